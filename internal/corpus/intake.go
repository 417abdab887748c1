package corpus

import "mizan/internal/plain"

// A find is what a reader finds in a file.
type find struct {
	kind   findKind
	record record
	pos    Pos
	told   Pos        // where the record is told: pos, but of a text that a table names
	body   plain.Text // of a record that was kept, as its reader sees it; else empty
	err    error      // why there is no record
	file   int        // of a file that begins or ends: which one, from 0
	source *Source    // of a file that ends: as what it was read, nil for one that is refused
}

// A findKind is a kind of find.
type findKind int

// The kinds of finds.
const (
	foundRecord findKind = iota
	refusedRecord
	fileBegins
	fileEnds
)

// size is about how many bytes a find takes.
func (f *find) size() int {
	size := 512 + len(f.body.String)
	if len(f.body.Origin()) == 0 && f.body.String != "" {
		size = 512 // it is the text of the record
	}
	for _, value := range f.record {
		size += len(value)
	}
	return size
}

// An intake takes what is found in files, in order: it notes what the corpus must
// tell of itself, or hands out the articles.
type intake struct {
	options Options
	survey  *survey
	yield   func(Article, error) bool
	seen    memory
	kept    *kept // of a survey: keeps what is found; nil for nothing
}

// take takes a find, as a hand made it ready.
func (in *intake) take(f *find, made *made) error {
	switch f.kind {
	case refusedRecord:
		return in.refuse(f.pos, f.err)
	case fileBegins:
		in.kept.begin()
		return nil
	case fileEnds:
		in.kept.end(f.file, f.source)
		if f.source != nil && in.options.Source != nil {
			in.options.Source(*f.source)
		}
		return nil
	}
	if in.survey.open {
		in.survey.date(f.pos.Path, f.record[fieldDate], made.date)
	}
	if made.err != nil {
		return in.refuse(made.at, made.err)
	}
	if in.survey.open {
		return in.surveyed(f, made)
	}
	if in.options.Held != nil && in.survey.undecided(made.named, made.article.Body) {
		in.hold(f, made)
		return nil
	}
	if err := in.seen.add(made.digest, f.pos); err != nil {
		return in.refuse(f.pos, err)
	}
	return in.hand(made.article)
}

// hand hands out an article.
func (in *intake) hand(a Article) error {
	if !in.yield(a, nil) {
		return errStopped
	}
	return nil
}

// refuse tells what could not be read, and where.
func (in *intake) refuse(pos Pos, err error) error {
	in.kept.add(find{kind: refusedRecord, pos: pos, err: err})
	if !in.yield(Article{}, &FormatError{pos, err}) {
		return errStopped
	}
	return nil
}

// surveyed notes what the corpus must tell of itself before an article can be
// read, as far as this one tells it.
func (in *intake) surveyed(f *find, made *made) error {
	in.kept.add(find{record: f.record, pos: f.pos, told: f.told, body: made.body})
	in.survey.names.Add(made.named)
	in.survey.groups.add(made.named, &f.record, in.survey.names)
	in.survey.article(made)
	if in.options.Held != nil {
		in.hold(f, made)
		return nil
	}
	return in.hand(made.article)
}

// hold hands on the record of an article.
func (in *intake) hold(f *find, made *made) {
	record := f.record
	record[fieldOutlet] = made.named
	in.options.Held(Held{record, f.pos})
}
