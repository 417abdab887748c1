package xlsxtest

import (
	"fmt"
	"regexp"
	"strings"
)

// checkTables looks at the tables of a sheet. Heads that differ from the cells,
// or from one another by case only, make Excel take the table away.
func (b *book) checkTables(s *sheet) {
	for _, e := range s.root.at("tableParts").all("tablePart") {
		p := b.led(s.part, e)
		if p == nil || p.root == nil {
			continue // told already
		}
		b.checkTable(s, p)
	}
}

func (b *book) checkTable(s *sheet, p *part) {
	ref := p.root.attribute("ref")
	a, err := areaOf(ref)
	switch {
	case err != nil:
		b.fault(p.name, "%v", err)
		return
	case !a.within(s.used):
		b.fault(p.name, "covers %v, beyond %v of its sheet", a, s.used)
	case a.from.row == a.to.row:
		b.fault(p.name, "has no row under its heads")
	}
	if filter := p.root.at("autoFilter"); filter != nil && filter.attribute("ref") != ref {
		b.fault(p.name, "covers %s and filters %s", ref, filter.attribute("ref"))
	}
	s.blocks = append(s.blocks, a)
	b.checkTableName(p)
	b.checkHeads(s, p, a)
}

// checkTableName wants the names and ids of tables to be names, and unlike
// those of any other.
func (b *book) checkTableName(p *part) {
	id := "#" + p.root.attribute("id")
	name, shown := p.root.attribute("name"), p.root.attribute("displayName")
	if fault := nameFault(shown); fault != "" {
		b.fault(p.name, "its name %q %s", shown, fault)
	}
	if name != shown {
		b.fault(p.name, "is named %q and shown as %q", name, shown)
	}
	for _, key := range []string{id, strings.ToLower(shown)} {
		if b.tables[key] {
			b.fault(p.name, "%q is a table's or a range's already", key)
		}
		b.tables[key] = true
	}
}

// checkHeads compares the columns of a table with the cells over them.
func (b *book) checkHeads(s *sheet, p *part, a area) {
	columns := p.root.at("tableColumns").all("tableColumn")
	if want := a.to.column - a.from.column + 1; len(columns) != want {
		b.fault(p.name, "has %d columns over %d", len(columns), want)
	}
	seen := make(map[string]bool)
	for i, e := range columns {
		head := unescaped(e.attribute("name"))
		at := spot{a.from.column + i, a.from.row}
		if over := s.cells[at]; over.number || over.text != head {
			b.fault(p.name, "has the head %q over %s, which holds %q", head, at.name(), over.text)
		}
		if fault := textFault(head); head == "" || units(head) > 255 || fault != "" {
			b.fault(p.name, "has the head %q; %s", head, fault)
		}
		for _, key := range []string{"#" + e.attribute("id"), strings.ToLower(head)} {
			if seen[key] {
				b.fault(p.name, "has the column %q twice", key)
			}
			seen[key] = true
		}
	}
}

var (
	namePattern    = regexp.MustCompile(`^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$`)
	rowColumnStyle = regexp.MustCompile(`(?i)^(r[0-9]*)?(c[0-9]*)?$`)
)

// nameFault tells why a name is none for a table or a range.
func nameFault(name string) string {
	_, err := spotOf(strings.ToUpper(name))
	switch {
	case !namePattern.MatchString(name) || units(name) > 255:
		return "is no name"
	case err == nil || rowColumnStyle.MatchString(name):
		return "is that of a cell"
	}
	return ""
}

// checkNames looks at the named ranges. A name is one in its sheet, or in the
// workbook with its tables.
func (b *book) checkNames() {
	const workbook = "/xl/workbook.xml"
	for _, e := range b.root(workbook).at("definedNames").all("definedName") {
		name, scope := e.attribute("name"), e.number("localSheetId", -1)
		if fault := b.definedFault(name, scope, e.value()); fault != "" {
			b.fault(workbook, "the name %q %s", name, fault)
		}
		key := strings.ToLower(name)
		if scope >= 0 {
			key = fmt.Sprintf("%d!%s", scope, key)
		}
		if b.tables[key] {
			b.fault(workbook, "the name %q is there twice", name)
		}
		b.tables[key] = true
	}
}

func (b *book) definedFault(name string, scope int, refers string) string {
	builtin := name == "_xlnm.Print_Titles" || name == "_xlnm.Print_Area"
	on, cells, err := b.place(refers)
	switch {
	case err != nil:
		return err.Error()
	case scope >= len(b.sheets) || builtin && (scope < 0 || b.sheets[scope] != on):
		return "is of no sheet, or of another than " + refers
	case builtin:
		return ""
	case !cells.within(on.used):
		return fmt.Sprintf("means %s, beyond %v", refers, on.used)
	}
	return nameFault(name)
}
