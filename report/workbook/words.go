package workbook

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// words prints the namings and the words that set each outlet apart.
func (b *workbook) words() {
	if len(b.study.Keywords)+len(b.study.KeyNamings) == 0 {
		return
	}
	namings := b.keyTable("KeyNamings", "workbook.table.keyNamings", "workbook.head.naming", b.study.KeyNamings)
	words := b.keyTable("Keywords", "workbook.table.keywords", "workbook.words.word", b.study.Keywords)
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.words"), Widths: words.Widths(), Colour: tabInk, Pages: 4})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.words.title")))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.word("workbook.words.note"))
	s.section("workbook.words.namings", namings)
	s.section("workbook.words.all", words)
	s.Finish()
}

func (b *workbook) keyTable(id string, name, head words.Key, keys []compare.Keyword) xlsx.Table {
	table := xlsx.Table{ID: id, Name: b.word(name), Columns: []xlsx.Column{
		b.column("workbook.head.outlet", 26),
		b.column(head, 34),
		b.column("workbook.words.held", 13),
		b.column("workbook.words.of", 13),
		b.column("workbook.words.share", 13),
		b.column("workbook.words.restShare", 13),
		b.column("workbook.words.conservative", 14),
		b.column("workbook.words.ratio", 12),
		b.column("workbook.words.logOdds", 12),
		xlsx.Column{Head: "z", Width: 10},
		xlsx.Column{Head: "G²", Width: 10},
		xlsx.Column{Head: "p", Width: 11},
		b.column("workbook.head.adjusted", 11),
		b.column("workbook.words.even", 13),
		b.column("workbook.words.remark", 26),
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
		remark = b.word("workbook.words.ownName")
	case key.Q <= 0.05 && !key.Holds:
		remark = b.word("workbook.words.covered")
	case !b.view.Apart(key):
		remark = b.word("workbook.words.chance")
	}
	row := []xlsx.Cell{
		xlsx.Text(b.study.Outlets[key.Outlet].Name),
		b.keyCell(key).Bold(),
		countCell(key.Units),
		countCell(key.Of),
		b.portionCell(key.Units, key.Of),
		b.portionCell(key.Others, key.Rest),
		rateCell(key.Conservative),
		rateCell(key.LogRatio),
		rateCell(key.LogOdds),
		rateCell(key.Z),
		rateCell(key.G2),
		b.chanceCell(key.P, true),
		b.chanceCell(key.Q, true),
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
			return cell.Linked(b.toEvidence(key.Evidence[0]))
		}
		return cell.Linked(b.to(namingFigure(key.Outlet, key.Contrast, key.Naming)))
	}
	cell := xlsx.Text(key.Word)
	if len(key.Articles) > 0 {
		return cell.Linked(b.toArticle(key.Articles[0]))
	}
	return cell
}
