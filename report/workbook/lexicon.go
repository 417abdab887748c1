package workbook

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// lexicon prints the codebook, with the namings that were never found: a zero
// is a finding too.
func (b *workbook) lexicon() {
	table := xlsx.Table{ID: "Lexicon", Name: b.word("workbook.table.lexicon"), Columns: []xlsx.Column{
		b.column("workbook.head.contrast", 30),
		b.column("workbook.head.side", 16),
		b.column("workbook.head.naming", 30),
		b.column("workbook.lexicon.term", 38),
		b.column("workbook.head.polarity", 16),
		b.column("workbook.head.contested", 14),
		b.column("workbook.lexicon.family", 18),
		b.column("workbook.lexicon.english", 34),
		b.column("workbook.head.mentions", 12),
		b.column("workbook.lexicon.remark", 60),
	}}
	for i := range b.study.Contrasts {
		for n := range b.study.Contrasts[i].Namings {
			table.Rows = append(table.Rows, b.lexiconRow(&b.study.Contrasts[i], n))
		}
	}
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.lexicon"), Widths: table.Widths(), Colour: xlsx.FaintInk, Pages: 1})
	s.Line(xlsx.As(xlsx.TitleRole, s.Name))
	s.Paragraph(xlsx.NoteRole, s.word("workbook.lexicon.note"))
	s.Line(table.HeadCells()...)
	s.Freeze(0)
	s.tableRows(table)
	s.Finish()
}

func (b *workbook) lexiconRow(contrast *compare.Contrast, n int) []xlsx.Cell {
	naming := &contrast.Namings[n]
	row := []xlsx.Cell{
		xlsx.Text(b.say(contrast.Title)),
		xlsx.Text(b.sideName(contrast.Side)),
		xlsx.Text(naming.Label).Bold(),
		xlsx.Text(naming.Term),
		xlsx.Text(b.say(words.Polarity(naming.Polarity))),
		xlsx.Text(b.yes(naming.Contested)),
		xlsx.Text(naming.Family),
		xlsx.Latin(naming.English),
		countCell(naming.Total),
		xlsx.Text(naming.Note),
	}
	if naming.Total == 0 {
		return faintRow(row)
	}
	return row
}
