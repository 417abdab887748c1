package compare

import (
	"fmt"
	"strings"

	"mizan/compare/stats"
	"mizan/internal/cores"
)

// A Pair compares two outlets, or one with the rest, in how they treat a side
// or in their slants. It tells of differences between what was read, never of
// their cause.
//
// Two p-values are computed and the larger one is told, so that p and the
// interval never disagree. The permutation alone would not do where hardly any
// unit departs from the rest: with 1 of 24 mentions in one outlet and 0 of 53
// in the other, what moves its statistic is the length of the articles, and it
// finds p = .00004 for a difference that is nothing. The interval alone would
// not do for a list, since it is made for one figure at a time.
//
// The rest is the other outlets together, as one large outlet: those that name
// a side more often weigh more in it.
type Pair struct {
	A    int `json:"a"`    // outlet
	B    int `json:"b"`    // outlet, > A; -1 for the rest
	Side int `json:"side"` // -1 for the slant

	Polarity int `json:"polarity,omitempty"` // 0 for S or the slant; of Study.Judging the polarity of the names whose share of all own-voice names is compared, 0…1

	Defined    bool           `json:"defined"`    // false when the figure is blank for one of the two: Difference means nothing
	Difference stats.Interval `json:"difference"` // S of A − S of B, or slant − slant, −2…+2, or share − share, −1…+1, by MOVER (Newcombe 1998)
	Units      [2]int         `json:"units"`      // units of chance behind A and B; for slants of the side with fewer
	Tier       stats.Tier     `json:"tier"`       // the weaker of the tiers of A and B

	Tested bool    `json:"tested"` // false below 4 of the smallest units on a side, or below tier weak: too few to test
	P      float64 `json:"p"`      // two-sided, the larger of Moved and Excluded; meaningless unless Tested
	Q      float64 `json:"q"`      // P adjusted over Study.Family; meaningless unless Tested

	Moved    float64 `json:"moved"`    // p of the studentised permutation of the smallest units, corrected by Chance.Effect: stats.ShuffleShares, stats.ShuffleSlants
	Exact    bool    `json:"exact"`    // Moved is of all rearrangements, not of those drawn
	Draws    int     `json:"draws"`    // rearrangements looked at for Moved: more where the family asks for it, see sharpen
	Excluded float64 `json:"excluded"` // p at which the interval of Difference begins to leave out 0
	Called   bool    `json:"called"`   // a difference is stated: Tested, Q ≤ .05 and the interval at .95 at least leaves out 0, and Equal.Holds is Stands

	ByCoders        stats.Interval `json:"byCoders"`        // Difference with the error that people measured; of two outlets, not of the rest
	ByCodersDefined bool           `json:"byCodersDefined"` // as of the scores: both must be

	Equal   Equal   `json:"equal"`   // the same at equal topics; meaningless unless Tested
	Least   float64 `json:"least"`   // the smallest difference that such numbers would show in four of five studies, in units of Difference; meaningless unless Detects
	Detects bool    `json:"detects"` // false where no difference, however large, would be stated
	Missing [2]int  `json:"missing"` // further articles of A and of B that would make the evidence enough to test, 0 where it is, -1 where nothing tells

	ratios     [2][2]stats.Ratio // of A and B: the side, or for a slant both; their clusters are the smallest units
	coders     int               // where ByCoders leans at the level of claims
	turnsAlone bool              // of Study.Judging: without copies the difference goes the other way, or is none
}

// pairs compares the outlets. With two of them the rest of one is the other,
// and is not compared again.
func (g *gathered) pairs(s *Study) {
	for side := range s.Sides {
		s.Pairs = append(s.Pairs, cells(len(s.Outlets), side)...)
	}
	if s.Paired {
		s.Pairs = append(s.Pairs, cells(len(s.Outlets), -1)...)
	}
	c := g.comparison(s)
	cores.Each(len(s.Pairs), func(i int) { c.compare(s, &s.Pairs[i], stats.Usual()) })
	c.sharpen(s, s.Pairs, PairClaims)
}

// sharpen draws more for the comparisons that more draws could let be called.
//
// The p of 9,999 draws is .0001 at least, and in a family of more than 150 a
// lone difference needs less. What is asked of the comparisons that stand out
// together, r of n, is p ≤ .05·part·r/n, so that each of them gets in proportion
// to n/r and all of them to n: the work grows as the family does and no faster.
// Where the interval already tells the larger p nothing is left to know.
func (c *comparison) sharpen(s *Study, pairs []Pair, kind string) {
	var near []*Pair
	tests, out := 0, 0
	for i := range pairs {
		p := &pairs[i]
		if !p.Tested {
			continue
		}
		tests++
		if p.P <= outstanding {
			out++
			if !p.Exact && p.Moved > p.Excluded {
				near = append(near, p)
			}
		}
	}
	if out == 0 {
		return
	}
	draws := stats.DrawsFor(mostFalse * leastPart(kind) * float64(out) / float64(tests))
	if draws.Most > stats.Usual().Most {
		cores.Each(len(near), func(i int) { c.compare(s, near[i], draws) })
	}
}

