package xlsxtest

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// A cell is what stands in one: a text or a number as it is written.
type cell struct {
	text   string
	number bool
}

// readStrings reads the texts that the cells share.
func (b *book) readStrings() {
	const name = "/xl/sharedStrings.xml"
	for i, e := range b.root(name).all("si") {
		b.texts = append(b.texts, b.textOf(name, fmt.Sprintf("string %d", i), e))
	}
}

// textOf joins the pieces of a text and looks at them.
func (b *book) textOf(part, where string, e *element) string {
	pieces := e.all("t")
	for _, run := range e.all("r") {
		pieces = append(pieces, run.at("t"))
	}
	text := ""
	for _, piece := range pieces {
		if piece.text != strings.TrimSpace(piece.text) && !piece.keepsBlanks {
			b.fault(part, "%s begins or ends with a blank that Excel drops: %.40q", where, piece.text)
		}
		text += piece.text
	}
	text = unescaped(text)
	if fault := textFault(text); fault != "" {
		b.fault(part, "%s %s", where, fault)
	}
	return text
}

var escapePattern = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescaped reads the signs that the format writes as _xHHHH_.
func unescaped(text string) string {
	return escapePattern.ReplaceAllStringFunc(text, func(sign string) string {
		n, _ := strconv.ParseUint(sign[2:6], 16, 16)
		return string(rune(n))
	})
}

// textFault tells why a text is not one for a cell.
func textFault(text string) string {
	const most = 32_767
	if n := units(text); n > most {
		return fmt.Sprintf("has %d UTF-16 units, want %d at most", n, most)
	}
	for _, r := range text {
		if unicode.Is(unicode.Cc, r) && r != '\n' && r != '\t' || r == '\uFFFE' || r == '\uFFFF' {
			return fmt.Sprintf("holds the sign %U", r)
		}
	}
	return ""
}

// readCells reads the rows of a sheet, which must come in their order.
func (b *book) readCells(s *sheet) {
	s.cells = make(map[spot]cell)
	b.readColumns(s)
	s.heights = make(map[int]float64)
	row := 0
	for _, e := range s.root.at("sheetData").all("row") {
		next := e.number("r", 0)
		height, err := strconv.ParseFloat(e.attribute("ht"), 64)
		switch {
		case next <= row || next > mostRows:
			b.fault(s.part.name, "has row %d after row %d", next, row)
		case height > 409.5:
			b.fault(s.part.name, "row %d is %v points high, want 409 at most", next, height)
		case err == nil:
			s.heights[next] = height
		}
		row = next
		b.checkLook(s, fmt.Sprint("row ", row), e.number("s", 0))
		b.readRow(s, row, e)
	}
}

// readColumns reads the widths of the columns.
func (b *book) readColumns(s *sheet) {
	s.widths = make(map[int]float64)
	last := 0
	for _, e := range s.root.at("cols").all("col") {
		from, to := e.number("min", 0), e.number("max", 0)
		width, err := strconv.ParseFloat(e.attribute("width"), 64)
		if from <= last || to < from || to > mostColumns || err != nil || width > 255 {
			b.fault(s.part.name, "has columns %d to %d after %d, %s wide", from, to, last, e.attribute("width"))
			continue
		}
		b.checkLook(s, fmt.Sprint("column ", from), e.number("style", 0))
		for column := from; column <= min(to, 1_000); column++ {
			s.widths[column] = width
		}
		last = to
	}
}

func (b *book) checkLook(s *sheet, where string, look int) {
	if look < 0 || look >= b.looks {
		b.fault(s.part.name, "%s has the style %d of %d", where, look, b.looks)
	}
}

func (b *book) readRow(s *sheet, row int, e *element) {
	column := 0
	for _, c := range e.all("c") {
		at, err := spotOf(c.attribute("r"))
		if err != nil || at.row != row || at.column <= column {
			b.fault(s.part.name, "has the cell %q in row %d after column %d", c.attribute("r"), row, column)
			continue
		}
		column = at.column
		s.used = s.used.with(at)
		s.cells[at] = b.cellOf(s, at, c)
		b.checkLook(s, at.name(), c.number("s", 0))
		if c.at("f") != nil {
			b.fault(s.part.name, "%s holds a formula", at.name())
		}
	}
}

// cellOf reads the value of a cell by its type.
func (b *book) cellOf(s *sheet, at spot, c *element) cell {
	value := c.at("v").value()
	switch kind := c.attribute("t"); kind {
	case "s":
		n, err := strconv.Atoi(value)
		if err != nil || n < 0 || n >= len(b.texts) {
			b.fault(s.part.name, "%s has the string %q of %d", at.name(), value, len(b.texts))
			return cell{}
		}
		return cell{text: b.texts[n]}
	case "inlineStr":
		return cell{text: b.textOf(s.part.name, at.name(), c.at("is"))}
	case "", "n":
		x, err := strconv.ParseFloat(value, 64)
		if c.at("v") != nil && (err != nil || math.IsNaN(x) || math.IsInf(x, 0)) {
			b.fault(s.part.name, "%s holds the number %q", at.name(), value)
		}
		return cell{text: value, number: true}
	default:
		b.fault(s.part.name, "%s is of the type %q", at.name(), kind)
		return cell{}
	}
}
