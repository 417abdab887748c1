package compare

import (
	"cmp"
	"math"

	"mizan/compare/stats"
	"mizan/internal/words"
)

// The kinds of Warning.ID.
const (
	FewClusters  = "few-clusters"  // the evidence is below moderate
	OneArticle   = "one-article"   // more than half of the charged mentions are in one unit of chance
	LongArticles = "long-articles" // articles with many mentions drive the result
	OneNaming    = "one-naming"    // the result hangs on one naming
	Census       = "census"        // what an interval means when every article was read
	ManyTests    = "many-tests"    // how p-values were adjusted
	NotTested    = "not-tested"    // comparisons with too little evidence
	Undated      = "undated"       // sides that a date would tell
	Conflicts    = "conflicts"     // what conflicts the articles read are about
)

// warn sets the warnings of scores and slants, and the notes.
func (g *gathered) warn(s *Study) {
	unit := cmp.Or(s.Options.Unit, UnitArticle)
	for i := range s.Scores {
		score := &s.Scores[i]
		score.Warnings = append(score.Warnings, s.doubts(score, unit)...)
	}
	for i := range s.Slants {
		if slant := &s.Slants[i]; slant.Defined {
			slant.Warnings = append(slant.Warnings, s.slantDoubts(slant, unit)...)
		}
	}
	s.Notes = append(s.Notes, Warning{Census, words.Key("compare.note.census")})
	if len(s.Pairs) > 0 {
		s.Notes = append(s.Notes, s.testNotes()...)
	}
}

// Noun names the unit of chance, as a noun of the catalogues.
func (c *Chance) Noun() string { return cmp.Or(c.Unit, UnitArticle) }

// slantDoubts returns the warnings of one slant.
func (s *Study) slantDoubts(slant *Slant, unit string) (warnings []Warning) {
	first, second := s.Score(slant.Outlet, 0), s.Score(slant.Outlet, 1)
	if slant.Tier < stats.Moderate {
		weaker := first
		if second.Tier < first.Tier || second.Tier == first.Tier && second.Net.Width() > first.Net.Width() {
			weaker = second
		}
		warnings = append(warnings, weaker.few(unit, s.Chance.Effect, s.Sides[weaker.Side].Title))
	}
	if slant.Tier > stats.Insufficient && (first.longArticles() || second.longArticles()) {
		warnings = append(warnings, Warning{LongArticles, words.Key("compare.warning.longOfSide")})
	}
	if of := s.Sensitive(slant.Outlet, -1); slant.Tier > stats.Insufficient && of.OneNaming {
		warnings = append(warnings, s.hangs(of))
	}
	return warnings
}

// doubts returns the warnings of one score.
func (s *Study) doubts(score *Score, unit string) []Warning {
	var warnings []Warning
	if !score.Defined {
		return nil
	}
	if score.Tier < stats.Moderate {
		warnings = append(warnings, score.few(unit, s.Chance.Effect, s.Sides[score.Side].Title))
	}
	if score.Tier <= stats.Insufficient {
		return warnings // counts only are shown: there is no figure to doubt
	}
	if score.longArticles() {
		warnings = append(warnings, Warning{LongArticles, words.Key("compare.warning.long").With(words.Values{
			"mean": signed(score.UnitMean), "net": signed(score.Net.Estimate),
		})})
	}
	if of := s.Sensitive(score.Outlet, score.Side); of.OneNaming {
		warnings = append(warnings, s.hangs(of))
	}
	return warnings
}

// oneUnit says that most of a side's namings are in one of the smallest units.
var oneUnit = map[string]words.Key{"story": "compare.warning.oneStory", "article": "compare.warning.oneArticle"}

// few says that the evidence is below moderate, and what would help.
func (s *Score) few(unit string, effect float64, side Text) Warning {
	if s.largest > 0.5 && s.small > 1 {
		return Warning{OneArticle, oneUnit[unit].With(words.Values{"side": words.Named(side), "share": percent(s.largest)})}
	}
	return Warning{FewClusters, words.Key("compare.warning.few").With(words.Values{
		"side": words.Named(side), "units": words.Count(unit, s.small), "more": words.Count(unit, s.more(effect)),
	})}
}

// more estimates how many further of the smallest units would make the evidence
// moderate, when they are as those at hand.
func (s *Score) more(effect float64) int {
	for _, bar := range stats.Bars() {
		if bar.Tier == stats.Moderate {
			each := s.worth / float64(s.small)
			return max(1, int(math.Ceil(float64(bar.Units)*effect))-s.small, int(math.Ceil((bar.Worth-s.worth)/each)))
		}
	}
	return 0
}

// hangs says that a figure is one naming's.
func (s *Study) hangs(of *Sensitivity) Warning {
	contrast, naming := of.TopContrast, of.TopNaming
	if of.TopShare.Estimate <= 0.5 {
		contrast, naming = of.MostContrast, of.MostNaming
	}
	values := words.Values{"naming": s.Contrasts[contrast].Namings[naming].named(), "share": "", "flips": "", "range": ""}
	if of.TopShare.Estimate > 0.5 {
		values["share"] = words.Key("compare.hangs.share").With(words.Values{"share": percent(of.TopShare.Estimate)})
	}
	if of.Namings.Flips > 0 {
		values["flips"] = words.Key("compare.hangs.flips")
	}
	if of.Namings.Change > 0 {
		values["range"] = words.Key("compare.hangs.range").With(words.Values{"low": signed(of.Namings.Low), "high": signed(of.Namings.High)})
	}
	return Warning{OneNaming, words.Key("compare.hangs.text").With(values)}
}

// testNotes say how the comparisons were tested.
func (s *Study) testNotes() []Warning {
	notes := []Warning{{ManyTests, words.Key("compare.note.tested").With(words.Values{
		"tests": words.Count("claim", s.Family.Tests), "called": words.Figure("q ≤ 0.05"),
	})}}
	left := 0
	for _, p := range s.Pairs {
		if !p.Tested {
			left++
		}
	}
	if left > 0 {
		notes = append(notes, Warning{NotTested, words.Key("compare.note.untested").With(words.Values{"n": left, "tests": words.Count("comparison", left)})})
	}
	return notes
}
