// Package lines reads a text line by line, and says how long one record of any form
// may be. A longer one is passed over and told, and costs nothing but itself.
package lines

import (
	"bufio"
	"bytes"
	"io"
	"slices"

	"mizan/internal/words"
)

// Longest is how many bytes one record, or one text, may have.
const Longest = 64 << 20

// ErrTooLong refuses a record above Longest.
var ErrTooLong = words.Wrong("refused.tooLong", nil)

// A Reader reads a text line by line.
type Reader struct {
	in   *bufio.Reader
	long []byte // a line that is longer than the buffer of in
	n    int    // of the last line, from 1
}

// New returns the lines of in.
func New(in io.Reader) *Reader {
	return &Reader{in: bufio.NewReaderSize(in, 256<<10)}
}

// Next returns a line with its line end, until the next call; io.EOF after
// the last; ErrTooLong for a line above the limit, which is skipped.
func (l *Reader) Next() ([]byte, error) {
	l.n++
	line, err := l.in.ReadSlice('\n')
	if err == nil || err == io.EOF && len(line) > 0 {
		return line, nil
	}
	if err != bufio.ErrBufferFull {
		return nil, err
	}
	l.long = append(l.long[:0], line...)
	for err == bufio.ErrBufferFull && len(l.long) <= Longest {
		line, err = l.in.ReadSlice('\n')
		if len(l.long)+len(line) > cap(l.long) {
			l.long = slices.Grow(l.long, len(l.long)+len(line)) // by the double: append moves a long line five times
		}
		l.long = append(l.long, line...)
	}
	if len(l.long) <= Longest {
		if err == io.EOF {
			err = nil
		}
		return l.long, err
	}
	return nil, l.skip(err)
}

// Number returns that of the last line, from 1.
func (l *Reader) Number() int { return l.n }

// Rest returns what is left to read from the last line on, which is given.
func (l *Reader) Rest(line []byte) io.Reader {
	return io.MultiReader(bytes.NewReader(bytes.Clone(line)), l.in)
}

// skip reads on to the end of the line that err was met in.
func (l *Reader) skip(err error) error {
	for err == bufio.ErrBufferFull {
		_, err = l.in.ReadSlice('\n')
	}
	if err != nil && err != io.EOF {
		return err
	}
	return ErrTooLong
}