// outstanding is the p that stands out before more is drawn: ten times the
// least that the usual draws can tell.
const outstanding = 0.001

// judgePair takes the q of a comparison, and the p at which its interval must
// leave out 0, and says whether a claim is made: that the difference stands, at
// equal topics too, or that it is one of what the outlets cover.
func (s *Study) judgePair(p *Pair, q, leastP float64) bool {
	p.Q = q
	if q <= mostFalse && p.Excluded <= leastP {
		p.Equal.Holds = s.weigh(p)
	}
	p.Called = p.Equal.Holds == Stands
	return p.Called || p.Equal.Holds == Covered
}

// cells lists the comparisons of one side.
func cells(outlets, side int) []Pair {
	var pairs []Pair
	for a := range outlets {
		for b := a + 1; b < outlets; b++ {
			pairs = append(pairs, Pair{A: a, B: b, Side: side})
		}
	}
	for a := range outlets {
		if outlets > 2 {
			pairs = append(pairs, Pair{A: a, B: -1, Side: side})
		}
	}
	return pairs
}

// A comparison holds what the comparisons of one study are made from.
type comparison struct {
	chance      *Chance
	of          [][]charges     // by outlet and side
	pools       [][]stats.Ratio // by outlet and side: see Chance.pool
	votes       [][]float64     // by outlet and side: see Chance.votes; nil where no time is common to all
	keys, small unitKeys        // of the units of chance, and of the smallest units
}

// unitKeys are the keys of the units of all outlets, from 0.
type unitKeys struct {
	of  [][]int // by outlet and unit
	all int     // how many there are
}

// comparison gathers what all outlets say.
func (g *gathered) comparison(s *Study) *comparison {
	c := &comparison{chance: &s.Chance, keys: numbered(g.keysOf()), small: numbered(g.inSmall().keysOf())}
	c.of, c.pools, c.votes = make([][]charges, len(s.Outlets)), make([][]stats.Ratio, len(s.Outlets)), make([][]float64, len(s.Outlets))
	cores.Each(len(s.Outlets), func(outlet int) {
		sides := g.chargesOf(outlet, nil)
		pools, votes := make([]stats.Ratio, len(sides)), make([]float64, len(sides))
		for side, of := range sides {
			pools[side] = c.chance.pool(of)
			if c.chance.Days > 0 {
				votes[side] = c.chance.votes(of)
			}
		}
		c.of[outlet], c.pools[outlet], c.votes[outlet] = sides, pools, votes
	})
	return c
}

// rest puts together what all outlets but one say of a side. It is made anew for
// every comparison: of hundreds of thousands of articles it is as large as what all
// outlets say, for each of them.
func (c *comparison) rest(outlet, side int) (charges, stats.Ratio) {
	rest := charges{
		others(outlet, c.keys, func(other int) []stats.Cluster { return c.of[other][side].units }),
		others(outlet, c.small, func(other int) []stats.Cluster { return c.of[other][side].small }),
	}
	return rest, c.poolOthers(outlet, side, rest)
}

// keysOf returns the key of each unit, by outlet.
func (g *gathered) keysOf() [][]int {
	keys := make([][]int, len(g.of))
	for outlet, articles := range g.of {
		keys[outlet] = make([]int, g.units[outlet])
		for _, i := range articles {
			keys[outlet][g.unit[i]] = g.key[i]
		}
	}
	return keys
}

// numbered numbers keys from 0, in the order in which they come.
func numbered(of [][]int) unitKeys {
	numbers := map[int]int{}
	for _, keys := range of {
		for unit, key := range keys {
			n, known := numbers[key]
			if !known {
				n = len(numbers)
				numbers[key] = n
			}
			keys[unit] = n
		}
	}
	return unitKeys{of, len(numbers)}
}

// others returns what all outlets but one say, by unit. A story that several of
// them told is one unit: they may have it from each other; and so is a block of
// time.
func others(outlet int, keys unitKeys, of func(other int) []stats.Cluster) []stats.Cluster {
	others := make([]stats.Cluster, 0, keys.all)
	places := make([]int32, keys.all) // by key: where it stands, from 1; 0 for nowhere yet
	for other := range keys.of {
		if other == outlet {
			continue
		}
		clusters := of(other)
		for unit, key := range keys.of[other] {
			if places[key] == 0 {
				others = append(others, stats.Cluster{})
				places[key] = int32(len(others))
			}
			into := &others[places[key]-1]
			into.Positive += clusters[unit].Positive
			into.Charged += clusters[unit].Charged
		}
	}
	return others
}

