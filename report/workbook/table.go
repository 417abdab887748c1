package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"mizan/internal/words"
)

// A tableColumn is one column of a table.
type tableColumn struct {
	head  string
	width float64 // in characters
}

// A sheetTable is an Excel table: named, with filters, its heads all different.
type sheetTable struct {
	id      string      // of the table object, Latin
	name    words.Sayer // the name that formulas and the name box know it by
	columns []tableColumn
	rows    [][]sheetCell
}

// heads returns the heads as they are printed.
func (t *sheetTable) heads() []string {
	heads := make([]string, len(t.columns))
	for i, column := range t.columns {
		heads[i] = column.head
	}
	return uniqueHeads(heads)
}

// widths returns the widths of the columns.
func (t *sheetTable) widths() []float64 {
	widths := make([]float64, len(t.columns))
	for i, column := range t.columns {
		widths[i] = column.width
	}
	return widths
}

// headCells returns the row of heads.
func (t *sheetTable) headCells() []sheetCell {
	cells := make([]sheetCell, len(t.columns))
	for i, head := range t.heads() {
		cells[i] = roleCell(headRole, head)
		cells[i].button = true
	}
	return cells
}

// mostCellRows is the most rows written cell by cell, which costs 8 KB a row.
const mostCellRows = 5_000

// table writes a table into a sheet and says so when it is empty or cut. It
// returns the place of its first row.
func (s *sheet) table(t sheetTable) (firstRow int) {
	head := s.row
	s.line(t.headCells()...)
	rows := t.rows[:min(len(t.rows), mostCellRows)]
	for _, row := range rows {
		s.line(row...)
	}
	if len(rows) == 0 {
		s.paragraph(noteRole, s.say(nothingText))
		return head + 1
	}
	s.try(s.file.AddTable(s.name, s.tableObject(&t, head, s.row-1)))
	s.nameRange(&t, s.name, head, s.row-1)
	if left := len(t.rows) - len(rows); left > 0 {
		s.paragraph(noticeRole, s.sayf(cutTableText, left))
	}
	return head + 1
}

// tableObject describes a table to the library.
func (b *workbook) tableObject(t *sheetTable, head, last int) *excelize.Table {
	return &excelize.Table{
		Range:          tableRange(t, head, last),
		Name:           t.id,
		StyleName:      "TableStyleLight1",
		ShowRowStripes: ptr(false),
	}
}

// nameRange gives a table a name in the workbook's language.
func (b *workbook) nameRange(t *sheetTable, sheet string, head, last int) {
	b.try(b.file.SetDefinedName(&excelize.DefinedName{
		Name:     b.say(t.name),
		RefersTo: fmt.Sprintf("%s!$A$%d:$%s$%d", quoted(sheet), head, columnName(len(t.columns)), last),
	}))
}

// tableRange returns where a table lies: every table begins in column A.
func tableRange(t *sheetTable, head, last int) string {
	return cellName(1, head) + ":" + cellName(len(t.columns), last)
}
