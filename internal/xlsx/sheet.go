package xlsx

import "github.com/xuri/excelize/v2"

// A Sheet is written row by row from the top, then finished: widths before
// rows (they set the heights), tables after their cells, and charts last,
// since the library measures where they lie from widths and heights.
type Sheet struct {
	Name string

	book     *Book
	frame    Frame
	part     *part
	row      int       // the next to be written, from 1
	widest   int       // the last column that is written
	heights  []float64 // of the rows, in points
	blocks   []int     // first rows of them
	frozen   int       // the last of the frozen rows, 0 for none
	repeated int       // the row at the head of every page that follows it, 0 for none
	charts   []placedChart
}

// A Frame says what a sheet is like before anything is in it.
type Frame struct {
	Name    string    // at most 31 letters, none of : \ / ? * [ ]
	Widths  []float64 // of its columns, in characters
	Colour  string    // of its tab
	Blocks  bool      // printed with no block broken: see Sheet.NewBlock
	OnePage bool      // printed on one page
	Desk    bool      // printed on A4 across, on as many pages as that takes: what an office has paper for
	Columns int       // so many of the first are printed; 0 for all
	Pages   int       // the most that are printed, from the first row on; 0 for all
}

// Open adds a sheet.
func (b *Book) Open(frame Frame) *Sheet {
	s := b.add(frame)
	b.Try(b.file.SetSheetView(s.Name, 0, &excelize.ViewOptions{
		RightToLeft:   ptr(b.rtl),
		ShowGridLines: ptr(false),
	}))
	b.Try(b.file.SetSheetProps(s.Name, &excelize.SheetPropsOptions{
		FitToPage:        ptr(!frame.Blocks),
		TabColorRGB:      ptr(opaque + frame.Colour),
		DefaultRowHeight: ptr(LineHeight + RowPadding),
		CustomHeight:     ptr(true),
	}))
	return s
}

// Hidden adds a sheet that nobody sees.
func (b *Book) Hidden(name string) *Sheet {
	s := b.add(Frame{Name: name})
	b.Try(b.file.SetSheetVisible(name, false, true))
	return s
}

// add makes a sheet, or renames the one that a new file has.
func (b *Book) add(frame Frame) *Sheet {
	if b.sheets == 0 {
		b.Try(b.file.SetSheetName(b.file.GetSheetName(0), frame.Name))
	} else {
		_, err := b.file.NewSheet(frame.Name)
		b.Try(err)
	}
	b.sheets++
	return &Sheet{Name: frame.Name, book: b, frame: frame, part: b.partOf(frame.Name), row: 1}
}

// Row returns the number of the row that is written next.
func (s *Sheet) Row() int { return s.row }

// Width returns how wide the first columns are, in characters.
func (s *Sheet) Width(columns int) float64 { return sum(s.frame.Widths[:columns]) }

// Line writes a row of cells from the first column on, as high as they need.
func (s *Sheet) Line(cells ...Cell) {
	for i, cell := range cells {
		s.Put(i+1, cell)
	}
	s.EndRow(rowHeight(cells, s.frame.Widths))
}

// Plain writes a row of texts without a look, from the first column on.
func (s *Sheet) Plain(texts ...string) {
	for i, text := range texts {
		if text != "" {
			s.book.Try(s.book.file.SetCellStr(s.Name, CellName(i+1, s.row), text))
		}
	}
	s.widest = max(s.widest, len(texts))
	s.heights = append(s.heights, LineHeight)
	s.row++
}

// EndRow ends a row that was written cell by cell, as high as told.
func (s *Sheet) EndRow(points float64) {
	s.book.Try(s.book.file.SetRowHeight(s.Name, s.row, points))
	s.row++
	s.heights = append(s.heights, points)
}

// Gap leaves a row empty.
func (s *Sheet) Gap() { s.EndRow(LineHeight) }

// Paragraph writes a text over a width that can be read.
func (s *Sheet) Paragraph(role Role, text string) { s.Across(role, s.Readable(), text) }

// Across writes a text over the first columns.
func (s *Sheet) Across(role Role, columns int, text string) {
	cell := As(role, text)
	s.Span(cell, 1, columns)
	s.EndRow(cell.Height(s.Width(columns)))
}

// Columns returns how many columns the sheet has.
func (s *Sheet) Columns() int { return len(s.frame.Widths) }

// Readable returns how many of the first columns a text is written over: not
// all those that many outlets make.
func (s *Sheet) Readable() (columns int) {
	const enough = 130
	width := 0.0
	for columns < len(s.frame.Widths) && (width < enough || columns < 2) {
		width += s.frame.Widths[columns]
		columns++
	}
	return columns
}

// Span writes a cell over several columns of the row.
func (s *Sheet) Span(cell Cell, from, to int) {
	for column := from; column <= to; column++ {
		s.Put(column, Cell{Look: cell.Look})
	}
	s.Put(from, cell)
	if to > from {
		s.book.Try(s.book.file.MergeCell(s.Name, CellName(from, s.row), CellName(to, s.row)))
	}
}

// Put writes one cell of the row.
func (s *Sheet) Put(column int, cell Cell) {
	at := CellName(column, s.row)
	s.widest = max(s.widest, column)
	s.book.Try(s.setValue(at, cell))
	s.book.Try(s.book.file.SetCellStyle(s.Name, at, at, s.book.style(cell.Look)))
	if cell.to != "" && cell.Value != nil { // nobody finds a link on an empty cell
		s.part.link(at, cell.to, false)
	}
}

// setValue writes a value by its own type: the library's guessing call is not
// for data.
func (s *Sheet) setValue(at string, cell Cell) error {
	file := s.book.file
	switch value := cell.Value.(type) {
	case nil:
		return nil
	case string:
		if value == "" { // drawn and empty
			return nil
		}
		return file.SetCellStr(s.Name, at, value)
	case int:
		return file.SetCellInt(s.Name, at, int64(value))
	case float64:
		return file.SetCellFloat(s.Name, at, value, -1, 64)
	case []Run:
		return s.setRich(at, cell.Look.runs(value))
	}
	return file.SetCellValue(s.Name, at, cell.Value)
}

// Freeze keeps the rows above the next one, and the first columns, in view,
// and repeats the last of those rows on every printed page, unless a long table
// repeats its heads.
func (s *Sheet) Freeze(columns int) {
	rows := s.row - 1
	pane := "bottomRight"
	switch {
	case columns == 0:
		pane = "bottomLeft"
	case rows == 0:
		pane = "topRight"
	}
	s.book.Try(s.book.file.SetPanes(s.Name, &excelize.Panes{
		Freeze: true, XSplit: columns, YSplit: rows,
		TopLeftCell: CellName(columns+1, rows+1), ActivePane: pane,
	}))
	s.frozen, s.repeated = rows, rows
}

// Finish draws what needs the finished cells.
func (s *Sheet) Finish() {
	for i, width := range s.frame.Widths {
		column := columnName(i + 1)
		s.book.Try(s.book.file.SetColWidth(s.Name, column, column, width))
	}
	s.book.Try(s.book.file.SetSheetDimension(s.Name, Area(1, 1, max(1, s.widest), max(1, s.row-1))))
	for _, chart := range s.charts {
		s.draw(chart)
	}
	s.setPrint()
}
