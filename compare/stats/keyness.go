package stats

import "math"

// A Keyness compares how often one term occurs in a focus and in a reference:
// Focus of FocusSize, Reference of ReferenceSize. The sizes are tokens or,
// better, articles or stories, which are counted once each. Counts are 0 … size
// and both sizes above 0; where a size is 0 every measure is 0 or not ok.
//
// Effect sizes order a list of terms. G2 takes occurrences for independent, so
// that its p-value is too small for words in texts; for significance move whole
// articles.
type Keyness struct {
	Focus, Reference         float64
	FocusSize, ReferenceSize float64
}

// Sign returns +1 when the term is more frequent in the focus, −1 when it is
// less, 0 when there is no difference.
func (k Keyness) Sign() float64 {
	d := k.Focus*k.ReferenceSize - k.Reference*k.FocusSize
	switch {
	case d > 0:
		return 1
	case d < 0:
		return -1
	}
	return 0
}

// cells returns the 2×2 table and what independence expects in each cell: the
// term in focus and reference, then all the rest in focus and reference. ok is
// false when a size is 0.
func (k Keyness) cells() (observed, expected [4]float64, ok bool) {
	n := k.FocusSize + k.ReferenceSize
	if !(k.FocusSize > 0 && k.ReferenceSize > 0) {
		return observed, expected, false
	}
	with := k.Focus + k.Reference
	observed = [4]float64{k.Focus, k.Reference, k.FocusSize - k.Focus, k.ReferenceSize - k.Reference}
	expected = [4]float64{
		k.FocusSize * with / n, k.ReferenceSize * with / n,
		k.FocusSize * (n - with) / n, k.ReferenceSize * (n - with) / n,
	}
	return observed, expected, true
}

// G2 returns the log-likelihood ratio of the 2×2 table, 2ΣO·ln(O/E) over its
// four cells (Dunning 1993), ≥ 0; give it Sign for the direction.
func (k Keyness) G2() float64 {
	observed, expected, _ := k.cells()
	return likelihoodRatio(observed[:], expected[:])
}

// LogRatio returns log2((a+½)/(c+½)) − log2((b+½)/(d+½)) with counts a, b and
// sizes c, d (Walter; Evert 2022).
func (k Keyness) LogRatio() float64 {
	return math.Log2((k.Focus+0.5)/(k.FocusSize+0.5)) - math.Log2((k.Reference+0.5)/(k.ReferenceSize+0.5))
}

// ConservativeLogRatio returns LRC (Evert 2022): the end nearer 0 of the
// confidence interval of log2(f/r), 0 when the interval contains it. Ranking by
// it puts a term high only when the data force it to. The interval is exact,
// from the share of the focus in a Poisson total (Clopper and Pearson), and
// level holds for all the terms of a family together (Bonferroni); family is
// the number of terms compared, at least 1.
func (k Keyness) ConservativeLogRatio(level float64, family int) float64 {
	side := tail(level) / float64(max(1, family))
	if !(k.FocusSize > 0 && k.ReferenceSize > 0) || k.Focus+k.Reference == 0 {
		return 0
	}
	lo, hi := clopperPearson(k.Focus, k.Focus+k.Reference, side)
	ratio := func(share float64) float64 {
		return math.Log2(k.ReferenceSize / k.FocusSize * share / (1 - share))
	}
	if k.Sign() >= 0 {
		return max(0, ratio(lo)) // −∞ when the focus has none of it
	}
	return min(0, ratio(hi))
}

// likelihoodRatio returns 2ΣO·ln(O/E), cells with nothing in them left out.
func likelihoodRatio(observed, expected []float64) float64 {
	sum := 0.0
	for i, o := range observed {
		if o > 0 && expected[i] > 0 {
			sum += o * math.Log(o/expected[i])
		}
	}
	return max(0, 2*sum)
}
