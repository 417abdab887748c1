package xlsx

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"
	"text/template"

	"golang.org/x/text/language"
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
func (s seriesPart) Empty() markerPart { return markerPart{white, s.Line} }

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
func (b *Book) chartXML(chart *Chart, refs []seriesRef) []byte {
	part := b.chartPart(chart)
	for i := range chart.Series {
		part.Series = append(part.Series, b.seriesPart(chart, i, refs[i]))
	}
	var out bytes.Buffer
	b.Try(chartParts.Execute(&out, part))
	return out.Bytes()
}

// chartPart lays out title and axes. In Arabic the names stand at the right
// and shares and time grow from there, while −1…+1 keeps the direction of every
// number line. For lines NamesSide and Orientation are those of time.
func (b *Book) chartPart(chart *Chart) chartPart {
	font := b.chartFont()
	part := chartPart{
		chartFont: font,
		Title:     chartTitle{font, b.chartText(chart.Title), 1300, 1},
		Grouping:  "clustered", Fewest: "-1", Format: "+0.0;-0.0;0", Unit: "0.5",
		NamesAt: "low", NamesSide: "l",
		Orientation: "minMax",
		Grid:        PaleLine,
	}
	if chart.Axis != "" {
		part.Axis = &chartTitle{font, b.chartText(chart.Axis), 1000, 0}
	}
	if chart.Shares {
		part.Grouping, part.Fewest, part.Format, part.Unit = "percentStacked", "0", "0%", "0.25"
	}
	switch {
	case chart.Lines:
		part.Lines, part.NamesAt, part.NamesSide, part.Orientation = true, "low", "l", "minMax"
		if b.rtl {
			part.NamesSide, part.Orientation = "r", "maxMin"
		}
	case b.rtl && chart.Shares:
		part.Orientation, part.NamesSide = "maxMin", "r"
	case b.rtl:
		part.NamesAt, part.NamesSide = "high", "r"
	}
	return part
}

func (b *Book) chartFont() chartFont {
	tag := language.Make(b.lang)
	region, _ := tag.Region()
	return chartFont{Ink, fontName, tag.String() + "-" + region.String(), b.rtl}
}

// chartText makes any text fit for a chart.
func (b *Book) chartText(text string) string { return b.isolate(Clean(text)) }

func (b *Book) seriesPart(chart *Chart, i int, ref seriesRef) seriesPart {
	series := chart.Series[i]
	count := len(chart.Names)
	part := seriesPart{
		Index: i, Fill: series.Colour, Line: series.Colour, LabelInk: inkOn(series.Colour), Ink: Ink,
		Shares: chart.Shares, Lines: chart.Lines,
		Name:   pointsPart{ref.name, 1, b.textPoints(series.Name)},
		Names:  pointsPart{ref.names, count, b.textPoints(chart.Names...)},
		Values: pointsPart{ref.values, count, valuePoints(series.Values, func(v Value) float64 { return v.X })},
		Minus:  pointsPart{ref.minus, count, valuePoints(series.Values, func(v Value) float64 { return v.X - v.Lo })},
		Plus:   pointsPart{ref.plus, count, valuePoints(series.Values, func(v Value) float64 { return v.Hi - v.X })},
	}
	if chart.Shares {
		part.Line = white // a seam between the parts of a bar
	}
	for i, value := range series.Values {
		if value.Shown && value.Hollow {
			part.Hollow = append(part.Hollow, i)
		}
	}
	return part
}

func (b *Book) textPoints(texts ...string) []pointPart {
	points := make([]pointPart, len(texts))
	for i, text := range texts {
		points[i] = pointPart{i, b.chartText(text)}
	}
	return points
}

// valuePoints returns the values that are shown.
func valuePoints(values []Value, of func(Value) float64) []pointPart {
	var points []pointPart
	for i, value := range values {
		if value.Shown {
			points = append(points, pointPart{i, strconv.FormatFloat(of(value), 'g', -1, 64)})
		}
	}
	return points
}

// inkOn returns a colour that can be read on another.
func inkOn(fill string) string {
	rgb, err := strconv.ParseUint(fill, 16, 32)
	if err != nil {
		return Ink
	}
	red, green, blue := rgb>>16&0xff, rgb>>8&0xff, rgb&0xff
	if 299*red+587*green+114*blue < 140_000 { // of 255,000: how bright the eye finds it
		return white
	}
	return Ink
}
