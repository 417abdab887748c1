package compare

import (
	"math"
	"slices"

	"mizan/compare/stats"
	"mizan/internal/cores"
	"mizan/internal/words"
)

// S weighs legitimising names against delegitimising ones and leaves plain ones
// out: an outlet that writes «ميليشيات» three times in four and one that writes
// it once in a hundred both have −1 where neither ever legitimises. So outlets
// are compared a second time by the share of all names of a side, plain ones
// too, that judge it the way most of the corpus's judging names do. The way is
// taken from all outlets together, which moving articles between them leaves as
// it is.

// judging returns the same where the figure of a side is the share of all its
// own-voice names that judge it one way, and that way: +1, −1, or 0 for a side
// that nobody judges.
func (g *gathered) judging(s *Study) (*gathered, []int8) {
	judged := make([]int8, len(s.Sides))
	for side := range judged {
		positive, negative := 0, 0
		for outlet := range s.Outlets {
			own := s.Score(outlet, side).Own()
			positive, negative = positive+own.Positive, negative+own.Negative
		}
		switch {
		case negative > 0 && negative >= positive:
			judged[side] = -1
		case positive > 0:
			judged[side] = +1
		}
	}
	by := *g
	by.judged = judged
	return &by, judged
}

// A JudgedShare says how often an outlet's own words judge a side one way, of
// all the names they give it, plain ones too.
type JudgedShare struct {
	Outlet   int            `json:"outlet"`
	Side     int            `json:"side"`
	Polarity int            `json:"polarity"` // of the names that are counted: −1 those that deny legitimacy, +1 those that grant it
	Count    int            `json:"count"`    // of them
	Names    int            `json:"names"`    // of all; 0 where the side is never named and Share means nothing
	Share    stats.Interval `json:"share"`    // Count/Names, 0…1, with the clustered Wilson interval
	Tier     stats.Tier     `json:"tier"`
}

// JudgedShare returns how often an outlet judges a side one way, by their
// indexes.
func (s *Study) JudgedShare(outlet, side, polarity int) *JudgedShare {
	at := 2*(outlet*len(s.Sides)+side) + (polarity+1)/2
	return &s.Judged[at]
}

// judgedShares computes how often each outlet judges each side either way.
func (g *gathered) judgedShares(s *Study) {
	s.Judged = make([]JudgedShare, 2*len(s.Outlets)*len(s.Sides))
	for _, polarity := range []int{-1, +1} {
		by := *g
		by.judged = slices.Repeat([]int8{int8(polarity)}, len(s.Sides))
		cores.Each(len(s.Outlets), func(outlet int) {
			for side, of := range by.chargesOf(outlet, nil) {
				own := s.Score(outlet, side).Own()
				*s.JudgedShare(outlet, side, polarity) = JudgedShare{
					Outlet: outlet, Side: side, Polarity: polarity, Count: own.Of(polarity), Names: own.Sum(),
					Share: s.Chance.pool(of).Wilson(s.Options.Level), Tier: s.Chance.tier(of),
				}
			}
		})
	}
}

// judgements compares the outlets by the share of names that judge a side.
func (g *gathered) judgements(s *Study) {
	g.judgedShares(s)
	by, judged := g.judging(s)
	for side, polarity := range judged {
		if polarity == 0 {
			continue
		}
		pairs := cells(len(s.Outlets), side)
		for i := range pairs {
			pairs[i].Polarity = int(polarity)
		}
		s.Judging = append(s.Judging, pairs...)
	}
	c := by.comparison(s)
	cores.Each(len(s.Judging), func(i int) { c.compare(s, &s.Judging[i], stats.Usual()) })
	c.sharpen(s, s.Judging, JudgingClaims)
	by.equal(s, s.Judging)
	if s.Options.Copies == FlagCopies {
		alone := *by
		alone.articles = g.originals(s)
		shares := make([][]float64, len(s.Outlets))
		cores.Each(len(s.Outlets), func(outlet int) { shares[outlet] = alone.judgedOf(outlet) })
		for i := range s.Judging {
			s.Judging[i].judgeAlone(shares)
		}
	}
}

