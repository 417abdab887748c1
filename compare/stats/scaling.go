package stats

import (
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/mds"
)

// A Map places things so that their distances on paper are near the distances
// given.
type Map struct {
	Points      [][]float64 // one a thing, with a coordinate for every axis
	Eigenvalues []float64   // of all axes, descending; negative ones are distances no map can show
	Explained   float64     // share of the positive eigenvalues that the axes drawn hold, 0…1; below .7 do not draw
}

// Torgerson maps distances on the given number of axes by classical scaling
// (Torgerson 1952; R's cmdscale). The distances are square, symmetric and
// finite. Axes have no sign of their own; each is turned so that the first
// thing off its middle is on the negative side. ok is false when no two things
// are apart.
func Torgerson(distances [][]float64, axes int) (m Map, ok bool) {
	n := len(distances)
	if n < 2 || !apart(distances) {
		return Map{}, false
	}
	symmetric := mat.NewSymDense(n, nil)
	for i, row := range distances {
		for j := range i + 1 {
			symmetric.SetSym(i, j, row[j])
		}
	}
	var points mat.Dense
	m.Eigenvalues = make([]float64, n)
	found, _ := mds.TorgersonScaling(&points, m.Eigenvalues, symmetric)
	if found == 0 {
		return Map{}, false
	}
	m.Points = make([][]float64, n)
	for i := range m.Points {
		m.Points[i] = make([]float64, axes)
	}
	for axis := range min(axes, found) {
		column := mat.Col(nil, axis, &points)
		sign := outward(column)
		for i, x := range column {
			m.Points[i][axis] = sign * x
		}
	}
	m.Explained = explained(m.Eigenvalues, axes)
	return m, true
}

func apart(distances [][]float64) bool {
	for _, row := range distances {
		for _, d := range row {
			if d > 0 {
				return true
			}
		}
	}
	return false
}

// explained returns the part of the positive values in the first ones.
func explained(values []float64, first int) float64 {
	var part, all float64
	for i, v := range values {
		if v <= 0 {
			break
		}
		all += v
		if i < first {
			part += v
		}
	}
	return part / all
}

// outward returns the sign, +1 or −1, that puts the first coordinate that is
// not 0 on the negative side of its axis.
func outward(axis []float64) float64 {
	longest := 0.0
	for _, x := range axis {
		longest = max(longest, math.Abs(x))
	}
	for _, x := range axis {
		if math.Abs(x) > 1e-9*longest { // 0 but for rounding
			return -math.Copysign(1, x)
		}
	}
	return 1
}
