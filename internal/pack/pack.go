// Package pack writes values as bytes and reads them again: whole numbers and
// texts in a fixed order, so that the same values are the same bytes. It knows
// nothing of what they mean.
package pack

import (
	"encoding/binary"
	"errors"
)

// A Writer appends values to bytes.
type Writer struct{ bytes []byte }

// Bytes returns what was written.
func (w *Writer) Bytes() []byte { return w.bytes }

// Size returns how many bytes were written.
func (w *Writer) Size() int { return len(w.bytes) }

// Reset starts anew in the same room.
func (w *Writer) Reset() { w.bytes = w.bytes[:0] }

// Uint writes a number that is not negative.
func (w *Writer) Uint(n uint64) { w.bytes = binary.AppendUvarint(w.bytes, n) }

// Int writes a number.
func (w *Writer) Int(n int) { w.bytes = binary.AppendVarint(w.bytes, int64(n)) }

// Fixed writes the eight bytes of a hash, which has no small values.
func (w *Writer) Fixed(n uint64) { w.bytes = binary.LittleEndian.AppendUint64(w.bytes, n) }

// Bool writes a truth value.
func (w *Writer) Bool(b bool) {
	if b {
		w.Uint(1)
		return
	}
	w.Uint(0)
}

// Text writes a text with its length.
func (w *Writer) Text(text string) {
	w.Uint(uint64(len(text)))
	w.bytes = append(w.bytes, text...)
}

// Ascending writes numbers that ascend, as the steps between them.
func Ascending[N ~uint32 | ~uint64](w *Writer, numbers []N) {
	w.Uint(uint64(len(numbers)))
	last := N(0)
	for _, n := range numbers {
		w.Uint(uint64(n - last))
		last = n
	}
}

// ErrDamaged says that bytes are not what a Writer wrote.
var ErrDamaged = errors.New("damaged")

// A Reader reads values in the order in which they were written. After the
// first that is not there all are zero, and Err says so.
type Reader struct {
	bytes []byte
	err   error
}

// NewReader returns a reader of bytes, which must not change.
func NewReader(bytes []byte) *Reader { return &Reader{bytes: bytes} }

// Err returns ErrDamaged when something could not be read.
func (r *Reader) Err() error { return r.err }

// Done reports whether all is read, or nothing more can be.
func (r *Reader) Done() bool { return len(r.bytes) == 0 }

// fail ends the reading.
func (r *Reader) fail() { r.bytes, r.err = nil, ErrDamaged }

// Uint reads a number that is not negative.
func (r *Reader) Uint() uint64 {
	n, size := binary.Uvarint(r.bytes)
	if size <= 0 {
		r.fail()
		return 0
	}
	r.bytes = r.bytes[size:]
	return n
}

// Int reads a number.
func (r *Reader) Int() int {
	n, size := binary.Varint(r.bytes)
	if size <= 0 {
		r.fail()
		return 0
	}
	r.bytes = r.bytes[size:]
	return int(n)
}

// Fixed reads the eight bytes of a hash.
func (r *Reader) Fixed() uint64 {
	if len(r.bytes) < 8 {
		r.fail()
		return 0
	}
	n := binary.LittleEndian.Uint64(r.bytes)
	r.bytes = r.bytes[8:]
	return n
}

// Bool reads a truth value.
func (r *Reader) Bool() bool { return r.Uint() != 0 }

// Text reads a text. It holds on to no other.
func (r *Reader) Text() string { return string(r.raw()) }

// All returns all that is left.
func (r *Reader) All() []byte { return r.bytes }

// Raw reads what Text wrote without copying it.
func (r *Reader) Raw() []byte { return r.raw() }

// raw reads a length and as many bytes.
func (r *Reader) raw() []byte {
	n := r.Uint()
	if n > uint64(len(r.bytes)) {
		r.fail()
		return nil
	}
	text := r.bytes[:n:n]
	r.bytes = r.bytes[n:]
	return text
}

// Count reads how many values follow, each of one byte at least: never more
// than there can be.
func (r *Reader) Count() int {
	n := r.Uint()
	if n > uint64(len(r.bytes)) {
		r.fail()
		return 0
	}
	return int(n)
}

// ReadAscending reads numbers that ascend.
func ReadAscending[N ~uint32 | ~uint64](r *Reader) []N {
	count := r.Count()
	if count == 0 {
		return nil
	}
	numbers := make([]N, count)
	last := uint64(0)
	for i := range numbers {
		last += r.Uint()
		numbers[i] = N(last)
	}
	if uint64(numbers[count-1]) != last { // more than the kind of number holds
		r.fail()
	}
	return numbers
}
