package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"mizan/internal/words"
)

// A sheet is written row by row from the top, then finished: widths before
// rows (they set the heights), tables after their cells, and charts last,
// since the library measures where they lie from widths and heights.
type sheet struct {
	*workbook
	name           string
	row            int // the next to be written, from 1
	widths         []float64
	widest         int // the last column that is written
	part           *sheetPart
	frame          sheetFrame
	depth, deepest float64 // points of the block being written, and of the longest
	charts         []placedChart
}

// A sheetFrame says what a sheet is like before anything is in it.
type sheetFrame struct {
	name   words.Sayer
	widths []float64 // of its columns, in characters
	wide   bool      // printed on A3
	blocks bool      // printed with a page a block: see sheet.newPage
	colour string    // of its tab
}

// open adds a sheet.
func (b *workbook) open(frame sheetFrame) *sheet {
	s := &sheet{workbook: b, name: b.say(frame.name), row: 1, widths: frame.widths, frame: frame}
	b.addSheet(s.name)
	s.part = b.partOf(s.name)
	b.try(b.file.SetSheetView(s.name, 0, &excelize.ViewOptions{
		RightToLeft:   ptr(b.rtl()),
		ShowGridLines: ptr(false),
	}))
	b.try(b.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{
		FitToPage:        ptr(!frame.blocks),
		TabColorRGB:      &frame.colour,
		DefaultRowHeight: ptr(lineHeight + rowPadding),
		CustomHeight:     ptr(true),
	}))
	s.setPage()
	return s
}

// addSheet makes a sheet, or renames the one that a new file has.
func (b *workbook) addSheet(name string) {
	if b.sheets == 0 {
		b.try(b.file.SetSheetName(b.file.GetSheetName(0), name))
	} else {
		_, err := b.file.NewSheet(name)
		b.try(err)
	}
	b.sheets++
}

// setWidths sets the widths of the columns.
func (s *sheet) setWidths() {
	for i, width := range s.widths {
		column := columnName(i + 1)
		s.try(s.file.SetColWidth(s.name, column, column, width))
	}
}

// line writes a row of cells from the first column on, as high as they need.
func (s *sheet) line(cells ...sheetCell) {
	for i, cell := range cells {
		s.put(i+1, cell)
	}
	s.setHeight(rowHeight(cells, s.widths))
}

// setHeight ends a row.
func (s *sheet) setHeight(points float64) {
	s.try(s.file.SetRowHeight(s.name, s.row, points))
	s.row++
	s.depth += points
	s.deepest = max(s.deepest, s.depth)
}

// paragraph writes a text over a width that can be read.
func (s *sheet) paragraph(role cellRole, text string) {
	columns, width := s.readable()
	cell := roleCell(role, text)
	s.span(cell, 1, columns)
	s.setHeight(min(tallest, cellHeight(cell, width)))
}

// readable returns how many of the first columns a text is written over: not
// all those that many outlets make.
func (s *sheet) readable() (columns int, width float64) {
	const enough = 130
	for columns < len(s.widths) && (width < enough || columns < 2) {
		width += s.widths[columns]
		columns++
	}
	return columns, width
}

// span writes a cell over several columns of the row; the height is left alone.
func (s *sheet) span(cell sheetCell, from, to int) {
	for column := from; column <= to; column++ {
		s.put(column, sheetCell{look: cell.look})
	}
	s.put(from, cell)
	if to > from {
		s.try(s.file.MergeCell(s.name, cellName(from, s.row), cellName(to, s.row)))
	}
}

// gap leaves a row empty.
func (s *sheet) gap() { s.setHeight(lineHeight) }

// put writes one cell of the row.
func (s *sheet) put(column int, cell sheetCell) {
	at := cellName(column, s.row)
	s.widest = max(s.widest, column)
	s.try(s.setValue(at, cell.value))
	s.try(s.file.SetCellStyle(s.name, at, at, s.style(cell.look)))
	if cell.to != "" && cell.value != nil { // nobody finds a link on an empty cell
		s.part.link(at, cell.to, false)
	}
}

// setValue writes a value by its own type: the library's guessing call is not
// for data.
func (s *sheet) setValue(at string, value any) error {
	switch value := value.(type) {
	case nil:
		return nil
	case string:
		return s.file.SetCellStr(s.name, at, value)
	case int:
		return s.file.SetCellInt(s.name, at, int64(value))
	case float64:
		return s.file.SetCellFloat(s.name, at, value, -1, 64)
	}
	return s.file.SetCellValue(s.name, at, value)
}

// freeze keeps the rows above the next one, and the first columns, in view,
// and repeats the last of those rows on every printed page.
func (s *sheet) freeze(columns int) {
	rows := s.row - 1
	pane := "bottomRight"
	switch {
	case columns == 0:
		pane = "bottomLeft"
	case rows == 0:
		pane = "topRight"
	}
	s.try(s.file.SetPanes(s.name, &excelize.Panes{
		Freeze: true, XSplit: columns, YSplit: rows,
		TopLeftCell: cellName(columns+1, rows+1), ActivePane: pane,
	}))
	if rows > 0 {
		s.repeatRow(s.name, rows)
	}
}

// finish draws what needs the finished cells.
func (s *sheet) finish() {
	s.setWidths()
	s.try(s.file.SetSheetDimension(s.name, "A1:"+cellName(max(1, s.widest), max(1, s.row-1))))
	for _, chart := range s.charts {
		s.draw(chart)
	}
	if s.frame.blocks {
		s.fitBlocks()
	}
}

// columnName and cellName name places; their arguments are our own and right.
func columnName(column int) string {
	name, _ := excelize.ColumnNumberToName(column)
	return name
}

func cellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}

// quoted is a sheet's name as references need it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// sum adds widths.
func sum(widths []float64) float64 {
	total := 0.0
	for _, width := range widths {
		total += width
	}
	return total
}

// ptr gives the library the pointers it asks for.
func ptr[T any](value T) *T { return &value }
