package xlsxtest

import (
	"fmt"
	"strconv"
)

// Sizes in the unit of drawings. A digit of the widest common font has eight
// pixels, a column five around its digits.
const (
	pixel = 9_525
	point = 12_700
)

// checkDrawing looks at the charts on a sheet.
func (b *book) checkDrawing(s *sheet, p *part) {
	if p == nil {
		return // told already
	}
	seen := make(map[string]bool)
	for _, anchor := range p.root.kidsOf() {
		frame := anchor.at("graphicFrame")
		about := frame.at("nvGraphicFramePr", "cNvPr")
		if id := about.attribute("id"); seen[id] {
			b.fault(p.name, "has the id %s twice", id)
		} else {
			seen[id] = true
		}
		if about.attribute("descr") == "" {
			b.fault(p.name, "%s has no words for those who do not see it", about.attribute("name"))
		}
		b.checkAnchor(s, p, anchor)
		chart := b.led(p, frame.at("graphic", "graphicData", "chart"))
		if chart != nil && chart.root != nil {
			b.checkChart(chart)
		}
	}
}

// checkAnchor wants a chart to lie where its anchor says, on empty cells. Excel
// takes a way into a cell no farther than the cell's other end.
func (b *book) checkAnchor(s *sheet, p *part, anchor *element) {
	from, ok := b.corner(s, p, anchor.at("from"))
	if !ok {
		return
	}
	to := s.far(from, anchor.at("ext"))
	if end := anchor.at("to"); end != nil {
		if to, ok = b.corner(s, p, end); !ok {
			return
		}
		if end.at("rowOff").value() == "0" {
			to.row--
		}
		if end.at("colOff").value() == "0" {
			to.column--
		}
	}
	covered := area{from, to}
	if to.column < from.column || to.row < from.row {
		b.fault(p.name, "an anchor runs backwards from %s to %s", from.name(), to.name())
		return
	}
	for at, cell := range s.cells {
		if covered.holds(at) && cell.text != "" {
			b.fault(p.name, "a chart over %v hides the value of %s", covered, at.name())
		}
	}
}

// far returns the cell in which something of a size ends.
func (s *sheet) far(from spot, size *element) spot {
	to := from
	for rest := size.number("cx", 0); rest > 0 && to.column < mostColumns; to.column++ {
		width, _ := s.sizeOf(to)
		rest -= width
	}
	for rest := size.number("cy", 0); rest > 0 && to.row < mostRows; to.row++ {
		_, height := s.sizeOf(to)
		rest -= height
	}
	return spot{to.column - 1, to.row - 1}
}

// corner reads one end of an anchor.
func (b *book) corner(s *sheet, p *part, e *element) (spot, bool) {
	value := func(name string) int {
		n, err := strconv.Atoi(e.at(name).value())
		if err != nil {
			return -1
		}
		return n
	}
	at := spot{value("col") + 1, value("row") + 1}
	if at.column < 1 || at.column > mostColumns || at.row < 1 || at.row > mostRows {
		b.fault(p.name, "an anchor is beyond the sheet")
		return at, false
	}
	width, height := s.sizeOf(at)
	if x, y := value("colOff"), value("rowOff"); x < 0 || x > width || y < 0 || y > height+point { // Excel rounds heights to pixels
		b.fault(p.name, "an anchor goes %d, %d into %s, which is %d, %d large", x, y, at.name(), width, height)
	}
	return at, true
}

// sizeOf returns the width and height of a cell, at most.
func (s *sheet) sizeOf(at spot) (width, height int) {
	defaults := s.root.at("sheetFormatPr")
	columns, ok := s.widths[at.column]
	if !ok {
		columns = max(9, float(defaults.attribute("defaultColWidth")))
	}
	points, ok := s.heights[at.row]
	if !ok {
		points = max(15, float(defaults.attribute("defaultRowHeight")))
	}
	return int((8*columns + 5) * pixel), int(points * point)
}

func float(text string) float64 {
	x, _ := strconv.ParseFloat(text, 64)
	return x
}

