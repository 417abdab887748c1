// Package rows takes a table of delimited fields apart, CSV or TSV, and loses no row
// to the damage of another. It takes a text in UTF-8, and from its caller how many
// fields a row has and whether fields are those of a row beyond doubt; it gives row
// after row, each with its line, or with the reason why it is none.
//
// It knows no column and no article.
package rows

import (
	"bytes"
	"io"
	"unicode/utf8"

	"mizan/internal/corpus/charset"
	"mizan/internal/corpus/lines"
	"mizan/internal/words"
)

// A Reader reads the rows of a CSV or TSV file. A field in quotation marks may
// hold anything, line ends too (RFC 4180).
//
// News is full of quotation marks, and one that opens a field and is never
// closed makes a reader that trusts it swallow the rows behind it. So a field
// goes over lines only where its closing mark stands before a delimiter or a
// line end and none of its lines is a row in its own right. Otherwise its
// opening mark is a letter, the field ends on its own line, and the next line
// is the next row.
type Reader struct {
	window
	comma byte
	eol   byte                                  // '\n' or '\r', see endOf
	width int                                   // fields of a row; 0 until the header is read
	known func(fields [][]byte, note bool) bool // whether fields are those of a row beyond doubt; with note, they are from now on

	inOrder bool // the whole file is, so that a mark opens what a mark closes
	line    int  // of the window's start, from 1
	taken   int  // bytes of the row that was given last
	spans   []span
	fields  [][]byte
	inner   []span // of a line in a field
	ahead   []span // of a row that is looked at before its turn
	eolFrom int    // there is no line end from here
	eolAt   int    // to here, where one is
	crossed bool   // a field of the row goes over lines
	stray   bool   // a quotation mark of the row is a letter
	open    bool   // and its field ends the line
	lost    bool   // since a row that marks may have broken, none was in order
	held    *Row   // a row that the next may turn out to be a piece of
	pending *Row   // the row behind that one
}

// A Row is one row of a file. Its fields hold until the next is read.
type Row struct {
	Fields [][]byte
	Line   int
	Err    error // why it is no row; nil for a good one
	last   int   // the last line it is known to reach to
	piece  bool  // it is no row, but a line of the one before that broke
}

// New starts to read in. The delimiter is a comma until SplitAt or Sniff.
func New(in io.Reader) *Reader {
	r := &Reader{window: window{in: in}, comma: ',', eol: '\n', eolAt: -1, line: 1}
	r.has(sampled - 1)
	if i := bytes.IndexAny(r.buf, "\n\r\u0085\u2028\u2029"); i >= 0 && r.buf[i] >= 0x80 {
		r.window = window{in: &newlines{in: io.MultiReader(bytes.NewReader(r.buf), &failing{in, r.end})}}
		r.has(sampled - 1)
	}
	r.eol = endOf(r.buf)
	return r
}

// failing is a reader that gave its last bytes already, with an error; or goes
// on, where that is nil.
type failing struct {
	in  io.Reader
	err error
}

func (f *failing) Read(p []byte) (int, error) {
	if f.err != nil {
		return 0, f.err
	}
	return f.in.Read(p)
}

// newlines gives a text whose rows end in NEL or a separator of Unicode with
// rows that end in \n.
type newlines struct {
	in   io.Reader
	held []byte // the start of a mark that may go on
}

func (n *newlines) Read(p []byte) (int, error) {
	if len(p) < 8 {
		return 0, io.ErrShortBuffer
	}
	held := copy(p, n.held)
	read, err := n.in.Read(p[held:])
	text := p[:held+read]
	n.held = n.held[:0]
	for cut := 1; err == nil && cut <= min(2, len(text)); cut++ {
		if tail := text[len(text)-cut:]; bytes.HasPrefix([]byte("\u2028"), tail) || bytes.HasPrefix([]byte("\u0085"), tail) {
			n.held = append(n.held, tail...)
			text = text[:len(text)-cut]
			break
		}
	}
	out := text[:0]
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == 0xC2 && i+1 < len(text) && text[i+1] == 0x85:
			out, i = append(out, '\n'), i+1
		case text[i] == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && (text[i+2] == 0xA8 || text[i+2] == 0xA9):
			out, i = append(out, '\n'), i+2
		default:
			out = append(out, text[i])
		}
	}
	return len(out), err
}

// Next returns the next row that is not blank; io.EOF after the last. A row
// that breaks at a stray mark is given once, with all the lines that are
// pieces of it.
func (r *Reader) Next() (Row, error) {
	for {
		this, err := r.following()
		switch {
		case err == io.EOF && r.held != nil:
		case err != nil:
			return Row{}, err
		case this.piece && r.held != nil:
			r.held.last = this.last
			continue
		case r.held == nil && r.lost:
			r.held = &this
			continue
		case r.held == nil && this.Err != nil:
			return this.told(), nil
		case r.held == nil:
			return this, nil
		default:
			r.pending = &this
		}
		held := r.held
		r.held = nil
		return held.told(), nil
	}
}

