package stats

import (
	"math"
	"math/rand/v2"
)

// A persistent null is a series of bins without a change whose deviations from
// one share persist from bin to bin, an AR(1). It serves to ask how often a
// series such as the one seen shows as large a split by chance.
type persistentNull struct {
	share float64
	sizes []float64 // charged weight of the bins that have any, in order
	gaps  []int     // bins from the one before
	rng   *rand.Rand
}

const (
	coarse     = 149 // series drawn for each lag tried
	fine       = 999 // drawn at the lag that is taken
	lagStep    = 0.095
	mostLag    = 0.95
	cautiously = 0.3 // share of drawn series whose lag may lie below that seen: half would be the likeliest, fewer is more careful
)

// persistentP returns the p-value of the largest split of bins without a change
// but with persistence.
//
// Shuffling bins takes them for independent and finds a change in .51–.74 of
// series that only persist (lag .8). The correlation of neighbours is much too
// low a lag in short series, so it is matched with what series of known lag give
// (indirect inference, Gouriéroux, Monfort and Renault 1993; for AR(1) Andrews
// 1993), on the careful side. It is measured with the split left in: a true
// change then looks like some persistence and is found less often, but where
// the split is one by chance, taking it out hides the persistence that made it.
func persistentP(bins []Cluster, rng *rand.Rand) (p, lag float64) {
	n := persistentNull{share: Pool(bins).Share, rng: rng}
	var deviations []float64
	gap := 0
	for _, b := range bins {
		if gap++; b.Charged > 0 {
			deviations = append(deviations, (b.Positive-n.share*b.Charged)/math.Sqrt(b.Charged))
			n.sizes, n.gaps, gap = append(n.sizes, b.Charged), append(n.gaps, gap), 0
		}
	}
	if len(n.sizes) < 2*flank {
		return 1, 0
	}
	seen, measured := n.split(deviations)
	measured = unblurred(measured, deviations, n.share)
	for lag = 0; lag < mostLag && n.below(lag, measured) > cautiously; lag += lagStep {
	}
	lag = min(lag, mostLag)
	hits := 1
	for range fine {
		if drawn, _ := n.split(n.draw(lag)); drawn >= seen-1e-12 {
			hits++
		}
	}
	return float64(hits) / (1 + fine), lag
}

// unblurred returns the correlation of neighbours without the chance of single
// mentions, which hides what lasts from bin to bin: its variance is that of a
// binomial, and at most nine tenths of all are taken out.
func unblurred(measured float64, deviations []float64, share float64) float64 {
	squares := 0.0
	for _, d := range deviations {
		squares += d * d
	}
	if !(squares > 0) {
		return 0
	}
	chance := share * (1 - share) * float64(len(deviations)) / squares
	return min(1, measured/(1-min(0.9, chance)))
}

// below returns the share of series of a lag whose measured persistence lies
// below one that was seen.
func (n *persistentNull) below(lag, measured float64) float64 {
	count := 0.0
	for range coarse {
		if _, m := n.split(n.draw(lag)); m < measured {
			count++
		}
	}
	return count / coarse
}

// draw returns the deviations of one series, scaled by the root of the sizes.
func (n *persistentNull) draw(lag float64) []float64 {
	deviations := make([]float64, len(n.sizes))
	last := n.rng.NormFloat64()
	for i, gap := range n.gaps {
		kept := math.Pow(lag, float64(gap))
		last = kept*last + math.Sqrt(1-kept*kept)*n.rng.NormFloat64()
		deviations[i] = last
	}
	mean, weight := 0.0, 0.0
	for i, d := range deviations {
		mean, weight = mean+d*math.Sqrt(n.sizes[i]), weight+n.sizes[i]
	}
	for i := range deviations {
		deviations[i] -= mean / weight * math.Sqrt(n.sizes[i])
	}
	return deviations
}

// split returns the largest share of the squares that one split explains, and
// the correlation of neighbours.
func (n *persistentNull) split(deviations []float64) (explained, lag float64) {
	all, total := sum(n.sizes), 0.0
	for _, d := range deviations {
		total += d * d
	}
	if !(total > 0) {
		return 0, 0
	}
	before, size := 0.0, 0.0
	for i, d := range deviations {
		if i >= flank && i <= len(deviations)-flank {
			explained = max(explained, before*before/(size*(all-size)/all)/total)
		}
		before, size = before+d*math.Sqrt(n.sizes[i]), size+n.sizes[i]
	}
	var squares, products float64
	for i, d := range deviations {
		squares += d * d
		if i > 0 {
			products += d * deviations[i-1]
		}
	}
	return explained, products / max(squares, 1e-12)
}
