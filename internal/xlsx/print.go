package xlsx

import (
	"fmt"
	"math"

	"github.com/xuri/excelize/v2"
)

// A paper is a page in one of its directions.
type paper struct {
	size          int // A4 is 9, A3 is 8
	orientation   string
	width, height float64 // inches between the margins
}

// papers are those that a sheet may be printed on, the smaller first.
var papers = []paper{
	{9, "portrait", 7.4, 10.5},
	{9, "landscape", 10.8, 7.0},
	{8, "portrait", 10.8, 15.3},
	{8, "landscape", 15.7, 10.4},
}

// legible is the least scale at which a sheet is printed where a larger paper
// would help: letters of 11 points become those of 5.5.
const legible = 0.5

// scale is that at which columns fit the paper's width.
func (p paper) scale(widths []float64) float64 { return min(1, p.width/inchesOf(widths)) }

// room is how many points of rows a page takes at a scale. Programs differ in
// how wide a letter is, and so in how much they shrink.
func (p paper) room(scale float64) float64 {
	const inch, spare = 72, 0.95
	return p.height * inch * spare / scale
}

// paper is the smallest that holds the sheet on one page, else the one that
// takes the fewest pages, as long as its letters can be read. A sheet may ask for A4.
func (s *Sheet) paper() paper {
	if s.frame.OnePage || s.frame.Desk {
		return papers[1]
	}
	best := papers[len(papers)-1]
	for i := len(papers) - 1; i >= 0; i-- {
		p := papers[i]
		if scale := p.scale(s.printedWidths()); scale >= legible && (s.points() <= p.room(scale) || p.room(scale) > best.room(best.scale(s.printedWidths()))) {
			best = p
		}
	}
	return best
}

// printedWidths are those of the columns that are printed.
func (s *Sheet) printedWidths() []float64 {
	if s.frame.Columns > 0 {
		return s.frame.Widths[:s.frame.Columns]
	}
	return s.frame.Widths
}

// points is how high all rows are.
func (s *Sheet) points() float64 { return sum(s.heights) }

// setPrint sets a sheet up for print when its rows are known: paper, scale, the
// heads that every page repeats and the rows that are printed at all.
func (s *Sheet) setPrint() {
	if len(s.printedWidths()) == 0 {
		return
	}
	p := s.paper()
	layout := excelize.PageLayoutOptions{Size: &p.size, Orientation: &p.orientation}
	scale := p.scale(s.printedWidths())
	last := s.printed(p.room(scale))
	switch {
	case s.frame.Blocks:
		scale = s.breakPages(p, scale)
		layout.AdjustTo = ptr(uint(max(10, 100*scale)))
	case s.frame.OnePage:
		layout.FitToWidth, layout.FitToHeight = ptr(1), ptr(1)
	default:
		layout.FitToWidth, layout.FitToHeight = ptr(1), ptr(pages(sum(s.heights[:last])/p.room(scale)))
	}
	s.book.Try(s.book.file.SetPageLayout(s.Name, &layout))
	s.book.Try(s.book.file.SetPageMargins(s.Name, &excelize.PageLayoutMarginsOptions{
		Left: ptr(0.4), Right: ptr(0.4), Top: ptr(0.5), Bottom: ptr(0.6), Header: ptr(0.25), Footer: ptr(0.3),
	}))
	head := ""
	if last < s.row-1 || len(s.printedWidths()) < len(s.frame.Widths) {
		head = "&C" + s.book.Unprinted
	}
	s.book.Try(s.book.file.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{OddHeader: head, OddFooter: "&C&A — &P / &N"}))
	s.book.name("_xlnm.Print_Area", fixedArea(s.Name, 1, 1, len(s.printedWidths()), max(1, last)), s.Name)
	if s.repeated > 0 && s.repeated < last {
		s.book.name("_xlnm.Print_Titles", fmt.Sprintf("%s!$%d:$%d", quoted(s.Name), s.repeated, s.repeated), s.Name)
	}
}

// printed returns the last row that is printed: a sheet of many rows ends where
// its pages are full.
func (s *Sheet) printed(room float64) int {
	if s.frame.Pages == 0 {
		return s.row - 1
	}
	used := 0.0
	for i, height := range s.heights {
		if used += height; used > room*float64(s.frame.Pages) {
			return i
		}
	}
	return s.row - 1
}

// pages tells how many pages are to hold what fills so many: a last one that is
// nearly empty is saved by printing all a little smaller.
func pages(full float64) int {
	const nearly = 0.34
	return max(1, int(math.Ceil(full-nearly)))
}

// breakPages begins a page before each block that would not end on the page on
// which it begins, and prints all a little smaller where that saves a page. It
// returns the scale. Excel passes over page breaks where it is asked to fit the
// width.
func (s *Sheet) breakPages(p paper, most float64) float64 {
	const step, least = 0.01, 0.75
	best := most
	breaks, fewest := s.breaks(p.room(most))
	for scale := most - step; scale >= least*most; scale -= step {
		if rows, pages := s.breaks(p.room(scale)); pages < fewest {
			best, breaks, fewest = scale, rows, pages
		}
	}
	for _, row := range breaks {
		s.book.Try(s.book.file.InsertPageBreak(s.Name, CellName(1, row)))
	}
	return best
}

// breaks returns the rows before which a page begins, and how many pages that
// makes.
func (s *Sheet) breaks(room float64) (rows []int, pages int) {
	const repeated = 2 * LineHeight
	room -= repeated
	pages = 1
	used, over := 0.0, false // over a page: where it ends is not sure
	for i, start := range s.blocks {
		end := s.row
		if i+1 < len(s.blocks) {
			end = s.blocks[i+1]
		}
		height := sum(s.heights[start-1 : end-1])
		switch {
		case i == 0:
			used = sum(s.heights[:start-1])
		case over || used+height > room:
			rows, used = append(rows, start), 0
			pages++
		}
		used += height
		for over = used > room; used > room; used -= room {
			pages++
		}
	}
	return rows, pages
}

// inchesOf is how wide columns are on paper.
func inchesOf(widths []float64) float64 {
	const digit, padding, inch = 8, 5, 96 // pixels of fontName at its size
	return (digit*sum(widths) + padding*float64(len(widths))) / inch
}

// NewBlock begins what is not broken across pages where that can be helped.
func (s *Sheet) NewBlock() { s.blocks = append(s.blocks, s.row) }

// sum adds up.
func sum(values []float64) float64 {
	total := 0.0
	for _, value := range values {
		total += value
	}
	return total
}
