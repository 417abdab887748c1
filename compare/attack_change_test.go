package compare

import (
	"math"
	"math/rand/v2"
	"testing"

	"mizan/compare/stats"
)

// An attack on the change point: a year of weeks in which nothing changes but
// whose moods last; and its power when something does.
func TestAttackChange(t *testing.T) {
	runs := attack{few: 5}.runs(t)
	for _, test := range []struct {
		name      string
		lag, step float64 // of S, at midyear
		most      float64 // rate of changes found; 0 where a change is to be found
	}{
		{"moods last, lag .5", 0.5, 0, 0.06},
		{"moods last, lag .8", 0.8, 0, 0.10},
		{"a step of .5 in S, lag 0", 0, 0.5, 0},
		{"a step of .5 in S, lag .5", 0.5, 0.5, 0},
		{"a step of 1 in S, lag .5", 0.5, 1, 0},
	} {
		found := 0.0
		for run := range runs {
			rng := rand.New(rand.NewPCG(uint64(run), 11))
			if stats.ChangePoint(year(rng, test.lag, test.step), stats.Seeded(uint64(run), "change")).Test.P <= 0.05 {
				found++
			}
		}
		rate := found / float64(runs)
		t.Logf("%s: a change found in %.3f of %d", test.name, rate, runs)
		if test.most > 0 && rate > test.most+noise(test.most, float64(runs)) {
			t.Errorf("%s: found in %.3f, want %.2f at most", test.name, rate, test.most)
		}
	}
}

// year draws 52 weeks of about fifteen charged mentions.
func year(rng *rand.Rand, lag, step float64) []stats.Cluster {
	bins := make([]stats.Cluster, 52)
	mood := rng.NormFloat64()
	for week := range bins {
		mood = lag*mood + math.Sqrt(1-lag*lag)*rng.NormFloat64()
		share := 0.5
		if week >= 26 {
			share += step / 2
		}
		odds := math.Log(share/(1-share+1e-9)) + 0.7*mood
		for range 1 + int(rng.ExpFloat64()*15) {
			bins[week].Charged++
			if rng.Float64() < 1/(1+math.Exp(-odds)) {
				bins[week].Positive++
			}
		}
	}
	return bins
}