// following returns the row behind the last, whatever it is.
func (r *Reader) following() (Row, error) {
	if this := r.pending; this != nil {
		r.pending = nil
		return *this, nil
	}
	for {
		r.line += bytes.Count(r.bytes(0, r.taken), []byte{r.eol})
		r.move(r.taken)
		r.taken, r.eolFrom, r.eolAt = 0, 0, -1
		if !r.has(0) {
			return Row{}, r.end
		}
		this := Row{Line: r.line}
		this.Err = r.read()
		this.Fields, this.piece = r.fields, this.Err == errPiece
		this.last = this.Line + bytes.Count(r.bytes(0, max(0, r.taken-1)), []byte{r.eol})
		if this.Err == lines.ErrTooLong || !Blank(r.fields) {
			return this, nil
		}
	}
}

// told returns a row that is none, whose error says which lines it covers.
func (r Row) told() Row {
	if r.last > r.Line {
		r.Err = words.Wrong("refused.lines", words.Values{"why": r.Err, "first": r.Line, "last": r.last})
	}
	return r
}

// read takes a row, and says what is wrong with it.
func (r *Reader) read() error {
	r.take()
	if r.width > 0 && len(r.spans) > r.width && r.part() {
		r.take()
	}
	if r.taken < 0 {
		r.taken = 0
		r.skipPast(r.eol)
		r.line++
		return lines.ErrTooLong
	}
	torn := len(r.spans) <= r.width && bytes.IndexByte(r.bytes(0, r.taken), '"') >= 0 && r.torn()
	r.fields = r.cut(r.fields[:0], r.spans) // last: fields do not outlive a look further on
	return r.check(torn)
}

// take finds the fields of the row, and where it ends; -1 for one above the limit.
func (r *Reader) take() {
	r.crossed, r.stray, r.open = false, false, false
	r.spans, r.taken = r.split(r.spans[:0], 0, true)
	if r.crossed && r.width > 0 && len(r.spans) != r.width {
		if _, fits, _ := r.inside(0, r.taken); fits > 0 {
			r.stray = true
			r.spans, r.taken = r.split(r.spans[:0], 0, false)
		}
	}
}

// check says what is wrong with the row that was read.
func (r *Reader) check(torn bool) error {
	text := r.bytes(0, r.taken)
	switch {
	case !utf8.Valid(text):
		return charset.ErrDamaged
	case bytes.IndexByte(text, 0) >= 0:
		return charset.ErrBinary
	case r.width == 0:
		return nil
	case len(r.fields) != r.width && r.lost && (len(r.fields) < 2 || !r.known(r.fields, false)):
		return errPiece
	case len(r.fields) != r.width:
		// A row whose marks are in order, or pair, ends where it ends whatever is
		// wrong with it, unless a mark closed a text too early: then the next lines are
		// none of its pieces.
		r.lost = r.lost || r.open || bytes.Count(text, []byte{'"'})%2 != 0 || len(r.fields) < r.width && bytes.IndexByte(text, '"') >= 0 && torn
		if r.stray {
			return ErrOpen
		}
		return words.Wrong("refused.fields", words.Values{"n": len(r.fields), "want": r.width})
	case r.lost && !r.known(r.fields, true):
		return ErrHardly
	case !torn && r.joined():
		return ErrJoined
	}
	if r.lost = torn; torn {
		r.known(r.fields, true) // its outlet is in order, where its text is not
		return ErrOpen
	}
	return nil
}

// Why what stands there is no row.
var (
	ErrOpen   = words.Wrong("refused.openMark", nil)
	ErrJoined = words.Wrong("refused.joined", nil)
	ErrHardly = words.Wrong("refused.hardly", nil)
	errPiece  = words.Wrong("refused.piece", nil)
)

// joined says whether marks inside of a field pair with marks inside of another:
// what stands between them was one field, and the row has its number of fields by
// chance.
func (r *Reader) joined() bool {
	odd := 0
	for _, s := range r.spans {
		if !s.doubled && bytes.Count(r.bytes(s.start, s.end), []byte{'"'})%2 != 0 {
			odd++
		}
	}
	return odd > 1
}

// torn says whether the lines behind a row are the rest of its text, which
// another mark closed too early: lines that are no rows, and in them a mark that
// closes what none of them opened.
func (r *Reader) torn() bool {
	defer func(stray, open, crossed bool) { r.stray, r.open, r.crossed = stray, open, crossed }(r.stray, r.open, r.crossed)
	open, at, marks := r.open, r.taken, 0
	for range 200 {
		spans, next := r.split(r.ahead[:0], at, true)
		r.ahead = spans
		if next <= at || len(spans) == r.width {
			return false
		}
		fields := r.cut(nil, spans)
		if len(fields) > 1 && r.known(fields, false) {
			return false
		}
		marks += bytes.Count(r.bytes(at, next), []byte{'"'})
		if !Blank(fields) && (open || marks%2 != 0) {
			return true
		}
		at = next
	}
	return false
}
