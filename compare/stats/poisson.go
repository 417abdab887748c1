package stats

import "gonum.org/v1/gonum/stat/distuv"

// A Rate is a number of events over an exposure, such as articles over days or
// mentions per thousand words.
type Rate struct {
	Count    float64 // ≥ 0; whole but where it is an effective number
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

// Frequency returns the events of units over their exposure with an interval:
// Garwood's with as many independent events as say as much. Events of one unit
// come together, which multiplies their variance by φ = n/(n−1)·Σ(x−rw)²/Σx
// (quasi-Poisson, Wedderburn 1974), and units that come in runs by the effect, 1
// at least. N is the units with an exposure.
func Frequency(units []Rate, effect, level float64) Interval {
	var count, exposure, squares, n float64
	for _, u := range units {
		count, exposure = count+u.Count, exposure+u.Exposure
		if u.Exposure > 0 {
			n++
		}
	}
	if !(exposure > 0) {
		return Rate{}.Interval(level)
	}
	for _, u := range units {
		r := u.Count - count/exposure*u.Exposure
		squares += r * r
	}
	phi := 1.0
	if n > 1 && count > 0 {
		phi = max(1, n/(n-1)*squares/count)
	}
	phi *= effect
	i := Rate{Count: count / phi, Exposure: exposure / phi}.Interval(level)
	i.N = int(n)
	return i
}
