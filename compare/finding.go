package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"mizan/compare/stats"
)

// A Finding is one sentence that the evidence bears. It counts and compares
// words; it tells no cause and no intent, and it judges nobody.
//
// Only moderate or strong evidence makes a sentence, and only when the interval
// leaves no doubt of the direction. A score or a preferred name must also point
// the same way when every article is one vote, and a score or slant without any
// one naming and without copies.
type Finding struct {
	Kind     string     `json:"kind"` // Calls, Prefers, Leans, Differs or Nothing
	Text     Text       `json:"text"`
	Outlet   int        `json:"outlet"`   // -1 for none, as below
	Other    int        `json:"other"`    // of Differs: the other outlet, -1 for the rest
	Side     int        `json:"side"`     // -1 for a slant
	Contrast int        `json:"contrast"` // of Prefers
	Tier     stats.Tier `json:"tier"`

	strength float64 // the end of the interval nearer to no lean, 0…1
}

// The kinds of findings.
const (
	Calls   = "calls"   // with which names an outlet calls a side
	Prefers = "prefers" // which of two rival families of names it chooses
	Leans   = "leans"   // which side its names favour
	Differs = "differs" // how two outlets differ
	Nothing = "nothing" // what the evidence does not bear
)

const (
	mostFindings = 12 // sentences, the last of them on what is not known
	mostOfKind   = 4  // of one kind, as long as others wait
)

// find writes the findings, the strongest first.
func (g *ground) find(s *Study) {
	var all []Finding
	for i := range s.Scores {
		all = s.calls(all, &s.Scores[i])
	}
	for i := range s.Shares {
		all = s.prefers(all, &s.Shares[i])
	}
	for i := range s.Slants {
		all = s.leans(all, &s.Slants[i])
	}
	for i := range s.Pairs {
		all = s.differs(all, &s.Pairs[i])
	}
	nothing := s.nothing(len(all) > 0)
	s.Findings = append(strongest(all, mostFindings-len(nothing)), nothing...)
}

// strongest returns the strongest findings in order. Each kind has a few
// places of its own; what is left goes to whichever are strongest.
func strongest(all []Finding, most int) []Finding {
	slices.SortStableFunc(all, func(x, y Finding) int {
		return cmp.Or(cmp.Compare(y.Tier, x.Tier), cmp.Compare(math.Round(y.strength/rounding), math.Round(x.strength/rounding)))
	})
	chosen := make([]bool, len(all))
	of, n := map[string]int{}, 0
	for _, limit := range []int{mostOfKind, most} {
		for i, f := range all {
			if n < most && !chosen[i] && of[f.Kind] < limit {
				chosen[i] = true
				of[f.Kind]++
				n++
			}
		}
	}
	var found []Finding
	for i, f := range all {
		if chosen[i] {
			found = append(found, f)
		}
	}
	return found
}

// calls says with which names an outlet calls a side.
func (s *Study) calls(all []Finding, score *Score) []Finding {
	of := s.Sensitive(score.Outlet, score.Side)
	if score.Tier < stats.Moderate || !score.Clear || of.Namings.Flips > 0 || score.UnitMean*score.Net.Estimate <= 0 || !s.holdsAlone(score) {
		return all
	}
	own, n := score.Own(), score.Own().Positive
	ar, en := "مُشرعِنة", "legitimise"
	if score.Net.Estimate < 0 {
		n, ar, en = own.Negative, "نازعة للشرعية", "delegitimise"
	}
	var plainAR, plainEN, topAR, topEN string
	if own.Neutral > 0 {
		plainAR = fmt.Sprintf("، عدا %s بأسماء محايدة", placeNoun.oblique(own.Neutral))
		plainEN = fmt.Sprintf(", not counting %s with plain names", placeNoun.english(own.Neutral))
	}
	if of.TopShare > 0.5 {
		top := &s.Contrasts[of.TopContrast].Namings[of.TopNaming]
		topAR = fmt.Sprintf("، منها %s للفظ «%s» وحده", percent(of.TopShare), isolated(top.Label))
		topEN = fmt.Sprintf("; %s of them are “%s” alone", percent(of.TopShare), isolated(top.in("en")))
	}
	return append(all, Finding{
		Kind: Calls, Outlet: score.Outlet, Other: -1, Side: score.Side, Contrast: -1, Tier: score.Tier, strength: nearer(score.Net),
		Text: Text{
			"ar": fmt.Sprintf("في %s سمّت «%s» بكلامها طرف «%s» بأسماء %s في %s من %d%s%s (%s، %s).",
				articleNoun.oblique(score.Behind), s.outlet(score.Outlet), s.side(score.Side, "ar"), ar, placeNoun.oblique(n), own.Charged(),
				topAR, plainAR, figure("S", score.Net.Estimate), intervalIn("ar", score.Net, signed)),
			"en": fmt.Sprintf("In %s the names that “%s” used for %s in its own words %s it in %d of %s%s%s (%s, %s).",
				articleNoun.english(score.Behind), s.outlet(score.Outlet), s.side(score.Side, "en"), en, n, placeNoun.english(own.Charged()),
				topEN, plainEN, figure("S", score.Net.Estimate), intervalIn("en", score.Net, signed)),
		},
	})
}

