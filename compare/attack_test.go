package compare

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"mizan/compare/stats"
	"mizan/internal/long"
	"mizan/lexicon"
)

// The attacks are what a hostile statistician does to the report: corpora in
// which nothing is to be found, with the dependence that real news has, and
// what must not be said of them. Beside each rate stands what is held to.
//
//	go test ./compare -run Attack -v                  a few runs each
//	go test ./compare -run Attack -v -tags long       more
//	MIZAN_RUNS=200 go test ./compare -run Attack -v   as many as it takes

// An attack is a way to make a corpus in which no outlet differs from another.
type attack struct {
	name    string
	few     int // runs, unless more are asked for
	options Options
	corpus  func(l *lexicon.Lexicon, rng *rand.Rand) (pieces []piece, outlet func(i int) int)
	desk    *desk // whose S the scores must cover; nil where there is none

	any, pair, covered float64 // at most, at most, at least; 0 where nothing is asked
	words              bool    // whether distinctive words count as a claim
}

// dealt gives the pieces of one desk out.
func dealt(d desk, outlets int, deal func(p piece, rng *rand.Rand) int) func(*lexicon.Lexicon, *rand.Rand) ([]piece, func(int) int) {
	return func(l *lexicon.Lexicon, rng *rand.Rand) ([]piece, func(int) int) {
		pieces := newAuthor(l, d, rng).write()
		of := make([]int, len(pieces))
		for i, p := range pieces {
			of[i] = deal(p, rng)
		}
		return pieces, func(i int) int { return of[i] }
	}
}

// byWeek deals whole weeks.
func byWeek(outlets int) func(piece, *rand.Rand) int {
	of := map[int]int{}
	last := -1
	return func(p piece, rng *rand.Rand) int {
		if p.week < last {
			clear(of) // a new run
		}
		last = p.week
		if _, known := of[p.week]; !known {
			of[p.week] = rng.IntN(outlets)
		}
		return of[p.week]
	}
}

// bySubject deals at random, but subjects go to one outlet with a weight.
func bySubject(outlets int, weight float64) func(piece, *rand.Rand) int {
	return func(p piece, rng *rand.Rand) int {
		if rng.Float64() < weight {
			return p.subject * outlets / subjects // neighbours are of one tone
		}
		return rng.IntN(outlets)
	}
}

// rooms are desks of their own with the same habits.
func rooms(d desk, outlets int) func(*lexicon.Lexicon, *rand.Rand) ([]piece, func(int) int) {
	return func(l *lexicon.Lexicon, rng *rand.Rand) (pieces []piece, outlet func(int) int) {
		var of []int
		for o := range outlets {
			for _, p := range newAuthor(l, d, rng).write() {
				pieces, of = append(pieces, p), append(of, o)
			}
		}
		return pieces, func(i int) int { return of[i] }
	}
}

// reprinted prints a third of the pieces once to thrice more.
func reprinted(d desk, outlets int) func(*lexicon.Lexicon, *rand.Rand) ([]piece, func(int) int) {
	return func(l *lexicon.Lexicon, rng *rand.Rand) (pieces []piece, outlet func(int) int) {
		var of []int
		for _, p := range newAuthor(l, d, rng).write() {
			o := rng.IntN(outlets)
			pieces, of = append(pieces, p), append(of, o)
			if rng.Float64() < 0.3 {
				for n := range 1 + rng.IntN(3) {
					again := p
					again.article.Title = fmt.Sprintf("%s %s", wordOf(n), p.article.Title)
					pieces, of = append(pieces, again), append(of, o)
				}
			}
		}
		return pieces, func(i int) int { return of[i] }
	}
}

// with returns a desk of other means.
func (d desk) with(change func(*desk)) desk {
	change(&d)
	return d
}

