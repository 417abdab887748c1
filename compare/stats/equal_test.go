package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Two outlets that differ only in what they cover do not differ at equal
// strata; two that differ within them do, by as much.
func TestStandardise(t *testing.T) {
	within := func(high, low int) []Piece { // charged mentions in a stratum of share 1 and in one of share 0
		var pieces []Piece
		for i := range high + low {
			p := Piece{Stratum: 1, Unit: i, Cluster: Cluster{1, 1}}
			if i >= high {
				p.Stratum, p.Positive = 2, 0
			}
			pieces = append(pieces, p)
		}
		return pieces
	}
	if d := Standardise(within(30, 10), within(10, 30), [2]float64{1, 1}, 0.95); d.Estimate != 0 || d.N != 2 || d.Common != 1 || !d.Contains(0) {
		t.Errorf("outlets of unlike topics: %+v, want no difference in 2 strata", d.Interval)
	}
	other := within(10, 30)
	for i := range 10 {
		other[i].Positive = 0
	}
	d := Standardise(within(30, 10), other, [2]float64{1, 1}, 0.95)
	if want := 7.5 / 15; math.Abs(d.Estimate-want) > 1e-12 || d.Contains(0) { // weights 30·10/40 of each stratum
		t.Errorf("unlike in one of two strata: %+v, want %v", d.Interval, want)
	}
	apart := within(20, 0)
	for i := range apart {
		apart[i].Stratum = 9
	}
	if d := Standardise(within(20, 0), apart, [2]float64{1, 1}, 0.95); d.N != 0 {
		t.Errorf("nothing in common: %d strata", d.N)
	}
	one, none := []Piece{{1, 1, Cluster{2, 2}}, {1, 2, Cluster{2, 2}}}, []Piece{{1, 1, Cluster{0, 2}}, {1, 3, Cluster{0, 2}}}
	if d := Standardise(one, none, [2]float64{1, 1}, 0.95); d.Estimate != 1 || d.Hi != 1 || d.Lo < -1 {
		t.Errorf("all against none: %+v, want no more than 1", d.Interval)
	}
	if d := d.Less(d, 0.95); d.Estimate != 0 || !d.Contains(0) {
		t.Errorf("a difference less itself: %+v", d.Interval)
	}
}

// The interval at equal strata holds no difference in .95 of studies whose units
// hang together.
func TestStandardisedCoverage(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 8))
	const runs = 600
	held := 0
	for range runs {
		groups, effects := [2][]Piece{}, [2]float64{}
		for g := range groups {
			var clusters []Cluster
			for unit := range 24 {
				stratum := rng.IntN(3)
				share := []float64{0.8, 0.5, 0.3}[stratum]
				c := Cluster{}
				p := min(1, max(0, share+0.2*rng.NormFloat64()))
				for range 1 + rng.IntN(5) {
					c.Charged++
					if rng.Float64() < p {
						c.Positive++
					}
				}
				clusters = append(clusters, c)
				groups[g] = append(groups[g], Piece{stratum, unit, c})
			}
			effects[g] = Pool(clusters).Mentions / Pool(clusters).Effective()
		}
		if Standardise(groups[0], groups[1], effects, 0.95).Contains(0) {
			held++
		}
	}
	if rate := float64(held) / runs; rate < 0.94 {
		t.Errorf("covers in %.3f of %d, want .95", rate, runs)
	}
}

// A difference that is said to be seen is seen in about four of five studies.
func TestDetectable(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 9))
	draw := func(share float64) []Cluster {
		clusters := make([]Cluster, 60)
		for i := range clusters {
			clusters[i].Charged = 1
			if rng.Float64() < share {
				clusters[i].Positive = 1
			}
		}
		return clusters
	}
	const alpha, runs = 0.01, 400
	least, ok := Detectable(Pool(draw(0.5)), Pool(draw(0.5)), alpha)
	if !ok {
		t.Fatal("nothing would be seen")
	}
	seen := 0
	for range runs {
		a, b := Share(draw(0.5+least/4), 1-alpha), Share(draw(0.5-least/4), 1-alpha)
		if Difference(a, b).Lo > 0 {
			seen++
		}
	}
	if rate := float64(seen) / runs; rate < 0.72 || rate > 0.92 {
		t.Errorf("a difference of %.2f is seen in %.2f of studies, want about .8", least, rate)
	}
	few := draw(0.5)[:4]
	if least, ok := Detectable(Pool(few), Pool(few), 0.001); ok {
		t.Errorf("four units each: %v would be seen, want nothing, as their arrangements are too few", least)
	}
	if _, ok := DetectableSlant([2]Ratio{Pool(draw(0.5)), Pool(draw(0.5))}, [2]Ratio{Pool(draw(0.5)), Pool(draw(0.5))}, alpha); !ok {
		t.Error("no slant would be seen of sixty units")
	}
}
