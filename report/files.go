package report

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/gofrs/flock"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/lexicon"
	"mizan/report/card"
	"mizan/report/page"
	"mizan/report/workbook"
)

// The files of a report.
const (
	WorkbookFile = "report.xlsx"
	PageFile     = "report.html"
	MentionsFile = "mentions.csv"
	StudyFile    = "study.json"
	CardFile     = page.CardFile
	IndexFile    = "index.html"  // over the reports of several wars
	RefusedFile  = "refused.csv" // where anything was refused
)

// Files writes the files of a report into a folder, all or none: each goes to
// a temporary file beside its place, and Commit renames them. A run that fails
// or is killed before Commit leaves the old report as it was. While it is open
// no other run writes into the folder.
type Files struct {
	dir  string
	made bool // by this run
	lock *flock.Flock

	mu    sync.Mutex          // an interrupt aborts beside the work
	open  map[string]*os.File // by final name
	other map[string]string   // by final name: under what the temporary file is kept, where not under the same
	ended bool
}

// Open prepares a folder for a report, made if need be. That it can be written to is
// told before the work, not after.
func Open(dir string) (*Files, error) { return openMade(dir, StudyFile) }

// OpenIndex prepares a folder for the page over several reports, made if need be.
func OpenIndex(dir string) (*Files, error) { return openMade(dir, IndexFile) }

// openMade prepares a folder, made if need be, in which one file begins at once.
func openMade(dir, first string) (*Files, error) {
	_, err := os.Stat(dir)
	made := errors.Is(err, fs.ErrNotExist)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("cannot make the folder %s: %w", dir, reason(err))
	}
	f, err := open(dir, first)
	if err == nil {
		f.made = made
	}
	return f, err
}

// open prepares a folder that is there.
func open(dir, first string) (*Files, error) {
	lock, err := lock(dir)
	if err != nil {
		return nil, err
	}
	f := &Files{dir: dir, lock: lock, open: map[string]*os.File{}}
	f.sweep()
	if _, err := f.create(first); err != nil {
		f.Abort()
		return nil, err
	}
	return f, nil
}

// Dir returns the folder.
func (f *Files) Dir() string { return f.dir }

// reason drops the path that the system's error repeats.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

// temporary is what an unfinished file is called.
const temporary = ".mizan-%s.tmp"

// sweep removes what killed runs left behind.
func (f *Files) sweep() {
	stale, _ := filepath.Glob(filepath.Join(f.dir, strings.Replace(temporary, "%s", "*", 1)))
	for _, path := range stale {
		os.Remove(path)
	}
}

// errEnded says that the run was ended while it worked.
var errEnded = errors.New("interrupted, nothing was written")

// create opens the temporary file of a final name.
func (f *Files) create(name string) (*os.File, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.ended {
		return nil, errEnded
	}
	if file := f.open[name]; file != nil {
		return file, nil
	}
	file, err := os.OpenFile(f.temporary(name), os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("cannot write in the folder %s: %w", f.dir, reason(err))
	}
	f.open[name] = file
	return file, nil
}

// temporary returns the path of an unfinished file.
func (f *Files) temporary(name string) string {
	name = cmp.Or(f.other[name], name)
	return filepath.Join(f.dir, fmt.Sprintf(temporary, name))
}

// Write gives a file its whole content.
func (f *Files) Write(name string, content func(io.Writer) error) error {
	file, err := f.create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(file, 1<<16)
	if err := content(w); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, reason(err))
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, reason(err))
	}
	return nil
}

// Mentions returns the writer of mentions.csv, to be fed while articles are
// read, and what ends it.
func (f *Files) Mentions(l *lexicon.Lexicon, lang string) (*Mentions, func() error, error) {
	return f.mentions(MentionsFile, l, lang)
}

// MentionsOf is Mentions for one of several lexicons: Choose says later whose
// mentions become mentions.csv; those of the others are dropped.
func (f *Files) MentionsOf(l *lexicon.Lexicon, lang string) (*Mentions, func() error, error) {
	return f.mentions(mentionsOf(l.ID), l, lang)
}

// mentionsOf names the mentions of one of several lexicons.
func mentionsOf(id string) string { return id + "-" + MentionsFile }

// Choose takes the mentions of a lexicon for mentions.csv.
func (f *Files) Choose(id string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	name := mentionsOf(id)
	f.open[MentionsFile], f.other = f.open[name], map[string]string{MentionsFile: name}
	delete(f.open, name)
}

