package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"mizan/internal/long"
)

// Counting kinds must give what looking at every split gives.
func TestShuffledSharesAreExactWhenFew(t *testing.T) {
	rng := rand.New(rand.NewPCG(51, 52))
	tested := 0
	for range 200 {
		a, b := randomClusters(rng, 4+rng.IntN(5)), randomClusters(rng, 4+rng.IntN(4))
		want := permuteShares(a, b, nil)
		got := ShuffleShares(a, b, 1, Draws{Most: draws}, nil)
		if got.Done != want.Done || got.Exact != want.Exact {
			t.Fatalf("%v, %v: %+v, want %+v", a, b, got, want)
		}
		if !want.Done {
			continue
		}
		tested++
		if math.Abs(got.P-want.P) > 1e-9 || math.Abs(got.Null-want.Null) > 1e-9 || math.Abs(got.Statistic-want.Statistic) > 1e-9 {
			t.Errorf("%v, %v: %+v, want %+v", a, b, got, want)
		}
	}
	if tested < 100 {
		t.Errorf("%d cases tested, want most of 200", tested)
	}
}

// Drawn numbers must agree with drawn splits within Monte-Carlo error.
func TestShuffledSharesAgreeWithDrawnSplits(t *testing.T) {
	rng := rand.New(rand.NewPCG(53, 54))
	for range 12 {
		a, b := randomClusters(rng, 40), randomClusters(rng, 70)
		want := permuteShares(a, b, Seeded(1, "plain"))
		got := ShuffleShares(a, b, 1, Draws{Most: draws}, Seeded(1, "kinds"))
		if got.Exact || !got.Done || math.Abs(got.Statistic-want.Statistic) > 1e-9 {
			t.Fatalf("%+v, want %+v", got, want)
		}
		if se := math.Sqrt(2 * want.P * (1 - want.P) / draws); math.Abs(got.P-want.P) > 4*se+1e-4 {
			t.Errorf("P %v, plain %v ± %v", got.P, want.P, se)
		}
		if math.Abs(got.Null-want.Null) > 0.05*want.Null {
			t.Errorf("null mean %v, plain %v", got.Null, want.Null)
		}
	}
}

// With articles of two kinds the test is a hypergeometric tail, whatever the
// number of articles.
func TestShuffledSharesOfTwoKinds(t *testing.T) {
	var a, b []Cluster
	for i := range 300 {
		a = append(a, Cluster{1, 1})
		b = append(b, Cluster{float64(i % 2), 1})
	}
	got := ShuffleShares(a, b, 1, Draws{Most: draws}, nil)
	want := 2 * math.Exp(logFactorials(600).choose(450, 300)-logFactorials(600).choose(600, 300))
	if !got.Exact || math.Abs(got.P/want-1) > 1e-6 {
		t.Errorf("%+v, want P %v", got, want)
	}
}

