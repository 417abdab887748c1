package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// setPage sets a sheet up for print: landscape, as wide as the paper, numbered.
func (s *Sheet) setPage() {
	paper := 9 // A4
	if s.frame.Wide {
		paper = 8 // A3
	}
	layout := excelize.PageLayoutOptions{Size: &paper, Orientation: ptr("landscape")}
	if !s.frame.Blocks {
		layout.FitToWidth, layout.FitToHeight = ptr(1), ptr(0)
	}
	if s.frame.OnePage {
		layout.FitToHeight = ptr(1)
	}
	s.book.Try(s.book.file.SetPageLayout(s.Name, &layout))
	s.book.Try(s.book.file.SetPageMargins(s.Name, &excelize.PageLayoutMarginsOptions{
		Left: ptr(0.4), Right: ptr(0.4), Top: ptr(0.5), Bottom: ptr(0.6), Header: ptr(0.3), Footer: ptr(0.3),
	}))
	s.book.Try(s.book.file.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{OddFooter: "&C&A — &P / &N"}))
}

// fitBlocks sets the scale at which the widest row fits a page, and the longest
// block too unless that made it hard to read. Excel passes over page breaks
// where it is asked to fit the width.
func (s *Sheet) fitBlocks() {
	const inch, readable = 72, 0.6
	width, height := 10.8, 6.7 // of A4 between the margins, less the repeated row
	if s.frame.Wide {
		width, height = 15.7, 10.1
	}
	scale := min(1, width/inchesOf(s.frame.Widths), max(readable, height*inch/s.deepest))
	s.book.Try(s.book.file.SetPageLayout(s.Name, &excelize.PageLayoutOptions{AdjustTo: ptr(uint(max(10, 100*scale)))}))
}

// inchesOf is how wide columns are on paper.
func inchesOf(widths []float64) float64 {
	const digit, padding, inch = 8, 5, 96 // pixels of fontName at its size
	return (digit*sum(widths) + padding*float64(len(widths))) / inch
}

// NewPage begins a block on a page of its own in print.
func (s *Sheet) NewPage() {
	s.book.Try(s.book.file.InsertPageBreak(s.Name, CellName(1, s.row)))
	s.depth = 0
}

// repeatRow prints a row at the head of every page.
func (s *Sheet) repeatRow(row int) {
	s.book.name("_xlnm.Print_Titles", fmt.Sprintf("%s!$%d:$%d", quoted(s.Name), row, row), s.Name)
}

// sum adds widths.
func sum(widths []float64) float64 {
	total := 0.0
	for _, width := range widths {
		total += width
	}
	return total
}
