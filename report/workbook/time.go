package workbook

import (
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// mostTimeCharts keeps the sheet one that can be scrolled through.
const mostTimeCharts = 12

// time prints how each outlet's scores went, as lines and as figures, and
// where a line changes. Without bins there is no such sheet: see noBinsText.
func (b *workbook) time() {
	if b.study.Trends == nil {
		return
	}
	table := b.timeTable()
	s := b.open(sheetFrame{name: timeSheet, widths: table.widths(), colour: tabInk, wide: true})
	s.line(roleCell(titleRole, s.say(timeTitleText)))
	s.paragraph(noteRole, s.sayf(timeNoteText, s.say(perText[b.study.Trends.Per]), s.level()))
	if n := b.study.Trends.Undated; n > 0 {
		s.paragraph(noticeRole, s.sayf(undatedText, n))
	}
	s.timeCharts()
	s.section(s.say(changesSection), b.changesTable())
	s.section(s.say(binsSection), table)
	s.finish()
}

// timeCharts draws a chart an outlet, those with most articles, a line a side.
func (s *sheet) timeCharts() {
	var drawn []int
	for o := range s.study.Outlets {
		if s.hasLine(o) {
			drawn = append(drawn, o)
		}
	}
	shown := largest(drawn, mostTimeCharts, func(o int) int { return s.study.Outlets[o].Articles })
	if len(drawn) == 0 {
		s.paragraph(noteRole, s.say(noLinesText))
	}
	if len(shown) < len(drawn) {
		s.paragraph(noteRole, s.sayf(cutTimeText, len(shown), len(drawn)))
	}
	for _, o := range shown {
		s.place(s.timeChart(o))
	}
}

// hasLine reports whether an outlet has points of a line to draw.
func (b *workbook) hasLine(outlet int) bool {
	for side := range b.study.Sides {
		points := 0
		for _, point := range b.trend(outlet, side).Points {
			if point.Defined && point.Net.Bounded {
				points++
			}
		}
		if points > 1 {
			return true
		}
	}
	return false
}

// trend returns one line by the indexes of outlet and side.
func (b *workbook) trend(outlet, side int) *compare.Trend {
	return &b.study.Trends.Lines[outlet*len(b.study.Sides)+side]
}

func (s *sheet) timeChart(outlet int) barChart {
	name := cleanText(s.study.Outlets[outlet].Name)
	chart := barChart{
		title: s.sayf(timeChartText, name, s.level()),
		axis:  s.say(timeAxisText),
		alt:   cutText(s.sayf(timeAltText, name), 500),
		lines: true,
	}
	for bin := range s.study.Trends.Bins {
		chart.names = append(chart.names, s.binName(bin))
	}
	for side := range s.study.Sides {
		series := barSeries{name: s.sideName(side), colour: sideAccent(side).shades[0]}
		for _, point := range s.trend(outlet, side).Points {
			series.values = append(series.values, barValue{
				x: point.Net.Estimate, lo: point.Net.Lo, hi: point.Net.Hi,
				shown:  point.Defined && point.Net.Bounded,
				hollow: point.Tier <= stats.Weak,
			})
		}
		if slices.ContainsFunc(series.values, func(v barValue) bool { return v.shown }) {
			chart.series = append(chart.series, series)
		}
	}
	return chart
}

// binName is a month or the first day of a week: the letter of an ISO week
// would turn its parts round in a line from right to left.
func (b *workbook) binName(bin int) string {
	if b.study.Trends.Per == "week" {
		return b.study.Trends.Bins[bin].First
	}
	return b.study.Trends.Bins[bin].Name
}

func (b *workbook) timeTable() sheetTable {
	table := sheetTable{id: "Time", name: timeRange, columns: []tableColumn{
		{b.say(outletHead), 26},
		{b.say(sideHead), 16},
		{b.say(perHeads[b.study.Trends.Per]), 13},
		{b.say(articlesHead), 13},
		{b.say(wordsHead), 13},
	}}
	table.columns = append(table.columns, b.tallyColumns(ownTallyText)...)
	table.columns = append(table.columns,
		tableColumn{b.say(netHead), 13},
		tableColumn{b.say(lowHead), 13},
		tableColumn{b.say(highHead), 13},
		tableColumn{b.say(tierHead), 20})
	for o := range b.study.Outlets {
		for side := range b.study.Sides {
			for bin := range b.study.Trends.Bins {
				table.rows = append(table.rows, b.timeRow(o, side, bin))
			}
		}
	}
	return table
}

func (b *workbook) timeRow(outlet, side, bin int) []sheetCell {
	trends := b.study.Trends
	point, volume := &b.trend(outlet, side).Points[bin], trends.Volume(outlet, bin)
	row := []sheetCell{
		textCell(b.study.Outlets[outlet].Name).bold(),
		textCell(b.sideName(side)),
		latinCell(b.binName(bin)),
		countCell(volume.Articles.N),
		countCell(volume.Words),
	}
	row = append(row, polarityCells(point.Own)...)
	row = append(row, intervalCells(point.Net, point.Defined, point.Tier)...)
	row = append(row, textCell(b.say(words.Tier(point.Tier))))
	if !point.Defined {
		return faintRow(row)
	}
	return row
}

// changesTable has a row for each line that is long enough to be tested.
func (b *workbook) changesTable() sheetTable {
	table := sheetTable{id: "Changes", name: changesRange, columns: []tableColumn{
		{b.say(outletHead), 0},
		{b.say(sideHead), 0},
		{b.say(changeHead), 0},
		{b.say(beforeHead), 0},
		{b.say(afterHead), 0},
		{b.say(g2Head), 0},
		{b.say(pHead), 0},
		{b.say(qHead), 0},
		{b.say(changedHead), 0},
	}}
	net := func(change *compare.Change, value stats.Interval) sheetCell {
		if !change.Defined {
			return blankCell()
		}
		return signedCell(value.Estimate)
	}
	for i := range b.study.Trends.Lines {
		line := &b.study.Trends.Lines[i]
		change := &line.Change
		if !change.Done {
			continue
		}
		clear := noText
		if change.Clear {
			clear = yesText
		}
		row := []sheetCell{
			textCell(b.study.Outlets[line.Outlet].Name).bold(),
			textCell(b.sideName(line.Side)),
			latinCell(b.binName(change.Bin)),
			net(change, change.Before), net(change, change.After),
			rateCell(change.G2), chanceCell(change.P, true), chanceCell(change.Q, true),
			textCell(b.say(clear)),
		}
		if !change.Clear {
			row = greyRow(row)
		}
		table.rows = append(table.rows, row)
	}
	return table
}
