package xlsx

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A Column is one column of a table.
type Column struct {
	Head  string
	Width float64 // in characters

	low, high string // colours of −1 and +1, empty for none
}

// Tinted tints the figures of a column from one colour at −1 over white to
// another at +1, whatever the values are: equal tints mean equal figures on
// every sheet.
func (c Column) Tinted(low, high string) Column {
	c.low, c.high = low, high
	return c
}

// A Table is an Excel table: named, with filters, its heads all different.
type Table struct {
	ID      string // of the table object, Latin
	Name    string // that formulas and the name box know it by
	Columns []Column
	Rows    [][]Cell
}

// heads returns the heads as they are printed.
func (t *Table) heads() []string {
	heads := make([]string, len(t.Columns))
	for i, column := range t.Columns {
		heads[i] = column.Head
	}
	return uniqueHeads(heads)
}

// Widths returns the widths of the columns, none of which breaks a word of its
// head: that of one language may be longer than that of another.
func (t *Table) Widths() []float64 {
	widths := make([]float64, len(t.Columns))
	for i, column := range t.Columns {
		widths[i] = max(column.Width, narrowest(column.Head))
	}
	return widths
}

// WidthsOf returns the widths of columns in which several tables stand, one under
// another.
func WidthsOf(tables ...*Table) (widths []float64) {
	for _, t := range tables {
		for i, width := range t.Widths() {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], width)
		}
	}
	return widths
}

// narrowest returns the width in which no word of a head is broken, as far as a
// head is worth it.
func narrowest(head string) float64 {
	const bold, padding, most = 1.1, 1, 20
	width := 0.0
	for _, word := range strings.Fields(head) {
		width = max(width, wordWidth(word))
	}
	return min(most, bold*width+padding)
}

// WithoutEmpty returns the table without the columns in which no row has
// anything, but for the first: what the evidence does not give takes no room. A
// table without rows stays as it is.
func (t Table) WithoutEmpty() Table {
	if len(t.Rows) == 0 {
		return t
	}
	full := make([]bool, len(t.Columns))
	full[0] = true
	for _, row := range t.Rows {
		for i, cell := range row {
			full[i] = full[i] || cell.Value != nil && cell.Value != ""
		}
	}
	kept := t
	kept.Columns, kept.Rows = chosen(t.Columns, full), make([][]Cell, len(t.Rows))
	for i, row := range t.Rows {
		kept.Rows[i] = chosen(row, full)
	}
	return kept
}

// chosen returns those of a list that are wanted.
func chosen[T any](list []T, wanted []bool) (kept []T) {
	for i, item := range list {
		if wanted[i] {
			kept = append(kept, item)
		}
	}
	return kept
}

// HeadCells returns the row of heads.
func (t *Table) HeadCells() []Cell {
	cells := make([]Cell, len(t.Columns))
	for i, head := range t.heads() {
		cells[i] = As(HeadRole, head)
		cells[i].button = true
	}
	return cells
}

// Tabulate makes a table of the rows from that of its heads to its last, from
// the first column on, gives it its name and tints its columns.
func (s *Sheet) Tabulate(t *Table, head, last int) {
	s.book.addTable(s.Name, &excelize.Table{
		Range:          Area(1, head, len(t.Columns), last),
		Name:           t.ID,
		StyleName:      "TableStyleLight1",
		ShowRowStripes: ptr(false),
	})
	const long = 30 // rows from which a table may run over pages
	s.repeated = s.frozen
	if last-head > long {
		s.repeated = head
	}
	s.book.name(t.Name, fixedArea(s.Name, 1, head, len(t.Columns), last), "")
	for i, column := range t.Columns {
		if column.high != "" {
			s.tintScale(Area(i+1, head+1, i+1, last), column.low, column.high)
		}
	}
}

// addTable adds a table. Only for its number and name the library parses all tables of
// the book, twice: it is shown the last of them.
func (b *Book) addTable(sheet string, table *excelize.Table) {
	if b.tables[table.Name] {
		b.Try(excelize.ErrExistsTableName)
	}
	for n := 1; n < len(b.tables); n++ {
		if part, shown := b.file.Pkg.LoadAndDelete(tablePart(n)); shown {
			b.aside[tablePart(n)] = part
		}
	}
	b.Try(b.file.AddTable(sheet, table))
	b.tables[table.Name] = true
}

// showTables gives the library back what it was not shown.
func (b *Book) showTables() {
	for name, part := range b.aside {
		b.file.Pkg.Store(name, part)
	}
	clear(b.aside)
}

// tablePart is what the library calls the part of a table.
func tablePart(n int) string { return fmt.Sprintf("xl/tables/table%d.xml", n) }

// uniqueHeads makes the heads of a table differ by more than case, which Excel
// asks for: two outlets may be called "BBC" and "bbc". No head is empty.
func uniqueHeads(heads []string) []string {
	seen := make(map[string]bool)
	unique := make([]string, len(heads))
	for i, head := range heads {
		head = strings.ReplaceAll(Cut(Clean(head), 240), "\n", " ")
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