// The order of the clusters and of the groups never shows, nor do clusters
// without a charged mention.
func TestShuffledSharesAreOfASet(t *testing.T) {
	rng := rand.New(rand.NewPCG(55, 56))
	a, b := randomClusters(rng, 30), randomClusters(rng, 40)
	want := ShuffleShares(a, b, 1, Draws{Most: draws}, Seeded(1, "x"))
	c, d := append(slices.Clone(b), Cluster{}), append([]Cluster{{}}, a...)
	slices.Reverse(c)
	if got := ShuffleShares(c, d, 1, Draws{Most: draws}, Seeded(1, "x")); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// Draws follow the hypergeometric distribution: χ² over the values of one kind
// among others.
func TestHypergeometricDraws(t *testing.T) {
	rng := rand.New(rand.NewPCG(57, 58))
	tests := []struct{ count, all, n int }{{1, 8, 4}, {2, 9, 4}, {3, 9, 4}, {5, 7, 4}, {40, 100, 30}, {900, 1000, 120}, {12, 20000, 5000}, {4000, 9000, 4500}}
	for _, test := range tests {
		f := logFactorials(test.all)
		left := test.all - test.count
		counts := []int{left / 2, test.count, left - left/2}
		u, first := newUrn(counts, test.n, f, rng), make([]int, 3)
		const runs = 20_000
		hits := map[int]int{}
		for range runs {
			u.fill(first)
			hits[first[1]]++
			if first[0]+first[1]+first[2] != test.n {
				t.Fatalf("%+v: drew %v", test, first)
			}
		}
		x2, freedom, rest, restHits := 0.0, -1.0, 1.0, runs
		for k := max(0, test.n-left); k <= min(test.count, test.n); k++ {
			p := math.Exp(f.choose(test.count, k) + f.choose(left, test.n-k) - f.choose(test.all, test.n))
			if p*runs < 10 {
				continue
			}
			x2 += math.Pow(float64(hits[k])-p*runs, 2) / (p * runs)
			freedom++
			rest -= p
			restHits -= hits[k]
		}
		if rest*runs > 1 {
			x2 += math.Pow(float64(restHits)-rest*runs, 2) / (rest * runs)
			freedom++
		}
		if p := (distuv.ChiSquared{K: freedom}).Survival(x2); p < 1e-4 {
			t.Errorf("%+v: χ² %.1f on %v, p %v", test, x2, freedom, p)
		}
	}
}

func TestCountFillings(t *testing.T) {
	tests := []struct {
		name   string
		counts []int
		n      int
		want   int
	}{
		{"two kinds", []int{300, 300}, 300, 301},
		{"every cluster its own kind", []int{1, 1, 1, 1, 1, 1, 1, 1}, 4, 70},
		{"kind smaller than group", []int{2, 5}, 4, 3},
		{"none", nil, 0, 1},
	}
	for _, test := range tests {
		if got := countFillings(test.counts, test.n); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
	if got := countFillings(onesOf(200), 100); got <= enumerate {
		t.Errorf("200 kinds: %d, want more than %d", got, enumerate)
	}
}

func onesOf(n int) []int {
	ones := make([]int, n)
	for i := range ones {
		ones[i] = 1
	}
	return ones
}

// randomUnits are units that name two things.
func randomUnits(rng *rand.Rand, n int) []Unit {
	return Units(randomClusters(rng, n), randomClusters(rng, n))
}

// Slants by kinds must agree with slants by splits of single units.
func TestShuffledSlantsAgreeWithSplits(t *testing.T) {
	rng := rand.New(rand.NewPCG(61, 62))
	tested := 0
	for _, sizes := range [][2]int{{6, 6}, {7, 6}, {6, 8}, {40, 30}} {
		a, b := randomUnits(rng, sizes[0]), randomUnits(rng, sizes[1])
		got := ShuffleSlants(a, b, 1, Draws{Most: draws}, Seeded(1, "kinds"))
		if !got.Done {
			continue
		}
		tested++
		all := append(slices.Clone(a), b...)
		want := Permute(len(a), len(b), Seeded(1, "plain"), func(first []int) float64 {
			in := make([]bool, len(all))
			var x, y pairMoments
			for _, i := range first {
				in[i] = true
			}
			for i := range all {
				m := pairMomentsOf(all[i])
				if in[i] {
					x.addTimes(&m, 1)
				} else {
					y.addTimes(&m, 1)
				}
			}
			return studentisedSlants(&x, &y)
		})
		tolerance := 1e-9
		if !got.Exact {
			tolerance = 4*math.Sqrt(2*want.P*(1-want.P)/draws) + 1e-4
		}
		if math.Abs(got.P-want.P) > tolerance || math.Abs(got.Statistic-want.Statistic) > 1e-9 {
			t.Errorf("%v: %+v, want %+v", sizes, got, want)
		}
	}
	if tested < 3 {
		t.Errorf("%d cases tested, want at least 3", tested)
	}
}

// The statistic is the difference of the slants over their linearised errors.
func TestStudentisedSlants(t *testing.T) {
	rng := rand.New(rand.NewPCG(63, 64))
	direct := func(pairs []Unit) (d, variance float64) {
		var one, two []Cluster
		for _, p := range pairs {
			one, two = append(one, p.First), append(two, p.Second)
		}
		x, y := Pool(one), Pool(two)
		for _, p := range pairs {
			e := (p.First.Positive-x.Share*p.First.Charged)/x.Mentions - (p.Second.Positive-y.Share*p.Second.Charged)/y.Mentions
			variance += e * e
		}
		floor := 0.0
		for _, r := range []Ratio{x, y} {
			p := (r.Share*r.Mentions + 0.5) / (r.Mentions + 1)
			floor += p * (1 - p) / r.Mentions
		}
		n := float64(len(pairs))
		return x.Share - y.Share, max(n/(n-1)*variance, floor)
	}
	for range 30 {
		a, b := randomUnits(rng, 20), randomUnits(rng, 30)
		test := ShuffleSlants(a, b, 1, Draws{Most: draws}, Seeded(1, "s"))
		if !test.Done {
			continue
		}
		d, v := direct(a)
		e, w := direct(b)
		if want := math.Abs(d-e) / math.Sqrt(v+w); math.Abs(test.Statistic-want) > 1e-9 {
			t.Errorf("statistic %v, want %v", test.Statistic, want)
		}
	}
}

func TestSlantsOfAnUnnamedSideAreRefused(t *testing.T) {
	full, half := make([]Unit, 9), make([]Unit, 9)
	for i := range full {
		full[i] = Unit{Cluster{1, 2}, Cluster{0, 1}}
		half[i] = Unit{First: Cluster{1, 2}}
	}
	if got := ShuffleSlants(full, half, 1, Draws{Most: draws}, nil); got != (Test{}) {
		t.Errorf("%+v, want no test", got)
	}
	if got := ShuffleSlants(full, full, 1, Draws{Most: draws}, nil); !got.Done || got.P != 1 {
		t.Errorf("%+v, want P 1", got)
	}
}

// Under the null hypothesis one test in twenty rejects at .05, also when the
// groups differ in the length of their articles.
func TestShuffledSlantsHoldTheirSize(t *testing.T) {
	long.Only(t)
	t.Parallel()
	rng := rand.New(rand.NewPCG(65, 66))
	unit := func(most int) Unit {
		lean := rng.Float64()
		draw := func(p float64) Cluster {
			c := Cluster{Charged: float64(rng.IntN(most + 1))}
			for range int(c.Charged) {
				if rng.Float64() < p {
					c.Positive++
				}
			}
			return c
		}
		return Unit{draw(lean), draw(1 - lean)}
	}
	const runs = 400
	rejected := 0
	for run := range runs {
		var a, b []Unit
		for range 25 {
			a, b = append(a, unit(2)), append(b, unit(6))
		}
		if test := ShuffleSlants(a, b, 1, Draws{Most: draws}, Seeded(uint64(run), "size")); test.Done && test.P <= 0.05 {
			rejected++
		}
	}
	if share := float64(rejected) / runs; share > 0.085 {
		t.Errorf("rejects %v of true nulls, want about .05", share)
	}
}

func BenchmarkShuffleShares(b *testing.B) {
	rng := rand.New(rand.NewPCG(67, 68))
	x, y := randomClusters(rng, 5000), randomClusters(rng, 5000)
	for b.Loop() {
		ShuffleShares(x, y, 1, Draws{Most: draws}, Seeded(1, "bench"))
	}
}
