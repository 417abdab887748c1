package workbook

import "mizan/internal/xlsx"

// chartDataTop is the first row of figures on the sheet of chart data, under
// its title and note.
const chartDataTop = 3

// chartData prints the figures behind the charts, on the last sheet.
func (b *workbook) chartData() {
	rows := b.book.Plots.Rows()
	columns := 4
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	widths := make([]float64, columns)
	for i := range widths {
		widths[i] = 18
	}
	widths[0] = 30
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.figures"), Widths: widths, Colour: xlsx.PaleLine, Pages: 1})
	s.Line(xlsx.As(xlsx.TitleRole, s.Name))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.word("workbook.chart.note"))
	for _, row := range rows {
		s.Line(row...)
	}
	s.Finish()
}
