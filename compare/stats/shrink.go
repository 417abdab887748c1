package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Shrinkage draws the shares of many outlets towards what outlets are usually
// like, the more the less is known of them. Sort and draw by it; it protects
// against false extremes, but it does not find the true order.
type Shrinkage struct {
	Mean     float64    // μ of the prior Beta(μs, (1−μ)s), 0…1
	Strength float64    // s = (1−ρ)/ρ: the mentions that the prior is worth
	LogLik   float64    // of the counts, binomial coefficients included
	Shares   []Interval // posterior mean (μs+y)/(s+n) and central posterior interval, one an outlet
}

// leastOutlets is the fewest outlets that tell what outlets are like.
const leastOutlets = 5

// The prior's intraclass correlation ρ is sought between these log odds: from
// all outlets alike (s about 8,000) to each all or nothing.
const lowestRho, highestRho = -9.0, 9.0

// Shrink estimates the prior from the shares themselves, by maximum likelihood
// of the beta-binomial (empirical Bayes; Skellam 1948, and R VGAM's
// betabinomial). Take for the trials of an outlet its Ratio.Effective, not its
// mentions, and for the successes Share times that; neither need be whole. An
// outlet with 0 trials gets the prior. ok is false below 5 outlets with trials.
func Shrink(outlets []Proportion, level float64) (s Shrinkage, ok bool) {
	side := tail(level)
	var filled []Proportion
	for _, o := range outlets {
		if o.Trials > 0 {
			filled = append(filled, o)
		}
	}
	if len(filled) < leastOutlets {
		return Shrinkage{}, false
	}
	rho := maximise(func(rho float64) float64 {
		strength := math.Exp(-rho) // ρ = 1/(1+e^−x), so s = e^−x
		return betaBinomial(filled, bestMean(filled, strength), strength)
	}, lowestRho, highestRho)
	s.Strength = math.Exp(-rho)
	s.Mean = bestMean(filled, s.Strength)
	s.LogLik = betaBinomial(filled, s.Mean, s.Strength)
	for _, o := range filled {
		s.LogLik += logChoose(o.Trials, o.Successes)
	}
	for _, o := range outlets {
		s.Shares = append(s.Shares, posterior(o, s, level, side))
	}
	return s, true
}

// posterior returns the shrunken share of one outlet.
func posterior(o Proportion, s Shrinkage, level, side float64) Interval {
	beta := distuv.Beta{
		Alpha: s.Mean*s.Strength + o.Successes,
		Beta:  (1-s.Mean)*s.Strength + o.Trials - o.Successes,
	}
	return Interval{
		Estimate: beta.Alpha / (beta.Alpha + beta.Beta),
		Lo:       beta.Quantile(side), Hi: beta.Quantile(1 - side), Bounded: true,
		Level: level,
		N:     int(math.Round(o.Trials)),
	}
}

// bestMean returns the likeliest mean for a strength. The likelihood is concave
// in the mean, so that closing in finds it.
func bestMean(outlets []Proportion, strength float64) float64 {
	const end = 1e-6
	return closeIn(func(mean float64) float64 { return betaBinomial(outlets, mean, strength) }, end, 1-end)
}

// betaBinomial returns the log likelihood of successes under Beta(μs, (1−μ)s),
// without the binomial coefficients.
func betaBinomial(outlets []Proportion, mean, strength float64) float64 {
	a, b := mean*strength, (1-mean)*strength
	sum := 0.0
	for _, o := range outlets {
		sum += rising(a, o.Successes) + rising(b, o.Trials-o.Successes) - rising(a+b, o.Trials)
	}
	return sum
}

// rising returns ln Γ(x+n) − ln Γ(x).
func rising(x, n float64) float64 {
	high, _ := math.Lgamma(x + n)
	low, _ := math.Lgamma(x)
	return high - low
}

// logChoose returns the logarithm of the binomial coefficient.
func logChoose(n, k float64) float64 {
	return rising(1, n) - rising(1, k) - rising(1, n-k)
}

// maximise returns where f is largest between lo and hi: the best of a grid,
// then closing in around it.
func maximise(f func(float64) float64, lo, hi float64) float64 {
	const steps = 72
	step := (hi - lo) / steps
	best, highest := lo, math.Inf(-1)
	for i := range steps + 1 {
		x := lo + float64(i)*step
		if y := f(x); y > highest {
			best, highest = x, y
		}
	}
	return closeIn(f, max(lo, best-step), min(hi, best+step))
}

// closeIn returns where a function with one peak is largest, by golden section.
func closeIn(f func(float64) float64, lo, hi float64) float64 {
	golden := (math.Sqrt(5) - 1) / 2
	x, y := hi-golden*(hi-lo), lo+golden*(hi-lo)
	fx, fy := f(x), f(y)
	for range 60 {
		if fx >= fy {
			hi, y, fy = y, x, fx
			x = hi - golden*(hi-lo)
			fx = f(x)
		} else {
			lo, x, fx = x, y, fy
			y = lo + golden*(hi-lo)
			fy = f(y)
		}
	}
	return (lo + hi) / 2
}
