package rows

import "bytes"

// A span is a field: what stands between two offsets of the window.
type span struct {
	start, end int
	doubled    bool // marks in it are written twice
}

// split appends the fields from offset start to the end of the row, and
// returns where the next one starts; -1 for a row above the limit. Only with
// over may a field go over lines.
func (r *Reader) split(spans []span, start int, over bool) ([]span, int) {
	for {
		s, next, more := r.field(start, over)
		if next < 0 {
			return spans, -1
		}
		spans = append(spans, s)
		if !more {
			return spans, next
		}
		start = next
	}
}

// field returns the field at an offset, where the next starts, and whether
// that one is of the same row.
func (r *Reader) field(start int, over bool) (s span, next int, more bool) {
	mark := start
	for r.is(mark, ' ') {
		mark++ // some programs write a space behind a delimiter
	}
	if r.is(mark, '"') {
		if s, ok := r.quoted(mark, over); ok {
			next, more, _ = r.after(s.end + 1)
			return s, next, more
		}
		r.stray = r.stray || mark == start
	}
	end := r.lineEnd(start)
	if end < 0 {
		return s, -1, false
	}
	if i := bytes.IndexByte(r.bytes(start, end), r.comma); i >= 0 {
		return r.bare(start, start+i), start + i + 1, true
	}
	r.open = r.open || r.is(start, '"')
	next = end
	if r.has(end) {
		next++
	}
	for end > start && r.is(end-1, '\r') {
		end--
	}
	return r.bare(start, end), next, false
}

// quoted returns the field whose opening mark is at start; not ok when it has
// no end that can be trusted.
func (r *Reader) quoted(start int, over bool) (s span, ok bool) {
	at := start + 1
	for {
		mark := r.mark(at, over)
		if mark < 0 {
			return s, false
		}
		if at = mark + 2; !r.is(mark+1, '"') {
			s = span{start + 1, mark, true}
			break
		}
	}
	if _, _, ok := r.after(s.end + 1); !ok {
		return s, false
	}
	if over && bytes.IndexByte(r.bytes(s.start, s.end), r.eol) >= 0 {
		if r.swallows(s) {
			return s, false
		}
		r.crossed = true
	}
	return s, true
}

// mark returns the offset of the next quotation mark; of the same line only,
// unless over.
func (r *Reader) mark(at int, over bool) int {
	if over {
		return r.index(at, '"')
	}
	if end := r.lineEnd(at); end >= 0 {
		if i := bytes.IndexByte(r.bytes(at, end), '"'); i >= 0 {
			return at + i
		}
	}
	return -1
}

// after looks behind a closing mark: where the next field starts, whether it
// is of the same row, and not ok where neither a delimiter nor a line end is.
func (r *Reader) after(i int) (next int, more, ok bool) {
	switch {
	case r.is(i, r.comma):
		return i + 1, true, true
	case r.is(i, r.eol):
		return i + 1, false, true
	case r.is(i, '\r') && r.is(i+1, r.eol):
		return i + 2, false, true
	case r.is(i, '\r') && r.is(i+1, '\r') && r.is(i+2, r.eol):
		return i + 3, false, true
	}
	return i, false, !r.has(i) && r.end != nil
}

// bare returns the field between two offsets. One that stands in marks, but
// has marks in it that are not doubled, is without the outer ones.
func (r *Reader) bare(start, end int) span {
	if end-start >= 2 && r.is(start, '"') && r.is(end-1, '"') {
		return span{start + 1, end - 1, true}
	}
	return span{start, end, false}
}

// swallows says whether a field that goes over lines has rows in it: a line
// that is a row beyond doubt; or nothing but lines that could be rows, too
// many for chance; or many lines, and such more often than not.
func (r *Reader) swallows(s span) bool {
	lines, fits, known := r.inside(s.start, s.end)
	all := !r.inOrder && fits == lines && fits*(r.width-1) >= 8
	many := lines > 200 || s.end-s.start > 1<<20
	return known || all || many && fits*2 > lines
}

// inside counts the lines that start between two offsets, and those of them
// that have the fields of a row, up to one that is a row beyond doubt.
func (r *Reader) inside(start, end int) (lines, fits int, known bool) {
	if r.width == 0 {
		return 0, 0, false
	}
	defer func(stray, open bool) { r.stray, r.open = stray, open }(r.stray, r.open)
	for {
		i := bytes.IndexByte(r.bytes(start, end), r.eol)
		if start += i + 1; i < 0 || start >= end {
			return lines, fits, false
		}
		lines++
		r.inner, _ = r.split(r.inner[:0], start, false)
		if len(r.inner) == r.width {
			fits++
			if r.known(r.cut(nil, r.inner), false) {
				return lines, fits, true
			}
		}
	}
}

// lineEnd returns the offset of the line end at or after an offset, or of the
// end of the text; -1 when a line is above the limit.
func (r *Reader) lineEnd(at int) int {
	if r.eolFrom <= at && at <= r.eolAt {
		return r.eolAt
	}
	end := r.index(at, r.eol)
	if end < 0 {
		if r.end == nil {
			return -1
		}
		end = len(r.buf) - r.from
	}
	r.eolFrom, r.eolAt = at, end
	return end
}

// cut appends the fields that stand at spans.
func (r *Reader) cut(fields [][]byte, spans []span) [][]byte {
	for _, s := range spans {
		field := r.bytes(s.start, s.end)
		if s.doubled && bytes.IndexByte(field, '"') >= 0 {
			field = bytes.ReplaceAll(field, []byte(`""`), []byte(`"`))
		}
		fields = append(fields, field)
	}
	return fields
}

// Blank says whether no field has anything in it.
func Blank(fields [][]byte) bool {
	for _, field := range fields {
		if len(bytes.TrimSpace(field)) > 0 {
			return false
		}
	}
	return true
}
