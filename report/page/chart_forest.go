package page

import (
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"mizan/compare/stats"
	"mizan/internal/words"
)

// A forestRow is one line of a forest plot.
type forestRow struct {
	Name, Figure string
	Marks        []forestMark // one beside the other where there are two
	Bar          string       // the colour of a bar from the beginning of the axis to the mark, none where empty
	Note         *note
}

// A forestMark is a point with its interval.
type forestMark struct {
	Value  stats.Interval
	Color  string // "var(--name)"
	Hollow bool   // weak evidence, or the second of two figures
	Second bool   // a diamond, for the second of two figures
	Tip    []string
	Pick   pick
}

// A forestAxis runs from −Limit, the left end, to +Limit. Left stays left in
// Arabic: an axis of numbers runs one way in both languages. An axis of shares
// runs from 0 to 100 % as reading does, as those of the stacked charts do.
type forestAxis struct {
	Limit       float64
	Shares      bool // from 0 to Limit, in percent, with no line at 0
	Inverse     bool // from right to left
	Left, Right forestEnd
	Figure      words.Sayer // heads the figures of the rows
}

// least is where the axis begins.
func (a forestAxis) least() float64 {
	if a.Shares {
		return 0
	}
	return -a.Limit
}

// A forestEnd is one end of the axis of a forest plot.
type forestEnd struct{ Text, Color, Tint string }

// markGap is how far apart the marks of a row stand, in pixels.
const markGap = 11

// shelfGap is how far the ground of a name ends above the middle of its row.
const shelfGap = 9

// forest draws rows over an axis.
func forest(rows []forestRow, axis forestAxis, lang string) (option, error) {
	names, figures := make([]string, len(rows)), make([]string, len(rows))
	spans, points, bars, notes := []item{}, []item{}, []item{}, []item{} // never null in JSON
	for i, row := range rows {
		names[i], figures[i] = row.Name, row.Figure
		if row.Bar != "" {
			bars = append(bars, item{Value: row.Marks[0].Value.Estimate, Style: &opts.ItemStyle{Color: row.Bar}})
		}
		if row.Note != nil {
			notes = append(notes, row.Note.item(i, row.Marks[0], axis))
		}
		for j, mark := range row.Marks {
			offset := markGap * (float64(j) - float64(len(row.Marks)-1)/2)
			if mark.Value.Bounded {
				spans = append(spans, item{
					Value: []float64{mark.Value.Lo, mark.Value.Hi, float64(i), offset},
					Style: &opts.ItemStyle{Color: mark.Color}, Tip: mark.Tip, Pick: mark.Pick,
				})
			}
			points = append(points, mark.point(i, offset))
		}
	}
	first, second := rowAxes(names, figures, axis.Figure, lang)
	built := charts.NewScatter()
	built.SetGlobalOptions(append(frame(),
		charts.WithXAxisOpts(opts.XAxis{
			Type: "value", Min: axis.least(), Max: axis.Limit, Inverse: opts.Bool(axis.Inverse),
			AxisLabel: &opts.AxisLabel{Color: "var(--soft)", FontSize: 12},
			SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: "var(--line)"}},
		}),
		charts.WithYAxisOpts(first),
	)...)
	built.ExtendXAxis(opts.XAxis{
		Type: "value", Min: axis.least(), Max: axis.Limit, Inverse: opts.Bool(axis.Inverse), Position: "top",
		AxisLabel: &opts.AxisLabel{FontSize: 13, FontWeight: "bold", AlignMinLabel: axis.side(false), AlignMaxLabel: axis.side(true)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
	})
	built.ExtendYAxis(second)
	built.MultiSeries = charts.MultiSeries{
		{Type: types.ChartCustom, Data: spans},
		{Type: types.ChartScatter, Data: points, SymbolSize: 12},
		{Type: types.ChartScatter, Data: []item{}, YAxisIndex: 1, XAxisIndex: 1}, // makes the second axes show
		{Type: types.ChartCustom, Data: shelves(len(rows))},
	}
	if len(bars) > 0 {
		built.MultiSeries = append(built.MultiSeries, charts.SingleSeries{Type: types.ChartBar, Data: bars, BarWidth: "16"})
	}
	if len(notes) > 0 {
		built.MultiSeries = append(built.MultiSeries, charts.SingleSeries{Type: types.ChartScatter, Data: notes, SymbolSize: 0})
	}
	o, err := optionOf(built)
	if err != nil {
		return nil, err
	}
	finishRows(o, lang)
	finishForest(o, axis)
	for i := 4; i < len(built.MultiSeries); i++ { // bars and notes stand behind the marks
		o.series(i)["z"], o.series(i)["silent"] = 1, true
	}
	if slices.ContainsFunc(rows, func(row forestRow) bool { return len(row.Marks) > 1 }) {
		raiseNames(o)
	}
	return o, nil
}

