package page

import (
	"cmp"

	"mizan/compare"
	"mizan/report/view"
)

// mostTelling is how many sentences of each outlet stand side by side.
const mostTelling = 4

// A telling is what two outlets say, side by side.
type telling struct {
	Name   string // of the outlet
	Quotes []quote
}

// tellingBlock sets the two outlets that differ most side by side, in the
// sentences by which they do: what the tests and the intervals above say in
// figures. It is nil where no two differ.
func tellingBlock(v *view.View) *block {
	pair := clearest(v)
	if pair == nil {
		return nil
	}
	var sides []telling
	for _, of := range [][2]int{{pair.A, pair.B}, {pair.B, pair.A}} {
		said := telling{Name: v.Study.Outlets[of[0]].Name}
		for _, i := range v.Study.Telling(of[0], of[1], mostTelling) {
			said.Quotes = append(said.Quotes, newQuote(v.Study, &v.Study.Evidence[i]))
		}
		if len(said.Quotes) == 0 {
			return nil
		}
		sides = append(sides, said)
	}
	return &block{Title: said("telling.title"), Tone: "none", Note: said("telling.note"), Tellings: sides}
}

// clearest is the pair of outlets whose difference is stated and cannot be
// smaller than any other's: of slants where there are two sides, or where none
// is stated the pair that the page begins with.
func clearest(v *view.View) *compare.Pair {
	var best *compare.Pair
	least := func(p *compare.Pair) float64 { return max(p.Difference.Lo, -p.Difference.Hi) }
	for i := range v.Study.Pairs {
		p := &v.Study.Pairs[i]
		if p.B < 0 || !v.Stated(p) || v.HasSlants() != (p.Side == view.Slant) {
			continue
		}
		if best == nil || least(p) > least(best) {
			best = p
		}
	}
	return cmp.Or(best, v.Lead().Pair)
}
