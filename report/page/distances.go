package page

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// apartSection sets the outlets against each other by how unlike their
// choices of names are, like ones side by side.
func apartSection(v *view.View) (*section, error) {
	s := newSection("distances")
	if v.Study.Distances == nil || len(v.Study.Distances.Cells) == 0 {
		return s, nil
	}
	b := block{Shown: distanceMatrix(v), Table: distanceTable(v).cut(mostPairs), TableName: said("table.figures")}
	if wide(v) {
		b = block{Shown: distanceTable(v).listed()}
	}
	s.Blocks = []block{b}
	return s, nil
}

func distanceMatrix(v *view.View) *table {
	d := v.Study.Distances
	most := 0.0
	for _, c := range d.Cells {
		if c.Clear {
			most = max(most, c.Bits.Estimate)
		}
	}
	t := &table{Caption: said("distances.title"), Class: "matrix", Head: heads("col.outlet")}
	for _, outlet := range d.Order {
		t.Head = append(t.Head, head{Term: v.Study.Outlets[outlet].Name})
	}
	for _, a := range d.Order {
		row := []cell{{Name: v.Study.Outlets[a].Name}}
		for _, b := range d.Order {
			row = append(row, unlikeCell(d.Between(a, b), a, b, most))
		}
		t.Rows = append(t.Rows, row)
	}
	return t.dense()
}

// unlikeCell is one distance, without colour when chance alone could give it.
func unlikeCell(d *compare.Distance, a, b int, most float64) cell {
	if d == nil || d.Contrasts == 0 {
		return cell{Figure: "—", Dim: true}
	}
	c := cell{Figure: twoDigits(d.Bits.Estimate), Dim: !d.Clear, Pick: pairPick(a, b, view.Slant)}
	if d.Clear {
		c.Heat, c.Tone = heat(d.Bits.Estimate, most), "sx"
	}
	return c
}

func distanceTable(v *view.View) *table {
	t := &table{Caption: said("distances.title"), Head: heads("col.firstOutlet", "col.secondOutlet", "distances.bits", "distances.raw", "distances.chance")}
	t.Head = append(t.Head, head{Text: plain("p")}, head{Text: plain("q")})
	t.Head = append(t.Head, heads("col.lean", "distances.contrasts")...)
	for _, c := range farthest(v.Study.Distances.Cells) {
		t.Rows = append(t.Rows, append([]cell{{Name: v.Study.Outlets[c.First].Name}, {Name: v.Study.Outlets[c.Second].Name}},
			cell{Figure: twoDigits(c.Bits.Estimate), Interval: "[" + twoDigits(c.Bits.Lo) + ", " + twoDigits(c.Bits.Hi) + "]"}, cell{Figure: twoDigits(c.Raw)}, cell{Figure: twoDigits(c.Chance)},
			cell{Figure: probability(c.P)}, cell{Figure: probability(c.Q)}, cell{Text: apartText(c.Clear)}, cell{Figure: words.Whole(c.Contrasts)}))
	}
	return t.without(len(v.Study.Distances.Cells) - len(t.Rows))
}

// apartText says whether chance alone could give a distance.
func apartText(clear bool) words.Sayer {
	if clear {
		return said("distances.apart")
	}
	return said("distances.alike")
}

// farthest are the distances that could be measured, the largest first.
func farthest(cells []compare.Distance) []compare.Distance {
	measured := slices.DeleteFunc(slices.Clone(cells), func(c compare.Distance) bool { return c.Contrasts == 0 })
	slices.SortStableFunc(measured, func(a, b compare.Distance) int { return cmp.Compare(b.Bits.Estimate, a.Bits.Estimate) })
	return measured
}
