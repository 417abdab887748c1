package page

import (
	"github.com/go-echarts/go-echarts/v2/opts"

	"mizan/internal/words"
	"mizan/report/view"
)

// facedHeight is the height of a map in pixels; namedFaced how many of its marks
// are named in it where there is room.
const (
	facedHeight = 420
	namedFaced  = 16
)

// facedChart draws namings by their share in two outlets: across in the first,
// upwards in the second, in per cent.
func facedChart(v *view.View, pair [2]int, namings []view.Named, lang string) option {
	crosses, points := []any{}, []any{}
	for i, of := range namings {
		x, y := v.Share(of.Contrast, of.Naming, pair[0]).Value, v.Share(of.Contrast, of.Naming, pair[1]).Value
		color := "var(--" + tone(&v.Study.Contrasts[of.Contrast], v.Study.Contrasts[of.Contrast].Namings[of.Naming].Polarity) + "a)"
		if x.Bounded && y.Bounded {
			crosses = append(crosses, item{
				Value: []float64{100 * x.Estimate, 100 * y.Estimate, 100 * x.Lo, 100 * x.Hi, 100 * y.Lo, 100 * y.Hi},
				Style: &opts.ItemStyle{Color: color},
			})
		}
		points = append(points, facedPoint(v, pair, of, color, i < namedFaced, lang))
	}
	soft := func(more map[string]any) map[string]any {
		more["color"], more["fontSize"] = "var(--soft)", 12
		return more
	}
	axis := func(outlet int, location string, gap int, align string) map[string]any {
		return map[string]any{
			"type": "value", "min": 0, "max": 100, "interval": 25, "name": isolated(v.Study.Outlets[outlet].Name), "nameLocation": location, "nameGap": gap,
			"nameTextStyle": map[string]any{"color": "var(--ink)", "fontSize": 13, "fontWeight": "bold", "align": align},
			"axisLabel":     soft(map[string]any{"formatter": "{value}%"}), "axisTick": map[string]any{"show": false},
			"axisLine":  map[string]any{"show": true, "lineStyle": map[string]any{"color": "var(--soft)"}},
			"splitLine": map[string]any{"lineStyle": map[string]any{"color": "var(--line)"}},
		}
	}
	return option{
		"animation": false, "tooltip": tooltip(), "textStyle": map[string]any{"fontFamily": call("font")},
		"grid":  map[string]any{"left": 48, "right": 26, "top": 36, "bottom": 52},
		"xAxis": []any{axis(pair[0], "middle", 28, "center")}, "yAxis": []any{axis(pair[1], "end", 14, "left")},
		"series": []any{
			map[string]any{
				"type": "custom", "data": crosses, "renderItem": call("cross"), "silent": true, "z": 2, "clip": true,
				"encode": map[string]any{"x": []int{0, 2, 3}, "y": []int{1, 4, 5}},
			},
			map[string]any{
				"type": "scatter", "data": points, "symbolSize": 12, "z": 3, "cursor": "pointer",
				"labelLayout": map[string]any{"hideOverlap": true, "dy": -9}, // above the line of the interval
				"emphasis":    map[string]any{"focus": "self", "label": map[string]any{"show": true}, "scale": 1.4},
				"blur":        map[string]any{"itemStyle": map[string]any{"opacity": 0.2}, "label": map[string]any{"opacity": 0.15}},
				"markLine": map[string]any{
					"silent": true, "symbol": "none", "label": map[string]any{"show": false}, "z": 1,
					"lineStyle": map[string]any{"color": "var(--soft)", "type": "dashed", "width": 1},
					"data":      []any{[]any{map[string]any{"coord": []int{0, 0}}, map[string]any{"coord": []int{100, 100}}}},
				},
			},
		},
	}
}

// facedPoint is the mark of one naming.
func facedPoint(v *view.View, pair [2]int, of view.Named, color string, named bool, lang string) item {
	contrast := &v.Study.Contrasts[of.Contrast]
	naming := &contrast.Namings[of.Naming]
	tip := []string{isolated(naming.Label), gloss(naming.English, lang), phrase(lang, words.Named(contrast.Title))}
	var at []float64
	for _, outlet := range pair {
		share := v.Share(of.Contrast, of.Naming, outlet)
		at = append(at, 100*share.Value.Estimate)
		size := joined{partOf(naming.Counts[outlet].Own(), v.OwnOf(of.Contrast, outlet)), inBrackets(share.Share()), said("comma"), between(share.Value, share.ShareBounds())}
		tip = append(tip, isolated(v.Study.Outlets[outlet].Name)+" "+phrase(lang, size))
	}
	tip = append(tip, phrase(lang, joined{plain(words.Sign(naming.Polarity) + " "), words.Polarity(naming.Polarity)}))
	place, align := "right", "left"
	switch {
	case at[1] < 4: // on the lower axis
		place, align = "top", "center"
		if at[0] > 85 {
			align = "right"
		}
	case at[0] > 50:
		place, align = "left", "right"
	}
	point := item{
		Value: at, Style: &opts.ItemStyle{Color: color, BorderColor: "var(--paper)", BorderWidth: 1, Opacity: opts.Float(1)}, Tip: tip,
		Pick:  with(with(contrastPick(contrast, of.Contrast, pair[0]), "other", pair[1]), "naming", of.Naming),
		Label: map[string]any{"show": named, "position": place, "align": align, "color": "var(--ink)", "fontSize": 12, "formatter": isolated(naming.Label), "textBorderColor": "var(--paper)", "textBorderWidth": 4},
	}
	if naming.Polarity < 0 {
		point.Symbol = "diamond"
	}
	return point
}
