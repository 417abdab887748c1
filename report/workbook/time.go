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
// where a line changes. Without bins there is no such sheet: see "workbook.summary.noTime".
func (b *workbook) time() {
	if b.study.Trends == nil {
		return
	}
	table := b.timeTable()
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.time"), Widths: table.Widths(), Colour: tabInk, Blocks: true, Pages: 5})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.time.title")))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.fill("workbook.time.note", words.Values{"period": b.period().per, "level": s.level()}))
	if n := b.study.Trends.Undated; n > 0 {
		s.Paragraph(xlsx.NoticeRole, s.fill("workbook.time.undated", words.Values{"n": n}))
	}
	s.timeCharts()
	s.NewBlock()
	s.section("workbook.time.changes", b.changesTable())
	s.section("workbook.time.periods", table)
	s.Finish()
}

// A period names what a bin is of.
type period struct{ per, head words.Key }

// period names the bins of the study.
func (b *workbook) period() period {
	if b.study.Trends.Per == "week" {
		return period{"workbook.time.perWeek", "workbook.time.week"}
	}
	return period{"workbook.time.perMonth", "workbook.time.month"}
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
		s.Paragraph(xlsx.NoteRole, s.word("workbook.time.noLines"))
	}
	if len(shown) < len(drawn) {
		s.Paragraph(xlsx.NoteRole, s.fill("workbook.time.cut", words.Values{"shown": len(shown), "all": len(drawn)}))
	}
	for _, o := range shown {
		s.NewBlock()
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
		Title: s.fill("workbook.time.chart", words.Values{"outlet": name, "level": s.level()}),
		Axis:  s.word("workbook.time.axis"),
		Alt:   xlsx.Cut(s.fill("workbook.time.alt", words.Values{"outlet": name}), 500),
		Lines: true,
	}
	for bin := range s.study.Trends.Bins {
		chart.Names = append(chart.Names, s.binName(bin))
	}
	for side := range s.study.Sides {
		series := xlsx.Series{Name: s.sideName(side), Colour: sideAccent(side).shades[0]}
		points := s.trend(outlet, side).Points
		for i := range points {
			figure := s.view.Point(&points[i])
			series.Values = append(series.Values, xlsx.Value{
				X: figure.Value.Estimate, Lo: figure.Value.Lo, Hi: figure.Value.Hi,
				Shown:  figure.Shown && figure.Value.Bounded,
				Hollow: figure.Weak(),
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
	table := xlsx.Table{ID: "Time", Name: b.word("workbook.table.time"), Columns: []xlsx.Column{
		b.column("workbook.head.outlet", 26),
		b.column("workbook.head.side", 16),
		b.column(b.period().head, 13),
		b.column("workbook.head.articles", 13),
		b.column("workbook.head.words", 13),
	}}
	table.Columns = append(table.Columns, b.tallyColumns("workbook.voice.own")...)
	table.Columns = append(table.Columns,
		b.column("workbook.head.net", 13),
		b.column("workbook.head.low", 13),
		b.column("workbook.head.high", 13),
		b.column("workbook.head.tier", 20))
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
	row = append(row, figureCells(b.view.Point(point))...)
	row = append(row, xlsx.Text(b.say(words.Tier(point.Tier))))
	if !point.Defined {
		return faintRow(row)
	}
	return row
}

// changesTable has a row for each line that is long enough to be tested.
func (b *workbook) changesTable() xlsx.Table {
	table := xlsx.Table{ID: "Changes", Name: b.word("workbook.table.changes"), Columns: []xlsx.Column{
		b.column("workbook.head.outlet", 0),
		b.column("workbook.head.side", 0),
		b.column("workbook.time.change", 0),
		b.column("workbook.time.before", 0),
		b.column("workbook.time.after", 0),
		xlsx.Column{Head: "G²"},
		xlsx.Column{Head: "p"},
		b.column("workbook.head.adjusted", 0),
		b.column("workbook.time.shown", 0),
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
		row := []xlsx.Cell{
			xlsx.Text(b.study.Outlets[line.Outlet].Name).Bold(),
			xlsx.Text(b.sideName(line.Side)),
			xlsx.Latin(b.binName(change.Bin)),
			net(change, change.Before), net(change, change.After),
			rateCell(change.G2), b.chanceCell(change.P, true), b.chanceCell(change.Q, true),
			xlsx.Text(b.yes(b.view.Changed(line))),
		}
		if !b.view.Changed(line) {
			row = greyRow(row)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}
