package page

import (
	"compress/flate"
	"encoding/ascii85"
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unpacked is the data in a script element, inflated where they are packed.
func unpacked(t *testing.T, script *html.Node) []byte {
	t.Helper()
	data := []byte(innerText(script))
	var packed deflated
	if json.Unmarshal(data, &packed) != nil || packed.Deflate == "" {
		return data
	}
	letters := strings.NewReplacer("v", `"`, "w", "&", "x", "<", "y", ">", "{", `\`).Replace(packed.Deflate)
	data, err := io.ReadAll(flate.NewReader(ascii85.NewDecoder(strings.NewReader(letters))))
	if err != nil || len(data) != packed.Size {
		t.Fatalf("%s inflates to %d bytes (%v), want %d", attribute(script, "id"), len(data), err, packed.Size)
	}
	return data
}

// datumOf is a block of data of a page.
func datumOf(t *testing.T, tree *html.Node, id string) []byte {
	t.Helper()
	for _, script := range elements(tree, "script") {
		if attribute(script, "id") == id {
			return unpacked(t, script)
		}
	}
	t.Fatalf("no data %s", id)
	return nil
}

// shelvedAt is what stands at a place of a page's packs.
func shelvedAt(t *testing.T, tree *html.Node, place string) json.RawMessage {
	t.Helper()
	cut := strings.LastIndexByte(place, '-')
	var pack []json.RawMessage
	if err := json.Unmarshal(datumOf(t, tree, place[:cut]), &pack); err != nil {
		t.Fatal(err)
	}
	at, err := strconv.Atoi(place[cut+1:])
	if err != nil || at >= len(pack) {
		t.Fatalf("no place %s", place)
	}
	return pack[at]
}

// lay puts the stowed pieces in a part of a page in their places, as page.js
// does.
func lay(t *testing.T, tree, part *html.Node) {
	t.Helper()
	for _, node := range elements(part, "div") {
		id := attribute(node, "data-piece")
		if id == "" {
			continue
		}
		var text string
		if err := json.Unmarshal(shelvedAt(t, tree, id), &text); err != nil {
			t.Fatal(err)
		}
		made, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
		if err != nil {
			t.Fatal(err)
		}
		around := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
		for _, child := range made {
			around.AppendChild(child)
		}
		lay(t, tree, around)
		node.Parent.InsertBefore(around, node)
		node.Parent.RemoveChild(node)
	}
}

// What is long is packed, and unpacks to what it was.
func TestLongDataArePacked(t *testing.T) {
	for _, test := range []struct {
		name string
		n    int
		pack bool
	}{{"short", 10, false}, {"long", packFrom, true}} {
		value := strings.Repeat("أ", test.n/2) + "</script>"
		data, err := inScript(value)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.HasPrefix(string(data), `{"deflate":`); got != test.pack {
			t.Errorf("%s: packed is %v, want %v", test.name, got, test.pack)
		}
		if strings.Contains(string(data), "</") {
			t.Errorf("%s: a script can end in %.80s", test.name, data)
		}
		var back string
		script := &html.Node{Type: html.ElementNode, Data: "script"}
		script.AppendChild(&html.Node{Type: html.TextNode, Data: string(data)})
		if err := json.Unmarshal(unpacked(t, script), &back); err != nil || back != value {
			t.Errorf("%s: back comes %.80q (%v)", test.name, back, err)
		}
	}
}
