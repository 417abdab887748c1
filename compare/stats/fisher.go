package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/combin"
)

// Fisher returns the two-sided p-value of Fisher's exact test, as R's
// fisher.test: the probability, when the units are shared out at random, of a
// count as improbable as the one seen or more. The counts are whole. Without a
// unit on either side, or without the term, it is 1.
//
// When whole articles are counted once each, this is the permutation test that
// moves articles between the focus and the reference: the number of articles
// with the term that fall into the focus is hypergeometric. No chance is drawn.
func (k Keyness) Fisher() float64 {
	seen, with, focus, all := int(k.Focus), int(k.Focus+k.Reference), int(k.FocusSize), int(k.FocusSize+k.ReferenceSize)
	if focus == 0 || focus == all || with == 0 || with == all {
		return 1
	}
	choose := func(n, k int) float64 { return combin.LogGeneralizedBinomial(float64(n), float64(k)) }
	probability := func(count int) float64 {
		return math.Exp(choose(with, count) + choose(all-with, focus-count) - choose(all, focus))
	}
	const equal = 1 + 1e-7 // R's allowance for rounding
	limit := probability(seen) * equal
	first, last := max(0, with+focus-all), min(with, focus)
	p := 0.0
	// From each end towards the middle, where the probable counts are.
	for _, step := range [2]int{1, -1} {
		count, end := first, last+1
		if step < 0 {
			count, end = last, first-1
		}
		for ; count != end; count += step {
			q := probability(count)
			if q > limit {
				break
			}
			p += q
		}
		if count == end {
			break // all counts are as improbable as this one: they were all added
		}
	}
	return min(1, p)
}
