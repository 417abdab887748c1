package stats

import (
	"math"
	"sort"

	"gonum.org/v1/gonum/stat/combin"
)

// Fisher returns the two-sided p-value of Fisher's exact test, in (0, 1], as
// R's fisher.test: the probability, when the units are shared out at random, of
// a count as improbable as the one seen or more. The counts are whole. Where a
// side has no unit, or all units or none have the term, it is 1.
//
// When whole articles are counted once each, this is the test that permutes
// articles between the focus and the reference: the number of articles with
// the term that fall into the focus is hypergeometric. No chance is drawn.
func (k Keyness) Fisher() float64 {
	h := hypergeometric{with: int(k.Focus + k.Reference), drawn: int(k.FocusSize), all: int(k.FocusSize + k.ReferenceSize)}
	if h.drawn == 0 || h.drawn == h.all || h.with == 0 || h.with == h.all {
		return 1
	}
	seen, mode := int(k.Focus), (h.drawn+1)*(h.with+1)/(h.all+2)
	first, last := max(0, h.with+h.drawn-h.all), min(h.with, h.drawn)
	limit := h.log(seen) + 1e-7 // R's allowance for rounding
	if h.log(mode) <= limit {
		return 1 // no count is more probable
	}
	// The probabilities fall from the mode to both ends. On the side of the
	// count seen the tail begins there, on the other where it is as improbable.
	low, high := seen, seen
	if seen <= mode {
		high = mode + 1 + sort.Search(last-mode, func(i int) bool { return h.log(mode+1+i) <= limit })
	} else {
		low = mode - sort.Search(mode+1-first, func(i int) bool { return h.log(mode-i) <= limit })
	}
	return min(1, h.tail(low, first, -1)+h.tail(high, last, 1))
}

// hypergeometric is the distribution of how many of the units with a term are
// among those drawn.
type hypergeometric struct{ with, drawn, all int }

// log returns the log of the probability of a count.
func (h hypergeometric) log(count int) float64 {
	choose := func(n, k int) float64 { return combin.LogGeneralizedBinomial(float64(n), float64(k)) }
	return choose(h.with, count) + choose(h.all-h.with, h.drawn-count) - choose(h.all, h.drawn)
}

// tail adds up the probabilities from a count to the end, as far as they
// matter; 0 when the count lies beyond the end.
func (h hypergeometric) tail(count, end, step int) float64 {
	if (end-count)*step < 0 {
		return 0
	}
	sum := 0.0
	for p := math.Exp(h.log(count)); p > sum*1e-17; count += step {
		sum += p
		if count == end {
			break
		}
		low := float64(min(count, count+step)) // p(low+1)/p(low) is the ratio below
		ratio := (float64(h.with) - low) * (float64(h.drawn) - low) / ((low + 1) * (float64(h.all-h.with-h.drawn) + low + 1))
		if step < 0 {
			ratio = 1 / ratio
		}
		p *= ratio
	}
	return sum
}
