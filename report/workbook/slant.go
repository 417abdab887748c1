package workbook

import "mizan/internal/words"

import "mizan/compare/stats"

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
		s.paragraph(noteRole, s.sayf(cutChartText, len(shown), len(ranked)))
	}
	chart := barChart{
		title: s.sayf(slantChartText, s.level()),
		axis:  s.sayf(slantAxisText, s.sideName(0), s.sideName(1)),
		alt:   s.say(slantAltText),
		series: []barSeries{
			{name: s.sayf(inFavourText, s.sideName(0)), colour: sideAccent(0).fill},
			{name: s.sayf(inFavourText, s.sideName(1)), colour: sideAccent(1).fill},
			{name: s.say(words.Unclear), colour: plainAccent.fill},
		},
	}
	for _, o := range shown {
		chart.names = append(chart.names, s.study.Outlets[o].Name)
		for i := range chart.series {
			chart.series[i].values = append(chart.series[i].values, s.slantValue(o, i))
		}
	}
	s.place(chart)
}

// slantValue is an outlet's bar, shown in the series of its reading.
func (s *sheet) slantValue(outlet, series int) barValue {
	slant := s.study.Slants[outlet]
	reading := 2
	switch {
	case slant.Clear && slant.Value.Estimate > 0:
		reading = 0
	case slant.Clear:
		reading = 1
	}
	return barValue{
		x: slant.Value.Estimate, lo: slant.Value.Lo, hi: slant.Value.Hi,
		shown:  reading == series,
		hollow: slant.Tier == stats.Weak,
	}
}
