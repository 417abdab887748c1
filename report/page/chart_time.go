package page

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"mizan/compare"
	"mizan/internal/words"
)

// timeChart shows one outlet: a line with its intervals for each side, and
// beneath how many articles there were. Time runs from left to right in both
// languages, as the axes of numbers do.
func timeChart(study *compare.Study, outlet int, lines []*compare.Trend, lang string) (option, error) {
	built := charts.NewLine()
	built.SetGlobalOptions(frame()...)
	for _, line := range lines {
		color := "var(--" + sideTone(line.Side) + "a)"
		bands, points := []item{}, []item{}
		for bin := range line.Points {
			if !line.Points[bin].Defined {
				continue
			}
			bands = append(bands, band(line, bin, color))
			points = append(points, timePoint(study, line, bin, color, lang))
		}
		built.MultiSeries = append(built.MultiSeries,
			charts.SingleSeries{Type: types.ChartCustom, Data: bands},
			charts.SingleSeries{Type: types.ChartScatter, Data: points, SymbolSize: 9})
	}
	var volumes []item
	for bin := range study.Trends.Bins {
		volumes = append(volumes, item{
			Value: study.Trends.Volume(outlet, bin).Articles.N, Tip: volumeTip(study, outlet, bin, lang),
			Pick: pick{"outlet": outlet, "bin": bin},
		})
	}
	built.MultiSeries = append(built.MultiSeries, charts.SingleSeries{
		Type: types.ChartBar, XAxisIndex: 1, YAxisIndex: 1, Data: volumes, BarMaxWidth: "24",
		ItemStyle: &opts.ItemStyle{Color: "var(--unclear)"},
	})
	o, err := optionOf(built)
	if err != nil {
		return nil, err
	}
	finishTime(o, study, lines, lang)
	return o, nil
}

// band is the interval of one bin, with the way to that of the next bin where
// it has one: no line is drawn over bins without evidence.
func band(line *compare.Trend, bin int, color string) item {
	net := line.Points[bin].Net
	value := []float64{float64(bin), net.Lo, net.Hi, net.Estimate, float64(bin), net.Lo, net.Hi, net.Estimate}
	if bin+1 < len(line.Points) && line.Points[bin+1].Defined {
		next := line.Points[bin+1].Net
		value = append(value[:4], float64(bin+1), next.Lo, next.Hi, next.Estimate)
	}
	return item{Value: value, Style: &opts.ItemStyle{Color: color}}
}

// timePoint is the score of one bin.
func timePoint(study *compare.Study, line *compare.Trend, bin int, color, lang string) item {
	fill := color
	if hollowAt(&line.Points[bin]) {
		fill = "var(--paper)"
	}
	return item{
		Value: []float64{float64(bin), line.Points[bin].Net.Estimate},
		Style: &opts.ItemStyle{Color: fill, BorderColor: color, BorderWidth: 2, Opacity: opts.Float(1)},
		Tip:   pointTip(study, line, bin, lang), Pick: timePick(line.Outlet, line.Side, bin),
	}
}

// lineGap is how far apart the lines of a chart stand, in pixels: an outlet that
// treats both sides alike would hide one behind the other.
const lineGap = 10.

// finishTime lays the two charts out and marks where a line changed.
func finishTime(o option, study *compare.Study, lines []*compare.Trend, lang string) {
	bins := make([]string, len(study.Trends.Bins))
	for i, bin := range study.Trends.Bins {
		bins[i] = words.Figure(binName(study.Trends, bin))
	}
	small := func(more map[string]any) map[string]any {
		more["color"], more["fontSize"] = "var(--soft)", 12
		return more
	}
	line := map[string]any{"lineStyle": map[string]any{"color": "var(--line)"}}
	days := func(grid int, shown bool) map[string]any {
		return map[string]any{
			"type": "category", "gridIndex": grid, "data": bins, "axisTick": map[string]any{"show": false},
			"axisLine": map[string]any{"onZero": false, "lineStyle": map[string]any{"color": "var(--line)"}}, "axisLabel": small(map[string]any{"show": shown, "hideOverlap": true}),
		}
	}
	o["grid"] = []any{
		map[string]any{"left": 52, "right": 18, "top": 26, "height": 170},
		map[string]any{"left": 52, "right": 18, "top": 236, "height": 60},
	}
	o["xAxis"] = []any{days(0, false), days(1, true)}
	heading := func(text words.Sayer) map[string]any {
		return map[string]any{"name": phrase(lang, text), "nameTextStyle": map[string]any{"color": "var(--soft)", "fontSize": 12, "align": "left"}, "nameGap": 8}
	}
	score, volume := heading(plain("S")), heading(said("col.articles"))
	for k, v := range map[string]any{
		"type": "value", "gridIndex": 0, "min": -1, "max": 1, "interval": 0.5, "splitLine": line,
		"axisLabel": small(map[string]any{"formatter": call("signed")}),
	} {
		score[k] = v
	}
	for k, v := range map[string]any{
		"type": "value", "gridIndex": 1, "min": 0, "minInterval": 1, "splitNumber": 2, "splitLine": line, "axisLabel": small(map[string]any{}),
	} {
		volume[k] = v
	}
	o["yAxis"] = []any{score, volume}
	o["tooltip"] = tooltip()
	o["textStyle"] = map[string]any{"fontFamily": call("font")}
	for i, of := range lines {
		bands, points := o.series(2*i), o.series(2*i+1)
		aside := lineGap * (float64(i) - float64(len(lines)-1)/2)
		bands["renderItem"], bands["silent"], bands["z"] = call("band", aside), true, 2
		points["symbolOffset"] = []float64{aside, 0}
		bands["encode"] = map[string]any{"x": []int{0, 4}, "y": []int{1, 2}}
		bands["clip"] = true
		points["z"], points["cursor"] = 3, "pointer"
		if of.Change.Clear && of.Change.Defined {
			points["markLine"] = map[string]any{
				"silent": true, "symbol": "none", "label": map[string]any{"show": false},
				"lineStyle": map[string]any{"color": "var(--" + sideTone(of.Side) + "a)", "type": "dashed", "width": 2},
				"data":      []any{map[string]any{"xAxis": of.Change.Bin}},
			}
		}
	}
	o.series(2 * len(lines))["cursor"] = "pointer"
}
