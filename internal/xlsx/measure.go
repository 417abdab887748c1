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
	latinHeight = 15.0 // of a line in a paragraph that has no letter of a taller script
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
			narrow *= c.boldness()
		}
		lines = c.lines(width / narrow)
	}
	height := float64(lines) * LineHeight
	if lines > 1 && c.latin() {
		height = max(LineHeight, float64(lines)*latinHeight)
	}
	return min(tallest, height*max(1, scale)+RowPadding)
}

// boldness is how much wider bold letters are: the Arabic ones of the fonts that
// stand in for fontName by a fifth.
func (c Cell) boldness() float64 {
	if c.latin() {
		return 1.1
	}
	return 1.2
}

// latin reports whether a cell is a text of Latin letters alone.
func (c Cell) latin() bool {
	text, ok := c.Value.(string)
	return ok && !strings.ContainsFunc(text, func(r rune) bool { return r >= '\u0590' && r < '\u1E00' })
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
	lines, used, space := 1, 0.0, letterWidth(' ')
	for word := range strings.FieldsSeq(paragraph) {
		length := wordWidth(word)
		if used > 0 && used+space+length > width {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used += space
		}
		used += length
		for used > width { // a word longer than the line, such as an address
			lines, used = lines+1, used-width
		}
	}
	return lines
}

// wordWidth is the width of a word in digits.
func wordWidth(word string) float64 {
	width := 0.0
	for _, r := range word {
		width += letterWidth(r)
	}
	return width
}

// letterWidth is the width of a letter in digits, a little more than it is in
// fontName: programs round to whole points of the screen. Marks over letters take
// no room, Arabic letters less than a digit in every common font.
func letterWidth(r rune) float64 {
	const digit, spare, arabicWidth = 556, 1.02, 0.92
	switch {
	case r >= ' ' && r <= '~':
		return spare * float64(letterWidths[r-' ']) / digit
	case r >= 'ء' && r <= 'ي':
		return arabicWidth
	case unicode.In(r, unicode.Mn, unicode.Cf):
		return 0
	case unicode.Is(unicode.Arabic, r):
		return arabicWidth
	}
	return 1.04
}

// letterWidths are those of fontName in thousandths of its size, from the space on.
var letterWidths = [...]int{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}
