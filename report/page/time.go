package page

import (
	"time"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// mostLines is how many outlets the section of time shows before it folds.
const mostLines = 6

// timeSection shows how the scores and the volume of each outlet went.
func timeSection(study *compare.Study) (*section, error) {
	s := newSection("time")
	if study.Trends == nil {
		return s, nil
	}
	s.Fold = word("time.fold")
	for _, outlet := range readingOrder(study) {
		b, err := timeBlock(study, outlet)
		switch {
		case err != nil:
			return nil, err
		case b == nil:
		case len(s.Blocks) < mostLines:
			s.Blocks = append(s.Blocks, *b)
		default:
			s.Folded = append(s.Folded, *b)
		}
	}
	if study.Trends.Undated > 0 && len(s.Blocks) > 0 {
		s.Blocks[0].Note = fill("time.undated", number(count(study.Trends.Undated)))
	}
	return s, nil
}

// linesOf are the lines of one outlet, one a side.
func linesOf(study *compare.Study, outlet int) []*compare.Trend {
	var lines []*compare.Trend
	for i := range study.Trends.Lines {
		if line := &study.Trends.Lines[i]; line.Outlet == outlet {
			lines = append(lines, line)
		}
	}
	return lines
}

// timeBlock is one outlet, nil when no bin of it has the evidence for a point.
func timeBlock(study *compare.Study, outlet int) (*block, error) {
	lines := linesOf(study, outlet)
	b := &block{Name: study.Outlets[outlet].Name, Tone: "none", Table: timeTable(study, outlet, lines)}
	points := 0
	for _, line := range lines {
		for _, point := range line.Points {
			if point.Defined {
				points++
			}
		}
		b.Key = append(b.Key, swatch{Tone: sideTone(line.Side) + "a", Shape: "point", Text: study.Sides[line.Side].Title})
		if line.Change.Clear && line.Change.Defined {
			b.Changes = append(b.Changes, changeText(study, line))
		}
	}
	if points == 0 {
		return nil, nil
	}
	var err error
	b.Chart, err = newChart("time-"+count(outlet), 0, word("time.chart"), func(lang string) (option, error) {
		return timeChart(study, outlet, lines, lang)
	})
	if err == nil {
		b.Chart.Height = 332
	}
	return b, err
}

// changeText says where a line changed.
func changeText(study *compare.Study, line *compare.Trend) words.Sayer {
	c := line.Change
	side, bin := study.Sides[line.Side].Short, study.Trends.Bins[c.Bin].First
	values := func(lang string) []any {
		return []any{tame(side.In(lang)), number(bin), number(signed(c.Before.Estimate)), number(signed(c.After.Estimate)), number("q " + chance(c.Q))}
	}
	return words.Text{"ar": fill("time.change", values("ar")...).In("ar"), "en": fill("time.change", values("en")...).In("en")}
}

func timeTable(study *compare.Study, outlet int, lines []*compare.Trend) *table {
	t := &table{Caption: word("time.title"), Head: heads("time.bin", "col.articles")}
	for _, line := range lines {
		short := study.Sides[line.Side].Short
		t.Head = append(t.Head,
			head{Text: words.Text{"ar": "S: " + tame(short.In("ar")), "en": "S: " + tame(short.In("en"))}},
			head{Text: fill("interval", number(percent(study.Options.Level)))}, plain("P / Z / N", "P / Z / N"))
	}
	for bin := range study.Trends.Bins {
		row := []cell{{Figure: study.Trends.Bins[bin].First}, {Figure: count(study.Trends.Volume(outlet, bin).Articles.N)}}
		for _, line := range lines {
			point := &line.Points[bin]
			s := cell{Figure: "—"}
			if point.Defined {
				s = cell{Figure: signed(point.Net.Estimate), Pick: timePick(outlet, line.Side, bin)}
			}
			limits := "—"
			if point.Defined {
				limits = bounds(point.Net)
			}
			own := point.Own
			row = append(row, s, cell{Figure: limits}, cell{Figure: count(own.Positive) + " / " + count(own.Neutral) + " / " + count(own.Negative)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// timePick chooses what an outlet's own words say of a side in one bin.
func timePick(outlet, side, bin int) pick {
	return pick{"outlet": outlet, "side": side, "voice": int(coding.Own), "bin": bin}
}

// spans are the first and the last day of each bin, for the filter of dates.
func spans(trends *compare.Trends) [][2]string {
	list := [][2]string{}
	if trends == nil {
		return list
	}
	for i, bin := range trends.Bins {
		first, err := time.Parse(time.DateOnly, bin.First)
		if err != nil {
			list = append(list, [2]string{bin.First, bin.First})
			continue
		}
		next := first.AddDate(0, 1, 0)
		if trends.Per == "week" {
			next = first.AddDate(0, 0, 7)
		}
		if i+1 < len(trends.Bins) {
			if after, err := time.Parse(time.DateOnly, trends.Bins[i+1].First); err == nil {
				next = after
			}
		}
		list = append(list, [2]string{bin.First, next.AddDate(0, 0, -1).Format(time.DateOnly)})
	}
	return list
}

// pointTip says one point of a line.
func pointTip(study *compare.Study, line *compare.Trend, bin int, lang string) []string {
	point := &line.Points[bin]
	return []string{
		isolate(study.Outlets[line.Outlet].Name),
		isolate(study.Sides[line.Side].Title.In(lang)),
		phrase(lang, word("time."+per(study.Trends)).In(lang)+" "+number(study.Trends.Bins[bin].First)),
		phrase(lang, "S = "+number(signed(point.Net.Estimate))),
		intervalTip(point.Net, bounds(point.Net), lang), tallyTip(point.Own, lang),
		phrase(lang, words.Tier(point.Tier).In(lang)),
	}
}

// binName names a bin on the axis: a month by itself, a week by its first day.
func binName(trends *compare.Trends, bin compare.Bin) string {
	if per(trends) == "month" {
		return bin.Name
	}
	return bin.First
}

// per is the length of the bins: "week" or "month".
func per(trends *compare.Trends) string {
	if trends.Per == "week" {
		return "week"
	}
	return "month"
}

// volumeTip says how much was published in a bin.
func volumeTip(study *compare.Study, outlet, bin int, lang string) []string {
	volume := study.Trends.Volume(outlet, bin).Articles
	tip := []string{
		isolate(study.Outlets[outlet].Name),
		phrase(lang, word("time."+per(study.Trends)).In(lang)+" "+number(study.Trends.Bins[bin].First)),
		phrase(lang, word("col.articles").In(lang)+": "+number(count(volume.N))),
	}
	if volume.Bounded {
		tip = append(tip, intervalTip(volume, "["+decimal(volume.Lo)+", "+decimal(volume.Hi)+"]", lang))
	}
	return tip
}

// hollowAt tells whether a point stands on weak evidence.
func hollowAt(point *compare.Point) bool { return point.Tier < stats.Moderate }
