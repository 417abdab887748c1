package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Keyness compares how often one term occurs in a focus and in a reference:
// Focus of FocusSize, Reference of ReferenceSize. The sizes are tokens or,
// better, articles or stories, which are counted once each. Counts are 0 … size
// and both sizes above 0; where a size is 0 every measure is 0 or not ok.
//
// Effect sizes order a list of terms. G2 and ChiSquare take occurrences for
// independent, so their p-values are too small for words in texts; for
// significance move whole articles with Permute.
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

// G2Rayson returns the log-likelihood over the two cells with the term only,
// which is what the UCREL wizard of Rayson prints, ≥ 0.
func (k Keyness) G2Rayson() float64 {
	observed, expected, _ := k.cells()
	return likelihoodRatio(observed[:2], expected[:2])
}

// ChiSquare returns Pearson's X² of the 2×2 table without correction, ≥ 0.
func (k Keyness) ChiSquare() float64 {
	observed, expected, _ := k.cells()
	sum := 0.0
	for i, e := range expected {
		if e > 0 {
			sum += (observed[i] - e) * (observed[i] - e) / e
		}
	}
	return sum
}

// PercentDifference returns 100·(f−r)/r, f and r the relative frequencies
// (Gabrielatos and Marchi 2012). ok is false when the term is not in the
// reference: "only in the focus".
func (k Keyness) PercentDifference() (percent float64, ok bool) {
	risk, ok := k.RelativeRisk()
	if !ok {
		return 0, false
	}
	return 100 * (risk - 1), true
}

// RelativeRisk returns f/r, the relative frequency in the focus as a multiple
// of that in the reference; ok is false when the term is not in the reference.
func (k Keyness) RelativeRisk() (ratio float64, ok bool) {
	if !(k.Reference > 0 && k.FocusSize > 0) {
		return 0, false
	}
	return k.Focus / k.FocusSize / (k.Reference / k.ReferenceSize), true
}

// OddsRatio returns the odds of the term in the focus as a multiple of those in
// the reference; ok is false when it is infinite or 0/0.
func (k Keyness) OddsRatio() (ratio float64, ok bool) {
	rest, restReference := k.FocusSize-k.Focus, k.ReferenceSize-k.Reference
	if !(k.Reference > 0 && rest > 0) {
		return 0, false
	}
	return k.Focus * restReference / (rest * k.Reference), true
}

// LogRatioHardie returns log2(f/r) with ½ for a count of 0 (Hardie 2014): each
// step of 1 doubles the relative frequency.
func (k Keyness) LogRatioHardie() float64 {
	half := func(count float64) float64 {
		if count == 0 {
			return 0.5
		}
		return count
	}
	if !(k.FocusSize > 0 && k.ReferenceSize > 0) {
		return 0
	}
	return math.Log2(half(k.Focus) / k.FocusSize / (half(k.Reference) / k.ReferenceSize))
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

// SimpleMaths returns (f+λ)/(r+λ) on frequencies per million (Kilgarriff
// 2009). λ > 0 says where the interest lies: 1 for rare terms, 100 for common
// ones.
func (k Keyness) SimpleMaths(lambda float64) float64 {
	perMillion := func(count, size float64) float64 {
		if !(size > 0) {
			return 0
		}
		return 1e6 * count / size
	}
	return (perMillion(k.Focus, k.FocusSize) + lambda) / (perMillion(k.Reference, k.ReferenceSize) + lambda)
}

// ChiSquareP returns the probability that a χ² variable with the given degrees
// of freedom, at least 1, is x or more.
func ChiSquareP(x, freedom float64) float64 {
	return distuv.ChiSquared{K: freedom}.Survival(x)
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
