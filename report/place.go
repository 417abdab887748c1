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
	"slices"

	"mizan/internal/words"
)

// WriteFile writes one file whole or not at all: under a temporary name beside
// its place, then renamed. A link is followed to the file it leads to. What is no
// file, such as a pipe or a device, is written to and stays what it is.
func WriteFile(path string, content func(io.Writer) error) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return writeTo(path, content)
	}
	dir, name := filepath.Split(path)
	f, err := open(filepath.Clean(dir), name)
	if err != nil {
		return err
	}
	defer f.Abort()
	if err := f.Write(name, content); err != nil {
		return err
	}
	return place([]step{{f, name, false}})
}

// writeTo writes to what is there and is no file.
func writeTo(path string, content func(io.Writer) error) error {
	out, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", path, reason(err))
	}
	w := bufio.NewWriterSize(out, 1<<16)
	if err := errors.Join(content(w), w.Flush(), out.Close()); err != nil {
		return fmt.Errorf("cannot write %s: %w", path, reason(err))
	}
	return nil
}

// A step puts one file in its place, or takes away the one of an earlier run.
type step struct {
	*Files
	name string
	gone bool // this run has no such file
}

// steps are those of a folder in the order in which they are done: the file that others
// hold open most comes first. A list of what was refused, a workbook in another
// language that an earlier run left would not go with the report of this one.
func (f *Files) steps() (all []step) {
	further := []string{RefusedFile}
	for _, lang := range words.Languages() {
		further = append(further, WorkbookIn(lang))
	}
	for _, name := range []string{WorkbookFile, PageFile, CardFile, MentionsFile, StudyFile, IndexFile} {
		if f.open[name] != nil {
			all = append(all, step{f, name, false})
		}
	}
	report := f.open[StudyFile] != nil
	for _, name := range further {
		if f.open[name] != nil || report {
			all = append(all, step{f, name, f.open[name] == nil})
		}
	}
	return all
}

// place closes the files and renames them to their final names, in order. The
// files that stand there get a second name meanwhile, by which they come back
// when one cannot be replaced.
func place(steps []step) error {
	for _, s := range steps {
		if s.gone {
			continue
		}
		if file := s.open[s.name]; file != nil {
			if err := errors.Join(file.Chmod(0o644), file.Sync(), file.Close()); err != nil {
				return fmt.Errorf("cannot write %s: %w", s.name, reason(err))
			}
		}
	}
	for i, s := range steps {
		if err := s.take(); err != nil {
			for _, done := range slices.Backward(steps[:i]) {
				done.restore()
			}
			return fmt.Errorf("nothing was replaced: %s cannot be put in its place, is it open in another program? close it there and run again: %w", s.path(), reason(err))
		}
	}
	for _, s := range steps {
		os.Remove(s.old(s.name))
		delete(s.open, s.name)
	}
	return nil
}

// path is the place.
func (s step) path() string { return filepath.Join(s.dir, s.name) }

// take does a step, and keeps what stood in the place.
func (s step) take() error {
	path, old := s.path(), s.old(s.name)
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && s.gone:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return os.Rename(s.temporary(s.name), path)
	case err != nil || info.IsDir():
		return cmp.Or(err, errFolder)
	case s.gone:
		return os.Rename(path, old)
	}
	back := func() { os.Remove(old) }
	if os.Link(path, old) != nil { // a file system without links: for a moment the name is nobody's
		if err := os.Rename(path, old); err != nil {
			return err
		}
		back = func() { os.Rename(old, path) }
	}
	if err := os.Rename(s.temporary(s.name), path); err != nil {
		back()
		return err
	}
	return nil
}

// errFolder says what stands in a file's place.
var errFolder = errors.New("a folder has that name")

// restore gives a place back to what stood there, or to nothing.
func (s step) restore() {
	if os.Rename(s.old(s.name), s.path()) != nil && !s.gone {
		os.Remove(s.path())
	}
}

// old returns the second name of a file that is being replaced.
func (f *Files) old(name string) string { return f.temporary("old-" + name) }
