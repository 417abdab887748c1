package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestMatchWithoutStories(t *testing.T) {
	tests := []struct {
		name string
		a, b []Cluster
		n    int
		d    float64
	}{
		{"no story", nil, nil, 0, 0},
		{"no story in both", []Cluster{{1, 2}, {0, 0}}, []Cluster{{0, 0}, {1, 2}}, 0, 0},
		{"one story", []Cluster{{1, 2}}, []Cluster{{0, 2}}, 1, 0.5},
		{"all alike", []Cluster{{1, 2}, {2, 4}}, []Cluster{{0, 2}, {0, 5}}, 2, 0.5},
	}
	for _, test := range tests {
		m := Match(test.a, test.b, nil, 0.9)
		for name, i := range map[string]Interval{"pooled": m.Pooled, "mean": m.Mean} {
			if i.Bounded || i.N != test.n || math.Abs(i.Estimate-test.d) > 1e-12 || i.Level != 0.9 {
				t.Errorf("%s, %s: %+v", test.name, name, i)
			}
		}
	}
}

func TestMatchIsCutAtTheEnds(t *testing.T) {
	m := Match([]Cluster{{2, 2}, {1, 2}}, []Cluster{{0, 2}, {0, 2}}, nil, 0.95)
	if m.Pooled.Hi != 1 || m.Pooled.Lo != -1 {
		t.Errorf("%+v, want −1 to 1", m.Pooled)
	}
}

func TestChangePointFindsTheChange(t *testing.T) {
	var bins []Cluster
	for i := range 20 {
		c := Cluster{Positive: 8, Charged: 10}
		if i >= 12 {
			c.Positive = 3
		}
		c.Positive += float64(i % 2)
		bins = append(bins, c)
	}
	c := ChangePoint(bins, Seeded(1, "found"))
	if c.After != 12 || !c.Test.Done || c.Test.P > 0.001 {
		t.Errorf("change after bin %d, %+v", c.After, c.Test)
	}
	again := ChangePoint(bins, Seeded(1, "found"))
	if again.Test != c.Test {
		t.Errorf("the same seed gives %+v and %+v", c.Test, again.Test)
	}
}

// The maximum lies outside the four bins at either end, however steep they are.
func TestChangePointKeepsItsMargin(t *testing.T) {
	bins := []Cluster{{0, 50}, {9, 10}, {9, 10}, {8, 10}, {9, 10}, {8, 10}, {9, 10}, {8, 10}, {9, 10}}
	c := ChangePoint(bins, Seeded(1, "margin"))
	if c.After != 4 {
		t.Errorf("change after bin %d of %d, want 4", c.After, len(bins))
	}
}

func TestChangePointKeepsItsMarginAtTheEnd(t *testing.T) {
	bins := []Cluster{{9, 10}, {8, 10}, {9, 10}, {8, 10}, {9, 10}, {8, 10}, {9, 10}, {9, 10}, {0, 50}}
	if c := ChangePoint(bins, Seeded(1, "margin")); c.After != 5 {
		t.Errorf("change after bin %d of %d, want 5", c.After, len(bins))
	}
}

func TestPeakIsTheHighest(t *testing.T) {
	//            splits 4 to 8 of 12 bins: 5, 4, 1, 4.5, 5
	scan := []float64{9, 9, 9, 5, 4, 1, 4.5, 5, 9, 9, 9}
	if after, g2 := peak(scan); after != 4 || g2 != 5 {
		t.Errorf("peak of %v after bin %d with %v, want 4 with 5", scan, after, g2)
	}
}

func TestChangePointRefusesShortSeries(t *testing.T) {
	for _, bins := range [][]Cluster{nil, {{1, 2}}, make([]Cluster, 7)} {
		if c := ChangePoint(bins, nil); c.Test.Done || len(c.Scan) != max(0, len(bins)-1) || !finite(c.Scan...) {
			t.Errorf("%d bins: %+v", len(bins), c)
		}
	}
	empty := ChangePoint(make([]Cluster, 9), Seeded(1, "empty"))
	if !empty.Test.Done || empty.Test.P != 1 || !finite(empty.Scan...) {
		t.Errorf("nine empty bins: %+v", empty)
	}
}

func TestRateEdges(t *testing.T) {
	if got := (Rate{3, 0}).Interval(0.9); got != (Interval{Level: 0.9}) {
		t.Errorf("no exposure: %+v", got)
	}
	if got := (Rate{0, 10}).Interval(0.95); got.Lo != 0 || math.Abs(got.Hi-0.3688879454) > 1e-9 {
		t.Errorf("no event in 10: %+v, want 0 to .3689 (−ln .025 over 10)", got)
	}
}

// Five heads in five throws are as unlikely as five tails.
func TestBinomialP(t *testing.T) {
	for _, test := range []struct{ successes, trials, share, want float64 }{
		{5, 5, 0.5, 2.0 / 32}, {0, 5, 0.5, 2.0 / 32}, {3, 6, 0.5, 1}, {0, 0, 0.5, 1}, {0, 2, 0.75, 1.0 / 16},
	} {
		if p := BinomialP(test.successes, test.trials, test.share); math.Abs(p-test.want) > 1e-12 {
			t.Errorf("%+v: p %v", test, p)
		}
	}
}

// Exact intervals hold their level: the tails at the limits are what was asked.
func TestRateLimitsHoldTheirLevel(t *testing.T) {
	rng := rand.New(rand.NewPCG(19, 20))
	for range 200 {
		count := float64(1 + rng.IntN(200))
		i := Rate{count, 1}.Interval(0.9)
		if below := poissonBelow(count, i.Lo); math.Abs(1-below-0.05) > 1e-8 {
			t.Fatalf("count %v: P(X ≥ count) at the lower limit is %v", count, 1-below)
		}
		if upTo := poissonBelow(count+1, i.Hi); math.Abs(upTo-0.05) > 1e-8 {
			t.Fatalf("count %v: P(X ≤ count) at the upper limit is %v", count, upTo)
		}
	}
}

// poissonBelow returns P(X < count) by adding up.
func poissonBelow(count, mean float64) float64 {
	sum := 0.0
	for k := 0.0; k < count; k++ {
		l, _ := math.Lgamma(k + 1)
		sum += math.Exp(k*math.Log(mean) - mean - l)
	}
	return sum
}