// shelves are the grounds of the names of so many rows: places on the axis.
func shelves(rows int) [][]int {
	all := make([][]int, rows)
	for i := range all {
		all[i] = []int{i}
	}
	return all
}

// raiseNames makes room for two marks under the name of a row, where the page
// is narrow and the names stand above their rows.
func raiseNames(o option) {
	narrow := o["media"].([]any)[0].(map[string]any)["option"].(map[string]any)["yAxis"].([]any)[0].(map[string]any)
	label(narrow, map[string]any{"padding": []int{0, 0, 13 + markGap, 0}})
	o.series(3)["renderItem"] = call("shelf", shelfGap+markGap/2)
}

// point is the mark itself, without its interval.
func (m forestMark) point(row int, offset float64) item {
	point := item{
		Value: []float64{m.Value.Estimate, float64(row)},
		Style: &opts.ItemStyle{Color: m.Color, BorderColor: m.Color, BorderWidth: 2.5, Opacity: opts.Float(1)},
		Tip:   m.Tip, Pick: m.Pick,
	}
	if m.Hollow {
		point.Style.Color = "var(--paper)"
	}
	if m.Second {
		point.Symbol = "diamond"
	}
	if offset != 0 {
		point.Offset = []float64{0, offset}
	}
	return point
}

// finishForest adds the intervals, the ends of the axis and the line at 0.
func finishForest(o option, axis forestAxis) {
	left, right := axis.Left, axis.Right
	bottom, top := o.axis("xAxis", 0), o.axis("xAxis", 1)
	bottom["interval"], top["interval"] = (axis.Limit-axis.least())/4, axis.Limit-axis.least()
	label(bottom, map[string]any{"formatter": call("signed")})
	label(top, map[string]any{
		"formatter": call("ends", left.Text, right.Text),
		"color":     call("ends", left.Color, right.Color),
	})
	top["axisLine"] = map[string]any{"show": false}
	top["axisTick"] = map[string]any{"show": false}

	spans := o.series(0)
	spans["renderItem"] = call("interval")
	spans["encode"] = map[string]any{"x": []int{0, 1}, "y": 2}
	spans["z"] = 2
	if axis.Shares {
		label(bottom, map[string]any{"formatter": "{value}%"})
	} else {
		spans["markArea"], spans["markLine"] = axis.grounds(), zeroLine()
	}
	shelves := o.series(3)
	shelves["renderItem"] = call("shelf", shelfGap)
	shelves["encode"] = map[string]any{"y": 0}
	shelves["z"], shelves["silent"] = 1.5, true
	o.series(1)["z"] = 3
	o.series(1)["cursor"] = "pointer"
}

// grounds are the tints of the two halves of an axis.
func (a forestAxis) grounds() map[string]any {
	return map[string]any{"silent": true, "data": []any{
		[]any{map[string]any{"xAxis": -a.Limit, "itemStyle": map[string]any{"color": a.Left.Tint}}, map[string]any{"xAxis": 0}},
		[]any{map[string]any{"xAxis": 0, "itemStyle": map[string]any{"color": a.Right.Tint}}, map[string]any{"xAxis": a.Limit}},
	}}
}

// zeroLine is the line at 0.
func zeroLine() map[string]any {
	return map[string]any{
		"silent": true, "symbol": "none", "z": 1, "label": map[string]any{"show": false},
		"lineStyle": map[string]any{"color": "var(--soft)", "type": "solid", "width": 1},
		"data":      []any{map[string]any{"xAxis": 0}},
	}
}

// side is where the letters of the last label of the axis end, or where those of
// the first begin.
func (a forestAxis) side(last bool) string {
	if last != a.Inverse {
		return "right"
	}
	return "left"
}
