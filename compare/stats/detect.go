package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

const (
	seenIn     = 0.8  // of studies, in which a difference that can be seen is seen
	detectStep = 0.05 // in units of S
)

// Detectable returns the smallest difference of S, on −2…+2, that two groups of
// such sizes would show in four of five studies, when a difference is called at
// p of alpha; false when none would, however large. The middle of the two is
// where it is, and what a mention is worth is what it is now: a figure of plan,
// not of proof.
func Detectable(a, b Ratio, alpha float64) (least float64, ok bool) {
	if !movable(a.Clusters, b.Clusters, alpha) {
		return 0, false
	}
	middle := (a.Share*a.Mentions + b.Share*b.Mentions) / (a.Mentions + b.Mentions)
	for step := 1; step <= int(2/detectStep); step++ {
		d := float64(step) * detectStep / 2 // of shares
		high := min(1, max(middle+d/2, d))
		if shown(high, high-d, a.Effective(), b.Effective(), alpha) && shown(high, high-d, b.Effective(), a.Effective(), alpha) {
			return 2 * d, true
		}
	}
	return 0, false
}

// shown reports whether two shares of so many mentions would be told apart.
func shown(high, low, n, m, alpha float64) bool {
	z := normalQuantile(1 - alpha)
	l, _ := wilson(high, n, z)
	_, u := wilson(low, m, z)
	room := math.Hypot(high-l, u-low)
	error := math.Sqrt(high*(1-high)/n + low*(1-low)/m)
	return high-low-room >= distuv.UnitNormal.Quantile(seenIn)*error
}

// DetectableSlant is Detectable for the difference of two slants, −2…+2, from
// the two sides of either group.
func DetectableSlant(a, b [2]Ratio, alpha float64) (least float64, ok bool) {
	units := func(r [2]Ratio) int { return min(r[0].Clusters, r[1].Clusters) }
	if !movable(units(a), units(b), alpha) {
		return 0, false
	}
	variance := 0.0
	for side := range a {
		x, y := a[side], b[side]
		p := (x.Share*x.Mentions + y.Share*y.Mentions + 2) / (x.Mentions + y.Mentions + 4)
		variance += p * (1 - p) * (1/x.Effective() + 1/y.Effective())
	}
	least = (normalQuantile(1-alpha) + distuv.UnitNormal.Quantile(seenIn)) * math.Sqrt(variance)
	least = math.Ceil(least/detectStep) * detectStep
	return least, least <= 2
}

// movable reports whether moving so many units between two groups can give a p
// as low as alpha: one arrangement, and its mirror, of all there are.
func movable(n, m int, alpha float64) bool {
	if min(n, m) < fewest {
		return false
	}
	ways, _ := math.Lgamma(float64(n + m + 1))
	x, _ := math.Lgamma(float64(n + 1))
	y, _ := math.Lgamma(float64(m + 1))
	return math.Log(2)-(ways-x-y) <= math.Log(alpha)
}
