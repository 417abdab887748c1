package workbook

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/xlsx"
)

// stories prints how two outlets told the same stories, which those are, and
// the texts that were printed more than once.
func (b *workbook) stories() {
	if len(b.study.Stories)+len(b.study.Copies) == 0 {
		return
	}
	matched := b.matchedTable()
	s := b.open(xlsx.Frame{Name: b.say(storiesSheet), Widths: matched.Widths(), Colour: tabInk, Wide: true})
	s.Line(xlsx.As(xlsx.TitleRole, s.say(storiesTitleText)))
	s.Paragraph(xlsx.NoteRole, s.say(storiesNoteText))
	if len(matched.Rows) > 0 {
		s.section(matchedSection, matched)
	} else {
		s.Gap()
		s.Paragraph(xlsx.NoteRole, s.say(noMatchedText))
	}
	s.section(storyListSection, b.storiesTable())
	s.section(copiesSection, b.copiesTable())
	s.Finish()
}

// matchedTable compares outlets in the stories that both told: the pairs with
// enough of them, those that differ clearly first.
func (b *workbook) matchedTable() xlsx.Table {
	table := xlsx.Table{ID: "Matched", Name: b.say(matchedRange), Columns: []xlsx.Column{
		b.column(outletHead, 26),
		b.column(againstHead, 26),
		b.column(sideHead, 40),
		b.column(sharedStoriesHead, 13),
		b.column(sameStoryHead, 14),
		b.column(lowHead, 12),
		b.column(highHead, 12),
		b.column(pHead, 11),
		b.column(qHead, 11),
		b.column(allArticlesHead, 14),
		b.column(gapHead, 14),
		b.column(verdictHead, 34),
	}}
	var shown []*compare.Matched
	for i := range b.study.Matched {
		if m := &b.study.Matched[i]; m.Enough {
			shown = append(shown, m)
		}
	}
	slices.SortStableFunc(shown, func(x, y *compare.Matched) int {
		return cmp.Or(first(x.Clear, y.Clear), cmp.Compare(x.Side, y.Side))
	})
	for _, m := range shown {
		table.Rows = append(table.Rows, b.matchedRow(m))
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
	all, gap := blankCell(), blankCell()
	if m.Defined {
		all, gap = signedCell(m.All.Estimate), signedCell(m.Gap)
	}
	row := []xlsx.Cell{
		xlsx.Text(b.study.Outlets[m.A].Name).Bold(),
		xlsx.Text(b.study.Outlets[m.B].Name),
		xlsx.Text(b.sideName(m.Side)),
		countCell(m.Stories),
		signedCell(m.Difference.Estimate).Bold().Linked(b.toSide(m.Side, m.A)),
		bound(m.Difference.Lo), bound(m.Difference.Hi),
		chanceCell(m.P, true), chanceCell(m.Q, true),
		all, gap,
		xlsx.Text(b.matchedVerdict(m)),
	}
	if !m.Clear {
		return greyRow(row)
	}
	return row
}

// matchedVerdict says in words what the same stories show.
func (b *workbook) matchedVerdict(m *compare.Matched) string {
	switch {
	case !m.Clear:
		return b.say(noDifferenceText)
	case m.Difference.Estimate > 0:
		return b.sayf(kinderText, b.sideName(m.Side))
	}
	return b.sayf(harderText, b.sideName(m.Side))
}

func (b *workbook) storiesTable() xlsx.Table {
	table := xlsx.Table{ID: "Stories", Name: b.say(storiesRange), Columns: []xlsx.Column{
		b.column(fromHead, 0),
		b.column(toHead, 0),
		b.column(storyHead, 0),
		b.column(articlesHead, 0),
		b.column(outletsHead, 0),
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
	table := xlsx.Table{ID: "Copies", Name: b.say(copiesRange), Columns: []xlsx.Column{
		b.column(originalHead, 0),
		b.column(copyHead, 0),
		b.column(titleHead, 0),
		b.column(originalDateHead, 0),
		b.column(copyDateHead, 0),
		b.column(leastLikeHead, 0),
		b.column(mostLikeHead, 0),
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
				portionCell(group.Low), portionCell(group.High),
			})
		}
	}
	return table
}
