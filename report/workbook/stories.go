package workbook

import (
	"mizan/compare"
	"mizan/internal/xlsx"
	"mizan/report/view"
)

// stories prints how two outlets told the same stories, which those are, and
// the texts that were printed more than once.
func (b *workbook) stories() {
	if len(b.study.Stories)+len(b.study.Copies) == 0 {
		return
	}
	matched := b.matchedTable()
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.stories"), Widths: matched.Widths(), Colour: tabInk, Pages: 3})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.stories.title")))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.word("workbook.stories.note"))
	if len(matched.Rows) > 0 {
		s.section("workbook.stories.matched", matched)
	} else {
		s.Gap()
		s.Paragraph(xlsx.NoteRole, s.word("workbook.stories.noMatched"))
	}
	s.section("workbook.stories.list", b.storiesTable())
	s.section("workbook.stories.copies", b.copiesTable())
	s.Finish()
}

// matchedTable compares outlets in the stories that both told: the pairs with
// enough of them, those that differ clearly first.
func (b *workbook) matchedTable() xlsx.Table {
	columns := []xlsx.Column{
		b.column("workbook.head.outlet", 26),
		b.column("workbook.head.against", 26),
		b.column("workbook.head.side", 40),
		b.column("workbook.stories.shared", 13),
		b.column("workbook.stories.same", 14),
		b.column("workbook.head.low", 12),
		b.column("workbook.head.high", 12),
		xlsx.Column{Head: "p", Width: 11},
		b.column("workbook.head.adjusted", 11),
	}
	columns = append(columns, b.bounded("workbook.stories.all", 14)...)
	columns = append(columns, b.bounded("workbook.stories.gap", 14)...)
	table := xlsx.Table{ID: "Matched", Name: b.word("workbook.table.matched"), Columns: append(columns, b.column("workbook.head.reading", 34))}
	for side := range b.study.Sides {
		for _, m := range b.view.Matched(side) {
			table.Rows = append(table.Rows, b.matchedRow(m))
		}
	}
	return table
}

func (b *workbook) matchedRow(m *compare.Matched) []xlsx.Cell {
	bound := func(x float64) xlsx.Cell {
		if !m.Difference.Bounded {
			return blankCell()
		}
		return signedCell(x)
	}
	all, gap := figureCells(view.Figure{Value: m.All, Shown: m.Defined}), figureCells(view.Figure{Value: m.Gap, Shown: m.Defined})
	row := []xlsx.Cell{
		xlsx.Text(b.study.Outlets[m.A].Name).Bold(),
		xlsx.Text(b.study.Outlets[m.B].Name),
		xlsx.Text(b.sideName(m.Side)),
		countCell(m.Stories),
		signedCell(m.Difference.Estimate).Bold(),
		bound(m.Difference.Lo), bound(m.Difference.Hi),
		b.chanceCell(m.P, true), b.chanceCell(m.Q, true),
	}
	all[0] = all[0].Linked(b.to(sideFigure(m.A, m.Side)))
	row = append(row, all...)
	row = append(append(row, gap...), xlsx.Text(b.say(b.view.MatchedVerdict(m))))
	if !m.Clear {
		return greyRow(row)
	}
	return row
}

func (b *workbook) storiesTable() xlsx.Table {
	table := xlsx.Table{ID: "Stories", Name: b.word("workbook.table.stories"), Columns: []xlsx.Column{
		b.column("workbook.stories.from", 0),
		b.column("workbook.stories.to", 0),
		b.column("workbook.stories.headline", 0),
		b.column("workbook.head.articles", 0),
		b.column("workbook.head.outlets", 0),
	}}
	for _, story := range b.study.Stories {
		table.Rows = append(table.Rows, []xlsx.Cell{
			dateCell(story.First).Linked(b.toArticle(story.Articles[0])), dateCell(story.Last),
			xlsx.Text(story.Title).Bold(),
			countCell(len(story.Articles)), countCell(story.Outlets),
		})
	}
	return table
}

// copiesTable has a row a copy, beside its original.
func (b *workbook) copiesTable() xlsx.Table {
	table := xlsx.Table{ID: "Copies", Name: b.word("workbook.table.copies"), Columns: []xlsx.Column{
		b.column("workbook.stories.original", 0),
		b.column("workbook.stories.copy", 0),
		b.column("workbook.head.title", 0),
		b.column("workbook.stories.originalDate", 0),
		b.column("workbook.stories.copyDate", 0),
		b.column("workbook.stories.least", 0),
		b.column("workbook.stories.most", 0),
	}}
	for _, group := range b.study.Copies {
		original := &b.study.Articles[group.Articles[0]]
		for _, i := range group.Articles[1:] {
			copied := &b.study.Articles[i]
			table.Rows = append(table.Rows, []xlsx.Cell{
				xlsx.Text(b.study.Outlets[original.Outlet].Name).Linked(b.toArticle(group.Articles[0])),
				xlsx.Text(b.study.Outlets[copied.Outlet].Name).Linked(b.toArticle(i)),
				xlsx.Text(copied.Title),
				dateCell(original.Date), dateCell(copied.Date),
				b.shareCell(group.Low), b.shareCell(group.High),
			})
		}
	}
	return table
}
