package stats

import "math/rand/v2"

// A Change is the split of a time series where the positive share differs most
// before and after.
type Change struct {
	After int       // bins before the change; meaningless unless Test.Done
	Lag   float64   // how far a week's deviation carries on into the next, 0…0.9, on the careful side
	Scan  []float64 // G² of the split after bin 1, 2, …: one less than there are bins
	Test  Test      // Statistic is the largest G² of the splits tried
}

// unlikely is the p-value above which a split is no change whatever shuffling
// says.
const unlikely = 0.1

// flank is the fewest bins on either side of a change.
const flank = 4

// ChangePoint looks for one change in the positive share over bins (weeks or
// months, in order, each added up), with at least 4 bins on either side.
//
// The maximum over splits is not χ² (that rejects 69–92 % of series without a
// change), and news persists from week to week. The p-value is the larger of
// that of shuffling whole bins and that of series that persist as this one does:
// see persistentP. Below 8 bins the test is refused.
func ChangePoint(bins []Cluster, rng *rand.Rand) Change {
	c := Change{Scan: scan(bins, ascending(len(bins)))}
	if len(bins) < 2*flank {
		return c
	}
	highest := func(order []int) float64 {
		_, g2 := peak(scan(bins, order))
		return g2
	}
	c.After, _ = peak(c.Scan)
	p, lag := persistentP(bins, rng)
	c.Lag = lag
	if seen := highest(ascending(len(bins))); p > unlikely {
		c.Test = Test{Done: true, Statistic: seen, P: p} // shuffling could only say more of the same
	} else {
		ways, whole := orders(len(bins), rng)
		c.Test = tally(seen, ways, whole, highest)
		c.Test.P = max(c.Test.P, p)
	}
	return c
}

// peak returns the split with the largest G² among those with flank bins on
// either side; of equals the first.
func peak(scan []float64) (after int, g2 float64) {
	after = flank
	for split := flank; split <= len(scan)+1-flank; split++ {
		if scan[split-1] > scan[after-1] {
			after = split
		}
	}
	return after, scan[after-1]
}

// scan returns G² of the 2×2 table before and after each split of the bins in
// the given order.
func scan(bins []Cluster, order []int) []float64 {
	var all, before Cluster
	for _, bin := range bins {
		all.Positive += bin.Positive
		all.Charged += bin.Charged
	}
	var scan []float64
	for i, bin := range order {
		if i > 0 {
			k := Keyness{before.Positive, all.Positive - before.Positive, before.Charged, all.Charged - before.Charged}
			scan = append(scan, k.G2())
		}
		before.Positive += bins[bin].Positive
		before.Charged += bins[bin].Charged
	}
	return scan
}
