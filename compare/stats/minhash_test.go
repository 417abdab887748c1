package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestShingles(t *testing.T) {
	tests := []struct {
		name   string
		tokens []uint64
		want   int
	}{
		{"no token", nil, 0},
		{"shorter than a shingle", []uint64{1, 2}, 1},
		{"as long as a shingle", []uint64{1, 2, 3}, 1},
		{"five tokens", []uint64{1, 2, 3, 4, 5}, 3},
		{"a refrain", []uint64{1, 2, 3, 1, 2, 3}, 3},
	}
	for _, test := range tests {
		got := Shingles(test.tokens, 3)
		if len(got) != test.want || !slices.IsSorted(got) {
			t.Errorf("%s: %v, want %d shingles, ascending", test.name, got, test.want)
		}
	}
	if slices.Equal(Shingles([]uint64{1, 2, 3}, 3), Shingles([]uint64{3, 2, 1}, 3)) {
		t.Error("the order of words does not matter")
	}
}

// sharing returns two sets of random hashes with the given Jaccard.
func sharing(rng *rand.Rand, jaccard float64) (a, b []uint64) {
	const union = 300
	for i := range union {
		hash := rng.Uint64()
		both := float64(i) < jaccard*union
		if both || i%2 == 0 {
			a = append(a, hash)
		}
		if both || i%2 == 1 {
			b = append(b, hash)
		}
	}
	slices.Sort(a)
	slices.Sort(b)
	return a, b
}

// Signatures estimate the Jaccard without bias and with the error promised.
func TestMinHash(t *testing.T) {
	rng := rand.New(rand.NewPCG(29, 30))
	const runs = 400
	for _, jaccard := range []float64{0.5, 0.7, 0.8} {
		var similar []float64
		for range runs {
			a, b := sharing(rng, jaccard)
			first, second := MinHash(a), MinHash(b)
			same := 0.0
			for i := range first {
				if first[i] == second[i] {
					same++
				}
			}
			similar = append(similar, same/float64(len(first)))
		}
		sd, mean := spread(similar)
		want := math.Sqrt(jaccard * (1 - jaccard) / 128)
		if math.Abs(mean-jaccard) > 4*want/math.Sqrt(runs) || math.Abs(sd/want-1) > 0.15 {
			t.Errorf("Jaccard %v: estimated %v ± %v, want ± %v", jaccard, mean, sd, want)
		}
	}
}
