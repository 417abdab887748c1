package xlsxtest

import (
	"strings"
	"unicode/utf16"
)

// A sheet is one sheet of the workbook with its cells.
type sheet struct {
	*part
	name    string
	hidden  bool
	cells   map[spot]cell
	used    area   // all that has a cell, empty ones too
	blocks  []area // tables and merged cells, which may not meet
	widths  map[int]float64
	heights map[int]float64
}

// readSheets reads the list of sheets, and the cells of each.
func (b *book) readSheets() {
	const workbook = "/xl/workbook.xml"
	root := b.root(workbook)
	names, ids := make(map[string]bool), make(map[string]bool)
	visible := 0
	for _, e := range root.at("sheets").all("sheet") {
		s := &sheet{name: e.attribute("name"), hidden: e.attribute("state") != "" && e.attribute("state") != "visible"}
		s.part = b.led(b.parts[workbook], e)
		if fault := sheetNameFault(s.name); fault != "" {
			b.fault(workbook, "the sheet name %q %s", s.name, fault)
		}
		if key := strings.ToLower(s.name); names[key] || ids[e.attribute("sheetId")] {
			b.fault(workbook, "the sheet %q or its id is there twice", s.name)
		} else {
			names[key], ids[e.attribute("sheetId")] = true, true
		}
		if s.part == nil || s.root == nil {
			continue // told already
		}
		if !s.hidden {
			visible++
		}
		b.readCells(s)
		b.sheets = append(b.sheets, s)
	}
	open := root.at("bookViews", "workbookView").number("activeTab", 0)
	if visible == 0 || open >= len(b.sheets) || b.sheets[open].hidden {
		b.fault(workbook, "opens on a sheet that is hidden or not there")
	}
}

// sheetNameFault tells why Excel would not take a name for a sheet.
func sheetNameFault(name string) string {
	switch {
	case name == "" || units(name) > 31:
		return "is empty or has more than 31 UTF-16 units"
	case strings.ContainsAny(name, `:\/?*[]`) || strings.HasPrefix(name, "'") || strings.HasSuffix(name, "'"):
		return "holds a forbidden sign"
	case strings.EqualFold(name, "History"):
		return "is kept for Excel"
	}
	return textFault(name)
}

// units counts as Excel does.
func units(text string) int { return len(utf16.Encode([]rune(text))) }

// checkSheet looks at everything on a sheet but its cells.
func (b *book) checkSheet(s *sheet) {
	b.checkMerged(s)
	b.checkTables(s)
	b.checkBlocks(s)
	b.checkConditions(s)
	b.checkChoices(s)
	b.checkClicks(s)
	b.checkPage(s)
	b.checkWidths(s)
	for _, e := range s.root.all("drawing") {
		b.checkDrawing(s, b.led(s.part, e))
	}
	// A reader that takes the sheet in passing goes by the size it states.
	if size := s.root.at("dimension").attribute("ref"); size != "" && s.used != (area{}) {
		if stated, err := areaOf(size); err != nil || !s.used.within(stated) {
			b.fault(s.part.name, "states the size %s and uses %v", size, s.used)
		}
	}
}

// checkWidths wants a width for each column that holds something to be read: one
// without was forgotten, and is not on paper.
func (b *book) checkWidths(s *sheet) {
	if s.hidden {
		return
	}
	for column := s.used.from.column; column <= s.used.to.column; column++ {
		if _, told := s.widths[column]; !told {
			b.fault(s.part.name, "column %d has cells and no width", column)
		}
	}
}

// area reads a range that must lie on the sheet.
func (b *book) area(s *sheet, what, text string) area {
	a, err := areaOf(text)
	if err != nil {
		b.fault(s.part.name, "%s: %v", what, err)
	}
	return a
}

func (b *book) checkMerged(s *sheet) {
	for _, e := range s.root.at("mergeCells").all("mergeCell") {
		a := b.area(s, "merged cells", e.attribute("ref"))
		if a.size() < 2 {
			b.fault(s.part.name, "merges the one cell %v", a)
		}
		for at := range s.cells {
			if a.holds(at) && at != a.from && s.cells[at].text != "" {
				b.fault(s.part.name, "hides the value of %s under merged cells", at.name())
			}
		}
		s.blocks = append(s.blocks, a)
	}
}

// checkBlocks wants merged cells and tables to keep apart.
func (b *book) checkBlocks(s *sheet) {
	for i, one := range s.blocks {
		for _, other := range s.blocks[:i] {
			if one.meets(other) {
				b.fault(s.part.name, "%v and %v overlap", other, one)
			}
		}
	}
}

// areas reads the ranges of a rule, which are parted by blanks.
func (b *book) areas(s *sheet, what, list string) []area {
	var all []area
	for text := range strings.FieldsSeq(list) {
		all = append(all, b.area(s, what, text))
	}
	if len(all) == 0 {
		b.fault(s.part.name, "%s: no cells", what)
	}
	return all
}

func (b *book) checkConditions(s *sheet) {
	const what = "conditional format"
	seen := make(map[int]bool)
	for _, e := range s.root.all("conditionalFormatting") {
		b.areas(s, what, e.attribute("sqref"))
		for _, rule := range e.all("cfRule") {
			priority := rule.number("priority", 0)
			if priority < 1 || seen[priority] {
				b.fault(s.part.name, "%s: the priority %d is there twice or is none", what, priority)
			}
			seen[priority] = true
			if rule.number("dxfId", -1) >= b.changes {
				b.fault(s.part.name, "%s: there is no style %s", what, rule.attribute("dxfId"))
			}
			if scale := rule.at("colorScale"); len(scale.all("cfvo")) != len(scale.all("color")) {
				b.fault(s.part.name, "%s: a scale has more colours than points, or fewer", what)
			}
		}
	}
}

