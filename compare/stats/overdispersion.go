package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// An Intraclass says how alike the mentions of one cluster are.
type Intraclass struct {
	Between      float64 // mean square between clusters
	Within       float64 // mean square within them
	Size         float64 // n₀, the adjusted mean size of a cluster
	Correlation  float64 // ρ; at most 1, below 0 when mentions of a cluster differ more than others
	DesignEffect float64 // 1 + (m*−1)·ρ with m* = Σb²/Σb
}

// IntraclassOf returns the analysis-of-variance estimate of the correlation
// (Donner 1986). ok is false when there are fewer than two clusters, no cluster
// has more than one mention, or nothing varies. Weights are taken for counts.
func IntraclassOf(clusters []Cluster) (c Intraclass, ok bool) {
	r := Pool(clusters)
	n, m := float64(r.Clusters), r.Mentions
	if n < 2 || !(m > n) {
		return Intraclass{}, false
	}
	var positive, fitted, squares float64
	for _, c := range clusters {
		if c.Charged > 0 {
			positive += c.Positive
			fitted += c.Positive * c.Positive / c.Charged
			squares += c.Charged * c.Charged
		}
	}
	c.Between = max(0, fitted-positive*positive/m) / (n - 1)
	c.Within = max(0, positive-fitted) / (m - n)
	c.Size = (m - squares/m) / (n - 1)
	total := c.Between + (c.Size-1)*c.Within
	if !(total > 1e-12) {
		return Intraclass{}, false
	}
	c.Correlation = (c.Between - c.Within) / total
	c.DesignEffect = 1 + (squares/m-1)*c.Correlation
	return c, true
}

// Tarone returns the score test (1979) that mentions of one cluster are alike:
// z, and the probability of a z this large when they are independent. ok is
// false when no cluster has more than one mention, or the share is 0 or 1.
func Tarone(clusters []Cluster) (z, p float64, ok bool) {
	r := Pool(clusters)
	variance := r.Share * (1 - r.Share)
	var residuals, pairs float64
	for _, c := range clusters {
		if c.Charged > 0 {
			residual := c.Positive - c.Charged*r.Share
			residuals += residual * residual
			pairs += c.Charged * (c.Charged - 1)
		}
	}
	if !(variance > 0 && pairs > 0) {
		return 0, 0, false
	}
	z = (residuals/variance - r.Mentions) / math.Sqrt(2*pairs)
	return z, distuv.UnitNormal.Survival(z), true
}

// SampleSize returns the mentions needed for an interval of S of ±half (above
// 0) around a share, z²p(1−p)/h²·deff with h half of half. p = ½ is the worst
// case; deff is 1 + (m*−1)·ρ as in Intraclass.
func SampleSize(share, half, deff, level float64) float64 {
	z, h := normalQuantile(level), half/2
	return z * z * share * (1 - share) / (h * h) * deff
}
