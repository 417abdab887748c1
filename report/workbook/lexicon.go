package workbook

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// lexicon prints the codebook, with the namings that were never found: a zero
// is a finding too.
func (b *workbook) lexicon() {
	table := xlsx.Table{ID: "Lexicon", Name: b.say(lexiconRange), Columns: []xlsx.Column{
		b.column(contrastHead, 30),
		b.column(sideHead, 16),
		b.column(namingHead, 30),
		b.column(lexiconTermHead, 38),
		b.column(polarityHead, 16),
		b.column(contestedHead, 14),
		b.column(familyColumn, 18),
		b.column(englishHead, 34),
		b.column(mentionsHead, 12),
		b.column(noteHead, 60),
	}}
	for i := range b.study.Contrasts {
		for n := range b.study.Contrasts[i].Namings {
			table.Rows = append(table.Rows, b.lexiconRow(&b.study.Contrasts[i], n))
		}
	}
	s := b.open(xlsx.Frame{Name: b.say(lexiconSheet), Widths: table.Widths(), Colour: xlsx.FaintInk, Wide: true})
	s.Line(xlsx.As(xlsx.TitleRole, s.Name))
	s.Paragraph(xlsx.NoteRole, s.say(lexiconNoteText))
	s.Line(table.HeadCells()...)
	s.Freeze(0)
	s.tableRows(table)
	s.Finish()
}

func (b *workbook) lexiconRow(contrast *compare.Contrast, n int) []xlsx.Cell {
	naming := &contrast.Namings[n]
	contested := noText
	if naming.Contested {
		contested = yesText
	}
	row := []xlsx.Cell{
		xlsx.Text(b.say(contrast.Title)),
		xlsx.Text(b.sideName(contrast.Side)),
		xlsx.Text(naming.Label).Bold(),
		xlsx.Text(naming.Term),
		xlsx.Text(b.say(words.Polarity(naming.Polarity))),
		xlsx.Text(b.say(contested)),
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
