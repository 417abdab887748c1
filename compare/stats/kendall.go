package stats

import "math"

// Kendall returns the rank correlation tau-b, −1…+1, which allows for ties
// (Kendall 1945; gonum's does not). ok is false when one of the two does not
// vary or there are fewer than two pairs. It panics when the lengths differ.
func Kendall(x, y []float64) (tau float64, ok bool) {
	if len(x) != len(y) {
		panic("stats: ranks must be of the same things")
	}
	var balance, untiedX, untiedY float64
	for i := range x {
		for j := range i {
			dx, dy := direction(x[i], x[j]), direction(y[i], y[j])
			balance += dx * dy
			untiedX += dx * dx
			untiedY += dy * dy
		}
	}
	if untiedX == 0 || untiedY == 0 {
		return 0, false
	}
	return balance / math.Sqrt(untiedX*untiedY), true
}

// direction returns the sign of a − b.
func direction(a, b float64) float64 {
	switch {
	case a > b:
		return 1
	case a < b:
		return -1
	}
	return 0
}
