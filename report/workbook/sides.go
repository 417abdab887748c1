package workbook

import (
	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// sides prints one row an outlet and side in three tables: the score with what
// it is made of, the headlines beside the bodies, and the voices.
func (b *workbook) sides() {
	scores := b.sideTable("Sides", sidesRange, b.scoreColumns(), b.scoreCells)
	s := b.open(sheetFrame{name: sidesSheet, widths: scores.widths(), colour: tabInk, wide: true})
	s.freeze(2)
	s.line(roleCell(titleRole, s.say(sidesTitle)))
	s.paragraph(noteRole, s.say(sidesTitleText))
	for _, part := range []struct {
		heading words.Sayer
		table   sheetTable
	}{
		{sideScoresSection, scores},
		{sidePartsSection, b.sideTable("SideParts", sidePartsRange, b.partColumns(), b.partCells)},
		{sideVoicesSection, b.sideTable("SideVoices", sideVoicesRange, b.voiceColumns(), b.voiceCells)},
	} {
		top := s.row + 3
		s.section(s.say(part.heading), part.table)
		s.colourScales(part.table, top, s.row-1)
	}
	s.finish()
}

// sideTable makes a table of a row an outlet and side.
func (b *workbook) sideTable(id string, name words.Sayer, columns []tableColumn, cells func(*compare.Score) []sheetCell) sheetTable {
	table := sheetTable{id: id, name: name, columns: append([]tableColumn{{b.say(outletHead), 26}, {b.say(sideHead), 14}}, columns...)}
	for o := range b.study.Outlets {
		for side := range b.study.Sides {
			score := b.study.Score(o, side)
			row := append([]sheetCell{
				textCell(b.study.Outlets[o].Name).bold(),
				textCell(b.sideName(side)).linked(b.toSide(side, o)),
			}, cells(score)...)
			if score.Tier < stats.Weak {
				row = faintRow(row)
			}
			table.rows = append(table.rows, row)
		}
	}
	return table
}

func (b *workbook) scoreColumns() []tableColumn {
	columns := []tableColumn{
		{b.say(netHead), 11},
		{b.say(lowHead), 11},
		{b.say(highHead), 11},
		{b.say(tierHead), 18},
		{b.say(shrunkHead), 12},
		{b.say(aloneHead), 12},
	}
	columns = append(columns, b.tallyColumns(tallyHeads[coding.Own])...)
	return append(columns,
		tableColumn{b.say(neutralShareHead), 11},
		tableColumn{b.say(clustersHead), 13},
		tableColumn{b.say(namingCountHead), 13},
		tableColumn{b.say(salienceHead), 14},
		tableColumn{b.say(warningsHead), 48})
}

func (b *workbook) scoreCells(score *compare.Score) []sheetCell {
	row := intervalCells(score.Net, score.Defined, score.Tier)
	row[0] = row[0].linked(b.toSide(score.Side, score.Outlet))
	row = append(row, textCell(b.say(words.Tier(score.Tier))),
		besideCell(score, score.Shrunk, score.ShrunkDefined),
		besideCell(score, score.Independent, score.IndependentDefined))
	row = append(row, polarityCells(score.Own())...)
	return append(row,
		neutralCell(score),
		countCell(score.Clusters),
		countCell(score.Naming),
		rateCell(score.Salience),
		textCell(b.warnings(score.Warnings)))
}

func (b *workbook) partColumns() []tableColumn {
	columns := []tableColumn{{b.say(netTitleHead), 12}, {b.say(netBodyHead), 12}}
	columns = append(columns, b.tallyColumns(headlinesText)...)
	return append(columns, b.tallyColumns(bodiesText)...)
}

func (b *workbook) partCells(score *compare.Score) []sheetCell {
	row := []sheetCell{
		partCell(score, score.NetTitle, score.TitleDefined),
		partCell(score, score.NetBody, score.BodyDefined),
	}
	row = append(row, polarityCells(score.Title)...)
	return append(row, polarityCells(score.Body)...)
}

func (b *workbook) voiceColumns() []tableColumn {
	var columns []tableColumn
	for voice := range coding.Voices {
		columns = append(columns, b.tallyColumns(tallyHeads[voice])...)
	}
	return columns
}

func (b *workbook) voiceCells(score *compare.Score) []sheetCell {
	var row []sheetCell
	for voice := range coding.Voices {
		row = append(row, polarityCells(score.Voices[voice])...)
	}
	return row
}

// tallyColumns are the three polarities of one voice or one part. Their signs
// keep the heads short; the note above the tables says what they mean.
func (b *workbook) tallyColumns(of words.Sayer) []tableColumn {
	var columns []tableColumn
	for _, sign := range []string{"+", "0", "−"} {
		if b.rtl() {
			sign = rightMark + sign + rightMark // on the left of the word, where a line ends
		}
		columns = append(columns, tableColumn{b.say(of) + " " + sign, 10})
	}
	return columns
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
