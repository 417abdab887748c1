package workbook

import (
	"iter"

	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// mostArticles is the most articles printed; Excel ends at 1,048,576 rows.
const mostArticles = 1_000_000

// articles prints one row an article that was scored.
func (b *workbook) articles() {
	count := min(len(b.study.Articles), mostArticles)
	table := xlsx.Table{ID: "Articles", Name: b.word("workbook.table.articles"), Columns: []xlsx.Column{
		b.column("workbook.head.number", 8),
		b.column("workbook.head.outlet", 24),
		b.column("workbook.head.date", 13),
		b.column("workbook.head.title", 60),
		b.column("workbook.head.words", 11),
		b.column("workbook.head.mentions", 12),
		b.column("workbook.articles.scope", 13),
		b.column("workbook.head.link", 44),
		b.column("workbook.head.place", 30),
		b.column("workbook.head.id", 22),
	}}
	frame := xlsx.Frame{Name: b.word("workbook.sheet.articles"), Colour: farTabInk, Pages: 1}
	b.long(frame, b.articlesNote(), table, b.articleRows(count), count)
}

// articlesNote says how to read the sheet, and that it is cut if it is.
func (b *workbook) articlesNote() string {
	note := b.word("workbook.articles.note")
	if b.articlesCut() {
		note += "\n" + b.articlesSome()
	}
	links := 0
	for i := range b.study.Articles[:min(len(b.study.Articles), mostArticles)] {
		if b.study.Articles[i].URL != "" {
			links++
		}
	}
	return note + b.linksNote(links)
}

// articlesCut reports whether there are more articles than rows.
func (b *workbook) articlesCut() bool { return len(b.study.Articles) > mostArticles }

// articlesSome says how many articles are printed.
func (b *workbook) articlesSome() string {
	return b.fill("workbook.articles.some", words.Values{"shown": words.Whole(mostArticles), "all": words.Whole(len(b.study.Articles))})
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
		xlsx.Text(b.word(words.Key("scope." + article.Scope.String()))),
		xlsx.Web(article.URL),
		xlsx.Latin(article.Place),
		xlsx.Latin(article.ID),
	}
}
