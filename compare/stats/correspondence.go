package stats

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// A Correspondence is a correspondence analysis of a table of counts: rows that
// use the columns alike lie together, and the columns show what pulls them
// apart.
type Correspondence struct {
	Singular   []float64   // singular values, descending, one an axis
	Total      float64     // inertia: X²/N of the table
	Rows       [][]float64 // principal coordinates, one list a row
	Columns    [][]float64 // principal coordinates, one list a column
	RowMass    []float64   // share of the counts in the row
	ColumnMass []float64
}

// Correspond analyses a table of counts ≥ 0, rows of the same length, as in R
// package ca (Greenacre 2007): the singular values of
// D_r^-½(P−rcᵀ)D_c^-½ with P the table over its sum and r, c its margins. Axes
// are turned so that the first row is on the negative side. An empty row or
// column gets mass 0 and lies at the origin. ok is false when fewer than two
// rows or columns are filled, or all have the same profile.
func Correspond(table [][]float64) (c Correspondence, ok bool) {
	total, rows, columns := margins(table)
	if len(rows.filled) < 2 || len(columns.filled) < 2 {
		return Correspondence{}, false
	}
	residuals := mat.NewDense(len(rows.filled), len(columns.filled), nil)
	for i, row := range rows.filled {
		for j, column := range columns.filled {
			expected := rows.mass[row] * columns.mass[column]
			residual := (table[row][column]/total - expected) / math.Sqrt(expected)
			residuals.Set(i, j, residual)
			c.Total += residual * residual
		}
	}
	var svd mat.SVD
	if c.Total < 1e-24 || !svd.Factorize(residuals, mat.SVDThin) {
		return Correspondence{}, false
	}
	axes := min(len(rows.filled), len(columns.filled)) - 1
	c.Singular = svd.Values(nil)[:axes]
	var left, right mat.Dense
	svd.UTo(&left)
	svd.VTo(&right)
	c.RowMass, c.ColumnMass = rows.mass, columns.mass
	c.Rows = principal(&left, c.Singular, rows)
	c.Columns = principal(&right, c.Singular, columns)
	for axis := range c.Singular {
		c.turn(axis)
	}
	return c, true
}

// A margin is one side of a table.
type margin struct {
	mass   []float64 // share of the counts
	filled []int     // those that are not empty
}

func margins(table [][]float64) (total float64, rows, columns margin) {
	for i, row := range table {
		if i == 0 {
			columns.mass = make([]float64, len(row))
		}
		rows.mass = append(rows.mass, sum(row))
		for j, count := range row {
			columns.mass[j] += count
		}
	}
	total = sum(rows.mass)
	for _, m := range []*margin{&rows, &columns} {
		for i := range m.mass {
			if m.mass[i] > 0 {
				m.mass[i] /= total
				m.filled = append(m.filled, i)
			}
		}
	}
	return total, rows, columns
}

// principal returns the coordinates D^-½·U·Σ.
func principal(vectors *mat.Dense, singular []float64, m margin) [][]float64 {
	points := make([][]float64, len(m.mass))
	for i := range points {
		points[i] = make([]float64, len(singular))
	}
	for i, item := range m.filled {
		for axis, s := range singular {
			points[item][axis] = vectors.At(i, axis) * s / math.Sqrt(m.mass[item])
		}
	}
	return points
}

// turn gives an axis its sign.
func (c *Correspondence) turn(axis int) {
	coordinates := make([]float64, len(c.Rows))
	for i, row := range c.Rows {
		coordinates[i] = row[axis]
	}
	sign := outward(coordinates)
	for _, points := range [][][]float64{c.Rows, c.Columns} {
		for _, point := range points {
			point[axis] *= sign
		}
	}
}

// Place returns the coordinates of a further row of counts that took no part in
// the analysis, such as an outlet with little evidence (a supplementary point).
// ok is false when the row is empty.
func (c *Correspondence) Place(row []float64) (point []float64, ok bool) {
	total := sum(row)
	if !(total > 0) {
		return nil, false
	}
	point = make([]float64, len(c.Singular))
	for axis, s := range c.Singular {
		if s < 1e-9*c.Singular[0] {
			continue // an axis without extent
		}
		for j, count := range row {
			point[axis] += count / total * c.Columns[j][axis] / s
		}
	}
	return point, true
}
