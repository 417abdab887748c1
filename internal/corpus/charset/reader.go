package charset

import (
	"bytes"
	"io"
	"slices"
	"unicode/utf8"
)

// sampled is how many bytes are looked at to tell an encoding, from the first
// one that is not ASCII.
const sampled = 64 << 10

// A Reader reads a file as UTF-8, whatever it is written in. It finds the
// encoding as it goes: a file may start with any amount of ASCII.
type Reader struct {
	in       io.Reader
	encoding encoding
	sure     bool   // the encoding is known
	raw      []byte // read and not yet decoded; in space
	space    []byte
	ready    []byte // decoded and not yet handed out
	err      error  // of in, once raw holds the last of it
}

// NewReader looks at the start of in. A file that is no text is refused.
func NewReader(in io.Reader) (*Reader, error) {
	d := &Reader{in: in}
	d.more(sampled)
	e, mark, sure, err := detectStart(d.raw)
	d.encoding, d.sure, d.raw = e, sure, d.raw[mark:]
	return d, err
}

// Encoding returns the name of the encoding, as far as it is known: of a text that
// was ASCII up to here it is UTF-8.
func (d *Reader) Encoding() string { return d.encoding.name }

// Read gives UTF-8, with the byte 0xFF for what is no text in the encoding.
func (d *Reader) Read(p []byte) (int, error) {
	for len(d.ready) == 0 {
		if len(d.raw) == 0 && d.err != nil {
			return 0, d.err
		}
		if len(d.raw) == 0 && d.sure && d.encoding.decode == nil {
			return d.in.Read(p)
		}
		if err := d.advance(); err != nil {
			return 0, err
		}
	}
	n := copy(p, d.ready)
	d.ready = d.ready[n:]
	return n, nil
}

// advance moves bytes from raw to ready.
func (d *Reader) advance() error {
	if len(d.raw) < 4 {
		d.more(sampled)
	}
	if err := d.decide(); err != nil {
		return err
	}
	if d.encoding.decode == nil {
		d.ready, d.raw = d.raw, nil
		return nil
	}
	var taken int
	d.ready, taken = d.encoding.decode(d.ready[:0], d.raw)
	if taken == 0 && len(d.raw) > 0 {
		d.ready, taken = append(d.ready, noText), len(d.raw) // cut in two by the end of the file
	}
	d.raw = d.raw[taken:]
	return nil
}

// decide finds the encoding, once raw holds more than ASCII.
func (d *Reader) decide() error {
	start := firstAbove(d.raw)
	if d.sure || start == len(d.raw) {
		return nil
	}
	if missing := sampled - (len(d.raw) - start); missing > 0 {
		d.more(missing)
	}
	e, err := detect(d.raw[start:])
	d.encoding, d.sure = e, true
	return err
}

// more reads up to n bytes to the end of raw. Nothing may be ready: it can
// stand in the same space.
func (d *Reader) more(n int) {
	if d.err != nil {
		return
	}
	d.space = slices.Grow(append(d.space[:0], d.raw...), n)
	held := len(d.space)
	read, err := io.ReadFull(d.in, d.space[held:held+n])
	if err == io.ErrUnexpectedEOF {
		err = io.EOF
	}
	d.raw, d.err = d.space[:held+read], err
}

// firstAbove returns the offset of the first byte that is not ASCII.
func firstAbove(b []byte) int {
	for i, c := range b {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return len(b)
}

// Text returns the text of a whole file, and the name of its encoding.
func Text(raw []byte) (text, encoding string, err error) {
	e, mark, sure, err := detectStart(raw[:min(len(raw), sampled)])
	if err != nil {
		return "", "", err
	}
	raw = raw[mark:]
	if start := firstAbove(raw); !sure && start < len(raw) {
		if e, err = detect(raw[start:min(len(raw), start+sampled)]); err != nil {
			return "", "", err
		}
	}
	if e.decode != nil {
		decoded, taken := e.decode(nil, raw)
		if taken < len(raw) {
			decoded = append(decoded, noText)
		}
		raw = decoded
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return "", "", ErrBinary
	}
	if !utf8.Valid(raw) {
		return "", "", ErrDamaged
	}
	return string(raw), e.name, nil
}
