package card

import (
	"mizan/internal/words"
	"mizan/report/view"
)

// A row is an outlet in the chart of a card.
type row struct {
	outlet int
	figure view.Figure
	bar    bool
	paint  colour
	note   string // what is written at the end of the row
}

// An axis is what the rows of a card are drawn over: of slants from one side to
// the other, of shares from nothing to all, as reading goes.
type axis struct {
	least, most float64
	inverse     bool // from right to left
	at          func(x float64) float32
}

// mostRows is how many outlets the chart of a card has room for.
const mostRows = 6

// chart draws what stands beside the sentence on the page: how often the outlets
// judge the side that it is about, or where it counts no names their slants.
func (s *sheet) chart(v *view.View, lang string) {
	list, shares := rows(v)
	if len(list) == 0 {
		return
	}
	const names, left, right = 330, margin, Width - margin
	from, to := float32(left+20), float32(right-names)
	if !s.rtl {
		from, to = float32(left+names), float32(right-20)
	}
	a := axis{least: -1, most: 1}
	if shares {
		a = axis{least: 0, most: 1, inverse: s.rtl}
	}
	a.at = func(x float64) float32 {
		part := float32((max(a.least, min(a.most, x)) - a.least) / (a.most - a.least))
		if a.inverse {
			part = 1 - part
		}
		return from + (to-from)*part
	}
	if shares {
		s.shareGround(a, len(list), v, lang)
	} else {
		s.slantGround(a, len(list), v, lang)
	}
	for i, r := range list {
		y := axisTop + rowHigh*(float32(i)+0.5)
		s.mark(a, r, y)
		x, side := to+24, +1
		if !s.rtl {
			x, side = left, -1
		}
		s.write(words.Tame(v.Study.Outlets[r.outlet].Name), text{size: 20, colour: ink, x: x, y: y + 7, room: names - 34, lines: 1, edge: side})
	}
}

// rows are the outlets that a card draws, as the page orders them: where there
// are too many, those at the ends. Shares tells whether they are of names that
// judge a side.
func rows(v *view.View) (list []row, shares bool) {
	if sides := v.JudgedSides(); v.Lead().Counts() && len(sides) > 0 && sides[0].Side == v.Lead().Side {
		of := sides[0]
		paint := denying
		if of.Polarity > 0 {
			paint = sideColours[min(of.Side, 1)]
		}
		for _, outlet := range of.Drawn {
			r := row{outlet: outlet, figure: v.JudgedShare(outlet, of.Side, of.Polarity), bar: true, paint: paint}
			r.note = r.figure.Share()
			if heard := v.Heard(outlet, of.Side, of.Polarity); heard.Name != "" {
				r.note = "«" + words.Tame(heard.Name) + "» " + words.Figure(r.note)
			}
			list = append(list, r)
		}
		return ends(list), true
	}
	if !v.HasSlants() {
		return nil, false
	}
	for _, outlet := range v.Outlets[:v.Ranked] {
		r := row{outlet: outlet, figure: v.Figure(outlet, view.Slant), paint: unclear}
		if r.figure.Clear {
			r.paint = sideColours[v.Towards(r.figure)]
		}
		list = append(list, r)
	}
	return ends(list), false
}

// ends are the first and the last rows of many.
func ends(list []row) []row {
	if len(list) > mostRows {
		return append(list[:mostRows/2:mostRows/2], list[len(list)-mostRows/2:]...)
	}
	return list
}

// slantGround draws the two halves of an axis of slants and names them.
func (s *sheet) slantGround(a axis, rows int, v *view.View, lang string) {
	high := float32(rowHigh * rows)
	s.band(a.at(-1), axisTop, a.at(0)-a.at(-1), high, secondTint)
	s.band(a.at(0), axisTop, a.at(1)-a.at(0), high, firstTint)
	s.band(a.at(0)-1, axisTop, 2, high, soft)
	s.write(v.Side(1).In(lang), text{size: 20, bold: true, colour: secondText, x: a.at(-1), y: axisTop - 12, room: a.at(0) - a.at(-1), lines: 1, edge: -1})
	s.write(v.Side(0).In(lang), text{size: 20, bold: true, colour: firstText, x: a.at(0), y: axisTop - 12, room: a.at(1) - a.at(0), lines: 1, edge: +1})
}

// shareGround draws an axis from nothing to all, and says what is counted.
func (s *sheet) shareGround(a axis, rows int, v *view.View, lang string) {
	for _, x := range []float64{0, 0.25, 0.5, 0.75, 1} {
		s.band(a.at(x)-1, axisTop, 2, float32(rowHigh*rows), line)
	}
	of := v.JudgedSides()[0]
	low, high := min(a.at(0), a.at(1)), max(a.at(0), a.at(1))
	s.write(v.JudgedNames(of).In(lang), text{size: 20, bold: true, colour: soft, x: low, y: axisTop - 12, room: high - low, lines: 1})
}

// mark draws the figure of a row: a bar from nothing where it is a share, its
// interval, its point, and what is written at its end where there is more room.
func (s *sheet) mark(a axis, r row, y float32) {
	f := r.figure.Value
	at := a.at(f.Estimate)
	if r.bar {
		s.span(a.at(0), at, y, 18, pale(r.paint))
	}
	low, high := at, at
	if f.Bounded {
		low, high = a.at(f.Lo), a.at(f.Hi)
		s.span(low, high, y, 4, r.paint)
	}
	s.disc(at, y, 9, r.paint)
	if r.figure.Weak() {
		s.disc(at, y, 5, paper)
	}
	if r.note == "" {
		return
	}
	left, right := min(a.at(a.least), a.at(a.most)), max(a.at(a.least), a.at(a.most))
	low, high = min(low, high, at-9), max(low, high, at+9)
	of := text{size: 17, colour: ink, x: high + 10, y: y + 6, room: right - high - 10, lines: 1, edge: -1}
	if low-left > right-high {
		of.x, of.room, of.edge = left, low-10-left, +1
	}
	s.write(r.note, of)
}

// span draws a line of a thickness between two places of a row.
func (s *sheet) span(a, b, y, thick float32, paint colour) {
	s.band(min(a, b), y-thick/2, max(a, b)-min(a, b), thick, paint)
}
