package review

import (
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// The sheets of a coding workbook.
const (
	guideSheet  = "guide"
	codingSheet = "coding"
	listsSheet  = "lists"  // hidden: what the drop-downs offer
	toolSheet   = "tool"   // hidden: where each item is from and what the tool decided
	totalsSheet = "totals" // hidden: what the corpus of each outlet holds
	madeSheet   = "made"   // hidden: how the sample was made
)

// The columns of the coding sheet before the coders' own.
const (
	idColumn       = "id"
	askedColumn    = "asked"
	sentenceColumn = "sentence"
)

// Coders is how many coders a sheet has room for.
const Coders = 2

// coderColumn names the column of a coder, from 0, and a question.
func coderColumn(coder int, q Question) string { return fmt.Sprintf("coder%d_%s", coder+1, q) }

// Write writes a sample as a workbook for the coders. The same sample gives
// the same bytes: nothing in it is drawn as a chart or streamed, which the
// library orders by chance, and it has no clock and no password.
//
// Only the coders' cells can be edited. The protection is against slips, not
// against intent: it has no password.
func Write(w io.Writer, sample *Sample) error {
	b := &book{file: excelize.NewFile(), sample: sample, scheme: newScheme(sample.Sides)}
	defer b.file.Close()
	b.guide()
	b.lists()
	b.coding()
	b.tool()
	b.totals()
	b.made()
	b.finish()
	if b.err == nil {
		b.err = b.file.Write(w)
	}
	if b.err != nil {
		return fmt.Errorf("coding workbook: %w", b.err)
	}
	return nil
}

// A book is the workbook being written. The first error stays in err.
type book struct {
	file   *excelize.File
	sample *Sample
	scheme Scheme
	err    error
}

// try keeps the first error.
func (b *book) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// style makes a style.
func (b *book) style(s excelize.Style) int {
	n, err := b.file.NewStyle(&s)
	b.try(err)
	return n
}

// row writes the cells of a row, all of them as text.
func (b *book) row(sheet string, row int, cells ...string) {
	for i, cell := range cells {
		at, err := excelize.CoordinatesToCellName(i+1, row)
		b.try(err)
		b.try(b.file.SetCellStr(sheet, at, cell))
	}
}

// paint gives the cells of a rectangle a style.
func (b *book) paint(sheet string, fromColumn, fromRow, toColumn, toRow, style int) {
	b.try(b.file.SetCellStyle(sheet, cellName(fromColumn, fromRow), cellName(toColumn, toRow), style))
}

// cellName names a cell; the arguments are our own and right.
func cellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}

// add makes a sheet.
func (b *book) add(name string, hidden bool) {
	_, err := b.file.NewSheet(name)
	b.try(err)
	if hidden {
		b.try(b.file.SetSheetVisible(name, false, true))
	}
}

// lists writes what the drop-downs offer, a column a question: a list inside a
// rule may hold 255 characters only, and no comma.
func (b *book) lists() {
	b.add(listsSheet, true)
	for q, answers := range b.scheme {
		for i, a := range answers {
			b.try(b.file.SetCellStr(listsSheet, cellName(q+1, i+1), a.label()))
		}
	}
	b.protect(listsSheet)
}

// coding writes the sheet that the coders fill.
func (b *book) coding() {
	const fixed = 3
	b.add(codingSheet, false)
	b.view(codingSheet)
	last := len(b.sample.Items) + 1
	columns := fixed + Coders*Questions
	header := []string{idColumn, askedColumn, sentenceColumn}
	for coder := range Coders {
		for q := range Question(Questions) {
			header = append(header, coderColumn(coder, q))
		}
	}
	b.row(codingSheet, 1, header...)
	for i, item := range b.sample.Items {
		asked := "⟦؟⟧"
		if !item.Mention {
			asked = "هل من تسمية؟ any?"
		}
		b.row(codingSheet, i+2, item.ID, asked, item.marked())
		b.try(b.file.SetRowHeight(codingSheet, i+2, height(len([]rune(item.Sentence)), 72)))
	}
	b.try(b.file.SetColWidth(codingSheet, "A", "A", 5))
	b.try(b.file.SetColWidth(codingSheet, "B", "B", 16))
	b.try(b.file.SetColWidth(codingSheet, "C", "C", 80))
	b.try(b.file.SetColWidth(codingSheet, "D", columnName(columns), 19))
	border := []excelize.Border{{Type: "bottom", Style: 1, Color: "BFBFBF"}}
	b.paint(codingSheet, 1, 1, columns, 1, b.style(excelize.Style{
		Font: &excelize.Font{Bold: true}, Border: border,
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}},
	}))
	b.paint(codingSheet, 1, 2, 2, last, b.style(excelize.Style{
		Font: &excelize.Font{Color: "7F7F7F"}, Border: border, Alignment: &excelize.Alignment{Vertical: "top"},
	}))
	b.paint(codingSheet, 3, 2, 3, last, b.style(excelize.Style{
		Font: &excelize.Font{Size: 12}, Border: border,
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "top", Horizontal: "right", ReadingOrder: 2},
	}))
	for coder, colour := range []string{"FFF8E5", "EAF3FB"} {
		from := fixed + 1 + coder*Questions
		b.paint(codingSheet, from, 2, from+Questions-1, last, b.style(excelize.Style{
			Border: border, Alignment: &excelize.Alignment{Vertical: "top"},
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}},
			Protection: &excelize.Protection{Locked: false},
		}))
		for q := range Questions {
			b.dropDown(from+q, last, Question(q))
		}
	}
	b.try(b.file.SetPanes(codingSheet, &excelize.Panes{Freeze: true, XSplit: fixed, YSplit: 1, TopLeftCell: "D2", ActivePane: "bottomRight"}))
	b.protect(codingSheet)
}

