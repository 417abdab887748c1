package stats

// Tones are the mentions of one cluster by polarity.
type Tones struct {
	Positive, Neutral, Negative float64
}

// NetOfAll returns the net polarity with the neutral mentions in the
// denominator, S₀ = (P−N)/(P+Z+N), −1…+1. Without a mention N is 0 and Bounded
// false.
//
// The bounds are Wilson's on x = (S₀+1)/2, where a mention counts 1, ½ or 0.
// Neutral mentions make x vary less than a share does, so the effective size
// is multiplied by x(1−x)/σ², with σ² = (Σ(x_j−x)²+¼)/(M+1) the variance of a
// mention, smoothed. The design effect is drawn towards one article, one vote
// as in Ratio.Effective; the clusters that inform it are those with a mention
// outside the commonest polarity.
func NetOfAll(clusters []Tones, level float64) Interval {
	z := normalQuantile(level)
	halves := make([]Cluster, len(clusters))
	for i, c := range clusters {
		halves[i] = Cluster{c.Positive + c.Neutral/2, c.Positive + c.Neutral + c.Negative}
	}
	r := Pool(halves)
	if r.Clusters == 0 {
		return Interval{Level: level}
	}
	lo, hi := wilson(r.Share, neutralSize(clusters, r), z)
	return Interval{Estimate: r.Share, Lo: lo, Hi: hi, Bounded: true, Level: level, N: r.Clusters}.Net()
}

// neutralSize returns the sample size for Wilson's formula; r is pooled with
// half a point for a neutral mention.
func neutralSize(clusters []Tones, r Ratio) float64 {
	var total Tones
	for _, c := range clusters {
		if c.Positive+c.Neutral+c.Negative > 0 {
			total.Positive += c.Positive
			total.Neutral += c.Neutral
			total.Negative += c.Negative
		}
	}
	x := r.Share
	plain, smoothed := mentionVariance(total, r)
	size := r.Mentions / neutralEffect(r, plain, informativeTones(clusters, total))
	if !(x > 0 && x < 1) {
		return size // one charged polarity only: a share like any other
	}
	return size * x * (1 - x) / smoothed
}

// mentionVariance returns the variance of a mention's 1, ½ or 0, and σ² of
// NetOfAll, which is above 0 whatever was seen.
func mentionVariance(total Tones, r Ratio) (plain, smoothed float64) {
	x, m := r.Share, r.Mentions
	squares := total.Positive*(1-x)*(1-x) + total.Neutral*(0.5-x)*(0.5-x) + total.Negative*x*x
	return squares / m, (squares + 0.25) / (m + 1)
}

// neutralEffect returns the design effect, 1 … M/K, given the variance of a
// mention and the clusters that inform it.
func neutralEffect(r Ratio, variance, informative float64) float64 {
	highest := r.Mentions / r.Kish
	measured := highest
	if se2 := r.SE * r.SE; se2 > 1e-20*variance/r.Kish { // more than rounding
		measured = min(max(1, se2*r.Mentions/variance), highest)
	}
	return (worstCase*highest + informative*measured) / (worstCase + informative)
}

// informativeTones counts the clusters with a mention outside the polarity
// that is commonest over all; of equals the first of positive, neutral,
// negative.
func informativeTones(clusters []Tones, total Tones) float64 {
	outside := func(c Tones) float64 { return c.Neutral + c.Negative }
	switch {
	case total.Positive >= total.Neutral && total.Positive >= total.Negative:
	case total.Neutral >= total.Negative:
		outside = func(c Tones) float64 { return c.Positive + c.Negative }
	default:
		outside = func(c Tones) float64 { return c.Positive + c.Neutral }
	}
	count := 0.0
	for _, c := range clusters {
		if outside(c) > 0 {
			count++
		}
	}
	return count
}
