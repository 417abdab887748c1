package review

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/internal/xlsx/elements"
)

// What a part may be at most.
const (
	mostRows     = 1 << 20 // as many as Excel has: totals have a row for each outlet
	mostColumns  = 500
	mostElements = 5_000_000 // a report's texts have a million
)

// A sheetKind is a sheet that is looked for in a workbook.
type sheetKind struct {
	names []string                   // it has one of these, in any case
	head  func(header string) string // the column that a header names; nil for the header itself
	heads []string                   // columns without which a row is no header; none for the first row
}

// A grid is a sheet as read: rows of text under a header.
type grid struct {
	name    string
	lang    string         // in which its complaints are told; empty for English
	columns map[string]int // by header, from 1
	rows    []gridRow      // those below the header that hold anything, in order
}

// A gridRow is one row of a grid.
type gridRow struct {
	number int
	cells  map[int]string // by column, from 1
}

// text returns a row's cell under a header that the grid has.
func (g *grid) text(r gridRow, column string) string { return r.cells[g.columns[column]] }

// at names a row's cell under a header, as a reader of the workbook finds it.
func (g *grid) at(r gridRow, column string) string {
	return g.name + "!" + xlsx.CellName(max(1, g.columns[column]), r.number)
}

// complain says what is wrong with a row's cell, in the language of the sheet.
func (g *grid) complain(r gridRow, column string, what words.Key, values words.Values) error {
	return fmt.Errorf("%s: %s", g.at(r, column), what.With(values).In(cmp.Or(g.lang, "en")))
}

// A noSheet refuses a workbook that lacks the sheet of that name.
type noSheet string

func (n noSheet) Error() string {
	return fmt.Sprintf("no sheet %q, want a workbook made by mizan sample or mizan report", string(n))
}

// grids reads sheets of a workbook, each under its header.
//
// The library mizan writes workbooks with is not used: it ends a damaged sheet
// at the damage and gives no error.
func grids(a *archive, kinds ...sheetKind) ([]*grid, error) {
	places, err := sheets(a)
	if err != nil {
		return nil, err
	}
	var drafts []*draft
	texts := map[int]string{}
	for _, kind := range kinds {
		d, err := a.draft(kind, places)
		if err != nil {
			return nil, err
		}
		d.refer(texts)
		drafts = append(drafts, d)
	}
	count, err := a.readTexts(texts)
	if err != nil {
		return nil, fmt.Errorf("the texts of the workbook: %w", err)
	}
	var read []*grid
	for i, d := range drafts {
		g, err := d.grid(kinds[i], texts, count)
		if err != nil {
			return nil, fmt.Errorf("sheet %s: %w", d.name, err)
		}
		read = append(read, g)
	}
	return read, nil
}

// A place is where a sheet is.
type place struct{ name, part string }

// sheets returns where each sheet of a workbook is, by its name in lower case.
func sheets(a *archive) (map[string]place, error) {
	targets := map[string]string{}
	err := a.walk("xl/_rels/workbook.xml.rels", func(stack []string, start xml.StartElement) error {
		if start.Name.Local == "Relationship" {
			targets[elements.Attribute(start, "Id")] = elements.Target(start)
		}
		return nil
	}, nil)
	if err != nil {
		return nil, fmt.Errorf("the list of parts: %w", err)
	}
	places := map[string]place{}
	err = a.walk("xl/workbook.xml", func(stack []string, start xml.StartElement) error {
		if start.Name.Local == "sheet" {
			name := elements.Attribute(start, "name")
			places[strings.ToLower(name)] = place{name, targets[elements.Attribute(start, "id")]}
		}
		return nil
	}, nil)
	if err != nil {
		return nil, fmt.Errorf("the list of sheets: %w", err)
	}
	return places, nil
}

// draft finds a sheet by its names and reads it.
func (a *archive) draft(kind sheetKind, places map[string]place) (*draft, error) {
	for _, name := range kind.names {
		place, ok := places[strings.ToLower(name)]
		if !ok {
			continue
		}
		d := &draft{name: place.name}
		if err := d.read(a, place.part); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", d.name, err)
		}
		return d, nil
	}
	return nil, noSheet(kind.names[0])
}

// walk reads a part to its end. open is told each element with the names of
// those around it; text, which may be nil, the text in it.
func (a *archive) walk(name string, open func(stack []string, start xml.StartElement) error, text func(stack []string, s []byte) error) error {
	part, err := a.open(name)
	if err != nil {
		return err
	}
	defer part.Close()
	return walk(part, open, text)
}

// walk reads XML to its end.
func walk(part io.Reader, open func(stack []string, start xml.StartElement) error, text func(stack []string, s []byte) error) error {
	return elements.Walk(part, elements.Visitor{Open: open, Text: text, Most: mostElements})
}

// readTexts reads those of the texts that cells refer to which are asked for by
// their numbers, and counts all. A workbook may have none.
func (a *archive) readTexts(wanted map[int]string) (count int, err error) {
	part, err := a.texts()
	if part == nil {
		return 0, err
	}
	defer part.Close()
	number, want := -1, false
	var text []byte
	keep := func() {
		if want {
			wanted[number] = string(text)
		}
		text = text[:0]
	}
	err = walk(part, func(stack []string, start xml.StartElement) error {
		if start.Name.Local == "si" && len(stack) == 1 {
			keep()
			number++
			_, want = wanted[number]
		}
		return nil
	}, func(stack []string, s []byte) error {
		if want && isText(stack) {
			text = append(text, s...)
		}
		return nil
	})
	keep()
	return number + 1, err
}

// isText reports whether the innermost element holds text that is shown: not
// how it is pronounced.
func isText(stack []string) bool {
	return stack[len(stack)-1] == "t" && !slices.Contains(stack, "rPh")
}
