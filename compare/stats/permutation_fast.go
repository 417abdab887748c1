package stats

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// ShuffleShares is PermuteShares for groups of any size: the same statistic,
// the same null hypothesis, and the same refusal below 4 clusters.
//
// Clusters with equal numbers are interchangeable, so a rearrangement is told
// by how many of each kind the first group gets. Articles are short: thousands
// of them are of a few dozen kinds. The numbers of a random rearrangement have
// the multivariate hypergeometric distribution and are drawn as such, kind by
// kind, which gives every rearrangement the chance that shuffling gives it.
//
// Where there are at most 20,000 ways to fill the first group, each is looked
// at and counts as often as there are rearrangements behind it. P is then exact
// and may lie far below 1/10,000. Draws are the ways, not the rearrangements.
// Beyond that 9,999 are drawn from rng. The result depends on the clusters as a
// set, not on their order, nor on which group is called a.
func ShuffleShares(a, b []Cluster, rng *rand.Rand) Test {
	kinds, sizes := kindsOf(charged(a), charged(b), func(x, y Cluster) int {
		return cmp.Or(cmp.Compare(x.Charged, y.Charged), cmp.Compare(x.Positive, y.Positive))
	})
	var whole moments
	each := make([]moments, len(kinds))
	for i, k := range kinds {
		each[i] = momentsOf(k.value)
		whole.addTimes(each[i], float64(k.sum()))
	}
	return shuffle(kinds, sizes, rng, func(first []int) float64 {
		var m moments
		for i, n := range first {
			if n > 0 {
				m.addTimes(each[i], float64(n))
			}
		}
		return studentised(m, whole.less(m))
	})
}

// charged returns the clusters that count.
func charged(clusters []Cluster) []Cluster {
	return slices.DeleteFunc(slices.Clone(clusters), func(c Cluster) bool { return !(c.Charged > 0) })
}

// addTimes adds the moments of n equal clusters.
func (m *moments) addTimes(o moments, n float64) {
	m.n += n * o.n
	m.a += n * o.a
	m.b += n * o.b
	m.aa += n * o.aa
	m.ab += n * o.ab
	m.bb += n * o.bb
}

// A Unit is what one article or story says of two things.
type Unit struct{ First, Second Cluster }

// Units puts the clusters of two sides, measured on the same units, together.
// Units that name neither are left out. It panics when the lengths differ.
func Units(first, second []Cluster) []Unit {
	if len(first) != len(second) {
		panic("stats: clusters of a slant must be aligned")
	}
	var units []Unit
	for i := range first {
		p := Unit{first[i], second[i]}
		if !(p.First.Charged > 0) {
			p.First = Cluster{}
		}
		if !(p.Second.Charged > 0) {
			p.Second = Cluster{}
		}
		if p != (Unit{}) {
			units = append(units, p)
		}
	}
	return units
}

// ShuffleSlants tests whether two groups have the same slant, the share of the
// first thing less that of the second, by moving whole units between them: an
// article keeps what it says of both. As in ShuffleShares, the statistic is
// studentised, T = |d_a−d_b|/√(s_a²+s_b²). The residual of a unit is
// e = (a₁−p₁b₁)/Σb₁ − (a₂−p₂b₂)/Σb₂, which holds the correlation of the two
// sides, and s² = max(n/(n−1)·Σe², Σ p̃(1−p̃)/M over the two).
//
// A rearrangement that leaves a group without one of the two has no slant. It
// counts as one at least as far apart as the groups seen, against calling a
// difference, and not in Null. The test is refused unless either group names
// either thing in 4 units.
func ShuffleSlants(a, b []Unit, rng *rand.Rand) Test {
	if !bothNamed(a) || !bothNamed(b) {
		return Test{}
	}
	kinds, sizes := kindsOf(a, b, func(x, y Unit) int {
		return cmp.Or(cmp.Compare(x.First.Charged, y.First.Charged), cmp.Compare(x.First.Positive, y.First.Positive),
			cmp.Compare(x.Second.Charged, y.Second.Charged), cmp.Compare(x.Second.Positive, y.Second.Positive))
	})
	var whole pairMoments
	each := make([]pairMoments, len(kinds))
	for i, k := range kinds {
		each[i] = pairMomentsOf(k.value)
		whole.addTimes(&each[i], float64(k.sum()))
	}
	return shuffle(kinds, sizes, rng, func(first []int) float64 {
		var m pairMoments
		for i, n := range first {
			if n > 0 {
				m.addTimes(&each[i], float64(n))
			}
		}
		rest := whole
		rest.addTimes(&m, -1)
		return studentisedSlants(&m, &rest)
	})
}

