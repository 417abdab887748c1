package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Rate is a number of events over an exposure, such as articles over days or
// mentions per thousand words.
type Rate struct {
	Count    float64 // whole, ≥ 0
	Exposure float64 // > 0
}

// Interval returns events per unit of exposure with the exact Poisson interval
// (Garwood 1936), for independent events; N is the count. Without exposure
// there are no bounds and the estimate is 0.
func (r Rate) Interval(level float64) Interval {
	side := tail(level)
	if !(r.Exposure > 0) {
		return Interval{Level: level}
	}
	i := Interval{Estimate: r.Count / r.Exposure, Bounded: true, Level: level, N: int(r.Count)}
	if r.Count > 0 {
		i.Lo = distuv.Gamma{Alpha: r.Count, Beta: 1}.Quantile(side) / r.Exposure
	}
	i.Hi = distuv.Gamma{Alpha: r.Count + 1, Beta: 1}.Quantile(1-side) / r.Exposure
	return i
}

// CompareRates returns a over b, as a multiple, with the exact interval and
// two-sided p-value that follow from the share of a in all events being
// binomial (R's poisson.test). Without an event in b the ratio is infinite and
// has no bounds, but p stands. ok is false when there is no event or an
// exposure is not above 0.
func CompareRates(a, b Rate, level float64) (ratio Interval, p float64, ok bool) {
	side := tail(level)
	ratio.Level = level
	n := a.Count + b.Count
	if !(n > 0 && a.Exposure > 0 && b.Exposure > 0) {
		return ratio, 0, false
	}
	ratio.N = int(n)
	p = binomialP(a.Count, n, a.Exposure/(a.Exposure+b.Exposure))
	if b.Count > 0 {
		lo, hi := clopperPearson(a.Count, n, side)
		odds := func(share float64) float64 { return share / (1 - share) * b.Exposure / a.Exposure }
		ratio.Estimate = a.Count / a.Exposure / (b.Count / b.Exposure)
		ratio.Lo, ratio.Hi, ratio.Bounded = odds(lo), odds(hi), true
	}
	return ratio, p, true
}

// binomialP returns the probability of an outcome no likelier than the one seen
// (R's binom.test).
func binomialP(successes, trials, share float64) float64 {
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