// holdsAlone reports whether a score leans the same way without copies of what
// others wrote.
func (s *Study) holdsAlone(score *Score) bool {
	return s.Options.Copies != FlagCopies || score.IndependentDefined && score.Independent.Lean() == score.Net.Lean()
}

// prefers says which of the two families of a contrast an outlet chooses.
func (s *Study) prefers(all []Finding, p *PairShare) []Finding {
	if !p.Defined || p.Tier < stats.Moderate || !p.Clear || (p.UnitMean-0.5)*(p.Share.Estimate-0.5) <= 0 {
		return all
	}
	contrast := &s.Contrasts[p.Contrast]
	share, chosen, n, other := p.Share, 0, p.A, p.B
	if share.Estimate < 0.5 {
		share.Estimate, share.Lo, share.Hi = 1-share.Estimate, 1-share.Hi, 1-share.Lo
		chosen, n, other = 1, p.B, p.A
	}
	likeAR, likeEN := s.family(p, chosen)
	unlikeAR, unlikeEN := s.family(p, 1-chosen)
	otherAR, otherEN := fmt.Sprintf("ولم تكتب %s", unlikeAR), fmt.Sprintf("and never %s", unlikeEN)
	if other > 0 {
		otherAR = fmt.Sprintf("و%s في %s", unlikeAR, placeNoun.oblique(other))
		otherEN = fmt.Sprintf("and %s in %d", unlikeEN, other)
	}
	return append(all, Finding{
		Kind: Prefers, Outlet: p.Outlet, Other: -1, Side: contrast.Side, Contrast: p.Contrast, Tier: p.Tier, strength: 2*share.Lo - 1,
		Text: Text{
			"ar": fmt.Sprintf("%s في %s اختارت «%s» بكلامها %s في %s من %d، %s (النصيب %s، %s).",
				contrast.Title["ar"], articleNoun.oblique(p.Articles), s.outlet(p.Outlet), likeAR, placeNoun.oblique(n), p.A+p.B, otherAR,
				percent(share.Estimate), intervalIn("ar", share, percent)),
			"en": fmt.Sprintf("%s In %s “%s” wrote, in its own words, %s in %d of %s %s (share %s, %s).",
				contrast.Title.In("en"), articleNoun.english(p.Articles), s.outlet(p.Outlet), likeEN, n, placeNoun.english(p.A+p.B), otherEN,
				percent(share.Estimate), intervalIn("en", share, percent)),
		},
	})
}

// family names one family of a contrast's pair by the naming of it that the
// outlet uses most, or, where it uses none, that all use most.
func (s *Study) family(p *PairShare, of int) (ar, en string) {
	contrast := &s.Contrasts[p.Contrast]
	most, members := -1, 0
	for i, n := range contrast.Namings {
		if n.Family != contrast.Pair[of] {
			continue
		}
		members++
		if most < 0 || cmp.Or(cmp.Compare(p.Namings[i].Count, p.Namings[most].Count), cmp.Compare(n.Total, contrast.Namings[most].Total)) > 0 {
			most = i
		}
	}
	if most < 0 {
		return "«" + isolated(contrast.Pair[of]) + "»", "“" + isolated(contrast.Pair[of]) + "”"
	}
	n := &contrast.Namings[most]
	ar, en = "«"+isolated(n.Label)+"»", "“"+isolated(n.in("en"))+"”"
	if members > 1 {
		ar, en = ar+" ونحوه", en+" or the like"
	}
	return ar, en
}

// leans says which side an outlet's names favour.
func (s *Study) leans(all []Finding, slant *Slant) []Finding {
	if !slant.Defined || slant.Tier < stats.Moderate || !slant.Clear || s.Sensitive(slant.Outlet, -1).Namings.Flips > 0 || !s.slantHoldsAlone(slant) {
		return all
	}
	favoured, other := 0, 1
	if slant.Value.Estimate < 0 {
		favoured, other = 1, 0
	}
	behind := func(side int) int { return s.Score(slant.Outlet, side).Behind }
	return append(all, Finding{
		Kind: Leans, Outlet: slant.Outlet, Other: -1, Side: -1, Contrast: -1, Tier: slant.Tier, strength: nearer(slant.Value),
		Text: Text{
			"ar": fmt.Sprintf("ألفاظ «%s» نفسها أكثر شرعنةً لطرف «%s» منها لطرف «%s»: الميل %s (%s؛ في %s عن الأول و%s عن الثاني).",
				s.outlet(slant.Outlet), s.side(favoured, "ar"), s.side(other, "ar"), signed(slant.Value.Estimate), intervalIn("ar", slant.Value, signed),
				articleNoun.oblique(behind(favoured)), articleNoun.oblique(behind(other))),
			"en": fmt.Sprintf("In its own words “%s” has more legitimising names for %s than for %s: slant %s (%s; %s on the first, %s on the second).",
				s.outlet(slant.Outlet), s.side(favoured, "en"), s.side(other, "en"), signed(slant.Value.Estimate), intervalIn("en", slant.Value, signed),
				articleNoun.english(behind(favoured)), articleNoun.english(behind(other))),
		},
	})
}

