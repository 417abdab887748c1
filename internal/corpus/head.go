package corpus

import (
	"slices"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/forms"
	"mizan/internal/words"
)

// A Head is what a file says of its fields: the columns of a table, the keys of
// records, or what was found in a page.
type Head struct {
	Pos
	Kind    HeadKind
	Columns []Column
	Missing []string // needed fields for which nothing was taken
	Flags   []string // values of --column for what is missing: likely columns
	Open    bool     // nothing is likely for some of it: there stands NAME
}

// A HeadKind is what fields stand in.
type HeadKind int

// The kinds of heads.
const (
	HeadTable    HeadKind = iota // columns; the line of the head is that of the header
	HeadKeys                     // keys of JSON
	HeadDocument                 // a page, feed or document, which says itself what it has
)

// A Column is a column or key with a value that stands under it.
type Column struct {
	Name   string
	Sample string    // on one line and cut; empty where nothing stands there
	Field  string    // what it was taken for, one of Fields; empty for nothing
	Guess  bool      // it was not taken for Field but may be
	Why    words.Key // why it is not taken for what its name says; may be empty
}

// A LackError refuses a table or a record without a needed field.
type LackError struct {
	Head
	err *words.Error
}

// Error says what is lacking.
func (e *LackError) Error() string { return e.err.Error() }

// Unwrap returns what is lacking, as a phrase.
func (e *LackError) Unwrap() error { return e.err }

// Heads tells what the files at the paths say of their fields, without reading
// on than that takes. What cannot be read goes to refused.
func Heads(options Options, told func(Head), refused func(*FormatError), paths ...string) error {
	r, err := newReader(options)
	if err != nil {
		return err
	}
	defer r.stdin.remove()
	last := Pos{}
	r.heads = func(h Head) {
		if whole := (Pos{Path: h.Path, Part: h.Part}); whole != last {
			last = whole
			told(h)
		}
	}
	r.put = func(f find) error {
		if f.kind == refusedRecord {
			refused(&FormatError{f.pos, f.err})
		}
		return nil
	}
	return r.paths(paths)
}

// head says what was taken for what, and what may be.
func (h *heading) head(pos Pos, kind HeadKind) Head {
	pos.Line = h.top
	all := Head{Pos: pos, Kind: kind}
	fieldsOf := map[int]field{}
	for f := range fieldCount {
		for _, i := range h.columns[f] {
			if _, taken := fieldsOf[i]; !taken {
				fieldsOf[i] = f
			}
		}
	}
	guesses := h.guesses()
	for i, name := range h.header {
		c := Column{Name: cell.Trim(name), Why: h.dropped[i]}
		if values := column(h.samples, i); len(values) > 0 {
			c.Sample = brief(values[0])
		}
		if f, taken := fieldsOf[i]; taken {
			c.Field = fields[f].name
		}
		for f, at := range guesses {
			if at == i {
				c.Field, c.Guess = fields[f].name, true
			}
		}
		all.Columns = append(all.Columns, c)
	}
	for _, f := range []field{fieldOutlet, fieldText, fieldDate} {
		i, guessed := guesses[f]
		if guessed {
			all.Flags = append(all.Flags, fields[f].name+"="+cell.Trim(h.header[i]))
		}
		if f != fieldDate && len(h.columns[f]) == 0 && !(f == fieldText && len(h.columns[fieldFile]) > 0) {
			all.Missing = append(all.Missing, fields[f].name)
			if !guessed {
				all.Flags = append(all.Flags, fields[f].name+"=NAME")
				all.Open = true
			}
		}
	}
	slices.SortStableFunc(all.Columns, func(a, b Column) int { return a.rank() - b.rank() })
	return all
}

// rank orders columns for a reader: what is taken comes first.
func (c Column) rank() int {
	switch {
	case c.Guess:
		return 1
	case c.Field != "":
		return 0
	case c.Why != "":
		return 2
	}
	return 3
}

// guesses returns the likely columns of the fields for which none was taken.
func (h *heading) guesses() map[field]int {
	used, found := map[int]bool{}, map[field]int{}
	for f := range h.columns {
		for _, i := range h.columns[f] {
			used[i] = true
		}
	}
	for _, f := range []field{fieldDate, fieldText, fieldOutlet} {
		if len(h.columns[f]) > 0 || f == fieldText && len(h.columns[fieldFile]) > 0 {
			continue
		}
		if i := h.likely(f, used); i >= 0 {
			used[i] = true
			found[f] = i
		}
	}
	return found
}

// head says what a document says of itself.
func (r *record) head(pos Pos) Head {
	all := Head{Pos: Pos{Path: pos.Path, Part: pos.Part}, Kind: HeadDocument}
	for f, value := range r {
		if field(f) != fieldFile && cell.Trim(value) != "" {
			all.Columns = append(all.Columns, Column{Name: fields[f].name, Sample: brief(cell.Trim(value)), Field: fields[f].name})
		}
	}
	return all
}

// keys gathers the keys of records and the first values under them.
type keys struct {
	names   []string
	samples map[string]string
	records int
}

// add adds the keys of one object.
func (k *keys) add(object []byte) {
	k.records++
	if k.samples == nil {
		k.samples = map[string]string{}
	}
	names, values := forms.Keys(object)
	for i, name := range names {
		if !slices.Contains(k.names, name) {
			k.names = append(k.names, name)
		}
		if k.samples[name] == "" && !cell.Hollow(values[i]) {
			k.samples[name] = values[i]
		}
	}
}

// heading returns what the keys are taken for.
func (k *keys) heading(c *columns) *heading {
	slices.Sort(k.names)
	var row []string
	for _, name := range k.names {
		row = append(row, k.samples[name])
	}
	h := newHeading(c, k.names, 0, [][]string{row})
	return &h
}
