package page

import (
	"bytes"
	"encoding/ascii85"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"github.com/klauspost/compress/flate"
)

// A deflated is text as the page carries it when it is long: deflated, in ASCII85.
// The charts, tables and sentences of fifty outlets say the same few words again
// and again; packed they take a tenth. page.js inflates it itself, so that it
// opens in every browser and at once, for paper too: the browser's own
// DecompressionStream is missing from those before 2023, and answers only when
// its caller is through.
type deflated struct {
	Deflate string `json:"deflate"` // RFC 1951, written by inLetters
	Size    int    `json:"size"`    // in bytes, inflated
}

// packFrom is the length from which data of the page are packed. What is
// shorter stays as it is, to be read in the file.
const packFrom = 8 << 10

// hardness is how hard is packed: what is long for two parts in a hundred more than
// the hardest, in a third of the time.
func hardness(text []byte) int {
	if len(text) > 1<<20 {
		return 8
	}
	return flate.BestCompression
}

// newDeflated packs text.
func newDeflated(text []byte) deflated {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, hardness(text))
	if err == nil {
		_, err = w.Write(text)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // the level is known, and a buffer takes all
	}
	return deflated{inLetters(packed.Bytes()), len(text)}
}

// inLetters writes bytes as ASCII85, five letters for four of them, where base64
// takes six for these. Letters that JSON or HTML would escape are others here.
func inLetters(data []byte) string {
	letters := make([]byte, ascii85.MaxEncodedLen(len(data)))
	n := ascii85.Encode(letters, data)
	return strings.NewReplacer(`"`, "v", "&", "w", "<", "x", ">", "y", `\`, "{", "z", "!!!!!").Replace(string(letters[:n]))
}

// inScript writes a value as JSON that may stand in a script element: json.Marshal
// escapes <, >, &, U+2028 and U+2029. Long JSON is packed, and then as it is.
func inScript(value any) (template.JS, error) {
	data, err := json.Marshal(value)
	if err == nil && len(data) >= packFrom {
		var whole bytes.Buffer
		encoder := json.NewEncoder(&whole)
		encoder.SetEscapeHTML(false)
		if err = encoder.Encode(value); err == nil {
			data, err = json.Marshal(newDeflated(whole.Bytes()))
		}
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

// A shelf holds blocks of one kind that are packed together: charts and tables are
// so much alike that many take a third of what they take one by one. When one is
// needed those beside it are unpacked too, so a pack has no more than packRoom.
type shelf struct {
	kind  string
	packs [][]any
	size  int // of the last pack, in bytes
}

// packRoom is how many bytes go into a pack, but for the last one that does.
const packRoom = 256 << 10

// add puts a block on the shelf and returns its place, for page.js.
func (s *shelf) add(block any) (place string, err error) {
	data, err := json.Marshal(block)
	if len(s.packs) == 0 || s.size > packRoom {
		s.packs, s.size = append(s.packs, nil), 0
	}
	last := len(s.packs) - 1
	s.packs[last], s.size = append(s.packs[last], block), s.size+len(data)
	return fmt.Sprintf("%s-%d-%d", s.kind, last, len(s.packs[last])-1), err
}

// carryShelf adds the packs of a shelf to the page.
func (p *page) carryShelf(s *shelf) error {
	for i, pack := range s.packs {
		if err := p.carry(fmt.Sprintf("%s-%d", s.kind, i), pack); err != nil {
			return err
		}
	}
	return nil
}

// carryText adds a block of text that is no JSON, a script. It is packed.
func (p *page) carryText(id, text string) error {
	packed, err := json.Marshal(newDeflated([]byte(text)))
	p.Data = append(p.Data, datum{id, template.JS(packed)})
	return err
}

// A piece is a part of the page by itself. A long one stands packed among the
// data; page.js puts it in its place when that comes into view or is opened,
// and readers without script are told where the figures are.
type piece struct {
	HTML  template.HTML
	ID    string   // its place on the shelf of pieces, when it is long
	Rows  int      // of a long one: about how many lines high it will be, 0 for what opens by itself
	Holds []string // of a long one: the charts in it, by the ids of their elements
}

// longPiece is how many tags a piece has from which it is packed. Tags are counted,
// not bytes: how long the names of strangers are decides nothing.
const longPiece = 100

// openPiece is the same for a piece that stands open: what is put in its place
// there moves what stands below.
const openPiece = 150

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
	place, err := p.pieces.add(b.String())
	return &piece{ID: place, Rows: rows}, err
}
