package view

import (
	"cmp"
	"math"
	"slices"

	"mizan/compare"
)

// A Named is one naming of a contrast, by its indices.
type Named struct{ Contrast, Naming int }

// fewestFaced is how many namings a map of two outlets needs: fewer are read in a
// table.
const fewestFaced = 5

// Faced returns pairs of outlets whose namings are worth a map, so many at most:
// first the one that the page leads with, then those with the largest stated
// difference, then with the largest shown. An outlet stands first in a pair that
// calls the side better.
func (v *View) Faced(most int) (pairs [][2]int) {
	add := func(p *compare.Pair) {
		pair := [2]int{p.A, p.B}
		if p.Difference.Estimate < 0 {
			pair = [2]int{p.B, p.A}
		}
		seen := slices.Contains(pairs, pair) || slices.Contains(pairs, [2]int{pair[1], pair[0]})
		if len(pairs) < most && !seen && len(v.FacedNamings(pair[0], pair[1])) >= fewestFaced {
			pairs = append(pairs, pair)
		}
	}
	if lead := v.leading(); lead != nil {
		add(lead)
	}
	for _, p := range v.pairsApart() {
		add(p)
	}
	return pairs
}

// pairsApart are the comparisons of two outlets on a side that are shown, the
// stated before the others, the larger difference first.
func (v *View) pairsApart() (list []*compare.Pair) {
	for i := range v.Study.Pairs {
		if p := &v.Study.Pairs[i]; p.Side >= 0 && p.B >= 0 && v.Difference(p).Shown {
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(a, b *compare.Pair) int {
		return cmp.Or(first(v.Stated(a), v.Stated(b)), cmp.Compare(math.Abs(b.Difference.Estimate), math.Abs(a.Difference.Estimate)))
	})
	return list
}

// FacedNamings returns the namings that two outlets share the evidence for, and
// at least one of which uses: those first whose shares lie furthest apart.
func (v *View) FacedNamings(a, b int) (list []Named) {
	for contrast := range v.Study.Contrasts {
		for _, naming := range v.OwnNamings(contrast) {
			counts := v.Study.Contrasts[contrast].Namings[naming].Counts
			if counts[a].Own()+counts[b].Own() >= fewestInMap && v.Share(contrast, naming, a).Shown && v.Share(contrast, naming, b).Shown {
				list = append(list, Named{contrast, naming})
			}
		}
	}
	slices.SortStableFunc(list, func(x, y Named) int { return cmp.Compare(math.Abs(v.Gap(y, a, b)), math.Abs(v.Gap(x, a, b))) })
	return list
}

// Gap is how much larger the share of a naming is in one outlet than in another,
// −1…1.
func (v *View) Gap(of Named, a, b int) float64 {
	return v.Share(of.Contrast, of.Naming, a).Value.Estimate - v.Share(of.Contrast, of.Naming, b).Value.Estimate
}
