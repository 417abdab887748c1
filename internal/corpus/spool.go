package corpus

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// A spool keeps the standard input in a file, so that it can be read twice.
type spool struct {
	in   io.Reader
	file *os.File // nil until it is read
}

// open returns the standard input from its start.
func (s *spool) open() (io.ReadCloser, error) {
	if s.file != nil {
		_, err := s.file.Seek(0, io.SeekStart)
		return io.NopCloser(s.file), err
	}
	file, err := os.CreateTemp("", "mizan-*")
	if err != nil {
		return nil, fmt.Errorf("no room to keep it: %w", reasonOf(err))
	}
	s.file = file
	return io.NopCloser(io.TeeReader(s.in, file)), nil
}

// reasonOf drops the machine's own name for a file from an error.
func reasonOf(err error) error {
	if path, ok := errors.AsType[*os.PathError](err); ok {
		return path.Err
	}
	return err
}

// remove removes the file.
func (s *spool) remove() {
	if s.file != nil {
		s.file.Close()
		os.Remove(s.file.Name())
	}
}
