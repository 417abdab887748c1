package story

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// A Near is two articles of which one holds much of the other word for word:
// copies, and what was made of one agency text by cutting it.
type Near struct {
	First, Second int     // indexes of the texts, First < Second
	Held          float64 // share of the shorter body's runs of five words that stand in the longer, 0…1
}

const (
	leastHeld   = 0.4 // share that makes two articles near
	oneRunIn    = 8   // runs that are looked up: one in so many, by their hash
	leastShared = 2   // looked-up runs that both hold
	mostHolding = 60  // articles that hold a run which still serves to look them up: beyond it is a formula of the trade
)

// Nears returns the pairs of articles that are near each other among those
// wanted, by First and Second. Its work grows with the articles and with the
// pairs that share runs, not with all pairs.
func Nears(texts []*Text, wanted func(i, j int) bool) (nears []Near) {
	shared := map[[2]int]int{}
	for holding := range lookedUp(texts) {
		for n, j := range holding {
			for _, i := range holding[:n] {
				if wanted(i, j) {
					shared[[2]int{i, j}]++
				}
			}
		}
	}
	for pair, n := range shared {
		i, j := pair[0], pair[1]
		if n < leastShared {
			continue
		}
		if held := texts[i].held(texts[j]); held >= leastHeld {
			nears = append(nears, Near{i, j, held})
		}
	}
	slices.SortFunc(nears, func(x, y Near) int { return cmp.Or(cmp.Compare(x.First, y.First), cmp.Compare(x.Second, y.Second)) })
	return nears
}

// lookedUp returns, for each run that is looked up, the articles that hold it,
// ascending. The smallest hashes are looked up, which a long text keeps as well
// as a short one.
func lookedUp(texts []*Text) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		var held []uint64 // the hash, then the article
		for i, text := range texts {
			for _, run := range text.runs {
				if run > math.MaxUint32/oneRunIn {
					break
				}
				held = append(held, uint64(run)<<32|uint64(i))
			}
		}
		slices.Sort(held)
		var holding []int
		for n, h := range held {
			holding = append(holding, int(uint32(h)))
			if n+1 < len(held) && held[n+1]>>32 == h>>32 {
				continue
			}
			if len(holding) > 1 && len(holding) <= mostHolding && !yield(holding) {
				return
			}
			holding = holding[:0]
		}
	}
}

// held returns the share of the shorter body's runs that stand in the longer.
// With the Jaccard J and a and b runs, they share J(a+b)/(1+J).
func (t *Text) held(other *Text) float64 {
	a, b := float64(t.Words)-runWords+1, float64(other.Words)-runWords+1
	j := t.Shared(other)
	return min(1, j*(a+b)/(1+j)/max(1, min(a, b)))
}

// A Group is articles that hang together by near pairs.
type Group struct {
	Articles []int // ascending
	Pairs    []Near
}

// Linked sorts articles 0 … n−1 into groups, by their first articles; what is
// in no pair is in none.
func Linked(n int, pairs []Near) (groups []Group) {
	sets := newSets(n)
	for _, p := range pairs {
		sets.unite(p.First, p.Second)
	}
	of := map[int]int{}
	for i := range n {
		root := sets.find(i)
		if sets.size[root] < 2 {
			continue
		}
		at, ok := of[root]
		if !ok {
			at = len(groups)
			of[root] = at
			groups = append(groups, Group{})
		}
		groups[at].Articles = append(groups[at].Articles, i)
	}
	for _, p := range pairs {
		at := of[sets.find(p.First)]
		groups[at].Pairs = append(groups[at].Pairs, p)
	}
	return groups
}
