package report

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"sort"

	"github.com/xuri/excelize/v2"
)

// properties sets the document's title and maker, and no date: the library
// would write the one of its own first file.
func (b *workbook) properties() {
	const part = "docProps/core.xml"
	b.try(b.file.SetDocProps(&excelize.DocProperties{
		Title:          cleanText(b.title()),
		Subject:        cleanText(b.say(b.study.Manifest.Lexicon.Title)),
		Creator:        "mizan",
		LastModifiedBy: "mizan",
		Language:       b.lang,
	}))
	if core, ok := b.file.Pkg.Load(part); ok {
		b.file.Pkg.Store(part, coreDates.ReplaceAll(core.([]byte), nil))
	}
	b.try(b.file.SetAppProps(&excelize.AppProperties{Application: "mizan"}))
	b.file.SetActiveSheet(0)
}

var coreDates = regexp.MustCompile(`<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>`)

// save writes the file so that equal workbooks are equal bytes. Left alone the
// library orders two things by chance: its list of image types and the
// streamed sheets.
func (b *workbook) save(w io.Writer) error {
	defaults := b.file.ContentTypes.Defaults
	sort.Slice(defaults, func(i, j int) bool { return defaults[i].Extension < defaults[j].Extension })
	zipper := &sortedZip{to: w, entries: make(map[string]*zipEntry)}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return zipper })
	return b.file.Write(io.Discard) // the zip goes to w, not through the library's buffer
}

// A sortedZip writes its entries by name and without times when it is closed.
// It holds them compressed.
type sortedZip struct {
	to      io.Writer
	entries map[string]*zipEntry
}

// Create starts an entry.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	entry := new(zipEntry)
	entry.deflate, _ = flate.NewWriter(&entry.data, flate.DefaultCompression)
	z.entries[name] = entry
	return entry, nil
}

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

// A zipEntry compresses one part of the file as it is written.
type zipEntry struct {
	data    bytes.Buffer
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
		CompressedSize64:   uint64(e.data.Len()),
		UncompressedSize64: e.size,
	}
	part, err := out.CreateRaw(header)
	if err != nil {
		return err
	}
	_, err = part.Write(e.data.Bytes())
	return err
}
