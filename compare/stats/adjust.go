package stats

import (
	"cmp"
	"slices"
)

// BenjaminiHochberg returns p-values adjusted to control the false discovery
// rate over the family (Benjamini and Hochberg 1995), in the order given: call
// those at most 0.05 and one call in twenty is expected to be false. The
// p-values are in [0, 1].
func BenjaminiHochberg(p []float64) []float64 { return BenjaminiHochbergOf(p, len(p)) }

// BenjaminiHochbergOf adjusts the smallest p-values of a family of so many
// tests. The others need not be known: none of them can lower what is returned
// below the smallest of them.
func BenjaminiHochbergOf(p []float64, tests int) []float64 {
	adjusted := make([]float64, len(p))
	least := 1.0
	order := byValue(p)
	for rank := len(p); rank >= 1; rank-- { // from the largest down
		i := order[rank-1]
		least = min(least, p[i]*float64(tests)/float64(rank))
		adjusted[i] = least
	}
	return adjusted
}

// byValue returns the indexes of values in ascending order of value, equal ones
// as given.
func byValue(values []float64) []int {
	order := ascending(len(values))
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(values[i], values[j]) })
	return order
}
