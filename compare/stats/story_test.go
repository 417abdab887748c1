package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestPartitionEdges(t *testing.T) {
	if _, ok := BCubed[int](nil, nil); ok {
		t.Error("no item is ok")
	}
	if one, ok := BCubed([]int{1}, []int{7}); !ok || one != (Overlap{1, 1, 1}) {
		t.Errorf("one item: %+v, %v", one, ok)
	}
	equal, _ := BCubed([]int{1, 1, 2}, []int{7, 7, 5})
	if equal != (Overlap{1, 1, 1}) {
		t.Errorf("equal partitions: %+v", equal)
	}
	if index, ok := CountPairs([]int{1, 1, 2}, []int{7, 7, 5}).AdjustedRand(); !ok || index != 1 {
		t.Errorf("equal partitions: %v, %v", index, ok)
	}
	for name, labels := range map[string][]int{"none": nil, "one": {1}, "all apart": {1, 2, 3}} {
		pairs := CountPairs(labels, labels)
		if o, ok := pairs.Overlap(); ok {
			t.Errorf("%s: pairs %+v", name, o)
		}
		if index, ok := pairs.AdjustedRand(); ok {
			t.Errorf("%s: adjusted Rand %v", name, index)
		}
	}
	if index, ok := CountPairs([]int{1, 1}, []int{1, 1}).AdjustedRand(); ok {
		t.Errorf("all together: %v", index)
	}
}

// By chance the adjusted index is 0 on average, the raw share of pairs is not.
func TestAdjustedRandByChance(t *testing.T) {
	rng := rand.New(rand.NewPCG(27, 28))
	sum := 0.0
	const runs = 2000
	for range runs {
		a, b := make([]int, 30), make([]int, 30)
		for i := range a {
			a[i], b[i] = rng.IntN(4), rng.IntN(5)
		}
		index, _ := CountPairs(a, b).AdjustedRand()
		sum += index
	}
	if mean := sum / runs; math.Abs(mean) > 0.005 {
		t.Errorf("mean %v over random partitions, want 0", mean)
	}
}

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

// Signatures estimate the Jaccard without bias and with the error promised, and
// bands find pairs as often as promised.
func TestMinHash(t *testing.T) {
	rng := rand.New(rand.NewPCG(29, 30))
	const runs = 400
	for _, jaccard := range []float64{0.5, 0.7, 0.8} {
		var similar []float64
		found := 0.0
		for range runs {
			a, b := sharing(rng, jaccard)
			if got := Jaccard(a, b); math.Abs(got-jaccard) > 1e-9 {
				t.Fatalf("Jaccard %v, want %v", got, jaccard)
			}
			signatures := []Signature{MinHash(a), MinHash(b)}
			similar = append(similar, signatures[0].Similarity(&signatures[1]))
			found += float64(len(LikelyPairs(signatures)))
		}
		sd, mean := spread(similar)
		want := math.Sqrt(jaccard * (1 - jaccard) / 128)
		if math.Abs(mean-jaccard) > 4*want/math.Sqrt(runs) || math.Abs(sd/want-1) > 0.15 {
			t.Errorf("Jaccard %v: estimated %v ± %v, want ± %v", jaccard, mean, sd, want)
		}
		p := LikelyProbability(jaccard)
		if se := math.Sqrt(p * (1 - p) / runs); math.Abs(found/runs-p) > 4*se {
			t.Errorf("Jaccard %v: found %v of the time, want %v ± %v", jaccard, found/runs, p, se)
		}
	}
}

func TestLikelyPairs(t *testing.T) {
	rng := rand.New(rand.NewPCG(31, 32))
	a, b := sharing(rng, 0.1)
	signatures := []Signature{MinHash(a), MinHash(b), MinHash(a), MinHash(nil), MinHash(nil), MinHash(a)}
	want := [][2]int{{0, 2}, {0, 5}, {2, 5}}
	if got := LikelyPairs(signatures); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := LikelyPairs(nil); len(got) != 0 {
		t.Errorf("no signature: %v", got)
	}
	if got := Jaccard(nil, nil); got != 0 {
		t.Errorf("two empty sets share %v", got)
	}
}

func TestVectorEdges(t *testing.T) {
	idf := InverseFrequencies(nil, 2)
	empty, one := Vectorize(nil, idf), Vectorize([]int{1, 1}, idf)
	if len(empty.Terms) != 0 || empty.Cosine(one) != 0 || empty.Cosine(empty) != 0 {
		t.Errorf("empty text: %+v", empty)
	}
	if got := one.Cosine(one); math.Abs(got-1) > 1e-12 {
		t.Errorf("a text and itself: %v", got)
	}
}

func TestIntraclassEdges(t *testing.T) {
	for name, clusters := range map[string][]Cluster{
		"none":            nil,
		"one cluster":     {{1, 3}},
		"single mentions": {{1, 1}, {0, 1}, {1, 1}},
		"all positive":    {{2, 2}, {3, 3}},
	} {
		if c, ok := IntraclassOf(clusters); ok {
			t.Errorf("%s: %+v", name, c)
		}
		if z, p, ok := Tarone(clusters); ok && name != "one cluster" {
			t.Errorf("%s: z %v, p %v", name, z, p)
		} else if !finite(z, p) {
			t.Errorf("%s: z %v, p %v", name, z, p)
		}
	}
	if c, ok := IntraclassOf([]Cluster{{3, 3}, {0, 3}}); !ok || c.Correlation != 1 || c.DesignEffect != 3 {
		t.Errorf("two clusters, all or nothing: %+v, want a correlation of 1, design effect 3", c)
	}
	if c, ok := IntraclassOf([]Cluster{{3, 3}, {0, 3}, {2, 2}}); !ok || math.Abs(c.Correlation-1) > 1e-12 {
		t.Errorf("all or nothing: %+v, want a correlation of 1", c)
	}
}
