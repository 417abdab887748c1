package corpus

import (
	"errors"
	"slices"
	"strings"

	"mizan/internal/corpus/forms"
	"mizan/internal/corpus/rows"
)

// A bookRow is one row of a workbook's sheet.
type bookRow struct {
	number int
	cells  []string
}

// A rowReader reads the rows of one sheet: the first are held until it is clear
// which of them is the header.
type rowReader struct {
	*reader
	pos   Pos
	held  []bookRow
	ready bool
	heading
	fields [][]byte
}

// A noTable refuses a sheet in which no column is named like any that articles
// have: beside sheets of articles it is of something else, such as how to read them.
type noTable struct{ refusal }

// sheetRows reads one sheet. A sheet that holds no articles, or is damaged, is
// refused where that shows; the rows before are kept. A noTable is left to be
// refused by who knows the other sheets.
func (r *reader) sheetRows(pos Pos, s *forms.Sheet) error {
	rows := &rowReader{reader: r, pos: pos}
	err := s.Rows(rows.row)
	if err == nil {
		err = rows.start()
	}
	if err == errLooked {
		return nil
	}
	if _, ok := err.(noTable); ok {
		return err
	}
	if refused, ok := errors.AsType[refusal](err); ok {
		return r.refuse(pos, refused.error)
	}
	if _, stopped := err.(fatal); stopped || err == nil {
		return errors.Unwrap(err)
	}
	return r.refuse(pos, err)
}

// fatal is an error that ends the whole reading.
type fatal struct{ error }

// Unwrap returns the error.
func (f fatal) Unwrap() error { return f.error }

// row takes one row.
func (r *rowReader) row(number int, cells []string) error {
	if r.ready {
		return r.deliverRow(bookRow{number, cells})
	}
	r.held = append(r.held, bookRow{number, slices.Clone(cells)})
	if len(r.held) < mostPreamble+sampledRows {
		return nil
	}
	return r.start()
}

// start finds the header among the rows held and delivers the others.
func (r *rowReader) start() error {
	if r.ready || len(r.held) == 0 {
		return nil
	}
	r.ready = true
	var all [][]string
	for _, row := range r.held {
		all = append(all, row.cells)
	}
	at := r.reader.columns.headerAt(all[:min(len(all), mostPreamble)])
	r.heading = newHeading(&r.reader.columns, all[at], r.held[at].number, all[at+1:])
	if r.heads != nil {
		r.heads(r.heading.head(r.pos, HeadTable))
		return errLooked
	}
	if err := r.reader.columns.lacking(&r.heading, r.pos); err != nil {
		if refused, ok := errors.AsType[refusal](err); ok && r.pos.Part != "" && r.reader.columns.fields(all[at]) == 0 {
			return noTable{refused}
		}
		return err
	}
	before := r.taken
	if r.took(&r.heading); r.pos.Part != "" && r.taken != "" {
		r.taken = strings.TrimPrefix(before+"; "+r.pos.Part+": "+r.taken, "; ")
	} else if r.pos.Part != "" {
		r.taken = before
	}
	for _, row := range r.held[at+1:] {
		if err := r.deliverRow(row); err != nil {
			return err
		}
	}
	r.held = nil
	return nil
}

// deliverRow delivers the article of a row.
func (r *rowReader) deliverRow(row bookRow) error {
	r.fields = r.fields[:0]
	for _, cell := range row.cells {
		r.fields = append(r.fields, []byte(cell))
	}
	if rows.Blank(r.fields) {
		return nil
	}
	record := r.heading.record(r.fields)
	pos := r.pos
	pos.Line = row.number
	if err := r.reader.record(&record, pos); err != nil {
		return fatal{err}
	}
	return nil
}
