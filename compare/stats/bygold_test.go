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
	tool := Pool(clusters)
	l := Labelled{Size: tool.Effective(), Clusters: tool.Clusters}
	for _, c := range clusters {
		l.Machine.Positive, l.Machine.Charged = l.Machine.Positive+c.Positive, l.Machine.Charged+c.Charged
	}
	for _, i := range rng.Perm(len(all))[:coded] {
		c := corpus[all[i].story][all[i].mention]
		l.Judged = append(l.Judged, Judged{Cluster{c.wasPositive, c.wasCharged}, Cluster{c.isPositive, c.isCharged}, float64(len(all)) / float64(coded)})
	}
	return tool.Wilson(0.95), l.Corrected(0.95)
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

// So it is where few are coded and those of rare namings far more often than
// others, as a draw for coders has it.
func TestCorrectedHoldsWhatFewAndUnlikeSay(t *testing.T) {
	rng := Seeded(9, "few")
	for _, rate := range []float64{0.02, 0.05, 0.10, 0.15} {
		for _, often := range []float64{0.03, 0.06, 0.12} {
			held, corrected, width := 0, 0, 0.0
			for run := range 400 {
				share := []float64{0.1, 0.5, 0.9}[rng.IntN(3)]
				l := drawnOf(codedCorpus(100, share, rate, run%2 == 0, rng), often, rng)
				if i := l.Corrected(0.95); i.N > 0 {
					corrected, width = corrected+1, width+i.Width()
					if i.Contains(share) {
						held++
					}
				}
			}
			coverage := float64(held) / float64(corrected)
			t.Logf("error %.2f, one of %.0f coded: %d corrected, %.3f hold the truth, width %.2f", rate, 1/often, corrected, coverage, width/float64(corrected))
			if coverage < 0.93 {
				t.Errorf("error %.2f, one of %.0f coded: %.3f of the intervals hold the truth, want .93 at least", rate, 1/often, coverage)
			}
		}
	}
}

// drawnOf has people code a mention as often as is said, but seven of ten of the
// rare names, which are one mention in seven.
func drawnOf(corpus [][]codedMention, often float64, rng *rand.Rand) (l Labelled) {
	var clusters []Cluster
	for _, of := range corpus {
		var c Cluster
		for _, m := range of {
			c.Positive, c.Charged = c.Positive+m.wasPositive, c.Charged+m.wasCharged
			chance := often
			if rng.IntN(7) == 0 {
				chance = 0.7
			}
			if rng.Float64() < chance {
				l.Judged = append(l.Judged, Judged{Cluster{m.wasPositive, m.wasCharged}, Cluster{m.isPositive, m.isCharged}, 1 / chance})
			}
		}
		clusters = append(clusters, c)
		l.Machine.Positive, l.Machine.Charged = l.Machine.Positive+c.Positive, l.Machine.Charged+c.Charged
	}
	pool := Pool(clusters)
	l.Size, l.Clusters = pool.Effective(), pool.Clusters
	return l
}
