package compare

import (
	"slices"

	"mizan/compare/stats"
	"mizan/compare/story"
	"mizan/internal/cores"
)

// An Equal is the difference of two outlets at equal topics and times: within
// each topic and quarter that both wrote in, put together by what both have
// there (stats.Standardise). A difference that goes away at equal topics is one
// of what the outlets cover.
type Equal struct {
	Difference stats.Interval `json:"difference"` // as Pair.Difference; N is the topics and quarters that both are in
	Common     float64        `json:"common"`     // share of the charged mentions that lie in them, of the outlet that has less there, 0…1
	Holds      string         `json:"holds"`      // what it says of the difference in all articles; empty where that is none

	leans int  // where it lies at the level of claims: −1, 0, +1
	apart bool // whether it leaves out the difference in all articles there
}

// What equal topics say of a difference that would be stated else.
const (
	Stands       = "stands"       // it is there at equal topics too
	Covered      = "covered"      // it is one of what the outlets cover: at equal topics none is seen, and none that large would fit
	Unsettled    = "unsettled"    // at equal topics none is seen, but one as large would fit: nothing is known
	Uncommon     = "uncommon"     // the outlets hardly wrote on the same topics at the same time
	Contradicted = "contradicted" // in the stories that both told it goes the other way
	Doubted      = "doubted"      // with the tool's error, as people measured it, none is seen
)

const (
	articlesATopic = 40  // articles that make a topic, on average
	mostTopics     = 8   // coarse enough for outlets to meet in them
	quarter        = 91  // days
	leastCommon    = 0.5 // share of either outlet's charged mentions that must lie in what both cover
)

// equal sets what each comparison comes to at equal topics.
func (g *gathered) equal(s *Study, pairs []Pair) {
	pieces := make([][][]stats.Piece, len(s.Outlets)) // by outlet and side
	cores.Each(len(pieces), func(outlet int) { pieces[outlet] = g.pieces(outlet) })
	all := make([][]ofOutlet, len(g.lexicon.Sides))
	cores.Each(len(all), func(side int) { all[side] = inUnits(pieces, side) })
	cores.Each(len(pairs), func(i int) {
		p := &pairs[i]
		if !p.Tested {
			return
		}
		other := make([][]stats.Piece, len(all))
		for _, side := range p.sides() {
			if other[side] = pieces[max(0, p.B)][side]; p.B < 0 {
				other[side] = without(all[side], p.A)
			}
		}
		at := p.standardised(pieces[p.A], other)
		d := at(s.Options.Level)
		p.Equal.Difference, p.Equal.Common = d.Interval.Times(p.scale()), d.Common
		if level := s.Options.claimLevel(); level != s.Options.Level {
			d = at(level)
		}
		claimed := d.Interval.Times(p.scale())
		p.Equal.leans, p.Equal.apart = claimed.Lean(), !claimed.Contains(p.Difference.Estimate)
	})
}

// ofOutlet is a piece of an outlet.
type ofOutlet struct {
	outlet int
	stats.Piece
}

// inUnits returns the pieces of one side of all outlets in the order of their
// units, of a unit in the order of the outlets.
func inUnits(pieces [][][]stats.Piece, side int) (all []ofOutlet) {
	for outlet := range pieces {
		for _, piece := range pieces[outlet][side] {
			all = append(all, ofOutlet{outlet, piece})
		}
	}
	slices.SortStableFunc(all, func(x, y ofOutlet) int { return stats.ByUnit(x.Piece, y.Piece) })
	return all
}

// without returns what all outlets but one have, with which it is compared.
func without(all []ofOutlet, but int) []stats.Piece {
	pieces := make([]stats.Piece, 0, len(all))
	for i := range all {
		if all[i].outlet != but {
			pieces = append(pieces, all[i].Piece)
		}
	}
	return pieces
}

// sides are the sides that the difference is of: one, or the two of a slant.
func (p *Pair) sides() []int {
	if p.Side >= 0 {
		return []int{p.Side}
	}
	return []int{0, 1}
}

