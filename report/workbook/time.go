package workbook

import (
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
	"mizan/internal/xlsx"
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
	s := b.open(xlsx.Frame{Name: b.say(timeSheet), Widths: table.Widths(), Colour: tabInk, Wide: true})
	s.Line(xlsx.As(xlsx.TitleRole, s.say(timeTitleText)))
	s.Paragraph(xlsx.NoteRole, s.sayf(timeNoteText, s.say(perText[b.study.Trends.Per]), s.level()))
	if n := b.study.Trends.Undated; n > 0 {
		s.Paragraph(xlsx.NoticeRole, s.sayf(undatedText, n))
	}
	s.timeCharts()
	s.section(changesSection, b.changesTable())
	s.section(binsSection, table)
	s.Finish()
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
		s.Paragraph(xlsx.NoteRole, s.say(noLinesText))
	}
	if len(shown) < len(drawn) {
		s.Paragraph(xlsx.NoteRole, s.sayf(cutTimeText, len(shown), len(drawn)))
	}
	for _, o := range shown {
		s.Place(s.timeChart(o))
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

func (s *sheet) timeChart(outlet int) xlsx.Chart {
	name := xlsx.Clean(s.study.Outlets[outlet].Name)
	chart := xlsx.Chart{
		Title: s.sayf(timeChartText, name, s.level()),
		Axis:  s.say(timeAxisText),
		Alt:   xlsx.Cut(s.sayf(timeAltText, name), 500),
		Lines: true,
	}
	for bin := range s.study.Trends.Bins {
		chart.Names = append(chart.Names, s.binName(bin))
	}
	for side := range s.study.Sides {
		series := xlsx.Series{Name: s.sideName(side), Colour: sideAccent(side).shades[0]}
		for _, point := range s.trend(outlet, side).Points {
			series.Values = append(series.Values, xlsx.Value{
				X: point.Net.Estimate, Lo: point.Net.Lo, Hi: point.Net.Hi,
				Shown:  point.Defined && point.Net.Bounded,
				Hollow: point.Tier <= stats.Weak,
			})
		}
		if slices.ContainsFunc(series.Values, func(v xlsx.Value) bool { return v.Shown }) {
			chart.Series = append(chart.Series, series)
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

func (b *workbook) timeTable() xlsx.Table {
	table := xlsx.Table{ID: "Time", Name: b.say(timeRange), Columns: []xlsx.Column{
		b.column(outletHead, 26),
		b.column(sideHead, 16),
		b.column(perHeads[b.study.Trends.Per], 13),
		b.column(articlesHead, 13),
		b.column(wordsHead, 13),
	}}
	table.Columns = append(table.Columns, b.tallyColumns(ownTallyText)...)
	table.Columns = append(table.Columns,
		b.column(netHead, 13),
		b.column(lowHead, 13),
		b.column(highHead, 13),
		b.column(tierHead, 20))
	for o := range b.study.Outlets {
		for side := range b.study.Sides {
			for bin := range b.study.Trends.Bins {
				table.Rows = append(table.Rows, b.timeRow(o, side, bin))
			}
		}
	}
	return table
}

func (b *workbook) timeRow(outlet, side, bin int) []xlsx.Cell {
	trends := b.study.Trends
	point, volume := &b.trend(outlet, side).Points[bin], trends.Volume(outlet, bin)
	row := []xlsx.Cell{
		xlsx.Text(b.study.Outlets[outlet].Name).Bold(),
		xlsx.Text(b.sideName(side)),
		xlsx.Latin(b.binName(bin)),
		countCell(volume.Articles.N),
		countCell(volume.Words),
	}
	row = append(row, polarityCells(point.Own)...)
	row = append(row, intervalCells(point.Net, point.Defined, point.Tier)...)
	row = append(row, xlsx.Text(b.say(words.Tier(point.Tier))))
	if !point.Defined {
		return faintRow(row)
	}
	return row
}

// changesTable has a row for each line that is long enough to be tested.
func (b *workbook) changesTable() xlsx.Table {
	table := xlsx.Table{ID: "Changes", Name: b.say(changesRange), Columns: []xlsx.Column{
		b.column(outletHead, 0),
		b.column(sideHead, 0),
		b.column(changeHead, 0),
		b.column(beforeHead, 0),
		b.column(afterHead, 0),
		b.column(g2Head, 0),
		b.column(pHead, 0),
		b.column(qHead, 0),
		b.column(changedHead, 0),
	}}
	net := func(change *compare.Change, value stats.Interval) xlsx.Cell {
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
		row := []xlsx.Cell{
			xlsx.Text(b.study.Outlets[line.Outlet].Name).Bold(),
			xlsx.Text(b.sideName(line.Side)),
			xlsx.Latin(b.binName(change.Bin)),
			net(change, change.Before), net(change, change.After),
			rateCell(change.G2), chanceCell(change.P, true), chanceCell(change.Q, true),
			xlsx.Text(b.say(clear)),
		}
		if !change.Clear {
			row = greyRow(row)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}
