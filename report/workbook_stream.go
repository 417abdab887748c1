package report

import (
	"iter"

	"github.com/xuri/excelize/v2"
)

// stream writes a sheet that is one long table, row by row without keeping
// them. The order of the calls is the library's: what comes too late is lost
// without an error.
func (b *workbook) stream(frame sheetFrame, t sheetTable, count int, rows iter.Seq[[]sheetCell]) {
	s := b.open(frame)
	last := max(2, count+1)
	s.try(s.file.SetSheetDimension(s.name, tableRange(&t, 1, last)))
	writer, err := s.file.NewStreamWriter(s.name)
	if s.try(err); err != nil {
		return
	}
	s.streamFrame(writer, t.widths())
	s.streamRow(writer, t.headCells(), t.widths())
	for row := range rows {
		s.streamRow(writer, row, t.widths())
	}
	if count == 0 {
		s.streamRow(writer, []sheetCell{textCell(s.say(nothingText))}, t.widths())
	}
	s.try(writer.AddTable(s.tableObject(&t, 1, last)))
	s.try(writer.Flush())
	s.nameRange(&t, s.name, 1, last)
	s.repeatRow(s.name, 1)
}

// streamFrame sets what must be set before the first row.
func (s *sheet) streamFrame(writer *excelize.StreamWriter, widths []float64) {
	for i, width := range widths {
		s.try(writer.SetColWidth(i+1, i+1, width))
	}
	s.try(writer.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
	}))
}

// streamRow writes one row with its links.
func (s *sheet) streamRow(writer *excelize.StreamWriter, cells []sheetCell, widths []float64) {
	values := make([]any, len(cells))
	for i, cell := range cells {
		values[i] = excelize.Cell{StyleID: s.style(cell.look), Value: cell.value}
		if cell.web != "" && s.links < mostLinks {
			s.links++
			s.try(s.file.SetCellHyperLink(s.name, cellName(i+1, s.row), cell.web, "External"))
		}
	}
	height := rowHeight(cells, widths)
	s.try(writer.SetRow(cellName(1, s.row), values, excelize.RowOpts{Height: height}))
	s.row++
}
