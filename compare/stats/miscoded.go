package stats

// A Miscoded says what part of the items behind a share are wrong, each 0…1.
//
// Of a share p of items that it was measured on, Foreign do not belong among
// them and Turned are counted the wrong way round. However both fell, the share
// of those that do belong lies within
//
//	[(p − Foreign − Turned)/(1 − Foreign), (p + Turned)/(1 − Foreign)]
//
// cut at 0 and 1. Without Turned these are the bounds of contaminated, without
// Foreign those of corrupted data (Horowitz and Manski 1995).
type Miscoded struct {
	Foreign float64 `json:"foreign"`
	Turned  float64 `json:"turned"`
}

// Share returns the share of items that are wrong in either way.
func (m Miscoded) Share() float64 { return m.Foreign + m.Turned }

// Least returns what is left of a difference of two shares, gap > 0, where both
// are as wrong and every error is in favour of it: the lower bound of the one
// less the upper bound of the other, 0 where they overlap. For a share against
// one half gap is 2p−1, and so is what is returned.
func (m Miscoded) Least(gap float64) float64 {
	return max(0, (gap-m.Foreign-2*m.Turned)/(1-m.Foreign))
}

// Turns returns the share of wrong items, as many of either kind to the other, at
// which the bounds of two shares meet whose difference is gap > 0.
func (m Miscoded) Turns(gap float64) float64 {
	return gap * m.Share() / (m.Foreign + 2*m.Turned)
}

// Kept returns the part of a difference of two shares that is seen on average
// where errors fall on both alike, by chance: 1−2e where a part e is turned (Bross
// 1954), and nothing is added to the difference by those that do not belong.
func (m Miscoded) Kept() float64 { return max(0, 1-m.Foreign-2*m.Turned) }
