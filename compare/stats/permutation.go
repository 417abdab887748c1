package stats

import (
	"iter"
	"math"
	"math/rand/v2"
)

// A Test is the outcome of a permutation test: how often chance alone,
// rearranging the clusters, gives a statistic as large as the one seen.
type Test struct {
	Done      bool    // false when the test was refused: too few clusters
	Statistic float64 // as seen; meaningless unless Done
	P         float64 // two-sided, in (0, 1]; meaningless unless Done
	Null      float64 // mean of the statistic over the rearrangements; meaningless unless Done
	Draws     int     // rearrangements looked at
	Exact     bool    // they were all there are; else a sample, and P is (1+hits)/(1+Draws)
}

// fewest is the smallest group that is tested: at 3 against 3 no P is below .1.
const fewest = 4

// Permute tests a statistic of two groups of m and n clusters, numbered
// 0 … m+n−1, by moving clusters between them. The statistic gets the numbers
// of the first group, 0 … m−1 as seen, and must grow with the difference; it
// may not keep the slice.
//
// Up to 20,000 splits are enumerated; beyond that 9,999 are drawn from rng. The
// test is refused below 4 clusters on either side.
func Permute(m, n int, rng *rand.Rand, statistic func(first []int) float64) Test {
	if m < fewest || n < fewest {
		return Test{}
	}
	ways, whole := splits(m+n, m, rng)
	return tally(statistic(ascending(m)), ways, whole, statistic)
}

// SignFlip tests whether differences lie about 0, by turning their signs. The
// statistic is the absolute value of their mean. It is refused when there is no
// difference; with fewer than 6 no P is as low as .05. Up to 14 differences
// all signs are enumerated, beyond that 9,999 are drawn from rng.
func SignFlip(differences []float64, rng *rand.Rand) Test {
	n := len(differences)
	if n == 0 {
		return Test{}
	}
	statistic := func(turned []int) float64 {
		sum := 0.0
		for i, d := range differences {
			sum += d * float64(1-2*turned[i])
		}
		return math.Abs(sum) / float64(n)
	}
	ways, whole := signs(n, rng)
	return tally(statistic(make([]int, n)), ways, whole, statistic)
}

// signs yields ways to turn n signs, 0 or 1 for each.
func signs(n int, rng *rand.Rand) (ways iter.Seq[[]int], whole bool) {
	whole = n < 15 // 2^14 = 16,384
	return func(yield func([]int) bool) {
		turned := make([]int, n)
		count := draws
		if whole {
			count = 1 << n
		}
		for way := range count {
			bits := uint64(way)
			for i := range turned {
				if !whole && i%64 == 0 {
					bits = rng.Uint64()
				}
				turned[i] = int(bits & 1)
				bits >>= 1
			}
			if !yield(turned) {
				return
			}
		}
	}, whole
}

// tally counts the rearrangements whose statistic is at least the one seen.
// When whole, they include the arrangement seen.
func tally(seen float64, ways iter.Seq[[]int], whole bool, statistic func([]int) float64) Test {
	t := Test{Done: true, Statistic: seen, Exact: whole}
	hits, sum := 0, 0.0
	for way := range ways {
		value := statistic(way)
		if value >= seen-1e-12*math.Abs(seen) { // equal but for the order of adding up
			hits++
		}
		sum += value
		t.Draws++
	}
	t.Null = sum / float64(t.Draws)
	if whole {
		t.P = float64(hits) / float64(t.Draws)
	} else {
		t.P = float64(1+hits) / float64(1+t.Draws)
	}
	return t
}

// moments are sums over clusters that a share and its standard error need.
type moments struct{ n, a, b, aa, ab, bb float64 }

func momentsOf(c Cluster) moments {
	a, b := c.Positive, c.Charged
	return moments{1, a, b, a * a, a * b, b * b}
}

func (m moments) less(o moments) moments {
	return moments{m.n - o.n, m.a - o.a, m.b - o.b, m.aa - o.aa, m.ab - o.ab, m.bb - o.bb}
}

// studentised returns T of ShuffleShares.
func studentised(x, y moments) float64 {
	return math.Abs(x.a/x.b-y.a/y.b) / math.Sqrt(x.variance()+y.variance())
}

// variance returns s² of ShuffleShares: the squared standard error, but never
// below that of independent mentions, which is above 0 whatever was seen.
func (m moments) variance() float64 {
	p := m.a / m.b
	clustered := m.n / (m.n - 1) * (m.aa - 2*p*m.ab + p*p*m.bb) / (m.b * m.b)
	smoothed := (m.a + 0.5) / (m.b + 1)
	return max(clustered, smoothed*(1-smoothed)/m.b)
}