// slantHoldsAlone reports whether a slant has the same sign without copies.
func (s *Study) slantHoldsAlone(slant *Slant) bool {
	if s.Options.Copies != FlagCopies {
		return true
	}
	x, y := s.Score(slant.Outlet, 0), s.Score(slant.Outlet, 1)
	alone := stats.Difference(x.Independent, y.Independent)
	return x.IndependentDefined && y.IndependentDefined && alone.Estimate*slant.Value.Estimate > 0
}

// differs says how two outlets differ, or one and the rest.
func (s *Study) differs(all []Finding, p *Pair) []Finding {
	if !p.Called || p.Tier < stats.Moderate || !s.differenceHoldsAlone(p) {
		return all
	}
	againstAR, againstEN := "سائر الوسائل", "the other outlets"
	if p.B >= 0 {
		againstAR, againstEN = "«"+s.outlet(p.B)+"»", "“"+s.outlet(p.B)+"”"
	}
	tail := func(lang string) string {
		corrected := fmt.Sprintf("بعد تصحيح %s", testNoun.oblique(s.Family))
		if lang == "en" {
			corrected = fmt.Sprintf("adjusted over %s", testNoun.english(s.Family))
		}
		return fmt.Sprintf("%s (%s%s%s %s)", signed(p.Difference.Estimate), intervalIn(lang, p.Difference, signed),
			Text{"ar": "، ", "en": ", "}.In(lang), adjusted(p.Q), corrected)
	}
	f := Finding{Kind: Differs, Outlet: p.A, Other: p.B, Side: p.Side, Contrast: -1, Tier: p.Tier, strength: nearer(p.Difference) / 2}
	a := s.figureOf(p.A, p.Side)
	b := a - p.Difference.Estimate
	if p.Side < 0 {
		least := min(s.behind(p.A, p.B, 0), s.behind(p.A, p.B, 1), s.Score(p.A, 0).Behind, s.Score(p.A, 1).Behind)
		f.Text = Text{
			"ar": fmt.Sprintf("يختلف ميل ألفاظ «%s» عن ميل ألفاظ %s: %s مقابل %s، ولكل منهما %s أو أكثر عن كل طرف. الفرق %s.",
				s.outlet(p.A), againstAR, signed(a), signed(b), articleNoun.arabic(least), tail("ar")),
			"en": fmt.Sprintf("“%s” differs from %s in the slant of its own words: %s against %s, each from at least %s on either side. Difference %s.",
				s.outlet(p.A), againstEN, signed(a), signed(b), articleNoun.english(least), tail("en")),
		}
		return append(all, f)
	}
	mine, theirs := s.Score(p.A, p.Side).Behind, s.behind(p.A, p.B, p.Side)
	f.Text = Text{
		"ar": fmt.Sprintf("تختلف «%s» عن %s في تسمية طرف «%s»: %s في %s مقابل %s في %s. الفرق %s.",
			s.outlet(p.A), againstAR, s.side(p.Side, "ar"), figure("S", a), articleNoun.oblique(mine), figure("S", b), articleNoun.oblique(theirs), tail("ar")),
		"en": fmt.Sprintf("“%s” differs from %s in naming %s: %s in %s against %s in %s. Difference %s.",
			s.outlet(p.A), againstEN, s.side(p.Side, "en"), figure("S", a), articleNoun.english(mine), figure("S", b), articleNoun.english(theirs), tail("en")),
	}
	return append(all, f)
}

// differenceHoldsAlone reports whether the difference of two outlets has the
// same sign without copies. Of the rest that is not known.
func (s *Study) differenceHoldsAlone(p *Pair) bool {
	if s.Options.Copies != FlagCopies || p.B < 0 {
		return true
	}
	alone := 0.0
	for side := range s.Sides {
		if p.Side >= 0 && side != p.Side {
			continue
		}
		a, b := s.Score(p.A, side), s.Score(p.B, side)
		if !a.IndependentDefined || !b.IndependentDefined {
			return false
		}
		difference := a.Independent.Estimate - b.Independent.Estimate
		if p.Side < 0 && side == 1 {
			difference = -difference
		}
		alone += difference
	}
	return alone*p.Difference.Estimate > 0
}

