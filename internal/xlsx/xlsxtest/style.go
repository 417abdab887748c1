package xlsxtest

// checkStyles counts the styles and looks for what each is made of.
func (b *book) checkStyles() {
	const name = "/xl/styles.xml"
	root := b.root(name)
	formats := make(map[int]bool)
	for _, e := range root.at("numFmts").all("numFmt") {
		id, code := e.number("numFmtId", 0), e.attribute("formatCode")
		if id < 164 || formats[id] || code == "" || units(code) > 255 {
			b.fault(name, "has the number format %d %q", id, code)
		}
		formats[id] = true
	}
	made := map[string]int{
		"fontId":   len(root.at("fonts").all("font")),
		"fillId":   len(root.at("fills").all("fill")),
		"borderId": len(root.at("borders").all("border")),
		"xfId":     len(root.at("cellStyleXfs").all("xf")),
	}
	looks := root.at("cellXfs").all("xf")
	for i, e := range looks {
		for attribute, count := range made {
			if e.number(attribute, 0) >= count {
				b.fault(name, "style %d has the %s %s of %d", i, attribute, e.attribute(attribute), count)
			}
		}
		if id := e.number("numFmtId", 0); id >= 164 && !formats[id] {
			b.fault(name, "style %d has the number format %d, which is not there", i, id)
		}
	}
	b.looks = len(looks)
	b.changes = len(root.at("dxfs").all("dxf"))
	if b.looks > 65_490 {
		b.fault(name, "has %d styles, want 65,490 at most", b.looks)
	}
}
