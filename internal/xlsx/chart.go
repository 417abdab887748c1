package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// A Chart is one chart of horizontal bars, a row a category: horizontal,
// because names of outlets are long. Or, for what goes over time, of lines.
type Chart struct {
	Title  string
	Axis   string // under the axis of values; may be empty
	Alt    string // for readers who do not see it
	Names  []string
	Series []Series
	Lines  bool // a line a series, the categories in time, values as below
	Shares bool // bars of 100 % with counts in them; else values from −1 to +1 with their intervals
}

// A Series has one value a category.
type Series struct {
	Name   string
	Colour string
	Values []Value
}

// A Value is drawn when it is shown.
type Value struct {
	X      float64
	Lo, Hi float64 // the interval, for charts that are no shares
	Shown  bool
	Hollow bool // weak evidence
}

// A placedChart waits for the sheet to be finished.
type placedChart struct {
	chart Chart
	at    string // its upper corner
}

// A Plotter numbers the charts and keeps the figures they are drawn from until
// a sheet prints them. They have a sheet of their own, so that sorting a table
// never disturbs a chart.
type Plotter struct {
	Sheet     string // the name that the sheet of the figures will have
	Top       int    // its first row of figures
	Low, High string // heads of the way to either end of an interval

	count int
	rows  [][]Cell
}

// Rows returns the figures of the charts that are drawn so far.
func (p *Plotter) Rows() [][]Cell { return p.rows }

// Sizes of charts in pixels.
const (
	chartWidth  = 900
	categoryRow = 30
	narrowRow   = 19 // of more than manyNames
	manyNames   = 15
	linesHeight = 380
	chartFrame  = 130 // title, axis and legend
)

// height returns the chart's height in pixels.
func (c *Chart) height() int {
	if c.Lines {
		return linesHeight
	}
	row := categoryRow
	if len(c.Names) > manyNames {
		row = narrowRow
	}
	return chartFrame + row*len(c.Names) + 14*len(c.Series)
}

// Place reserves the rows of a chart under what is written so far, so that
// nothing can lie beneath it.
func (s *Sheet) Place(chart Chart) {
	const pixels = 28     // of such a row, as the library reckons
	s.repeated = s.frozen // not the heads of a table above
	s.charts = append(s.charts, placedChart{chart: chart, at: CellName(1, s.row)})
	rows := chart.height()/pixels + 1
	for range rows {
		s.EndRow(LineHeight + RowPadding)
	}
}

// draw puts a chart on its sheet. The library makes the drawing and its links;
// how the drawing is tied to the cells is set right by anchored.
//
// The chart's own part is ours (see chartXML), for three reasons: this version
// orders the parts of a series against the schema, which Excel repairs; it
// writes no values, so that a preview shows nothing; and it knows no error
// bars.
func (s *Sheet) draw(placed placedChart) {
	refs := s.book.Plots.store(s.book, &placed.chart)
	s.book.Try(s.book.file.AddChart(s.Name, placed.at, &excelize.Chart{
		Type:      excelize.Bar,
		Series:    []excelize.ChartSeries{{Name: refs[0].name, Categories: refs[0].names, Values: refs[0].values}},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: uint(placed.chart.height())},
		Format:    excelize.GraphicOptions{AltText: placed.chart.Alt, Positioning: "absolute"},
	}))
	s.book.Plots.count++
	s.book.file.Pkg.Store(fmt.Sprintf("xl/charts/chart%d.xml", s.book.Plots.count), s.book.chartXML(&placed.chart, refs))
}

// A seriesRef says where a series stands on the sheet of chart data.
type seriesRef struct{ name, names, values, minus, plus string }

// store keeps a chart's figures as rows: title; heads; one row a category with
// a value a series and, for intervals, the way to either end. Bars share one
// such pair, as a category has one bar; each line has its own.
func (p *Plotter) store(b *Book, chart *Chart) []seriesRef {
	start := p.Top + len(p.rows)
	p.rows = append(p.rows, []Cell{As(SectionRole, chart.Title)})
	heads := []Cell{Text("")}
	for _, series := range chart.Series {
		heads = append(heads, chartCell(b, series.Name))
	}
	for range chart.intervals() {
		heads = append(heads, Text(p.Low), Text(p.High))
	}
	p.rows = append(p.rows, heads)
	for i := range chart.Names {
		p.rows = append(p.rows, chartRow(b, chart, i))
	}
	p.rows = append(p.rows, nil)
	return seriesRefs(b, chart, start+1)
}

// intervals returns how many pairs of ends a category has.
func (c *Chart) intervals() int {
	switch {
	case c.Shares:
		return 0
	case c.Lines:
		return len(c.Series)
	}
	return 1
}

// chartRow returns the figures of one category.
func chartRow(b *Book, chart *Chart, i int) []Cell {
	row := []Cell{chartCell(b, chart.Names[i])}
	ends := make([]Value, chart.intervals())
	for n, series := range chart.Series {
		value := series.Values[i]
		cell := Cell{Look: Look{Format: wholeFormat}}
		switch {
		case value.Shown && chart.Shares:
			cell = Cell{Value: int(value.X), Look: Look{Format: wholeFormat}}
		case value.Shown:
			cell = Cell{Value: value.X, Look: Look{Format: SignedFormat}}
			ends[min(n, len(ends)-1)] = value
		}
		row = append(row, cell)
	}
	for _, end := range ends {
		row = append(row, rate(end.X-end.Lo), rate(end.Hi-end.X))
	}
	return row
}

// The formats of figures behind a chart.
const (
	wholeFormat = "#,##0"
	rateFormat  = "0.00"
)

func rate(x float64) Cell { return Cell{Value: x, Look: Look{Format: rateFormat}} }

// chartCell is a name as a chart can show it.
func chartCell(b *Book, name string) Cell {
	cell := Text(name)
	cell.Value = b.isolate(cell.Value.(string))
	return cell
}

// seriesRefs returns the references of every series; head is the row of heads.
func seriesRefs(b *Book, chart *Chart, head int) []seriesRef {
	down := func(column int) string {
		return fixedArea(b.Plots.Sheet, column, head+1, column, head+len(chart.Names))
	}
	refs := make([]seriesRef, len(chart.Series))
	for i := range refs {
		ends := len(chart.Series) + 2
		if chart.Lines {
			ends += 2 * i
		}
		refs[i] = seriesRef{
			name:   fmt.Sprintf("%s!$%s$%d", quoted(b.Plots.Sheet), columnName(i+2), head),
			names:  down(1),
			values: down(i + 2),
			minus:  down(ends),
			plus:   down(ends + 1),
		}
	}
	return refs
}
