package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// A part is what this package writes itself into the part of a sheet that the
// library made: the rows of a long table, which the library would keep in
// memory, and links, whose cost in the library grows with their square.
type part struct {
	rows  press
	links []link
}

// A link leads from a cell to another one or to an address of the web.
type link struct {
	from, to string
	web      bool
}

// MostLinks is the most links that Excel takes on one sheet: what would be one
// beyond stays plain text.
const MostLinks = 65_530

// link adds a link, while the sheet has room for it.
func (p *part) link(from, to string, web bool) {
	if len(p.links) < MostLinks {
		p.links = append(p.links, link{from, to, web})
	}
}

// sheetOfRels returns the part of the sheet whose relations these are.
func sheetOfRels(name string) string {
	folder, file := path.Split(name)
	return strings.TrimSuffix(folder, "_rels/") + strings.TrimSuffix(file, ".rels")
}

// write writes a sheet as the library made it, with the rows at the end of its
// data and the links where the schema has them, before the margins.
func (p *part) write(w *press, made []byte) error {
	const dataEnd, margins = "</sheetData>", "<pageMargins"
	if len(p.links) == 0 && p.rows.size == 0 {
		_, err := w.Write(made)
		return err
	}
	rowsAt := bytes.LastIndex(made, []byte(dataEnd))
	if rowsAt < 0 {
		return errors.New("a sheet without rows")
	}
	linksAt := bytes.Index(made[rowsAt:], []byte(margins))
	if linksAt < 0 {
		return errors.New("a sheet without margins")
	}
	linksAt += rowsAt
	if _, err := w.Write(made[:rowsAt]); err != nil {
		return err
	}
	if err := w.join(&p.rows); err != nil {
		return err
	}
	var rest []byte
	rest = append(rest, made[rowsAt:linksAt]...)
	rest = p.appendLinks(rest)
	_, err := w.Write(append(rest, made[linksAt:]...))
	return err
}

// appendLinks appends the list of links.
func (p *part) appendLinks(to []byte) []byte {
	if len(p.links) == 0 {
		return to
	}
	to = append(to, "<hyperlinks>"...)
	for i, link := range p.links {
		to = append(to, `<hyperlink ref="`...)
		to = append(to, link.from...)
		if link.web {
			to = append(to, `" r:id="`...)
			to = append(to, webLinkID(i)...)
		} else {
			to = append(to, `" location="`...)
			to = appendEscaped(to, link.to)
		}
		to = append(to, `"/>`...)
	}
	return append(to, "</hyperlinks>"...)
}

// webLinkID names the relation of the ith link; the library's are rId and a
// number.
func webLinkID(i int) string { return fmt.Sprintf("link%d", i+1) }

// writeRels writes the relations of a sheet as the library made them, with
// those of the links to the web. A sheet with such links has a table, and so
// it has relations.
func (p *part) writeRels(w io.Writer, made []byte) error {
	const end = "</Relationships>"
	at := bytes.LastIndex(made, []byte(end))
	if at < 0 {
		return errors.New("relations of a sheet without an end")
	}
	var all []byte
	all = append(all, made[:at]...)
	for i, link := range p.links {
		if link.web {
			all = append(all, `<Relationship Id="`...)
			all = append(all, webLinkID(i)...)
			all = append(all, `" Target="`...)
			all = appendEscaped(all, link.to)
			all = append(all, `" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>`...)
		}
	}
	_, err := w.Write(append(all, end...))
	return err
}
