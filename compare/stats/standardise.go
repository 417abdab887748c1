package stats

import (
	"cmp"
	"math"
	"slices"
)

// A Piece is what one unit of chance says of one thing within one stratum,
// such as a topic in a quarter.
type Piece struct {
	Stratum, Unit int // strata are numbered from 0, without gaps: memory goes with the highest
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

// parts are what units add to the error of an estimate, in the order of the units.
type parts []part

// A part is what one unit adds.
type part struct {
	unit int
	r    float64
}

// add adds to the last unit, or to the next one.
func (p parts) add(unit int, r float64) parts {
	if last := len(p) - 1; last >= 0 && p[last].unit == unit {
		p[last].r += r
		return p
	}
	return append(p, part{unit, r})
}

// ByUnit orders pieces by their units, those of a unit as they stand.
func ByUnit(x, y Piece) int { return cmp.Compare(x.Unit, y.Unit) }

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
	strata := 0
	for _, pieces := range groups {
		for i := range pieces {
			strata = max(strata, pieces[i].Stratum+1)
		}
	}
	totals := [2][]Cluster{make([]Cluster, strata), make([]Cluster, strata)} // by stratum
	var all [2]float64
	for g, pieces := range groups {
		if !slices.IsSortedFunc(pieces, ByUnit) {
			groups[g] = slices.SortedStableFunc(slices.Values(pieces), ByUnit)
		}
		for _, p := range pieces {
			t := &totals[g][p.Stratum]
			t.Positive, t.Charged = t.Positive+p.Positive, t.Charged+p.Charged
			all[g] += p.Charged
		}
	}
	weights, sum, common := make([]float64, strata), 0.0, [2]float64{}
	for h := range weights {
		x, y := totals[0][h], totals[1][h]
		if !(x.Charged > 0 && y.Charged > 0) {
			continue
		}
		weights[h] = x.Charged * y.Charged / (x.Charged + y.Charged)
		sum += weights[h]
		s.Estimate += weights[h] * (x.Positive/x.Charged - y.Positive/y.Charged)
		common[0], common[1] = common[0]+x.Charged, common[1]+y.Charged
		s.N++
	}
	if s.N == 0 {
		return s
	}
	s.Estimate /= sum
	s.Common = min(common[0]/all[0], common[1]/all[1])
	for g, pieces := range groups {
		for _, p := range pieces {
			if w := weights[p.Stratum]; w > 0 {
				t := totals[g][p.Stratum]
				s.parts[g] = s.parts[g].add(p.Unit, w/sum*(p.Positive-t.Positive/t.Charged*p.Charged)/t.Charged)
			}
		}
		for h, w := range weights {
			if w > 0 {
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
		d.parts[g] = s.parts[g].less(o.parts[g])
	}
	return d.bound(level, 2)
}

// less returns the parts less others.
func (p parts) less(o parts) parts {
	d := make(parts, 0, len(p)+len(o))
	for len(p) > 0 || len(o) > 0 {
		switch {
		case len(o) == 0 || len(p) > 0 && p[0].unit < o[0].unit:
			d, p = append(d, p[0]), p[1:]
		case len(p) == 0 || o[0].unit < p[0].unit:
			d, o = append(d, part{o[0].unit, -o[0].r}), o[1:]
		default:
			d, p, o = append(d, part{p[0].unit, p[0].r - o[0].r}), p[1:], o[1:]
		}
	}
	return d
}

// bound sets the interval from the influence of the units, no further than such a
// difference can be.
func (s Standardised) bound(level, most float64) Standardised {
	s.variance = 0
	for _, parts := range s.parts {
		squares, n := 0.0, float64(len(parts))
		for _, p := range parts {
			squares += p.r * p.r
		}
		if n > 1 {
			s.variance += n / (n - 1) * squares
		}
	}
	half := normalQuantile(level) * math.Sqrt(max(s.variance, s.floor))
	s.Lo, s.Hi, s.Bounded = max(-most, s.Estimate-half), min(most, s.Estimate+half), true
	return s
}
