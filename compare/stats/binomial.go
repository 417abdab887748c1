package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// BinomialP returns the two-sided probability of an outcome no likelier than so
// many successes in so many trials of the given share (R's binom.test). With
// the share ½ it is the exact sign test.
func BinomialP(successes, trials, share float64) float64 {
	binomial := distuv.Binomial{N: trials, P: share}
	seen := binomial.LogProb(successes)
	p := 0.0
	for k := 0.0; k <= trials; k++ {
		if l := binomial.LogProb(k); l <= seen+1e-7 { // equal but for rounding
			p += math.Exp(l)
		}
	}
	return min(1, p)
}
