package stats

import (
	"math"
	"math/rand/v2"
	"slices"
)

// A Series is one figure over time: the residuals of its units of chance, each
// with the day of its unit.
type Series struct {
	Residuals []float64 // of a unit: its positive weight less what the pooled share lets expect
	Days      []int     // by unit; the days of one series may come in any order
}

// Residuals returns the residuals a − p·b of clusters about their pooled share,
// scaled so that their mean square is 1; nil where they do not vary.
func Residuals(clusters []Cluster) []float64 {
	p := Pool(clusters).Share
	residuals := make([]float64, len(clusters))
	squares, n := 0.0, 0.0
	for i, c := range clusters {
		if c.Charged > 0 {
			residuals[i] = c.Positive - p*c.Charged
			squares += residuals[i] * residuals[i]
			n++
		}
	}
	if squares <= 1e-20*n {
		return nil
	}
	return appendScaled(nil, residuals, math.Sqrt(n/squares))
}

// A Dependence says how much units that lie in one block of time depend on each
// other.
type Dependence struct {
	Days   int     // length of the blocks
	Effect float64 // how many times the variance of a mean is what it would be were the order in time by chance
	P      float64 // that chance alone gives such an effect or more, in (0, 1]
}

// dependenceDraws is how often the units are put into another order. No p-value
// is reported of it: it serves to choose a block.
const dependenceDraws = 199

// Depend measures the dependence within blocks of each length in days. All
// series are taken together, each with the weight of its units: one alone says
// little. Units are put into another order within their series, which keeps the
// sizes of the blocks.
func Depend(series []Series, lengths []int, rng *rand.Rand) []Dependence {
	found, means := make([]Dependence, len(lengths)), make([]float64, len(lengths))
	blocks := make([][]blocking, len(series)) // by series and length
	shuffled := make([][]float64, len(series))
	for i, s := range series {
		shuffled[i] = slices.Clone(s.Residuals)
		for _, days := range lengths {
			blocks[i] = append(blocks[i], s.blocked(days))
		}
	}
	measure := func(n int) (sum float64) {
		for i := range series {
			sum += blocks[i][n].squares(shuffled[i])
		}
		return sum
	}
	for n, days := range lengths {
		found[n] = Dependence{Days: days, Effect: measure(n), P: 1}
	}
	for range dependenceDraws {
		for _, r := range shuffled {
			rng.Shuffle(len(r), func(i, j int) { r[i], r[j] = r[j], r[i] })
		}
		for n := range lengths {
			sum := measure(n)
			means[n] += sum / dependenceDraws
			if sum >= found[n].Effect-1e-12 {
				found[n].P++
			}
		}
	}
	for n := range found {
		found[n].P /= 1 + dependenceDraws
		if means[n] > 0 {
			found[n].Effect /= means[n]
		}
	}
	return found
}

// A blocking puts the units of a series into blocks.
type blocking struct {
	of   []int     // by unit: its block
	sums []float64 // by block
}

// blocked parts a series into blocks of days.
func (s Series) blocked(days int) blocking {
	b := blocking{of: make([]int, len(s.Days))}
	number := map[int]int{}
	for i, day := range s.Days {
		n, known := number[Block(day, days)]
		if !known {
			n = len(number)
			number[Block(day, days)] = n
		}
		b.of[i] = n
	}
	b.sums = make([]float64, len(number))
	return b
}

// squares returns the sum of the squared sums of the blocks.
func (b blocking) squares(residuals []float64) (squares float64) {
	clear(b.sums)
	for i, r := range residuals {
		b.sums[b.of[i]] += r
	}
	for _, sum := range b.sums {
		squares += sum * sum
	}
	return squares
}

// Block returns the number of the block of days that a day since 1970 lies in.
// Blocks of seven days are calendar weeks from Monday.
func Block(day, days int) int {
	day += 3 // 1970-01-01 was a Thursday
	if day < 0 {
		return -1 - (-1-day)/days
	}
	return day / days
}
