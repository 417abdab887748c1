package review

import (
	"math"

	"mizan/compare/stats"
	"mizan/internal/coding"
)

// shares corrects the shares of each outlet and side: stats.Labelled, with the
// article as the unit of chance. Times and stories, which a workbook does not
// hold, are in those of a report with its answers.
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
				Charged: tally.Positive + tally.Negative, Judged: len(items),
			}
			l := tally.labelled(share.Side, items)
			counted, _, _ := l.Counted()
			share.Missing = max(0, leastForShare-len(items), int(math.Ceil(stats.FewestJudged-counted)))
			if share.Charged > 0 {
				share.Tool = float64(tally.Positive) / float64(share.Charged)
			}
			if share.Charged > 0 && share.Missing == 0 {
				share.Corrected = l.Corrected(a.Level)
				share.Defined = share.Corrected.N > 0
			}
			a.Shares = append(a.Shares, share)
		}
	}
}

// labelled returns the share of a side with the mentions that were judged.
func (t Tally) labelled(side string, items []judged) stats.Labelled {
	l := stats.Labelled{
		Machine: stats.Cluster{Positive: float64(t.Positive), Charged: float64(t.Positive + t.Negative)},
		Size:    t.Size, Clusters: t.Articles,
	}
	for _, item := range items {
		l.Judged = append(l.Judged, stats.Judged{Machine: item.tool.charge(side), People: item.gold.charge(side), Weight: item.weight})
	}
	return l
}

// whole reports whether every question is answered, as far as it is asked.
func (c Codes) whole() bool {
	return c[Is] == No || c[Is] == Yes && c[Side] != "" && c[Polarity] != "" && c[Voice] != ""
}

// charge returns what the codes make a mention count for a side in the outlet's
// own words.
func (c Codes) charge(side string) (one stats.Cluster) {
	if c[Is] != Yes || c[Side] != side || c[Voice] != coding.Own.String() || c[Polarity] == "0" {
		return one
	}
	one.Charged = 1
	if c[Polarity] == "+1" {
		one.Positive = 1
	}
	return one
}

// judged is a mention with what the tool and the coders say of it.
type judged struct {
	weight     float64
	tool, gold Codes
}
