package review

import (
	"mizan/compare/stats"
	"mizan/internal/coding"
)

// shares corrects the shares of each outlet and side.
func (a *Agreement) shares(c *Coded, gold []Codes) {
	for _, total := range c.Totals {
		var items []judged
		weight := 0.0
		for i, item := range c.Items {
			if item.Mention && item.Outlet == total.Outlet && gold[i].whole() {
				items = append(items, judged{item.Weight, item.Tool, gold[i]})
				weight += item.Weight
			}
		}
		for i := range items {
			items[i].weight *= float64(total.Mentions) / weight // those that nobody judged are taken to be like the others
		}
		for side, tally := range total.Own {
			share := OwnShare{
				Outlet: total.Outlet, Side: c.Sides[side].ID,
				Charged: tally.Positive + tally.Negative, Judged: len(items), Missing: max(0, leastForShare-len(items)),
			}
			if share.Charged > 0 {
				share.Tool = float64(tally.Positive) / float64(share.Charged)
			}
			if share.Charged > 0 && share.Missing == 0 {
				share.Corrected, share.Defined = correct(share, items, a.Level)
			}
			a.Shares = append(a.Shares, share)
		}
	}
}

// whole reports whether every question is answered, as far as it is asked.
func (c Codes) whole() bool {
	return c[Is] == No || c[Is] == Yes && c[Side] != "" && c[Polarity] != "" && c[Voice] != ""
}

// charge returns whether the codes make a mention a legitimising one, and a
// charged one, of a side in the outlet's own words: 0 or 1.
func (c Codes) charge(side string) (positive, charged float64) {
	if c[Is] != Yes || c[Side] != side || c[Voice] != coding.Own.String() || c[Polarity] == "0" {
		return 0, 0
	}
	if c[Polarity] == "+1" {
		return 1, 1
	}
	return 0, 1
}

// judged is a mention with what the tool and the coders say of it.
type judged struct {
	weight     float64
	tool, gold Codes
}

// correct corrects a share. The totals P and P+N are each corrected by the
// weighted difference of gold and tool, Σw(a−a′) and Σw(b−b′), where a and b
// say whether an item is positive and charged; the share R is their ratio. Its
// doubt is that of the ratio of two totals, Σw((a−a′) − R(b−b′))/(P+N), for the
// difference estimator of stats.CorrectByGold. ok is false when the coders
// leave nothing charged.
func correct(s OwnShare, items []judged, level float64) (stats.Interval, bool) {
	charged := float64(s.Charged)
	positive := s.Tool * charged
	for _, item := range items {
		wasPositive, was := item.tool.charge(s.Side)
		isPositive, is := item.gold.charge(s.Side)
		positive += item.weight * (isPositive - wasPositive)
		charged += item.weight * (is - was)
	}
	if charged <= 0 {
		return stats.Interval{Level: level}, false
	}
	ratio := positive / charged
	machine, gold := make([]float64, len(items)), make([]float64, len(items))
	mean := 0.0
	for i, item := range items {
		scale := item.weight * float64(len(items)) / charged
		a, b := item.tool.charge(s.Side)
		machine[i] = scale * (a - ratio*b)
		a, b = item.gold.charge(s.Side)
		gold[i] = scale * (a - ratio*b)
		mean += (gold[i] - machine[i]) / float64(len(items))
	}
	for i := range gold {
		gold[i] += ratio - s.Tool - mean // so that they correct the share to the ratio
	}
	return stats.CorrectByGold(s.Tool, float64(s.Charged), machine, gold, level), true
}
