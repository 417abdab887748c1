package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestKeynessOfNothing(t *testing.T) {
	tests := map[string]Keyness{
		"nothing at all":     {},
		"no focus":           {0, 3, 0, 10},
		"no reference":       {3, 0, 10, 0},
		"the term is absent": {0, 0, 10, 10},
		"only in the focus":  {10, 0, 10, 10},
		"everywhere":         {10, 10, 10, 10},
	}
	for name, k := range tests {
		t.Run(name, func(t *testing.T) {
			all := []float64{k.Sign(), k.G2(), k.LogRatio(), k.ConservativeLogRatio(0.95, 0)}
			if !finite(all...) {
				t.Errorf("%+v: %v", k, all)
			}
		})
	}
}

// Turning focus and reference round turns every sign; the conservative ratio is
// never larger than the raw one, nor of the other sign.
func TestKeynessLaws(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 2000 {
		c, d := 1+rng.IntN(5000), 1+rng.IntN(5000)
		k := Keyness{float64(rng.IntN(c + 1)), float64(rng.IntN(d + 1)), float64(c), float64(d)}
		turned := Keyness{k.Reference, k.Focus, k.ReferenceSize, k.FocusSize}
		lrc := k.ConservativeLogRatio(0.95, 10)
		if math.Abs(k.LogRatio()+turned.LogRatio()) > 1e-9 || k.Sign() != -turned.Sign() ||
			math.Abs(k.G2()-turned.G2()) > 1e-6 || math.Abs(lrc+turned.ConservativeLogRatio(0.95, 10)) > 1e-6 {
			t.Fatalf("%+v and its turn differ", k)
		}
		raw := math.Inf(1) // of a term that one of the two lacks
		if k.Focus > 0 && k.Reference > 0 {
			raw = math.Log2(k.Focus / k.FocusSize / (k.Reference / k.ReferenceSize))
		}
		if lrc*k.Sign() < 0 || math.Abs(lrc) > math.Abs(raw)+1e-9 || !finite(lrc) {
			t.Fatalf("%+v: conservative %v, raw %v", k, lrc, raw)
		}
		if math.Abs(k.ConservativeLogRatio(0.95, 1000)) > math.Abs(lrc)+1e-9 {
			t.Fatalf("%+v: a larger family gives a larger ratio", k)
		}
	}
}

func TestRareTerms(t *testing.T) {
	if sign := (Keyness{1, 0, 1, 1}).Sign(); sign != 1 {
		t.Errorf("one of one against none of one: sign %v, want 1", sign)
	}
	k := Keyness{40, 10, 1000, 1000}
	one, none, two := k.ConservativeLogRatio(0.95, 1), k.ConservativeLogRatio(0.95, 0), k.ConservativeLogRatio(0.95, 2)
	lo, _ := clopperPearson(40, 50, 0.025)
	if want := math.Log2(lo / (1 - lo)); math.Abs(one-want) > 1e-12 || none != one || !(two < one) {
		t.Errorf("families of 1, 0 and 2: %v, %v, %v, want %v for 1", one, none, two, want)
	}
}

func TestWeightedLogOddsWithoutRest(t *testing.T) {
	tests := []struct {
		name                 string
		first, second, prior []float64
		defined              []bool
	}{
		{"no term", nil, nil, nil, nil},
		{"one term is all there is", []float64{3}, []float64{2}, []float64{1}, []bool{false}},
		{"no prior, one term absent", []float64{3, 0, 1}, []float64{2, 1, 1}, []float64{0, 0, 0}, []bool{true, false, true}},
	}
	for _, test := range tests {
		odds := WeightedLogOdds(test.first, test.second, test.prior)
		for i, o := range odds {
			if o.Defined != test.defined[i] || !finite(o.Delta, o.Variance, o.Z) {
				t.Errorf("%s: term %d is %+v", test.name, i, o)
			}
		}
	}
}

func TestPrior(t *testing.T) {
	for _, background := range [][]float64{{1, 3}, {0, 0}, {5}} {
		if got := sum(Prior(background, 8)); math.Abs(got-8) > 1e-12 {
			t.Errorf("Prior(%v, 8) adds up to %v", background, got)
		}
	}
	if len(Prior(nil, 8)) != 0 {
		t.Error("a prior for no term")
	}
}

func TestDispersionEdges(t *testing.T) {
	even := Dispersion{Defined: true, Range: 1, Juilland: 1, Carroll: 1, Rosengren: 1}
	tests := []struct {
		name          string
		counts, sizes []float64
		want          Dispersion
	}{
		{"no part", nil, nil, Dispersion{}},
		{"empty parts", []float64{1}, []float64{0}, Dispersion{}},
		{"term absent", []float64{0, 0}, []float64{5, 5}, Dispersion{}},
		{"one part", []float64{4}, []float64{5}, even},
		{"one part and an empty one", []float64{4, 0}, []float64{5, 0}, even},
	}
	for _, test := range tests {
		if got := Disperse(test.counts, test.sizes); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestDispersionOfTwoParts(t *testing.T) {
	want := Dispersion{Defined: true, Range: 1, DP: 0.5, DPNorm: 1, Rosengren: 0.5, KLD: 1, SD: 2, VC: 1}
	for _, size := range []float64{0.1, 5} { // shares of a corpus will do for sizes
		got := Disperse([]float64{4, 0}, []float64{size, size})
		if math.Abs(got.Rosengren-want.Rosengren) < 1e-12 {
			got.Rosengren = want.Rosengren // a square of a root
		}
		if got != want {
			t.Errorf("all in one of two parts of size %v: %+v, want %+v", size, got, want)
		}
	}
}

func TestMeasuresOfDifferentTermsPanic(t *testing.T) {
	for name, call := range map[string]func(){
		"WeightedLogOdds": func() { WeightedLogOdds(make([]float64, 2), make([]float64, 3), make([]float64, 2)) },
		"Disperse":        func() { Disperse(make([]float64, 2), make([]float64, 3)) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s did not panic", name)
				}
			}()
			call()
		}()
	}
}
