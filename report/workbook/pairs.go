package workbook

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// pairs prints how outlets differ: a matrix a side, then every comparison with
// its interval and test.
func (b *workbook) pairs() {
	if len(b.study.Pairs) == 0 {
		return
	}
	table := b.pairsTable()
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.pairs"), Widths: b.pairsWidths(table), Colour: tabInk, Pages: b.pairPages()})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.pairs.title")))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.word("workbook.pairs.note"))
	s.Paragraph(xlsx.NoticeRole, s.fill("workbook.pairs.family", words.Values{
		"tested": s.study.Family.Of(compare.PairClaims), "called": s.view.AllStated(),
		"untested": len(s.study.Pairs) - s.study.Family.Of(compare.PairClaims), "all": s.study.Family.Tests,
	}))
	s.judging()
	if len(s.study.Outlets) <= mostMatrix {
		s.matrices()
		s.distances()
	}
	if left := len(s.study.Pairs) - len(table.Rows); left > 0 {
		s.Gap()
		s.Paragraph(xlsx.NoteRole, s.fill("workbook.pairs.left", words.Values{"n": left, "most": mostMatrix}))
	}
	s.section("workbook.pairs.list", table)
	s.Finish()
}

// pairPages is how many pages the sheet prints: those of the matrices, and of the
// list as far as it says something, with a page of the rest.
func (b *workbook) pairPages() int {
	const onPage, most = 35, 6 // comparisons that a page surely holds
	pages := 2 + b.view.AllStated()/onPage
	if len(b.study.Outlets) <= mostMatrix {
		pages += len(b.study.Outlets) / 10
	}
	return min(most, pages)
}

// mostMatrix is how many outlets a matrix has that can be read; of more the list
// says who differs, the surest first.
const mostMatrix = 20

// pairsWidths fit the list and the matrices, which begin in the same column.
func (b *workbook) pairsWidths(table xlsx.Table) []float64 {
	widths := table.Widths()
	if judging := b.judgingTable(); len(judging.Rows) > 0 {
		widths = xlsx.WidthsOf(&table, &judging)
	}
	for len(b.study.Outlets) <= mostMatrix && len(widths) < len(b.outlets)+2 {
		widths = append(widths, 14)
	}
	return widths
}

// comparedName names a side or, as -1, the slant.
func (b *workbook) comparedName(side int) string {
	if side < 0 {
		return b.word("view.slant")
	}
	return b.sideName(side)
}

// rival names what an outlet is compared with.
func (b *workbook) rival(outlet int) string {
	if outlet < 0 {
		return b.word("view.rest")
	}
	return b.study.Outlets[outlet].Name
}

// matrices print one matrix a side: the outlet of the row less that of the column.
func (s *sheet) matrices() {
	found := make(map[[3]int]*compare.Pair)
	for i := range s.study.Pairs {
		pair := &s.study.Pairs[i]
		found[[3]int{pair.A, pair.B, pair.Side}] = pair
	}
	columns := slices.Clone(s.outlets)
	if len(s.study.Outlets) > 2 {
		columns = append(columns, -1)
	}
	for _, side := range s.view.Compared() {
		s.Gap()
		s.Line(xlsx.As(xlsx.SectionRole, s.fill("workbook.pairs.matrix", words.Values{"side": s.comparedName(side)})))
		heads := []xlsx.Cell{xlsx.As(xlsx.HeadRole, s.word("workbook.head.outlet"))}
		for _, column := range columns {
			heads = append(heads, xlsx.As(xlsx.HeadRole, s.rival(column)))
		}
		s.Line(heads...)
		for _, row := range s.outlets {
			cells := []xlsx.Cell{xlsx.Text(s.study.Outlets[row].Name).Bold()}
			for _, column := range columns {
				pair, turned := found[[3]int{row, column, side}], false
				if pair == nil {
					pair, turned = found[[3]int{column, row, side}], true
				}
				cells = append(cells, s.differenceCell(pair, turned, row))
			}
			s.Line(cells...)
		}
	}
}

// differenceCell prints a difference as seen from an outlet: a mark and a
// colour when it is stated, grey when it is not, nothing where the evidence is
// too little.
func (b *workbook) differenceCell(pair *compare.Pair, turned bool, from int) xlsx.Cell {
	if pair == nil || !b.view.Difference(pair).Shown {
		return blankCell()
	}
	x := pair.Difference.Estimate
	if turned && x != 0 { // no −0
		x = -x
	}
	cell := signedCell(x).Linked(b.to(sideFigure(from, pair.Side)))
	if !b.view.Stated(pair) {
		return cell.Faint()
	}
	cell.Look.Format, cell.Look.Tint = calledFormat, differenceAccent(pair.Side, x).fill
	return cell.Bold()
}

// differenceAccent is the accent of a difference in a side's score or, as -1,
// in the slant.
func differenceAccent(side int, x float64) accent {
	switch {
	case side >= 0:
		return polarityAccent(side, cmp.Compare(x, 0))
	case x > 0:
		return sideAccent(0)
	}
	return sideAccent(1)
}

