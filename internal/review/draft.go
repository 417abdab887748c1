package review

import (
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"mizan/internal/xlsx"
	"mizan/internal/xlsx/elements"
)

// A draft is a sheet whose cells still refer to texts by number.
type draft struct {
	name string
	rows []draftRow // that hold anything, in order
}

// A draftRow is one row of a draft.
type draftRow struct {
	number int
	cells  []cell // in the order of the columns
}

// A cell is one as it is read.
type cell struct {
	column int
	kind   string // the attribute t: "s" for the number of a text
	value  []byte
}

// read reads a sheet to its end.
func (d *draft) read(a *archive, part string) error {
	var current *cell
	row := 0
	finish := func() error {
		if current == nil {
			return nil
		}
		c := *current
		current = nil
		return d.put(row, c)
	}
	err := a.walk(part, func(stack []string, start xml.StartElement) error {
		if len(stack) == 2 || len(stack) == 3 {
			if err := finish(); err != nil {
				return err
			}
		}
		switch {
		case len(stack) == 2 && stack[1] == "sheetData" && start.Name.Local == "row":
			next, err := rowNumber(elements.Attribute(start, "r"), row)
			row = next
			return err
		case len(stack) == 3 && stack[2] == "row" && start.Name.Local == "c":
			column, at, err := xlsx.Coordinates(elements.Attribute(start, "r"))
			if err != nil || at != row || column > mostColumns {
				return fmt.Errorf("cell %q in row %d", elements.Attribute(start, "r"), row)
			}
			current = &cell{column: column, kind: elements.Attribute(start, "t")}
		case current != nil && start.Name.Local == "f":
			return fmt.Errorf("a formula in %s, want a value", xlsx.CellName(current.column, row))
		}
		return nil
	}, func(stack []string, s []byte) error {
		if current != nil && (stack[len(stack)-1] == "v" && current.kind != "inlineStr" || current.kind == "inlineStr" && isText(stack)) {
			current.value = append(current.value, s...)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return finish()
}

// rowNumber returns the number of a row that says so, or follows on the last.
func rowNumber(says string, last int) (int, error) {
	next := last + 1
	if says != "" {
		n, err := strconv.Atoi(says)
		if err != nil || n < next {
			return 0, fmt.Errorf("row %q after row %d", says, last)
		}
		next = n
	}
	if next > mostRows {
		return 0, fmt.Errorf("row %d, want %d rows at most", next, mostRows)
	}
	return next, nil
}

// put puts a cell that was read to its end where it belongs.
func (d *draft) put(row int, c cell) error {
	at := xlsx.CellName(c.column, row)
	switch c.kind {
	case "e":
		return fmt.Errorf("%s holds the error %s", at, c.value)
	case "b", "d":
		return fmt.Errorf("%s holds a truth value or a date, want text", at)
	}
	if len(c.value) == 0 {
		return nil
	}
	if len(d.rows) == 0 || d.rows[len(d.rows)-1].number != row {
		d.rows = append(d.rows, draftRow{number: row})
	}
	cells := &d.rows[len(d.rows)-1].cells
	if n := len(*cells); n > 0 && (*cells)[n-1].column >= c.column {
		return fmt.Errorf("%s is not after %s", at, xlsx.CellName((*cells)[n-1].column, row))
	}
	*cells = append(*cells, c)
	return nil
}

// number returns the number of the text that a cell refers to, -1 for none.
func (c cell) number() int {
	n, err := strconv.Atoi(strings.TrimSpace(string(c.value)))
	if err != nil || n < 0 {
		return -1
	}
	return n
}

// refer asks for the texts that the cells refer to.
func (d *draft) refer(texts map[int]string) {
	for _, row := range d.rows {
		for _, c := range row.cells {
			if c.kind == "s" {
				texts[c.number()] = ""
			}
		}
	}
}

// grid puts the texts in and finds the header.
func (d *draft) grid(kind sheetKind, texts map[int]string, count int) (*grid, error) {
	g := &grid{name: d.name}
	for _, row := range d.rows {
		cells := map[int]string{}
		for _, c := range row.cells {
			value := string(c.value)
			if c.kind == "s" {
				n := c.number()
				if n < 0 || n >= count {
					return nil, fmt.Errorf("%s refers to text %q of %d", xlsx.CellName(c.column, row.number), value, count)
				}
				value = texts[n]
			}
			if value != "" {
				cells[c.column] = value
			}
		}
		if len(cells) > 0 {
			g.rows = append(g.rows, gridRow{row.number, cells})
		}
	}
	if len(g.rows) == 0 {
		return nil, errors.New("no header")
	}
	header := max(0, slices.IndexFunc(g.rows, func(r gridRow) bool { return kind.heads != nil && kind.isHeader(r) }))
	if err := g.head(g.rows[header], kind); err != nil {
		return nil, err
	}
	g.rows = g.rows[header+1:]
	return g, nil
}

// column returns the column that a header names.
func (k sheetKind) column(header string) string {
	header = folded(header)
	if k.head != nil {
		return k.head(header)
	}
	return header
}

// folded is a header without case and with plain spaces.
func folded(header string) string { return strings.ToLower(strings.Join(strings.Fields(header), " ")) }

// isHeader reports whether a row heads the columns that it must.
func (k sheetKind) isHeader(r gridRow) bool {
	var found []string
	for _, header := range r.cells {
		found = append(found, k.column(header))
	}
	return !slices.ContainsFunc(k.heads, func(column string) bool { return !slices.Contains(found, column) })
}

// head notes the headers of a row.
func (g *grid) head(row gridRow, kind sheetKind) error {
	g.columns = map[string]int{}
	for at, header := range row.cells {
		column := kind.column(header)
		if g.columns[column] != 0 {
			return fmt.Errorf("%s: a second column %q", xlsx.CellName(max(at, g.columns[column]), row.number), column)
		}
		g.columns[column] = at
	}
	return nil
}