// checkChoices looks at the validations. A list in the rule itself may have
// 255 units; titles 32, messages 255.
func (b *book) checkChoices(s *sheet) {
	const what = "validation"
	most := map[string]int{"errorTitle": 32, "promptTitle": 32, "error": 255, "prompt": 255}
	var seen []area
	for _, e := range s.root.at("dataValidations").all("dataValidation") {
		for _, a := range b.areas(s, what, e.attribute("sqref")) {
			for _, other := range seen {
				if a.meets(other) {
					b.fault(s.part.name, "%s: %v and %v overlap", what, other, a)
				}
			}
			seen = append(seen, a)
		}
		for name, most := range most {
			text := e.attribute(name)
			if fault := textFault(text); units(text) > most || fault != "" {
				b.fault(s.part.name, "%s: %s has %d units, want %d at most; %s", what, name, units(text), most, fault)
			}
		}
		if e.attribute("type") == "list" {
			b.checkList(s, e.at("formula1").value())
		}
	}
}

// checkList looks at what a drop-down offers: cells, or a text in quotes.
func (b *book) checkList(s *sheet, list string) {
	if strings.HasPrefix(list, `"`) {
		if n := units(strings.Trim(list, `"`)); n > 255 || textFault(list) != "" {
			b.fault(s.part.name, "validation: a list of %d units, want 255 at most, or bad signs in it", n)
		}
		return
	}
	from, cells, err := b.place(list)
	if err != nil {
		b.fault(s.part.name, "validation: %v", err)
		return
	}
	for _, at := range cells.spots() {
		if from.cells[at].text == "" {
			b.fault(s.part.name, "validation: %s offers the empty cell %s", list, at.name())
		}
	}
}

// spots lists the cells of an area row by row.
func (a area) spots() []spot {
	all := make([]spot, 0, a.size())
	for row := a.from.row; row <= a.to.row; row++ {
		for column := a.from.column; column <= a.to.column; column++ {
			all = append(all, spot{column, row})
		}
	}
	return all
}

// checkClicks looks at the links of cells: 65,530 are the most. Those out of
// the workbook are looked at where the relationships are.
func (b *book) checkClicks(s *sheet) {
	const most = 65_530
	links := s.root.at("hyperlinks").all("hyperlink")
	if len(links) > most {
		b.fault(s.part.name, "has %d links, want %d at most", len(links), most)
	}
	seen := make(map[string]bool)
	for _, e := range links {
		ref, location := e.attribute("ref"), e.attribute("location")
		a := b.area(s, "link", ref)
		switch {
		case !a.within(s.used) || seen[ref]:
			b.fault(s.part.name, "link: %s has two, or is no cell of the sheet", ref)
		case s.cells[a.from].text == "":
			b.fault(s.part.name, "link: there is nothing in %s to click", ref)
		}
		seen[ref] = true
		if location != "" {
			b.checkLocation(s, ref, location)
		} else if e.link() == "" {
			b.fault(s.part.name, "link: that of %s leads nowhere", ref)
		}
	}
}

func (b *book) checkLocation(s *sheet, ref, location string) {
	to, cells, err := b.place(location)
	switch {
	case err != nil:
		b.fault(s.part.name, "link: %s: %v", ref, err)
	case to.hidden:
		b.fault(s.part.name, "link: %s leads to the hidden sheet %q", ref, to.name)
	case !cells.within(to.used):
		b.fault(s.part.name, "link: %s leads to %s, beyond %v", ref, location, to.used)
	}
}

// checkPage looks at what is told to the printer and the window.
func (b *book) checkPage(s *sheet) {
	if scale := s.root.at("pageSetup").number("scale", 100); scale < 10 || scale > 400 {
		b.fault(s.part.name, "is printed at %d %%", scale)
	}
	for _, e := range s.root.at("headerFooter").kidsOf() {
		if n := units(e.text); n > 255 {
			b.fault(s.part.name, "%s has %d units, want 255 at most", e.name, n)
		}
	}
	breaks := s.root.at("rowBreaks").all("brk")
	last := 0
	for _, e := range breaks {
		at := e.number("id", 0)
		if at <= last || at >= mostRows {
			b.fault(s.part.name, "breaks the page at %d after %d", at, last)
		}
		last = at
	}
	if len(breaks) > 1_023 {
		b.fault(s.part.name, "has %d page breaks, want 1,023 at most", len(breaks))
	}
	if pane := s.root.at("sheetViews", "sheetView", "pane"); pane != nil {
		top, err := spotOf(pane.attribute("topLeftCell"))
		if err != nil || top.column <= pane.number("xSplit", 0) || top.row <= pane.number("ySplit", 0) {
			b.fault(s.part.name, "freezes %s columns and %s rows and goes on at %q", pane.attribute("xSplit"), pane.attribute("ySplit"), pane.attribute("topLeftCell"))
		}
	}
}

// kidsOf returns the children, none for no element.
func (e *element) kidsOf() []*element {
	if e == nil {
		return nil
	}
	return e.kids
}
