package stats

import (
	"cmp"
	"math"
)

// A Table counts in one stratum how many units of a group hold something, and
// how many of all others do.
type Table struct {
	Held, Of     float64 // of the group
	Others, Rest float64 // of the others
}

// Compare orders tables by what they count.
func (t Table) Compare(o Table) int {
	return cmp.Or(cmp.Compare(t.Of, o.Of), cmp.Compare(t.Rest, o.Rest), cmp.Compare(t.Held, o.Held), cmp.Compare(t.Others, o.Others))
}

// AcrossStrata returns how far a group holds something more often than the others
// within strata, as a standard normal z (Mantel and Haenszel 1959, without their
// correction for continuity). The effect, 1 at least, is how many times the
// variance of the counts is that of independent units. ok is false where no
// stratum holds both groups and units of both kinds.
func AcrossStrata(tables []Table, effect float64) (z float64, ok bool) {
	excess, variance := 0.0, 0.0
	for _, t := range tables {
		n, held := t.Of+t.Rest, t.Held+t.Others
		if !(t.Of > 0 && t.Rest > 0 && n > 1) {
			continue
		}
		excess += t.Held - t.Of*held/n
		variance += t.Of * t.Rest * held * (n - held) / (n * n * (n - 1))
	}
	if !(variance > 0) {
		return 0, false
	}
	return excess / math.Sqrt(variance*max(1, effect)), true
}

// BeyondChance reports whether a z lies above 0 at a level of confidence.
func BeyondChance(z, level float64) bool { return z > normalQuantile(level) }
