package compare

import (
	"cmp"
	"math"
	"slices"

	"mizan/compare/stats"
	"mizan/internal/words"
)

// A Finding is one sentence that the evidence bears. It counts and compares
// words; it tells no cause and no intent, and it judges nobody.
//
// Only moderate or strong evidence makes a sentence, and only when the interval
// leaves no doubt of the direction. A score or a preferred name must also point
// the same way when every article is one vote, and a score or slant without any
// one naming and without copies.
type Finding struct {
	Kind     string      `json:"kind"`               // Calls, Prefers, Leans, Differs, Covers or Nothing
	Text     words.Sayer `json:"text"`               // in names and counts, for every reader
	Figures  words.Sayer `json:"figures,omitempty"`  // what it stands on: the score or the share, its interval, q
	Outlet   int         `json:"outlet"`             // -1 for none, as below
	Other    int         `json:"other"`              // of Differs and Covers: the other outlet, -1 for the rest
	Side     int         `json:"side"`               // -1 for a slant
	Contrast int         `json:"contrast"`           // of Prefers
	Polarity int         `json:"polarity,omitempty"` // of Differs and Covers: see Pair.Polarity
	Tier     stats.Tier  `json:"tier"`

	Withstood *Withstood `json:"withstood,omitempty"` // nil where no figure of the tool could turn: Covers, Nothing

	gap      float64 // difference of two shares that the sentence is on, or 2p−1 of one, −1…+1; 0 of Covers and Nothing
	strength float64 // the end of the interval nearer to no lean, 0…1
}

// The kinds of findings.
const (
	Calls   = "calls"   // with which names an outlet calls a side
	Prefers = "prefers" // which of two rival families of names it chooses
	Leans   = "leans"   // which side its names favour
	Differs = "differs" // how two outlets differ
	Covers  = "covers"  // how two outlets differ by what they cover
	Nothing = "nothing" // what the evidence does not bear
)

const (
	mostFindings = 12 // sentences, the last of them on what is not known
	mostOfKind   = 4  // of one kind, as long as others wait
)

// find writes the findings, the strongest first.
func (g *gathered) find(s *Study) {
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
	for i := range s.Judging {
		all = s.judges(all, &s.Judging[i])
	}
	all = s.allCovers(all)
	nothing := s.nothing(len(all) > 0)
	s.Findings = append(strongest(all, mostFindings-len(nothing)), nothing...)
	s.Miscoding = miscodingOf(s.Manifest.Lexicon.ID)
	for i := range s.Findings {
		s.Miscoding.withstand(&s.Findings[i])
	}
}

