package stats

import "math"

// CorrectByGold corrects a share measured by machine on many items with a
// random subset that was also coded by hand: share + mean(gold − machine), the
// difference estimator of survey sampling (prediction-powered inference,
// Angelopoulos et al. 2023). machine and gold hold the two codes, 0…1, of the
// items of the subset; it panics when their lengths differ.
//
// The standard error is √(p(1−p)/items + var(gold−machine)/n), for independent
// items, and the bounds are ±z of them. The estimate and the bounds are cut at
// 0 and 1; N is the size of the subset. Below two items, or without any
// variation, there are no bounds.
func CorrectByGold(share, items float64, machine, gold []float64, level float64) Interval {
	if len(machine) != len(gold) {
		panic("stats: codes must be of the same items")
	}
	z := normalQuantile(level)
	n := float64(len(gold))
	corrected := Interval{Level: level, N: len(gold)}
	if n == 0 || !(items > 0) {
		corrected.N = 0
		return corrected
	}
	errors := make([]float64, len(gold))
	for i := range gold {
		errors[i] = gold[i] - machine[i]
	}
	sd, mean := spread(errors)
	unit := func(x float64) float64 { return max(0, min(1, x)) }
	corrected.Estimate = unit(share + mean)
	if n < 2 {
		return corrected
	}
	if half := z * math.Sqrt(share*(1-share)/items+sd*sd/(n-1)); half > 0 {
		corrected.Lo, corrected.Hi = unit(share+mean-half), unit(share+mean+half)
		corrected.Bounded = true
	}
	return corrected
}
