package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// setPage sets a sheet up for print: landscape, as wide as the paper, numbered.
func (s *sheet) setPage() {
	paper := 9 // A4
	if s.frame.wide {
		paper = 8 // A3
	}
	layout := excelize.PageLayoutOptions{Size: &paper, Orientation: ptr("landscape")}
	if !s.frame.blocks {
		layout.FitToWidth, layout.FitToHeight = ptr(1), ptr(0)
	}
	s.try(s.file.SetPageLayout(s.name, &layout))
	s.try(s.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Left: ptr(0.4), Right: ptr(0.4), Top: ptr(0.5), Bottom: ptr(0.6), Header: ptr(0.3), Footer: ptr(0.3),
	}))
	s.try(s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: "&C&A — &P / &N"}))
}

// fitBlocks sets the scale at which the widest row fits a page, and the longest
// block too unless that made it hard to read. Excel passes over page breaks where it is asked to fit the width.
func (s *sheet) fitBlocks() {
	const inch, readable = 72, 0.6
	width, height := 10.8, 6.7 // of A4 between the margins, less the repeated row
	if s.frame.wide {
		width, height = 15.7, 10.1
	}
	scale := min(1, width/inchesOf(s.widths), max(readable, height*inch/s.deepest))
	s.try(s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{AdjustTo: ptr(uint(max(10, 100*scale)))}))
}

// inchesOf is how wide columns are on paper.
func inchesOf(widths []float64) float64 {
	const digit, padding, inch = 8, 5, 96 // pixels of fontName at its size
	return (digit*sum(widths) + padding*float64(len(widths))) / inch
}

// newPage begins a block on a page of its own in print.
func (s *sheet) newPage() {
	s.try(s.file.InsertPageBreak(s.name, cellName(1, s.row)))
	s.depth = 0
}

// repeatRow prints a row at the head of every page.
func (b *workbook) repeatRow(sheet string, row int) {
	b.try(b.file.SetDefinedName(&excelize.DefinedName{
		Name:     "_xlnm.Print_Titles",
		RefersTo: fmt.Sprintf("%s!$%d:$%d", quoted(sheet), row, row),
		Scope:    sheet,
	}))
}
