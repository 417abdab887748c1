package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// permuteShares is what ShuffleShares must agree with: the same test, by looking
// at splits of single clusters.
func permuteShares(a, b []Cluster, rng *rand.Rand) Test {
	if len(a) > len(b) {
		a, b = b, a
	}
	first, second := charged(a), charged(b)
	var whole moments
	var each []moments
	for _, c := range slices.Concat(first, second) {
		each = append(each, momentsOf(c))
		whole.addTimes(momentsOf(c), 1)
	}
	return Permute(len(first), len(second), rng, func(chosen []int) float64 {
		var sum moments
		for _, i := range chosen {
			sum.addTimes(each[i], 1)
		}
		return studentised(sum, whole.less(sum))
	})
}

func TestSmallGroupsAreRefused(t *testing.T) {
	four, three := make([]Cluster, 4), make([]Cluster, 4)
	for i := range four {
		four[i], three[i] = Cluster{1, 2}, Cluster{1, 2}
	}
	three[0] = Cluster{} // nothing charged: only three count
	if got := permuteShares(four, three, nil); got != (Test{}) {
		t.Errorf("4 against 3: %+v", got)
	}
	if got := permuteShares(nil, nil, nil); got != (Test{}) {
		t.Errorf("0 against 0: %+v", got)
	}
	if got := SignFlip(nil, nil); got != (Test{}) {
		t.Errorf("no difference: %+v", got)
	}
	if got := permuteShares(four, four, nil); !got.Done || got.P != 1 || got.Statistic != 0 {
		t.Errorf("equal groups: %+v, want P 1", got)
	}
}

// The statistic is that of the pooled shares and their standard errors.
func TestStudentised(t *testing.T) {
	rng := rand.New(rand.NewPCG(33, 34))
	variance := func(r Ratio) float64 {
		p := (r.Share*r.Mentions + 0.5) / (r.Mentions + 1)
		return max(r.SE*r.SE, p*(1-p)/r.Mentions)
	}
	for range 50 {
		a, b := randomClusters(rng, 4+rng.IntN(5)), randomClusters(rng, 6)
		test := permuteShares(a, b, nil)
		if !test.Done {
			continue
		}
		x, y := Pool(a), Pool(b)
		want := math.Abs(x.Share-y.Share) / math.Sqrt(variance(x)+variance(y))
		if math.Abs(test.Statistic-want) > 1e-9 {
			t.Errorf("%v, %v: statistic %v, want %v", a, b, test.Statistic, want)
		}
	}
}

// The floor under the standard error keeps the statistic finite when a group
// does not vary at all.
func TestOneSidedGroups(t *testing.T) {
	var all, none []Cluster
	for range 6 {
		all = append(all, Cluster{2, 2})
		none = append(none, Cluster{0, 1})
	}
	test := permuteShares(all, none, nil)
	if want := 2.0 / 924; !finite(test.Statistic, test.Null) || test.P != want || !test.Exact {
		t.Errorf("%+v, want P %v of all 924 splits", test, want)
	}
}

// Drawing must agree with enumerating, and the same seed with itself.
func TestDrawnAgreesWithEnumerated(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	values := make([]float64, 14)
	for i := range values {
		values[i] = rng.NormFloat64()
	}
	statistic := func(first []int) float64 {
		sum := 0.0
		for _, i := range first {
			sum += values[i]
		}
		return math.Abs(sum)
	}
	exact := Permute(7, 7, nil, statistic) // 3,432 splits
	if !exact.Exact || exact.Draws != 3432 {
		t.Fatalf("%+v, want 3432 splits", exact)
	}
	drawn := tally(statistic(ascending(7)), drawSplits(14, 7, Seeded(1, "a")), false, statistic)
	if se := math.Sqrt(exact.P * (1 - exact.P) / draws); math.Abs(drawn.P-exact.P) > 4*se {
		t.Errorf("drawn %v, enumerated %v ± %v", drawn.P, exact.P, se)
	}
	if math.Abs(drawn.Null-exact.Null) > 0.05*exact.Null {
		t.Errorf("null mean drawn %v, enumerated %v", drawn.Null, exact.Null)
	}
	again := tally(statistic(ascending(7)), drawSplits(14, 7, Seeded(1, "a")), false, statistic)
	other := tally(statistic(ascending(7)), drawSplits(14, 7, Seeded(1, "b")), false, statistic)
	if again != drawn {
		t.Errorf("the same seed gives %+v and %+v", drawn, again)
	}
	if other.Null == drawn.Null {
		t.Error("another name gives the same draws")
	}
}

func TestDrawnSignsAgreeWithEnumerated(t *testing.T) {
	differences := []float64{0.4, 0.3, -0.1, 0.5, 0.2, 0.6, -0.3, 0.1, 0.2, 0.4, -0.2, 0.3}
	exact := SignFlip(differences, nil)
	if !exact.Exact || exact.Draws != 4096 {
		t.Fatalf("%+v, want all 4096 signs", exact)
	}
	// Differences of 0 change nothing but push the count over the limit.
	padded := append(slices.Clone(differences), 0, 0, 0)
	drawn := SignFlip(padded, Seeded(1, "signs"))
	if drawn.Exact || drawn.Draws != draws {
		t.Fatalf("%+v, want %d draws", drawn, draws)
	}
	if se := math.Sqrt(exact.P * (1 - exact.P) / draws); math.Abs(drawn.P-exact.P) > 4*se {
		t.Errorf("drawn %v, enumerated %v ± %v", drawn.P, exact.P, se)
	}
}

// The test reports the same whichever group is named first.
func TestPermutedSharesAreSymmetric(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for range 20 {
		a, b := randomClusters(rng, 12), randomClusters(rng, 20)
		ab, ba := permuteShares(a, b, Seeded(1, "x")), permuteShares(b, a, Seeded(1, "x"))
		if ab != ba {
			t.Fatalf("%+v and %+v", ab, ba)
		}
		if ab.Done && !(ab.P > 0 && ab.P <= 1) {
			t.Fatalf("%+v", ab)
		}
	}
}

func TestCountSplits(t *testing.T) {
	tests := []struct{ n, k, want int }{{8, 4, 70}, {17, 8, enumerate + 1}, {16, 8, 12870}, {200, 4, enumerate + 1}, {200, 1, 200}, {200, 199, 200}}
	for _, test := range tests {
		if got := min(countSplits(test.n, test.k), enumerate+1); got != test.want {
			t.Errorf("countSplits(%d, %d) = %d, want %d", test.n, test.k, got, test.want)
		}
	}
}

func TestOrdersAreAllThereAre(t *testing.T) {
	ways, whole := orders(4, nil)
	seen := map[[4]int]bool{}
	for way := range ways {
		seen[[4]int(way)] = true
	}
	if !whole || len(seen) != 24 {
		t.Errorf("%d orders of 4, want all 24", len(seen))
	}
}

func TestAdjustEdges(t *testing.T) {
	if len(BenjaminiHochberg(nil)) != 0 {
		t.Error("an empty family has adjusted values")
	}
}

// charged returns the clusters that count.
func charged(clusters []Cluster) []Cluster {
	return slices.DeleteFunc(slices.Clone(clusters), func(c Cluster) bool { return !(c.Charged > 0) })
}
