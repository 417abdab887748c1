package review

import (
	"math"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/bidi"
)

// The look is that of the report's sheets, among which the coding sheet may
// stand: see package report.
const (
	fontName   = "Arial"
	ink        = "1F2933"
	faintInk   = "8A94A0"
	paleLine   = "D5DAE0"
	headFill   = "243B53"
	groupFill  = "E4E9EF"
	noticeFill = "FFF3CD"
	firstFill  = "FFF8E5" // cells of the first coder
	secondFill = "EAF3FB" // and of the second
	white      = "FFFFFF"

	lineHeight = 18.5 // points
	rowPadding = 4.5
	tallest    = 400 // Excel takes 409
)

// A role is what a cell is for.
type role int

// The roles.
const (
	bodyRole     role = iota
	titleRole         // the sheet's title at its head
	noteRole          // how to read what follows
	noticeRole        // what must not be overlooked
	sectionRole       // over a block
	headRole          // of a column
	faintRole         // what is not read
	sentenceRole      // what is judged
	termRole          // what a line explains
	firstRole         // cells that the first coder fills
	secondRole        // and the second
)

var (
	fills = map[role]string{noticeRole: noticeFill, headRole: headFill, termRole: groupFill, firstRole: firstFill, secondRole: secondFill}
	sizes = map[role]float64{titleRole: 18, sectionRole: 14, sentenceRole: 12}
)

// A look is all that a style depends on.
type look struct {
	role      role
	fromRight bool // the text runs from right to left
}

// style returns the number of a look, for text in the workbook's language.
func (b *book) style(r role) int { return b.lookOf(look{r, b.rtl()}) }

// lookOf returns the library's number for a look.
func (b *book) lookOf(l look) int {
	if n, ok := b.styles[l]; ok {
		return n
	}
	n, err := b.file.NewStyle(l.style())
	b.try(err)
	b.styles[l] = n
	return n
}

// style returns the library's style of a look.
func (l look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      font(l.role),
		Alignment: &excelize.Alignment{Vertical: "center", Horizontal: "left", WrapText: l.role != titleRole && l.role != faintRole},
	}
	if l.fromRight {
		s.Alignment.Horizontal, s.Alignment.ReadingOrder = "right", 2
	}
	if fill := fills[l.role]; fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
	switch l.role {
	case headRole:
		s.Alignment.Horizontal = "center"
	case bodyRole, faintRole, sentenceRole, termRole:
		s.Alignment.Indent = 1
		s.Border = []excelize.Border{{Type: "bottom", Color: paleLine, Style: 1}}
	case firstRole, secondRole:
		s.Alignment.Horizontal = "center"
		s.Protection = &excelize.Protection{Locked: false}
		for _, side := range []string{"left", "right", "top", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: paleLine, Style: 1})
		}
	}
	return s
}

// font returns the font of a role.
func font(r role) *excelize.Font {
	f := &excelize.Font{Family: fontName, Size: 11, Color: ink}
	if size := sizes[r]; size != 0 {
		f.Size = size
	}
	switch r {
	case titleRole, sectionRole, termRole:
		f.Bold = true
	case headRole:
		f.Bold, f.Color = true, white
	case faintRole:
		f.Color = faintInk
	}
	return f
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

// textHeight returns the height in points that shows a text whole in a width in
// characters. Spreadsheet programs do not measure rows they have not edited.
func textHeight(text string, r role, width float64) float64 {
	scale := 1.0
	if size := sizes[r]; size != 0 {
		scale = size / 11
	}
	width = width/scale - 2
	lines, used := 1, 0.0
	for _, word := range strings.Fields(text) {
		length := wordWidth(word)
		if used > 0 && used+1+length > width {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used++
		}
		used += length
		if used > width { // a word longer than the line
			more := math.Floor(used / width)
			lines, used = lines+int(more), used-more*width
		}
	}
	return min(tallest, float64(lines)*lineHeight*max(1, scale)+rowPadding)
}

// wordWidth is the width of a word in digits. Marks over letters take no room.
func wordWidth(word string) float64 {
	width := 0.0
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		case unicode.Is(unicode.Arabic, r):
			width += 0.92
		default:
			width += 1.04
		}
	}
	return width
}
