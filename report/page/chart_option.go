package page

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"maps"
	"math"
	"strconv"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"mizan/internal/words"
)

// An option is what ECharts draws, as plain data. Three things in it are the
// page's own and page.js brings them to life: a colour "var(--name)" is the
// page's CSS colour of that name, an object {"$fn": name} is the function of
// that name in page.js, and an item's tip and pick say what its tooltip reads
// and which evidence a click on it shows.
type option map[string]any

// A chart is one chart of the page in all languages.
type chart struct {
	ID     string
	Rows   int         // its height is so many rows
	Lines  int         // of very many rows how many there are: the page shows those of its ends first
	Height int         // or so many pixels
	Label  words.Sayer // what it shows, for readers who do not see it
	*caption
	Stills map[string]template.HTML // the same without script, by language
	Option spokenOption
	Place  string // of the option among the data of the page
}

// newChart draws a chart in every language.
func newChart(id string, rows int, label words.Sayer, caption *caption, draw func(lang string) (option, error)) (*chart, error) {
	var drawn []any
	stills := map[string]template.HTML{}
	for _, lang := range words.Languages() {
		o, err := draw(lang)
		if err != nil {
			return nil, fmt.Errorf("drawing chart %s: %w", id, err)
		}
		plain, err := plainData(o)
		if err != nil {
			return nil, fmt.Errorf("drawing chart %s: %w", id, err)
		}
		stills[lang] = stillOf(plain.(map[string]any), lang)
		drawn = append(drawn, plain)
	}
	return &chart{ID: id, Rows: rows, Lines: manyLines(drawn[0].(map[string]any)), Label: label, caption: caption, Stills: stills, Option: newSpokenOption(drawn)}, nil
}

// shownLines is how many rows a chart shows at once; of more the page shows the ends.
const shownLines = 20

// manyLines is how many rows an option has, 0 where they are few.
func manyLines(o option) int {
	axes, _ := o["yAxis"].([]any)
	if len(axes) < 2 {
		return 0
	}
	names, _ := o.axis("yAxis", 0)["data"].([]any)
	if len(names) <= shownLines {
		return 0
	}
	return len(names)
}

// plainData is a value as JSON has it, its fractions cut to what a screen can
// show. What is plain is not written and read again.
func plainData(value any) (any, error) {
	switch value := value.(type) {
	case option:
		return plainObject(value)
	case map[string]any:
		return plainObject(value)
	case []any:
		if value == nil {
			return nil, nil
		}
		list := make([]any, len(value))
		for i, one := range value {
			var err error
			if list[i], err = plainData(one); err != nil {
				return nil, err
			}
		}
		return list, nil
	case nil, bool, string:
		return value, nil
	case json.Number:
		return shortened(value), nil
	}
	data, err := json.Marshal(value)
	if err != nil {
		return nil, err // such as a NaN
	}
	var plain any
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	err = decoder.Decode(&plain)
	return shortened(plain), err
}

// plainObject is plainData of an object.
func plainObject(of map[string]any) (any, error) {
	if of == nil {
		return nil, nil
	}
	plain := make(map[string]any, len(of))
	for key, value := range of {
		var err error
		if plain[key], err = plainData(value); err != nil {
			return nil, err
		}
	}
	return plain, nil
}

// shortened cuts the fractions in plain data to a thousandth: the axes go from
// −2 to 2 and from 0 to 100.
func shortened(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key := range value {
			value[key] = shortened(value[key])
		}
	case []any:
		for i := range value {
			value[i] = shortened(value[i])
		}
	case json.Number:
		if x, err := value.Float64(); err == nil && strings.ContainsAny(value.String(), ".e") {
			return json.Number(strconv.FormatFloat(math.Round(1000*x)/1000, 'f', -1, 64))
		}
	}
	return value
}

// optionOf takes a built chart over as plain data. The renderer of go-echarts
// is never used: it writes the names of strangers unescaped into a script.
func optionOf(built interface {
	Validate()
	JSON() map[string]any
}) (option, error) {
	built.Validate()
	plain, err := plainData(built.JSON())
	if err != nil {
		return nil, err
	}
	return plain.(map[string]any), nil
}

// series returns the i-th series, to add what go-echarts has no word for.
func (o option) series(i int) map[string]any {
	return o["series"].([]any)[i].(map[string]any)
}

// axis returns the i-th axis of a kind, "xAxis" or "yAxis".
func (o option) axis(kind string, i int) map[string]any {
	return o[kind].([]any)[i].(map[string]any)
}

// label adds to the labels of an axis.
func label(axis map[string]any, more map[string]any) {
	labels, ok := axis["axisLabel"].(map[string]any)
	if !ok {
		labels = map[string]any{}
		axis["axisLabel"] = labels
	}
	maps.Copy(labels, more)
}

// call names a function of page.js, with what it works on.
func call(name string, of ...any) map[string]any {
	if of == nil {
		return map[string]any{"$fn": name}
	}
	return map[string]any{"$fn": name, "of": of}
}

// An item is one mark of a series.
type item struct {
	Value any             `json:"value"`
	Style *opts.ItemStyle `json:"itemStyle,omitempty"`
	Label map[string]any  `json:"label,omitempty"`
	Tip   []string        `json:"tip,omitempty"` // lines of its tooltip, the first one its heading
	Pick  pick            `json:"pick,omitempty"`
	Bare  bool            `json:"bare,omitempty"` // write no share in it

	Symbol string    `json:"symbol,omitempty"`       // of a point, when it is no circle
	Offset []float64 `json:"symbolOffset,omitempty"` // of a point from its place, in pixels
}

