package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestShrinkNeedsFiveOutlets(t *testing.T) {
	outlets := []Proportion{{1, 2}, {2, 3}, {1, 5}, {4, 4}, {0, 0}}
	if s, ok := Shrink(outlets, 0.95); ok {
		t.Errorf("four outlets and an empty one: %+v", s)
	}
	if _, ok := Shrink(nil, 0.95); ok {
		t.Error("no outlet is ok")
	}
}

func TestShrinkExtremes(t *testing.T) {
	tests := []struct {
		name    string
		outlets []Proportion
		near    float64 // where the second outlet should be drawn
		within  float64
	}{
		{"all alike", []Proportion{{50, 100}, {1, 2}, {5, 10}, {20, 40}, {3, 6}}, 0.5, 1e-3},
		{"none positive", []Proportion{{0, 100}, {0, 2}, {0, 10}, {0, 40}, {0, 6}}, 0, 1e-3},
		{"all positive", []Proportion{{100, 100}, {2, 2}, {10, 10}, {40, 40}, {6, 6}}, 1, 1e-3},
		{"all or nothing", []Proportion{{100, 100}, {0, 2}, {10, 10}, {0, 40}, {0, 6}}, 0, 0.05},
		{"an empty outlet", []Proportion{{50, 100}, {0, 0}, {5, 10}, {20, 40}, {3, 6}, {1, 2}}, 0.5, 1e-3},
		{"parts of mentions", []Proportion{{3.2, 6.7}, {0.9, 1.8}, {2.4, 4.8}, {1.1, 2.2}, {3.3, 6.6}}, 0.5, 0.02},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, ok := Shrink(test.outlets, 0.95)
			if !ok || len(s.Shares) != len(test.outlets) {
				t.Fatalf("%+v, %v", s, ok)
			}
			if got := s.Shares[1].Estimate; math.Abs(got-test.near) > test.within {
				t.Errorf("second outlet drawn to %v, want %v", got, test.near)
			}
			for _, i := range s.Shares {
				if !finite(i.Estimate, i.Lo, i.Hi) || i.Lo > i.Hi || i.Lo < 0 || i.Hi > 1 {
					t.Errorf("%+v of %+v", i, s)
				}
			}
		})
	}
}

// A shrunken share lies between the raw one and the mean, nearer the mean the
// fewer the trials; and no other prior near the one found is likelier.
func TestShrinkLaws(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 22))
	for range 20 {
		var outlets []Proportion
		for range 5 + rng.IntN(10) {
			n := 1 + rng.IntN(60)
			outlets = append(outlets, Proportion{float64(rng.IntN(n + 1)), float64(n)})
		}
		s, _ := Shrink(outlets, 0.95)
		for i, o := range outlets {
			raw, got := o.Successes/o.Trials, s.Shares[i].Estimate
			if got < min(raw, s.Mean)-1e-9 || got > max(raw, s.Mean)+1e-9 {
				t.Fatalf("%+v drawn to %v, mean %v", o, got, s.Mean)
			}
		}
		best := betaBinomial(outlets, s.Mean, s.Strength)
		for _, factor := range []float64{0.9, 1.1} {
			if other := betaBinomial(outlets, s.Mean, s.Strength*factor); other > best+1e-9 && s.Strength < 8000 {
				t.Fatalf("strength %v is likelier than %v: %v", s.Strength*factor, s.Strength, other-best)
			}
			if other := betaBinomial(outlets, min(0.999, s.Mean*factor), s.Strength); other > best+1e-9 {
				t.Fatalf("mean %v is likelier than %v: %v", s.Mean*factor, s.Mean, other-best)
			}
		}
	}
}