// standardised returns the difference at equal strata at any level.
func (p *Pair) standardised(mine, other [][]stats.Piece) func(level float64) stats.Standardised {
	effect := func(r stats.Ratio) float64 { return r.Mentions / r.Effective() }
	one := func(side, n int, level float64) stats.Standardised {
		return stats.Standardise(mine[side], other[side], [2]float64{effect(p.ratios[0][n]), effect(p.ratios[1][n])}, level)
	}
	return func(level float64) stats.Standardised {
		if p.Side >= 0 {
			return one(p.Side, 0, level)
		}
		return one(0, 0, level).Less(one(1, 1, level), level)
	}
}

// stratify returns the topic and quarter of each article.
func (g *gathered) stratify(s *Study) []int {
	n := min(mostTopics, len(g.articles)/articlesATopic)
	strata := story.Topics(g.texts(), n, stats.Seeded(s.Options.Seed, "topics"))
	days, _ := g.days()
	for i, day := range days {
		if day != undatedDay {
			strata[i] += mostTopics * (1 + stats.Block(day, quarter))
		}
	}
	known := slices.Compact(slices.Sorted(slices.Values(strata))) // of a hundred years most are empty
	for i := range strata {
		strata[i], _ = slices.BinarySearch(known, strata[i])
	}
	return strata
}

// pieces returns what an outlet says of each side in each unit of chance and
// stratum, in the order of the units under the keys that all outlets share.
func (g *gathered) pieces(outlet int) [][]stats.Piece {
	sides := make([][]stats.Piece, len(g.lexicon.Sides))
	one := make([][]stats.Cluster, len(sides))
	for side := range one {
		one[side] = make([]stats.Cluster, 1)
	}
	for _, i := range g.of[outlet] {
		for side := range one {
			one[side][0] = stats.Cluster{}
		}
		g.charge(one, i, 0, nil)
		for side := range sides {
			if c := one[side][0]; c.Charged > 0 {
				sides[side] = append(sides[side], stats.Piece{Stratum: g.strata[i], Unit: g.key[i], Cluster: c})
			}
		}
	}
	for side := range sides {
		slices.SortStableFunc(sides[side], stats.ByUnit)
	}
	return sides
}

// weigh says what equal topics and shared stories make of a difference in all
// articles.
func (s *Study) weigh(p *Pair) string {
	sign := 1
	if p.Difference.Estimate < 0 {
		sign = -1
	}
	if p.B >= 0 && p.Side >= 0 && p.Polarity == 0 {
		for i := range s.Matched {
			if m := &s.Matched[i]; m.A == p.A && m.B == p.B && m.Side == p.Side && m.Enough && m.Difference.Estimate*float64(sign) < 0 {
				return Contradicted
			}
		}
	}
	switch {
	case p.Equal.Difference.N == 0 || p.Equal.Common < leastCommon:
		return Uncommon
	case p.Equal.leans != sign && p.Equal.apart:
		return Covered
	case p.Equal.leans != sign:
		return Unsettled
	case !bears(p.ByCodersDefined, p.coders, p.Difference):
		return Doubted
	}
	return Stands
}

// inStrata returns the same with units of chance parted by topic and quarter,
// and which of these each unit of each outlet lies in.
func (g *gathered) inStrata() (parted *gathered, of [][]int) {
	by := *g
	number, keys := map[[2]int]int{}, make([]int, len(g.articles))
	for i := range keys {
		at := [2]int{g.key[i], g.strata[i]}
		n, known := number[at]
		if !known {
			n = len(number)
			number[at] = n
		}
		keys[i] = n
	}
	by.key = keys
	by.unit, by.units = g.number(keys)
	for outlet, articles := range g.of {
		of = append(of, make([]int, by.units[outlet]))
		for _, i := range articles {
			of[outlet][by.unit[i]] = g.strata[i]
		}
	}
	return &by, of
}
