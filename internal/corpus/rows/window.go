package rows

import (
	"bytes"
	"io"
	"slices"

	"mizan/internal/corpus/lines"
)

// sampled is how many bytes are read at a time.
const sampled = 64 << 10

// A window is the part of a text that is looked at: it grows while somebody
// looks further, up to the longest record, and moves on when told to. Offsets
// count from where it starts.
type window struct {
	in   io.Reader
	buf  []byte
	from int   // the window is buf[from:]
	end  error // why in gave no more; nil while it may
}

// has says whether the window holds the byte at offset i, having read on for it.
func (w *window) has(i int) bool {
	for len(w.buf)-w.from <= i && w.end == nil && i < lines.Longest {
		w.fill()
	}
	return i < min(len(w.buf)-w.from, lines.Longest)
}

// bytes returns what stands from offset start to end.
func (w *window) bytes(start, end int) []byte { return w.buf[w.from+start : w.from+end] }

// is says whether c stands at offset i.
func (w *window) is(i int, c byte) bool { return w.has(i) && w.buf[w.from+i] == c }

// index returns the offset of the first c from offset i on; -1 if there is
// none before the end of the text, or of the longest record.
func (w *window) index(i int, c byte) int {
	for w.has(i) {
		held := w.buf[w.from+i : min(len(w.buf), w.from+lines.Longest)]
		if at := bytes.IndexByte(held, c); at >= 0 {
			return i + at
		}
		i += len(held)
	}
	return -1
}

// move starts the window n bytes further on.
func (w *window) move(n int) { w.from += n }

// skipPast starts the window behind the next c, however far that is.
func (w *window) skipPast(c byte) {
	for w.has(0) {
		held := w.buf[w.from:]
		if at := bytes.IndexByte(held, c); at >= 0 {
			w.from += at + 1
			return
		}
		w.from += len(held)
	}
}

// fill reads on, once.
func (w *window) fill() {
	if w.from > 0 && w.from >= len(w.buf)/2 {
		w.buf = w.buf[:copy(w.buf, w.buf[w.from:])]
		w.from = 0
	}
	if len(w.buf) == cap(w.buf) {
		w.buf = slices.Grow(w.buf, max(sampled, len(w.buf)))
	}
	n, err := w.in.Read(w.buf[len(w.buf):cap(w.buf)])
	w.buf, w.end = w.buf[:len(w.buf)+n], err
}
