package xlsx

import "golang.org/x/text/unicode/bidi"

// A Cell is one cell to be written. A nil value leaves it empty but drawn.
type Cell struct {
	Value any // string, int, float64, time.Time or []Run
	Look  Look

	to     string // a cell of this workbook that a click leads to
	web    string // or an address of the web
	button bool   // leave room for the filter's button
}

// A Run is a part of a text with letters of its own.
type Run struct {
	Text      string
	Colour    string // of the letters; empty for the usual
	Bold      bool
	Underline bool
}

// Text is a cell of text, which breaks its lines and runs as it begins.
func Text(text string) Cell {
	text = Clean(text)
	return Cell{Value: text, Look: Look{Wrap: true, Arabic: fromRight(text)}}
}

// Latin is for what reads from left to right: addresses, hashes, formulas.
func Latin(text string) Cell {
	return Cell{Value: Clean(text), Look: Look{Wrap: true, Latin: true}}
}

// Runs is a cell of text in parts, clean each; those that are empty are left
// out.
func Runs(parts ...Run) Cell {
	var runs []Run
	whole := ""
	for _, run := range parts {
		if run.Text != "" {
			runs = append(runs, run)
			whole += run.Text
		}
	}
	cell := Text(whole)
	cell.Value = runs
	return cell
}

// As is a text in one of the roles.
func As(role Role, text string) Cell {
	return Cell{Value: Clean(text), Look: Look{Role: role}}
}

// Faint greys a cell.
func (c Cell) Faint() Cell {
	c.Look.Faint = true
	return c
}

// Bold makes a cell stand out.
func (c Cell) Bold() Cell {
	c.Look.Bold = true
	return c
}

// Linked leads a cell to another one (see To); without a target it stays as it
// is.
func (c Cell) Linked(to string) Cell {
	if to != "" {
		c.to, c.Look.Link = to, true
	}
	return c
}

// Web is an address that can be clicked if it is one of the web.
func Web(address string) Cell {
	cell := Latin(address)
	cell.Look.Wrap = false // an address is followed, not read
	if link, ok := webLink(address); ok {
		cell.web, cell.Look.Link = link, true
	}
	return cell
}

// fromRight reports whether the first letter of a text is of a script that
// runs from right to left.
func fromRight(text string) bool {
	for _, r := range text {
		if r >= 'ء' && r <= 'ي' {
			return true
		}
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
