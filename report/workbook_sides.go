package report

import (
	"mizan/coding"
	"mizan/compare"
	"mizan/compare/stats"
)

// sides prints one row an outlet and side, with every count behind its score.
func (b *workbook) sides() {
	table := sheetTable{id: "Sides", name: sidesRange, columns: b.sideColumns()}
	for o := range b.study.Outlets {
		for side := range b.study.Sides {
			table.rows = append(table.rows, b.sideRow(o, side))
		}
	}
	s := b.open(sheetFrame{name: sidesSheet, widths: table.widths(), colour: plusInk, wide: true})
	s.line(roleCell(titleRole, s.say(sidesTitle)))
	s.paragraph(noteRole, s.say(sidesTitleText))
	s.line(table.headCells()...)
	s.freeze(2)
	s.row--
	top := s.row + 1
	s.table(table)
	s.colourScales(table, top, top+len(table.rows)-1)
	s.finish()
}

// sideColumns names the columns: the score first, then what it is made of.
func (b *workbook) sideColumns() []tableColumn {
	columns := []tableColumn{
		{b.say(outletHead), 26},
		{b.say(sideHead), 14},
		{b.say(netHead), 11},
		{b.say(lowHead), 11},
		{b.say(highHead), 11},
		{b.say(tierHead), 18},
		{b.say(shrunkHead), 12},
		{b.say(netTitleHead), 12},
		{b.say(netBodyHead), 12},
		{b.say(aloneHead), 12},
	}
	columns = append(columns, b.tallyColumns(tallyHeads[coding.Own])...)
	columns = append(columns,
		tableColumn{b.say(neutralShareHead), 11},
		tableColumn{b.say(clustersHead), 13},
		tableColumn{b.say(namingCountHead), 13},
		tableColumn{b.say(salienceHead), 14})
	columns = append(columns, b.tallyColumns(headlinesText)...)
	columns = append(columns, b.tallyColumns(bodiesText)...)
	for voice := coding.Own + 1; voice < coding.Voices; voice++ {
		columns = append(columns, b.tallyColumns(tallyHeads[voice])...)
	}
	return append(columns, tableColumn{b.say(warningsHead), 48})
}

// tallyColumns are the three polarities of one voice or one part. Their signs
// keep thirty columns readable; the note above the table says what they mean.
func (b *workbook) tallyColumns(of compare.Text) []tableColumn {
	var columns []tableColumn
	for _, sign := range []string{"+", "0", "−"} {
		columns = append(columns, tableColumn{b.say(of) + " " + sign, 10})
	}
	return columns
}

func (b *workbook) sideRow(o, side int) []sheetCell {
	score := b.study.Score(o, side)
	row := []sheetCell{
		textCell(b.study.Outlets[o].Name).bold(),
		textCell(b.sideName(side)).linked(b.toSide(side, o)),
	}
	row = append(row, intervalCells(score.Net, score.Defined, score.Tier)...)
	row[2] = row[2].linked(b.toSide(side, o))
	row = append(row, textCell(b.say(tierText[score.Tier])),
		besideCell(score, score.Shrunk, score.ShrunkDefined),
		partCell(score, score.NetTitle, score.TitleDefined),
		partCell(score, score.NetBody, score.BodyDefined),
		besideCell(score, score.Independent, score.IndependentDefined))
	row = append(row, polarityCells(score.Own())...)
	row = append(row,
		neutralCell(score),
		countCell(score.Clusters),
		countCell(score.Naming),
		rateCell(score.Salience))
	row = append(row, polarityCells(score.Title)...)
	row = append(row, polarityCells(score.Body)...)
	for voice := coding.Own + 1; voice < coding.Voices; voice++ {
		row = append(row, polarityCells(score.Voices[voice])...)
	}
	row = append(row, textCell(b.warnings(score.Warnings)))
	if score.Tier < stats.Weak {
		return faintRow(row)
	}
	return row
}

// besideCell prints a score of another make, where the score itself is shown.
func besideCell(score *compare.Score, value stats.Interval, defined bool) sheetCell {
	if !defined || score.Tier < stats.Weak {
		return blankCell()
	}
	return signedCell(value.Estimate)
}

// partCell is besideCell for headlines or bodies alone, which need evidence
// enough of their own.
func partCell(score *compare.Score, value stats.Interval, defined bool) sheetCell {
	return besideCell(score, value, defined && stats.Evidence(value, 0) >= stats.Weak)
}

// polarityCells prints P, Z and N.
func polarityCells(tally compare.Tally) []sheetCell {
	return []sheetCell{countCell(tally.Positive), countCell(tally.Neutral), countCell(tally.Negative)}
}

// neutralCell is blank where nothing was said, which is not a share of 0.
func neutralCell(score *compare.Score) sheetCell {
	if own := score.Own(); own.Sum() == 0 {
		return blankCell()
	}
	return sheetCell{value: score.NeutralShare, look: cellLook{format: shareFormat}}
}
