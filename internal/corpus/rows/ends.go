package rows

import (
	"bytes"
	"io"
	"iter"
	"strings"
)

// commas are the delimiters a table may have.
const commas = ",;\t|"

// endOf returns the byte at which the rows of a table end, told by its first line:
// '\r' where it stands there alone, as Excel for Mac leaves it, else '\n'. What stands
// in quotation marks tells nothing, as cells go over lines.
func endOf(text []byte) byte {
	text = bytes.TrimLeft(text, " \r\n")
	first, alone, feeds := "", 0, 0
	for at, n := range ends(text, commas) {
		end := string(text[at : at+n])
		if first == "" {
			first = end
		}
		switch {
		case end == "\r":
			alone++
		case strings.HasSuffix(end, "\n"):
			feeds++
		}
	}
	if first == "\r" && (alone > 1 || feeds == 0) {
		return '\r'
	}
	return '\n'
}

// ends are the line ends of a text that stand in no quotation marks, of whatever
// system: where each begins, and how many bytes it has. Quotation marks count where a
// field begins with them, behind one of the commas or a line end.
func ends(text []byte, commas string) iter.Seq2[int, int] {
	return func(yield func(at, n int) bool) {
		begins, closes := true, true // a field does here; a mark does somewhere ahead
		for i := 0; i < len(text); {
			if begins && closes && text[i] == '"' {
				n := inMarks(text[i:], commas)
				i, closes = i+n, n > 0
			}
			n := lineEnd(text[i:])
			switch {
			case n > 0 && !yield(i, n):
				return
			case i < len(text):
				begins = n > 0 || strings.IndexByte(commas, text[i]) >= 0
			}
			i += max(1, n)
		}
	}
}

// inMarks returns how long the field is that a text begins with, in quotation marks;
// 0 where none closes it.
func inMarks(text []byte, commas string) int {
	for at := 1; ; {
		i := bytes.IndexByte(text[at:], '"')
		if i < 0 {
			return 0
		}
		at += i + 1
		switch {
		case at == len(text), strings.IndexByte(commas, text[at]) >= 0, lineEnd(text[at:]) > 0:
			return at
		case text[at] == '"':
			at++
		}
	}
}

// lineEnd returns how many bytes the line end has that a text begins with, 0 for none.
// Programs that write \r\n for every \n make \r\r\n of \r\n.
func lineEnd(text []byte) int {
	for _, end := range []string{"\n", "\r\n", "\r\r\n", "\r", "\u0085", "\u2028", "\u2029"} {
		if len(text) >= len(end) && string(text[:len(end)]) == end {
			return len(end)
		}
	}
	return 0
}

// part has a row that is many rows end where they do. Tables that were put one behind
// the other may end their rows in different ways. It leaves alone what would not be
// mostly rows.
func (r *Reader) part() bool {
	text := bytes.Clone(r.bytes(0, r.taken))
	out, from := text[:0], 0
	for at, n := range ends(text, string(r.comma)) {
		if bytes.IndexByte(text[at:at+n], r.eol) < 0 {
			out, from = append(append(out, text[from:at]...), r.eol), at+n
		}
	}
	if from == 0 {
		return false
	}
	out = append(out, text[from:]...)
	if !r.mostlyRows(bytes.Clone(out)) {
		return false
	}
	behind := r.buf[r.from+r.taken:]
	end := r.from + copy(r.buf[r.from:], out)
	r.buf = r.buf[:end+copy(r.buf[end:], behind)]
	r.eolFrom, r.eolAt = 0, -1
	return true
}

// mostlyRows says whether two thirds of what a text holds are rows, and more than one.
func (r *Reader) mostlyRows(text []byte) bool {
	known := func(fields [][]byte, _ bool) bool { return r.known(fields, false) }
	in := &Reader{window: window{buf: text, end: io.EOF}, comma: r.comma, eol: r.eol, eolAt: -1, line: 1, width: r.width, known: known}
	good, all := 0, 0
	for {
		row, err := in.Next()
		if err != nil {
			return good > 1 && 3*good >= 2*all
		}
		if all++; row.Err == nil {
			good++
		}
	}
}
