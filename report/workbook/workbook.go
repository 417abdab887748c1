package workbook

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"mizan/compare"
	"mizan/internal/words"
)

// Write writes a study as an Excel workbook, in "ar" (right-to-left sheets)
// or "en". The same study gives the same bytes. Sheets of the caller's own are
// added after the one on the quality of the data.
//
// Every number in it is a value and no cell holds a formula, so that nothing
// an article says can be run by a spreadsheet program.
func Write(w io.Writer, study *compare.Study, lang string, own ...func(*excelize.File) error) error {
	b := newWorkbook(study, lang)
	defer b.close()
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
		b.try(add(b.file))
	}
	b.lexicon()
	b.method()
	b.chartData()
	b.properties()
	if b.err == nil {
		b.err = b.save(w)
	}
	if b.err != nil {
		return fmt.Errorf("workbook: %w", b.err)
	}
	return nil
}

// A workbook is the file being written, with what its sheets share. The first
// error stays in err and the sheets go on without looking at it.
type workbook struct {
	file    *excelize.File
	study   *compare.Study
	lang    string
	styles  map[cellLook]int
	parts   map[string]*sheetPart
	anchors evidenceAnchors
	plots   plotter
	outlets []int // that get a column in the sheets with one column an outlet
	sheets  int
	err     error
}

func newWorkbook(study *compare.Study, lang string) *workbook {
	if lang != "en" {
		lang = "ar"
	}
	b := &workbook{
		file:    excelize.NewFile(),
		study:   study,
		lang:    lang,
		styles:  make(map[cellLook]int),
		parts:   make(map[string]*sheetPart),
		anchors: anchorEvidence(study),
		outlets: columnOutlets(study),
	}
	b.try(b.file.SetDefaultFont(fontName))
	return b
}

// try keeps the first error.
func (b *workbook) try(err error) {
	if b.err == nil {
		b.err = err
	}
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

// rtl reports whether the workbook reads from right to left.
func (b *workbook) rtl() bool { return b.lang == "ar" }

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
