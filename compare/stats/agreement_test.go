package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestAlphaEdges(t *testing.T) {
	tests := []struct {
		name  string
		units [][]float64
		want  float64
		ok    bool
	}{
		{"no unit", nil, 0, false},
		{"one code a unit", [][]float64{{1}, {2}, {}}, 0, false},
		{"no variation", [][]float64{{1, 1}, {1, 1, 1}}, 0, false},
		{"always agree", [][]float64{{1, 1}, {0, 0}, {-1, -1, -1}}, 1, true},
		{"never agree", [][]float64{{0, 1}, {1, 0}}, -0.5, true},
	}
	for _, test := range tests {
		for _, scale := range []Scale{NominalScale, OrdinalScale, IntervalScale, RatioScale} {
			got, ok := Alpha(test.units, scale)
			if ok != test.ok || math.Abs(got-test.want) > 1e-12 {
				t.Errorf("%s, scale %d: %v, %v, want %v, %v", test.name, scale, got, ok, test.want, test.ok)
			}
		}
	}
}

// With two codes all scales but the ratio scale are the same; renaming coders
// or units changes nothing.
func TestAlphaLaws(t *testing.T) {
	rng := rand.New(rand.NewPCG(23, 24))
	for range 200 {
		var units [][]float64
		for range 2 + rng.IntN(20) {
			var unit []float64
			for range rng.IntN(4) {
				unit = append(unit, float64(rng.IntN(2)))
			}
			units = append(units, unit)
		}
		nominal, ok := Alpha(units, NominalScale)
		for _, scale := range []Scale{OrdinalScale, IntervalScale} {
			if got, also := Alpha(units, scale); also != ok || math.Abs(got-nominal) > 1e-9 {
				t.Fatalf("%v: scale %d gives %v, nominal %v", units, scale, got, nominal)
			}
		}
		for _, unit := range units {
			slices.Reverse(unit)
		}
		slices.Reverse(units)
		if got, _ := Alpha(units, NominalScale); math.Abs(got-nominal) > 1e-9 {
			t.Fatalf("%v: %v in reverse, %v before", units, got, nominal)
		}
	}
}

func TestCohenEdges(t *testing.T) {
	for name, table := range map[string][][]float64{
		"no category":       nil,
		"no item":           {{0, 0}, {0, 0}},
		"one category used": {{5, 0}, {0, 0}},
		"one category":      {{5}},
	} {
		if k := Cohen(table, Quadratic, 0.95); k.Defined || !finite(k.Value.Estimate, k.Variance) {
			t.Errorf("%s: %+v", name, k)
		}
	}
	for _, table := range [][][]float64{{{5, 0}, {0, 5}}, {{43, 0, 0, 0}, {0, 19, 0, 0}, {0, 0, 11, 0}, {0, 0, 0, 7}}} {
		perfect := Cohen(table, Unweighted, 0.95)
		if !perfect.Defined || perfect.Value.Bounded || math.Abs(perfect.Value.Estimate-1) > 1e-12 {
			t.Errorf("perfect agreement: %+v", perfect)
		}
	}
	against := Cohen([][]float64{{0, 2}, {2, 1}}, Unweighted, 0.95)
	if against.Value.Lo != -1 {
		t.Errorf("five items against each other: %+v, want a lower limit cut at -1", against.Value)
	}
	few := Cohen([][]float64{{2, 1}, {0, 1}}, Unweighted, 0.95)
	if few.Value.Hi != 1 || few.Value.Lo < -1 {
		t.Errorf("four items: %+v, want an upper limit cut at 1", few.Value)
	}
}

// The variance is that seen when the items are drawn again.
func TestCohenVariance(t *testing.T) {
	rng := rand.New(rand.NewPCG(25, 26))
	table := [][]float64{{40, 10, 5}, {8, 50, 12}, {2, 15, 58}}
	for _, weighting := range []Weighting{Unweighted, Linear, Quadratic} {
		k := Cohen(table, weighting, 0.95)
		var kappas []float64
		for range 4000 {
			kappas = append(kappas, Cohen(redraw(rng, table), weighting, 0.95).Value.Estimate)
		}
		sd, _ := spread(kappas)
		if math.Abs(sd*sd/k.Variance-1) > 0.1 {
			t.Errorf("weighting %d: variance %v, drawn again %v", weighting, k.Variance, sd*sd)
		}
	}
}

// redraw draws as many items as the table holds, with its shares.
func redraw(rng *rand.Rand, table [][]float64) [][]float64 {
	cells := slices.Concat(table...)
	n := sum(cells)
	out := square(len(table))
	for range int(n) {
		at := rng.Float64() * n
		for i, count := range cells {
			if at -= count; at < 0 {
				out[i/len(table)][i%len(table)]++
				break
			}
		}
	}
	return out
}
