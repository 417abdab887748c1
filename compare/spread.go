package compare

import (
	"cmp"
	"math"
	"slices"

	"mizan/compare/stats"
)

// A spread says in how many smallest units of each block of time some terms
// stand, as sums that pool over outlets.
type spread struct {
	place  []int32        // by term: its place below, -1 for a term that is not wanted
	of     [][]stats.Sums // by outlet and place
	all    []stats.Sums   // by place: of all outlets together
	blocks []stats.Blocks // by outlet: its blocks
	whole  stats.Blocks   // of all outlets together
}

// newSpread counts the wanted terms of all articles. small and blocks are the
// same articles with either unit of chance.
func newSpread(small, blocks *gathered, t terms, wanted []bool) *spread {
	s := &spread{place: make([]int32, t.n)}
	n := 0
	for term, want := range wanted {
		s.place[term] = -1
		if want {
			s.place[term] = int32(n)
			n++
		}
	}
	s.all = make([]stats.Sums, n)
	for outlet := range small.of {
		s.count(small, blocks, t, outlet, n)
	}
	return s
}

// count counts the terms of one outlet, block by block.
func (s *spread) count(small, blocks *gathered, t terms, outlet, n int) {
	sums, units := make([]stats.Sums, n), make([]float64, blocks.units[outlet])
	articles := make([][]int, blocks.units[outlet])
	last := make([]int, small.units[outlet])
	for _, i := range small.of[outlet] {
		block := blocks.unit[i]
		articles[block] = append(articles[block], i)
		if u := small.unit[i]; last[u] == 0 {
			last[u] = 1
			units[block]++
		}
	}
	seen, with := make([]int, n), make([]float64, n) // by place: 1 + the last unit with it; units of the block with it
	for block, list := range articles {
		slices.SortStableFunc(list, func(i, j int) int { return cmp.Compare(small.unit[i], small.unit[j]) })
		var found []int32
		for _, i := range list {
			for _, term := range t.of[i] {
				at := s.place[term]
				if at < 0 || seen[at] == small.unit[i]+1 {
					continue
				}
				seen[at] = small.unit[i] + 1
				if with[at] == 0 {
					found = append(found, at)
				}
				with[at]++
			}
		}
		for _, at := range found {
			sums[at].Add(with[at], units[block])
			with[at] = 0
		}
	}
	var of stats.Blocks
	for _, u := range units {
		of.Add(u)
	}
	s.of, s.blocks = append(s.of, sums), append(s.blocks, of)
	s.whole = s.whole.Plus(of, +1)
	for at := range sums {
		s.all[at] = s.all[at].Plus(sums[at], +1)
	}
}

// keyness compares an outlet with all others on what their counts are worth.
func (s *spread) keyness(outlet int, term uint32) stats.Keyness {
	at := s.place[term]
	mine, others := s.of[outlet][at], s.all[at].Plus(s.of[outlet][at], -1)
	focus, of := mine.Worth(s.blocks[outlet])
	reference, rest := others.Worth(s.whole.Plus(s.blocks[outlet], -1))
	return stats.Keyness{
		Focus: math.Floor(focus), FocusSize: math.Floor(of),
		Reference: math.Ceil(reference - 1e-9), ReferenceSize: math.Max(math.Floor(rest), math.Ceil(reference-1e-9)),
	}
}
