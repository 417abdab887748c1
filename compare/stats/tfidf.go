package stats

import (
	"math"
	"slices"
)

// InverseFrequencies returns for each of the terms 0 … terms−1 its weight
// ln((1+N)/(1+df)) + 1, where df of the N texts contain it (smoothed as in
// scikit-learn). A text is the list of its terms, repeats and all.
func InverseFrequencies(texts [][]int, terms int) []float64 {
	in := make([]float64, terms)
	last := make([]int, terms) // the last text counted, from 1
	for i, text := range texts {
		for _, term := range text {
			if last[term] != i+1 {
				last[term] = i + 1
				in[term]++
			}
		}
	}
	for term, df := range in {
		in[term] = math.Log((1+float64(len(texts)))/(1+df)) + 1
	}
	return in
}

// A Vector is a text as weights of the terms it contains, of length 1.
type Vector struct {
	Terms   []int // ascending
	Weights []float64
}

// Vectorize weighs each term of a text by (1 + ln count)·idf, idf from
// InverseFrequencies, and brings the whole to length 1. An empty text gives an
// empty vector.
func Vectorize(text []int, idf []float64) Vector {
	var v Vector
	sorted := slices.Sorted(slices.Values(text))
	squares := 0.0
	for i := 0; i < len(sorted); {
		term, first := sorted[i], i
		for i < len(sorted) && sorted[i] == term {
			i++
		}
		weight := (1 + math.Log(float64(i-first))) * idf[term]
		v.Terms = append(v.Terms, term)
		v.Weights = append(v.Weights, weight)
		squares += weight * weight
	}
	if squares > 0 {
		v.Weights = scaled(v.Weights, 1/math.Sqrt(squares))
	}
	return v
}

// Cosine returns the similarity of two texts, 0 … 1; 0 when one is empty.
func (v Vector) Cosine(other Vector) float64 {
	dot := 0.0
	for i, j := 0, 0; i < len(v.Terms) && j < len(other.Terms); {
		switch {
		case v.Terms[i] == other.Terms[j]:
			dot += v.Weights[i] * other.Weights[j]
			i, j = i+1, j+1
		case v.Terms[i] < other.Terms[j]:
			i++
		default:
			j++
		}
	}
	return min(1, dot)
}
