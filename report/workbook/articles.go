package workbook

import (
	"iter"
	"mizan/internal/xlsx"
)

// mostArticles is the most articles printed; Excel ends at 1,048,576 rows.
const mostArticles = 1_000_000

// articles prints one row an article that was scored.
func (b *workbook) articles() {
	count := min(len(b.study.Articles), mostArticles)
	table := xlsx.Table{ID: "Articles", Name: b.say(articlesRange), Columns: []xlsx.Column{
		b.column(numberHead, 8),
		b.column(outletHead, 24),
		b.column(dateHead, 13),
		b.column(titleHead, 60),
		b.column(wordsHead, 11),
		b.column(mentionsHead, 12),
		b.column(linkHead, 44),
		b.column(placeHead, 30),
		b.column(idHead, 22),
	}}
	frame := xlsx.Frame{Name: b.say(articlesSheet), Colour: farTabInk}
	b.long(frame, b.articlesNote(), table, b.articleRows(count), count)
}

// articlesNote says how to read the sheet, and that it is cut if it is.
func (b *workbook) articlesNote() string {
	note := b.say(articlesNoteText)
	if n := len(b.study.Articles); n > mostArticles {
		note += "\n" + b.sayf(cutArticlesText, mostArticles, n)
	}
	return note
}

func (b *workbook) articleRows(count int) iter.Seq[[]xlsx.Cell] {
	return func(yield func([]xlsx.Cell) bool) {
		for i := range count {
			if !yield(b.articleCells(i)) {
				return
			}
		}
	}
}

func (b *workbook) articleCells(i int) []xlsx.Cell {
	article := &b.study.Articles[i]
	return []xlsx.Cell{
		countCell(i + 1),
		xlsx.Text(b.study.Outlets[article.Outlet].Name),
		dateCell(article.Date),
		xlsx.Text(article.Title),
		countCell(article.Words),
		countCell(article.Mentions),
		xlsx.Web(article.URL),
		xlsx.Latin(article.Place),
		xlsx.Latin(article.ID),
	}
}
