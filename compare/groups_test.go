package compare

import (
	"fmt"
	"math"
	"os"
	"testing"

	"mizan/compare/stats"
)

// The interval of a group holds what outlets of its kind do on average when its
// outlets differ among themselves, though they wrote unlike amounts; one
// that takes the article for the unit of chance does not. It is as large as
// asked to a hundredth. In short form 400
// groups of each size, with MIZAN_GROUPS set 20,000.
func TestGroupIntervalCovers(t *testing.T) {
	runs := 400
	if os.Getenv("MIZAN_GROUPS") != "" {
		runs = 20000
	}
	for _, outlets := range []int{4, 6, 12} {
		for _, kind := range []struct{ mean, spread float64 }{{0.5, 0.2}, {0.8, 0.2}, {0.5, 0.5}, {0.9, 0.1}} {
			t.Run(fmt.Sprintf("%d outlets, shares of %.1f ± %.1f", outlets, kind.mean, kind.spread), func(t *testing.T) {
				byOutlet, byArticle := groupCoverage(outlets, kind.mean, kind.spread, runs)
				t.Logf("by outlet %.3f, by article %.3f", byOutlet, byArticle)
				if least := 0.94 - 3*math.Sqrt(0.95*0.05/float64(runs)); byOutlet < least {
					t.Errorf("coverage %.3f, want %.3f or more", byOutlet, least)
				}
				if byArticle > 0.9 {
					t.Errorf("coverage by article %.3f: the outlets hardly differ", byArticle)
				}
			})
		}
	}
}

// groupCoverage returns how often the interval of a group holds the mean over
// all outlets that might be in it.
func groupCoverage(outlets int, mean, spread float64, runs int) (byOutlet, byArticle float64) {
	rng := stats.Seeded(1, fmt.Sprintf("groups %d %v %v", outlets, mean, spread))
	for range runs {
		var members, articles []stats.Cluster
		for range outlets {
			share, sum := mean+spread*(2*rng.Float64()-1), stats.Cluster{}
			for range 20 + rng.IntN(60) {
				c := stats.Cluster{Charged: 1}
				if rng.Float64() < share {
					c.Positive = 1
				}
				articles = append(articles, c)
				sum.Positive += c.Positive
				sum.Charged++
			}
			members = append(members, sum)
		}
		if stats.Pool(members).NetMembers(0.95).Contains(2*mean - 1) {
			byOutlet++
		}
		if stats.Pool(articles).Net(0.95).Contains(2*mean - 1) {
			byArticle++
		}
	}
	return byOutlet / float64(runs), byArticle / float64(runs)
}
