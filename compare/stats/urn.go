package stats

import (
	"cmp"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// A kind is a value that clusters of two groups share.
type kind[V any] struct {
	value V
	count [2]int // clusters of either group
}

func (k *kind[V]) sum() int { return k.count[0] + k.count[1] }

// kindsOf returns the kinds of two groups, the commonest first, and the sizes
// of the groups: of what counts in them. The smaller group comes first, so that the
// two may be named in any order.
func kindsOf[V comparable](a, b []V, counts func(V) bool, compare func(x, y V) int) (kinds []kind[V], sizes [2]int) {
	at := map[V]int{}
	for group, values := range [][]V{a, b} {
		for _, v := range values {
			if !counts(v) {
				continue
			}
			i, known := at[v]
			if !known {
				i = len(kinds)
				at[v] = i
				kinds = append(kinds, kind[V]{value: v})
			}
			kinds[i].count[group]++
			sizes[group]++
		}
	}
	slices.SortFunc(kinds, func(x, y kind[V]) int { return cmp.Or(cmp.Compare(y.sum(), x.sum()), compare(x.value, y.value)) })
	if sizes[0] > sizes[1] {
		sizes[0], sizes[1] = sizes[1], sizes[0]
		for i := range kinds {
			kinds[i].count[0], kinds[i].count[1] = kinds[i].count[1], kinds[i].count[0]
		}
	}
	return kinds, sizes
}

// shuffle tests a statistic of how many of each kind the first group holds,
// against all ways to fill it or a sample of them. The statistic seen counts as
// a root of the effect smaller.
func shuffle[V any](kinds []kind[V], sizes [2]int, effect float64, draws Draws, rng *rand.Rand, statistic func(first []int) float64) Test {
	if min(sizes[0], sizes[1]) < fewest {
		return Test{}
	}
	counts, seen := make([]int, len(kinds)), make([]int, len(kinds))
	for i, k := range kinds {
		counts[i], seen[i] = k.sum(), k.count[0]
	}
	f := logFactorials(sizes[0] + sizes[1])
	t := Test{Done: true, Statistic: statistic(seen), Exact: countFillings(counts, sizes[0]) <= enumerate}
	least := t.Statistic / math.Sqrt(effect) * (1 - 1e-9) // equal but for rounding
	var hits, all, defined, sum float64
	look := func(first []int, chance float64) {
		value := statistic(first)
		all += chance
		if value >= least {
			hits += chance
		}
		if !math.IsInf(value, 1) {
			defined += chance
			sum += chance * value
		}
		t.Draws++
	}
	if t.Exact {
		f.fillings(counts, sizes[0], look)
		t.P = hits / all // all is 1 but for rounding
	} else {
		u, first := newUrn(counts, sizes[0], f, rng), make([]int, len(counts))
		for t.Draws < draws.Most && (draws.Hits == 0 || hits < float64(draws.Hits)) {
			u.fill(first)
			look(first, 1)
		}
		if t.P = (1 + hits) / float64(1+t.Draws); t.Draws < draws.Most {
			t.P = hits / float64(t.Draws)
		}
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

// logFactorials returns ln i! for i up to most.
func logFactorials(most int) factorials {
	f := make(factorials, most+1)
	for i := 2; i <= most; i++ {
		f[i] = f[i-1] + math.Log(float64(i))
	}
	return f
}

type factorials []float64

// choose returns ln C(n, k).
func (f factorials) choose(n, k int) float64 { return f[n] - f[k] - f[n-k] }

// fillings looks at every way to make up a group of n, with its chance among
// all rearrangements.
func (f factorials) fillings(counts []int, n int, look func(first []int, chance float64)) {
	left := make([]int, len(counts)+1) // clusters of this kind and those behind it
	for i := len(counts) - 1; i >= 0; i-- {
		left[i] = left[i+1] + counts[i]
	}
	all, first := f.choose(left[0], n), make([]int, len(counts))
	var walk func(i, n int, ways float64)
	walk = func(i, n int, ways float64) {
		if i == len(counts) {
			look(first, math.Exp(ways-all))
			return
		}
		for k := max(0, n-left[i+1]); k <= min(counts[i], n); k++ {
			first[i] = k
			walk(i+1, n-k, ways+f.choose(counts[i], k))
		}
	}
	walk(0, n, 0)
}

// An urn draws how many of each kind a random group holds.
//
// If every cluster joins the group with chance q, independently, the kinds are
// binomial, and of the groups of one size all are equally likely. Taking out or
// putting in clusters at random, until the size is right, keeps them so. Both
// steps are quick: a binomial of known size takes one look into a table, and
// there are no more clusters to mend than the square root of all.
//
// The tables are those of Walker (1977), all in one list. A kind has as many
// cells as its binomial has values; a cell stands for one of them with a
// chance, else for another.
type urn struct {
	n     int // clusters in the group
	kinds []urnKind
	cells []urnCell
	kind  []int32 // by cluster, those of a kind together
	rng   *rand.PCG
}

type urnKind struct {
	start        int    // its first cluster
	first, cells uint64 // where its cells are, and how many
}

type urnCell struct {
	chance     uint32 // of 2^32−1
	own, other int32  // clusters in the group
}

// newUrn returns an urn for a group of n clusters. It draws on a generator of
// its own, which the one given seeds.
func newUrn(counts []int, n int, f factorials, rng *rand.Rand) *urn {
	u := &urn{n: n, rng: rand.NewPCG(rng.Uint64(), rng.Uint64())}
	all := 0
	for _, count := range counts {
		all += count
	}
	q := float64(n) / float64(all)
	for i, count := range counts {
		low, chances := f.binomial(count, q)
		u.kinds = append(u.kinds, urnKind{len(u.kind), uint64(len(u.cells)), uint64(len(chances))})
		u.cells = appendCells(u.cells, int32(low), chances)
		for range count {
			u.kind = append(u.kind, int32(i))
		}
	}
	return u
}

// fill draws a group.
func (u *urn) fill(first []int) {
	size := 0
	var chance uint64
	for i := range u.kinds {
		if i%2 == 0 {
			chance = u.rng.Uint64() // enough for two
		}
		x := (chance & math.MaxUint32) * u.kinds[i].cells // a cell, and how far into it
		chance >>= 32
		cell := u.cells[u.kinds[i].first+x>>32]
		k, other := cell.own, cell.other // both at hand, so that no branch has to be guessed
		if uint32(x) > cell.chance {
			k = other
		}
		first[i] = int(k)
		size += int(k)
	}
	for size != u.n {
		at, _ := bits.Mul64(u.rng.Uint64(), uint64(len(u.kind)))
		i := u.kind[at]
		switch in := int(at)-u.kinds[i].start < first[i]; { // which of a kind are in is all the same
		case size > u.n && in:
			first[i]--
			size--
		case size < u.n && !in:
			first[i]++
			size++
		}
	}
}

// binomial returns the chances of the values from low on, for a number of
// clusters and 0 < q < 1. Values that are 1e-20 times rarer than the mode are
// left out: no draw would ever meet one.
func (f factorials) binomial(count int, q float64) (low int, chances []float64) {
	log := func(k int) float64 {
		return f.choose(count, k) + float64(k)*math.Log(q) + float64(count-k)*math.Log1p(-q)
	}
	low = min(int(float64(count+1)*q), count)
	high, least := low, log(low)-46
	for low > 0 && log(low-1) > least {
		low--
	}
	for high < count && log(high+1) > least {
		high++
	}
	for k := low; k <= high; k++ {
		chances = append(chances, math.Exp(log(k)))
	}
	return low, chances
}

// appendCells adds the cells of one distribution, of the values from low on.
func appendCells(cells []urnCell, low int32, chances []float64) []urnCell {
	sum := 0.0
	for _, chance := range chances {
		sum += chance
	}
	first := len(cells)
	var poor, rich []int
	for i := range chances {
		chances[i] *= float64(len(chances)) / sum // on average 1
		cells = append(cells, urnCell{math.MaxUint32, low + int32(i), low + int32(i)})
		if chances[i] < 1 {
			poor = append(poor, i)
		} else {
			rich = append(rich, i)
		}
	}
	for len(poor) > 0 && len(rich) > 0 {
		i, giver := poor[len(poor)-1], rich[len(rich)-1]
		poor = poor[:len(poor)-1]
		cells[first+i].chance = uint32(chances[i] * math.MaxUint32)
		cells[first+i].other = low + int32(giver)
		chances[giver] -= 1 - chances[i]
		if chances[giver] < 1 {
			rich = rich[:len(rich)-1]
			poor = append(poor, giver)
		}
	}
	return cells
}
