package stats

import (
	"maps"
	"math"
	"slices"
)

// A Piece is what one unit of chance says of one thing within one stratum,
// such as a topic in a quarter.
type Piece struct {
	Stratum, Unit int
	Cluster
}

// A Standardised is the difference of two groups at equal strata.
type Standardised struct {
	Interval          // share of a − share of b, −1…+1; N is the strata that both are in, 0 for none
	Common   float64  // share of the charged mentions that lie in those strata, of the group that has less of its own there, 0…1
	variance float64  // squared standard error
	floor    float64  // least it may be: that of independent mentions
	parts    [2]parts // of either group: what each unit adds to the error
}

// parts are what units add to the error of an estimate.
type parts map[int]float64

// Standardise compares two groups within strata that both have pieces in, with
// the weights of Mantel and Haenszel (1959): what is left is not due to how
// often either is in each stratum. effects say how many times the variance of
// independent mentions that of either group is.
//
// The standard error is linearised over units with the weights held fixed,
// √(n/(n−1)·Σr²) with r = Σ_h (w_h/W)(a − p_h·b)/m_h over the strata of a unit,
// and never below that of the mentions at their design effects: in a stratum
// with one unit there is no variation to see.
func Standardise(a, b []Piece, effects [2]float64, level float64) Standardised {
	s := Standardised{Interval: Interval{Level: level}}
	groups := [2][]Piece{a, b}
	var totals [2]map[int]Cluster
	var all [2]float64
	for g, pieces := range groups {
		totals[g] = map[int]Cluster{}
		for _, p := range pieces {
			t := totals[g][p.Stratum]
			totals[g][p.Stratum] = Cluster{t.Positive + p.Positive, t.Charged + p.Charged}
			all[g] += p.Charged
		}
	}
	weights, sum, common := map[int]float64{}, 0.0, [2]float64{}
	for _, h := range slices.Sorted(maps.Keys(totals[0])) {
		x, y := totals[0][h], totals[1][h]
		if !(x.Charged > 0 && y.Charged > 0) {
			continue
		}
		w := x.Charged * y.Charged / (x.Charged + y.Charged)
		weights[h] = w
		sum += w
		s.Estimate += w * (x.Positive/x.Charged - y.Positive/y.Charged)
		common[0], common[1] = common[0]+x.Charged, common[1]+y.Charged
		s.N++
	}
	if s.N == 0 {
		return s
	}
	s.Estimate /= sum
	s.Common = min(common[0]/all[0], common[1]/all[1])
	for g, pieces := range groups {
		s.parts[g] = parts{}
		for _, p := range pieces {
			if w, ok := weights[p.Stratum]; ok {
				t := totals[g][p.Stratum]
				s.parts[g][p.Unit] += w / sum * (p.Positive - t.Positive/t.Charged*p.Charged) / t.Charged
			}
		}
		for _, h := range slices.Sorted(maps.Keys(totals[g])) {
			if w, ok := weights[h]; ok {
				t := totals[g][h]
				p := (t.Positive + 0.5) / (t.Charged + 1)
				s.floor += w * w / sum / sum * p * (1 - p) / t.Charged * max(1, effects[g])
			}
		}
	}
	return s.bound(level, 1)
}

// Less returns the difference of two standardised differences of the same units,
// as of two sides: what a unit adds to either, it adds to both.
func (s Standardised) Less(o Standardised, level float64) Standardised {
	d := Standardised{Interval: Interval{Estimate: s.Estimate - o.Estimate, Level: level, N: min(s.N, o.N)}, Common: min(s.Common, o.Common), floor: s.floor + o.floor}
	if d.N == 0 {
		return d
	}
	for g := range d.parts {
		d.parts[g] = parts{}
		for unit, r := range s.parts[g] {
			d.parts[g][unit] = r
		}
		for unit, r := range o.parts[g] {
			d.parts[g][unit] -= r
		}
	}
	return d.bound(level, 2)
}

// bound sets the interval from the influence of the units, no further than such a
// difference can be.
func (s Standardised) bound(level, most float64) Standardised {
	s.variance = 0
	for _, part := range s.parts {
		squares, n := 0.0, float64(len(part))
		for _, unit := range slices.Sorted(maps.Keys(part)) {
			squares += part[unit] * part[unit]
		}
		if n > 1 {
			s.variance += n / (n - 1) * squares
		}
	}
	half := normalQuantile(level) * math.Sqrt(max(s.variance, s.floor))
	s.Lo, s.Hi, s.Bounded = max(-most, s.Estimate-half), min(most, s.Estimate+half), true
	return s
}