// checkChart follows every reference of a chart and compares the values that
// it keeps with those of the cells.
func (b *book) checkChart(p *part) {
	area := p.root.at("chart", "plotArea")
	b.checkAxes(p, area)
	indexes, orders := make(map[string]bool), make(map[string]bool)
	for _, plot := range area.kidsOf() {
		for _, series := range plot.all("ser") {
			index, order := series.at("idx").attribute("val"), series.at("order").attribute("val")
			if indexes[index] || orders[order] {
				b.fault(p.name, "has series %s, %s twice", index, order)
			}
			indexes[index], orders[order] = true, true
			b.checkSeries(p, series)
		}
	}
	if len(indexes) == 0 || len(indexes) > 255 {
		b.fault(p.name, "has %d series, want 1 to 255", len(indexes))
	}
}

// checkAxes wants every axis crossed by one that is there, and every plot on two.
func (b *book) checkAxes(p *part, area *element) {
	axes := make(map[string]string) // what they cross
	for _, e := range area.kidsOf() {
		if cross := e.at("crossAx"); cross != nil {
			axes[e.at("axId").attribute("val")] = cross.attribute("val")
		}
	}
	for id, cross := range axes {
		if axes[cross] != id {
			b.fault(p.name, "the axis %s crosses %s, and not the other way", id, cross)
		}
	}
	for _, e := range area.kidsOf() {
		if ids := e.all("axId"); len(e.all("ser")) > 0 {
			if len(ids) != 2 || axes[ids[0].attribute("val")] != ids[1].attribute("val") {
				b.fault(p.name, "%s has no two axes", e.name)
			}
		}
	}
}

// checkSeries looks at the parts of one series.
func (b *book) checkSeries(p *part, series *element) {
	shown := b.checkReference(p, series.at("val").at("numRef"), nil)
	named := b.checkReference(p, first(series.at("cat").kidsOf()), nil)
	b.checkReference(p, series.at("tx", "strRef"), nil)
	if named != nil && len(shown) != len(named) {
		b.fault(p.name, "a series has %d values under %d names", len(shown), len(named))
	}
	for _, end := range []string{"plus", "minus"} {
		if way := b.checkReference(p, series.at("errBars", end, "numRef"), shown); way != nil && len(way) != len(shown) {
			b.fault(p.name, "a series has %d values and %d ends of intervals", len(shown), len(way))
		}
	}
	for _, e := range series.all("dPt") {
		if n := e.at("idx").number("val", -1); n < 0 || n >= len(shown) {
			b.fault(p.name, "a series of %d values has a look for value %d", len(shown), n)
		}
	}
}

// checkReference compares the values kept with a reference with its cells, and
// tells for each whether there is one. Where only is given, a value not kept
// may be in the cells if there is nothing to draw it at.
func (b *book) checkReference(p *part, e *element, only []bool) []bool {
	if e == nil {
		return nil
	}
	ref := e.at("f").value()
	on, cells, err := b.place(ref)
	if err != nil {
		b.fault(p.name, "%v", err)
		return nil
	}
	cache := e.at("numCache")
	if cache == nil {
		cache = e.at("strCache")
	}
	if n := cache.at("ptCount").number("val", -1); n != cells.size() || !cells.within(on.used) {
		b.fault(p.name, "%s: %d values are kept of %d cells, or some are not there", ref, n, cells.size())
		return nil
	}
	kept := b.keptValues(p, ref, cache, cells.size())
	have := make([]bool, cells.size())
	for i, at := range cells.spots() {
		value, found := kept[i]
		have[i] = found
		if fault := keptFault(on.cells[at], value, found); fault != "" && (only == nil || i >= len(only) || only[i]) {
			b.fault(p.name, "%s: %s %s", ref, at.name(), fault)
		}
	}
	return have
}

// keptValues reads the values that stand beside a reference.
func (b *book) keptValues(p *part, ref string, cache *element, count int) map[int]string {
	kept := make(map[int]string)
	last := -1
	for _, e := range cache.all("pt") {
		i := e.number("idx", -1)
		if i <= last || i >= count {
			b.fault(p.name, "%s: value %d after %d, of %d", ref, i, last, count)
		}
		kept[i], last = e.at("v").value(), i
	}
	return kept
}

// keptFault compares a cell with the value that a chart keeps of it.
func keptFault(c cell, kept string, found bool) string {
	same := c.text == kept
	if x, err := strconv.ParseFloat(kept, 64); c.number && err == nil {
		same = x == float(c.text)
	}
	switch {
	case !found && c.text != "":
		return fmt.Sprintf("holds %.40q, the chart keeps nothing of it", c.text)
	case found && !same:
		return fmt.Sprintf("holds %.40q, the chart keeps %.40q", c.text, kept)
	}
	return ""
}