// bothNamed reports whether the fewest units that are tested name either thing.
func bothNamed(units []Unit) bool {
	first, second := 0, 0
	for _, p := range units {
		if p.First.Charged > 0 {
			first++
		}
		if p.Second.Charged > 0 {
			second++
		}
	}
	return min(first, second) >= fewest
}

// pairMoments are sums over units that a slant and its standard error need.
type pairMoments struct {
	n              float64
	one, two       moments // n of these is not used
	aa, ab, ba, bb float64 // of the first times the second
}

func pairMomentsOf(p Unit) pairMoments {
	x, y := p.First, p.Second
	return pairMoments{1, momentsOf(x), momentsOf(y),
		x.Positive * y.Positive, x.Positive * y.Charged, x.Charged * y.Positive, x.Charged * y.Charged}
}

// addTimes adds the moments of n equal units.
func (m *pairMoments) addTimes(o *pairMoments, n float64) {
	m.n += n * o.n
	m.one.addTimes(o.one, n)
	m.two.addTimes(o.two, n)
	m.aa += n * o.aa
	m.ab += n * o.ab
	m.ba += n * o.ba
	m.bb += n * o.bb
}

// slant returns d and s² of ShuffleSlants, and false when one of the two is
// not named.
func (m *pairMoments) slant() (d, variance float64, ok bool) {
	x, y := &m.one, &m.two
	if !(x.b > 0 && y.b > 0) {
		return 0, 0, false
	}
	p, q := x.a/x.b, y.a/y.b
	squares := (x.aa-2*p*x.ab+p*p*x.bb)/(x.b*x.b) + (y.aa-2*q*y.ab+q*q*y.bb)/(y.b*y.b) -
		2*(m.aa-q*m.ab-p*m.ba+p*q*m.bb)/(x.b*y.b)
	floor := x.smoothed() + y.smoothed()
	return p - q, max(m.n/(m.n-1)*squares, floor), true
}

// smoothed returns the variance of the share if its mentions were independent.
func (m *moments) smoothed() float64 {
	p := (m.a + 0.5) / (m.b + 1)
	return p * (1 - p) / m.b
}

// studentisedSlants returns T of ShuffleSlants, infinite where a group has no
// slant.
func studentisedSlants(x, y *pairMoments) float64 {
	d, v, ok := x.slant()
	e, w, also := y.slant()
	if !ok || !also {
		return math.Inf(1)
	}
	return math.Abs(d-e) / math.Sqrt(v+w)
}

// A kind is a value that clusters of two groups share.
type kind[V any] struct {
	value V
	count [2]int // clusters of either group
}

func (k *kind[V]) sum() int { return k.count[0] + k.count[1] }

// kindsOf returns the kinds of two groups, the commonest first, and the sizes
// of the groups. The smaller group comes first, so that the two may be named
// in any order.
func kindsOf[V any](a, b []V, compare func(x, y V) int) (kinds []kind[V], sizes [2]int) {
	type member struct {
		value V
		group int
	}
	var members []member
	for group, values := range [][]V{a, b} {
		for _, v := range values {
			members = append(members, member{v, group})
		}
	}
	slices.SortFunc(members, func(x, y member) int { return compare(x.value, y.value) })
	for i, m := range members {
		if i == 0 || compare(m.value, members[i-1].value) != 0 {
			kinds = append(kinds, kind[V]{value: m.value})
		}
		kinds[len(kinds)-1].count[m.group]++
	}
	sizes = [2]int{len(a), len(b)}
	slices.SortStableFunc(kinds, func(x, y kind[V]) int { return cmp.Compare(y.sum(), x.sum()) })
	if len(a) > len(b) {
		sizes[0], sizes[1] = sizes[1], sizes[0]
		for i := range kinds {
			kinds[i].count[0], kinds[i].count[1] = kinds[i].count[1], kinds[i].count[0]
		}
	}
	return kinds, sizes
}

