package xlsx

import (
	"bytes"
	"io"
	"os"
)

// A spool holds what is written to it, in memory or, from spoolMemory on, in a
// temporary file. The zero value is empty.
type spool struct {
	memory bytes.Buffer
	file   *os.File
	size   uint64
}

const spoolMemory = 4 << 20

// Write adds to the spool.
func (s *spool) Write(p []byte) (int, error) {
	s.size += uint64(len(p))
	if s.memory.Len()+len(p) > spoolMemory {
		if err := s.spill(); err != nil {
			return 0, err
		}
	}
	return s.memory.Write(p)
}

// spill moves what is in memory to the file.
func (s *spool) spill() error {
	if s.file == nil {
		file, err := os.CreateTemp("", "mizan-*.tmp")
		if err != nil {
			return err
		}
		s.file = file
		os.Remove(file.Name()) // where a file may lose its name while it is open, no end of the run can leave it behind
	}
	_, err := s.memory.WriteTo(s.file)
	return err
}

// copyTo writes all of it.
func (s *spool) copyTo(w io.Writer) error {
	if s.file != nil {
		if _, err := s.file.Seek(0, io.SeekStart); err != nil {
			return err
		}
		if _, err := io.Copy(w, s.file); err != nil {
			return err
		}
	}
	_, err := w.Write(s.memory.Bytes())
	return err
}

// discard removes the file.
func (s *spool) discard() {
	if s.file != nil {
		s.file.Close()
		os.Remove(s.file.Name())
		s.file = nil
	}
}
