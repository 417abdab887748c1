package compare

import (
	"mizan/compare/stats"
	"mizan/internal/words"
)

// allCovers says which outlets differ by what they cover, not by how they name
// it: their difference in all articles is clear, and at equal topics none is
// seen nor would one as large fit. Of two outlets and a side one such sentence is
// enough: that on names that judge, where there is one.
func (s *Study) allCovers(all []Finding) []Finding {
	said := map[[3]int]bool{}
	for _, pairs := range [][]Pair{s.Judging, s.Pairs} {
		for i := range pairs {
			p := &pairs[i]
			if at := [3]int{p.A, p.B, p.Side}; p.Equal.Holds == Covered && p.Tier >= stats.Moderate && !said[at] {
				said[at] = true
				all = append(all, s.covers(p))
			}
		}
	}
	return all
}

// covers says it of one comparison.
func (s *Study) covers(p *Pair) Finding {
	var against words.Sayer = words.Key("compare.differs.rest")
	if p.B >= 0 {
		against = quoted.With(words.Values{"name": s.outlet(p.B)})
	}
	what, write := words.Key("compare.covers.side"), words.Signed
	switch {
	case p.Side < 0:
		what = "compare.covers.slant"
	case p.Polarity < 0:
		what, write = "compare.covers.denies", points
	case p.Polarity > 0:
		what, write = "compare.covers.grants", points
	}
	values := words.Values{}
	if p.Side >= 0 {
		values["side"] = s.side(p.Side)
	}
	told := func(i stats.Interval) words.Sayer {
		return words.Key("compare.covers.figure").With(words.Values{"figure": words.Figure(write(i.Estimate)), "interval": interval(i, write)})
	}
	return Finding{
		Kind: Covers, Outlet: p.A, Other: p.B, Side: p.Side, Contrast: -1, Polarity: p.Polarity, Tier: p.Tier, strength: nearer(p.Difference) / 2,
		Text: words.Key("compare.covers.text").With(words.Values{"outlet": s.outlet(p.A), "against": against, "what": what.With(values)}),
		Figures: words.Key("compare.covers.figures").With(words.Values{
			"all": told(p.Difference), "equal": told(p.Equal.Difference),
			"q": words.Figure(words.Chance(p.Q)), "tests": words.Count("claim", s.Family.Tests),
		}),
	}
}
