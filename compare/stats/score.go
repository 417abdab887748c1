package stats

import "math"

// Polarity returns (positive − negative)/of, and false unless of > 0. With of
// = positive + negative it is the net polarity S, with the words of a text the
// absolute tone. Undefined is not 0: 0 means balanced.
func Polarity(positive, negative, of float64) (s float64, ok bool) {
	if !(of > 0) {
		return 0, false
	}
	return (positive - negative) / of, true
}

// LogRatio returns ln((positive+½)/(negative+½)), the log odds scale of Lowe,
// Benoit, Mikhaylov and Laver (2011) with quanteda's smoothing: equal
// proportional changes are equal steps, and counts of 0 do no harm. Its
// difference between two sides is a log odds ratio.
func LogRatio(positive, negative float64) float64 {
	return math.Log((positive + 0.5) / (negative + 0.5))
}
