package workbook

import (
	"mizan/compare"
	"mizan/internal/words"
)

// mostChance is the adjusted p-value up to which a word sets an outlet apart.
const mostChance = 0.05

// words prints the namings and the words that set each outlet apart.
func (b *workbook) words() {
	if len(b.study.Keywords)+len(b.study.KeyNamings) == 0 {
		return
	}
	namings := b.keyTable("KeyNamings", keyNamingsRange, namingHead, b.study.KeyNamings)
	words := b.keyTable("Keywords", keywordsRange, wordHead, b.study.Keywords)
	s := b.open(sheetFrame{name: wordsSheet, widths: words.widths(), colour: tabInk, wide: true})
	s.line(roleCell(titleRole, s.say(wordsTitleText)))
	s.paragraph(noteRole, s.say(wordsNoteText))
	s.section(s.say(keyNamingsSection), namings)
	s.section(s.say(keywordsSection), words)
	s.finish()
}

func (b *workbook) keyTable(id string, name words.Sayer, head words.Sayer, keys []compare.Keyword) sheetTable {
	table := sheetTable{id: id, name: name, columns: []tableColumn{
		{b.say(outletHead), 26},
		{b.say(head), 34},
		{b.say(heldHead), 13},
		{b.say(ofUnitsHead), 13},
		{b.say(heldShareHead), 13},
		{b.say(restShareHead), 13},
		{b.say(conservativeHead), 14},
		{b.say(logRatioHead), 12},
		{b.say(logOddsHead), 12},
		{b.say(zHead), 10},
		{b.say(g2Head), 10},
		{b.say(pHead), 11},
		{b.say(qHead), 11},
		{b.say(evenHead), 13},
		{b.say(remarkHead), 26},
	}}
	for i := range keys {
		table.rows = append(table.rows, b.keyRow(&keys[i]))
	}
	return table
}

func (b *workbook) keyRow(key *compare.Keyword) []sheetCell {
	even := sheetCell{look: cellLook{format: rateFormat}}
	if key.Even {
		even.value = key.DPNorm
	}
	remark := ""
	switch {
	case key.OwnName:
		remark = b.say(ownNameText)
	case key.Q > mostChance:
		remark = b.say(maybeChanceText)
	}
	row := []sheetCell{
		textCell(b.study.Outlets[key.Outlet].Name),
		b.keyCell(key).bold(),
		countCell(key.Units),
		countCell(key.Of),
		shareCell(key.Units, key.Of),
		shareCell(key.Others, key.Rest),
		rateCell(key.Conservative),
		rateCell(key.LogRatio),
		rateCell(key.LogOdds),
		rateCell(key.Z),
		rateCell(key.G2),
		chanceCell(key.P, true),
		chanceCell(key.Q, true),
		even,
		textCell(remark),
	}
	if remark != "" {
		return greyRow(row)
	}
	return row
}

// keyCell is a word that leads to an article with it, or a naming that leads
// to a sentence.
func (b *workbook) keyCell(key *compare.Keyword) sheetCell {
	if key.Contrast >= 0 && key.Naming >= 0 {
		cell := textCell(b.namingLabel(&b.study.Contrasts[key.Contrast].Namings[key.Naming]))
		if len(key.Evidence) > 0 {
			return cell.linked(b.evidenceRow(key.Evidence[0] + 2))
		}
		return cell.linked(b.toNaming(key.Contrast, key.Naming, key.Outlet))
	}
	cell := textCell(key.Word)
	if len(key.Articles) > 0 {
		return cell.linked(b.toArticle(key.Articles[0]))
	}
	return cell
}