// strongest returns the strongest findings in order. How outlets differ comes
// first, as it is what a comparison is for, then each other kind has a few places
// of its own; what is left goes to whichever are strongest.
func strongest(all []Finding, most int) []Finding {
	slices.SortStableFunc(all, func(x, y Finding) int {
		return cmp.Or(first(x.Kind == Differs, y.Kind == Differs), cmp.Compare(y.Tier, x.Tier), cmp.Compare(math.Round(y.strength/rounding), math.Round(x.strength/rounding)))
	})
	chosen := make([]bool, len(all))
	of, n := map[string]int{}, 0
	for round, limit := range []int{mostOfKind, mostOfKind, most} {
		for i, f := range all {
			if n < most && !chosen[i] && of[f.Kind] < limit && (round > 0 || f.Kind == Differs) {
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

// first orders what holds before what does not.
func first(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	}
	return 1
}

// calls says with which names an outlet calls a side.
func (s *Study) calls(all []Finding, score *Score) []Finding {
	of := s.Sensitive(score.Outlet, score.Side)
	if score.Tier < stats.Moderate || !score.Clear || of.Namings.Flips > 0 || score.UnitMean*score.Net.Estimate <= 0 || !s.holdsAlone(score) {
		return all
	}
	text, found := words.Key("compare.calls.positive"), score.Own().Positive
	if score.Net.Estimate < 0 {
		text, found = "compare.calls.negative", score.Own().Negative
	}
	return append(all, Finding{
		Kind: Calls, Outlet: score.Outlet, Other: -1, Side: score.Side, Contrast: -1, Tier: score.Tier, strength: nearer(score.Net), gap: score.Net.Estimate,
		Text: text.With(words.Values{
			"articles": words.Count("article", score.Behind), "outlet": s.outlet(score.Outlet), "side": s.side(score.Side),
			"found": words.Count("place", found), "charged": words.Count("place", score.Own().Charged()),
			"top": s.mostly(of), "plain": besides(score.Own().Neutral),
		}),
		Figures: words.Key("compare.calls.figures").With(words.Values{"figure": figure("S", score.Net.Estimate), "interval": interval(score.Net, words.Signed)}),
	})
}

// holdsAlone reports whether a score leans the same way without copies of what
// others wrote.
func (s *Study) holdsAlone(score *Score) bool {
	return s.Options.Copies != FlagCopies || score.IndependentDefined && float64(score.alone)*score.Net.Estimate > 0
}

// prefers says which of the two families of a contrast an outlet chooses.
func (s *Study) prefers(all []Finding, p *PairShare) []Finding {
	if !p.Defined || p.Tier < stats.Moderate || !p.Clear || (p.UnitMean-0.5)*(p.Share.Estimate-0.5) <= 0 {
		return all
	}
	contrast := &s.Contrasts[p.Contrast]
	share, chosen, found, left := p.Share, 0, p.A, p.B
	if share.Estimate < 0.5 {
		share.Estimate, share.Lo, share.Hi = 1-share.Estimate, 1-share.Hi, 1-share.Lo
		chosen, found, left = 1, p.B, p.A
	}
	other := words.Key("compare.prefers.never")
	if left > 0 {
		other = "compare.prefers.rival"
	}
	return append(all, Finding{
		Kind: Prefers, Outlet: p.Outlet, Other: -1, Side: contrast.Side, Contrast: p.Contrast, Tier: p.Tier, strength: 2*share.Lo - 1, gap: 2*share.Estimate - 1,
		Text: words.Key("compare.prefers.text").With(words.Values{
			"contrast": contrast.Title, "articles": words.Count("article", p.Articles), "outlet": s.outlet(p.Outlet),
			"like": s.family(p, chosen), "found": words.Count("place", found), "charged": words.Count("place", p.A+p.B),
			"other": other.With(words.Values{"unlike": s.family(p, 1-chosen), "places": words.Count("place", left)}),
			"all":   s.allNames(p, chosen, found),
		}),
		Figures: words.Key("compare.prefers.figures").With(words.Values{"share": percent(share.Estimate), "interval": interval(share, words.Percent)}),
	})
}

// allNames says what share of all names for the thing those of the chosen
// family are, and how many of the others judge the other way.
func (s *Study) allNames(p *PairShare, chosen, found int) words.Sayer {
	contrast := &s.Contrasts[p.Contrast]
	polarity, all, against := 0, 0, 0
	for i, n := range contrast.Namings {
		if n.Family == contrast.Pair[chosen] && p.Namings[i].Count > 0 {
			polarity = cmp.Or(polarity, n.Polarity)
		}
	}
	for i, n := range contrast.Namings {
		all += p.Namings[i].Count
		if n.Polarity*polarity < 0 {
			against += p.Namings[i].Count
		}
	}
	key := words.Key("compare.prefers.allPositive")
	switch {
	case against == 0 && polarity < 0:
		key = "compare.prefers.onlyNegative"
	case against == 0:
		key = "compare.prefers.onlyPositive"
	case polarity < 0:
		key = "compare.prefers.allNegative"
	}
	return key.With(words.Values{"all": words.Count("name", all), "part": percent(float64(found) / float64(all)), "against": against})
}

// family names one family of a contrast's pair by the naming of it that the
// outlet uses most, or, where it uses none, that all use most.
func (s *Study) family(p *PairShare, of int) words.Sayer {
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
	switch {
	case most < 0:
		return quoted.With(words.Values{"name": words.Isolated(contrast.Pair[of])})
	case members > 1:
		return words.Key("compare.prefers.family").With(words.Values{"name": contrast.Namings[most].named()})
	}
	return quoted.With(words.Values{"name": contrast.Namings[most].named()})
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
	behind := func(side int) words.Counted { return words.Count("article", s.Score(slant.Outlet, side).Behind) }
	return append(all, Finding{
		Kind: Leans, Outlet: slant.Outlet, Other: -1, Side: -1, Contrast: -1, Tier: slant.Tier, strength: nearer(slant.Value), gap: slant.Value.Estimate,
		Text: words.Key("compare.leans.text").With(words.Values{
			"outlet": s.outlet(slant.Outlet), "favoured": s.side(favoured), "other": s.side(other),
			"onFavoured": behind(favoured), "onOther": behind(other),
		}),
		Figures: words.Key("compare.leans.figures").With(words.Values{"slant": signed(slant.Value.Estimate), "interval": interval(slant.Value, words.Signed)}),
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
	if !p.Called || p.Tier < stats.Moderate || !s.differenceHoldsAlone(p) || s.saidOfJudging(p) {
		return all
	}
	var against words.Sayer = words.Key("compare.differs.rest")
	if p.B >= 0 {
		against = quoted.With(words.Values{"name": s.outlet(p.B)})
	}
	a := s.figureOf(p.A, p.Side)
	b := a - p.Difference.Estimate
	f := Finding{Kind: Differs, Outlet: p.A, Other: p.B, Side: p.Side, Contrast: -1, Tier: p.Tier, strength: nearer(p.Difference) / 2, gap: p.gap()}
	if p.Side < 0 {
		favoured := 0
		if p.Difference.Estimate < 0 {
			favoured = 1
		}
		least := min(s.behind(p.A, p.B, 0), s.behind(p.A, p.B, 1), s.Score(p.A, 0).Behind, s.Score(p.A, 1).Behind)
		f.Text = words.Key("compare.differs.slant").With(words.Values{
			"outlet": s.outlet(p.A), "against": against, "favoured": s.side(favoured), "least": words.Count("article", least),
		})
		f.Figures = words.Key("compare.differs.slants").With(words.Values{"mine": signed(a), "theirs": signed(b), "difference": s.difference(p)})
		return append(all, f)
	}
	text := words.Key("compare.differs.harsher")
	if p.Difference.Estimate > 0 {
		text = "compare.differs.kinder"
	}
	f.Text = text.With(words.Values{
		"outlet": s.outlet(p.A), "against": against, "side": s.side(p.Side),
		"inMine": words.Count("article", s.Score(p.A, p.Side).Behind), "inTheirs": words.Count("article", s.behind(p.A, p.B, p.Side)),
	})
	f.Figures = words.Key("compare.differs.sides").With(words.Values{"mine": figure("S", a), "theirs": figure("S", b), "difference": s.difference(p)})
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
		if p.Side >= 0 && side != p.Side || p.Side < 0 && side > 1 {
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

// mostListed is how many outlets a sentence names.
const mostListed = 5

// nothing says what the evidence does not bear: of which outlets nothing can
// be told, or that nothing clear was found.
func (s *Study) nothing(found bool) []Finding {
	thin := words.List{Most: mostListed, Each: quoted, And: "compare.list.and", More: "compare.list.more"}
	enough, most := 0, 0
	for outlet := range s.Outlets {
		tier := stats.None
		for side := range s.Sides {
			tier = max(tier, s.Score(outlet, side).Tier)
			most = max(most, s.Score(outlet, side).Behind)
		}
		if tier >= stats.Moderate {
			enough++
		} else {
			thin.Names = append(thin.Names, s.Outlets[outlet].Name)
		}
	}
	f := Finding{Kind: Nothing, Outlet: -1, Other: -1, Side: -1, Contrast: -1, Tier: stats.Insufficient}
	switch {
	case enough == 0 && !found:
		f.Text = words.Key("compare.nothing.any").With(words.Values{"articles": words.Count("article", most)})
	case len(thin.Names) > 0:
		f.Text = words.Key("compare.nothing.thin").With(words.Values{"outlets": thin})
	case !found:
		f.Tier, f.Text = stats.Moderate, words.Key("compare.nothing.clear")
	default:
		return nil
	}
	return []Finding{f}
}

// nearer returns the distance from 0 of the end of an interval that is nearer
// to it, 0 when the interval holds 0.
func nearer(i stats.Interval) float64 {
	if i.Contains(0) {
		return 0
	}
	return min(math.Abs(i.Lo), math.Abs(i.Hi))
}
