package corpus

import (
	"bytes"
	"errors"
	"io"
	"iter"

	"mizan/internal/outlets"
	"mizan/internal/plain"
)

// Options say how to read.
type Options struct {
	Columns map[string]string // field, one of Fields, to the column or key that holds it in the user's files
	Stdin   io.Reader         // what the path "-" reads: JSON lines
	Source  func(Source)      // told each file after it has been read to its end; may be nil

	Dates   Order              // of the dates in digits: Unknown for what each file tells
	Outlets *outlets.List      // the user's list, nil for none; the built-in one is always there
	Group   []string           // the names of the column by which outlets are put together; none for none
	Strict  bool               // refuse an article whose date cannot be read, instead of leaving it without one
	Survey  func(Survey) error // told what was found in all of the corpus, before the first article; an error ends the reading; may be nil
	Looked  func(n int) bool   // told how many records have been looked at before that; false ends the reading; may be nil
	Held    func(Held)         // of a shard, given each record about which only the whole corpus can decide: see Shard
}

// A Source is one file that was read to its end.
type Source struct {
	Path     string // relative to what the user named, with slashes
	SHA256   string // of the file's bytes, in hex
	Encoding string // UTF-8, UTF-16LE, UTF-16BE, windows-1256 or ISO-8859-6
	Taken    string // which columns or keys were taken for what, where that is not told by their names
	Notes    []Note // what its reader should know of it, such as texts that are summaries
}

// Open reads the articles of files and folders, and of Options.Stdin for the
// path "-". The order of the articles does not depend on the order of the
// paths, and a file named twice is read once.
//
// A file is CSV, TSV or JSON lines, with a column or key for each of Fields;
// outlet and text are needed. A folder holds such files, and texts (.txt):
// their outlet is the sub-folder they are in, unless a table articles.csv
// beside or above them says it.
//
// The corpus is read twice: first for what must be known of all of it, such as
// which lines stand under many articles, then for its articles.
//
// A *FormatError says that one record, or one whole file, is refused; the
// iteration goes on. Any other error is fatal, such as a path that is not
// there, and ends the iteration.
func Open(options Options, paths ...string) iter.Seq2[Article, error] {
	return each(options, func(r *reader) error { return r.paths(paths) })
}

// errLooked says that a file was looked at as far as its head.
var errLooked = errors.New("looked at")

// errStopped says that whoever ranges over the articles wants no more.
var errStopped = errors.New("stopped")

// each makes a sequence of what read hands to a reader.
func each(options Options, read func(*reader) error) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		if err := twice(options, read, yield); err != nil && err != errStopped {
			yield(Article{}, err)
		}
	}
}

// twice reads a corpus for its survey, then for its articles.
func twice(options Options, read func(*reader) error, yield func(Article, error) bool) error {
	r, err := newReader(options)
	if err != nil {
		return err
	}
	defer r.stdin.remove()
	r.options.Source = nil
	if !options.Strict { // under which it is by the survey which dates are refused
		r.kept = &kept{}
	}
	seen := 0
	r.begin(func(Article, error) bool {
		seen++
		return options.Looked == nil || options.Looked(seen)
	})
	if err := read(r); err != nil {
		return err
	}
	found := r.survey.close(options.Dates)
	if options.Survey != nil {
		if err := options.Survey(found); err != nil {
			return err
		}
	}
	r.options.Source = options.Source
	if r.kept != nil {
		r.kept.again, r.kept.next = true, 0
	}
	r.begin(yield)
	return read(r)
}

// newReader returns a reader that has read nothing. Its stdin is to be removed.
func newReader(options Options) (*reader, error) {
	columns, err := newColumns(options.Columns, options.Group)
	r := &reader{options: options, columns: columns, stdin: &spool{in: options.Stdin}, survey: newSurvey(options.Outlets)}
	r.survey.groups = newGrouping(options.Group)
	return r, err
}

// A reader reads one corpus. Its methods return an error only when the whole
// reading must end; what is wrong with a record or a file goes to refuse.
type reader struct {
	options Options
	columns columns
	stdin   *spool
	survey  *survey
	yield   func(Article, error) bool
	seen    memory
	space   bytes.Buffer // the file that is read as a whole
	taken   string       // of the file that is read: see Source
	notes   []Note       // of that file
	heads   func(Head)   // asked what the files say of their fields, and nothing else; nil for the articles
	handed  int          // articles and refusals so far
	inside  int          // how many archives the file that is read stands in
	given   record       // the last of which an article was made
	kept    *kept        // from the survey to the reading of a corpus; nil where it is read once
	body    plain.Text   // of the record that is delivered, where the survey kept it
}

// begin starts a reading of all there is.
func (r *reader) begin(yield func(Article, error) bool) {
	r.yield, r.seen = yield, memory{places: map[digest]Pos{}}
}

// refuse tells what could not be read, and where.
func (r *reader) refuse(pos Pos, err error) error {
	r.handed++
	r.kept.add(keptItem{pos: pos, err: err})
	if !r.yield(Article{}, &FormatError{pos, err}) {
		return errStopped
	}
	return nil
}

// record delivers the article of a record, or refuses it.
func (r *reader) record(record *record, pos Pos) error {
	if r.heads != nil {
		r.heads(record.head(pos))
		return nil
	}
	article, err := r.article(record, pos)
	if err != nil {
		return r.refuse(pos, err)
	}
	return r.deliver(article)
}

// hasText refuses a text that is none or was lost before it came here.
func (r *reader) hasText(text string) error {
	if r.body.String != "" {
		return nil // the survey found one
	}
	if bare := trimmed(text); bare == "" || nothing(bare) {
		return errNoText
	}
	return garbled(text)
}

// deliver hands over an article, unless it has no text, lost it on the way, or
// was there before.
func (r *reader) deliver(article Article) error {
	r.handed++
	if err := r.hasText(article.Body); err != nil {
		return r.refuse(article.Pos, err)
	}
	if r.survey.open {
		if err := r.surveyed(&article); err != nil {
			return r.refuse(article.Pos, err)
		}
		if r.options.Held != nil {
			r.hold(&article, article.Body)
			return nil
		}
		if !r.yield(article, nil) {
			return errStopped
		}
		return nil
	}
	given := article.Body
	if err := r.asRead(&article); err != nil {
		return r.refuse(article.Pos, err)
	}
	if r.options.Held != nil && r.survey.undecided(r.given[fieldOutlet], article.Body) {
		r.hold(&article, given)
		return nil
	}
	if err := r.seen.add(&article); err != nil {
		return r.refuse(article.Pos, err)
	}
	if !r.yield(article, nil) {
		return errStopped
	}
	return nil
}