// figureOf returns the score of an outlet, or with side -1 its slant.
func (s *Study) figureOf(outlet, side int) float64 {
	if side < 0 {
		return s.Slants[outlet].Value.Estimate
	}
	return s.Score(outlet, side).Net.Estimate
}

// behind returns the articles behind the score of b; with b = -1, of all but a.
func (s *Study) behind(a, b, side int) int {
	if b >= 0 {
		return s.Score(b, side).Behind
	}
	n := 0
	for outlet := range s.Outlets {
		if outlet != a {
			n += s.Score(outlet, side).Behind
		}
	}
	return n
}

// nothing says what the evidence does not bear: of which outlets nothing can
// be told, or that nothing clear was found.
func (s *Study) nothing(found bool) []Finding {
	var thin []string
	enough := 0
	most := 0
	for outlet := range s.Outlets {
		tier := stats.None
		for side := range s.Sides {
			tier = max(tier, s.Score(outlet, side).Tier)
			most = max(most, s.Score(outlet, side).Behind)
		}
		if tier >= stats.Moderate {
			enough++
		} else {
			thin = append(thin, s.outlet(outlet))
		}
	}
	f := Finding{Kind: Nothing, Outlet: -1, Other: -1, Side: -1, Contrast: -1, Tier: stats.Insufficient}
	switch {
	case enough == 0 && !found:
		f.Text = Text{
			"ar": fmt.Sprintf("لا تكفي الأدلة لقول شيء عن ألفاظ أي وسيلة: أكثر ما تقوم عليه درجة واحدة %s. الأعداد والجمل معروضة للقراءة لا للحكم.", articleNoun.arabic(most)),
			"en": fmt.Sprintf("There is not enough evidence to say anything of any outlet's words: no score stands on more than %s. Counts and sentences are there to read, not to judge by.", articleNoun.english(most)),
		}
	case len(thin) > 0:
		f.Text = Text{
			"ar": fmt.Sprintf("لا تكفي الأدلة لقول شيء عن ألفاظ %s.", listed(thin, "«%s»", " و", "وسائل أخرى عددها %d")),
			"en": fmt.Sprintf("There is not enough evidence to say anything of the words of %s.", listed(thin, "“%s”", ", ", "%d other outlets")),
		}
	case !found:
		f.Tier = stats.Moderate
		f.Text = Text{
			"ar": "لم يظهر في ما تكفي أدلته ميل واضح ولا فرق واضح بين الوسائل. لا يعني هذا أنها محايدة، بل أن الأدلة لا ترجّح جهة.",
			"en": "Where there is enough evidence, no clear lean and no clear difference between the outlets was found. That does not make them neutral: the evidence settles on no side.",
		}
	default:
		return nil
	}
	return []Finding{f}
}

// mostListed is how many outlets a sentence names.
const mostListed = 5

// listed joins names, the last ones as a number when they are many.
func listed(names []string, quote, and, more string) string {
	var parts []string
	for _, n := range names[:min(len(names), mostListed)] {
		parts = append(parts, fmt.Sprintf(quote, n))
	}
	if left := len(names) - mostListed; left > 0 {
		parts = append(parts, fmt.Sprintf(more, left))
	}
	return strings.Join(parts, and)
}

// outlet returns an outlet's name for a sentence.
func (s *Study) outlet(i int) string { return isolated(s.Outlets[i].Name) }

// side returns a side's short name for a sentence.
func (s *Study) side(i int, lang string) string {
	side := s.Sides[i]
	return isolated(cmp.Or(side.Short.In(lang), side.Title.In(lang)))
}

// nearer returns the distance from 0 of the end of an interval that is nearer
// to it, 0 when the interval holds 0.
func nearer(i stats.Interval) float64 {
	if i.Contains(0) {
		return 0
	}
	return min(math.Abs(i.Lo), math.Abs(i.Hi))
}

// figure prints a figure with its letter: S = −0.90.
func figure(letter string, x float64) string {
	return fromLeft(letter + " = " + strings.Trim(signed(x), "\u2066\u2069"))
}

// intervalIn prints an interval in words.
func intervalIn(lang string, i stats.Interval, number func(float64) string) string {
	words := "%s interval %s to %s"
	if lang == "ar" {
		words = "مجال الثقة %s من %s إلى %s"
	}
	return fmt.Sprintf(words, level(i.Level), number(i.Lo), number(i.Hi))
}

// adjusted prints an adjusted p-value.
func adjusted(q float64) string {
	if q < 0.001 {
		return fromLeft("q < 0.001")
	}
	return fromLeft(fmt.Sprintf("q = %.3f", q))
}
