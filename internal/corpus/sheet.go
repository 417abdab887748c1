package corpus

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/dates"
	"mizan/internal/words"
)

// A sheet is a CSV or TSV file whose header says what the fields are.
type sheet struct {
	*rows
	heading
	outlets map[string]bool // some of those met, to know a row by
}

// newSheet reads a file's header. The delimiter is a tab in a TSV file; in
// others it is the one that gives the most columns we know.
func newSheet(in io.Reader, columns *columns, tab bool) (*sheet, error) {
	s := &sheet{rows: newRows(in), outlets: map[string]bool{}}
	s.comma = '\t'
	if !tab {
		s.comma = s.sniff(columns)
	}
	for range columns.headerAt(s.peek(mostPreamble)) {
		if _, err := s.next(); err != nil {
			return nil, err
		}
	}
	head, err := s.next()
	if err == io.EOF {
		return nil, refused("refused.header", nil)
	}
	if err != nil {
		return nil, err
	}
	if head.err != nil {
		return nil, refusal{head.err}
	}
	samples := s.peek(sampledRows)
	header := withNames(stringsOf(head.fields), samples)
	s.width = len(header)
	s.heading = newHeading(columns, header, head.line, samples)
	s.known, s.inOrder = s.isRow, s.width < 4 && s.strict()
	return s, nil
}

// withNames returns a header without cells that name nothing, where the rows have as
// many fields as it has names: a delimiter too many stands in its line.
func withNames(header []string, rows [][]string) []string {
	var names []string
	for _, name := range header {
		if cell.Trim(name) != "" {
			names = append(names, name)
		}
	}
	if len(names) == len(header) || len(names) < 2 || len(rows) == 0 {
		return header
	}
	for _, row := range rows {
		if len(row) == len(header) {
			return header
		}
	}
	fit := 0
	for _, row := range rows {
		if len(row) == len(names) {
			fit++
		}
	}
	if 2*fit <= len(rows) {
		return header
	}
	return names
}

// strict says whether all of a small table is in order as RFC 4180 has it. In
// one of few columns any line of prose looks like a row, so that what a field
// goes over must be told by the whole.
func (s *sheet) strict() bool {
	if s.has(1<<20) || s.end != io.EOF {
		return false
	}
	all := csv.NewReader(bytes.NewReader(s.bytes(s.taken, len(s.buf)-s.from)))
	all.Comma, all.FieldsPerRecord = rune(s.comma), s.width
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

// peek returns the next rows as they would be cut, up to n, without reading
// them; fewer where they are long.
func (s *sheet) peek(n int) [][]string {
	defer func(stray, open, crossed bool) { s.stray, s.open, s.crossed = stray, open, crossed }(s.stray, s.open, s.crossed)
	known := s.known
	s.known = func([][]byte, bool) bool { return false }
	defer func() { s.known = known }()
	var all [][]string
	for at := s.taken; len(all) < n && at < 1<<20; {
		spans, next := s.split(nil, at, true)
		if next <= at {
			break
		}
		if fields := s.cut(nil, spans); !blank(fields) {
			all = append(all, stringsOf(fields))
		}
		at = next
	}
	return all
}

// stringsOf copies fields.
func stringsOf(fields [][]byte) []string {
	var all []string
	for _, field := range fields {
		all = append(all, strings.ToValidUTF8(string(field), "\ufffd"))
	}
	return all
}

// sniff returns the delimiter of a file by its first line. Excel may say it
// there, as in "sep=;"; such a line is passed over.
func (s *sheet) sniff(columns *columns) byte {
	line := s.firstLine()
	if len(line) == 5 && string(line[:4]) == "sep=" {
		if s.taken = s.lineEnd(0); s.has(s.taken) {
			s.taken++
		}
		return line[4]
	}
	best, most, evenly := byte(','), -1, 0
	for _, comma := range []byte(",;\t|") {
		s.comma = comma
		found, rows := 0, s.peek(mostPreamble)
		for _, header := range rows {
			found = max(found, columns.fields(header))
		}
		if n := even(rows); found > most || found == most && n > evenly && evenly < 3 {
			best, most, evenly = comma, found, n
		}
	}
	return best
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
func (s *sheet) firstLine() []byte {
	for {
		end := max(0, s.lineEnd(0))
		line := bytes.TrimSpace(s.bytes(0, end))
		if len(line) > 0 || !s.has(end) {
			return line
		}
		s.move(end + 1)
		s.line, s.eolAt = s.line+1, -1
	}
}

// isRow says whether fields are those of a row beyond doubt, or the first of
// them: they have a date where a date belongs, or an outlet that was met
// before. With note, their outlet is met by this.
func (s *sheet) isRow(fields [][]byte, note bool) bool {
	day, err := dates.Read(s.value(fields, fieldDate), dates.DayFirst)
	outlet := s.value(fields, fieldOutlet)
	met := s.outlets[outlet]
	if note {
		s.meet(outlet)
	}
	return err == nil && !day.Day.IsZero() || met
}

// meet remembers an outlet.
func (s *sheet) meet(outlet string) {
	if len(s.outlets) < 10_000 && outlet != "" {
		s.outlets[outlet] = true
	}
}

// record returns the record of a good row.
func (s *sheet) record(fields [][]byte) record {
	r := s.heading.record(fields)
	s.meet(r[fieldOutlet])
	return r
}

// errHeader refuses a header among the rows, as where tables were put together.
var errHeader = words.Wrong("refused.headerTwice", nil)

// again says whether a row is the header once more.
func (s *sheet) again(fields [][]byte) bool {
	for i, field := range fields {
		if i >= len(s.header) || string(field) != s.header[i] {
			return false
		}
	}
	return len(fields) > 1
}

// records gives the records of a sheet to use, and refuses what is none.
func (r *reader) records(label string, s *sheet, use func(record, Pos) error) error {
	for {
		row, err := s.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		pos := Pos{Path: label, Line: row.line}
		if row.err == nil && s.again(row.fields) {
			row.err = errHeader
		}
		if row.err != nil {
			err = r.refuse(pos, row.err)
		} else {
			err = use(s.record(row.fields), pos)
		}
		if err != nil {
			return err
		}
	}
}

// csv reads a CSV or TSV file of articles.
func (r *reader) csv(label string, in io.Reader, tab bool) (string, error) {
	text, err := newDecoder(in)
	if err != nil {
		return "", err
	}
	s, err := newSheet(text, &r.columns, tab)
	if err != nil {
		return "", err
	}
	if len(s.columns[fieldFile]) > 0 && len(s.columns[fieldText]) == 0 {
		return "", refused("refused.filesTable", words.Values{"table": tableName})
	}
	if r.heads != nil {
		r.heads(s.heading.head(Pos{Path: label}, HeadTable))
		return text.Encoding(), nil
	}
	if err := r.columns.lacking(&s.heading, Pos{Path: label}); err != nil {
		return "", err
	}
	r.took(&s.heading)
	err = r.records(label, s, func(record record, pos Pos) error { return r.record(&record, pos) })
	return text.Encoding(), err // which may have shown at the last row
}
