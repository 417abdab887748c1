package workbook

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"
	"text/template"
)

var chartParts = template.Must(template.New("chart").Funcs(template.FuncMap{"xml": escapeXML}).Parse(chartTemplate))

// escapeXML makes a text fit for an element.
func escapeXML(text string) string {
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(text)) // a strings.Builder takes everything
	return escaped.String()
}

// A chartFont is what every text of a chart needs to be told.
type chartFont struct {
	Ink, Font, Lang string
	RTL             bool
}

// A chartPart is what the template needs.
type chartPart struct {
	chartFont
	Title       chartTitle
	Axis        *chartTitle
	Lines       bool
	Grouping    string
	Series      []seriesPart
	Grid        string
	Fewest      string // left end of the axis of values; the other is 1
	Orientation string // of that axis
	Format      string
	Unit        string
	NamesAt     string // beside the bars or at one end of the axis
	NamesSide   string
}

// A chartTitle stands over the chart or under its axis.
type chartTitle struct {
	chartFont
	Text string
	Size int // hundredths of a point
	Bold int
}

// A seriesPart is one series.
type seriesPart struct {
	Index       int
	Fill, Line  string
	LabelInk    string
	Ink         string
	Shares      bool
	Lines       bool
	Hollow      []int // categories drawn as outlines
	Name, Names pointsPart
	Values      pointsPart
	Minus, Plus pointsPart
}

// A markerPart is the mark of a point on a line.
type markerPart struct{ Inside, Line string }

// Full and Empty are the marks of a series: filled, and for weak evidence not.
func (s seriesPart) Full() markerPart  { return markerPart{s.Fill, s.Line} }
func (s seriesPart) Empty() markerPart { return markerPart{noFill, s.Line} }

// A pointsPart is a reference with the values found there, so that the chart
// shows in programs that do not look them up.
type pointsPart struct {
	Ref    string
	Count  int
	Points []pointPart
}

// A pointPart is a value that is there.
type pointPart struct {
	Index int
	Text  string
}

// chartXML returns the part of a chart.
func (b *workbook) chartXML(chart *barChart, refs []seriesRef) []byte {
	part := b.chartPart(chart)
	for i := range chart.series {
		part.Series = append(part.Series, b.seriesPart(chart, i, refs[i]))
	}
	var out bytes.Buffer
	b.try(chartParts.Execute(&out, part))
	return out.Bytes()
}

// chartPart lays out title and axes. In Arabic the names stand at the right
// and shares and time grow from there, while −1…+1 keeps the direction of every
// number line. For lines NamesSide and Orientation are those of time.
func (b *workbook) chartPart(chart *barChart) chartPart {
	font := b.chartFont()
	part := chartPart{
		chartFont: font,
		Title:     chartTitle{font, b.chartText(chart.title), 1300, 1},
		Grouping:  "clustered", Fewest: "-1", Format: "+0.0;-0.0;0", Unit: "0.5",
		NamesAt: "low", NamesSide: "l",
		Orientation: "minMax",
		Grid:        paleLine,
	}
	if chart.axis != "" {
		part.Axis = &chartTitle{font, b.chartText(chart.axis), 1000, 0}
	}
	if chart.shares {
		part.Grouping, part.Fewest, part.Format, part.Unit = "percentStacked", "0", "0%", "0.25"
	}
	switch {
	case chart.lines:
		part.Lines, part.NamesAt, part.NamesSide, part.Orientation = true, "low", "l", "minMax"
		if b.rtl() {
			part.NamesSide, part.Orientation = "r", "maxMin"
		}
	case b.rtl() && chart.shares:
		part.Orientation, part.NamesSide = "maxMin", "r"
	case b.rtl():
		part.NamesAt, part.NamesSide = "high", "r"
	}
	return part
}

func (b *workbook) chartFont() chartFont {
	if b.rtl() {
		return chartFont{ink, fontName, "ar-SA", true}
	}
	return chartFont{ink, fontName, "en-US", false}
}

// chartText makes any text fit for a chart.
func (b *workbook) chartText(text string) string { return b.isolate(cleanText(text)) }

func (b *workbook) seriesPart(chart *barChart, i int, ref seriesRef) seriesPart {
	series := chart.series[i]
	count := len(chart.names)
	part := seriesPart{
		Index: i, Fill: series.colour, Line: series.colour, LabelInk: inkOn(series.colour), Ink: ink,
		Shares: chart.shares, Lines: chart.lines,
		Name:   pointsPart{ref.name, 1, b.textPoints(series.name)},
		Names:  pointsPart{ref.names, count, b.textPoints(chart.names...)},
		Values: pointsPart{ref.values, count, valuePoints(series.values, func(v barValue) float64 { return v.x })},
		Minus:  pointsPart{ref.minus, count, valuePoints(series.values, func(v barValue) float64 { return v.x - v.lo })},
		Plus:   pointsPart{ref.plus, count, valuePoints(series.values, func(v barValue) float64 { return v.hi - v.x })},
	}
	if chart.shares {
		part.Line = noFill // a seam between the parts of a bar
	}
	for i, value := range series.values {
		if value.shown && value.hollow {
			part.Hollow = append(part.Hollow, i)
		}
	}
	return part
}

func (b *workbook) textPoints(texts ...string) []pointPart {
	points := make([]pointPart, len(texts))
	for i, text := range texts {
		points[i] = pointPart{i, b.chartText(text)}
	}
	return points
}

// valuePoints returns the values that are shown.
func valuePoints(values []barValue, of func(barValue) float64) []pointPart {
	var points []pointPart
	for i, value := range values {
		if value.shown {
			points = append(points, pointPart{i, strconv.FormatFloat(of(value), 'g', -1, 64)})
		}
	}
	return points
}

// inkOn returns a colour that can be read on another.
func inkOn(fill string) string {
	rgb, err := strconv.ParseUint(fill, 16, 32)
	if err != nil {
		return ink
	}
	red, green, blue := rgb>>16&0xff, rgb>>8&0xff, rgb&0xff
	if 299*red+587*green+114*blue < 140_000 { // of 255,000: how bright the eye finds it
		return noFill
	}
	return ink
}
