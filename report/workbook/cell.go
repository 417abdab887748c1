package workbook

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// A sheetCell is one cell to be written. A nil value leaves it empty but drawn.
type sheetCell struct {
	value  any // string, int, float64, time.Time or []excelize.RichTextRun
	look   cellLook
	to     string // a cell of this workbook that a click leads to
	web    string // or an address, checked by webLink
	button bool   // leave room for the filter's button
	size   int    // runes to measure the row by, for a value that is no string
}

func textCell(text string) sheetCell {
	text = cleanText(text)
	return sheetCell{value: text, look: cellLook{wrap: true, arabic: fromRight(text)}}
}

// fromRight reports whether the first letter of a text is of a script that
// runs from right to left.
func fromRight(text string) bool {
	for _, r := range text {
		properties, _ := bidi.LookupRune(r)
		switch properties.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
	}
	return false
}

// latinCell is for what reads from left to right: addresses, hashes, formulas.
func latinCell(text string) sheetCell {
	return sheetCell{value: cleanText(text), look: cellLook{wrap: true, latin: true}}
}

func countCell(n int) sheetCell {
	return sheetCell{value: n, look: cellLook{format: wholeFormat}}
}

func signedCell(x float64) sheetCell {
	return sheetCell{value: x, look: cellLook{format: signedFormat}}
}

func rateCell(x float64) sheetCell {
	return sheetCell{value: x, look: cellLook{format: rateFormat}}
}

func dateCell(day string) sheetCell {
	return sheetCell{value: cellDate(cleanText(day)), look: cellLook{format: dateFormat}}
}

// shareCell shows part of whole; a share of nothing is blank, not 0.
func shareCell(part, whole int) sheetCell {
	cell := sheetCell{look: cellLook{format: shareFormat}}
	if whole > 0 {
		cell.value = float64(part) / float64(whole)
	}
	return cell
}

func blankCell() sheetCell { return sheetCell{look: cellLook{format: wholeFormat}} }

// roleCell is a text in one of the sheet's roles.
func roleCell(role cellRole, text string) sheetCell {
	return sheetCell{value: cleanText(text), look: cellLook{role: role}}
}

// faint greys a cell.
func (c sheetCell) faint() sheetCell {
	c.look.faint = true
	return c
}

// bold makes a cell stand out.
func (c sheetCell) bold() sheetCell {
	c.look.bold = true
	return c
}

// linked leads a cell to another one; without a target it stays as it is.
func (c sheetCell) linked(to string) sheetCell {
	if to != "" {
		c.to, c.look.link = to, true
	}
	return c
}

// faintRow greys a row but for the scores that may be shown.
func faintRow(row []sheetCell) []sheetCell {
	for i := range row {
		if row[i].look.format != signedFormat {
			row[i] = row[i].faint()
		}
	}
	return row
}

// greyRow greys all of a row: what it says is not shown to be so.
func greyRow(row []sheetCell) []sheetCell {
	for i := range row {
		row[i] = row[i].faint()
	}
	return row
}

// Heights in points. The library's 15 clips Arabic.
const (
	lineHeight  = 18.5
	rowPadding  = 4.5
	indentWidth = 1.5 // in characters
	tallest     = 400 // Excel takes 409
)

// rowHeight returns the height that shows every wrapped cell of a row whole.
// Spreadsheet programs do not measure rows they have not edited.
func rowHeight(cells []sheetCell, widths []float64) float64 {
	height := lineHeight + rowPadding
	for i, cell := range cells {
		if i < len(widths) {
			height = max(height, cellHeight(cell, widths[i]))
		}
	}
	return min(height, tallest)
}

// cellHeight returns the height of one cell of a given width, in characters.
func cellHeight(cell sheetCell, width float64) float64 {
	scale := 1.0
	if size := roleSizes[cell.look.role]; size > 0 {
		scale = size / 11
	}
	lines := 1
	if wraps(cell.look) {
		if cell.look.bold {
			scale *= 1.1
		}
		lines = cellLines(cell, width/scale)
	}
	return float64(lines)*lineHeight*max(1, roleSizes[cell.look.role]/11) + rowPadding
}

// wraps reports whether a look breaks its lines: see workbook.alignment.
func wraps(look cellLook) bool {
	switch look.role {
	case headRole, groupRole, labelRole, figureRole, noteRole, noticeRole:
		return true
	}
	return look.wrap
}

// cellLines counts the lines of a cell's text.
func cellLines(cell sheetCell, width float64) int {
	if cell.button {
		width -= 3
	}
	width = max(width-indentWidth, 2)
	text, ok := cell.value.(string)
	if !ok {
		return max(1, int(math.Ceil(float64(cell.size)*1.05/width)))
	}
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines += max(1, paragraphLines(paragraph, width))
	}
	return lines
}

// paragraphLines breaks a paragraph at its spaces as a spreadsheet does.
func paragraphLines(paragraph string, width float64) int {
	lines, used := 1, 0.0
	for _, word := range strings.Fields(paragraph) {
		length := wordWidth(word)
		if used > 0 && used+1+length > width {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used++
		}
		used += length
		for used > width { // a word longer than the line, such as an address
			lines, used = lines+1, used-width
		}
	}
	return lines
}

// wordWidth is the width of a word in digits. Marks over letters take no room,
// Arabic letters less than a digit in every common font.
func wordWidth(word string) float64 {
	width := 0.0
	for _, r := range word {
		switch {
		case r < 0x80:
			width += 1.04
		case unicode.In(r, unicode.Mn, unicode.Cf):
		case unicode.Is(unicode.Arabic, r):
			width += 0.92
		default:
			width += 1.04
		}
	}
	return width
}

// uniqueHeads makes the heads of a table differ by more than case, which Excel
// asks for: two outlets may be called "BBC" and "bbc". No head is empty.
func uniqueHeads(heads []string) []string {
	seen := make(map[string]bool)
	unique := make([]string, len(heads))
	for i, head := range heads {
		head = strings.ReplaceAll(cutText(cleanText(head), 240), "\n", " ")
		head = cmp.Or(strings.TrimSpace(head), "—")
		for name := head; ; name += "\u00A0" + "′" {
			if key := strings.ToLower(name); !seen[key] {
				seen[key], unique[i] = true, name
				break
			}
		}
	}
	return unique
}

// largest returns the items with the highest values, at most n, in the order
// in which they stood.
func largest(items []int, n int, value func(int) int) []int {
	if len(items) <= n {
		return items
	}
	sorted := slices.Clone(items)
	slices.SortStableFunc(sorted, func(a, b int) int { return cmp.Compare(value(b), value(a)) })
	kept := sorted[:n]
	return slices.DeleteFunc(slices.Clone(items), func(i int) bool { return !slices.Contains(kept, i) })
}

// first orders a true before a false.
func first(a, b bool) int {
	switch {
	case a && !b:
		return -1
	case b && !a:
		return 1
	}
	return 0
}
