package workbook

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
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
	s := b.open(xlsx.Frame{Name: b.say(wordsSheet), Widths: words.Widths(), Colour: tabInk, Wide: true})
	s.Line(xlsx.As(xlsx.TitleRole, s.say(wordsTitleText)))
	s.Paragraph(xlsx.NoteRole, s.say(wordsNoteText))
	s.section(keyNamingsSection, namings)
	s.section(keywordsSection, words)
	s.Finish()
}

func (b *workbook) keyTable(id string, name words.Sayer, head words.Sayer, keys []compare.Keyword) xlsx.Table {
	table := xlsx.Table{ID: id, Name: b.say(name), Columns: []xlsx.Column{
		b.column(outletHead, 26),
		b.column(head, 34),
		b.column(heldHead, 13),
		b.column(ofUnitsHead, 13),
		b.column(heldShareHead, 13),
		b.column(restShareHead, 13),
		b.column(conservativeHead, 14),
		b.column(logRatioHead, 12),
		b.column(logOddsHead, 12),
		b.column(zHead, 10),
		b.column(g2Head, 10),
		b.column(pHead, 11),
		b.column(qHead, 11),
		b.column(evenHead, 13),
		b.column(remarkHead, 26),
	}}
	for i := range keys {
		table.Rows = append(table.Rows, b.keyRow(&keys[i]))
	}
	return table
}

func (b *workbook) keyRow(key *compare.Keyword) []xlsx.Cell {
	even := blankCell()
	if key.Even {
		even = rateCell(key.DPNorm)
	}
	remark := ""
	switch {
	case key.OwnName:
		remark = b.say(ownNameText)
	case key.Q > mostChance:
		remark = b.say(maybeChanceText)
	}
	row := []xlsx.Cell{
		xlsx.Text(b.study.Outlets[key.Outlet].Name),
		b.keyCell(key).Bold(),
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
		xlsx.Text(remark),
	}
	if remark != "" {
		return greyRow(row)
	}
	return row
}

// keyCell is a word that leads to an article with it, or a naming that leads
// to a sentence.
func (b *workbook) keyCell(key *compare.Keyword) xlsx.Cell {
	if key.Contrast >= 0 && key.Naming >= 0 {
		cell := xlsx.Text(b.namingLabel(&b.study.Contrasts[key.Contrast].Namings[key.Naming]))
		if len(key.Evidence) > 0 {
			return cell.Linked(b.evidenceRow(key.Evidence[0] + 2))
		}
		return cell.Linked(b.toNaming(key.Contrast, key.Naming, key.Outlet))
	}
	cell := xlsx.Text(key.Word)
	if len(key.Articles) > 0 {
		return cell.Linked(b.toArticle(key.Articles[0]))
	}
	return cell
}
