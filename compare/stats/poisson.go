package stats

import "gonum.org/v1/gonum/stat/distuv"

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