func attacks() []attack {
	standard := Options{Level: 0.95, Seed: 1}
	balanced := libyan.with(func(d *desk) { d.base = [2]float64{} })
	derna := libyan.with(func(d *desk) { d.subject, d.mood = 1.5, 0.5 })
	anyhow := func(outlets int) func(piece, *rand.Rand) int {
		return func(_ piece, rng *rand.Rand) int { return rng.IntN(outlets) }
	}
	return []attack{
		{name: "articles dealt at random", few: 2, options: standard, corpus: dealt(libyan, 5, anyhow(5)), desk: &libyan, any: 0.06, pair: 0.02, covered: 0.94, words: true},
		{name: "whole weeks dealt", few: 3, options: standard, corpus: dealt(libyan, 5, byWeek(5)), desk: &libyan, any: 0.06, pair: 0.02, covered: 0.94, words: true},
		{name: "desks with moods of their own", few: 1, options: standard, corpus: rooms(libyan, 3), desk: &libyan, any: 0.06, pair: 0.02, covered: 0.94},
		{name: "nothing to say, S = 0", few: 2, options: standard, corpus: dealt(balanced, 5, anyhow(5)), desk: &balanced, any: 0.05, pair: 0.02, covered: 0.94, words: true},
		{name: "subjects of weight .7", few: 3, options: standard, corpus: dealt(derna, 3, bySubject(3, 0.7)), any: 0.10, pair: 0.05},
		{name: "subjects of weight 1", few: 2, options: standard, corpus: dealt(derna, 3, bySubject(3, 1)), any: 0.10, pair: 0.05},
		{name: "reprints, unit article", few: 1, options: Options{Level: 0.95, Seed: 1, Unit: UnitArticle}, corpus: reprinted(libyan, 5), desk: &libyan, any: 0.06, pair: 0.02, covered: 0.94, words: true},
	}
}

// moreRuns is how many times the few runs -tags long makes.
const moreRuns = 2

// runs returns how often an attack is tried.
func (a attack) runs(t *testing.T) int {
	if asked := os.Getenv("MIZAN_RUNS"); asked != "" {
		n, err := strconv.Atoi(asked)
		if err != nil || n < 1 {
			t.Fatalf("MIZAN_RUNS is %q, want a number of runs", asked)
		}
		return n
	}
	if long.Asked {
		return moreRuns * a.few
	}
	return a.few
}

// said counts what one study says of differences between outlets.
type said struct {
	pair, judging, matched, change, distance, word, naming, differs, sentence int
	raw                                                                       int                   // pairs that would be called but for equal topics
	covered, shown                                                            [3]int                // intervals of S, of slant, of what is left between all articles and shared stories
	ofTier, inTier                                                            [stats.Strong + 1]int // intervals of S by tier: those that cover the truth, and all
}

func saidOf(s *Study, truth *[2]float64) (c said) {
	for _, p := range s.Pairs {
		if p.Called {
			c.pair++
		}
		if p.Equal.Holds != "" {
			c.raw++
		}
	}
	for _, p := range s.Judging {
		if p.Called {
			c.judging++
		}
	}
	for _, m := range s.Matched {
		if m.Clear {
			c.matched++
		}
	}
	if s.Trends != nil {
		for _, l := range s.Trends.Lines {
			if l.Change.Clear {
				c.change++
			}
		}
	}
	if s.Distances != nil {
		for _, d := range s.Distances.Cells {
			if d.Clear {
				c.distance++
			}
		}
	}
	c.word, c.naming = len(s.Keywords), len(s.KeyNamings)
	for _, f := range s.Findings {
		switch f.Kind {
		case Differs:
			c.differs++
		case Calls, Prefers, Leans:
			c.sentence++
		}
	}
	if truth == nil {
		return c
	}
	for _, score := range s.Scores {
		if score.Defined && score.Tier > 1 {
			c.shown[0]++
			c.inTier[score.Tier]++
			if score.Net.Contains(truth[score.Side]) {
				c.covered[0]++
				c.ofTier[score.Tier]++
			}
		}
	}
	for _, slant := range s.Slants {
		if slant.Defined && slant.Tier > 1 {
			c.shown[1]++
			if slant.Value.Contains((truth[0] - truth[1]) / 2) {
				c.covered[1]++
			}
		}
	}
	for _, m := range s.Matched {
		if m.Enough && m.Defined && m.Gap.Bounded {
			c.shown[2]++
			if m.Gap.Contains(0) {
				c.covered[2]++
			}
		}
	}
	return c
}

