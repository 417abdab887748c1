package workbook

import "iter"

// mostArticles is the most articles printed; Excel ends at 1,048,576 rows.
const mostArticles = 1_000_000

// articles prints one row an article that was scored.
func (b *workbook) articles() {
	count := min(len(b.study.Articles), mostArticles)
	table := sheetTable{id: "Articles", name: articlesRange, columns: []tableColumn{
		{b.say(numberHead), 8},
		{b.say(outletHead), 24},
		{b.say(dateHead), 13},
		{b.say(titleHead), 60},
		{b.say(wordsHead), 11},
		{b.say(mentionsHead), 12},
		{b.say(linkHead), 44},
		{b.say(placeHead), 30},
		{b.say(idHead), 22},
	}}
	frame := sheetFrame{name: articlesSheet, widths: table.widths(), colour: farTabInk}
	b.long(longSheet{frame, b.articlesNote(), table, count, b.articleRows(count)})
}

// articlesNote says how to read the sheet, and that it is cut if it is.
func (b *workbook) articlesNote() string {
	note := b.say(articlesNoteText)
	if n := len(b.study.Articles); n > mostArticles {
		note += "\n" + b.sayf(cutArticlesText, mostArticles, n)
	}
	return note
}

func (b *workbook) articleRows(count int) iter.Seq[[]sheetCell] {
	return func(yield func([]sheetCell) bool) {
		for i := range count {
			if !yield(b.articleCells(i)) {
				return
			}
		}
	}
}

func (b *workbook) articleCells(i int) []sheetCell {
	article := &b.study.Articles[i]
	return []sheetCell{
		countCell(i + 1),
		textCell(b.study.Outlets[article.Outlet].Name),
		dateCell(article.Date),
		textCell(article.Title),
		countCell(article.Words),
		countCell(article.Mentions),
		linkCell(article.URL),
		latinCell(article.Place),
		latinCell(article.ID),
	}
}
