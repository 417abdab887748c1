package compare

import (
	"fmt"
	"slices"
	"time"

	"mizan/compare/stats"
	"mizan/internal/coding"
)

// Trends show how the scores and the volume of each outlet went over time.
type Trends struct {
	Per     string   `json:"per"`     // "week" (ISO 8601) or "month"
	Bins    []Bin    `json:"bins"`    // without a gap, from the first dated article to the last
	Volumes []Volume `json:"volumes"` // every outlet × bin: see Trends.Volume
	Lines   []Trend  `json:"lines"`   // every outlet × side
	Undated int      `json:"undated"` // articles without a date, which are in none
}

// Volume returns how much an outlet published in a bin, by their indexes.
func (t *Trends) Volume(outlet, bin int) *Volume { return &t.Volumes[outlet*len(t.Bins)+bin] }

// A Bin is a week or a month.
type Bin struct {
	Name  string `json:"name"`  // "2019-W36" or "2019-09"
	First string `json:"first"` // its first day, "2019-09-02"
}

// A Volume is what one outlet published in one bin.
type Volume struct {
	Articles stats.Interval `json:"articles"` // with the exact Poisson interval (Garwood 1936); N is the count
	Words    int            `json:"words"`
}

// A Trend is the net polarity of one side in one outlet over time.
type Trend struct {
	Outlet int     `json:"outlet"`
	Side   int     `json:"side"`
	Points []Point `json:"points"` // one a bin
	Change Change  `json:"change"`
}

// A Point is the score of one bin.
type Point struct {
	Own     Tally          `json:"own"`     // own-voice mentions
	Net     stats.Interval `json:"net"`     // S, −1…+1; meaningless unless Defined
	Defined bool           `json:"defined"` // whether there is enough evidence for a point: tier weak at least
	Tier    stats.Tier     `json:"tier"`
}

// A Change is the one split of a line where S differs most before and after.
// Overlapping intervals are no test; this is.
type Change struct {
	Done    bool           `json:"done"`    // false below 8 bins, or when nothing is charged: there is no test
	Bin     int            `json:"bin"`     // the first bin after the change
	Before  stats.Interval `json:"before"`  // S of all before
	After   stats.Interval `json:"after"`   // S of all from Bin on
	G2      float64        `json:"g2"`      // of the split
	P       float64        `json:"p"`       // by permuting whole bins, or if larger against series that persist, in (0, 1]
	Lag     float64        `json:"lag"`     // of those series: see stats.Change
	Q       float64        `json:"q"`       // P adjusted over Study.Family
	Defined bool           `json:"defined"` // whether S is defined on both sides
	Clear   bool           `json:"clear"`   // Q is at most .05
}

const (
	mostWeeks   = 104 // beyond two years a line of weeks is unreadable, and months hold enough
	mostMonths  = 240
	fewestBins  = 3
	unitsPerBin = 5 // median that makes bins worth drawing: below 5 clusters there is no point

	dayFormat = "2006-01-02"
)

// week returns the Monday of a day's ISO week, empty for what is no day.
func week(day string) string {
	t, err := time.Parse(dayFormat, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, -(int(t.Weekday())+6)%7).Format(dayFormat)
}

// month returns the first day of a day's month, empty for what is no day.
func month(day string) string {
	t, err := time.Parse(dayFormat, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, 1-t.Day()).Format(dayFormat)
}

// A calendar puts the articles into bins.
type calendar struct {
	per  string
	bins []Bin
	of   []int // by article: its bin, -1 without a date
}

// calendar returns the finest bins, weeks or months, that are few enough to
// draw and hold five units of chance at the median over outlets and the bins
// from an outlet's first article to its last; false when there are none.
func (g *gathered) calendar() (*calendar, bool) {
	for _, c := range []struct {
		per   string
		start func(day string) string
		next  func(time.Time) time.Time
		most  int
	}{
		{"week", week, func(t time.Time) time.Time { return t.AddDate(0, 0, 7) }, mostWeeks},
		{"month", month, func(t time.Time) time.Time { return t.AddDate(0, 1, 0) }, mostMonths},
	} {
		calendar := &calendar{per: c.per}
		if calendar.fill(g, c.start, c.next, c.most) && calendar.median(g) >= unitsPerBin {
			return calendar, true
		}
	}
	return nil, false
}

// fill makes the bins and puts the articles into them; false when there are
// too many or too few.
func (c *calendar) fill(g *gathered, start func(string) string, next func(time.Time) time.Time, most int) bool {
	starts := make([]string, len(g.articles))
	first, last := "", ""
	for i, a := range g.articles {
		starts[i] = start(a.Date)
		if s := starts[i]; s != "" {
			if first == "" || s < first {
				first = s
			}
			last = max(last, s)
		}
	}
	if first == "" {
		return false
	}
	number := map[string]int{"": -1}
	for t, _ := time.Parse(dayFormat, first); t.Format(dayFormat) <= last; t = next(t) {
		if len(c.bins) == most {
			return false
		}
		name := t.Format("2006-01")
		if c.per == "week" {
			year, week := t.ISOWeek()
			name = fmt.Sprintf("%d-W%02d", year, week)
		}
		number[t.Format(dayFormat)] = len(c.bins)
		c.bins = append(c.bins, Bin{Name: name, First: t.Format(dayFormat)})
	}
	c.of = make([]int, len(starts))
	for i, s := range starts {
		c.of[i] = number[s]
	}
	return len(c.bins) >= fewestBins
}

