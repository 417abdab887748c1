package forms

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"mizan/internal/xlsx/elements"
)

// builtinDates are the numbers of Excel's own formats of dates and times.
var builtinDates = strings.Fields("14 15 16 17 18 19 20 21 22 27 28 29 30 31 32 33 34 35 36 45 46 47 50 51 52 53 54 55 56 57 58")

// dateFormat says whether a format shows a number as a date.
func dateFormat(code string) bool {
	var plain strings.Builder
	quoted, bracket := false, false
	for _, c := range strings.ToLower(code) {
		switch {
		case c == '"':
			quoted = !quoted
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case !quoted && !bracket:
			plain.WriteRune(c)
		}
	}
	return strings.ContainsAny(plain.String(), "yd") && !strings.Contains(plain.String(), "general")
}

// A cellReader puts the rows of a sheet together.
type cellReader struct {
	sheet  *Sheet
	use    func(number int, cells []string) error
	number int // of the row
	cells  []string
	column int // of the cell, from 0
	kind   string
	date   bool
	text   strings.Builder
}

// Rows gives the rows of a sheet that hold anything, with their numbers.
// An error of use ends the reading and is returned.
func (s *Sheet) Rows(use func(number int, cells []string) error) error {
	r := &cellReader{sheet: s, use: use}
	return s.book.walk(s.part, mostSheet, elements.Visitor{Open: r.open, Text: r.chars, End: r.end})
}

// open starts a row or a cell.
func (r *cellReader) open(stack []string, e xml.StartElement) error {
	switch e.Name.Local {
	case "row":
		r.number++
		if n := elements.Attribute(e, "r"); n != "" {
			number, err := strconv.Atoi(n)
			if err != nil || number < r.number || number > mostRow {
				return fmt.Errorf("row %d is followed by one with the number %.20q", r.number-1, n)
			}
			r.number = number
		}
		r.cells, r.column = r.cells[:0], -1
		if elements.Attribute(e, "hidden") == "1" || elements.Attribute(e, "hidden") == "true" {
			r.sheet.Hidden++
		}
	case "c":
		r.column++
		if name := elements.Attribute(e, "r"); name != "" {
			column, ok := columnOf(name)
			if !ok || column < r.column {
				return fmt.Errorf("a cell of row %d has the name %.20q", r.number, name)
			}
			r.column = column
		}
		if r.column >= mostColumn {
			return fmt.Errorf("row %d has more than %d columns", r.number, mostColumn)
		}
		style, err := strconv.Atoi(elements.Attribute(e, "s"))
		r.kind = elements.Attribute(e, "t")
		r.date = err == nil && style >= 0 && style < len(r.sheet.book.dates) && r.sheet.book.dates[style]
		r.text.Reset()
	}
	return nil
}

// columnOf returns the column of a cell's name such as AB12, from 0.
func columnOf(name string) (int, bool) {
	column := 0
	for i, c := range []byte(name) {
		if c < 'A' || c > 'Z' {
			return column - 1, i > 0
		}
		if column = column*26 + int(c-'A') + 1; column > mostColumn {
			break
		}
	}
	return 0, false
}

// chars takes the value of a cell, not the formula that gave it.
func (r *cellReader) chars(stack []string, s []byte) error {
	if len(stack) > 0 && (stack[len(stack)-1] == "v" || shown(stack)) {
		r.text.Write(s)
	}
	return nil
}

// end finishes a cell or a row.
func (r *cellReader) end(name string, depth int) error {
	switch name {
	case "c":
		text, err := r.shown()
		if err != nil || text == "" {
			return err
		}
		for len(r.cells) <= r.column {
			r.cells = append(r.cells, "")
		}
		r.cells[r.column] = text
		if len(text) >= mostCell && len(utf16.Encode([]rune(text))) >= mostCell {
			r.sheet.Full++
		}
	case "row":
		if len(r.cells) > 0 {
			if err := r.use(r.number, r.cells); err != nil {
				return Stop{err}
			}
		}
	}
	return nil
}

// shown returns what a cell holds, a date as year, month and day.
func (r *cellReader) shown() (string, error) {
	text := r.text.String()
	switch {
	case r.kind == "s" && text != "":
		i, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || i < 0 || i >= len(r.sheet.book.texts) {
			return "", fmt.Errorf("a cell of row %d refers to the text %.20q, and there are %d", r.number, text, len(r.sheet.book.texts))
		}
		return r.sheet.book.texts[i], nil
	case (r.kind == "" || r.kind == "n") && r.date:
		if days, err := strconv.ParseFloat(text, 64); err == nil && days >= 1 && days < 2_958_466 {
			return r.sheet.book.day(days), nil
		}
	}
	return text, nil
}

// day returns the day of a serial date. Excel counts a 29th of February 1900
// that never was, so its days before March 1900 are one off; no news is.
func (b *Workbook) day(serial float64) string {
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if b.from04 {
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return first.AddDate(0, 0, int(serial)).Format("2006-01-02")
}
