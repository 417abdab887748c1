package corpus

import (
	"slices"
	"strings"

	"mizan/internal/corpus/cell"
	"mizan/internal/words"
)

const (
	mostPreamble = 40  // rows that may stand above a header
	sampledRows  = 100 // rows that are looked at to tell what a column holds
	tooMany      = 40  // so many rows with an outlet of its own each are no outlets
)

// A heading says which columns of a table hold which fields.
type heading struct {
	header  []string
	top     int // the line of the header
	samples [][]string
	columns [fieldCount][]int
	mapped  [fieldCount]bool
	bySite  bool              // no column holds the outlet, and the host of the address is taken for it
	dropped map[int]words.Key // columns that are named like an outlet and hold none, and why
}

// newHeading decides by the names of columns, and for the outlet by what the
// first rows hold: addresses and programs are no outlets, and neither is what
// differs from row to row. What the user mapped is taken.
func newHeading(c *columns, header []string, line int, samples [][]string) heading {
	h := heading{header: header, top: line, samples: samples, columns: c.find(header), mapped: c.mapped, dropped: map[int]words.Key{}}
	if c.mapped[fieldOutlet] {
		return h
	}
	h.columns[fieldOutlet] = slices.DeleteFunc(h.columns[fieldOutlet], func(i int) bool {
		why := noOutlets(column(samples, i))
		if why != "" {
			h.dropped[i] = why
		}
		return why != ""
	})
	if at := h.columns[fieldURL]; len(h.columns[fieldOutlet]) == 0 && len(at) > 0 && ownSites(column(samples, at[0])) {
		if likely, ok := h.guesses()[fieldOutlet]; !ok || likely == at[0] {
			h.columns[fieldOutlet], h.bySite = at[:1:1], true
		}
	}
	if len(h.columns[fieldText]) == 0 && len(h.columns[fieldTitle]) > 0 && slices.ContainsFunc(header, func(s string) bool { return foldColumn(s) == "seendate" }) {
		h.columns[fieldText], h.columns[fieldTitle] = h.columns[fieldTitle], nil // GDELT gives headlines alone
	}
	return h
}

// column returns what the rows hold in one column, without what is empty.
func column(rows [][]string, i int) []string {
	var all []string
	for _, row := range rows {
		if i < len(row) && !cell.Hollow(row[i]) {
			all = append(all, cell.Trim(row[i]))
		}
	}
	return all
}

// noOutlets says why values are no names of outlets; "" if they may be.
func noOutlets(values []string) words.Key {
	if len(values) == 0 {
		return ""
	}
	different, addresses, programs := map[string]bool{}, 0, 0
	for _, value := range values {
		different[value] = true
		if isAddress(value) {
			addresses++
		}
		if strings.HasPrefix(value, "<a ") || strings.HasPrefix(value, "Twitter for ") || strings.HasPrefix(value, "Twitter Web ") {
			programs++
		}
	}
	switch {
	case programs == len(values):
		return "refused.holds.programs"
	case addresses == len(values):
		return "refused.holds.addresses"
	case len(values) >= tooMany && len(different) == len(values):
		return "refused.holds.different"
	}
	return ""
}

// isAddress says whether a value is the address of a page or site.
func isAddress(value string) bool {
	return strings.HasPrefix(value, "http://") || strings.HasPrefix(value, "https://")
}

// value returns what a row says of a field: of the first column that has
// something.
func (h *heading) value(fields [][]byte, f field) string {
	for _, i := range h.columns[f] {
		if i >= len(fields) {
			continue
		}
		value := string(fields[i])
		if cell.Hollow(value) {
			continue
		}
		if f == fieldOutlet && h.bySite {
			return ownSite(value)
		}
		if f == fieldOutlet && isAddress(value) {
			if !h.mapped[f] {
				continue
			}
			value = siteOf(value)
		}
		return value
	}
	return ""
}

// record returns the record of a row.
func (h *heading) record(fields [][]byte) record {
	var r record
	for f := range r {
		r[f] = h.value(fields, field(f))
	}
	return r
}

// fields counts the fields that a header names.
func (c *columns) fields(header []string) int {
	n := 0
	for _, at := range c.find(header) {
		if len(at) > 0 {
			n++
		}
	}
	return n
}

// headerAt returns how many rows stand above the header: none, unless a later
// row names three fields or more and more than the first, and the first does
// not name the outlet and the text itself. Where no row does, rows with a single
// cell above one of three or more are a title and no header.
func (c *columns) headerAt(rows [][]string) int {
	best, most := -1, 2
	for i, row := range rows {
		at := c.find(row)
		if i == 0 && len(at[fieldOutlet]) > 0 && len(at[fieldText])+len(at[fieldFile]) > 0 {
			return 0
		}
		if n := c.fields(row); n > most {
			best, most = i, n
		}
	}
	if best >= 0 {
		return best
	}
	for i, row := range rows {
		if n := filled(row); n > 1 {
			if n > 2 {
				return i
			}
			break
		}
	}
	return 0
}

// filled counts the cells of a row that hold something.
func filled(row []string) int {
	n := 0
	for _, value := range row {
		if cell.Trim(value) != "" {
			n++
		}
	}
	return n
}

// siteSign stands behind the name of the address whose host is taken for the outlet.
const siteSign = " (host)"

// told says which columns were taken for what, in the order of Fields, where
// a name is not the field's own.
func (h *heading) told() string {
	var all []string
	plain := true
	for f := range fieldCount {
		if len(h.columns[f]) == 0 || f == fieldFile {
			continue
		}
		var names []string
		for _, i := range h.columns[f] {
			if values := column(h.samples, i); len(names) == 0 || len(values) > 0 {
				names = append(names, cell.Short(cell.Trim(h.header[i])))
			}
		}
		plain = plain && foldColumn(names[0]) == fields[f].name
		if f == fieldOutlet && h.bySite {
			names[0] += siteSign
		}
		all = append(all, fields[f].name+" = "+names[0])
	}
	if plain {
		return ""
	}
	return strings.Join(all, ", ")
}