// median returns the median number of units over outlets and bins.
func (c *calendar) median(g *gathered) int {
	var cells []int
	for _, articles := range g.of {
		_, runs := c.runs(articles)
		for _, run := range runs {
			cells = append(cells, len(g.unitsAmong(run)))
		}
	}
	if len(cells) == 0 {
		return 0
	}
	slices.Sort(cells)
	return cells[(len(cells)-1)/2]
}

// runs parts the articles of one outlet, which come by date, into the bins from
// its first dated article to its last. The first of them is bin first.
func (c *calendar) runs(articles []int) (first int, runs [][]int) {
	for _, i := range articles {
		bin := c.of[i]
		if bin < 0 {
			continue
		}
		if runs == nil {
			first = bin
		}
		for len(runs) <= bin-first {
			runs = append(runs, nil)
		}
		runs[bin-first] = append(runs[bin-first], i)
	}
	return first, runs
}

// unitsAmong numbers the units of chance among some articles of one outlet.
func (g *gathered) unitsAmong(articles []int) map[int]int {
	units := make(map[int]int, len(articles))
	for _, i := range articles {
		if _, known := units[g.unit[i]]; !known {
			units[g.unit[i]] = len(units)
		}
	}
	return units
}

// trends follows every outlet and side over time.
func (g *gathered) trends(s *Study) {
	g = g.inSmall()
	c, ok := g.calendar()
	if !ok {
		return
	}
	t := &Trends{Per: c.per, Bins: c.bins, Volumes: make([]Volume, len(g.of)*len(c.bins))}
	for i := range g.articles {
		if c.of[i] < 0 {
			t.Undated++
		}
	}
	for outlet, articles := range g.of {
		lines := make([]Trend, len(s.Sides))
		for side := range lines {
			lines[side] = Trend{Outlet: outlet, Side: side, Points: make([]Point, len(c.bins))}
		}
		first, runs := c.runs(articles)
		for n := range c.bins {
			var run []int
			if n >= first && n-first < len(runs) {
				run = runs[n-first]
			}
			*t.Volume(outlet, n) = g.volume(run)
		}
		g.follow(lines, first, runs)
		t.Lines = append(t.Lines, lines...)
	}
	s.Trends = t
}

// volume measures what one outlet published in one bin.
func (g *gathered) volume(articles []int) Volume {
	v := Volume{Articles: stats.Rate{Count: float64(len(articles)), Exposure: 1}.Interval(g.options.Level)}
	for _, i := range articles {
		v.Words += g.articles[i].Words
	}
	return v
}

// follow computes the points and the change of one outlet's lines from its
// articles by bin, of which the first is bin first.
func (g *gathered) follow(lines []Trend, first int, runs [][]int) {
	clusters := make([][][]stats.Cluster, len(lines)) // by side and bin
	for n, run := range runs {
		units := g.unitsAmong(run)
		sides := make([][]stats.Cluster, len(lines))
		for side := range sides {
			sides[side] = make([]stats.Cluster, len(units))
		}
		for _, i := range run {
			g.charge(sides, i, units[g.unit[i]], nil)
			for _, cell := range g.articles[i].cells {
				if cell.side >= 0 && cell.voice == coding.Own {
					lines[cell.side].Points[first+n].Own.add(cell.polarity, cell.n)
				}
			}
		}
		for side := range lines {
			lines[side].Points[first+n].settle(sides[side], g.options.Level)
			clusters[side] = append(clusters[side], sides[side])
		}
	}
	for side := range lines {
		l := &lines[side]
		name := fmt.Sprintf("change %s %s", g.articles[g.of[l.Outlet][0]].outlet, g.lexicon.Sides[l.Side].ID)
		l.Change = g.change(clusters[side], first, name)
	}
}

// settle computes the score of a bin, as far as the evidence goes.
func (p *Point) settle(clusters []stats.Cluster, level float64) {
	net := stats.Net(clusters, level)
	p.Tier = stats.Evidence(clusters, 1) // within one bin
	if p.Defined = p.Tier >= stats.Weak; p.Defined {
		p.Net = net
	}
}

// change looks for the one change in a line, given its clusters by bin.
func (g *gathered) change(bins [][]stats.Cluster, first int, name string) Change {
	sums := make([]stats.Cluster, len(bins))
	charged := 0.0
	for n, clusters := range bins {
		for _, c := range clusters {
			sums[n].Positive += c.Positive
			sums[n].Charged += c.Charged
			charged += c.Charged
		}
	}
	if charged == 0 {
		return Change{}
	}
	found := stats.ChangePoint(sums, stats.Seeded(g.options.Seed, name))
	if !found.Test.Done {
		return Change{}
	}
	c := Change{Done: true, Bin: first + found.After, G2: found.Test.Statistic, P: found.Test.P, Lag: found.Lag}
	c.Before = stats.Net(slices.Concat(bins[:found.After]...), g.options.Level)
	c.After = stats.Net(slices.Concat(bins[found.After:]...), g.options.Level)
	c.Defined = c.Before.N > 0 && c.After.N > 0
	return c
}
