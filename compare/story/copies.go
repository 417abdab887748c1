package story

import (
	"slices"

	"mizan/internal/cores"
)

// CopyLikeness is the Jaccard of the five-word runs of two bodies from which
// one is a copy of the other.
const CopyLikeness = 0.7

// mostCompared is how many texts of a bucket are compared with one that falls
// into it, so that a template with a thousand fillings (exchange rates, weather)
// does not cost a million comparisons.
const mostCompared = 100

// Copies returns the groups of articles that are copies of one text, each and
// all in the order given.
//
// Candidates agree in a whole band of 8 places of their signatures out of 16
// bands (locality-sensitive hashing, Leskovec, Rajaraman and Ullman, ch. 3):
// two texts do in 1 − (1 − J^8)^16 of cases, 64 % at a Jaccard of .71. The bands
// are kept instead of the signatures, which are 16 times as long, and texts
// already found to be one are not compared again.
func Copies(texts []*Text, order []int) (groups [][]int) {
	sets := newSets(len(texts))
	var bands [bandCount][]uint64
	cores.Each(bandCount, func(band int) { bands[band] = inBand(texts, order, band) })
	for _, places := range bands {
		for first := 0; first < len(places); {
			next := first + 1
			for next < len(places) && places[next]>>32 == places[first]>>32 {
				next++
			}
			if next-first > 1 {
				var bucket []int
				for _, place := range places[first:next] {
					if j := order[uint32(place)]; !join(texts, sets, bucket, j) {
						bucket = append(bucket, j)
					}
				}
			}
			first = next
		}
	}
	of := map[int]int{}
	for _, i := range order {
		root := sets.find(i)
		if sets.size[root] < 2 {
			continue
		}
		n, ok := of[root]
		if !ok {
			n = len(groups)
			of[root] = n
			groups = append(groups, nil)
		}
		groups[n] = append(groups[n], i)
	}
	return groups
}

// inBand returns the places in the order of all texts that can be copies, those with
// the same band behind each other: each the band, then the place.
func inBand(texts []*Text, order []int, band int) []uint64 {
	places := make([]uint64, 0, len(order))
	for place, j := range order {
		if text := texts[j]; len(text.runs) > 0 {
			places = append(places, uint64(text.bands[band])<<32|uint64(place))
		}
	}
	slices.Sort(places)
	return places
}

// join unites an article with those of a bucket that it is a copy of. It
// reports whether the bucket needs not hold it, as it holds one with the very
// same runs.
func join(texts []*Text, sets *sets, bucket []int, j int) (same bool) {
	text := texts[j]
	for _, i := range bucket[max(0, len(bucket)-mostCompared):] {
		other := texts[i]
		switch {
		case slices.Equal(other.runs, text.runs):
			sets.unite(i, j)
			return true
		case sets.find(i) != sets.find(j) && text.Shared(other) >= CopyLikeness:
			sets.unite(i, j)
		}
	}
	return false
}

// sets are disjoint sets of the numbers below n (Tarjan 1975).
type sets struct{ parent, size []int }

// newSets returns n sets of one.
func newSets(n int) *sets {
	s := &sets{make([]int, n), make([]int, n)}
	for i := range n {
		s.parent[i], s.size[i] = i, 1
	}
	return s
}

// find returns the number that stands for the set of i.
func (s *sets) find(i int) int {
	for s.parent[i] != i {
		s.parent[i] = s.parent[s.parent[i]]
		i = s.parent[i]
	}
	return i
}

// unite makes the sets of i and j one.
func (s *sets) unite(i, j int) {
	i, j = s.find(i), s.find(j)
	if i == j {
		return
	}
	if s.size[i] < s.size[j] {
		i, j = j, i
	}
	s.parent[j] = i
	s.size[i] += s.size[j]
}
