package forms

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"mizan/internal/words"
	"mizan/internal/xlsx/elements"
)

// What a workbook may be at most. Excel itself ends at 1,048,576 rows and
// 16,384 columns.
const (
	mostParts   = 10_000
	mostStrings = 128 << 20 // bytes of the texts that cells refer to
	mostSheet   = 1 << 30   // bytes that a sheet unpacks to
	mostRow     = 1_048_576
	mostColumn  = 16_384
	mostCell    = 32_767
)

// A Workbook is an .xlsx file of which no sheet is read yet. The library that
// writes mizan's workbooks is not used to read: it ends a damaged sheet at the
// damage and gives no error, and runs on where a row's number is made up.
type Workbook struct {
	Sheets []*Sheet
	parts  map[string]*zip.File
	texts  []string
	dates  []bool // of the cell formats, those that show a number as a date
	from04 bool   // days are counted from 1904
}

// A Sheet is one sheet of a workbook.
type Sheet struct {
	Name   string
	Hidden int // rows that Excel does not show; they are read like the others
	Full   int // cells with as many characters as a cell can hold: their texts are cut
	part   string
	book   *Workbook
}

// OpenWorkbook reads what the sheets of a workbook share.
func OpenWorkbook(data []byte) (*Workbook, error) {
	if bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")) {
		return nil, words.Wrong("refused.workbook.locked", nil)
	}
	list, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, words.Wrong("refused.workbook.none", words.Values{"detail": err})
	}
	if len(list.File) > mostParts {
		return nil, words.Wrong("refused.workbook.parts", words.Values{"parts": len(list.File), "most": mostParts})
	}
	b := &Workbook{parts: map[string]*zip.File{}}
	for _, part := range list.File {
		b.parts[strings.ToLower(strings.TrimPrefix(part.Name, "/"))] = part
	}
	for _, read := range []func() error{b.list, b.styles, b.strings} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// list finds the sheets.
func (b *Workbook) list() error {
	targets := map[string]string{}
	err := b.walk("xl/_rels/workbook.xml.rels", mostStrings, elements.Visitor{Open: func(_ []string, e xml.StartElement) error {
		targets[elements.Attribute(e, "Id")] = elements.Target(e)
		return nil
	}})
	if err != nil {
		return err
	}
	return b.walk("xl/workbook.xml", mostStrings, elements.Visitor{Open: func(_ []string, e xml.StartElement) error {
		switch part := targets[elements.Attribute(e, "id")]; {
		case e.Name.Local == "workbookPr":
			b.from04 = elements.Attribute(e, "date1904") == "1" || elements.Attribute(e, "date1904") == "true"
		case e.Name.Local == "sheet" && b.parts[strings.ToLower(part)] != nil && !strings.Contains(part, "chartsheets"):
			b.Sheets = append(b.Sheets, &Sheet{Name: elements.Attribute(e, "name"), part: part, book: b})
		}
		return nil
	}})
}

// styles finds the formats of dates.
func (b *Workbook) styles() error {
	if b.parts["xl/styles.xml"] == nil {
		return nil
	}
	own := map[string]bool{}
	return b.walk("xl/styles.xml", mostStrings, elements.Visitor{Open: func(stack []string, e xml.StartElement) error {
		switch {
		case e.Name.Local == "numFmt":
			own[elements.Attribute(e, "numFmtId")] = dateFormat(elements.Attribute(e, "formatCode"))
		case e.Name.Local == "xf" && slices.Contains(stack, "cellXfs"):
			id := elements.Attribute(e, "numFmtId")
			b.dates = append(b.dates, own[id] || slices.Contains(builtinDates, id))
		}
		return nil
	}})
}

// strings reads the texts that cells refer to.
func (b *Workbook) strings() error {
	if b.parts["xl/sharedstrings.xml"] == nil {
		return nil
	}
	var text strings.Builder
	return b.walk("xl/sharedstrings.xml", mostStrings, elements.Visitor{
		Text: func(stack []string, s []byte) error {
			if shown(stack) {
				text.Write(s)
			}
			return nil
		},
		End: func(name string, depth int) error {
			if name == "si" && depth == 1 {
				b.texts = append(b.texts, text.String())
				text.Reset()
			}
			return nil
		},
	})
}

// shown says whether the innermost element holds text that is shown: not how
// it is pronounced.
func shown(stack []string) bool {
	return len(stack) > 0 && stack[len(stack)-1] == "t" && !slices.Contains(stack, "rPh")
}

// walk reads a part to its end, where its checksum must be right.
func (b *Workbook) walk(name string, most int64, v elements.Visitor) error {
	part := b.parts[strings.ToLower(name)]
	if part == nil {
		return words.Wrong("refused.workbook.lacks", words.Values{"part": name})
	}
	in, err := part.Open()
	if err != nil {
		return words.Wrong("refused.workbook.damaged", words.Values{"part": name, "detail": err})
	}
	defer in.Close()
	if err := elements.Walk(&roomy{in: in, left: most, most: most}, v); err != nil {
		if stop, ok := errors.AsType[Stop](err); ok {
			return stop.Err
		}
		return words.Wrong("refused.workbook.damaged", words.Values{"part": name, "detail": err})
	}
	return nil
}

// A Stop is an error of whoever uses the rows, for which the workbook is not to
// blame.
type Stop struct{ Err error }

// Error returns the error of the user of the rows.
func (s Stop) Error() string { return s.Err.Error() }

// roomy is a reader of which no more than some bytes are read.
type roomy struct {
	in         io.Reader
	left, most int64
}

func (r *roomy) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	if r.left -= int64(n); r.left < 0 {
		return 0, words.Wrong("refused.unpacksTo", words.Values{"most": int(r.most >> 20)})
	}
	return n, err
}
