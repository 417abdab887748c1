package workbook

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
)

// A sortedZip writes its entries by name and without times when it is closed.
// Until then it holds them compressed, the large ones outside of memory.
type sortedZip struct {
	to      io.Writer
	parts   map[string]*sheetPart // what is added to an entry of this name
	entries map[string]*zipEntry
}

// Create starts an entry. The library writes each in one piece.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	entry := new(zipEntry)
	entry.deflate, _ = flate.NewWriter(&entry.data, flate.DefaultCompression)
	z.entries[name] = entry
	if part := z.parts[name]; part != nil {
		return writerFunc(func(p []byte) (int, error) { return len(p), part.write(entry, p) }), nil
	}
	if part := z.parts[sheetOfRels(name)]; part != nil {
		return writerFunc(func(p []byte) (int, error) { return len(p), part.writeRels(entry, p) }), nil
	}
	if strings.HasPrefix(name, "xl/drawings/drawing") {
		return writerFunc(func(p []byte) (int, error) { return entry.Write(anchored(p)) }), nil
	}
	return entry, nil
}

// anchored makes the charts of a drawing move with the cells under them and
// keep their size, also when a filter hides rows. Asked for that, the library
// ends each chart in its first cell, to which Excel then shrinks it.
func anchored(drawing []byte) []byte {
	return bytes.ReplaceAll(drawing, []byte(` editAs="absolute"`), []byte(` editAs="oneCell"`))
}

// A writerFunc is a function that writes.
type writerFunc func(p []byte) (int, error)

// Write calls the function.
func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// AddFS is asked for by the library's interface and never called by it.
func (z *sortedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes everything.
func (z *sortedZip) Close() error {
	const contentTypes = "[Content_Types].xml" // readers look for it first
	out := zip.NewWriter(z.to)
	names := slices.Sorted(maps.Keys(z.entries))
	slices.SortStableFunc(names, func(a, b string) int { return first(a == contentTypes, b == contentTypes) })
	for _, name := range names {
		if err := z.entries[name].writeTo(out, name); err != nil {
			return err
		}
	}
	return out.Close()
}

// discard lets go of what the entries hold.
func (z *sortedZip) discard() {
	for _, entry := range z.entries {
		entry.data.discard()
	}
}

// A zipEntry compresses one part of the file as it is written.
type zipEntry struct {
	data    spool
	deflate *flate.Writer
	sum     uint32
	size    uint64
}

// Write adds to the entry.
func (e *zipEntry) Write(p []byte) (int, error) {
	e.sum = crc32.Update(e.sum, crc32.IEEETable, p)
	e.size += uint64(len(p))
	return e.deflate.Write(p)
}

// writeTo puts the finished entry into a zip.
func (e *zipEntry) writeTo(out *zip.Writer, name string) error {
	if err := e.deflate.Close(); err != nil {
		return err
	}
	header := &zip.FileHeader{
		Name:   name,
		Method: zip.Deflate,
		//lint:ignore SA1019 a raw entry is written with this field, not with Modified
		ModifiedDate:       1<<5 | 1, // 1980-01-01, the first day a zip knows
		CRC32:              e.sum,
		CompressedSize64:   e.data.size,
		UncompressedSize64: e.size,
	}
	part, err := out.CreateRaw(header)
	if err != nil {
		return err
	}
	return e.data.copyTo(part)
}

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
