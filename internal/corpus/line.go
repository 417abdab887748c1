package corpus

import (
	"bufio"
	"io"

	"mizan/internal/words"
)

// longest is how many bytes one record, or one text, may have.
const longest = 64 << 20

var errTooLong = words.Wrong("refused.tooLong", nil)

// lines reads a text line by line.
type lines struct {
	in   *bufio.Reader
	long []byte // a line that is longer than the buffer of in
	n    int    // of the last line, from 1
}

// newLines returns the lines of in.
func newLines(in io.Reader) *lines {
	return &lines{in: bufio.NewReaderSize(in, 256<<10)}
}

// next returns a line with its line end, until the next call; io.EOF after
// the last; errTooLong for a line above the limit, which is skipped.
func (l *lines) next() ([]byte, error) {
	l.n++
	line, err := l.in.ReadSlice('\n')
	if err == nil || err == io.EOF && len(line) > 0 {
		return line, nil
	}
	if err != bufio.ErrBufferFull {
		return nil, err
	}
	l.long = append(l.long[:0], line...)
	for err == bufio.ErrBufferFull && len(l.long) <= longest {
		line, err = l.in.ReadSlice('\n')
		l.long = append(l.long, line...)
	}
	if len(l.long) <= longest {
		if err == io.EOF {
			err = nil
		}
		return l.long, err
	}
	return nil, l.skip(err)
}

// skip reads on to the end of the line that err was met in.
func (l *lines) skip(err error) error {
	for err == bufio.ErrBufferFull {
		_, err = l.in.ReadSlice('\n')
	}
	if err != nil && err != io.EOF {
		return err
	}
	return errTooLong
}
