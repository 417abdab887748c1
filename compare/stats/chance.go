package stats

import (
	"hash/fnv"
	"iter"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/stat/combin"
)

// Seeded returns a generator for one named piece of work, such as a cell of a
// table. It depends on the seed and the name only, so that the order in which
// the cells are reached never shows.
func Seeded(seed uint64, name string) *rand.Rand {
	hash := fnv.New64a()
	hash.Write([]byte(name))
	return rand.New(rand.NewPCG(seed, hash.Sum64()))
}

const (
	enumerate = 20_000 // as many rearrangements are looked at one by one
	draws     = 9_999  // drawn at random when there are more
)

// Draws says how many rearrangements a test looks at, where they are too many to
// look at all.
type Draws struct {
	Most int // at most
	Hits int // stop once so many reach what was seen; 0 for never
}

// Usual is 9,999 draws, fewer where what was seen is not rare: once 100 draws
// reach it, P is hits over draws and known to a tenth of itself, and unbiased
// stopping so (Besag and Clifford 1991, "Sequential Monte Carlo p-values").
func Usual() Draws { return Draws{draws, 100} }

// DrawsFor returns as many draws as it takes to know a P of limit to a third of
// itself: ten hits. It is never below the usual number, and ends at a million.
func DrawsFor(limit float64) Draws {
	return Draws{int(min(1_000_000, max(draws, math.Ceil(10/limit)-1))), 100}
}

// splits yields ways to choose k of n, as indexes that are good until the next
// one: all of them when they are few (whole is true), draws at random else.
func splits(n, k int, rng *rand.Rand) (ways iter.Seq[[]int], whole bool) {
	if countSplits(n, k) > enumerate {
		return drawSplits(n, k, rng), false
	}
	return func(yield func([]int) bool) {
		chosen := make([]int, k)
		for all := combin.NewCombinationGenerator(n, k); all.Next(); {
			if !yield(all.Combination(chosen)) {
				return
			}
		}
	}, true
}

// countSplits returns the number of ways to choose k of n, or any number above
// enumerate when there are more.
func countSplits(n, k int) int {
	count := 1
	for i := range min(k, n-k) {
		count = count * (n - i) / (i + 1)
		if count > enumerate {
			break // C(n, i) grows until i reaches n/2
		}
	}
	return count
}

// drawSplits yields random choices of k of n.
func drawSplits(n, k int, rng *rand.Rand) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		order := ascending(n)
		for range draws {
			for i := range k { // Fisher and Yates, as far as needed
				j := i + rng.IntN(n-i)
				order[i], order[j] = order[j], order[i]
			}
			if !yield(order[:k]) {
				return
			}
		}
	}
}

// orders yields ways to put n things in order, as splits does.
func orders(n int, rng *rand.Rand) (ways iter.Seq[[]int], whole bool) {
	const few = 7 // 7! = 5,040; 8! is above enumerate
	return func(yield func([]int) bool) {
		order := ascending(n)
		if n <= few {
			for all := combin.NewPermutationGenerator(n, n); all.Next(); {
				if !yield(all.Permutation(order)) {
					return
				}
			}
			return
		}
		for range draws {
			rng.Shuffle(n, func(i, j int) { order[i], order[j] = order[j], order[i] })
			if !yield(order) {
				return
			}
		}
	}, n <= few
}

func ascending(n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return order
}
