package workbook

import (
	"cmp"
	"slices"

	"mizan/compare"
)

// stories prints how two outlets told the same stories, which those are, and
// the texts that were printed more than once.
func (b *workbook) stories() {
	if len(b.study.Stories)+len(b.study.Copies) == 0 {
		return
	}
	matched := b.matchedTable()
	s := b.open(sheetFrame{name: storiesSheet, widths: matched.widths(), colour: tabInk, wide: true})
	s.line(roleCell(titleRole, s.say(storiesTitleText)))
	s.paragraph(noteRole, s.say(storiesNoteText))
	if len(matched.rows) > 0 {
		s.section(s.say(matchedSection), matched)
	} else {
		s.gap()
		s.paragraph(noteRole, s.say(noMatchedText))
	}
	s.section(s.say(storyListSection), b.storiesTable())
	s.section(s.say(copiesSection), b.copiesTable())
	s.finish()
}

// matchedTable compares outlets in the stories that both told: the pairs with
// enough of them, those that differ clearly first.
func (b *workbook) matchedTable() sheetTable {
	table := sheetTable{id: "Matched", name: matchedRange, columns: []tableColumn{
		{b.say(outletHead), 26},
		{b.say(againstHead), 26},
		{b.say(sideHead), 40},
		{b.say(sharedStoriesHead), 13},
		{b.say(sameStoryHead), 14},
		{b.say(lowHead), 12},
		{b.say(highHead), 12},
		{b.say(pHead), 11},
		{b.say(qHead), 11},
		{b.say(allArticlesHead), 14},
		{b.say(gapHead), 14},
		{b.say(verdictHead), 34},
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
		table.rows = append(table.rows, b.matchedRow(m))
	}
	return table
}

func (b *workbook) matchedRow(m *compare.Matched) []sheetCell {
	bound := func(x float64) sheetCell {
		if !m.Difference.Bounded {
			return blankCell()
		}
		return signedCell(x)
	}
	all, gap := blankCell(), blankCell()
	if m.Defined {
		all, gap = signedCell(m.All.Estimate), signedCell(m.Gap)
	}
	row := []sheetCell{
		textCell(b.study.Outlets[m.A].Name).bold(),
		textCell(b.study.Outlets[m.B].Name),
		textCell(b.sideName(m.Side)),
		countCell(m.Stories),
		signedCell(m.Difference.Estimate).bold().linked(b.toSide(m.Side, m.A)),
		bound(m.Difference.Lo), bound(m.Difference.Hi),
		chanceCell(m.P, true), chanceCell(m.Q, true),
		all, gap,
		textCell(b.matchedVerdict(m)),
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

func (b *workbook) storiesTable() sheetTable {
	table := sheetTable{id: "Stories", name: storiesRange, columns: []tableColumn{
		{b.say(fromHead), 0},
		{b.say(toHead), 0},
		{b.say(storyHead), 0},
		{b.say(articlesHead), 0},
		{b.say(outletsHead), 0},
	}}
	for _, story := range b.study.Stories {
		table.rows = append(table.rows, []sheetCell{
			dateCell(story.First).linked(b.toArticle(story.Articles[0])), dateCell(story.Last),
			textCell(story.Title).bold(),
			countCell(len(story.Articles)), countCell(story.Outlets),
		})
	}
	return table
}

// copiesTable has a row a copy, beside its original.
func (b *workbook) copiesTable() sheetTable {
	table := sheetTable{id: "Copies", name: copiesRange, columns: []tableColumn{
		{b.say(originalHead), 0},
		{b.say(copyHead), 0},
		{b.say(titleHead), 0},
		{b.say(originalDateHead), 0},
		{b.say(copyDateHead), 0},
		{b.say(leastLikeHead), 0},
		{b.say(mostLikeHead), 0},
	}}
	share := func(x float64) sheetCell { return sheetCell{value: x, look: cellLook{format: shareFormat}} }
	for _, group := range b.study.Copies {
		original := &b.study.Articles[group.Articles[0]]
		for _, i := range group.Articles[1:] {
			copied := &b.study.Articles[i]
			table.rows = append(table.rows, []sheetCell{
				textCell(b.study.Outlets[original.Outlet].Name).linked(b.toArticle(group.Articles[0])),
				textCell(b.study.Outlets[copied.Outlet].Name).linked(b.toArticle(i)),
				textCell(copied.Title),
				dateCell(original.Date), dateCell(copied.Date),
				share(group.Low), share(group.High),
			})
		}
	}
	return table
}