func (b *workbook) pairsTable() xlsx.Table {
	columns := []xlsx.Column{
		b.column("workbook.head.outlet", 26),
		b.column("workbook.head.against", 22),
		b.column("workbook.head.side", 14),
		b.column("workbook.pairs.difference", 12),
		b.column("workbook.head.low", 12),
		b.column("workbook.head.high", 12),
		xlsx.Column{Head: "p", Width: 12},
		b.column("workbook.head.adjusted", 12),
		b.column("workbook.head.reading", 60),
		b.column("workbook.head.tier", 21),
		b.column("workbook.pairs.unitsFirst", 11),
		b.column("workbook.pairs.unitsSecond", 11),
		b.column("workbook.pairs.equal", 12),
		b.column("workbook.pairs.equalLow", 12),
		b.column("workbook.pairs.equalHigh", 12),
		b.column("workbook.pairs.least", 12),
	}
	if b.view.Coded() {
		columns = append(columns, b.bounded("view.byCoders", 12)...)
	}
	table := xlsx.Table{ID: "Pairs", Name: b.word("workbook.table.pairs"), Columns: columns}
	for _, pair := range b.listedPairs() {
		table.Rows = append(table.Rows, b.pairRow(pair))
	}
	return table
}

// listedPairs are the comparisons of the list, by side, those that are said before
// all others.
func (b *workbook) listedPairs() []*compare.Pair {
	var said, rest []*compare.Pair
	for _, side := range b.view.Compared() {
		for _, pair := range b.view.Pairs(side) {
			switch {
			case b.view.Stated(pair):
				said = append(said, pair)
			case len(b.study.Outlets) <= mostMatrix || b.view.Difference(pair).Shown:
				rest = append(rest, pair)
			}
		}
	}
	return append(said, rest...)
}

func (b *workbook) pairRow(pair *compare.Pair) []xlsx.Cell {
	row := []xlsx.Cell{
		xlsx.Text(b.study.Outlets[pair.A].Name).Bold(),
		xlsx.Text(b.rival(pair.B)),
		xlsx.Text(b.comparedName(pair.Side)),
	}
	shown := b.view.Difference(pair)
	difference := figureCells(shown)
	difference[0] = difference[0].Linked(b.to(sideFigure(pair.A, pair.Side)))
	row = append(row, difference...)
	row = append(row, b.chanceCell(pair.P, pair.Tested && shown.Shown), b.chanceCell(pair.Q, pair.Tested && shown.Shown))
	row = append(row,
		xlsx.Text(b.say(b.view.Verdict(pair, false))),
		xlsx.Text(b.say(words.Tier(shown.Tier))),
		countCell(pair.Units[0]), countCell(pair.Units[1]))
	row = append(row, figureCells(b.view.Equal(pair))...)
	least := blankCell()
	if pair.Detects && shown.Shown {
		least = rateCell(pair.Least)
	}
	row = append(row, least)
	if b.view.Coded() {
		row = append(row, figureCells(b.view.ByCoders(pair))...)
	}
	if !b.view.Stated(pair) {
		return greyRow(row)
	}
	return row
}

// distances prints how unlike the outlets' choices of names are, like ones
// side by side.
func (s *sheet) distances() {
	distances := s.study.Distances
	if distances == nil {
		return
	}
	order := slices.Clone(distances.Order)
	order = slices.DeleteFunc(order, func(o int) bool { return !slices.Contains(s.outlets, o) })
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.word("workbook.pairs.distances")))
	s.Paragraph(xlsx.NoteRole, s.word("workbook.pairs.distancesNote"))
	heads := []xlsx.Cell{xlsx.As(xlsx.HeadRole, s.word("workbook.head.outlet"))}
	for _, o := range order {
		heads = append(heads, xlsx.As(xlsx.HeadRole, s.study.Outlets[o].Name))
	}
	s.Line(heads...)
	top := s.Row()
	for _, row := range order {
		cells := []xlsx.Cell{xlsx.Text(s.study.Outlets[row].Name).Bold()}
		for _, column := range order {
			cells = append(cells, distanceCell(distances.Between(row, column)))
		}
		s.Line(cells...)
	}
	if len(order) > 0 {
		s.ShareScale(xlsx.Area(2, top, len(order)+1, s.Row()-1))
	}
	s.section("workbook.pairs.distanceList", s.distanceTable())
}

// distanceTable lists the distances with their intervals.
func (b *workbook) distanceTable() xlsx.Table {
	columns := []xlsx.Column{b.column("workbook.head.outlet", 26), b.column("workbook.head.against", 22)}
	columns = append(columns, b.bounded("page.distances.bits", 12)...)
	columns = append(columns, xlsx.Column{Head: "p", Width: 12}, b.column("workbook.head.adjusted", 12))
	table := xlsx.Table{ID: "Distances", Name: b.word("workbook.table.distances"), Columns: columns}
	for i := range b.study.Distances.Cells {
		d := &b.study.Distances.Cells[i]
		if d.Contrasts == 0 {
			continue
		}
		row := []xlsx.Cell{
			xlsx.Text(b.study.Outlets[d.First].Name).Bold(), xlsx.Text(b.study.Outlets[d.Second].Name),
			rateCell(d.Bits.Estimate), rateCell(d.Bits.Lo), rateCell(d.Bits.Hi), b.chanceCell(d.P, true), b.chanceCell(d.Q, true),
		}
		if !d.Clear {
			row = greyRow(row)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// distanceCell prints a distance, grey where chance alone could make it.
func distanceCell(distance *compare.Distance) xlsx.Cell {
	if distance == nil || distance.Contrasts == 0 {
		return blankCell()
	}
	cell := rateCell(distance.Bits.Estimate)
	if !distance.Clear {
		return cell.Faint()
	}
	return cell
}
