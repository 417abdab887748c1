package command

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/ascii85"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mizan/internal/words"
)

// A pageTree is a page as it is read.
type pageTree struct {
	t    *testing.T
	root *html.Node
	data map[string][]byte // JSON by id, inflated
}

// openPage reads a page and puts the pieces in their places.
func openPage(t *testing.T, page []byte) *pageTree {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	p := &pageTree{t, root, map[string][]byte{}}
	for _, script := range all(root, "script") {
		if attribute(script, "type") == "application/json" {
			p.data[attribute(script, "id")] = inflated(t, []byte(script.FirstChild.Data))
		}
	}
	p.place(root)
	return p
}

// place puts the pieces below a node in their places.
func (p *pageTree) place(of *html.Node) {
	for _, div := range all(of, "div") {
		place := attribute(div, "data-piece")
		if place == "" {
			continue
		}
		var piece string
		if err := json.Unmarshal(p.shelved(place), &piece); err != nil {
			p.t.Fatal(err)
		}
		nodes, err := html.ParseFragment(strings.NewReader(piece), div)
		if err != nil {
			p.t.Fatal(err)
		}
		for _, node := range nodes {
			div.AppendChild(node)
		}
		p.place(div)
	}
}

// option is what a chart draws, nil where the page has none of that name.
func (p *pageTree) option(chart string) json.RawMessage {
	for _, div := range all(p.root, "div") {
		if attribute(div, "id") == chart {
			return p.shelved(attribute(div, "data-option"))
		}
	}
	return nil
}

// shelved is what stands at a place of the page's packs, "pieces-0-3".
func (p *pageTree) shelved(place string) json.RawMessage {
	cut := strings.LastIndexByte(place, '-')
	var pack []json.RawMessage
	at, err := strconv.Atoi(place[cut+1:])
	if err = cmp.Or(err, json.Unmarshal(p.data[place[:cut]], &pack)); err != nil || at >= len(pack) {
		p.t.Fatalf("no piece at %s: %v", place, err)
	}
	return pack[at]
}

// inflated unpacks data that are packed.
func inflated(t *testing.T, data []byte) []byte {
	t.Helper()
	var packed struct{ Deflate string }
	if json.Unmarshal(data, &packed) != nil || packed.Deflate == "" {
		return data
	}
	letters := strings.NewReplacer("v", `"`, "w", "&", "x", "<", "y", ">", "{", `\`).Replace(packed.Deflate)
	text, err := io.ReadAll(flate.NewReader(ascii85.NewDecoder(strings.NewReader(letters))))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// all returns the elements of a kind below a node.
func all(of *html.Node, kind string) (list []*html.Node) {
	if of == nil {
		return nil
	}
	for node := range of.Descendants() {
		if node.Type == html.ElementNode && node.Data == kind {
			list = append(list, node)
		}
	}
	return list
}

// find returns the first element of a kind, or the section of an id.
func (p *pageTree) find(name string) *html.Node {
	for node := range p.root.Descendants() {
		if node.Type == html.ElementNode && (node.Data == name || attribute(node, "id") == name) {
			return node
		}
	}
	return nil
}

// blocks returns the blocks of a section.
func (p *pageTree) blocks(section string) []*html.Node { return all(p.find(section), "article") }

func attribute(node *html.Node, key string) string {
	for _, a := range node.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// classes are the classes of a node.
func classes(node *html.Node) []string { return strings.Fields(attribute(node, "class")) }

// within tells whether a node stands in one of a class.
func within(node *html.Node, class string) bool {
	for ; node != nil; node = node.Parent {
		if slices.Contains(classes(node), class) {
			return true
		}
	}
	return false
}

// text is what a node says in the language printed, without glosses.
func text(node *html.Node) string {
	if node == nil {
		return ""
	}
	var b strings.Builder
	said(&b, node)
	return plainly(b.String())
}

func said(b *strings.Builder, node *html.Node) {
	of := classes(node)
	foreign := slices.ContainsFunc(of, func(c string) bool { return slices.Contains(words.Languages(), c) }) && !slices.Contains(of, printed)
	if foreign || slices.Contains(of, "gloss") {
		return
	}
	if node.Type == html.TextNode {
		b.WriteString(node.Data)
	}
	for child := range node.ChildNodes() {
		said(b, child)
	}
}

// A walked is a table as it is read.
type walked struct {
	node *html.Node
	head []string
	rows [][]string
}

// tables returns the tables below a node.
func (p *pageTree) tables(of *html.Node) (list []walked) {
	for _, node := range all(of, "table") {
		w := walked{node: node}
		for _, row := range all(node, "tr") {
			var cells []string
			for cell := range row.ChildNodes() {
				if cell.Type == html.ElementNode {
					cells = append(cells, strings.TrimSuffix(text(cell), " ⚠"))
				}
			}
			if row.Parent.Data == "thead" {
				w.head = cells
			} else {
				w.rows = append(w.rows, cells)
			}
		}
		list = append(list, w)
	}
	return list
}

// firsts are the first cells of rows.
func firsts(rows [][]string) (list []string) {
	for _, row := range rows {
		list = append(list, row[0])
	}
	return list
}
