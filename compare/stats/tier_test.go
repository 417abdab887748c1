package stats

import (
	"encoding/json"
	"math"
	"testing"
)

func TestEvidence(t *testing.T) {
	net := func(n int, width float64) Interval {
		return Interval{Lo: 0.1, Hi: 0.1 + width, Bounded: true, Level: 0.95, N: n}
	}
	tests := []struct {
		name    string
		net     Interval
		largest float64
		want    Tier
	}{
		{"nothing charged", Interval{Level: 0.95}, 0, None},
		{"four articles, narrow", net(4, 0.2), 0.25, Insufficient},
		{"five articles", net(5, 0.99), 0.2, Weak},
		{"five articles, too wide", net(5, 1.01), 0.2, Insufficient},
		{"many articles, one holds most", net(80, 0.2), 0.51, Insufficient},
		{"many articles, one holds half", net(80, 0.2), 0.5, Strong},
		{"fourteen articles, narrow", net(14, 0.2), 0.1, Weak},
		{"fifteen articles", net(15, 0.59), 0.1, Moderate},
		{"forty articles, wide", net(40, 0.36), 0.1, Moderate},
		{"forty articles", net(40, 0.34), 0.1, Strong},
		{"a thousand articles, wider than one", net(1000, 1.2), 0.1, Insufficient},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Evidence(test.net, test.largest); got != test.want {
				t.Errorf("Evidence(%+v, %v) = %v, want %v", test.net, test.largest, got, test.want)
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
