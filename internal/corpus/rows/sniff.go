package rows

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
)

// SplitAt has fields end at a delimiter.
func (r *Reader) SplitAt(comma byte) { r.comma = comma }

// Sniff finds the delimiter of a file that was not read from, by its first line and
// the rows below it, n in all: the one that makes the most fields which a header
// names, by named. Excel may say it in the first line, as in "sep=;"; such a line is
// passed over.
func (r *Reader) Sniff(n int, named func(header []string) int) {
	line := r.firstLine()
	if len(line) == 5 && string(line[:4]) == "sep=" {
		if r.taken = r.lineEnd(0); r.has(r.taken) {
			r.taken++
		}
		r.comma = line[4]
		return
	}
	best, most, evenly := byte(','), -1, 0
	for _, comma := range []byte(",;\t|") {
		r.comma = comma
		found, rows := 0, r.Peek(n)
		for _, header := range rows {
			found = max(found, named(header))
		}
		if n := even(rows); found > most || found == most && n > evenly && evenly < 3 {
			best, most, evenly = comma, found, n
		}
	}
	r.comma = best
}

// even returns how many columns a delimiter makes where all rows have as many, 0
// where they do not.
func even(rows [][]string) int {
	for _, row := range rows {
		if len(row) != len(rows[0]) {
			return 0
		}
	}
	if len(rows) < 2 {
		return 0
	}
	return len(rows[0])
}

// firstLine returns the first line that is not blank, and moves there.
func (r *Reader) firstLine() []byte {
	for {
		end := max(0, r.lineEnd(0))
		line := bytes.TrimSpace(r.bytes(0, end))
		if len(line) > 0 || !r.has(end) {
			return line
		}
		r.move(end + 1)
		r.line, r.eolAt = r.line+1, -1
	}
}

// Peek returns the next rows as they would be cut, up to n, without reading them;
// fewer where they are long.
func (r *Reader) Peek(n int) [][]string {
	defer func(stray, open, crossed bool) { r.stray, r.open, r.crossed = stray, open, crossed }(r.stray, r.open, r.crossed)
	known := r.known
	r.known = func([][]byte, bool) bool { return false }
	defer func() { r.known = known }()
	var all [][]string
	for at := r.taken; len(all) < n && at < 1<<20; {
		spans, next := r.split(nil, at, true)
		if next <= at {
			break
		}
		if fields := r.cut(nil, spans); !Blank(fields) {
			all = append(all, texts(fields))
		}
		at = next
	}
	return all
}

// Texts returns copies of the fields.
func (r Row) Texts() []string { return texts(r.Fields) }

// texts copies fields.
func texts(fields [][]byte) []string {
	var all []string
	for _, field := range fields {
		all = append(all, strings.ToValidUTF8(string(field), "\ufffd"))
	}
	return all
}

// Expect has the rows from here on be of so many fields. Known says whether fields
// are those of a row beyond doubt, or the first fields of one; with note, the row
// that they are of is in order, so that others may be known by it.
func (r *Reader) Expect(width int, known func(fields [][]byte, note bool) bool) {
	r.width, r.known = width, known
	r.inOrder = width < 4 && r.strict()
}

// strict says whether all of a small table is in order as RFC 4180 has it. In
// one of few columns any line of prose looks like a row, so that what a field
// goes over must be told by the whole.
func (r *Reader) strict() bool {
	if r.has(1<<20) || r.end != io.EOF {
		return false
	}
	all := csv.NewReader(bytes.NewReader(r.bytes(r.taken, len(r.buf)-r.from)))
	all.Comma, all.FieldsPerRecord = rune(r.comma), r.width
	rows := 0
	for {
		switch _, err := all.Read(); {
		case err == io.EOF:
			return rows > 1
		case err != nil:
			return false
		}
		rows++
	}
}
