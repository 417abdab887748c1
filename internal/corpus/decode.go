package corpus

import (
	"bytes"
	"io"
	"slices"
	"unicode/utf8"
)

// sampled is how many bytes are looked at to tell an encoding, from the first
// one that is not ASCII.
const sampled = 64 << 10

// A decoder reads a file as UTF-8, whatever it is written in. It finds the
// encoding as it goes: a file may start with any amount of ASCII.
type decoder struct {
	in       io.Reader
	encoding encoding
	sure     bool   // the encoding is known
	raw      []byte // read and not yet decoded; in space
	space    []byte
	ready    []byte // decoded and not yet handed out
	err      error  // of in, once raw holds the last of it
}

// newDecoder looks at the start of in. A file that is no text is refused.
func newDecoder(in io.Reader) (*decoder, error) {
	d := &decoder{in: in}
	d.more(sampled)
	e, mark, sure, err := detectStart(d.raw)
	d.encoding, d.sure, d.raw = e, sure, d.raw[mark:]
	return d, err
}

// Read gives UTF-8, with the byte 0xFF for what is no text in the encoding.
func (d *decoder) Read(p []byte) (int, error) {
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
func (d *decoder) advance() error {
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
func (d *decoder) decide() error {
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
func (d *decoder) more(n int) {
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

// decodeText returns the text of a whole file.
func decodeText(raw []byte) (text string, e encoding, err error) {
	e, mark, sure, err := detectStart(raw[:min(len(raw), sampled)])
	if err != nil {
		return "", e, err
	}
	raw = raw[mark:]
	if start := firstAbove(raw); !sure && start < len(raw) {
		if e, err = detect(raw[start:min(len(raw), start+sampled)]); err != nil {
			return "", e, err
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
		return "", e, refusal{errBinary}
	}
	if !utf8.Valid(raw) {
		return "", e, refusal{errDamaged}
	}
	return string(raw), e, nil
}
