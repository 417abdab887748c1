package stats

import (
	"math"
	"slices"
)

// Jaccard returns the shared part of two sets of hashes, |A∩B|/|A∪B|, 0…1; 0
// when both are empty. Both must be ascending without repeats, as Shingles
// gives them.
func Jaccard(a, b []uint64) float64 {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	either := len(a) + len(b) - both
	if either == 0 {
		return 0
	}
	return float64(both) / float64(either)
}

// Shingles returns the set of hashes of every width neighbouring tokens,
// ascending; tokens are hashes of words. A text shorter than width is one
// shingle, an empty one none. width is at least 1.
func Shingles(tokens []uint64, width int) []uint64 {
	if len(tokens) == 0 {
		return nil
	}
	width = min(width, len(tokens))
	set := make([]uint64, 0, len(tokens)-width+1)
	for i := range len(tokens) - width + 1 {
		var hash uint64
		for _, token := range tokens[i : i+width] {
			hash = mix(hash ^ token)
		}
		set = append(set, hash)
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// A Signature is a MinHash of a set (Broder 1997): the share of places where
// two of them are equal estimates the Jaccard of the sets, with a standard
// error of √(J(1−J)/128).
type Signature [bandCount * bandRows]uint64

// Two sets share a band in 64 % of cases when their Jaccard is (1/16)^(1/8) =
// .71, in 6 % when it is .5: see LikelyProbability.
const (
	bandCount = 16
	bandRows  = 8
)

// MinHash returns the signature of a set of hashes. Every place takes the
// smallest hash under a function of its own.
func MinHash(set []uint64) Signature {
	var s Signature
	for i := range s {
		s[i] = math.MaxUint64
		seed := mix(uint64(i) + 1)
		for _, hash := range set {
			s[i] = min(s[i], mix(hash^seed))
		}
	}
	return s
}

// Similarity estimates the Jaccard of the sets behind two signatures, 0…1. That
// of two empty sets comes out as 1.
func (s *Signature) Similarity(other *Signature) float64 {
	same := 0
	for i := range s {
		if s[i] == other[i] {
			same++
		}
	}
	return float64(same) / float64(len(s))
}

// LikelyPairs returns the pairs of signatures that agree in a whole band of 8
// places out of 16 bands (locality-sensitive hashing, Leskovec, Rajaraman and
// Ullman, ch. 3): candidates, to be verified with Jaccard. Pairs are i < j, in
// ascending order; an empty set is in none. Many copies of one text give all
// their pairs.
func LikelyPairs(signatures []Signature) [][2]int {
	var pairs [][2]int
	var nothing [bandRows]uint64 // the band of an empty set
	for i := range nothing {
		nothing[i] = math.MaxUint64
	}
	for band := range bandCount {
		buckets := map[[bandRows]uint64][]int{}
		for j := range signatures {
			key := [bandRows]uint64(signatures[j][band*bandRows:])
			if key == nothing {
				continue
			}
			for _, i := range buckets[key] {
				pairs = append(pairs, [2]int{i, j})
			}
			buckets[key] = append(buckets[key], j)
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(pairs)
}

// LikelyProbability returns the chance that LikelyPairs names a pair of sets
// with the given Jaccard: 1 − (1 − J^8)^16.
func LikelyProbability(jaccard float64) float64 {
	return 1 - math.Pow(1-math.Pow(jaccard, bandRows), bandCount)
}

// mix is the finaliser of splitmix64 (Steele, Lea and Flood 2014): it spreads
// every bit of x over all 64.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
