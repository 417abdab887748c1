package workbook

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// Write writes a study as an Excel workbook, in "ar" (right-to-left sheets)
// or "en". The same study gives the same bytes. Sheets of the caller's own are
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
	b.pairs()
	b.words()
	b.time()
	b.stories()
	b.sensitivity()
	b.evidence()
	b.articles()
	b.quality()
	for _, add := range own {
		b.book.Try(add(b.book))
	}
	b.lexicon()
	b.method()
	b.chartData()
	b.book.Describe(b.title(), b.say(b.study.Manifest.Lexicon.Title))
	if err := b.book.Save(w); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	return nil
}

// A workbook is the file being written, with what its sheets share.
type workbook struct {
	book    *xlsx.Book
	study   *compare.Study
	lang    string
	anchors evidenceAnchors
	outlets []int // that get a column in the sheets with one column an outlet
}

func newWorkbook(study *compare.Study, lang string) *workbook {
	if lang != "en" {
		lang = "ar"
	}
	b := &workbook{
		book:    xlsx.New(lang),
		study:   study,
		lang:    lang,
		anchors: anchorEvidence(study),
		outlets: columnOutlets(study),
	}
	b.book.Plots = xlsx.Plotter{Sheet: b.say(chartDataSheet), Top: chartDataTop, Low: b.say(minusHead), High: b.say(plusHead)}
	return b
}

// say returns a phrase in the workbook's language, nothing of none.
func (b *workbook) say(text words.Sayer) string {
	if text == nil {
		return ""
	}
	return text.In(b.lang)
}

// sayf is say with values filled in.
func (b *workbook) sayf(text words.Sayer, values ...any) string {
	return fmt.Sprintf(b.say(text), values...)
}

// column is a column of a table under its head.
func (b *workbook) column(head words.Sayer, width float64) xlsx.Column {
	return xlsx.Column{Head: b.say(head), Width: width}
}

// sentence is a text of the study, whose marks of direction are made those of a
// cell.
func (b *workbook) sentence(text words.Sayer) string { return b.book.Marked(b.say(text)) }

// mostOutletColumns keeps the sheets with a column an outlet readable, and far
// from Excel's 16,384 columns.
const mostOutletColumns = 60

// columnOutlets returns the outlets that get a column: all of them, or those
// with the most articles, in the study's order.
func columnOutlets(study *compare.Study) []int {
	outlets := make([]int, len(study.Outlets))
	for i := range outlets {
		outlets[i] = i
	}
	return largest(outlets, mostOutletColumns, func(o int) int { return study.Outlets[o].Articles })
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
