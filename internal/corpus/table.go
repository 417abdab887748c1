package corpus

import (
	"io"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"mizan/internal/corpus/cell"
	"mizan/internal/words"
)

// tableName is the file that tells the outlets, days and titles of the texts
// beside it.
const tableName = "articles.csv"

// table reads the texts that the table of a folder names, if it has a table:
// a file of that name without the column file is one of articles, and is left
// to be read as such.
func (f *folder) table(dir string) error {
	name := path.Join(dir, tableName)
	info, err := fs.Lstat(f.files, name)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	table := f.at(name)
	if ok, err := f.isTable(table); !ok {
		return err
	}
	f.listed[name] = Pos{Path: table.label}
	return f.source(table, func(in io.Reader) (string, error) {
		text, err := newDecoder(in)
		if err != nil {
			return "", err
		}
		s, err := newSheet(text, &f.columns, false)
		if err != nil {
			return "", err
		}
		if f.heads != nil {
			f.tabled[dir] = true
			f.heads(s.heading.head(Pos{Path: table.label}, HeadTable))
			return text.Encoding(), nil
		}
		if err := f.columns.lacking(&s.heading, Pos{Path: table.label}, fieldFile, fieldOutlet); err != nil {
			return "", err
		}
		f.tabled[dir] = true
		err = f.records(table.label, s, func(record record, pos Pos) error { return f.row(dir, &record, pos) })
		return text.Encoding(), err
	})
}

// isTable says whether a file has the column file.
func (f *folder) isTable(table file) (bool, error) {
	in, err := table.open()
	if err != nil {
		return false, unreadable(table.label, err)
	}
	defer in.Close()
	text, err := newDecoder(in)
	if err != nil {
		return false, nil
	}
	s, err := newSheet(text, &f.columns, false)
	return err == nil && len(s.columns[fieldFile]) > 0, nil
}

// row reads the text that a row of the table names.
func (f *folder) row(dir string, record *record, pos Pos) error {
	named := strings.ReplaceAll(cell.Trim(record[fieldFile]), `\`, "/")
	if named == "" {
		return f.refuse(pos, words.Wrong("refused.noFile", nil))
	}
	name, err := f.find(path.Join(dir, named))
	if err != nil {
		return f.refuse(pos, words.Wrong("refused.file", words.Values{"file": named, "why": err}))
	}
	if at, ok := f.listed[name]; ok {
		return f.refuse(pos, words.Wrong("refused.fileTwice", words.Values{"file": named, "place": at.String()}))
	}
	f.listed[name] = pos
	return f.text(f.at(name), record, pos)
}

// find returns the name of a file as the folder has it: accents and hamzas
// may be letters of their own there, as on a Mac.
func (f *folder) find(name string) (string, error) {
	if !fs.ValidPath(name) {
		return "", words.Wrong("refused.filePath", nil)
	}
	for _, name := range []string{name, norm.NFC.String(name), norm.NFD.String(name)} {
		info, err := fs.Lstat(f.files, name)
		if err != nil {
			continue
		}
		if !info.Mode().IsRegular() {
			return "", words.Wrong("refused.fileNone", nil)
		}
		return name, nil
	}
	return "", words.Wrong("refused.fileLost", nil)
}
