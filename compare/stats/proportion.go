package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Proportion counts independent trials, such as coded sentences drawn at
// random. Mentions in articles are not independent: see Share.
type Proportion struct {
	Successes float64 // 0 … Trials; need not be whole
	Trials    float64
}

// Wilson returns the score interval of Wilson (1927), without continuity
// correction. Bounded is false when there is no trial.
func (p Proportion) Wilson(level float64) Interval {
	z := normalQuantile(level)
	return p.interval(level, func() (lo, hi float64) {
		return wilson(p.Successes/p.Trials, p.Trials, z)
	})
}

// interval wraps the bounds, which are asked for only when there is a trial.
func (p Proportion) interval(level float64, bounds func() (lo, hi float64)) Interval {
	if !(p.Trials > 0) {
		return Interval{Level: level}
	}
	lo, hi := bounds()
	return Interval{
		Estimate: p.Successes / p.Trials,
		Lo:       lo, Hi: hi, Bounded: true,
		Level: level,
		N:     max(1, int(p.Trials)),
	}
}

// wilson returns the score interval of a share p seen in n > 0 trials.
func wilson(p, n, z float64) (lo, hi float64) {
	scale := 1 + z*z/n
	centre := (p + z*z/(2*n)) / scale
	half := z / scale * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	lo, hi = max(0, centre-half), min(1, centre+half)
	if p <= 0 {
		lo = 0 // exactly; the formula leaves a rounding error
	}
	if p >= 1 {
		hi = 1
	}
	return lo, hi
}

// clopperPearson returns the limits that leave the probability side beyond each.
func clopperPearson(successes, trials, side float64) (lo, hi float64) {
	failures := trials - successes
	hi = 1
	if successes > 0 {
		lo = distuv.Beta{Alpha: successes, Beta: failures + 1}.Quantile(side)
	}
	if failures > 0 {
		hi = distuv.Beta{Alpha: successes + 1, Beta: failures}.Quantile(1 - side)
	}
	return lo, hi
}
