package stats

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
)

// A coded is a mention in the simulation: what it is and what a machine takes it
// for.
type codedMention struct {
	isPositive, isCharged, wasPositive, wasCharged float64
}

// codedCorpus draws the stories of one outlet, whose shares vary about one, and
// a machine that is wrong at a rate: of each three errors two take the polarity
// for the other and one takes another's words for the outlet's. Skewed, all
// that it gets wrong it takes for negative.
func codedCorpus(stories int, share, rate float64, skewed bool, rng *rand.Rand) [][]codedMention {
	corpus := make([][]codedMention, stories)
	for s := range corpus {
		own := share
		if rng.Float64() < 0.3 { // three stories in ten say one thing throughout
			own = 0
			if rng.Float64() < share {
				own = 1
			}
		}
		for range 1 + rng.IntN(6) {
			m := codedMention{isCharged: 1, wasCharged: 1}
			if rng.Float64() < own {
				m.isPositive = 1
			}
			m.wasPositive = m.isPositive
			if rng.Float64() < rate {
				if rng.IntN(3) == 0 {
					m.isPositive, m.isCharged = 0, 0
				} else {
					m.wasPositive = 1 - m.isPositive
				}
				if skewed {
					m.wasPositive = 0
				}
			}
			corpus[s] = append(corpus[s], m)
		}
	}
	return corpus
}

// correctedOf has people code so many mentions of a corpus, drawn by chance, and
// returns the machine's interval and the corrected one.
func correctedOf(corpus [][]codedMention, coded int, rng *rand.Rand) (machine, corrected Interval) {
	type at struct{ story, mention int }
	var all []at
	clusters := make([]Cluster, len(corpus))
	for s, of := range corpus {
		for m, c := range of {
			all = append(all, at{s, m})
			clusters[s].Positive += c.wasPositive
			clusters[s].Charged += c.wasCharged
		}
	}
	coded = min(coded, len(all))
	weight := float64(len(all)) / float64(coded)
	l := Labelled{Move: make([]Cluster, len(corpus))}
	var weights []float64
	var wrong []bool
	for _, i := range rng.Perm(len(all))[:coded] {
		c := corpus[all[i].story][all[i].mention]
		move := &l.Move[all[i].story]
		move.Positive += weight * (c.isPositive - c.wasPositive)
		move.Charged += weight * (c.isCharged - c.wasCharged)
		weights, wrong = append(weights, weight), append(wrong, c.isPositive != c.wasPositive || c.isCharged != c.wasCharged)
	}
	l.Judged, l.Wrong = Judged(weights, wrong)
	tool := Pool(clusters)
	return tool.Wilson(0.95), Corrected(clusters, tool, l, 0.95)
}

// Where people coded part of it the interval holds what is so, however often and
// which way the machine errs, and so does the difference of two outlets; the machine's own does not. MIZAN_RUNS asks for more
// runs, with each cell printed.
func TestCorrectedHoldsTheTruthAtEveryErrorRate(t *testing.T) {
	runs, err := strconv.Atoi(os.Getenv("MIZAN_RUNS"))
	if err != nil {
		runs = 25
	}
	rng := Seeded(7, "coded")
	held, all, naive, skewedRuns, level := 0, 0, 0, 0, 0
	for _, rate := range []float64{0.02, 0.05, 0.10, 0.15} {
		for _, skewed := range []bool{false, true} {
			for _, share := range []float64{0.1, 0.5, 0.9} {
				for _, coded := range []int{50, 150} {
					in, by, equal, width := 0, 0, 0, 0.0
					for range runs {
						machine, corrected := correctedOf(codedCorpus(100, share, rate, skewed, rng), coded, rng)
						if corrected.Contains(share) {
							in++
						}
						if machine.Contains(share) {
							by++
						}
						_, other := correctedOf(codedCorpus(100, share, rate, !skewed, rng), coded, rng)
						if Difference(corrected, other).Contains(0) {
							equal++
						}
						width += corrected.Width() / float64(runs)
					}
					held, all, level = held+in, all+runs, level+equal
					if skewed && rate >= 0.10 {
						naive, skewedRuns = naive+by, skewedRuns+runs
					}
					if testing.Verbose() {
						fmt.Printf("error %.2f skewed %5t share %.1f coded %3d: corrected %.3f (width %.2f), difference %.3f, machine's own %.3f\n",
							rate, skewed, share, coded, float64(in)/float64(runs), width, float64(equal)/float64(runs), float64(by)/float64(runs))
					}
				}
			}
		}
	}
	if coverage := float64(held) / float64(all); coverage < 0.94 {
		t.Errorf("corrected intervals hold the truth in %.3f of %d runs, want .94 at least", coverage, all)
	}
	if coverage := float64(level) / float64(all); coverage < 0.94 {
		t.Errorf("the difference of two equal outlets holds 0 in %.3f of runs, want .94 at least", coverage)
	}
	if coverage := float64(naive) / float64(skewedRuns); coverage > 0.9 {
		t.Errorf("the machine's own intervals hold the truth in %.3f of runs with skewed errors: the simulation shows nothing", coverage)
	}
}
