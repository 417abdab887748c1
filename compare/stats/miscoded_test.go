package stats

import (
	"math"
	"testing"
)

// The figures are worked by hand. Of 100 items of A and B 80 and 30 are positive.
// If 20 of each do not belong, A has 60 of 80 at least and B 30 of 80 at most: .75
// and .375. If 10 are turned, A has 70 at least and B 40 at most. Both: A 50 of 80
// and B 40 of 80.
func TestMiscoded(t *testing.T) {
	tests := []struct {
		name               string
		wrong              Miscoded
		gap                float64
		least, turns, kept float64
	}{
		{"contaminated: turns where as many are wrong as the gap is", Miscoded{Foreign: 0.2}, 0.5, 0.375, 0.5, 0.8},
		{"corrupted: turns at half the gap", Miscoded{Turned: 0.1}, 0.5, 0.3, 0.25, 0.8},
		{"both", Miscoded{0.2, 0.1}, 0.5, 0.125, 0.375, 0.6},
		{"the bounds overlap", Miscoded{0.2, 0.1}, 0.2, 0, 0.15, 0.6},
		{"a share of .9 against one half: 60 of 70 at least, 2·60/70−1", Miscoded{0.3, 0}, 0.8, 5.0 / 7, 0.8, 0.7},
	}
	for _, test := range tests {
		least, turns, kept := test.wrong.Least(test.gap), test.wrong.Turns(test.gap), test.wrong.Kept()
		if math.Abs(least-test.least)+math.Abs(turns-test.turns)+math.Abs(kept-test.kept) > 1e-12 {
			t.Errorf("%s: %v of %v: least %v, turns %v, kept %v; want %v, %v, %v", test.name, test.wrong, test.gap, least, turns, kept, test.least, test.turns, test.kept)
		}
	}
}
