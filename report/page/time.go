package page

import (
	"time"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// mostLines is how many outlets the section of time shows before it folds.
const mostLines = 6

// timeSection shows how the scores and the volume of each outlet went.
func timeSection(v *view.View) (*section, error) {
	s := newSection("time")
	if v.Study.Trends == nil {
		return s, nil
	}
	s.Fold = said("time.fold")
	for _, outlet := range v.Outlets {
		b, err := timeBlock(v, outlet)
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
	if v.Study.Trends.Undated > 0 && len(s.Blocks) > 0 {
		s.Blocks[0].Note = said("time.undated").With(words.Values{"count": number(v.Study.Trends.Undated)})
	}
	return s, nil
}

// linesOf are the lines of one outlet, one a side.
func linesOf(v *view.View, outlet int) []*compare.Trend {
	var lines []*compare.Trend
	for i := range v.Study.Trends.Lines {
		if line := &v.Study.Trends.Lines[i]; line.Outlet == outlet {
			lines = append(lines, line)
		}
	}
	return lines
}

// timeBlock is one outlet, nil when no bin of it has the evidence for a point.
func timeBlock(v *view.View, outlet int) (*block, error) {
	lines := linesOf(v, outlet)
	b := &block{Name: v.Study.Outlets[outlet].Name, Tone: "none", Table: timeTable(v, outlet, lines)}
	points := 0
	for _, line := range lines {
		for i := range line.Points {
			if v.Point(&line.Points[i]).Shown {
				points++
			}
		}
		b.Key = append(b.Key, swatch{Tone: sideTone(line.Side) + "a", Shape: "point", Text: v.Study.Sides[line.Side].Title})
		if v.Changed(line) {
			b.Changes = append(b.Changes, changeText(v, line))
		}
	}
	if points == 0 {
		return nil, nil
	}
	var err error
	b.Chart, err = newChart("time-"+words.Whole(outlet), 0, said("time.chart"), newCaption(v, "time", 1, timeFinding(v, b.Changes)), func(lang string) (option, error) {
		return timeChart(v, outlet, lines, lang)
	})
	if err == nil {
		b.Chart.Height = 332
	}
	return b, err
}

// changeText says where a line changed.
func changeText(v *view.View, line *compare.Trend) words.Sayer {
	c := line.Change
	side, bin := v.Study.Sides[line.Side].Short, v.Study.Trends.Bins[c.Bin].First
	return said("time.change").With(words.Values{
		"side": words.Named(side), "date": words.Figure(bin), "q": words.Figure(words.Chance(c.Q)),
		"before": words.Figure(words.Signed(c.Before.Estimate)), "after": words.Figure(words.Signed(c.After.Estimate)),
	})
}

func timeTable(v *view.View, outlet int, lines []*compare.Trend) *table {
	t := &table{Caption: said("time.title"), Head: heads("time.bin", "col.articles")}
	for _, line := range lines {
		t.Head = append(t.Head,
			head{Text: netOf(v.Study.Sides[line.Side])},
			head{Text: atLevel(v.Study.Options.Level)}, head{Text: plain("P / Z / N")})
	}
	for bin := range v.Study.Trends.Bins {
		row := []cell{{Figure: v.Study.Trends.Bins[bin].First}, {Figure: words.Whole(v.Study.Trends.Volume(outlet, bin).Articles.N)}}
		for _, line := range lines {
			f, own := v.Point(&line.Points[bin]), line.Points[bin].Own
			s := cell{Figure: dash(f.Signed())}
			if f.Shown {
				s.Pick = timePick(outlet, line.Side, bin)
			}
			row = append(row, s, cell{Figure: dash(f.Bounds())}, cell{Figure: words.Whole(own.Positive) + " / " + words.Whole(own.Neutral) + " / " + words.Whole(own.Negative)})
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
func pointTip(v *view.View, line *compare.Trend, bin int, lang string) []string {
	point, f := &line.Points[bin], v.Point(&line.Points[bin])
	return []string{
		isolated(v.Study.Outlets[line.Outlet].Name),
		isolated(v.Study.Sides[line.Side].Title.In(lang)),
		phrase(lang, beginning(v.Study.Trends, bin)),
		phrase(lang, netFigure(f)),
		phrase(lang, between(f.Value, dash(f.Bounds()))), phrase(lang, tallied(point.Own)),
		phrase(lang, words.Tier(f.Tier)),
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
func volumeTip(v *view.View, outlet, bin int, lang string) []string {
	volume := v.Study.Trends.Volume(outlet, bin).Articles
	tip := []string{
		isolated(v.Study.Outlets[outlet].Name),
		phrase(lang, beginning(v.Study.Trends, bin)),
		phrase(lang, labelled(said("col.articles"), plain(number(volume.N)))),
	}
	if volume.Bounded {
		tip = append(tip, phrase(lang, between(volume, "["+decimal(volume.Lo)+", "+decimal(volume.Hi)+"]")))
	}
	return tip
}

// beginning says when a bin begins: «week of 2019-04-01».
func beginning(trends *compare.Trends, bin int) words.Sayer {
	return joined{said("time." + per(trends)), plain(" " + words.Figure(trends.Bins[bin].First))}
}
