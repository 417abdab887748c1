package browser

import (
	"fmt"
	"slices"
)

// pixels is what look.pixels tells of a chart.
type pixels struct {
	Width, Height int
	Painted       float64 // share of what is not empty, 0…1
	Distinct      int     // colours, those of smoothed edges too
	Colours       map[string]int
}

// mark is what look.marks tells of a mark of a chart.
type mark struct {
	Kind          string
	Series, Index int
	X, Y, Width   float64 // of its middle, in pixels of the chart
	Pick          pick
	Tip           []string
	Colours       []string
}

// checkCharts checks that every chart is drawn when it comes into view and holds its
// texts, and if painted, that each of its marks is in its own colour, on a canvas
// that is neither empty nor one colour. Some charts must be among them.
func (p *tab) checkCharts(painted bool, among ...string) {
	p.Helper()
	kinds := map[string]int{}
	ids := eval[[]string](p, `look.chartIDs()`)
	for _, id := range among {
		if !slices.Contains(ids, id) {
			p.Errorf("the charts are %q, want %s among them", ids, id)
		}
	}
	for _, id := range ids {
		if !eval[bool](p, fmt.Sprintf(`look.show(%q)`, id)) {
			p.Errorf("%s is not drawn when it comes into view", id)
			continue
		}
		p.checkTexts(id)
		if !painted {
			continue
		}
		for kind, n := range p.checkDrawn(id) {
			kinds[kind] += n
		}
	}
	for _, kind := range []string{"bar", "scatter", "custom"} {
		if painted && kinds[kind] == 0 {
			p.Errorf("no mark of the kind %q is drawn in any chart", kind)
		}
	}
}

// checkDrawn checks what is painted of one chart and counts its marks by kind.
func (p *tab) checkDrawn(id string) map[string]int {
	p.Helper()
	seen := eval[pixels](p, fmt.Sprintf(`look.pixels(%q)`, id))
	if seen.Width < 300 || seen.Height < 60 || seen.Painted < 0.02 || seen.Distinct < 20 {
		p.Errorf("%s is hardly painted: %d×%d pixels, %.3f of them not empty, %d colours", id, seen.Width, seen.Height, seen.Painted, seen.Distinct)
	}
	kinds := map[string]int{}
	for _, mark := range eval[[]mark](p, fmt.Sprintf(`look.marks(%q)`, id)) {
		kinds[mark.Kind]++
		if mark.Kind == "bar" && mark.Width < 3 {
			continue // hardly wider than its border
		}
		for _, colour := range mark.Colours {
			if seen.Colours[colour] == 0 {
				p.Errorf("%s: no pixel is %s, the colour of mark %d.%d: %v", id, colour, mark.Series, mark.Index, mark.Tip)
			}
		}
	}
	if len(kinds) == 0 {
		p.Errorf("%s has no mark", id)
	}
	return kinds
}
