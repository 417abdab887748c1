package page

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// apartSection sets the outlets against each other by how unlike their
// choices of names are, like ones side by side.
func apartSection(study *compare.Study) (*section, error) {
	s := newSection("distances")
	if study.Distances == nil || len(study.Distances.Cells) == 0 {
		return s, nil
	}
	b := block{Shown: distanceMatrix(study), Table: distanceTable(study), TableName: said("table.figures")}
	if b.Shown.Dense {
		b.Note = said("distances.dense")
	}
	s.Blocks = []block{b}
	return s, nil
}

func distanceMatrix(study *compare.Study) *table {
	d := study.Distances
	most := 0.0
	for _, c := range d.Cells {
		if c.Clear {
			most = max(most, c.Bits)
		}
	}
	t := &table{Caption: said("distances.title"), Class: "matrix", Head: heads("col.outlet")}
	for _, outlet := range d.Order {
		t.Head = append(t.Head, head{Term: study.Outlets[outlet].Name})
	}
	for _, a := range d.Order {
		row := []cell{{Name: study.Outlets[a].Name}}
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
	c := cell{Figure: twoDigits(d.Bits), Dim: !d.Clear, Pick: pairPick(a, b, -1)}
	if d.Clear {
		c.Heat, c.Tone = heat(d.Bits, most), "sx"
	}
	return c
}

func distanceTable(study *compare.Study) *table {
	t := &table{Caption: said("distances.title"), Head: heads("col.firstOutlet", "col.secondOutlet", "distances.bits", "distances.raw", "distances.chance")}
	t.Head = append(t.Head, head{Text: plain("p")}, head{Text: plain("q")})
	t.Head = append(t.Head, heads("col.lean", "distances.contrasts")...)
	for _, c := range farthest(study.Distances.Cells) {
		row := []cell{{Name: study.Outlets[c.First].Name}, {Name: study.Outlets[c.Second].Name}}
		if c.Contrasts == 0 {
			t.Rows = append(t.Rows, append(row, cell{Figure: "—"}, cell{Figure: "—"}, cell{Figure: "—"}, cell{Figure: "—"}, cell{Figure: "—"}, cell{Text: words.Tier(stats.None)}, cell{Figure: "0"}))
			continue
		}
		t.Rows = append(t.Rows, append(row,
			cell{Figure: twoDigits(c.Bits)}, cell{Figure: twoDigits(c.Raw)}, cell{Figure: twoDigits(c.Chance)},
			cell{Figure: probability(c.P)}, cell{Figure: probability(c.Q)}, cell{Text: calledText(c.Clear)}, cell{Figure: words.Whole(c.Contrasts)}))
	}
	return t.cut(mostPairs)
}

// farthest puts the distances that a table cannot all list into the order in
// which they matter.
func farthest(cells []compare.Distance) []compare.Distance {
	if len(cells) <= mostPairs {
		return cells
	}
	sorted := slices.Clone(cells)
	slices.SortStableFunc(sorted, func(a, b compare.Distance) int { return cmp.Compare(b.Bits, a.Bits) })
	return sorted
}
