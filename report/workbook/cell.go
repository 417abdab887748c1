package workbook

import (
	"math"

	"mizan/compare/stats"
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/report/view"
)

// Number formats beside xlsx.SignedFormat.
const (
	wholeFormat  = "#,##0"
	rateFormat   = "0.00"
	calledFormat = `+0.00"*";-0.00"*"` // a difference that is stated
	dateFormat   = "yyyy-mm-dd"
)

// formatted is a cell of a number or a date; nil leaves it blank.
func formatted(value any, format string) xlsx.Cell {
	return xlsx.Cell{Value: value, Look: xlsx.Look{Format: format}}
}

func blankCell() xlsx.Cell           { return formatted(nil, wholeFormat) }
func countCell(n int) xlsx.Cell      { return formatted(n, wholeFormat) }
func signedCell(x float64) xlsx.Cell { return formatted(unsigned(x), xlsx.SignedFormat) }
func rateCell(x float64) xlsx.Cell   { return formatted(unsigned(x), rateFormat) }
func dateCell(day string) xlsx.Cell  { return formatted(xlsx.Day(day), dateFormat) }

// unsigned is a figure, and 0 for what would be printed as −0.00.
func unsigned(x float64) float64 {
	if math.Abs(x) < 0.005 {
		return 0
	}
	return x
}

// shareCell shows a share of 1, nil for none. How a share and a p-value are
// written depends on the language, what stands for the decimal point on the
// reader's machine.
func (b *workbook) shareCell(share any) xlsx.Cell {
	return formatted(share, b.word("workbook.format.share"))
}

// portionCell shows part of whole; a share of nothing is blank, not 0.
func (b *workbook) portionCell(part, whole int) xlsx.Cell {
	if whole == 0 {
		return b.shareCell(nil)
	}
	return b.shareCell(float64(part) / float64(whole))
}

// chanceCell prints a p-value.
func (b *workbook) chanceCell(p float64, known bool) xlsx.Cell {
	cell := formatted(nil, b.word("workbook.format.chance"))
	if known {
		cell.Value = p
	}
	return cell
}

// figureCells prints a figure and its bounds, blank where it is not shown.
func figureCells(f view.Figure) []xlsx.Cell {
	if !f.Shown {
		return []xlsx.Cell{blankCell(), blankCell(), blankCell()}
	}
	if !f.Value.Bounded {
		return []xlsx.Cell{signedCell(f.Value.Estimate), blankCell(), blankCell()}
	}
	return []xlsx.Cell{signedCell(f.Value.Estimate).Bold(), signedCell(f.Value.Lo), signedCell(f.Value.Hi)}
}

// shareCells prints a share and its bounds, blank where there is none.
func (b *workbook) shareCells(i stats.Interval) []xlsx.Cell {
	if i.N == 0 {
		return []xlsx.Cell{b.shareCell(nil), b.shareCell(nil), b.shareCell(nil)}
	}
	return []xlsx.Cell{b.shareCell(i.Estimate), b.shareCell(i.Lo), b.shareCell(i.Hi)}
}

// bounded is a column for a figure and two for its bounds.
func (b *workbook) bounded(name words.Key, width float64) []xlsx.Column {
	of := words.Values{"figure": name}
	return []xlsx.Column{
		b.column(name, width),
		{Head: b.fill("workbook.head.lowOf", of), Width: width},
		{Head: b.fill("workbook.head.highOf", of), Width: width},
	}
}

// figureCell prints a figure without its bounds.
func figureCell(f view.Figure) xlsx.Cell {
	if !f.Shown {
		return blankCell()
	}
	return signedCell(f.Value.Estimate)
}

// faintRow greys a row but for the scores that may be shown.
func faintRow(row []xlsx.Cell) []xlsx.Cell {
	for i := range row {
		if row[i].Look.Format != xlsx.SignedFormat {
			row[i] = row[i].Faint()
		}
	}
	return row
}

// greyRow greys all of a row: what it says is not shown to be so.
func greyRow(row []xlsx.Cell) []xlsx.Cell {
	for i := range row {
		row[i] = row[i].Faint()
	}
	return row
}