func TestAttacks(t *testing.T) {
	l := codebookOf(t, rivalNames)
	for _, a := range attacks() {
		t.Run(a.name, func(t *testing.T) {
			t.Parallel()
			runs := a.runs(t)
			var truth *[2]float64
			if a.desk != nil {
				net := a.desk.truth(l)
				truth = &net
			}
			found := make([]said, runs)
			for i := range found {
				pieces, outlet := a.corpus(l, rand.New(rand.NewPCG(uint64(i), 3)))
				found[i] = saidOf(publish(l, a.options, pieces, outlet), truth)
			}
			a.judge(t, found)
		})
	}
}

// judge prints the rates and holds them to what is asked.
func (a attack) judge(t *testing.T, found []said) {
	n := float64(len(found))
	share := func(holds func(c said) bool) float64 {
		count := 0.0
		for _, c := range found {
			if holds(c) {
				count++
			}
		}
		return count / n
	}
	var covered, shown [3]float64
	var ofTier, inTier [stats.Strong + 1]float64
	for _, c := range found {
		for tier := range inTier {
			ofTier[tier] += float64(c.ofTier[tier])
			inTier[tier] += float64(c.inTier[tier])
		}
		for i := range covered {
			covered[i] += float64(c.covered[i])
			shown[i] += float64(c.shown[i])
		}
	}
	pair := share(func(c said) bool { return c.pair > 0 })
	anything := share(func(c said) bool {
		return c.pair+c.judging+c.matched+c.change+c.distance+c.naming+c.differs > 0 || a.words && c.word > 0 || a.base0() && c.sentence > 0
	})
	var b strings.Builder
	fmt.Fprintf(&b, "%d runs: any claim %.3f; pair %.3f (%.3f but for equal topics), judging %.3f, matched %.3f, change %.3f, distance %.3f, word %.3f, naming %.3f, differs %.3f, other sentences %.3f",
		len(found), anything, pair, share(func(c said) bool { return c.raw > 0 }),
		share(func(c said) bool { return c.judging > 0 }), share(func(c said) bool { return c.matched > 0 }), share(func(c said) bool { return c.change > 0 }),
		share(func(c said) bool { return c.distance > 0 }), share(func(c said) bool { return c.word > 0 }),
		share(func(c said) bool { return c.naming > 0 }), share(func(c said) bool { return c.differs > 0 }),
		share(func(c said) bool { return c.sentence > 0 }))
	if shown[0] > 0 {
		fmt.Fprintf(&b, "; coverage of S %.3f of %.0f, of slant %.3f of %.0f, of what is due to the choice of stories %.3f of %.0f",
			covered[0]/shown[0], shown[0], covered[1]/max(1, shown[1]), shown[1], covered[2]/max(1, shown[2]), shown[2])
		for tier := stats.Weak; tier <= stats.Strong; tier++ {
			if inTier[tier] > 0 {
				fmt.Fprintf(&b, "; of %s %.3f of %.0f", tier, ofTier[tier]/inTier[tier], inTier[tier])
			}
		}
	}
	t.Log(b.String())
	if slack := noise(a.any, n); a.any > 0 && anything > a.any+slack {
		t.Errorf("any claim in %.3f of runs, want %.2f at most", anything, a.any)
	}
	if slack := noise(a.pair, n); a.pair > 0 && pair > a.pair+slack {
		t.Errorf("a pair called in %.3f of runs, want %.2f at most", pair, a.pair)
	}
}

// base0 reports whether in truth no side is named well or ill.
func (a attack) base0() bool { return a.desk != nil && a.desk.base == [2]float64{} }

// noise is three Monte Carlo standard errors of a rate.
func noise(rate, runs float64) float64 { return 3 * math.Sqrt(rate*(1-rate)/runs) }
