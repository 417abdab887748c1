package xlsx

import (
	"cmp"
	"iter"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Stream writes one long table whose rows are not kept, with its heads frozen,
// or a word in place of its rows where there are none: the library's own way of
// streaming writes rows twice and loses in silence whatever is asked of the
// sheet too late. It ends the sheet, and a long table has no more columns than
// there are letters.
func (s *Sheet) Stream(t *Table, rows iter.Seq[[]Cell], count int, nothing string) {
	head := s.row
	s.Line(t.HeadCells()...)
	s.Freeze(0)
	last := head + max(1, count)
	if count == 0 {
		s.Line(Text(nothing))
	}
	s.Tabulate(t, head, last)
	s.measure(rows, t.Widths(), count)
	s.row, s.widest = last+1, max(s.widest, len(t.Columns))
	s.Finish()
	writer := rowWriter{part: s.part, widths: t.Widths(), row: head + 1}
	for row := range rows {
		s.book.Try(writer.write(s.book, row))
	}
}

// measure tells the print how high the rows are: the first, as many as a few
// pages hold, and of all others that they are rows.
func (s *Sheet) measure(rows iter.Seq[[]Cell], widths []float64, count int) {
	const few = 400
	for row := range rows {
		if len(s.heights) > few {
			break
		}
		s.heights = append(s.heights, rowHeight(row, widths))
	}
	for len(s.heights) < s.row-1+count {
		s.heights = append(s.heights, LineHeight+RowPadding)
	}
}

// A rowWriter writes rows of cells as XML.
type rowWriter struct {
	part   *part
	widths []float64
	row    int
	buffer []byte
	looks  []Look // of the row before, by column: most are the same again
	styles []int
}

// style returns the number of a column's look.
func (w *rowWriter) style(b *Book, column int, look Look) int {
	if column == len(w.looks) {
		w.looks, w.styles = append(w.looks, look), append(w.styles, b.style(look))
	}
	if w.looks[column] != look {
		w.looks[column], w.styles[column] = look, b.style(look)
	}
	return w.styles[column]
}

// write writes one row, as high as it needs, with its links.
func (w *rowWriter) write(b *Book, cells []Cell) error {
	number := strconv.Itoa(w.row)
	to := append(w.buffer[:0], `<row r="`...)
	to = append(to, number...)
	to = append(to, `" ht="`...)
	to = strconv.AppendFloat(to, rowHeight(cells, w.widths), 'f', -1, 64)
	to = append(to, `" customHeight="1">`...)
	for i, cell := range cells {
		to = append(to, `<c r="`...)
		to = append(to, columnLetters[i]...)
		to = append(to, number...)
		to = append(to, `" s="`...)
		to = strconv.AppendInt(to, int64(w.style(b, i, cell.Look)), 10)
		to = appendValue(append(to, '"'), cell)
		if cell.web != "" {
			w.part.link(columnLetters[i]+number, cell.web, true)
		}
	}
	w.buffer = append(to, "</row>"...)
	w.row++
	_, err := w.part.rows.Write(w.buffer)
	return err
}

// columnLetters names the columns of a long sheet.
var columnLetters = strings.Split("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "")

// appendValue ends a cell's tag, and writes its value and its end.
func appendValue(to []byte, cell Cell) []byte {
	switch value := cell.Value.(type) {
	case nil:
		return append(to, "/>"...)
	case string:
		if value == "" { // a cell with an empty text is one that COUNTA counts
			return append(to, "/>"...)
		}
		return append(appendText(append(to, ` t="inlineStr"><is>`...), value), "</is></c>"...)
	case int:
		to = append(to, "><v>"...)
		to = strconv.AppendInt(to, int64(value), 10)
		return append(to, "</v></c>"...)
	case float64:
		to = append(to, "><v>"...)
		to = strconv.AppendFloat(to, value, 'f', -1, 64)
		return append(to, "</v></c>"...)
	case time.Time:
		to = append(to, "><v>"...)
		to = strconv.AppendInt(to, serialDay(value), 10)
		return append(to, "</v></c>"...)
	case []Run:
		to = append(to, ` t="inlineStr"><is>`...)
		for _, run := range value {
			to = appendRun(to, run, cell.Look)
		}
		return append(to, "</is></c>"...)
	}
	return append(to, "/>"...)
}

// serialDay counts days as a spreadsheet does, for days after February 1900.
func serialDay(day time.Time) int64 {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	return int64(day.Sub(epoch) / (24 * time.Hour))
}

// appendRun writes a part of a text with letters of its own.
func appendRun(to []byte, run Run, look Look) []byte {
	to = append(to, `<r><rPr><rFont val="`...)
	to = append(to, fontName...)
	to = append(to, `"/><family val="2"/>`...)
	if run.Bold || look.Bold {
		to = append(to, `<b/>`...)
	}
	to = append(to, `<color rgb="FF`...)
	to = append(to, cmp.Or(run.Colour, Ink)...)
	to = append(to, `"/><sz val="`...)
	to = strconv.AppendFloat(to, look.size(), 'f', -1, 64)
	to = append(to, `"/>`...)
	if run.Underline {
		to = append(to, `<u val="single"/>`...)
	}
	return append(appendText(append(to, "</rPr>"...), run.Text), "</r>"...)
}

// appendText writes a text as it stands, with the space around it. Excel takes
// _x0041_ for a letter by its number, so that such an underscore is told by its
// own.
func appendText(to []byte, text string) []byte {
	if strings.TrimSpace(text) == text {
		to = append(to, "<t>"...)
	} else {
		to = append(to, `<t xml:space="preserve">`...)
	}
	for {
		at := letterByNumber.FindStringIndex(text)
		if at == nil {
			return append(appendEscaped(to, text), "</t>"...)
		}
		to = append(appendEscaped(to, text[:at[0]]), "_x005F_"...)
		text = text[at[0]+1:]
	}
}

var letterByNumber = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// appendEscaped writes a text, clean as Clean leaves it, as XML.
func appendEscaped(to []byte, text string) []byte {
	from := 0
	for i := range len(text) {
		escaped := ""
		switch text[i] {
		case '&':
			escaped = "&amp;"
		case '<':
			escaped = "&lt;"
		case '>':
			escaped = "&gt;"
		case '"':
			escaped = "&#34;"
		default:
			continue
		}
		to = append(append(to, text[from:i]...), escaped...)
		from = i + 1
	}
	return append(to, text[from:]...)
}
