package stats

import "math"

// Difference returns a − b for two independent estimates with its interval, by
// the method of variance estimates recovery (Newcombe 1998, method 10; Zou and
// Donner 2008):
//
//	lo = d − √((a−l_a)² + (u_b−b)²),  hi = d + √((u_a−a)² + (b−l_b)²)
//
// On two shares it gives the difference of shares, on two net polarities that
// of S, −2…+2. Both must be at the same level. N is the smaller of the two;
// the difference has no bounds where one of them has none.
func Difference(a, b Interval) Interval {
	return CorrelatedDifference(a, b, 0)
}

// CorrelatedDifference is Difference for two estimates whose errors have
// correlation r, −1…+1: each root becomes √(x² + y² − 2rxy).
func CorrelatedDifference(a, b Interval, r float64) Interval {
	d := Interval{Level: a.Level, N: min(a.N, b.N)}
	if d.N == 0 {
		return d
	}
	d.Estimate = a.Estimate - b.Estimate
	if !a.Bounded || !b.Bounded {
		return d
	}
	d.Bounded = true
	d.Lo = d.Estimate - distance(a.Estimate-a.Lo, b.Hi-b.Estimate, r)
	d.Hi = d.Estimate + distance(a.Hi-a.Estimate, b.Estimate-b.Lo, r)
	return d
}

// distance is the length of the third side of a triangle, r the cosine of the
// angle between x and y.
func distance(x, y, r float64) float64 {
	return math.Sqrt(max(0, x*x+y*y-2*r*x*y))
}

// Slant returns S of a minus S of b, −2…+2, when both are measured on the same
// clusters: two sides in one outlet, or two outlets on shared stories. Cluster
// i of a and of b is the same article or story; one that does not name a side
// has nothing charged there.
//
// Two sides of one article are seldom praised together. Leaving that
// correlation out makes the interval too short, so it is estimated from the
// articles: see ResidualCorrelation.
func Slant(a, b []Cluster, level float64) Interval {
	r, _ := ResidualCorrelation(a, b)
	return CorrelatedDifference(Net(a, level), Net(b, level), r)
}

// ResidualCorrelation returns the correlation of the errors of two shares
// measured on the same clusters, and how many clusters name both. With
// residuals x = a_A − p_A·b_A and y likewise for B it is
// Σxy/√(Σx²·Σy²)·k/(k+5): drawn towards 0 while the k shared clusters are few.
// It is 0 when there are none, or when one of the two does not vary. It panics
// when the lengths differ.
func ResidualCorrelation(a, b []Cluster) (r float64, shared int) {
	if len(a) != len(b) {
		panic("stats: clusters of a slant must be aligned")
	}
	pa, pb := Pool(a).Share, Pool(b).Share
	var xx, yy, xy float64
	for i := range a {
		var x, y float64
		if a[i].Charged > 0 {
			x = a[i].Positive - pa*a[i].Charged
		}
		if b[i].Charged > 0 {
			y = b[i].Positive - pb*b[i].Charged
		}
		xx += x * x
		yy += y * y
		xy += x * y
		if a[i].Charged > 0 && b[i].Charged > 0 {
			shared++
		}
	}
	if !(xx > 0 && yy > 0) {
		return 0, shared
	}
	k := float64(shared)
	return max(-1, min(1, xy/math.Sqrt(xx*yy))) * k / (k + 5), shared
}
