package review

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// What a sheet may be at most.
const (
	mostRows    = 2 * MostItems
	mostColumns = 500
	mostDepth   = 64 // elements inside one another
)

// A grid is a sheet as read: rows of text under a header.
type grid struct {
	name    string
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
	return g.name + "!" + cellName(max(1, g.columns[column]), r.number)
}

// grids reads sheets of a workbook by their names.
//
// The library mizan writes workbooks with is not used: it ends a damaged sheet
// at the damage and gives no error.
func grids(parts map[string][]byte, names ...string) (map[string]*grid, error) {
	places, err := sheets(parts)
	if err != nil {
		return nil, err
	}
	shared, err := sharedStrings(parts["xl/sharedstrings.xml"])
	if err != nil {
		return nil, fmt.Errorf("the texts of the workbook: %w", err)
	}
	read := map[string]*grid{}
	for _, name := range names {
		place, ok := places[name]
		part := parts[strings.ToLower(place)]
		if !ok || part == nil {
			return nil, fmt.Errorf("no sheet %q, want a workbook made by mizan sample", name)
		}
		if read[name], err = readGrid(name, part, shared); err != nil {
			return nil, err
		}
	}
	return read, nil
}

// sheets returns where each sheet of a workbook is.
func sheets(parts map[string][]byte) (map[string]string, error) {
	targets := map[string]string{}
	err := walk(parts["xl/_rels/workbook.xml.rels"], func(stack []string, start xml.StartElement) error {
		if start.Name.Local == "Relationship" {
			target := attribute(start, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("xl", target)
			}
			targets[attribute(start, "Id")] = strings.TrimPrefix(target, "/")
		}
		return nil
	}, nil)
	if err != nil {
		return nil, fmt.Errorf("the list of parts: %w", err)
	}
	places := map[string]string{}
	err = walk(parts["xl/workbook.xml"], func(stack []string, start xml.StartElement) error {
		if start.Name.Local == "sheet" {
			places[attribute(start, "name")] = targets[attribute(start, "id")]
		}
		return nil
	}, nil)
	if err != nil {
		return nil, fmt.Errorf("the list of sheets: %w", err)
	}
	return places, nil
}

// attribute returns an attribute by its name without a prefix.
func attribute(start xml.StartElement, name string) string {
	for _, a := range start.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// walk reads XML to its end. open is told each element with the names of those
// around it; text, which may be nil, the text in it.
func walk(part []byte, open func(stack []string, start xml.StartElement) error, text func(stack []string, s string) error) error {
	if part == nil {
		return errors.New("the part is missing")
	}
	decoder := xml.NewDecoder(bytes.NewReader(part))
	var stack []string
	rooted := false
	for {
		token, err := decoder.Token()
		if err == io.EOF && rooted {
			return nil
		}
		if err == io.EOF {
			return errors.New("no XML in it")
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.Directive:
			return errors.New("XML with a document type, which no workbook has")
		case xml.StartElement:
			rooted = true
			if len(stack) == mostDepth {
				return fmt.Errorf("XML more than %d deep", mostDepth)
			}
			if err := open(stack, token); err != nil {
				return err
			}
			stack = append(stack, token.Name.Local)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if text != nil && len(stack) > 0 {
				if err := text(stack, string(token)); err != nil {
					return err
				}
			}
		}
	}
}

// sharedStrings reads the texts that cells refer to by number. A workbook may
// have none.
func sharedStrings(part []byte) ([]string, error) {
	if part == nil {
		return nil, nil
	}
	var texts []string
	var text strings.Builder
	err := walk(part, func(stack []string, start xml.StartElement) error {
		if start.Name.Local == "si" && len(stack) == 1 {
			texts = append(texts, text.String())
			text.Reset()
		}
		return nil
	}, func(stack []string, s string) error {
		if isText(stack) {
			text.WriteString(s)
		}
		return nil
	})
	return append(texts, text.String())[1:], err // what stood before the first is none
}

// isText reports whether the innermost element holds text that is shown: not
// how it is pronounced.
func isText(stack []string) bool {
	return stack[len(stack)-1] == "t" && !slices.Contains(stack, "rPh")
}

// A cell is one being read.
type cell struct {
	row, column int
	kind        string // the attribute t
	value       []byte
}

// readGrid reads a sheet to its end.
func readGrid(name string, part []byte, shared []string) (*grid, error) {
	g := &grid{name: name}
	var current *cell
	row := 0
	finish := func() error {
		if current == nil {
			return nil
		}
		c := *current
		current = nil
		return g.put(c, shared)
	}
	err := walk(part, func(stack []string, start xml.StartElement) error {
		if len(stack) == 2 || len(stack) == 3 {
			if err := finish(); err != nil {
				return err
			}
		}
		switch {
		case len(stack) == 2 && stack[1] == "sheetData" && start.Name.Local == "row":
			next := row + 1
			if r := attribute(start, "r"); r != "" {
				n, err := strconv.Atoi(r)
				if err != nil || n < next {
					return fmt.Errorf("row %q after row %d", r, row)
				}
				next = n
			}
			if row = next; row > mostRows {
				return fmt.Errorf("row %d, want %d rows at most", row, mostRows)
			}
		case len(stack) == 3 && stack[2] == "row" && start.Name.Local == "c":
			column, at, err := excelize.CellNameToCoordinates(attribute(start, "r"))
			if err != nil || at != row || column > mostColumns {
				return fmt.Errorf("cell %q in row %d", attribute(start, "r"), row)
			}
			current = &cell{row: row, column: column, kind: attribute(start, "t")}
		case current != nil && start.Name.Local == "f":
			return fmt.Errorf("a formula in %s, want a value", cellName(current.column, current.row))
		}
		return nil
	}, func(stack []string, s string) error {
		if current != nil && (stack[len(stack)-1] == "v" && current.kind != "inlineStr" || current.kind == "inlineStr" && isText(stack)) {
			current.value = append(current.value, s...)
		}
		return nil
	})
	if err == nil {
		err = finish()
	}
	if err != nil {
		return nil, fmt.Errorf("sheet %s: %w", name, err)
	}
	if g.columns == nil {
		return nil, fmt.Errorf("sheet %s: no header", name)
	}
	return g, nil
}

// put puts a cell that was read to its end where it belongs.
func (g *grid) put(c cell, shared []string) error {
	at, value := cellName(c.column, c.row), string(c.value)
	switch c.kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || n < 0 || n >= len(shared) {
			return fmt.Errorf("%s refers to text %q of %d", at, value, len(shared))
		}
		value = shared[n]
	case "e":
		return fmt.Errorf("%s holds the error %s", at, value)
	case "b", "d":
		return fmt.Errorf("%s holds a truth value or a date, want text", at)
	}
	if value == "" {
		return nil
	}
	if c.row == 1 {
		return g.head(value, c.column, at)
	}
	if len(g.rows) == 0 || g.rows[len(g.rows)-1].number != c.row {
		g.rows = append(g.rows, gridRow{c.row, map[int]string{}})
	}
	cells := g.rows[len(g.rows)-1].cells
	if _, twice := cells[c.column]; twice {
		return fmt.Errorf("%s is there twice", at)
	}
	cells[c.column] = value
	return nil
}

// head notes a header.
func (g *grid) head(value string, column int, at string) error {
	if g.columns == nil {
		g.columns = map[string]int{}
	}
	header := strings.ToLower(strings.TrimSpace(value))
	if g.columns[header] != 0 {
		return fmt.Errorf("%s: a second column %q", at, header)
	}
	g.columns[header] = column
	return nil
}
