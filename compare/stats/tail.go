package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Tail holds values of a statistic that were drawn by chance, and says how
// probable it is that chance gives as much as was seen.
//
// A p-value that is counted is never below one in the number of draws, and a
// family of many tests asks for less. Where fewer than ten draws reach what was
// seen, a Pearson type III distribution (a gamma, moved) with the mean, variance
// and skewness of the draws takes the place of the count (Winkler, Ridgway,
// Douaud, Nichols and Smith 2016, "Faster permutation inference in brain
// imaging"). It is never below one in a million, which is as far as
// a thousand draws are believed.
type Tail struct{ values []float64 }

const (
	mostTail  = 999 // draws at most
	fewTail   = 199 // at least, for the mean
	enoughTop = 20  // draws that reach what was seen, with which a count is sure enough (Besag and Clifford 1991)
	countable = 10  // below that the fitted tail is taken
	leastTail = 1e-6
)

// Add adds a draw.
func (t *Tail) Add(value float64) { t.values = append(t.values, value) }

// Enough reports whether more draws would tell nothing.
func (t *Tail) Enough(seen float64) bool {
	n := len(t.values)
	return n >= mostTail || n >= fewTail && t.reach(seen) >= enoughTop
}

// reach counts the draws that reach what was seen.
func (t *Tail) reach(seen float64) (hits int) {
	for _, v := range t.values {
		if v >= seen-1e-12 {
			hits++
		}
	}
	return hits
}

// Mean returns the mean of the draws, 0 without any.
func (t *Tail) Mean() float64 { return sum(t.values) / max(1, float64(len(t.values))) }

// P returns the probability that chance gives what was seen or more, in (0, 1].
func (t *Tail) P(seen float64) float64 {
	hits, n := t.reach(seen), float64(len(t.values))
	counted := float64(1+hits) / (1 + n)
	if hits >= countable || n < fewTail {
		return counted
	}
	return max(leastTail, min(counted, t.fitted(seen)))
}

// fitted returns P by the fitted distribution.
func (t *Tail) fitted(seen float64) float64 {
	mean, n := t.Mean(), float64(len(t.values))
	var two, three float64
	for _, v := range t.values {
		two += (v - mean) * (v - mean) / n
		three += (v - mean) * (v - mean) * (v - mean) / n
	}
	sd := math.Sqrt(two)
	if !(sd > 0) {
		return 1 / (1 + n)
	}
	z, skew := (seen-mean)/sd, three/(two*sd)
	if skew < 0.01 {
		return distuv.UnitNormal.Survival(z)
	}
	shape := 4 / (skew * skew)
	return distuv.Gamma{Alpha: shape, Beta: 1}.Survival(max(0, shape+z*math.Sqrt(shape)))
}
