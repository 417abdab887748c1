package corpus

import (
	"io"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/dates"
	"mizan/internal/corpus/rows"
	"mizan/internal/words"
)

// A sheet is a CSV or TSV file whose header says what the fields are.
type sheet struct {
	*rows.Reader
	heading
	outlets map[string]bool // some of those met, to know a row by
}

// newSheet reads a file's header. The delimiter is a tab in a TSV file; in
// others it is the one that gives the most columns we know.
func newSheet(in io.Reader, columns *columns, tab bool) (*sheet, error) {
	s := &sheet{Reader: rows.New(in), outlets: map[string]bool{}}
	if tab {
		s.SplitAt('\t')
	} else {
		s.Sniff(mostPreamble, columns.fields)
	}
	for range columns.headerAt(s.Peek(mostPreamble)) {
		if _, err := s.Next(); err != nil {
			return nil, err
		}
	}
	head, err := s.Next()
	if err == io.EOF {
		return nil, refused("refused.header", nil)
	}
	if err != nil {
		return nil, err
	}
	if head.Err != nil {
		return nil, refusal{head.Err}
	}
	samples := s.Peek(sampledRows)
	header := withNames(head.Texts(), samples)
	s.heading = newHeading(columns, header, head.Line, samples)
	s.Expect(len(header), s.isRow)
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
		row, err := s.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		pos := Pos{Path: label, Line: row.Line}
		if row.Err == nil && s.again(row.Fields) {
			row.Err = errHeader
		}
		if row.Err != nil {
			err = r.refuse(pos, row.Err)
		} else {
			err = use(s.record(row.Fields), pos)
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
