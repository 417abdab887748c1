package report

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"mizan/compare"
	"mizan/internal/xlsx"
	"mizan/lexicon"
	"mizan/report/page"
	"mizan/report/workbook"
)

// The files of a report.
const (
	WorkbookFile = "report.xlsx"
	PageFile     = "report.html"
	MentionsFile = "mentions.csv"
	StudyFile    = "study.json"
)

// Files writes the files of a report into a folder, all or none: each goes to
// a temporary file beside its place, and Commit renames them. A run that fails
// or is killed before Commit leaves the old report as it was.
type Files struct {
	dir  string
	open map[string]*os.File // by final name
}

// Open prepares a folder, made if need be.
func Open(dir string) (*Files, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("cannot make the folder %s: %w", dir, reason(err))
	}
	f := &Files{dir: dir, open: map[string]*os.File{}}
	f.sweep()
	if _, err := f.create(StudyFile); err != nil { // a folder that cannot be written to is told before the work, not after
		return nil, err
	}
	return f, nil
}

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

// WriteFile writes one file whole or not at all: under a temporary name beside
// its place, then renamed.
func WriteFile(path string, content func(io.Writer) error) error {
	file, err := os.CreateTemp(filepath.Dir(path), strings.Replace(temporary, "%s", "*", 1))
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", path, reason(err))
	}
	defer os.Remove(file.Name())
	w := bufio.NewWriter(file)
	if err := errors.Join(content(w), w.Flush(), file.Chmod(0o644), file.Sync(), file.Close()); err != nil {
		return fmt.Errorf("cannot write %s: %w", path, reason(err))
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return fmt.Errorf("cannot put %s in its place, is it open in another program? close it and run again: %w", path, reason(err))
	}
	return nil
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

// create opens the temporary file of a final name.
func (f *Files) create(name string) (*os.File, error) {
	if file := f.open[name]; file != nil {
		return file, nil
	}
	file, err := os.OpenFile(filepath.Join(f.dir, fmt.Sprintf(temporary, name)), os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("cannot write in the folder %s: %w", f.dir, reason(err))
	}
	f.open[name] = file
	return file, nil
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
	file, err := f.create(MentionsFile)
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

// Study prints a study into the workbook, the page and the data file. The
// caller's own sheets go into the workbook: see Workbook.
func (f *Files) Study(study *compare.Study, lang string, own ...func(*xlsx.Book) error) error {
	return errors.Join(
		f.Write(WorkbookFile, func(w io.Writer) error { return workbook.Write(w, study, lang, own...) }),
		f.Write(PageFile, func(w io.Writer) error { return page.Write(w, study, lang) }),
		f.Write(StudyFile, func(w io.Writer) error { return JSON(w, study) }),
	)
}

// Commit puts every file in its place. A place that is taken by a program
// (Excel holds an open workbook on Windows) is told with the remedy.
func (f *Files) Commit() error {
	for name, file := range f.open {
		if err := errors.Join(file.Sync(), file.Close()); err != nil {
			return fmt.Errorf("cannot write %s: %w", name, reason(err))
		}
	}
	for _, name := range []string{MentionsFile, PageFile, WorkbookFile, StudyFile} {
		if f.open[name] == nil {
			continue
		}
		if err := os.Rename(filepath.Join(f.dir, fmt.Sprintf(temporary, name)), filepath.Join(f.dir, name)); err != nil {
			return fmt.Errorf("cannot put %s in its place, is it open in another program? close it and run again: %w", filepath.Join(f.dir, name), reason(err))
		}
		delete(f.open, name)
	}
	return nil
}

// Abort removes what was not committed. After Commit it does nothing.
func (f *Files) Abort() {
	for name, file := range f.open {
		file.Close()
		os.Remove(filepath.Join(f.dir, fmt.Sprintf(temporary, name)))
		delete(f.open, name)
	}
}
