// Package xlsxtest reads a workbook as strictly as Excel does, for the tests
// of whatever writes one, and says what it finds. Excel repairs a file, or
// refuses it, where other programs look away: an element out of its order, a
// link to no part, a table whose heads are not those of its cells. It also
// looks for what Excel lets pass and a reader would not: charts that show
// other figures than the cells, links into nothing, traces of the machine.
//
// It knows the parts that mizan writes, and takes any other for a fault. It
// looks things up in ECMA-376 by hand and has never met Excel itself.
package xlsxtest

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Package is the parts of a workbook by their names in the zip.
type Package map[string]string

// Faults returns what is wrong, in the order of the parts' names; nothing when
// all is well.
func (p Package) Faults() []string {
	b := newBook(p)
	b.checkTypes()
	b.checkLinks()
	b.checkOrder()
	b.checkPrivate()
	b.readStrings()
	b.checkStyles()
	b.readSheets()
	b.checkNames()
	for _, s := range b.sheets {
		b.checkSheet(s)
	}
	slices.Sort(b.faults)
	return slices.Compact(b.faults)
}

// A book is a workbook being looked at.
type book struct {
	parts   map[string]*part // by name, beginning with a slash
	texts   []string         // shared strings
	looks   int              // styles a cell may have
	changes int              // styles a condition may put over them
	sheets  []*sheet
	tables  map[string]bool // their names, in lower case
	faults  []string
}

// A part is one file of the package.
type part struct {
	name  string
	text  string
	root  *element        // nil when it cannot be read
	links map[string]link // from it, by id
}

// newBook parses every part.
func newBook(p Package) *book {
	b := &book{parts: make(map[string]*part), tables: make(map[string]bool)}
	for _, name := range slices.Sorted(maps.Keys(p)) {
		part := &part{name: "/" + name, text: p[name], links: make(map[string]link)}
		root, err := parse(part.text)
		if err != nil {
			b.fault(part.name, "%v", err)
		} else {
			part.root = root
		}
		b.parts[part.name] = part
	}
	return b
}

// fault notes what is wrong with a part.
func (b *book) fault(part, format string, args ...any) {
	b.faults = append(b.faults, strings.TrimPrefix(part, "/")+": "+fmt.Sprintf(format, args...))
}

// root returns the root of a part, nil when there is none.
func (b *book) root(name string) *element {
	if part := b.parts[name]; part != nil {
		return part.root
	}
	return nil
}
