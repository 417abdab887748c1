package review

import (
	"fmt"
	"io"
	"regexp"

	"github.com/xuri/excelize/v2"

	"mizan/lexicon"
)

// Write writes a sample as a workbook of its own for the coders, in "ar" (right
// to left) or "en". The same sample gives the same bytes: nothing in it is drawn
// as a chart or streamed, which the library orders by chance, and it has no
// clock and no password.
//
// Only the coders' cells can be edited. The protection is against slips, not
// against intent: it has no password.
func Write(w io.Writer, sample *Sample, lang string) error {
	b := newBook(excelize.NewFile(), sample, lang)
	defer b.file.Close()
	b.try(b.file.SetDefaultFont(fontName))
	first := b.file.GetSheetName(0)
	b.sheets()
	b.try(b.file.DeleteSheet(first))
	b.finish()
	if b.err == nil {
		b.err = b.file.Write(w)
	}
	if b.err != nil {
		return fmt.Errorf("coding workbook: %w", b.err)
	}
	return nil
}

// AddTo adds the sheets for the coders to a report's workbook, after those that
// it has. They say that the workbook shows what mizan decided.
func AddTo(file *excelize.File, sample *Sample, lang string) error {
	b := newBook(file, sample, lang)
	b.inReport = true
	b.sheets()
	if b.err != nil {
		return fmt.Errorf("coding sheet: %w", b.err)
	}
	return nil
}

// A book is a workbook to which the sheets for coders are added. The first
// error stays in err.
type book struct {
	file     *excelize.File
	sample   *Sample
	lang     string
	inReport bool
	scheme   Scheme
	styles   map[look]int
	rows     map[string]int // written so far, by sheet
	columns  map[string]int // the most in a row, by sheet
	err      error
}

// newBook prepares a book in "en", or else in Arabic.
func newBook(file *excelize.File, sample *Sample, lang string) *book {
	if lang != "en" {
		lang = "ar"
	}
	return &book{file: file, sample: sample, lang: lang, scheme: newScheme(sample.Sides), styles: map[look]int{}, rows: map[string]int{}, columns: map[string]int{}}
}

// sheets adds all sheets.
func (b *book) sheets() {
	b.guide()
	b.coding()
	b.lists()
	b.tool()
	b.totals()
	b.made()
}

// try keeps the first error.
func (b *book) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// say returns a phrase in the workbook's language.
func (b *book) say(text lexicon.Text) string { return text.In(b.lang) }

// rtl reports whether the workbook reads from right to left.
func (b *book) rtl() bool { return b.lang == "ar" }

// usual is what the workbook is usually called.
func (b *book) usual() string {
	if b.inReport {
		return reportFile
	}
	return ownFile
}

// open adds a sheet that is seen, with columns of some widths, and returns its
// name.
func (b *book) open(name lexicon.Text, widths ...float64) string {
	sheet := b.say(name)
	_, err := b.file.NewSheet(sheet)
	b.try(err)
	b.try(b.file.SetSheetView(sheet, 0, &excelize.ViewOptions{RightToLeft: ptr(b.rtl()), ShowGridLines: ptr(false)}))
	b.try(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{
		FitToPage: ptr(true), TabColorRGB: ptr(faintInk),
		DefaultRowHeight: ptr(lineHeight + rowPadding), CustomHeight: ptr(true),
	}))
	for i, width := range widths {
		b.try(b.file.SetColWidth(sheet, columnName(i+1), columnName(i+1), width))
	}
	return sheet
}

// hide adds a sheet that nobody sees.
func (b *book) hide(name string) {
	_, err := b.file.NewSheet(name)
	b.try(err)
	b.try(b.file.SetSheetVisible(name, false, true))
}

// row writes the next row of a sheet, all cells as text.
func (b *book) row(sheet string, cells ...string) int {
	b.rows[sheet]++
	b.columns[sheet] = max(b.columns[sheet], len(cells))
	row := b.rows[sheet]
	for i, cell := range cells {
		if cell != "" {
			b.try(b.file.SetCellStr(sheet, cellName(i+1, row), cell))
		}
	}
	return row
}

// line writes the next row of a sheet that is seen, as high as told.
func (b *book) line(sheet string, r role, height float64, cells ...string) int {
	row := b.row(sheet, cells...)
	b.paint(sheet, 1, len(cells), row, b.style(r))
	b.try(b.file.SetRowHeight(sheet, row, height))
	return row
}

// across writes a text over so many columns, together of a width.
func (b *book) across(sheet string, r role, columns int, width float64, text string) {
	cells := make([]string, columns)
	cells[0] = text
	row := b.line(sheet, r, textHeight(text, r, width), cells...)
	if columns > 1 {
		b.try(b.file.MergeCell(sheet, cellName(1, row), cellName(columns, row)))
	}
}

// paint gives cells of a row a style.
func (b *book) paint(sheet string, from, to, row, style int) {
	b.try(b.file.SetCellStyle(sheet, cellName(from, row), cellName(to, row), style))
}

// print sets a sheet up for paper: landscape, as wide as the page, with a row
// repeated on each.
func (b *book) print(sheet string, repeated int) {
	b.try(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: ptr(9), Orientation: ptr("landscape"), FitToWidth: ptr(1), FitToHeight: ptr(0), // A4
	}))
	b.try(b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: ptr(0.4), Right: ptr(0.4), Top: ptr(0.5), Bottom: ptr(0.6), Header: ptr(0.3), Footer: ptr(0.3),
	}))
	b.try(b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&C&A — &P / &N"}))
	if repeated > 0 {
		b.try(b.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$%d:$%d", sheet, repeated, repeated), Scope: sheet,
		}))
	}
}

// protect ends a sheet: it states its size and locks all but its unlocked
// cells; columns and rows may be made wider.
func (b *book) protect(sheet string) {
	b.try(b.file.SetSheetDimension(sheet, "A1:"+cellName(b.columns[sheet], b.rows[sheet])))
	b.try(b.file.ProtectSheet(sheet, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true,
	}))
}

// finish opens the workbook on the guide, locks its structure, and takes out
// the dates that the library writes.
func (b *book) finish() {
	const part = "docProps/core.xml"
	b.file.SetActiveSheet(0)
	b.try(b.file.ProtectWorkbook(&excelize.WorkbookProtectionOptions{LockStructure: true}))
	b.try(b.file.SetDocProps(&excelize.DocProperties{Title: "mizan: coding", Creator: "mizan", LastModifiedBy: "mizan", Language: b.lang}))
	if core, ok := b.file.Pkg.Load(part); ok {
		b.file.Pkg.Store(part, coreDates.ReplaceAll(core.([]byte), nil))
	}
	b.try(b.file.SetAppProps(&excelize.AppProperties{Application: "mizan"}))
}

var coreDates = regexp.MustCompile(`<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>`)

// columnName and cellName name places; their arguments are our own and right.
func columnName(column int) string {
	name, _ := excelize.ColumnNumberToName(column)
	return name
}

func cellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}

// ptr gives the library the pointers it asks for.
func ptr[T any](value T) *T { return &value }
