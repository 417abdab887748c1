package workbook

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/report/view"
)

// Write writes a study as an Excel workbook, in a language of the catalogues
// (see words.Known). The same study gives the same bytes. Sheets of the caller's own are
// added after the one on the quality of the data.
//
// Every number in it is a value and no cell holds a formula, so that nothing
// an article says can be run by a spreadsheet program.
func Write(w io.Writer, study *compare.Study, lang string, own ...func(*xlsx.Book) error) error {
	b := newWorkbook(study, lang)
	defer b.book.Close()
	b.summary()
	b.contrasts()
	b.sides()
	b.parties()
	b.pairs()
	b.groups()
	b.words()
	b.time()
	b.stories()
	b.edits()
	b.sensitivity()
	b.evidence()
	b.pivot()
	b.articles()
	b.quality()
	for _, add := range own {
		b.book.Try(add(b.book))
	}
	b.lexicon()
	b.method()
	b.chartData()
	b.book.Describe(b.title(), b.say(b.view.Title()))
	if err := b.book.Save(w); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	return nil
}

// A workbook is the file being written, with what its sheets share.
type workbook struct {
	book    *xlsx.Book
	study   *compare.Study
	view    *view.View
	lang    string
	anchors anchors
	outlets []int // that get a column in the sheets with one column an outlet
}

func newWorkbook(study *compare.Study, lang string) *workbook {
	b := &workbook{
		book:  xlsx.New(lang),
		study: study,
		view:  view.New(study),
		lang:  lang,
	}
	b.anchors = anchor(b.view)
	b.book.Unprinted = b.word("workbook.print.rest")
	b.outlets = columnOutlets(b.view)
	b.book.Plots = xlsx.Plotter{Sheet: b.word("workbook.sheet.figures"), Top: chartDataTop, Low: b.word("workbook.chart.down"), High: b.word("workbook.chart.up")}
	return b
}

// say returns what there is to say in the workbook's language, nothing of
// nothing. Marks of direction become those that a cell can hold.
func (b *workbook) say(text words.Sayer) string {
	if text == nil {
		return ""
	}
	return b.book.Marked(text.In(b.lang))
}

// word returns a phrase of the catalogues in the workbook's language.
func (b *workbook) word(key words.Key) string { return b.say(key) }

// fill is word for a phrase with places to fill.
func (b *workbook) fill(key words.Key, values words.Values) string { return b.say(key.With(values)) }

// ofSide is word for a phrase about a side.
func (b *workbook) ofSide(key words.Key, side int) string {
	return b.fill(key, words.Values{"side": b.sideName(side)})
}

// yes answers a question.
func (b *workbook) yes(is bool) string {
	if is {
		return b.word("workbook.yes")
	}
	return b.word("workbook.no")
}

// glossed reports whether namings, which are Arabic, come with what they are in
// English, as their reader may not read them.
func (b *workbook) glossed() bool { return !b.book.RightToLeft() }

// column is a column of a table under its head.
func (b *workbook) column(head words.Key, width float64) xlsx.Column {
	return xlsx.Column{Head: b.word(head), Width: width}
}

// mostOutletColumns keeps the sheets with a column an outlet readable, and far
// from Excel's 16,384 columns.
const mostOutletColumns = 60

// columnOutlets returns the outlets that get a column: all of them, or those
// with the most articles, in the order of the view.
func columnOutlets(v *view.View) []int {
	return largest(v.Outlets, mostOutletColumns, func(o int) int { return v.Study.Outlets[o].Articles })
}

// largest returns the items with the highest values, at most n, in the order
// in which they stood.
func largest(items []int, n int, value func(int) int) []int {
	if len(items) <= n {
		return items
	}
	sorted := slices.Clone(items)
	slices.SortStableFunc(sorted, func(a, b int) int { return cmp.Compare(value(b), value(a)) })
	kept := sorted[:n]
	return slices.DeleteFunc(slices.Clone(items), func(i int) bool { return !slices.Contains(kept, i) })
}
