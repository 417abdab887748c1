package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestNoEvidenceIsAFlag(t *testing.T) {
	tests := map[string][]Cluster{
		"no cluster":            nil,
		"no charged mention":    {{0, 0}, {0, 0}},
		"a weight that is lost": {{math.NaN(), math.NaN()}},
	}
	for name, clusters := range tests {
		t.Run(name, func(t *testing.T) {
			want := Interval{Level: 0.95}
			if got := Share(clusters, 0.95); got != want {
				t.Errorf("Share = %+v, want %+v", got, want)
			}
			if got := Net(clusters, 0.95); got != want {
				t.Errorf("Net = %+v, want %+v", got, want)
			}
		})
	}
}

// A cluster without a charged mention must not change anything.
func TestEmptyClustersArePassedOver(t *testing.T) {
	clusters := []Cluster{{1, 2}, {3, 3}, {0, 4}}
	with := append([]Cluster{{0, 0}}, clusters...)
	if got, want := Share(with, 0.9), Share(clusters, 0.9); got != want {
		t.Errorf("Share = %+v, want %+v", got, want)
	}
}

func TestWeightsShrinkTheSample(t *testing.T) {
	r := Pool([]Cluster{{1, 2}, {2, 3}, {2, 4}, {2, 3}})
	plain := r.Wilson(0.95)
	r.Mentions = 6 // (Σw)²/Σw² when few mentions carry the weight
	if got := r.Wilson(0.95); got.Width() <= plain.Width() {
		t.Errorf("width %v with unequal weights, %v without", got.Width(), plain.Width())
	}
	r.Mentions = 1 // impossible, (Σw)²/Σw² is not below Kish; taken for Kish
	if n := r.Effective(); math.Abs(n-r.Kish) > 1e-12 {
		t.Errorf("effective size %v, want %v", n, r.Kish)
	}
}

func TestEqualSharesAreTheWorstCase(t *testing.T) {
	// Every article half and half: no variance is seen, but rounding must not
	// be mistaken for a measured one.
	for _, clusters := range [][]Cluster{
		{{1, 2}, {2, 4}, {3, 6}},
		{{0.1, 0.3}, {0.2, 0.6}, {0.3, 0.9}},
	} {
		r := Pool(clusters)
		if n := r.Effective(); math.Abs(n-r.Kish) > 1e-12 {
			t.Errorf("%v: effective size %v, want %v", clusters, n, r.Kish)
		}
	}
}

// Laws of the interval on random clusters, whatever the level.
func TestIntervalLaws(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var clusters, mirrored []Cluster
		for range 1 + rng.IntN(30) {
			charged := 1 + rng.IntN(9)
			positive := rng.IntN(charged + 1)
			clusters = append(clusters, Cluster{float64(positive), float64(charged)})
			mirrored = append(mirrored, Cluster{float64(charged - positive), float64(charged)})
		}
		level := 0.001 + 0.998*rng.Float64()
		i := Net(clusters, level)
		if !(i.Bounded && -1 <= i.Lo && i.Lo <= i.Estimate && i.Estimate <= i.Hi && i.Hi <= 1 && i.Width() > 0) {
			t.Fatalf("%v at %v: %+v", clusters, level, i)
		}
		if wider := Net(clusters, level+(1-level)/2); !(wider.Width() > i.Width()) {
			t.Fatalf("%v: a higher level gives %v, a lower one %v", clusters, wider.Width(), i.Width())
		}
		m := Net(mirrored, level)
		if math.Abs(m.Lo+i.Hi) > 1e-12 || math.Abs(m.Hi+i.Lo) > 1e-12 {
			t.Fatalf("%v: %+v, mirrored %+v", clusters, i, m)
		}
		r := Pool(clusters)
		if n := r.Effective(); n < r.Kish*(1-1e-12) || n > r.Mentions*(1+1e-12) {
			t.Fatalf("%v: effective size %v not within %v and %v", clusters, n, r.Kish, r.Mentions)
		}
		slices.Reverse(clusters)
		if back := Net(clusters, level); math.Abs(back.Lo-i.Lo)+math.Abs(back.Hi-i.Hi) > 1e-12 {
			t.Fatalf("%v: %+v, in reverse %+v", clusters, i, back)
		}
	}
}

func TestLevelsOutsideTheRangePanic(t *testing.T) {
	for _, level := range []float64{0, 1, 95, -0.5, math.NaN()} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("level %v did not panic", level)
				}
			}()
			Share(nil, level)
		}()
	}
}

func TestExtremeLevelsStayFinite(t *testing.T) {
	for _, level := range []float64{1e-300, 1e-9, 1 - 1e-15, math.Nextafter(1, 0)} {
		for _, i := range []Interval{
			Share([]Cluster{{1, 2}, {0, 3}}, level),
		} {
			if !finite(i.Lo, i.Hi) || i.Lo > i.Hi {
				t.Errorf("level %v: %+v", level, i)
			}
		}
	}
}

func TestNoTrial(t *testing.T) {
	if got, want := (Proportion{}).Wilson(0.9), (Interval{Level: 0.9}); got != want {
		t.Errorf("Wilson = %+v, want %+v", got, want)
	}
}

func TestScoresOfNothing(t *testing.T) {
	for name, ok := range map[string]bool{
		"Polarity of nothing":  second(Polarity(0, 0, 0)),
		"DesignEffect of none": second(Pool(nil).DesignEffect()),
		"DesignEffect of one":  second(Pool([]Cluster{{1, 2}}).DesignEffect()),
		"DesignEffect of all":  second(Pool([]Cluster{{2, 2}, {3, 3}}).DesignEffect()),
	} {
		if ok {
			t.Errorf("%s has a value", name)
		}
	}
	if s, ok := Polarity(1, 0, 1); !ok || s != 1 {
		t.Errorf("one positive mention: %v, %v, want 1", s, ok)
	}
	if got := LogRatio(0, 0); got != 0 {
		t.Errorf("LogRatio(0, 0) = %v, want 0", got)
	}
}

func TestExactLimitsAtTheEnds(t *testing.T) {
	lo, hi := clopperPearson(0, 10, 0.025)
	least, most := clopperPearson(10, 10, 0.025)
	if lo != 0 || most != 1 || math.Abs(hi-(1-least)) > 1e-9 {
		t.Errorf("0 of 10: %v to %v, 10 of 10: %v to %v", lo, hi, least, most)
	}
}

func TestTimes(t *testing.T) {
	i := Interval{Estimate: 0.5, Lo: -0.25, Hi: 1, Bounded: true, Level: 0.95, N: 7}
	for factor, want := range map[float64]Interval{
		-2:  {Estimate: -1, Lo: -2, Hi: 0.5, Bounded: true, Level: 0.95, N: 7},
		0.5: {Estimate: 0.25, Lo: -0.125, Hi: 0.5, Bounded: true, Level: 0.95, N: 7},
	} {
		if got := i.Times(factor); got != want {
			t.Errorf("Times(%v) = %+v, want %+v", factor, got, want)
		}
	}
}

func second(_ float64, ok bool) bool { return ok }

func finite(xs ...float64) bool {
	return !slices.ContainsFunc(xs, func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) })
}