// poolOthers adds up what all outlets but one say. The votes in it are those of
// the outlet that has most, as a story or a time may be common to all.
func (c *comparison) poolOthers(outlet, side int, rest charges) stats.Ratio {
	pool, votes := stats.Pool(rest.units), 0.0
	for other, of := range c.votes {
		if other != outlet {
			votes = max(votes, of[side])
		}
	}
	return pool.Voting(votes)
}

// compare fills one comparison in.
func (c *comparison) compare(s *Study, p *Pair, draws stats.Draws) {
	a, b, against := c.of[p.A], make([]charges, len(s.Sides)), "the rest"
	mine, other := c.pools[p.A], make([]stats.Ratio, len(s.Sides))
	if p.B >= 0 {
		b, other, against = c.of[p.B], c.pools[p.B], s.Outlets[p.B].Name
	} else {
		for side := range b {
			if side == p.Side || p.Side < 0 && side < len(p.ratios[0]) {
				b[side], other[side] = c.rest(p.A, side)
			}
		}
	}
	cell := func(side string) string {
		return fmt.Sprintf("pair %q %q %q", s.Outlets[p.A].Name, against, side) + strings.Repeat(" judging", p.Polarity*p.Polarity)
	}
	var test stats.Test
	var difference func(level float64) (x, y, d stats.Interval)
	if p.Side >= 0 {
		first, second := a[p.Side], b[p.Side]
		p.Tier = min(c.chance.tier(first), c.chance.tier(second))
		p.ratios[0][0], p.ratios[1][0] = bySmall(mine[p.Side], first), bySmall(other[p.Side], second)
		difference = netDifference(mine[p.Side], other[p.Side], p.scale())
		test = stats.ShuffleShares(first.small, second.small, c.chance.Effect, draws, stats.Seeded(s.Options.Seed, cell(s.Sides[p.Side].ID)))
	} else {
		p.Tier = min(c.chance.tier(a[0]), c.chance.tier(a[1]), c.chance.tier(b[0]), c.chance.tier(b[1]))
		for side := range p.ratios[0] {
			p.ratios[0][side], p.ratios[1][side] = bySmall(mine[side], a[side]), bySmall(other[side], b[side])
		}
		difference = slantDifference(slantOf(a, mine), slantOf(b, other))
		test = stats.ShuffleSlants(stats.Units(a[0].small, a[1].small), stats.Units(b[0].small, b[1].small), c.chance.Effect, draws, stats.Seeded(s.Options.Seed, cell("slant")))
	}
	x, y, d := difference(s.Options.Level)
	p.Units = [2]int{x.N, y.N}
	p.Difference, p.Defined = d, d.N > 0
	if p.Tested = test.Done && p.Defined && p.Tier >= stats.Weak; p.Tested {
		p.Moved, p.Exact, p.Draws = test.P, test.Exact, test.Draws
		p.Excluded = excluded(difference)
		p.P = max(p.Moved, p.Excluded)
	}
}

// bySmall returns a ratio with the smallest units for its clusters: these are
// what is rearranged.
func bySmall(r stats.Ratio, of charges) stats.Ratio {
	r.Clusters = stats.Pool(of.small).Clusters
	return r
}

// scale is what a difference of shares is worth in units of the figure: S is
// 2p−1.
func (p *Pair) scale() float64 {
	if p.Side >= 0 && p.Polarity == 0 {
		return 2
	}
	return 1
}

// netDifference returns the shares of two groups of clusters and their
// difference in units of a figure at any level.
func netDifference(first, second stats.Ratio, scale float64) func(level float64) (x, y, d stats.Interval) {
	return func(level float64) (x, y, d stats.Interval) {
		x, y = first.Wilson(level), second.Wilson(level)
		return x, y, stats.Difference(x, y).Times(scale)
	}
}

// slantDifference returns two slants and their difference at any level.
func slantDifference(of, other func(level float64) stats.Interval) func(level float64) (x, y, d stats.Interval) {
	return func(level float64) (x, y, d stats.Interval) {
		x, y = of(level), other(level)
		return x, y, stats.Difference(x, y)
	}
}

// slantOf returns the slant of clusters of two sides, −1…+1, at any level: half
// of S − S. The errors of the two are correlated: see stats.ResidualCorrelation.
func slantOf(sides []charges, pools []stats.Ratio) func(level float64) stats.Interval {
	r, _ := stats.ResidualCorrelation(sides[0].units, sides[1].units)
	return func(level float64) stats.Interval {
		return stats.CorrelatedDifference(pools[0].Wilson(level), pools[1].Wilson(level), r)
	}
}

// excluded returns the p-value of a difference by its interval: see excludedBy.
func excluded(difference func(level float64) (x, y, d stats.Interval)) float64 {
	return excludedBy(func(level float64) stats.Interval {
		_, _, d := difference(level)
		return d
	}, 0)
}
