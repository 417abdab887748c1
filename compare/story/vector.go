package story

import (
	"cmp"
	"math"
	"slices"
)

// A weight is one word of a vector.
type weight struct {
	word  uint32
	value float64
}

// A vector is what words weigh, ascending by word.
type vector []weight

// normed makes the vector one of length 1; nothing where nothing weighs.
func (v vector) normed() vector {
	squares := 0.0
	for _, w := range v {
		squares += w.value * w.value
	}
	if squares == 0 {
		return nil
	}
	for n := range v {
		v[n].value /= math.Sqrt(squares)
	}
	return v
}

// of returns what a word weighs.
func (v vector) of(word uint32) float64 {
	n, ok := slices.BinarySearchFunc(v, word, func(w weight, word uint32) int { return cmp.Compare(w.word, word) })
	if !ok {
		return 0
	}
	return v[n].value
}

// manyTimes is how many times as long a vector must be for the other's words to be
// looked up in it.
const manyTimes = 16

// dot returns the product of two vectors.
func (v vector) dot(other vector) (dot float64) {
	if len(v) > len(other) {
		v, other = other, v
	}
	if len(other) > manyTimes*len(v) {
		for _, w := range v {
			dot += w.value * other.of(w.word)
		}
		return dot
	}
	for i, j := 0, 0; i < len(v) && j < len(other); {
		switch x, y := v[i], other[j]; {
		case x.word < y.word:
			i++
		case x.word > y.word:
			j++
		default:
			dot += x.value * y.value
			i, j = i+1, j+1
		}
	}
	return dot
}

// plus returns the sum of two vectors.
func (v vector) plus(other vector) vector {
	sum := make(vector, 0, len(v)+len(other))
	i, j := 0, 0
	for i < len(v) && j < len(other) {
		switch x, y := v[i], other[j]; {
		case x.word < y.word:
			sum, i = append(sum, x), i+1
		case x.word > y.word:
			sum, j = append(sum, y), j+1
		default:
			sum = append(sum, weight{x.word, x.value + y.value})
			i, j = i+1, j+1
		}
	}
	return append(append(sum, v[i:]...), other[j:]...)
}

// heaviest returns the words by which an article is looked up, the heaviest
// first.
func (v vector) heaviest() vector {
	v = slices.Clone(v)
	slices.SortFunc(v, func(x, y weight) int {
		return cmp.Or(cmp.Compare(y.value, x.value), cmp.Compare(x.word, y.word))
	})
	return v[:min(len(v), rareWords)]
}
