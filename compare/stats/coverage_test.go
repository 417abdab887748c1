package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"mizan/internal/long"
)

// These simulations are the reason for Ratio.Effective: of twelve variants it is
// the one whose worst cell keeps the level. The figures to meet were made by
// another program in R. In full, with -tags long, they take most of a minute; else they
// only look for gross error.

// A newsroom writes articles: each has a rate of its own around share (Beta
// with intraclass correlation rho), and one mention plus a negative binomial
// number of them (mean length−1, size 0.7).
type newsroom struct{ share, rho, length float64 }

func (n newsroom) write(rng *rand.Rand, articles []Cluster) {
	extra := distuv.Gamma{Alpha: 0.7, Beta: 0.7 / (n.length - 1), Src: rng}
	strength := (1 - n.rho) / n.rho
	rates := distuv.Beta{Alpha: n.share * strength, Beta: (1 - n.share) * strength, Src: rng}
	for i := range articles {
		rate := n.share
		if n.rho > 0 {
			rate = rates.Rand()
		}
		mentions := 1.0
		if mean := extra.Rand(); mean > 0 {
			mentions += distuv.Poisson{Lambda: mean, Src: rng}.Rand()
		}
		positive := 0.0
		for range int(mentions) {
			if rng.Float64() < rate {
				positive++
			}
		}
		articles[i] = Cluster{positive, mentions}
	}
}

// runs is how often a cell is simulated.
func runs() int {
	if long.Asked {
		return 20_000
	}
	return 300
}

// noise is four Monte Carlo standard errors of a share.
func noise(share float64, runs int) float64 {
	return 4 * math.Sqrt(share*(1-share)/float64(runs))
}

// simulate runs cells side by side, the longest first when they are in that
// order, and returns what each gives.
func simulate[R any](t *testing.T, cells []cell, run func(cell) R) []R {
	t.Helper()
	results := make([]R, len(cells))
	t.Run("cells", func(t *testing.T) {
		for i, c := range cells {
			t.Run(c.String(), func(t *testing.T) {
				t.Parallel()
				results[i] = run(c)
			})
		}
	})
	return results
}

// A cell is two newsrooms that write so many articles each; one alone is the
// first.
type cell struct {
	rooms [2]newsroom
	sizes [2]int
}

func (c cell) String() string {
	a, b := c.rooms[0], c.rooms[1]
	if c.sizes[1] == 0 {
		return fmt.Sprintf("%d articles p %.2f ρ %.1f m̄ %.1f", c.sizes[0], a.share, a.rho, a.length)
	}
	return fmt.Sprintf("%d and %d articles p %.2f ρ %.1f and %.1f m̄ %.1f and %.1f",
		c.sizes[0], c.sizes[1], a.share, a.rho, b.rho, a.length, b.length)
}

var shares = []float64{0.5, 0.7, 0.9, 0.97}

func TestCoverage(t *testing.T) {
	t.Parallel()
	published := []struct {
		articles           int
		mean, worst, width float64
	}{
		{100, 0.969, 0.95, 0.26},
		{20, 0.978, 0.96, 0.65},
		{5, 0.978, 0.95, 1.18},
	}
	n := runs()
	for _, want := range published {
		t.Run(fmt.Sprint(want.articles), func(t *testing.T) {
			t.Parallel()
			var cells []cell
			for _, share := range shares {
				for _, rho := range []float64{0, 0.2, 0.5} {
					for _, length := range []float64{1.5, 4} {
						cells = append(cells, cell{[2]newsroom{{share, rho, length}}, [2]int{want.articles}})
					}
				}
			}
			type result struct{ covered, wide float64 }
			var table strings.Builder
			var mean, width float64
			worst := 1.0
			for i, r := range simulate(t, cells, func(c cell) (r result) {
				r.covered, r.wide = cover(c.rooms[0], want.articles, n)
				return r
			}) {
				fmt.Fprintf(&table, "\n%v  coverage %.4f  width %.3f", cells[i], r.covered, r.wide)
				mean, width, worst = mean+r.covered, width+r.wide, min(worst, r.covered)
				if least := 0.946 - noise(0.946, n); r.covered < least {
					t.Errorf("%v: coverage %.4f, want at least %.4f", cells[i], r.covered, least)
				}
			}
			mean, width = mean/float64(len(cells)), width/float64(len(cells))
			t.Logf("%s\n%4d articles: mean %.4f, worst %.4f, width %.3f; published %.3f, %.2f, %.2f",
				table.String(), want.articles, mean, worst, width, want.mean, want.worst, want.width)
			if math.Abs(mean-want.mean) > 0.0005+noise(want.mean, n*len(cells)) {
				t.Errorf("%d articles: mean coverage %.4f, published %.3f", want.articles, mean, want.mean)
			}
			if math.Abs(width-want.width) > 0.015 {
				t.Errorf("%d articles: mean width %.3f, published %.2f", want.articles, width, want.width)
			}
			if math.Abs(worst-want.worst) > 0.005+noise(want.worst, n) {
				t.Errorf("%d articles: worst coverage %.4f, published %.2f", want.articles, worst, want.worst)
			}
		})
	}
}

// cover returns how often the interval of S holds the truth, and its mean width.
func cover(room newsroom, articles, runs int) (covered, width float64) {
	rng := Seeded(1, fmt.Sprint(room, articles))
	clusters := make([]Cluster, articles)
	for range runs {
		room.write(rng, clusters)
		i := Net(clusters, 0.95)
		width += i.Width()
		if i.Contains(2*room.share - 1) {
			covered++
		}
	}
	return covered / float64(runs), width / float64(runs)
}

// Two outlets with the same share are called different in at most one of
// twenty cases, whatever the lengths and likeness of their articles.
func TestTypeOneError(t *testing.T) {
	t.Parallel()
	likeness := [][2]float64{{0, 0}, {0.2, 0.2}, {0.5, 0.5}, {0, 0.5}, {0.5, 0}}
	lengths := [][2]float64{{4, 4}, {1.5, 4}}
	n := runs()
	for _, size := range [][2]int{{5, 100}, {20, 20}} {
		t.Run(fmt.Sprintf("%d and %d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			var cells []cell
			for _, share := range shares {
				for _, rho := range likeness {
					for _, length := range lengths {
						cells = append(cells, cell{[2]newsroom{{share, rho[0], length[0]}, {share, rho[1], length[1]}}, size})
					}
				}
			}
			var table strings.Builder
			mean, most := 0.0, 0.0
			for i, called := range simulate(t, cells, func(c cell) float64 { return call(c.rooms[0], c.rooms[1], size, n) }) {
				fmt.Fprintf(&table, "\n%v  called %.4f", cells[i], called)
				mean, most = mean+called, max(most, called)
				if limit := 0.055 + noise(0.055, n); called > limit {
					t.Errorf("%v: called different in %.4f, want at most %.4f", cells[i], called, limit)
				}
			}
			t.Logf("%s\n%d/%d: mean %.4f, most %.4f", table.String(), size[0], size[1], mean/float64(len(cells)), most)
		})
	}
}

// call returns how often two outlets are called different.
func call(a, b newsroom, size [2]int, runs int) float64 {
	rng := Seeded(2, fmt.Sprint(a, b, size))
	first, second := make([]Cluster, size[0]), make([]Cluster, size[1])
	called := 0.0
	for range runs {
		a.write(rng, first)
		b.write(rng, second)
		if Difference(Net(first, 0.95), Net(second, 0.95)).Lean() != 0 {
			called++
		}
	}
	return called / float64(runs)
}
