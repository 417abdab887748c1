package compare

import (
	"math/rand/v2"
	"testing"
)

// What a study can find: half of one outlet's articles call the first side by
// its bad names, and nothing else differs. A tool that never dares is useless
// too.
func TestAttackPower(t *testing.T) {
	l := codebookOf(t, rivalNames)
	for _, test := range []struct {
		name              string
		articles, outlets int
		base              float64 // log odds of the good names of the first side
		few               int
		least             float64 // rate at which a difference is to be called
	}{
		{"30 articles an outlet, half renamed", 30, 3, 3.5, 4, 0.50},
		{"30 articles an outlet, half renamed, mixed before", 30, 3, 2, 4, 0},
		{"100 articles an outlet, half renamed", 100, 2, 3.5, 2, 0.95},
		{"100 articles an outlet, half renamed, mixed before", 100, 2, 2, 2, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			runs := attack{few: test.few}.runs(t)
			called, said, block := 0.0, 0.0, map[string]int{}
			for run := range runs {
				rng := rand.New(rand.NewPCG(uint64(run), 17))
				pieces, outlet := renamed(newAuthor(l, libyan.with(func(d *desk) { d.perWeek, d.base[0] = 8, test.base }), rng).write(), test.articles, test.outlets, rng)
				s := publish(l, Options{Level: 0.95, Seed: 1}, pieces, outlet)
				block[s.Chance.Unit]++
				found := saidOf(s, nil)
				if found.pair > 0 {
					called++
				}
				if found.differs > 0 {
					said++
				}
			}
			rate := called / float64(runs)
			t.Logf("%d runs: a difference called in %.3f, said in %.3f; units of chance %v", runs, rate, said/float64(runs), block)
			if rate < test.least-noise(test.least, float64(runs)) {
				t.Errorf("called in %.3f of runs, want %.2f at least", rate, test.least)
			}
		})
	}
}

// renamed deals so many articles that name the first side to each outlet, and
// gives that side bad names in half of those of outlet 0.
func renamed(pieces []piece, articles, outlets int, rng *rand.Rand) ([]piece, func(int) int) {
	of := make([]int, len(pieces))
	dealt := 0
	for i := range of {
		of[i] = -1
	}
	for _, i := range rng.Perm(len(pieces)) {
		if !names(pieces[i]) || dealt == articles*outlets {
			continue
		}
		of[i] = dealt % outlets
		if of[i] == 0 && dealt/outlets%2 == 0 {
			for n := range pieces[i].mentions {
				if m := &pieces[i].mentions[n]; m.Side == "a" && m.Polarity > 0 {
					m.Naming, m.Polarity = 3+m.Naming%2, -1
				}
			}
		}
		dealt++
	}
	return pieces, func(i int) int { return of[i] }
}

// names reports whether a piece has a charged name of the first side.
func names(p piece) bool { return p.tally[0].Charged > 0 }
