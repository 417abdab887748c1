package workbook

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// judging prints by which outlets a side is judged more often, of all the names
// they give it.
func (s *sheet) judging() {
	table := s.judgingTable()
	if len(table.Rows) == 0 {
		return
	}
	s.section("view.judged.title", table)
	s.Paragraph(xlsx.NoteRole, s.word("view.judged.note"))
}

func (b *workbook) judgingTable() xlsx.Table {
	columns := []xlsx.Column{
		b.column("workbook.head.outlet", 26),
		b.column("workbook.head.against", 22),
		b.column("view.judged.names", 22),
		b.column("view.judged.mine", 12),
		b.column("view.judged.theirs", 12),
		b.column("workbook.pairs.difference", 12),
		b.column("workbook.head.low", 12),
		b.column("workbook.head.high", 12),
		b.column("workbook.head.reading", 60),
		b.column("workbook.head.tier", 21),
		b.column("view.judged.named", 11),
		b.column("view.judged.theyNamed", 11),
		xlsx.Column{Head: "p", Width: 12},
		b.column("workbook.head.adjusted", 12),
	}
	columns = append(columns, b.bounded("workbook.pairs.equal", 12)...)
	if b.view.Coded() {
		columns = append(columns, b.bounded("view.byCoders", 12)...)
	}
	table := xlsx.Table{ID: "Judging", Name: b.word("workbook.table.judging"), Columns: columns}
	for _, pair := range b.view.Judging() {
		table.Rows = append(table.Rows, b.judgingRow(pair))
	}
	return table
}

func (b *workbook) judgingRow(pair *compare.Pair) []xlsx.Cell {
	shown := b.view.Difference(pair)
	often, named := b.view.Judged(pair, pair.A)
	theirs, theyNamed := b.view.Judged(pair, pair.B)
	row := []xlsx.Cell{
		xlsx.Text(b.study.Outlets[pair.A].Name).Bold(),
		xlsx.Text(b.rival(pair.B)),
		xlsx.Text(b.say(b.view.JudgedName(pair))),
		b.portionCell(often, named).Linked(b.to(sideFigure(pair.A, pair.Side))),
		b.portionCell(theirs, theyNamed),
	}
	row = append(row, figureCells(shown)...)
	row = append(row,
		xlsx.Text(b.say(b.view.JudgedVerdict(pair, false))),
		xlsx.Text(b.say(words.Tier(shown.Tier))),
		countCell(named), countCell(theyNamed),
		b.chanceCell(pair.P, true), b.chanceCell(pair.Q, true))
	row = append(row, figureCells(b.view.Equal(pair))...)
	if b.view.Coded() {
		row = append(row, figureCells(b.view.ByCoders(pair))...)
	}
	if !b.view.Stated(pair) {
		return greyRow(row)
	}
	return row
}
