package forms

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"mizan/internal/words"
)

// mostText is how many bytes a document may unpack to.
const mostText = 64 << 20

var errNoWord = words.Wrong("refused.docx.none", nil)

// Docx returns the text of a Word document, a line a paragraph.
func Docx(data []byte) (string, error) {
	if bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")) {
		return "", words.Wrong("refused.docx.locked", nil)
	}
	list, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", words.Wrong("refused.docx.cut", words.Values{"detail": err})
	}
	for _, part := range list.File {
		if part.Name != "word/document.xml" {
			continue
		}
		in, err := part.Open()
		if err != nil {
			return "", words.Wrong("refused.docx.damaged", words.Values{"detail": err})
		}
		defer in.Close()
		return wordText(&capped{in: in, room: mostText})
	}
	return "", errNoWord
}

// unseen are the elements whose text stands elsewhere too or nowhere: what old
// programs show in place of a drawing, what was moved away.
var unseen = []string{"Fallback", "moveFrom"}

// wordText returns the text of a document's main part. What was deleted while
// changes were tracked is no text.
func wordText(in io.Reader) (string, error) {
	var text strings.Builder
	decoder := xml.NewDecoder(in)
	inText := false
	for depth, hidden := 0, 0; ; { // hidden is the depth inside of what is unseen
		token, err := decoder.RawToken()
		if err == io.EOF && depth == 0 {
			return text.String(), nil
		}
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return "", words.Wrong("refused.docx.damaged", words.Values{"detail": err})
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			if hidden > 0 || slices.Contains(unseen, t.Name.Local) {
				hidden++
				continue
			}
			inText = t.Name.Local == "t"
			if t.Name.Local == "tab" {
				text.WriteByte(' ')
			}
			if t.Name.Local == "br" || t.Name.Local == "cr" {
				text.WriteByte('\n')
			}
		case xml.EndElement:
			depth--
			if inText = false; hidden > 0 {
				hidden--
				continue
			}
			if t.Name.Local == "p" {
				text.WriteByte('\n')
			}
		case xml.CharData:
			if inText {
				text.Write(t)
			}
		}
	}
}

// capped is a reader of which no more than some bytes are read.
type capped struct {
	in   io.Reader
	room int64
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	if c.room -= int64(n); c.room < 0 {
		return 0, words.Wrong("refused.unpacksTo", words.Values{"most": mostText >> 20})
	}
	return n, err
}
