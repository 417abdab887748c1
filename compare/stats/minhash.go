package stats

import (
	"math"
	"slices"
)

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
type Signature [128]uint64

// MinHash returns the signature of a set of hashes, which must be spread over all
// 64 bits. Every place takes the smallest hash under a function of its own: the
// product with an odd number, mod 2^64 (Dietzfelbinger et al. 1997).
func MinHash(set []uint64) Signature {
	var s Signature
	for i := range s {
		least, factor := uint64(math.MaxUint64), mix(uint64(i)+1)|1
		for _, hash := range set {
			least = min(least, hash*factor)
		}
		s[i] = least
	}
	return s
}

// mix is the finaliser of splitmix64 (Steele, Lea and Flood 2014): it spreads
// every bit of x over all 64.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
