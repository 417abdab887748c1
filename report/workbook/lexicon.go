package workbook

import "mizan/internal/words"

import "mizan/compare"

// lexicon prints the codebook, with the namings that were never found: a zero
// is a finding too.
func (b *workbook) lexicon() {
	table := sheetTable{id: "Lexicon", name: lexiconRange, columns: []tableColumn{
		{b.say(contrastHead), 30},
		{b.say(sideHead), 16},
		{b.say(namingHead), 30},
		{b.say(lexiconTermHead), 38},
		{b.say(polarityHead), 16},
		{b.say(contestedHead), 14},
		{b.say(familyColumn), 18},
		{b.say(englishHead), 34},
		{b.say(mentionsHead), 12},
		{b.say(noteHead), 60},
	}}
	for i := range b.study.Contrasts {
		for n := range b.study.Contrasts[i].Namings {
			table.rows = append(table.rows, b.lexiconRow(&b.study.Contrasts[i], n))
		}
	}
	s := b.open(sheetFrame{name: lexiconSheet, widths: table.widths(), colour: faintInk, wide: true})
	s.line(roleCell(titleRole, s.name))
	s.paragraph(noteRole, s.say(lexiconNoteText))
	s.line(table.headCells()...)
	s.freeze(0)
	s.row--
	s.table(table)
	s.finish()
}

func (b *workbook) lexiconRow(contrast *compare.Contrast, n int) []sheetCell {
	naming := &contrast.Namings[n]
	contested := noText
	if naming.Contested {
		contested = yesText
	}
	row := []sheetCell{
		textCell(b.say(contrast.Title)),
		textCell(b.sideName(contrast.Side)),
		textCell(naming.Label).bold(),
		textCell(naming.Term),
		textCell(b.say(words.Polarity(naming.Polarity))),
		textCell(b.say(contested)),
		textCell(naming.Family),
		latinCell(naming.English),
		countCell(naming.Total),
		textCell(naming.Note),
	}
	if naming.Total == 0 {
		return faintRow(row)
	}
	return row
}