// columnName names a column; the argument is our own and right.
func columnName(column int) string {
	name, _ := excelize.ColumnNumberToName(column)
	return name
}

// dropDown lets the cells of a column hold only the answers to a question.
func (b *book) dropDown(column, last int, q Question) {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(cellName(column, 2) + ":" + cellName(column, last))
	list := columnName(int(q) + 1)
	rule.SetSqrefDropList(fmt.Sprintf("%s!$%s$1:$%s$%d", listsSheet, list, list, len(b.scheme[q])))
	rule.SetError(excelize.DataValidationErrorStyleStop, q.String(), "اختر من القائمة · choose from the list")
	b.try(b.file.AddDataValidation(codingSheet, rule))
}

// toolColumns are the columns of the tool sheet.
var toolColumns = []string{"id", "kind", "article", "outlet", "part", "contrast", "naming", "is", "side", "polarity", "voice", "weight", "shown"}

// The kinds of items in the tool sheet.
const (
	mentionKind  = "mention"
	sentenceKind = "sentence"
)

// tool writes where each item is from and what the tool decided.
func (b *book) tool() {
	b.add(toolSheet, true)
	b.row(toolSheet, 1, toolColumns...)
	for i, item := range b.sample.Items {
		kind, part := sentenceKind, "body"
		if item.Mention {
			kind = mentionKind
		}
		if item.InTitle {
			part = "title"
		}
		b.row(toolSheet, i+2, item.ID, kind, shown(item.Article), shown(item.Outlet), part, item.Contrast, item.Naming,
			item.Tool[Is], item.Tool[Side], item.Tool[Polarity], item.Tool[Voice],
			strconv.FormatFloat(item.Weight, 'g', -1, 64), checksum(item.marked()))
	}
	b.protect(toolSheet)
}

// totals writes what the corpus of each outlet holds.
func (b *book) totals() {
	b.add(totalsSheet, true)
	header := []string{"outlet", "mentions", "sentences"}
	for _, side := range b.sample.Sides {
		header = append(header, side.ID+"_positive", side.ID+"_negative")
	}
	b.row(totalsSheet, 1, header...)
	for i, total := range b.sample.Totals {
		cells := []string{shown(total.Outlet), strconv.Itoa(total.Mentions), strconv.Itoa(total.Sentences)}
		for _, tally := range total.Own {
			cells = append(cells, strconv.Itoa(tally.Positive), strconv.Itoa(tally.Negative))
		}
		b.row(totalsSheet, i+2, cells...)
	}
	b.protect(totalsSheet)
}

// made writes how the sample was made.
func (b *book) made() {
	b.add(madeSheet, true)
	b.row(madeSheet, 1, "key", "value", "ar", "en")
	b.row(madeSheet, 2, "version", b.sample.Version)
	b.row(madeSheet, 3, "lexicon", b.sample.Lexicon)
	b.row(madeSheet, 4, "sha256", b.sample.SHA256)
	b.row(madeSheet, 5, "seed", strconv.FormatUint(b.sample.Seed, 10))
	for i, side := range b.sample.Sides {
		b.row(madeSheet, 6+i, "side", side.ID, shown(side.Text.AR), shown(side.Text.EN))
	}
	b.protect(madeSheet)
}

// view makes a sheet read from right to left.
func (b *book) view(sheet string) {
	rightToLeft := true
	b.try(b.file.SetSheetView(sheet, 0, &excelize.ViewOptions{RightToLeft: &rightToLeft}))
}

// protect locks a sheet but for its unlocked cells; columns and rows may be
// made wider.
func (b *book) protect(sheet string) {
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
	b.try(b.file.SetDocProps(&excelize.DocProperties{Title: "mizan: coding", Creator: "mizan", LastModifiedBy: "mizan"}))
	if core, ok := b.file.Pkg.Load(part); ok {
		b.file.Pkg.Store(part, coreDates.ReplaceAll(core.([]byte), nil))
	}
	b.try(b.file.SetAppProps(&excelize.AppProperties{Application: "mizan"}))
}

var coreDates = regexp.MustCompile(`<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>`)

// checksum is a short sum of what a coder is shown. White space does not
// count: programs change it when they save.
func checksum(text string) string { return id(sum(strings.Join(strings.Fields(text), " ")))[1:] }
