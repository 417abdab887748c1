package stats

import (
	"math"
	"testing"
)

// TestFisher compares with p-values worked out by hand and with the sum over
// all tables.
func TestFisher(t *testing.T) {
	for _, c := range []struct {
		name string
		k    Keyness
		want float64
	}{
		{"Fisher's tea, 3 of 4 cups (1935)", Keyness{3, 1, 4, 4}, 34.0 / 70},
		{"all 4 cups", Keyness{4, 0, 4, 4}, 2.0 / 70},
		{"as expected", Keyness{2, 2, 4, 4}, 1},
		{"unequal sides: 1/C(5,2) only", Keyness{2, 0, 2, 3}, 1.0 / 10},
		{"no reference", Keyness{2, 0, 4, 0}, 1},
		{"nowhere", Keyness{0, 0, 4, 4}, 1},
		{"everywhere", Keyness{4, 4, 4, 4}, 1},
	} {
		if got := c.k.Fisher(); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: p of %v is %v, want %v", c.name, c.k, got, c.want)
		}
	}
	for with := 0; with <= 12; with++ {
		for focus := max(0, with-11); focus <= min(with, 7); focus++ {
			k := Keyness{float64(focus), float64(with - focus), 7, 11}
			h := hypergeometric{with, 7, 18}
			want := 0.0
			for other := max(0, with-11); other <= min(with, 7); other++ {
				if p := math.Exp(h.log(other)); p <= math.Exp(h.log(focus))*(1+1e-7) {
					want += p
				}
			}
			if got := k.Fisher(); math.Abs(got-want) > 1e-12 {
				t.Errorf("p of %v is %v, summed over all tables %v", k, got, want)
			}
		}
	}
}