// judgedOf returns the shares of the names that judge, by side; NaN where an outlet
// names none.
func (g *gathered) judgedOf(outlet int) []float64 {
	var shares []float64
	for _, clusters := range g.charged(outlet, nil) {
		share := math.NaN()
		if pool := stats.Pool(clusters); pool.Clusters > 0 {
			share = pool.Share
		}
		shares = append(shares, share)
	}
	return shares
}

// judgeAlone says whether a difference has the same sign without copies, by the
// shares without them of each outlet and side. Of the rest that is not known.
func (p *Pair) judgeAlone(shares [][]float64) {
	if p.B < 0 || !p.Tested {
		return
	}
	p.turnsAlone = !((shares[p.A][p.Side]-shares[p.B][p.Side])*p.Difference.Estimate > 0)
}

// stated reports whether a difference in judging names has a sentence.
func (p *Pair) stated() bool { return p.Called && p.Tier >= stats.Moderate && !p.turnsAlone }

// judges says which of two outlets judges a side more often by its names.
func (s *Study) judges(all []Finding, p *Pair) []Finding {
	if !p.stated() {
		return all
	}
	var against words.Sayer = words.Key("compare.differs.rest")
	if p.B >= 0 {
		against = quoted.With(words.Values{"name": s.outlet(p.B)})
	}
	text, never := words.Key("compare.differs.denies"), words.Key("compare.differs.deniesNever")
	if p.Polarity > 0 {
		text, never = "compare.differs.grants", "compare.differs.grantsNever"
	}
	a, b := s.Score(p.A, p.Side).Own(), s.ownOf(p.A, p.B, p.Side)
	mine := judgedShare(a, p.Polarity)
	if a.Of(p.Polarity) == 0 {
		text, mine = never, words.Count("name", a.Sum())
	}
	return append(all, Finding{
		Kind: Differs, Outlet: p.A, Other: p.B, Side: p.Side, Contrast: -1, Polarity: p.Polarity, Tier: p.Tier, strength: nearer(p.Difference), gap: p.gap(),
		Text: text.With(words.Values{
			"outlet": s.outlet(p.A), "against": against, "side": s.side(p.Side),
			"mine": mine, "theirs": judgedShare(b, p.Polarity),
		}),
		Figures: words.Key("compare.differs.points").With(words.Values{
			"points": words.Figure(points(p.Difference.Estimate)), "interval": interval(p.Difference, points),
			"q": words.Figure(words.Chance(p.Q)), "tests": words.Count("claim", s.Family.Tests),
		}),
	})
}

// judgedShare says what share of names judges one way, and of how many.
func judgedShare(own Tally, polarity int) words.Sayer {
	n := own.Of(polarity)
	if n == 0 {
		return words.Key("compare.differs.none").With(words.Values{"all": words.Count("name", own.Sum())})
	}
	return words.Key("compare.differs.judged").With(words.Values{
		"share": percent(float64(n) / float64(own.Sum())), "n": words.Whole(n), "all": words.Count("name", own.Sum()),
	})
}

// points writes a difference of shares in percentage points: +60.
func points(x float64) string {
	signed := words.Whole(int(math.Abs(math.Round(100 * x))))
	switch {
	case math.Round(100*x) < 0:
		return words.Minus + signed
	case math.Round(100*x) > 0:
		return "+" + signed
	}
	return signed
}

// saidOfJudging reports whether the same outlets and side have a sentence on
// names that judge, which says in counts what the score says in a figure.
func (s *Study) saidOfJudging(of *Pair) bool {
	return slices.ContainsFunc(s.Judging, func(p Pair) bool {
		return p.A == of.A && p.B == of.B && p.Side == of.Side && p.stated()
	})
}

// ownOf returns what b says of a side in its own voice; with b = -1, all but a.
func (s *Study) ownOf(a, b, side int) Tally {
	if b >= 0 {
		return s.Score(b, side).Own()
	}
	var all Tally
	for outlet := range s.Outlets {
		if own := s.Score(outlet, side).Own(); outlet != a {
			all.Positive, all.Neutral, all.Negative = all.Positive+own.Positive, all.Neutral+own.Neutral, all.Negative+own.Negative
		}
	}
	return all
}
