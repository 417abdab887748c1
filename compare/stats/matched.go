package stats

import "math"

// Matched compares two outlets on the stories that both reported, so that what
// they covered cannot be taken for how they named it.
type Matched struct {
	Differences []float64 // share of a minus share of b, one a story with charged mentions in both, −1…+1
	Blocks      []float64 // sums of the differences, one a block of stories
	Weights     []float64 // of the stories, m_a·m_b/(m_a+m_b)
	Pooled      Interval  // weighted mean of the differences: the Mantel–Haenszel risk difference
	Mean        Interval  // plain mean of the differences: a story is one vote
}

// Match compares two outlets story by story: a[i] and b[i] are the same story.
// Stories without a charged mention in both do not count; N of the intervals
// is the number that do. It panics when the lengths differ.
//
// The weights are those of Mantel and Haenszel (1959). The interval is Student's
// t over stories, SE = √(E/(E−1)·Σw²(d−D)²)/Σw with E−1 degrees of freedom,
// because mentions in one story are not independent; it is cut at −1 and +1.
// With fewer than two stories, or when all differ by exactly the same, there is
// no telling what chance does, and no bounds. In units of S take Times(2).
//
// Stories of one block hang together, as those of one week, and block[i] says
// which that is of story i: the sums of the blocks take the place of the
// stories in the interval, and in Blocks for a sign-flip test. With nil each
// story is a block.
func Match(a, b []Cluster, block []int, level float64) Matched {
	if len(a) != len(b) {
		panic("stats: stories must be aligned")
	}
	var m Matched
	var blocks []int
	for i := range a {
		if !(a[i].Charged > 0 && b[i].Charged > 0) {
			continue
		}
		m.Differences = append(m.Differences, a[i].Positive/a[i].Charged-b[i].Positive/b[i].Charged)
		m.Weights = append(m.Weights, a[i].Charged*b[i].Charged/(a[i].Charged+b[i].Charged))
		if block != nil {
			blocks = append(blocks, block[i])
		} else {
			blocks = append(blocks, i)
		}
	}
	equal := make([]float64, len(m.Weights))
	for i := range equal {
		equal[i] = 1
	}
	m.Pooled = weightedMean(m.Differences, m.Weights, blocks, level)
	m.Blocks = inBlocks(m.Differences, blocks)
	m.Mean = weightedMean(m.Differences, equal, blocks, level)
	return m
}

// weightedMean returns the mean of differences in −1…+1 with a t interval.
func weightedMean(values, weights []float64, blocks []int, level float64) Interval {
	mean := Interval{Level: level, N: len(values)}
	tail(level) // refuses a wrong level whatever the values
	if len(values) == 0 {
		return mean
	}
	total, squares := sum(weights), 0.0
	for i, v := range values {
		mean.Estimate += weights[i] * v / total
	}
	residuals := make([]float64, len(values))
	for i, v := range values {
		residuals[i] = weights[i] * (v - mean.Estimate)
	}
	sums := inBlocks(residuals, blocks)
	for _, s := range sums {
		squares += s * s
	}
	n := float64(len(sums))
	if n < 2 || !varies(values) {
		return mean
	}
	half := studentQuantile(level, n-1) * math.Sqrt(n/(n-1)*squares) / total
	mean.Lo, mean.Hi = max(-1, mean.Estimate-half), min(1, mean.Estimate+half)
	mean.Bounded = true
	return mean
}

// inBlocks adds values up by block, in the order in which the blocks appear.
func inBlocks(values []float64, blocks []int) (sums []float64) {
	at := map[int]int{}
	for i, v := range values {
		n, known := at[blocks[i]]
		if !known {
			n = len(sums)
			at[blocks[i]] = n
			sums = append(sums, 0)
		}
		sums[n] += v
	}
	return sums
}

// varies reports whether values differ from each other.
func varies(values []float64) bool {
	for _, v := range values {
		if v != values[0] {
			return true
		}
	}
	return false
}
