package workbook

import (
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/report/view"
)

// mostBars keeps a chart on a page.
const mostBars = 40

// slantChart draws the slants of the ranked outlets with their intervals: one
// series a reading, so that the colour tells it and the legend says it.
func (s *sheet) slantChart(ranked []int) {
	if s.study.Slants == nil || len(ranked) == 0 {
		return
	}
	shown := largest(ranked, mostBars, func(o int) int { return s.study.Outlets[o].Articles })
	if len(shown) < len(ranked) {
		s.Paragraph(xlsx.NoteRole, s.fill("workbook.chart.cut", words.Values{"shown": len(shown), "all": len(ranked)}))
	}
	chart := xlsx.Chart{
		Title: s.fill("workbook.chart.slant", words.Values{"level": s.level()}),
		Axis:  s.fill("workbook.chart.slantAxis", words.Values{"first": s.sideName(0), "second": s.sideName(1)}),
		Alt:   s.word("workbook.chart.slantAlt"),
		Series: []xlsx.Series{
			{Name: s.ofSide("workbook.chart.favour", 0), Colour: sideAccent(0).fill},
			{Name: s.ofSide("workbook.chart.favour", 1), Colour: sideAccent(1).fill},
			{Name: s.say(words.Unclear), Colour: plainAccent.fill},
		},
	}
	for _, o := range shown {
		chart.Names = append(chart.Names, s.study.Outlets[o].Name)
		for i := range chart.Series {
			chart.Series[i].Values = append(chart.Series[i].Values, s.slantValue(o, i))
		}
	}
	s.Place(chart)
}

// slantValue is an outlet's bar, shown in the series of its reading.
func (s *sheet) slantValue(outlet, series int) xlsx.Value {
	slant := s.view.Figure(outlet, view.Slant)
	reading := 2
	if slant.Clear {
		reading = s.view.Towards(slant)
	}
	return xlsx.Value{
		X: slant.Value.Estimate, Lo: slant.Value.Lo, Hi: slant.Value.Hi,
		Shown:  reading == series,
		Hollow: slant.Weak(),
	}
}