// shuffle tests a statistic of how many of each kind the first group holds,
// against all ways to fill it or a sample of them.
func shuffle[V any](kinds []kind[V], sizes [2]int, rng *rand.Rand, statistic func(first []int) float64) Test {
	if min(sizes[0], sizes[1]) < fewest {
		return Test{}
	}
	counts, seen := make([]int, len(kinds)), make([]int, len(kinds))
	for i, k := range kinds {
		counts[i], seen[i] = k.sum(), k.count[0]
	}
	u := newUrn(sizes[0] + sizes[1])
	t := Test{Done: true, Statistic: statistic(seen), Exact: countFillings(counts, sizes[0]) <= enumerate}
	least := t.Statistic * (1 - 1e-9) // equal but for rounding
	var hits, defined, sum float64
	look := func(first []int, chance float64) {
		value := statistic(first)
		if value >= least {
			hits += chance
		}
		if !math.IsInf(value, 1) {
			defined += chance
			sum += chance * value
		}
		t.Draws++
	}
	first := make([]int, len(counts))
	if t.Exact {
		u.fillings(counts, sizes[0], first, look)
		t.P = min(1, hits)
	} else {
		for range draws {
			u.fill(counts, sizes[0], rng, first)
			look(first, 1)
		}
		t.P = (1 + hits) / float64(1+draws)
	}
	if defined > 0 {
		t.Null = sum / defined
	}
	return t
}

// countFillings returns in how many ways a group of n can be made up of kinds,
// or any number above enumerate when there are more.
func countFillings(counts []int, n int) int {
	most := math.MaxInt / (2 * (n + 1)) // so that a window of them does not overflow
	ways, next := make([]int, n+1), make([]int, n+1)
	ways[0] = 1 // ways to reach a size with the kinds so far
	for _, count := range counts {
		window := 0
		for size := range next {
			window += ways[size]
			if size > count {
				window -= ways[size-count-1]
			}
			next[size] = min(window, most)
		}
		ways, next = next, ways
	}
	return ways[n]
}

// An urn knows the logarithms of the factorials up to a number of
// clusters.
type urn []float64

func newUrn(most int) urn {
	u := make(urn, most+1)
	for i := 2; i <= most; i++ {
		u[i] = u[i-1] + math.Log(float64(i))
	}
	return u
}

// choose returns ln C(n, k).
func (u urn) choose(n, k int) float64 { return u[n] - u[k] - u[n-k] }

// fillings looks at every way to make up a group of n, with its chance among
// all rearrangements.
func (u urn) fillings(counts []int, n int, first []int, look func(first []int, chance float64)) {
	left := make([]int, len(counts)+1) // clusters of this kind and those behind it
	for i := len(counts) - 1; i >= 0; i-- {
		left[i] = left[i+1] + counts[i]
	}
	all := u.choose(left[0], n)
	var walk func(i, n int, ways float64)
	walk = func(i, n int, ways float64) {
		if i == len(counts) {
			look(first, math.Exp(ways-all))
			return
		}
		for k := max(0, n-left[i+1]); k <= min(counts[i], n); k++ {
			first[i] = k
			walk(i+1, n-k, ways+u.choose(counts[i], k))
		}
	}
	walk(0, n, 0)
}

// fill draws how many of each kind a random group of n holds.
func (u urn) fill(counts []int, n int, rng *rand.Rand, first []int) {
	left := len(u) - 1
	for i, count := range counts {
		first[i] = u.draw(count, left, n, rng)
		left -= count
		n -= first[i]
	}
}

// draw returns how many of a kind are in a random group of n out of all, when
// the kind has count of them. A rare kind is drawn member by member; others by
// inversion from the mode outwards (Kemp 1986), in steps as many as the
// standard deviation.
func (u urn) draw(count, all, n int, rng *rand.Rand) int {
	if n == 0 || n == all || count == all {
		return count * n / all
	}
	if count <= 2 {
		got := 0
		for range count {
			if rng.Float64()*float64(all) < float64(n-got) {
				got++
			}
			all--
		}
		return got
	}
	bad := all - count
	lo, hi := max(0, n-bad), min(count, n)
	mode := min(max(lo, (count+1)*(n+1)/(all+2)), hi)
	chance := math.Exp(u.choose(count, mode) + u.choose(bad, n-mode) - u.choose(all, n))
	left := rng.Float64() - chance
	up, down, above, below := mode, mode, chance, chance
	for left >= 0 && (up < hi || down > lo) {
		if up < hi {
			above *= float64(count-up) * float64(n-up) / (float64(up+1) * float64(bad-n+up+1))
			up++
			if left -= above; left < 0 {
				return up
			}
		}
		if down > lo {
			below *= float64(down) * float64(bad-n+down) / (float64(count-down+1) * float64(n-down+1))
			down--
			if left -= below; left < 0 {
				return down
			}
		}
	}
	return mode
}
