package stats

import "math"

// A WeightedOdds is how much more a term belongs to one of two groups.
type WeightedOdds struct {
	Defined  bool    // false when the term, or all the others, have neither count nor prior
	Delta    float64 // log odds ratio, drawn towards the prior; positive for the first group
	Variance float64 // of Delta, above 0
	Z        float64 // Delta/√Variance: orders the list
}

// WeightedLogOdds compares the counts of the same terms in two groups by log
// odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008,
// equations 16 and 22). prior holds the prior count of each term: see Prior. It
// panics when the lengths differ.
//
// All four terms of the variance are kept. The two of the complement are often
// dropped, as they vanish in a large vocabulary; in a lexicon they do not, and
// without them z is too large by a tenth or more.
func WeightedLogOdds(first, second, prior []float64) []WeightedOdds {
	if len(first) != len(second) || len(first) != len(prior) {
		panic("stats: counts and prior must be of the same terms")
	}
	total, totalSecond := sum(first)+sum(prior), sum(second)+sum(prior)
	odds := make([]WeightedOdds, len(first))
	for i, alpha := range prior {
		y, y2 := first[i]+alpha, second[i]+alpha
		odds[i] = weightedOdds(y, total-y, y2, totalSecond-y2)
	}
	return odds
}

// weightedOdds compares a term with the rest, in two groups.
func weightedOdds(y, rest, y2, rest2 float64) WeightedOdds {
	if !(y > 0 && y2 > 0 && rest > 0 && rest2 > 0) {
		return WeightedOdds{}
	}
	o := WeightedOdds{
		Defined:  true,
		Delta:    math.Log(y/rest) - math.Log(y2/rest2),
		Variance: 1/y + 1/rest + 1/y2 + 1/rest2,
	}
	o.Z = o.Delta / math.Sqrt(o.Variance)
	return o
}

// Prior returns prior counts that add up to strength, in the proportions of
// background (the counts of all groups pooled); the same for each term when the
// background is empty.
func Prior(background []float64, strength float64) []float64 {
	total := sum(background)
	prior := make([]float64, len(background))
	for i, count := range background {
		if total > 0 {
			prior[i] = strength * count / total
		} else {
			prior[i] = strength / float64(len(background))
		}
	}
	return prior
}

// sum returns the sum of values, 0 for none.
func sum(values []float64) float64 {
	s := 0.0
	for _, v := range values {
		s += v
	}
	return s
}
