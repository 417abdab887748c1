package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// A barChart is one chart of horizontal bars, a row a category: horizontal,
// because names of outlets are long. Or, for what goes over time, of lines.
type barChart struct {
	title  string
	axis   string // under the axis of values; may be empty
	alt    string // for readers who do not see it
	names  []string
	series []barSeries
	lines  bool // a line a series, the categories in time, values as below
	shares bool // bars of 100 % with counts in them; else values from −1 to +1 with their intervals
}

// A barSeries has one value a category.
type barSeries struct {
	name   string
	colour string
	values []barValue
}

// A barValue is drawn when it is shown.
type barValue struct {
	x      float64
	lo, hi float64 // the interval, for charts that are no shares
	shown  bool
	hollow bool // weak evidence
}

// A placedChart waits for the sheet to be finished.
type placedChart struct {
	chart barChart
	at    string // its upper corner
}

// A plotter numbers the charts and keeps the figures they are drawn from until
// the last sheet prints them. They have a sheet of their own, so that sorting
// a table never disturbs a chart.
type plotter struct {
	count int
	rows  [][]sheetCell
}

// Sizes of charts in pixels.
const (
	chartWidth  = 900
	categoryRow = 30
	linesHeight = 380
	chartFrame  = 150 // title, axis and legend
)

// height returns the chart's height in pixels.
func (c *barChart) height() int {
	if c.lines {
		return linesHeight
	}
	return chartFrame + categoryRow*len(c.names) + 14*len(c.series)
}

// place reserves the rows of a chart under what is written so far, so that
// nothing can lie beneath it.
func (s *sheet) place(chart barChart) {
	const pixels = 28 // of such a row, as the library reckons
	s.charts = append(s.charts, placedChart{chart: chart, at: cellName(1, s.row)})
	rows := chart.height()/pixels + 2
	for range rows {
		s.setHeight(lineHeight + rowPadding)
	}
}

// draw puts a chart on its sheet. The library makes the drawing and its links;
// how the drawing is tied to the cells is set right by anchored.
//
// The chart's own part is ours (see chartXML), for three reasons: this version
// orders the parts of a series against the schema, which Excel repairs; it
// writes no values, so that a preview shows nothing; and it knows no error
// bars.
func (s *sheet) draw(placed placedChart) {
	refs := s.plots.store(s.workbook, &placed.chart)
	s.try(s.file.AddChart(s.name, placed.at, &excelize.Chart{
		Type:      excelize.Bar,
		Series:    []excelize.ChartSeries{{Name: refs[0].name, Categories: refs[0].names, Values: refs[0].values}},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: uint(placed.chart.height())},
		Format:    excelize.GraphicOptions{AltText: placed.chart.alt, Positioning: "absolute"},
	}))
	s.plots.count++
	s.file.Pkg.Store(fmt.Sprintf("xl/charts/chart%d.xml", s.plots.count), s.chartXML(&placed.chart, refs))
}

// A seriesRef says where a series stands on the sheet of chart data.
type seriesRef struct{ name, names, values, minus, plus string }

// store keeps a chart's figures as rows: title; heads; one row a category with
// a value a series and, for intervals, the way to either end. Bars share one
// such pair, as a category has one bar; each line has its own.
func (p *plotter) store(b *workbook, chart *barChart) []seriesRef {
	start := chartDataTop + len(p.rows)
	p.rows = append(p.rows, []sheetCell{roleCell(sectionRole, chart.title)})
	heads := []sheetCell{textCell("")}
	for _, series := range chart.series {
		heads = append(heads, chartCell(b, series.name))
	}
	for range chart.intervals() {
		heads = append(heads, textCell(b.say(minusHead)), textCell(b.say(plusHead)))
	}
	p.rows = append(p.rows, heads)
	for i := range chart.names {
		p.rows = append(p.rows, chartRow(b, chart, i))
	}
	p.rows = append(p.rows, nil)
	return seriesRefs(b, chart, start+1)
}

// intervals returns how many pairs of ends a category has.
func (c *barChart) intervals() int {
	switch {
	case c.shares:
		return 0
	case c.lines:
		return len(c.series)
	}
	return 1
}

// chartRow returns the figures of one category.
func chartRow(b *workbook, chart *barChart, i int) []sheetCell {
	row := []sheetCell{chartCell(b, chart.names[i])}
	ends := make([]barValue, chart.intervals())
	for n, series := range chart.series {
		value := series.values[i]
		cell := blankCell()
		switch {
		case value.shown && chart.shares:
			cell = countCell(int(value.x))
		case value.shown:
			cell = signedCell(value.x)
			ends[min(n, len(ends)-1)] = value
		}
		row = append(row, cell)
	}
	for _, end := range ends {
		row = append(row, rateCell(end.x-end.lo), rateCell(end.hi-end.x))
	}
	return row
}

// chartCell is a name as a chart can show it.
func chartCell(b *workbook, name string) sheetCell {
	cell := textCell(name)
	cell.value = b.isolate(cell.value.(string))
	return cell
}

// seriesRefs returns the references of every series; head is the row of heads.
func seriesRefs(b *workbook, chart *barChart, head int) []seriesRef {
	sheet := quoted(b.say(chartDataSheet))
	top, bottom := head+1, head+len(chart.names)
	down := func(column int) string {
		name := columnName(column)
		return fmt.Sprintf("%s!$%s$%d:$%s$%d", sheet, name, top, name, bottom)
	}
	refs := make([]seriesRef, len(chart.series))
	for i := range refs {
		ends := len(chart.series) + 2
		if chart.lines {
			ends += 2 * i
		}
		refs[i] = seriesRef{
			name:   fmt.Sprintf("%s!$%s$%d", sheet, columnName(i+2), head),
			names:  down(1),
			values: down(i + 2),
			minus:  down(ends),
			plus:   down(ends + 1),
		}
	}
	return refs
}

// chartDataTop is the first row of figures on the sheet of chart data, under
// its title and note.
const chartDataTop = 3

// chartData prints the figures behind the charts, on the last sheet.
func (b *workbook) chartData() {
	columns := 4
	for _, row := range b.plots.rows {
		columns = max(columns, len(row))
	}
	widths := make([]float64, columns)
	for i := range widths {
		widths[i] = 18
	}
	widths[0] = 30
	s := b.open(sheetFrame{name: chartDataSheet, widths: widths, colour: paleLine})
	s.line(roleCell(titleRole, s.name))
	s.paragraph(noteRole, s.say(chartDataNoteText))
	for _, row := range b.plots.rows {
		s.line(row...)
	}
	s.finish()
}
