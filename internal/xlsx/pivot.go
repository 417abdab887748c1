package xlsx

import "github.com/xuri/excelize/v2"

// A Pivot counts the rows of a table by some of its columns. It holds no figure:
// the program that opens the file counts, anew each time.
type Pivot struct {
	ID      string // of it, Latin
	Table   string // the ID of the table that is counted
	Filters []string
	Rows    []string // heads of columns, as are those of the filters
	Columns []string
	Counted string // the head of a column that no row leaves empty
	Name    string // of the count

	Width, Height int // how many columns and rows it is expected to fill, totals and heads among them
}

// Pivot puts a pivot table under what is written so far, its filters over it, and
// keeps the rows that it is expected to fill.
func (s *Sheet) Pivot(p Pivot) {
	top := s.row + len(p.Filters) + 1
	s.book.showTables() // one of them is counted
	s.book.Try(s.book.file.AddPivotTable(&excelize.PivotTableOptions{
		Name: p.ID, DataRange: p.Table, PivotTableRange: s.Name + "!" + Area(1, top, p.Width, top+p.Height-1),
		Filter: pivotFields(p.Filters), Rows: pivotFields(p.Rows), Columns: pivotFields(p.Columns),
		Data:           []excelize.PivotTableField{{Data: p.Counted, Name: p.Name, Subtotal: "Count"}},
		RowGrandTotals: true, ColGrandTotals: true, ShowDrill: true, PivotTableStyleName: "PivotStyleLight1",
		ShowRowHeaders: true, ShowColHeaders: true,
	}))
	for s.row < top+p.Height {
		s.EndRow(LineHeight + RowPadding)
	}
}

// pivotFields are the columns of these heads.
func pivotFields(heads []string) (fields []excelize.PivotTableField) {
	for _, head := range heads {
		fields = append(fields, excelize.PivotTableField{Data: head, DefaultSubtotal: false})
	}
	return fields
}