// mentions returns the writer of mentions into a file.
func (f *Files) mentions(name string, l *lexicon.Lexicon, lang string) (*Mentions, func() error, error) {
	file, err := f.create(name)
	if err != nil {
		return nil, nil, err
	}
	w := bufio.NewWriterSize(file, 1<<16)
	mentions := NewMentions(w, CSV, l, lang)
	return mentions, func() error {
		if err := errors.Join(mentions.Flush(), w.Flush()); err != nil {
			return fmt.Errorf("cannot write %s: %w", MentionsFile, reason(err))
		}
		return nil
	}, nil
}

// WorkbookIn names the workbook in a language besides the first.
func WorkbookIn(lang string) string { return "report." + lang + ".xlsx" }

// Study prints a study into the workbook, the page and the data file, in the
// first of some languages, and into a workbook for each of the others. The
// caller's own sheets go into the first workbook (see workbook.Write), and only
// there: what people fill in has one place. Two files are written at a time.
func (f *Files) Study(study *compare.Study, langs []string, own ...func(*xlsx.Book) error) error {
	lang := langs[0]
	prints := []func() error{
		func() error { return f.Refused(study.Refused, lang) },
		f.print(WorkbookFile, func(w io.Writer) error { return workbook.Write(w, study, lang, own...) }),
		f.print(PageFile, func(w io.Writer) error { return page.Write(w, study, lang) }),
		f.print(CardFile, func(w io.Writer) error { return card.Write(w, study, lang) }),
		f.print(StudyFile, func(w io.Writer) error { return JSON(w, study) }),
	}
	for _, other := range langs[1:] {
		prints = append(prints, f.print(WorkbookIn(other), func(w io.Writer) error { return workbook.Write(w, study, other) }))
	}
	errs, turns := make([]error, len(prints)), make(chan struct{}, printsAtOnce)
	var printing sync.WaitGroup
	for i, print := range prints {
		turns <- struct{}{}
		printing.Go(func() {
			errs[i] = print()
			<-turns
		})
	}
	printing.Wait()
	return errors.Join(errs...)
}

// printsAtOnce is how many files are written at a time: each holds much memory.
const printsAtOnce = 2

// print is Write, to be called later.
func (f *Files) print(name string, content func(io.Writer) error) func() error {
	return func() error { return f.Write(name, content) }
}

// Refused prints what was refused and why, in a language, for Excel. Where nothing was, there is
// no such file, nor one of an earlier run.
func (f *Files) Refused(list []compare.Refusal, lang string) error {
	if len(list) == 0 {
		return nil
	}
	return f.Write(RefusedFile, func(w io.Writer) error { return Refused(w, list, lang) })
}

// CommitRefused puts the list of what was refused in its place, and leaves the
// report that is there as it is.
func (f *Files) CommitRefused() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.ended {
		return errEnded
	}
	return place([]step{{f, RefusedFile, false}})
}

// Refused prints what was refused as a table: the place and the reason, in a
// language.
func Refused(w io.Writer, list []compare.Refusal, lang string) error {
	t := NewTable(w, "place", "reason")
	for _, r := range list {
		t.Row(r.Place, words.Unmarked(r.Reason.In(lang)))
	}
	return t.Flush()
}

// Commit puts every file in its place, or none. A place that is taken by a
// program (Excel holds an open workbook on Windows) is told with the remedy,
// and the old files stand as they were.
func (f *Files) Commit() error { return Commit(f) }

// Commit puts the files of several folders in their places, or none of them, as
// Files.Commit does those of one.
func Commit(all ...*Files) error {
	var steps []step
	for _, f := range all {
		f.mu.Lock()
		defer f.mu.Unlock()
		if f.ended {
			return errEnded
		}
		steps = append(steps, f.steps()...)
	}
	return place(steps)
}

// Abort removes what was not committed, the folder too where this run made it and
// nothing is in it, and lets the next run write. After
// Commit it leaves the files alone. It may be called while another goroutine
// writes: that one's next file ends with an error.
func (f *Files) Abort() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.ended {
		return
	}
	f.ended = true
	f.discard()
	unlock(f.lock)
	if f.made {
		os.Remove(f.dir) // one that holds something stays
	}
}

// discard removes the unfinished files.
func (f *Files) discard() {
	for name, file := range f.open {
		file.Close()
		os.Remove(f.temporary(name))
		delete(f.open, name)
	}
}
