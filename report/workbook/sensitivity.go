package workbook

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// sensitivity prints whether each figure stands without one naming, without
// one article, without copies and with every article one vote.
func (b *workbook) sensitivity() {
	if len(b.study.Sensitivity) == 0 {
		return
	}
	columns := []xlsx.Column{
		b.column("workbook.head.outlet", 26),
		b.column("workbook.head.side", 14),
		b.column("workbook.sensitivity.figure", 11),
		b.column("workbook.head.reading", 30),
		b.column("workbook.sensitivity.top", 30),
	}
	columns = append(columns, b.bounded("workbook.sensitivity.topShare", 12)...)
	columns = append(columns,
		b.column("workbook.sensitivity.lowNaming", 13),
		b.column("workbook.sensitivity.highNaming", 13),
		b.column("workbook.sensitivity.mostNaming", 30),
		b.column("workbook.sensitivity.namingFlips", 13),
		b.column("workbook.sensitivity.lowUnit", 13),
		b.column("workbook.sensitivity.highUnit", 13),
		b.column("workbook.sensitivity.unitFlips", 13))
	columns = append(columns, b.bounded("method.alone.name", 12)...)
	table := xlsx.Table{ID: "Sensitivity", Name: b.word("workbook.table.sensitivity"), Columns: append(columns, b.column("workbook.sensitivity.unitMean", 13))}
	for _, side := range b.view.Compared() {
		for _, o := range b.view.Outlets {
			row := b.sensitivityRow(o, side)
			for len(row) < len(table.Columns) {
				row = append(row, blankCell())
			}
			table.Rows = append(table.Rows, row)
		}
	}
	if b.turned() {
		table = table.WithoutEmpty()
	}
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.sensitivity"), Widths: table.Widths(), Colour: tabInk, Pages: 4})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.sensitivity.title")))
	s.Paragraph(xlsx.NoteRole, s.word("workbook.sensitivity.note"))
	s.Line(table.HeadCells()...)
	s.Freeze(2)
	s.tableRows(table)
	s.Finish()
}

func (b *workbook) sensitivityRow(outlet, side int) []xlsx.Cell {
	of, shown := b.view.Sensitive(outlet, side)
	row := []xlsx.Cell{
		xlsx.Text(b.study.Outlets[of.Outlet].Name).Bold(),
		xlsx.Text(b.comparedName(of.Side)),
	}
	if !shown {
		row = append(row, blankCell(), xlsx.Text(b.say(words.Tier(b.view.Figure(outlet, side).Tier))))
		return faintRow(row)
	}
	verdict := xlsx.Text(b.word("workbook.sensitivity.steady"))
	switch {
	case of.Namings.Flips > 0 || of.Units.Flips > 0:
		verdict = xlsx.Text(b.word("workbook.sensitivity.turns")).Bold()
	case of.OneNaming:
		verdict = xlsx.Text(b.word("workbook.sensitivity.hangs")).Bold()
	}
	top := b.namingCell(of.TopContrast, of.TopNaming, of.Outlet)
	row = append(row,
		signedCell(of.Full).Bold().Linked(b.to(sideFigure(of.Outlet, of.Side))), verdict,
		top)
	row = append(row, b.shareCells(of.TopShare)...)
	row = append(row, rangeCells(of.Namings)...)
	row = append(row, b.namingCell(of.MostContrast, of.MostNaming, of.Outlet), countCell(of.Namings.Flips))
	row = append(row, rangeCells(of.Units)...)
	row = append(row, countCell(of.Units.Flips))
	if of.Side < 0 {
		return row
	}
	score := b.study.Score(of.Outlet, of.Side)
	row = append(row, figureCells(b.view.Beside(outlet, side, score.Independent, score.IndependentDefined))...)
	return append(row, signedCell(score.UnitMean))
}

// namingCell names a naming, if there is one, and leads to its evidence.
func (b *workbook) namingCell(contrast, naming, outlet int) xlsx.Cell {
	if contrast < 0 || naming < 0 {
		return xlsx.Text("")
	}
	return xlsx.Text(b.seriesName(&b.study.Contrasts[contrast].Namings[naming])).Linked(b.to(namingFigure(outlet, contrast, naming)))
}

func rangeCells(r compare.Range) []xlsx.Cell {
	return []xlsx.Cell{signedCell(r.Low), signedCell(r.High)}
}
