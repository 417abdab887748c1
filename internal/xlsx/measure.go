package xlsx

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Heights in points. The library's 15 clips Arabic.
const (
	LineHeight  = 18.5
	RowPadding  = 4.5
	indentWidth = 1.5 // in characters
	tallest     = 400 // Excel takes 409
)

// rowHeight returns the height that shows every wrapped cell of a row whole.
// Spreadsheet programs do not measure rows they have not edited.
func rowHeight(cells []Cell, widths []float64) float64 {
	height := LineHeight + RowPadding
	for i, cell := range cells {
		if i < len(widths) {
			height = max(height, cell.Height(widths[i]))
		}
	}
	return min(height, tallest)
}

// Height returns the height in points that a cell needs in a width in
// characters, as far as a row can be high.
func (c Cell) Height(width float64) float64 {
	scale := c.Look.size() / 11
	lines := 1
	if c.Look.wraps() {
		narrow := scale
		if c.Look.Bold {
			narrow *= 1.1
		}
		lines = c.lines(width / narrow)
	}
	return min(tallest, float64(lines)*LineHeight*max(1, scale)+RowPadding)
}

// lines counts the lines of a cell's text.
func (c Cell) lines(width float64) int {
	if c.button {
		width -= 3
	}
	width = max(width-indentWidth, 2)
	text, ok := c.Value.(string)
	if runs, parts := c.Value.([]Run); parts {
		letters := 0
		for _, run := range runs {
			letters += utf8.RuneCountInString(run.Text)
		}
		return max(1, int(math.Ceil(float64(letters)*1.05/width)))
	}
	if !ok {
		return 1
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
