package stats

import (
	"encoding/json"
	"math"
	"slices"
	"testing"
)

func TestEvidence(t *testing.T) {
	of := func(n int, mentions float64) []Cluster { return slices.Repeat([]Cluster{{0, mentions}}, n) }
	tests := []struct {
		name     string
		clusters []Cluster
		want     Tier
	}{
		{"nothing charged", []Cluster{{0, 0}}, None},
		{"four articles, many mentions", of(4, 90), Insufficient},
		{"five articles of two mentions", of(5, 2), Insufficient}, // worth 6.7
		{"five articles", of(5, 4), Weak},
		{"seven articles of one", of(7, 1), Weak},
		{"many articles, one holds most", append(of(80, 1), Cluster{0, 81}), Insufficient},
		{"many articles, one holds half", append(of(80, 3), Cluster{0, 240}), Weak},
		{"fourteen articles", of(14, 9), Weak},
		{"fifteen articles of one", of(15, 1), Weak},
		{"fifteen articles", of(15, 3), Moderate},
		{"forty articles of one", of(40, 1), Moderate},
		{"forty articles", of(40, 4), Strong},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Evidence(test.clusters, 1); got != test.want {
				t.Errorf("%v, want %v: worth %.1f", got, test.want, Pool(test.clusters).Worth())
			}
		})
	}
}

func TestLargestShare(t *testing.T) {
	tests := []struct {
		clusters []Cluster
		want     float64
	}{
		{nil, 0},
		{[]Cluster{{0, 0}}, 0},
		{[]Cluster{{0, 0}, {2, 3}}, 1},
		{[]Cluster{{1, 3}, {0, 1}, {math.NaN(), math.NaN()}}, 0.75},
	}
	for _, test := range tests {
		if got := LargestShare(test.clusters); got != test.want {
			t.Errorf("LargestShare(%v) = %v, want %v", test.clusters, got, test.want)
		}
	}
}

func TestLean(t *testing.T) {
	tests := []struct {
		lo, hi  float64
		bounded bool
		want    int
	}{
		{0.1, 0.5, true, 1},
		{-0.5, -0.1, true, -1},
		{-0.1, 0.5, true, 0},
		{0, 0.5, true, 0},
		{0.1, 0.5, false, 0},
	}
	for _, test := range tests {
		i := Interval{Estimate: 0.3, Lo: test.lo, Hi: test.hi, Bounded: test.bounded, N: 9}
		if got := i.Lean(); got != test.want {
			t.Errorf("%+v leans %d, want %d", i, got, test.want)
		}
	}
}

func TestTierIsWrittenByName(t *testing.T) {
	for tier := None; tier <= Strong; tier++ {
		raw, err := json.Marshal(tier)
		if err != nil {
			t.Fatal(err)
		}
		if want := `"` + tier.String() + `"`; string(raw) != want {
			t.Errorf("written as %s, want %s", raw, want)
		}
		var back Tier
		if err := json.Unmarshal(raw, &back); err != nil || back != tier {
			t.Errorf("%s read back as %v, %v", raw, back, err)
		}
	}
	if _, err := json.Marshal(Tier(9)); err == nil {
		t.Error("tier 9 was written")
	}
	var tier Tier
	if err := json.Unmarshal([]byte(`"great"`), &tier); err == nil {
		t.Error(`"great" was read as a tier`)
	}
}

// Stories that hang together by 2 are worth half as many.
func TestEvidenceOfRuns(t *testing.T) {
	clusters := slices.Repeat([]Cluster{{1, 3}}, 20)
	if plain, runs := Evidence(clusters, 1), Evidence(clusters, 2); plain != Moderate || runs != Weak {
		t.Errorf("%v, and %v in runs of 2, want moderate and weak", plain, runs)
	}
}

// The T seen counts as a root of the effect smaller: p grows with it.
func TestShuffleOfRuns(t *testing.T) {
	a, b := slices.Repeat([]Cluster{{3, 4}, {2, 2}, {1, 2}}, 6), slices.Repeat([]Cluster{{1, 4}, {0, 2}, {1, 2}}, 6)
	plain := ShuffleShares(a, b, 1, Draws{Most: draws}, Seeded(1, "x"))
	runs := ShuffleShares(a, b, 3, Draws{Most: draws}, Seeded(1, "x"))
	if plain.Statistic != runs.Statistic || plain.P > 0.01 || runs.P < 2*plain.P {
		t.Errorf("p %v, and %v in runs of 3: want more", plain.P, runs.P)
	}
}
