package stats

import "math"

// A Weighting says how much a near miss counts as agreement, in a table whose
// categories are in order and evenly spaced.
type Weighting int

const (
	Unweighted Weighting = iota // not at all
	Linear                      // 1 − |i−j|/(k−1)
	Quadratic                   // 1 − (i−j)²/(k−1)²
)

// A Kappa is the agreement of two coders beyond chance.
type Kappa struct {
	Defined  bool     // false when there is no item, or both used one and the same category only
	Value    Interval // κ, −1…+1; N is the number of items
	Observed float64  // agreement, 0…1
	Chance   float64  // agreement that chance would give, 0…1
	Variance float64  // large-sample variance of κ
}

// Cohen returns Cohen's kappa (1960, weighted 1968) of a square table of
// counts, table[i][j] the items that the first coder put in category i and the
// second in j. The interval is ±z standard errors of Fleiss, Cohen and Everitt
// (1969), cut at −1 and +1; there are no bounds when that is 0, as at perfect
// agreement. It takes items for independent.
func Cohen(table [][]float64, weighting Weighting, level float64) Kappa {
	z := normalQuantile(level)
	k := Kappa{Value: Interval{Level: level}}
	rows, columns, n := marginShares(table)
	if n == 0 {
		return k
	}
	for i := range table {
		for j := range table {
			w := weighting.weight(i, j, len(table))
			k.Observed += w * table[i][j] / n
			k.Chance += w * rows[i] * columns[j]
		}
	}
	if k.Chance > 1-1e-12 {
		return k
	}
	k.Defined = true
	k.Value.N = int(n)
	k.Value.Estimate = (k.Observed - k.Chance) / (1 - k.Chance)
	if k.Observed < 1-1e-12 { // at perfect agreement the formula leaves a rounding error
		k.Variance = cohenVariance(table, weighting, k)
	}
	if half := z * math.Sqrt(k.Variance); half > 1e-9 {
		k.Value.Lo, k.Value.Hi = max(-1, k.Value.Estimate-half), min(1, k.Value.Estimate+half)
		k.Value.Bounded = true
	}
	return k
}

// cohenVariance is that of Fleiss, Cohen and Everitt (1969), equation 13.
func cohenVariance(table [][]float64, weighting Weighting, k Kappa) float64 {
	rows, columns, n := marginShares(table)
	size := len(table)
	rowMeans, columnMeans := make([]float64, size), make([]float64, size)
	for i := range table {
		for j := range table {
			w := weighting.weight(i, j, size)
			rowMeans[i] += w * columns[j]
			columnMeans[j] += w * rows[i]
		}
	}
	squares := 0.0
	for i := range table {
		for j := range table {
			term := weighting.weight(i, j, size)*(1-k.Chance) - (rowMeans[i]+columnMeans[j])*(1-k.Observed)
			squares += table[i][j] / n * term * term
		}
	}
	rest := k.Observed*k.Chance - 2*k.Chance + k.Observed
	return max(0, squares-rest*rest) / (n * math.Pow(1-k.Chance, 4))
}

func (w Weighting) weight(i, j, size int) float64 {
	if i == j {
		return 1
	}
	apart := math.Abs(float64(i-j)) / float64(size-1)
	switch w {
	case Linear:
		return 1 - apart
	case Quadratic:
		return 1 - apart*apart
	}
	return 0
}

// marginShares returns the shares of rows and columns, and the count of all.
func marginShares(table [][]float64) (rows, columns []float64, n float64) {
	rows, columns = make([]float64, len(table)), make([]float64, len(table))
	for i, row := range table {
		for j, count := range row {
			rows[i] += count
			columns[j] += count
			n += count
		}
	}
	if n == 0 {
		return rows, columns, 0
	}
	return appendScaled(nil, rows, 1/n), appendScaled(nil, columns, 1/n), n
}
