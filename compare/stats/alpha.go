package stats

import (
	"math"
	"slices"
)

// A Scale says how far apart two codes are.
type Scale int

const (
	NominalScale  Scale = iota // same or not: whose voice, which side
	OrdinalScale               // by the codes between them: polarity
	IntervalScale              // by their difference
	RatioScale                 // by their difference over their sum; codes ≥ 0
)

// Alpha returns Krippendorff's (2004) coefficient of agreement: 1 when coders
// always agree, 0 when they agree as chance would, below 0 when they disagree.
// 0.80 and above is commonly called reliable, 0.667 tentative.
//
// units[u] holds the codes that unit u was given, by any number of coders in
// any order; codes that are missing are left out. A unit with fewer than two
// codes does not count. ok is false when no unit counts or all codes are equal:
// without variation there is no agreement to measure.
func Alpha(units [][]float64, scale Scale) (alpha float64, ok bool) {
	c := coincide(units)
	distance := scale.distances(c)
	var observed, expected, n float64
	for _, count := range c.totals {
		n += count
	}
	for i := range c.codes {
		for j := range c.codes {
			observed += c.pairs[i][j] * distance[i][j]
			expected += c.totals[i] * c.totals[j] * distance[i][j]
		}
	}
	if !(expected > 0) {
		return 0, false
	}
	return 1 - (n-1)*observed/expected, true
}

// coincidences count how often codes meet in a unit.
type coincidences struct {
	codes  []float64   // ascending
	pairs  [][]float64 // each unit of m codes adds m to the sum
	totals []float64   // sums of the rows
}

func coincide(units [][]float64) coincidences {
	var c coincidences
	for _, unit := range units {
		if len(unit) > 1 {
			c.codes = append(c.codes, unit...)
		}
	}
	slices.Sort(c.codes)
	c.codes = slices.Compact(c.codes)
	c.pairs = square(len(c.codes))
	c.totals = make([]float64, len(c.codes))
	for _, unit := range units {
		for i, x := range unit {
			for j, y := range unit {
				if i == j {
					continue
				}
				row, _ := slices.BinarySearch(c.codes, x)
				column, _ := slices.BinarySearch(c.codes, y)
				c.pairs[row][column] += 1 / float64(len(unit)-1)
				c.totals[row] += 1 / float64(len(unit)-1)
			}
		}
	}
	return c
}

// distances returns the squared distances between codes.
func (s Scale) distances(c coincidences) [][]float64 {
	distances := square(len(c.codes))
	for i, x := range c.codes {
		for j, y := range c.codes {
			var d float64
			switch {
			case i == j:
			case s == OrdinalScale:
				d = sum(c.totals[min(i, j):max(i, j)+1]) - (c.totals[i]+c.totals[j])/2
			case s == IntervalScale:
				d = x - y
			case s == RatioScale:
				d = (x - y) / (math.Abs(x) + math.Abs(y))
			default:
				d = 1
			}
			distances[i][j] = d * d
		}
	}
	return distances
}
