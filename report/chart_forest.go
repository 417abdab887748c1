package report

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"mizan/compare/stats"
)

// A forestRow is one line of a forest plot: a point with its interval.
type forestRow struct {
	Name   string
	Value  stats.Interval
	Color  string // "var(--name)"
	Hollow bool   // weak evidence
	Tip    []string
	Pick   pick
}

// A forestEnd is one end of the axis of a forest plot.
type forestEnd struct{ Text, Color, Tint string }

// forest draws rows over an axis from −1, the left end, to +1. Left stays
// left in Arabic: an axis of numbers runs one way in both languages.
func forest(rows []forestRow, left, right forestEnd, figure, lang string) (option, error) {
	names, figures := make([]string, len(rows)), make([]string, len(rows))
	spans, points := []item{}, []item{} // never null in JSON
	for i, row := range rows {
		names[i], figures[i] = row.Name, signed(row.Value.Estimate)
		if row.Value.Bounded {
			spans = append(spans, item{
				Value: []float64{row.Value.Lo, row.Value.Hi, float64(i)},
				Style: &opts.ItemStyle{Color: row.Color}, Tip: row.Tip, Pick: row.Pick,
			})
		}
		fill := row.Color
		if row.Hollow {
			fill = "var(--paper)"
		}
		points = append(points, item{
			Value: []float64{row.Value.Estimate, float64(i)},
			Style: &opts.ItemStyle{Color: fill, BorderColor: row.Color, BorderWidth: 2.5, Opacity: opts.Float(1)},
			Tip:   row.Tip, Pick: row.Pick,
		})
	}
	first, second := rowAxes(names, figures, figure, lang)
	built := charts.NewScatter()
	built.SetGlobalOptions(append(frame(),
		charts.WithXAxisOpts(opts.XAxis{
			Type: "value", Min: -1, Max: 1,
			AxisLabel: &opts.AxisLabel{Color: "var(--soft)", FontSize: 12},
			SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: "var(--line)"}},
		}),
		charts.WithYAxisOpts(first),
	)...)
	built.ExtendXAxis(opts.XAxis{
		Type: "value", Min: -1, Max: 1, Position: "top",
		AxisLabel: &opts.AxisLabel{FontSize: 13, FontWeight: "bold", AlignMinLabel: "left", AlignMaxLabel: "right"},
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
	})
	built.ExtendYAxis(second)
	built.MultiSeries = charts.MultiSeries{
		{Type: types.ChartCustom, Data: spans},
		{Type: types.ChartScatter, Data: points, SymbolSize: 12},
		{Type: types.ChartScatter, Data: []item{}, YAxisIndex: 1, XAxisIndex: 1}, // makes the second axes show
	}
	o, err := optionOf(built)
	if err != nil {
		return nil, err
	}
	finishRows(o, lang)
	finishForest(o, left, right)
	return o, nil
}

// finishForest adds the intervals, the ends of the axis and the line at 0.
func finishForest(o option, left, right forestEnd) {
	bottom, top := o.axis("xAxis", 0), o.axis("xAxis", 1)
	bottom["interval"], top["interval"] = 0.5, 2
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
	spans["markArea"] = map[string]any{"silent": true, "data": []any{
		[]any{map[string]any{"xAxis": -1, "itemStyle": map[string]any{"color": left.Tint}}, map[string]any{"xAxis": 0}},
		[]any{map[string]any{"xAxis": 0, "itemStyle": map[string]any{"color": right.Tint}}, map[string]any{"xAxis": 1}},
	}}
	spans["markLine"] = map[string]any{
		"silent": true, "symbol": "none", "label": map[string]any{"show": false},
		"lineStyle": map[string]any{"color": "var(--soft)", "type": "solid", "width": 1},
		"data":      []any{map[string]any{"xAxis": 0}},
	}
	o.series(1)["z"] = 3
	o.series(1)["cursor"] = "pointer"
}
