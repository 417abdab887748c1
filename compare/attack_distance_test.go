package compare

import (
	"math/rand/v2"
	"slices"
	"testing"

	"mizan/compare/stats"
)

// The interval of a distance in bits holds the distance of the two habits that
// the outlets write by. A unit is a block of time: it tells a few names, and
// those of one unit resemble each other.
func TestAttackDistance(t *testing.T) {
	l := libya(t)
	four, other, turned := habit{.4, .3, .2, .1}, habit{.3, .2, .3, .2}, habit{.2, .1, .3, .4}
	first, last := habit{.7, .3, 0, 0}, habit{0, .05, .35, .6}
	var twelve habit
	for n := range 12 {
		twelve = append(twelve, 1/float64(n+1)) // Zipf
	}
	backwards := slices.Clone(twelve)
	slices.Reverse(backwards)
	for _, test := range []struct {
		name          string
		first, second habit
	}{
		{"one habit", four, four},
		{"like habits", four, other},
		{"habits turned round", habit{.6, .3, .1, 0}, turned},
		{"hardly a name in common", first, last},
		{"one habit of twelve names", twelve, twelve},
		{"twelve names turned round", twelve, backwards},
	} {
		for _, size := range []struct {
			name  string
			units [2]int
			few   int
		}{
			{"12 and 30 units", [2]int{12, 30}, 40}, {"40 units each", [2]int{40, 40}, 40}, {"120 and 150 units", [2]int{120, 150}, 20},
		} {
			t.Run(test.name+", "+size.name, func(t *testing.T) {
				t.Parallel()
				runs := attack{few: size.few}.runs(t)
				truth, _ := stats.JensenShannon(test.first, test.second)
				held, wide, off := 0.0, 0.0, 0.0
				for run := range runs {
					g := &gathered{lexicon: l, options: Options{Level: 0.95, Seed: uint64(run)}}
					rng := rand.New(rand.NewPCG(uint64(run), 23))
					var d Distance
					g.measure(&d, test.first.outlet(g, "أ", size.units[0], rng), test.second.outlet(g, "ب", size.units[1], rng))
					g.bound(&d)
					if d.Bits.Contains(truth) {
						held++
					}
					wide += (d.Bits.Hi - d.Bits.Lo) / float64(runs)
					off += (d.Bits.Estimate - truth) / float64(runs)
				}
				const least = 0.93
				rate := held / float64(runs)
				t.Logf("%d runs: %.3f bits in truth, held by %.3f of the intervals, %.3f wide on the mean; %+.3f off", runs, truth, rate, wide, off)
				if rate < least-noise(least, float64(runs)) {
					t.Errorf("held by %.3f of the intervals, want %v at least", rate, least)
				}
			})
		}
	}
}

// A habit is how often an outlet takes each of a thing's names.
type habit []float64

// outlet returns an outlet that writes by a habit: so many units of one to
// three names of one thing, of which those behind the first are the first again
// in half of the cases.
func (h habit) outlet(g *gathered, name string, units int, rng *rand.Rand) *profile {
	thing, base := 0, 0
	for len(g.lexicon.Contrasts[thing].Namings) < len(h) {
		base += len(g.lexicon.Contrasts[thing].Namings)
		thing++
	}
	p := &profile{outlet: name, contrasts: make([]int, len(g.lexicon.Contrasts))}
	p.contrasts[thing] = units
	for range units {
		first := h.draw(rng)
		unit := []named{{int32(base + first), 1}}
		for range rng.IntN(3) {
			next := first
			if rng.IntN(2) == 0 {
				next = h.draw(rng)
			}
			unit = append(unit, named{int32(base + next), 1})
		}
		p.units = append(p.units, unit)
	}
	return p
}

// draw takes a name.
func (h habit) draw(rng *rand.Rand) int {
	sum := 0.0
	for _, share := range h {
		sum += share
	}
	at := rng.Float64() * sum
	for n, share := range h {
		if at -= share; at < 0 {
			return n
		}
	}
	return len(h) - 1
}
