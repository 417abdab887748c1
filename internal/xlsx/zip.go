package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"
)

// A sortedZip writes its entries by name and without times when it is closed.
// Until then it holds them compressed, the large ones outside of memory.
type sortedZip struct {
	to      io.Writer
	parts   map[string]*part // what is added to an entry of this name
	entries map[string]*press
	err     error // the first; the library looks at none
}

// Create starts an entry. The library writes each in one piece.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	entry := new(press)
	z.entries[name] = entry
	if part := z.parts[name]; part != nil {
		return z.keeping(func(p []byte) error { return part.write(entry, p) }), nil
	}
	if part := z.parts[sheetOfRels(name)]; part != nil {
		return z.keeping(func(p []byte) error { return part.writeRels(entry, p) }), nil
	}
	if name == "xl/styles.xml" {
		return writerFunc(func(p []byte) (int, error) { return entry.Write(ordered(p)) }), nil
	}
	if strings.HasPrefix(name, "xl/drawings/drawing") {
		return writerFunc(func(p []byte) (int, error) { return entry.Write(anchored(p)) }), nil
	}
	if strings.HasPrefix(name, "xl/pivotCache/") {
		return writerFunc(func(p []byte) (int, error) { return entry.Write(counted(p)) }), nil
	}
	return entry, nil
}

// counted tells of each field of a pivot table the one blank that it begins with,
// which the library writes and counts as none.
func counted(cache []byte) []byte {
	return bytes.ReplaceAll(cache, []byte(` count="0"><m></m>`), []byte(` count="1"><m></m>`))
}

// anchored makes the charts of a drawing move with the cells under them and
// keep their size, also when a filter hides rows. Asked for that, the library
// ends each chart in its first cell, to which Excel then shrinks it.
func anchored(drawing []byte) []byte {
	return bytes.ReplaceAll(drawing, []byte(` editAs="absolute"`), []byte(` editAs="oneCell"`))
}

// fontParts are what a font is told by, in the order of the schema (ECMA-376,
// CT_Font), which the library does not keep.
var fontParts = []string{"b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"}

var (
	font     = regexp.MustCompile(`<font>.*?</font>`)
	fontPart = regexp.MustCompile(`<(\w+)[^>]*></\w+>`)
)

// ordered puts the parts of every font of the styles in order.
func ordered(styles []byte) []byte {
	return font.ReplaceAllFunc(styles, func(one []byte) []byte {
		parts := fontPart.FindAllSubmatch(one, -1)
		slices.SortStableFunc(parts, func(a, b [][]byte) int {
			return slices.Index(fontParts, string(a[1])) - slices.Index(fontParts, string(b[1]))
		})
		out := []byte("<font>")
		for _, part := range parts {
			out = append(out, part[0]...)
		}
		return append(out, "</font>"...)
	})
}

// keeping returns a writer that keeps the error.
func (z *sortedZip) keeping(write func(p []byte) error) io.Writer {
	return writerFunc(func(p []byte) (int, error) {
		err := write(p)
		if z.err == nil {
			z.err = err
		}
		return len(p), err
	})
}

// A writerFunc is a function that writes.
type writerFunc func(p []byte) (int, error)

// Write calls the function.
func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// AddFS is asked for by the library's interface and never called by it.
func (z *sortedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes everything.
func (z *sortedZip) Close() error {
	if z.err != nil {
		return z.err
	}
	const contentTypes = "[Content_Types].xml" // readers look for it first
	out := zip.NewWriter(z.to)
	names := slices.Sorted(maps.Keys(z.entries))
	if i := slices.Index(names, contentTypes); i > 0 {
		names = slices.Insert(slices.Delete(names, i, i+1), 0, contentTypes)
	}
	var spare *flate.Writer // one is enough for all that is small
	for _, name := range names {
		entry := z.entries[name]
		if entry.deflate == nil {
			entry.deflate = spare
		}
		if err := entry.writeTo(out, name); err != nil {
			return err
		}
		spare, entry.deflate = entry.deflate, nil
	}
	return out.Close()
}

// discard lets go of what the entries hold.
func (z *sortedZip) discard() {
	for _, entry := range z.entries {
		entry.discard()
	}
}

// writeTo ends an entry and puts it into a zip.
func (p *press) writeTo(out *zip.Writer, name string) error {
	if err := p.end(true); err != nil {
		return err
	}
	header := &zip.FileHeader{
		Name:   name,
		Method: zip.Deflate,
		//lint:ignore SA1019 a raw entry is written with this field, not with Modified
		ModifiedDate:       1<<5 | 1, // 1980-01-01, the first day a zip knows
		CRC32:              p.sum,
		CompressedSize64:   p.data.size,
		UncompressedSize64: p.size,
	}
	part, err := out.CreateRaw(header)
	if err != nil {
		return err
	}
	return p.data.copyTo(part)
}
