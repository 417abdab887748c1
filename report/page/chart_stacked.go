package page

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"mizan/internal/words"
)

// A stack is one colour through all the rows of a stacked chart.
type stack struct {
	Name    string // isolated; written in the bars where it fits
	Tone    string // name of its colour in the page
	Hatched bool
	Merged  bool   // no line parts it from what it stands beside
	Items   []item // one a row; Value is a share, 0…100
}

// stacked draws bars that each fill their row. Reading starts where the rows
// are named, so where that is on the right the bars grow from right to left. A faint row shows
// what was counted and has no colour.
func stacked(names, figures []string, faint []bool, stacks []stack, heading words.Sayer, lang string) (option, error) {
	first, second := rowAxes(names, figures, heading, lang)
	built := charts.NewBar()
	built.SetGlobalOptions(append(frame(),
		charts.WithXAxisOpts(opts.XAxis{
			Type: "value", Min: 0, Max: 100, Inverse: opts.Bool(words.RightToLeft(lang)),
			AxisLabel: &opts.AxisLabel{Color: "var(--soft)", FontSize: 12},
			SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		}),
		charts.WithYAxisOpts(first),
	)...)
	built.ExtendYAxis(second)
	for _, stack := range stacks {
		for row := range stack.Items {
			if faint[row] {
				stack.Items[row].Bare = true
				stack.Items[row].Style = &opts.ItemStyle{Color: "var(--panel)", BorderColor: "var(--faint)", BorderWidth: 1}
				stack.Items[row].Label = map[string]any{"color": "var(--soft)", "textBorderColor": "var(--panel)"}
			}
		}
		line := float32(1)
		if stack.Merged {
			line = 0
		}
		built.MultiSeries = append(built.MultiSeries, charts.SingleSeries{
			Type: types.ChartBar, Name: stack.Name, Stack: "all", Data: stack.Items, BarCategoryGap: "28%", BarMaxWidth: "21",
			ItemStyle: &opts.ItemStyle{
				Color: "var(--" + stack.Tone + ")", BorderColor: "var(--paper)", BorderWidth: line,
			},
			Label: &opts.Label{Show: opts.Bool(true), Color: "var(--" + stack.Tone + "-on)", FontSize: 12},
		})
	}
	built.MultiSeries = append(built.MultiSeries, charts.SingleSeries{
		Type: types.ChartBar, Stack: "none", YAxisIndex: 1, Data: []item{}, // makes the second axis show
	})
	o, err := optionOf(built)
	if err != nil {
		return nil, err
	}
	finishRows(o, lang)
	finishStacked(o, stacks)
	return o, nil
}

// finishStacked adds the hatching and the names that show only where they fit.
func finishStacked(o option, stacks []stack) {
	bottom := o.axis("xAxis", 0)
	bottom["interval"] = 25
	label(bottom, map[string]any{"formatter": "{value}%"})
	for i, stack := range stacks {
		series := o.series(i)
		series["cursor"] = "pointer"
		text := series["label"].(map[string]any)
		text["formatter"] = call("fitted")
		if !stack.Hatched {
			continue
		}
		text["textBorderColor"] = "var(--" + stack.Tone + ")" // keeps the hatching off the letters
		text["textBorderWidth"] = 4
		series["itemStyle"].(map[string]any)["decal"] = map[string]any{
			"symbol": "rect", "color": "var(--hatch)", "rotation": -0.785,
			"dashArrayX": []int{1, 0}, "dashArrayY": []int{2, 5},
		}
	}
}
