package corpus

import (
	"errors"
	"io"
	"path"
	"strings"
)

// forms says what can be read, for error texts.
const forms = ".txt in a folder, .csv, .tsv, .jsonl, .ndjson"

// byText says how a text file comes to have an outlet.
const byText = "put it in a folder named for its outlet and name the folder above that, or list it in a table " + tableName + " beside it with the columns file,outlet,date,title,url"

// readableName says whether a file's name has an ending we read.
func readableName(name string) bool {
	switch ending(name) {
	case ".txt", ".csv", ".tsv", ".jsonl", ".ndjson":
		return true
	}
	return false
}

// ending returns the ending of a file's name, in lower case.
func ending(name string) string { return strings.ToLower(path.Ext(name)) }

// hidden says whether a file or folder is none of the user's texts: its name
// starts with a dot, or it is the lock that Excel puts beside an open file.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")
}

// file reads one file by the ending of its name. The outlet is that of a
// text file, "" if there is none.
func (r *reader) file(f file, outlet string) error {
	switch ending(f.label) {
	case ".txt":
		if outlet == "" {
			return r.refuse(Pos{Path: f.label}, errors.New(errNoOutlet.Error()+", "+byText))
		}
		return r.text(f, &record{fieldOutlet: outlet}, Pos{Path: f.label})
	case ".csv", ".tsv":
		return r.source(f, func(in io.Reader) (string, error) { return r.csv(f.label, in, ending(f.label) == ".tsv") })
	case ".jsonl", ".ndjson":
		return r.source(f, func(in io.Reader) (string, error) { return r.jsonLines(f.label, in) })
	}
	return r.refuse(Pos{Path: f.label}, errors.New("no form that can be read, want "+forms))
}

// text reads a text file, whose record is told elsewhere: at is where, for
// what is wrong with it.
func (r *reader) text(f file, record *record, at Pos) error {
	article, err := r.article(record, Pos{Path: f.label})
	if err != nil {
		return r.refuse(at, err)
	}
	return r.source(f, func(in io.Reader) (string, error) {
		r.whole.Reset()
		if _, err := r.whole.ReadFrom(io.LimitReader(in, longest+1)); err != nil {
			return "", err
		}
		if r.whole.Len() > longest {
			return "", refusal{errTooLong}
		}
		text, encoding, err := decodeText(r.whole.Bytes())
		if err != nil {
			return "", err
		}
		article.Body = text
		return encoding.name, r.deliver(article)
	})
}
