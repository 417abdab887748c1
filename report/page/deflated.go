package page

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
)

// A deflated is text as the page carries it when it is long: deflated, in base64.
// The charts, tables and sentences of fifty outlets say the same few words again
// and again; packed they take a tenth. page.js inflates it itself, so that it
// opens in every browser and at once, for paper too: the browser's own
// DecompressionStream is missing from those before 2023, and answers only when
// its caller is through.
type deflated struct {
	Deflate string `json:"deflate"` // RFC 1951, in base64
	Size    int    `json:"size"`    // in bytes, inflated
}

// packFrom is the length from which data of the page are packed. What is
// shorter stays as it is, to be read in the file.
const packFrom = 8 << 10

// newDeflated packs text.
func newDeflated(text []byte) deflated {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err == nil {
		_, err = w.Write(text)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // the level is known, and a buffer takes all
	}
	return deflated{base64.StdEncoding.EncodeToString(packed.Bytes()), len(text)}
}

// inScript writes a value as JSON that may stand in a script element: json.Marshal
// escapes <, >, &, U+2028 and U+2029. Long JSON is packed.
func inScript(value any) (template.JS, error) {
	data, err := json.Marshal(value)
	if err == nil && len(data) >= packFrom {
		data, err = json.Marshal(newDeflated(data))
	}
	return template.JS(data), err
}

// A datum is a block of data. All stand at the end of the page: what is seen
// first comes before them.
type datum struct {
	ID   string
	JSON template.JS
}

// carry adds a block of data to the page.
func (p *page) carry(id string, value any) error {
	data, err := inScript(value)
	p.Data = append(p.Data, datum{id, data})
	return err
}

// carryText adds a block of text that is no JSON: a piece of the page, a script.
// It is packed, however short.
func (p *page) carryText(id, text string) error {
	packed, err := json.Marshal(newDeflated([]byte(text)))
	p.Data = append(p.Data, datum{id, template.JS(packed)})
	return err
}

// A piece is a part of the page by itself. A long one stands packed among the
// data; page.js puts it in its place when that comes into view or is opened,
// and readers without script are told where the figures are.
type piece struct {
	HTML template.HTML
	ID   string // of its datum, when it is long
	Rows int    // of a long one: about how many lines high it will be, 0 for what opens by itself
}

// longPiece is how many tags a piece has from which it is packed. Tags are counted,
// not bytes: how long the names of strangers are decides nothing.
const longPiece = 250

// openPiece is the same for a piece that stands open: what is put in its place
// there moves what stands below.
const openPiece = 500

// piece writes a part of the page by a template of its own. From a length on it
// is packed.
func (p *page) piece(name string, of any, rows, long int) (*piece, error) {
	var b bytes.Buffer
	if err := p.template.ExecuteTemplate(&b, name, of); err != nil {
		return nil, fmt.Errorf("writing the page: %w", err)
	}
	if bytes.Count(b.Bytes(), []byte{'<'}) < long {
		return &piece{HTML: template.HTML(b.String())}, nil
	}
	id := fmt.Sprintf("piece-%d", len(p.Data))
	return &piece{ID: id, Rows: rows}, p.carryText(id, b.String())
}
