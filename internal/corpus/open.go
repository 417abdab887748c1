package corpus

import (
	"bytes"
	"errors"
	"io"
	"iter"

	"mizan/internal/corpus/dates"
	"mizan/internal/outlets"
)

// Options say how to read.
type Options struct {
	Columns  map[string]string // field, one of Fields, to the column or key that holds it in the user's files
	Stdin    io.Reader         // what the path "-" reads: JSON lines
	Source   func(Source)      // told each file after it has been read to its end; may be nil
	Unhashed bool              // sources are told without their SHA256, which nobody asks for

	Dates   dates.Order        // of the dates in digits: dates.Unknown for what each file tells
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
	SHA256   string // of the file's bytes, in hex; empty by Options.Unhashed
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
	first := &intake{options: options, survey: surveyFor(options)}
	first.options.Source, first.options.Held = nil, nil
	if !options.Strict { // under which it is by the survey which dates are refused
		first.kept = &kept{}
	}
	seen := 0
	first.yield = func(Article, error) bool {
		seen++
		return options.Looked == nil || options.Looked(seen)
	}
	r.hashes = first.kept != nil && !options.Unhashed
	if err := through(r, first, read); err != nil {
		return err
	}
	found := first.survey.close(options.Dates)
	if options.Survey != nil {
		if err := options.Survey(found); err != nil {
			return err
		}
	}
	r.kept, r.files, r.hashes = first.kept, 0, options.Source != nil && !options.Unhashed
	return through(r, &intake{options: options, survey: first.survey, yield: yield}, read)
}

// newReader returns a reader that has read nothing. Its stdin is to be removed.
func newReader(options Options) (*reader, error) {
	columns, err := newColumns(options.Columns, options.Group)
	return &reader{columns: columns, stdin: &spool{in: options.Stdin}, hashes: options.Source != nil && !options.Unhashed}, err
}

// A reader finds records in files. Its methods return an error only when the
// whole reading must end; what is wrong with a record or a file goes to refuse.
type reader struct {
	columns columns
	stdin   *spool
	put     func(find) error // where what is found goes
	space   bytes.Buffer     // the file that is read as a whole
	taken   string           // of the file that is read: see Source
	notes   []Note           // of that file
	heads   func(Head)       // asked what the files say of their fields, and nothing else; nil for the articles
	handed  int              // records and refusals so far
	inside  int              // how many archives the file that is read stands in
	files   int              // begun so far
	hashes  bool             // somebody asks for the hashes of files
	kept    *kept            // what an earlier reading kept of the files, nil for nothing
}

// refuse tells what could not be read, and where.
func (r *reader) refuse(pos Pos, err error) error {
	r.handed++
	return r.put(find{kind: refusedRecord, pos: pos, err: err})
}

// record hands on a record.
func (r *reader) record(record *record, pos Pos) error {
	if r.heads != nil {
		r.heads(record.head(pos))
		return nil
	}
	return r.told(record, pos, pos)
}

// told hands on a record that is told at another place than its text is.
func (r *reader) told(record *record, pos, told Pos) error {
	r.handed++
	return r.put(find{kind: foundRecord, record: *record, pos: pos, told: told})
}
