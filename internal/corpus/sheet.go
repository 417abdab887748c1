package corpus

import (
	"bytes"
	"io"
)

// A sheet is a CSV or TSV file whose header says what the fields are.
type sheet struct {
	*rows
	header  []string
	columns [fieldCount][]int
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
	head, err := s.next()
	if err == io.EOF {
		return nil, refused("no header, want a first line such as outlet,date,title,text,url")
	}
	if err != nil {
		return nil, err
	}
	if head.err != nil {
		return nil, refusal{head.err}
	}
	for _, name := range head.fields {
		s.header = append(s.header, string(name))
	}
	s.columns, s.width, s.known = columns.find(s.header), len(s.header), s.isRow
	return s, nil
}

// sniff returns the delimiter of a file by its first line. Excel may say it
// there, as in "sep=;"; such a line is passed over.
func (s *sheet) sniff(columns *columns) byte {
	line := s.firstLine()
	if len(line) == 5 && string(line[:4]) == "sep=" {
		s.taken = s.lineEnd(0) + 1
		return line[4]
	}
	best, most := byte(','), -1
	for _, comma := range []byte(",;\t") {
		s.comma = comma
		spans, _ := s.split(nil, 0, false)
		var header []string
		for _, name := range s.cut(nil, spans) {
			header = append(header, string(name))
		}
		found := 0
		for _, at := range columns.find(header) {
			found += len(at)
		}
		if found > most {
			best, most = comma, found
		}
	}
	return best
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
	day, err := parseDate(s.value(fields, fieldDate))
	outlet := s.value(fields, fieldOutlet)
	met := s.outlets[outlet]
	if note {
		s.meet(outlet)
	}
	return err == nil && !day.IsZero() || met
}

// meet remembers an outlet.
func (s *sheet) meet(outlet string) {
	if len(s.outlets) < 10_000 && outlet != "" {
		s.outlets[outlet] = true
	}
}

// value returns what a row says of a field: of the first column that has
// something.
func (s *sheet) value(fields [][]byte, f field) string {
	for _, i := range s.columns[f] {
		if i < len(fields) && len(fields[i]) > 0 {
			return string(fields[i])
		}
	}
	return ""
}

// record returns the record of a good row.
func (s *sheet) record(fields [][]byte) record {
	var r record
	for f := range r {
		r[f] = s.value(fields, field(f))
	}
	s.meet(r[fieldOutlet])
	return r
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
		pos := Pos{label, row.line}
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
		return "", refused("a table of text files, want the name of the folder it stands in, and the table called %s", tableName)
	}
	if err := r.columns.missing(s.header, fieldOutlet, fieldText); err != nil {
		return "", err
	}
	err = r.records(label, s, func(record record, pos Pos) error { return r.record(&record, pos) })
	return text.encoding.name, err // which may have shown at the last row
}
