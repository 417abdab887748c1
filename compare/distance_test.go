package compare

import (
	"math"
	"slices"
	"testing"

	"mizan/compare/stats"
	"mizan/lexicon"
)

// outletOf returns the profile of an outlet whose units name, once each, the
// namings given by their place in the first contrast with two or more.
func outletOf(g *gathered, name string, namings ...int) *profile {
	contrast := slices.IndexFunc(g.lexicon.Contrasts, func(c lexicon.Contrast) bool { return len(c.Namings) >= 4 })
	first := 0
	for i := range contrast {
		first += len(g.lexicon.Contrasts[i].Namings)
	}
	p := &profile{outlet: name, contrasts: make([]int, len(g.lexicon.Contrasts))}
	for _, n := range namings {
		p.units = append(p.units, []named{{int32(first + n), 1}})
	}
	p.contrasts[contrast] = len(namings)
	return p
}

// TestDistance measures pairs of outlets by hand.
func TestDistance(t *testing.T) {
	g := &gathered{lexicon: codebook(t), options: Options{Seed: 1, Level: 0.95}}
	entropy := func(p float64) float64 { return -p*math.Log2(p) - (1-p)*math.Log2(1-p) }
	ten := func(naming int) []int { return slices.Repeat([]int{naming}, 10) }
	for _, c := range []struct {
		name          string
		first, second []int
		raw           float64
		clear         bool
		contrasts     int
	}{
		{"each its own name: ten and a half of eleven", ten(0), ten(1), 1 - entropy(0.5/11), true, 1},
		{"half and half alike", append(ten(0), ten(1)...), append(ten(0), ten(1)...), 0, false, 1},
		{"a name that neither uses changes nothing", ten(0), ten(3), 1 - entropy(0.5/11), true, 1},
		{"four units are too few", ten(0), []int{1, 1, 1, 1}, 0, false, 0},
	} {
		d := &Distance{First: 0, Second: 1}
		g.measure(d, outletOf(g, "أ", c.first...), outletOf(g, "ب", c.second...))
		if math.Abs(d.Raw-c.raw) > 1e-12 || d.Contrasts != c.contrasts || d.P <= 0.05 != c.clear || d.P > 1 || d.Bits.Lo < 0 {
			t.Errorf("%s: %+v, want %v bits over %d contrasts, clear %v", c.name, *d, c.raw, c.contrasts, c.clear)
		}
	}
}

// TestDistanceHoldsItsLevel compares outlets that draw from one and the same
// source, small and so large that their units are moved in blocks: few pairs
// may look apart, and on average none is.
func TestDistanceHoldsItsLevel(t *testing.T) {
	g := &gathered{lexicon: codebook(t), options: Options{Level: 0.95}}
	for _, size := range [][2]int{{12, 30}, {500, 700}} {
		const pairs = 200
		rng := stats.Seeded(7, "source")
		draw := func(n int) (namings []int) {
			for range n {
				namings = append(namings, rng.IntN(4)*rng.IntN(2))
			}
			return namings
		}
		hits, mean := 0, 0.0
		for seed := range uint64(pairs) {
			g.options.Seed = seed
			d := &Distance{}
			g.measure(d, outletOf(g, "أ", draw(size[0])...), outletOf(g, "ب", draw(size[1])...))
			if d.P <= 0.05 {
				hits++
			}
			mean += (d.Raw - d.Chance) / pairs
		}
		if hits > 20 {
			t.Errorf("%v units: %d of %d pairs of one source look apart, want about 10", size, hits, pairs)
		}
		if math.Abs(mean) > 0.01 {
			t.Errorf("%v units: mean distance beyond chance %v, want about 0", size, mean)
		}
	}
}

// TestDistancesOfTheSample puts outlets with like slants side by side.
func TestDistancesOfTheSample(t *testing.T) {
	s := build(codebook(t), Options{Level: 0.95}, training(t)).Study()
	if s.Distances == nil {
		t.Fatal("no distances")
	}
	n := len(s.Distances.Order)
	if len(s.Distances.Cells) != n*(n-1)/2 {
		t.Errorf("%d cells for %d outlets", len(s.Distances.Cells), n)
	}
	if !slices.Equal(slices.Sorted(slices.Values(s.Distances.Order)), []int{0, 1, 2, 3, 4, 5}) {
		t.Errorf("order %v is not all six outlets", s.Distances.Order)
	}
	for _, c := range s.Distances.Cells {
		if s.Distances.Between(c.Second, c.First) == nil || !c.Bits.Contains(c.Bits.Estimate) || c.Bits.Estimate < 0 || c.Bits.Estimate > 1 || c.Q < c.P {
			t.Errorf("cell %+v", c)
		}
	}
	if s.Distances.Between(1, 1) != nil {
		t.Error("an outlet has a distance to itself")
	}
}
