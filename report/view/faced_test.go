package view

import (
	"slices"
	"testing"

	"mizan/compare"
	"mizan/compare/stats"
)

// A map is of two outlets with a comparison that is shown and namings enough; the
// one that calls the side better stands first, and the naming that lies furthest
// from the diagonal.
func TestFaced(t *testing.T) {
	s := withContrast(study(stats.Strong, stats.Strong, stats.Insufficient), []int{1, 1, 0, -1, -1},
		[]int{9, 1, 9, 0}, []int{5, 5, 5, 0}, []int{5, 5, 5, 0}, []int{5, 5, 5, 0}, []int{1, 9, 1, 0})
	for o, estimate := range []float64{0.1, 0.8, 0.1} {
		s.Shares[o].Namings[4].Share = interval(estimate)
	}
	s.Pairs = []compare.Pair{
		{A: 0, B: 1, Side: 0, Difference: interval(-0.6), Defined: true, Tier: stats.Strong},
		{A: 2, B: 1, Side: 0, Difference: interval(-0.9), Defined: true, Tier: stats.Strong},
		{A: 0, B: -1, Side: 0, Difference: interval(-0.9), Defined: true, Tier: stats.Strong},
	}
	v := New(s)
	if got, want := v.Faced(4), [][2]int{{1, 0}}; !slices.Equal(got, want) {
		t.Errorf("pairs are %v, want %v: outlet 2 has too little evidence for shares", got, want)
	}
	if got := v.FacedNamings(1, 0); len(got) != 5 || got[0].Naming != 4 {
		t.Errorf("namings are %v, want all five, 4 first", got)
	}
	if got := v.Faced(0); got != nil {
		t.Errorf("pairs are %v, want none where none are asked for", got)
	}
}
