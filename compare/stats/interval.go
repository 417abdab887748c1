package stats

import (
	"fmt"

	"gonum.org/v1/gonum/stat/distuv"
)

// An Interval is an estimate with a confidence interval around it.
type Interval struct {
	Estimate float64 `json:"estimate"` // meaningless when N is 0
	Lo       float64 `json:"lo"`       // meaningless unless Bounded
	Hi       float64 `json:"hi"`       // meaningless unless Bounded
	Bounded  bool    `json:"bounded"`  // whether there was enough evidence for bounds
	Level    float64 `json:"level"`    // confidence asked for, in (0, 1), such as 0.95
	N        int     `json:"n"`        // clusters (articles or stories) behind it
}

// Share returns the share of positive among charged mentions, 0…1, with the
// clustered Wilson interval: Wilson's (1927) score interval with
// Ratio.Effective for its sample size. It has a width even when every mention
// is positive or there is one cluster only.
//
// Without a charged mention N is 0, the estimate means nothing and Bounded is
// false. Share panics when level is not in (0, 1), as every function here that
// takes a level does.
func Share(clusters []Cluster, level float64) Interval {
	return Pool(clusters).Wilson(level)
}

// Net returns the net polarity S = (P−N)/(P+N) = 2p−1, −1…+1, with the interval
// of Share carried over.
func Net(clusters []Cluster, level float64) Interval {
	return Pool(clusters).Net(level)
}

// Net returns the net polarity of the ratio: see Net.
func (r Ratio) Net(level float64) Interval { return r.Wilson(level).Net() }

// Net maps a share's interval to S = 2p−1.
func (i Interval) Net() Interval {
	if i.N == 0 {
		return i
	}
	i.Estimate = 2*i.Estimate - 1
	if i.Bounded {
		i.Lo, i.Hi = 2*i.Lo-1, 2*i.Hi-1
	}
	return i
}

// Wilson returns the clustered Wilson interval of the share: see Share.
func (r Ratio) Wilson(level float64) Interval {
	z := normalQuantile(level)
	if r.Clusters == 0 {
		return Interval{Level: level}
	}
	lo, hi := wilson(r.Share, r.Effective(), z)
	return Interval{Estimate: r.Share, Lo: lo, Hi: hi, Bounded: true, Level: level, N: r.Clusters}
}

// Width returns Hi−Lo, 0 unless Bounded.
func (i Interval) Width() float64 {
	if !i.Bounded {
		return 0
	}
	return i.Hi - i.Lo
}

// Around returns an estimate with the interval that Student's t gives for its
// standard error as measured on n units; without bounds for fewer than two.
func Around(estimate, se, level float64, n int) Interval {
	i := Interval{Estimate: estimate, Level: level, N: n}
	if n > 1 {
		half := studentQuantile(level, float64(n-1)) * se
		i.Lo, i.Hi, i.Bounded = estimate-half, estimate+half, true
	}
	return i
}

// Within cuts the bounds to where the estimate can be.
func (i Interval) Within(lo, hi float64) Interval {
	i.Lo, i.Hi = max(lo, i.Lo), min(hi, i.Hi)
	return i
}

// JackknifeVariance returns the variance of a figure of n independent units from
// its values without each of them, (n−1)/n·Σ(x−x̄)²; 0 for fewer than two.
func JackknifeVariance(values []float64) float64 {
	n := float64(len(values))
	if n < 2 {
		return 0
	}
	sd, _ := spread(values)
	return (n - 1) * sd * sd
}

// Contains reports whether x lies within the bounds; an interval without
// bounds rules nothing out.
func (i Interval) Contains(x float64) bool {
	return !i.Bounded || i.Lo <= x && x <= i.Hi
}

// Times returns the interval of the estimate times a factor: 2 for a
// difference of shares in units of S, 0.5 for a slant on −1…+1.
func (i Interval) Times(factor float64) Interval {
	i.Estimate *= factor
	i.Lo, i.Hi = i.Lo*factor, i.Hi*factor
	if factor < 0 {
		i.Lo, i.Hi = i.Hi, i.Lo
	}
	return i
}

// normalQuantile returns the standard normal quantile that leaves level
// between −z and z.
func normalQuantile(level float64) float64 {
	return -distuv.UnitNormal.Quantile(tail(level))
}

// studentQuantile is normalQuantile for Student's t; freedom > 0 need not be
// whole.
func studentQuantile(level, freedom float64) float64 {
	return -distuv.StudentsT{Sigma: 1, Nu: freedom}.Quantile(tail(level))
}

// tail returns the probability that a two-sided interval leaves on each side.
func tail(level float64) float64 {
	if !(level > 0 && level < 1) {
		panic(fmt.Sprintf("stats: level is %v, want a number between 0 and 1", level))
	}
	return (1 - level) / 2
}