// nothing is an item that shows nothing and holds the place of one.
var nothing = item{Value: 0}

// MarshalJSON writes nothing as 0.
func (i item) MarshalJSON() ([]byte, error) {
	if i.Value == nothing.Value {
		return []byte("0"), nil
	}
	type whole item
	return json.Marshal(whole(i))
}

// A pick chooses evidence: outlet, other (a second outlet beside it), side,
// contrast, naming, family (0 or 1 of a contrast's pair), voice and bin of time, each by its index, polarity, and title (1 for headlines, 0
// for bodies), those left out open.
type pick map[string]int

// resolved is the side of a pick that chooses whatever is of a side, whichever:
// what an unresolved name may mean enters no score and no share.
const resolved = -2

// Attr writes the pick as the attribute that carries it. It holds numbers and
// mizan's own words alone, so it needs no escaping.
func (p pick) Attr() template.HTMLAttr {
	data, err := json.Marshal(map[string]int(p))
	if err != nil {
		panic(err) // integers always marshal
	}
	return template.HTMLAttr("data-pick='" + string(data) + "'")
}

// The layout of a chart with one row an outlet, in pixels: the names stand on
// the side where reading starts, a figure of each row on the other. Where the
// page is narrow the names move above their rows.
const (
	nameWidth   = 176
	narrowWidth = 262 // of a name above its row
	figureWidth = 72
	chartTop    = 46
	chartBottom = 30
)

// rowAxes returns the two axes that carry the rows: their names and a figure.
func rowAxes(names, figures []string, heading words.Sayer, lang string) (opts.YAxis, opts.YAxis) {
	near, far := ends(lang)
	isolatedNames := make([]string, len(names))
	for i, name := range names {
		isolatedNames[i] = isolated(name)
	}
	axis := opts.YAxis{
		Type:      "category",
		Inverse:   opts.Bool(true), // the first row on top
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false), OnZero: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
	}
	first, second := axis, axis
	first.Position, second.Position = near, far
	first.Data, second.Data = isolatedNames, figures
	first.AxisLabel = &opts.AxisLabel{Interval: "0", Color: "var(--ink)", FontSize: 13}
	second.AxisLabel = &opts.AxisLabel{Interval: "0", Color: "var(--soft)", FontSize: 12}
	second.Name, second.NameLocation, second.NameGap = phrase(lang, heading), "start", 12
	return first, second
}

// ends are the sides of a chart where reading starts and where it ends.
func ends(lang string) (near, far string) {
	if words.RightToLeft(lang) {
		return "right", "left"
	}
	return "left", "right"
}

// frame returns what all charts of rows share.
func frame() []charts.GlobalOpts {
	return []charts.GlobalOpts{
		charts.WithAnimation(false),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(true), Trigger: "item"}),
	}
}

// finishRows adds to a chart of rows what go-echarts has no word for.
func finishRows(o option, lang string) {
	near, far := ends(lang)
	for i := range 2 {
		o.axis("yAxis", i)["axisTick"] = map[string]any{"show": false}
	}
	o.axis("yAxis", 1)["nameTextStyle"] = map[string]any{"color": "var(--soft)", "fontSize": 12, "align": near, "padding": []int{0, 8}}
	label(o.axis("yAxis", 1), map[string]any{"margin": 13}) // a mark may stand at the end of the axis
	o["tooltip"] = tooltip()
	o["textStyle"] = map[string]any{"fontFamily": call("font")}
	grid := func(name int) map[string]any {
		return map[string]any{near: name, far: figureWidth, "top": chartTop, "bottom": chartBottom}
	}
	wide := map[string]any{
		"inside": false, "formatter": call("wrapped", nameWidth-20, 2), "lineHeight": 14, "margin": 15,
		"verticalAlign": "middle", "padding": 0,
	}
	narrow := map[string]any{
		"inside": true, "formatter": call("wrapped", narrowWidth, 1), "lineHeight": 14, "margin": 0,
		"verticalAlign": "bottom", "padding": []int{0, 0, 13, 0},
	}
	o["media"] = []any{
		map[string]any{
			"query":  map[string]any{"maxWidth": 560},
			"option": map[string]any{"grid": grid(10), "yAxis": []any{map[string]any{"axisLabel": narrow, "z": 10}, map[string]any{}}},
		},
		map[string]any{
			"option": map[string]any{"grid": grid(nameWidth), "yAxis": []any{map[string]any{"axisLabel": wide}, map[string]any{}}},
		},
	}
}

// tooltip is the same in every chart.
func tooltip() map[string]any {
	return map[string]any{
		"trigger": "item", "confine": true, "className": "tip", "formatter": call("tip"),
		"backgroundColor": "var(--paper)", "borderColor": "var(--line)",
		"textStyle": map[string]any{"color": "var(--ink)", "fontSize": 13},
	}
}

// ECharts lays all text out from left to right. So every text in a chart is
// wrapped in an isolate of its own direction; the container is left to right.

// isolated wraps the words of a stranger: a name, a term, a title. One that
// holds letters of Arabic is Arabic, whatever it begins with.
func isolated(s string) string {
	if words.HasRightToLeft(s) {
		return words.RightToLeftMark + words.Tame(s) + words.PopIsolate
	}
	return words.Isolated(s)
}

// phrase wraps mizan's own words in a language.
func phrase(lang string, s words.Sayer) string {
	if words.RightToLeft(lang) {
		return words.RightToLeftMark + s.In(lang) + words.PopIsolate
	}
	return words.LeftToRight + s.In(lang) + words.PopIsolate
}
