package xlsxtest

import (
	"net/url"
	"path"
	"regexp"
	"strings"
)

// A partKind says what the parts of one name are.
type partKind struct {
	path     string // a pattern
	content  string // type of the content, the end of it
	relation string // type of the relationships that lead there, the end of it
	silent   bool   // reached without its id standing in the part it is reached from
}

// partKinds are the parts that a workbook of mizan has.
var partKinds = []partKind{
	{"/xl/workbook.xml", "spreadsheetml.sheet.main+xml", "/officeDocument", true},
	{"/xl/worksheets/sheet*.xml", "spreadsheetml.worksheet+xml", "/worksheet", false},
	{"/xl/tables/table*.xml", "spreadsheetml.table+xml", "/table", false},
	{"/xl/drawings/drawing*.xml", "officedocument.drawing+xml", "/drawing", false},
	{"/xl/pivotTables/pivotTable*.xml", "spreadsheetml.pivotTable+xml", "/pivotTable", true},
	{"/xl/pivotCache/pivotCacheDefinition*.xml", "spreadsheetml.pivotCacheDefinition+xml", "/pivotCacheDefinition", true},
	{"/xl/charts/chart*.xml", "drawingml.chart+xml", "/chart", false},
	{"/xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml", "/sharedStrings", true},
	{"/xl/styles.xml", "spreadsheetml.styles+xml", "/styles", true},
	{"/xl/theme/theme*.xml", "officedocument.theme+xml", "/theme", true},
	{"/docProps/app.xml", "officedocument.extended-properties+xml", "/extended-properties", true},
	{"/docProps/core.xml", "core-properties+xml", "/metadata/core-properties", true},
}

// kindOf finds the kind of a part.
func kindOf(name string) (partKind, bool) {
	for _, kind := range partKinds {
		if ok, _ := path.Match(kind.path, name); ok {
			return kind, true
		}
	}
	return partKind{}, false
}

const typesPart = "/[Content_Types].xml"

// isLinks reports whether a part holds the relationships of another.
func isLinks(name string) bool { return path.Ext(name) == ".rels" }

// checkTypes wants the right type for every part, and for no other.
func (b *book) checkTypes() {
	root := b.root(typesPart)
	byEnd, byName := make(map[string]string), make(map[string]string)
	for _, e := range root.all("Default") {
		b.keepOnce(byEnd, strings.ToLower(e.attribute("Extension")), e.attribute("ContentType"))
	}
	for _, e := range root.all("Override") {
		name := e.attribute("PartName")
		b.keepOnce(byName, name, e.attribute("ContentType"))
		if b.parts[name] == nil {
			b.fault(typesPart, "gives a type to %s, which is not there", name)
		}
	}
	for name := range b.parts {
		if name != typesPart {
			b.checkType(name, byName[name], byEnd[strings.TrimPrefix(path.Ext(name), ".")])
		}
	}
}

// keepOnce fills a map and tells of a key that comes again.
func (b *book) keepOnce(types map[string]string, key, value string) {
	if _, ok := types[key]; ok {
		b.fault(typesPart, "gives a type to %s twice", key)
	}
	types[key] = value
}

// checkType looks at the type of a part: its own, or that of its ending.
func (b *book) checkType(name, own, ofEnd string) {
	kind, known := kindOf(name)
	switch {
	case isLinks(name):
		if own+ofEnd != "application/vnd.openxmlformats-package.relationships+xml" {
			b.fault(name, "has the type %q%q", own, ofEnd)
		}
	case !known:
		b.fault(name, "is a part that is not known here")
	case !strings.HasSuffix(own, kind.content):
		b.fault(name, "has the type %q, want %q", own, kind.content)
	}
}

// A link is one relationship.
type link struct {
	kind, target string
	web          bool // out of the package
}

// linksPattern takes the name of a part of relationships apart.
var linksPattern = regexp.MustCompile(`^(.*/)_rels/([^/]*)\.rels$`)

// checkLinks follows the relationships from part to part, and wants each of
// them used, each id known, and each part reached.
func (b *book) checkLinks() {
	reached := make(map[string]bool)
	for name, part := range b.parts {
		if !isLinks(name) {
			continue
		}
		way := linksPattern.FindStringSubmatch(name)
		source := b.parts[way[1]+way[2]]
		if source == nil && way[2] != "" {
			b.fault(name, "are the links of a part that is not there")
			continue
		}
		for _, e := range part.root.all("Relationship") {
			b.follow(name, way[1], source, e, reached)
		}
	}
	for name, part := range b.parts {
		if name != typesPart && !isLinks(name) && !reached[name] {
			b.fault(name, "is led to by no link")
		}
		b.checkUses(part)
	}
}

// follow keeps a relationship for its source and looks where it leads.
func (b *book) follow(name, folder string, source *part, e *element, reached map[string]bool) {
	id := e.attribute("Id")
	l := link{kind: e.attribute("Type"), target: e.attribute("Target"), web: e.attribute("TargetMode") == "External"}
	if !l.web && !strings.HasPrefix(l.target, "/") {
		l.target = path.Join(folder, l.target)
	}
	if source != nil {
		if _, ok := source.links[id]; ok || id == "" {
			b.fault(name, "has the id %q twice", id)
		}
		source.links[id] = l
	}
	if l.web {
		b.checkWeb(name, l)
		return
	}
	reached[l.target] = true
	kind, known := kindOf(l.target)
	switch {
	case b.parts[l.target] == nil:
		b.fault(name, "%s leads to %s, which is not there", id, l.target)
	case known && !strings.HasSuffix(l.kind, kind.relation):
		b.fault(name, "%s leads to %s as %q, want %q", id, l.target, l.kind, kind.relation)
	}
}

// checkWeb wants a link out of the package to be one that Excel can follow and
// a reader may: 2,079 characters are the most.
func (b *book) checkWeb(name string, l link) {
	u, err := url.Parse(l.target)
	switch {
	case !strings.HasSuffix(l.kind, "/hyperlink"):
		b.fault(name, "a link out of the workbook is a %q", l.kind)
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		b.fault(name, "a link leads to %.80q, want a web page", l.target)
	case len(l.target) > 2_079:
		b.fault(name, "a link has %d characters, want 2,079 at most", len(l.target))
	}
}

// checkUses compares the ids in a part with its relationships.
func (b *book) checkUses(p *part) {
	used := make(map[string]bool)
	for _, e := range p.root.inside() {
		if id := e.link(); id != "" {
			used[id] = true
			if _, ok := p.links[id]; !ok {
				b.fault(p.name, "%s leads along %s, which is not there", e.name, id)
			}
		}
	}
	for id, l := range p.links {
		if kind, _ := kindOf(l.target); !used[id] && !kind.silent {
			b.fault(p.name, "has a link %s that nothing uses", id)
		}
	}
}

// led returns the part that an element of another leads to, nil when none.
func (b *book) led(from *part, e *element) *part { return b.parts[from.links[e.link()].target] }
