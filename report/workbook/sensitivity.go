package workbook

import (
	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// sensitivity prints whether each figure stands without one naming, without
// one article, without copies and with every article one vote.
func (b *workbook) sensitivity() {
	if len(b.study.Sensitivity) == 0 {
		return
	}
	table := sheetTable{id: "Sensitivity", name: sensitivityRange, columns: []tableColumn{
		{b.say(outletHead), 26},
		{b.say(sideHead), 14},
		{b.say(figureHead), 11},
		{b.say(verdictHead), 30},
		{b.say(topNamingHead), 30},
		{b.say(topShareHead), 13},
		{b.say(lowWithoutNamingHead), 13},
		{b.say(highWithoutNamingHead), 13},
		{b.say(mostNamingHead), 30},
		{b.say(namingFlipsHead), 13},
		{b.say(lowWithoutUnitHead), 13},
		{b.say(highWithoutUnitHead), 13},
		{b.say(unitFlipsHead), 13},
		{b.say(aloneHead), 13},
		{b.say(unitMeanHead), 13},
	}}
	for i := range b.study.Sensitivity {
		table.rows = append(table.rows, b.sensitivityRow(&b.study.Sensitivity[i]))
	}
	s := b.open(sheetFrame{name: sensitivitySheet, widths: table.widths(), colour: tabInk, wide: true})
	s.line(roleCell(titleRole, s.say(sensitivityTitleText)))
	s.paragraph(noteRole, s.say(sensitivityNoteText))
	s.table(table)
	s.finish()
}

func (b *workbook) sensitivityRow(of *compare.Sensitivity) []sheetCell {
	row := []sheetCell{
		textCell(b.study.Outlets[of.Outlet].Name).bold(),
		textCell(b.comparedName(of.Side)),
	}
	tier := b.tierOf(of.Outlet, of.Side)
	if !of.Defined || tier < stats.Weak {
		row = append(row, blankCell(), textCell(b.say(words.Tier(min(tier, stats.Insufficient)))))
		for range 11 {
			row = append(row, blankCell())
		}
		return faintRow(row)
	}
	verdict := textCell(b.say(steadyText))
	switch {
	case of.Namings.Flips > 0 || of.Units.Flips > 0:
		verdict = textCell(b.say(turnsText)).bold()
	case of.OneNaming:
		verdict = textCell(b.say(hangsText)).bold()
	}
	top := b.namingCell(of.TopContrast, of.TopNaming, of.Outlet)
	row = append(row,
		signedCell(of.Full).bold().linked(b.toSide(max(0, of.Side), of.Outlet)), verdict,
		top, sheetCell{value: of.TopShare, look: cellLook{format: shareFormat}})
	row = append(row, rangeCells(of.Namings)...)
	row = append(row, b.namingCell(of.MostContrast, of.MostNaming, of.Outlet), countCell(of.Namings.Flips))
	row = append(row, rangeCells(of.Units)...)
	row = append(row, countCell(of.Units.Flips))
	if of.Side < 0 {
		return append(row, blankCell(), blankCell())
	}
	score := b.study.Score(of.Outlet, of.Side)
	return append(row, besideCell(score, score.Independent, score.IndependentDefined), signedCell(score.UnitMean))
}

// tierOf returns the tier of a score or, with side -1, of a slant.
func (b *workbook) tierOf(outlet, side int) stats.Tier {
	if side < 0 {
		return b.study.Slants[outlet].Tier
	}
	return b.study.Score(outlet, side).Tier
}

// namingCell names a naming, if there is one, and leads to its evidence.
func (b *workbook) namingCell(contrast, naming, outlet int) sheetCell {
	if contrast < 0 || naming < 0 {
		return textCell("")
	}
	return textCell(b.seriesName(&b.study.Contrasts[contrast].Namings[naming])).linked(b.toNaming(contrast, naming, outlet))
}

func rangeCells(r compare.Range) []sheetCell {
	return []sheetCell{signedCell(r.Low), signedCell(r.High)}
}
