package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

func randomClusters(rng *rand.Rand, n int) []Cluster {
	clusters := make([]Cluster, n)
	for i := range clusters {
		charged := rng.IntN(6)
		clusters[i] = Cluster{float64(rng.IntN(charged + 1)), float64(charged)}
	}
	return clusters
}

func TestDifferenceOfNothing(t *testing.T) {
	some, none := Net([]Cluster{{1, 2}}, 0.9), Net(nil, 0.9)
	want := Interval{Level: 0.9}
	for name, got := range map[string]Interval{
		"none of the first":  Difference(none, some),
		"none of the second": Difference(some, none),
		"none of both":       Slant(nil, nil, 0.9),
		"one side not named": Slant([]Cluster{{1, 2}}, []Cluster{{0, 0}}, 0.9),
	} {
		if got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

func TestDifferenceWithoutBounds(t *testing.T) {
	a := Interval{Estimate: 0.5, Level: 0.9, N: 1}
	b := Net([]Cluster{{1, 2}, {0, 2}}, 0.9)
	if got, want := Difference(a, b), (Interval{Estimate: 1, Level: 0.9, N: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// A slant turns its sign with its sides, stays in −2…+2, and is longer the
// more the two sides are opposed.
func TestSlantLaws(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		n := 1 + rng.IntN(20)
		a, b := randomClusters(rng, n), randomClusters(rng, n)
		ab, ba := Slant(a, b, 0.95), Slant(b, a, 0.95)
		if math.Abs(ab.Estimate+ba.Estimate)+math.Abs(ab.Lo+ba.Hi)+math.Abs(ab.Hi+ba.Lo) > 1e-12 {
			t.Fatalf("%v, %v: %+v and %+v", a, b, ab, ba)
		}
		if ab.N == 0 {
			continue
		}
		if !(-2-1e-12 <= ab.Lo && ab.Lo <= ab.Estimate && ab.Estimate <= ab.Hi && ab.Hi <= 2+1e-12) {
			t.Fatalf("%v, %v: %+v", a, b, ab)
		}
		r, shared := ResidualCorrelation(a, b)
		if !(math.Abs(r) < 1) || shared > n {
			t.Fatalf("%v, %v: r = %v over %v", a, b, r, shared)
		}
		apart := Difference(Net(a, 0.95), Net(b, 0.95))
		if r < 0 && ab.Width() < apart.Width() || r > 0 && ab.Width() > apart.Width() {
			t.Fatalf("%v, %v: width %v at r = %v, %v without it", a, b, ab.Width(), r, apart.Width())
		}
	}
}

func TestUnalignedSlantPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("did not panic")
		}
	}()
	Slant(make([]Cluster, 2), make([]Cluster, 3), 0.95)
}

func TestNetOfAllWithoutMentions(t *testing.T) {
	want := Interval{Level: 0.95}
	for _, clusters := range [][]Tones{nil, {{}, {}}} {
		if got := NetOfAll(clusters, 0.95); got != want {
			t.Errorf("NetOfAll(%v) = %+v, want %+v", clusters, got, want)
		}
	}
}

// Without neutral mentions S₀ is S; at the ends the interval is S's own.
func TestNetOfAllAtTheEnds(t *testing.T) {
	all := NetOfAll([]Tones{{2, 0, 0}, {1, 0, 0}, {3, 0, 0}, {1, 0, 0}}, 0.95)
	want := Net([]Cluster{{2, 2}, {1, 1}, {3, 3}, {1, 1}}, 0.95)
	if math.Abs(all.Lo-want.Lo) > 1e-12 || all.Hi != 1 || all.Estimate != 1 {
		t.Errorf("%+v, want %+v", all, want)
	}
}

// Of polarities that are equally common the first counts as the commonest.
func TestCommonestPolarity(t *testing.T) {
	tests := []struct {
		clusters []Tones
		want     float64
	}{
		{[]Tones{{2, 0, 0}, {0, 1, 0}, {0, 1, 0}}, 2},
		{[]Tones{{2, 0, 0}, {0, 0, 1}, {0, 0, 1}}, 2},
		{[]Tones{{0, 2, 0}, {0, 0, 1}, {0, 0, 1}}, 2},
		{[]Tones{{0, 0, 3}, {0, 1, 0}, {0, 1, 0}}, 2},
		{[]Tones{{1, 5, 0}, {0, 1, 0}, {0, 0, 2}}, 2},
	}
	for _, test := range tests {
		var total Tones
		for _, c := range test.clusters {
			total = Tones{total.Positive + c.Positive, total.Neutral + c.Neutral, total.Negative + c.Negative}
		}
		if got := informativeTones(test.clusters, total); got != test.want {
			t.Errorf("%v: %v clusters inform, want %v", test.clusters, got, test.want)
		}
	}
}

func TestNetOfAllLaws(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		var clusters, mirrored []Tones
		for range 1 + rng.IntN(15) {
			c := Tones{float64(rng.IntN(4)), float64(rng.IntN(4)), float64(rng.IntN(4))}
			clusters = append(clusters, c)
			mirrored = append(mirrored, Tones{c.Negative, c.Neutral, c.Positive})
		}
		i, m := NetOfAll(clusters, 0.95), NetOfAll(mirrored, 0.95)
		if i.N == 0 {
			continue
		}
		if !(-1 <= i.Lo && i.Lo <= i.Estimate && i.Estimate <= i.Hi && i.Hi <= 1 && i.Width() > 0) {
			t.Fatalf("%v: %+v", clusters, i)
		}
		if math.Abs(i.Estimate+m.Estimate) > 1e-12 {
			t.Fatalf("%v: %+v, mirrored %+v", clusters, i, m)
		}
	}
}
