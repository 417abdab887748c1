package corpus

import (
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"mizan/internal/corpus/forms"
)

// formNames says what can be read, for error texts.
const formNames = ".txt in a folder, .csv, .tsv, .jsonl, .ndjson, .json, .xlsx, .html, .rss, .atom, .xml, .docx, .rtf, .warc, a zip or tar of them, or one packed as .gz, .zst or .bz2"

// byText says how a text file comes to have an outlet.
const byText = "put it in a folder named for its outlet and name the folder above that, or list it in a table " + tableName + " beside it with the columns file,outlet,date,title,url"

// readableName says whether a file's name has an ending we read.
func readableName(name string) bool {
	switch ending(name) {
	case ".txt", ".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".xlsx", ".xlsm", ".html", ".htm", ".xhtml", ".rss", ".atom", ".xml",
		".docx", ".rtf", ".warc", ".zip", ".tar", ".tgz", ".gz", ".zst", ".bz2":
		return true
	}
	return false
}

// ending returns the ending of a file's name, in lower case.
func ending(name string) string { return strings.ToLower(path.Ext(name)) }

// hidden says whether a file or folder is none of the user's texts: its name
// starts with a dot, it is the lock that Excel puts beside an open file, or
// what Windows and macOS leave in folders.
func hidden(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini", "__macosx":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")
}

// file reads one file by the ending of its name. The outlet is that of a
// text file, "" if there is none.
func (r *reader) file(f file, outlet string) error {
	if _, pack := packing(f.label); pack != "" || isArchive(f.label) {
		return r.packed(f, outlet)
	}
	read := r.form(f.label)
	if read == nil {
		return r.refuse(Pos{Path: f.label}, noForm(ending(f.label)))
	}
	return r.source(f, func(in io.Reader) (string, error) { return read(f.label, in, outlet) })
}

// A form reads one file to its end and returns its encoding.
type form func(label string, in io.Reader, outlet string) (encoding string, err error)

// form returns what reads a file, by the ending of its name; nil for none.
func (r *reader) form(name string) form {
	switch ending(name) {
	case ".txt":
		return r.loose
	case ".csv", ".tsv":
		return func(label string, in io.Reader, _ string) (string, error) {
			return r.csv(label, in, ending(name) == ".tsv")
		}
	case ".jsonl", ".ndjson", ".json":
		return r.json
	case ".xlsx", ".xlsm":
		return r.workbook
	case ".html", ".htm", ".xhtml":
		return r.page
	case ".rss", ".atom", ".xml":
		return r.feed
	case ".docx", ".rtf":
		return r.document
	case ".warc":
		return r.warc
	}
	return nil
}

// noForm refuses a file by its ending, with the way out where there is one.
func noForm(ending string) error {
	const open = "open it in Excel or LibreOffice and save it as "
	switch ending {
	case ".xls", ".xlsb", ".ods", ".numbers":
		return errors.New(ending + " is not read, " + open + ".xlsx or .csv")
	case ".doc", ".odt", ".pages":
		return errors.New(ending + " is not read, open it in Word or LibreOffice and save it as .docx or .txt")
	case ".pdf":
		return errors.New("a PDF is not read, save its text as .txt, as pdftotext does: pdftotext -layout FILE")
	case ".parquet":
		return errors.New(".parquet is not read, write it as .csv or .jsonl: duckdb -c \"copy 'FILE' to 'articles.csv' (header)\"")
	case ".mht", ".mhtml":
		return errors.New(ending + " is not read, save the page as .html")
	case ".rar", ".7z", ".xz":
		return errors.New(ending + " is not read, unpack it and name the folder")
	}
	return errors.New("no form that can be read, want " + formNames)
}

// loose reads a text file that no table tells of. It may be a table that Excel
// saved as text, or hold many documents of an export.
func (r *reader) loose(label string, in io.Reader, outlet string) (string, error) {
	raw, err := r.take(in)
	if err != nil {
		return "", err
	}
	text, encoding, err := decodeText(raw)
	if err != nil {
		return "", err
	}
	if r.isSheet(text) {
		return r.csv(label, bytes.NewReader(raw), true)
	}
	if documents := forms.Split(text); len(documents) > 0 {
		return encoding.name, r.documents(label, documents, outlet)
	}
	if outlet == "" {
		return "", refused("%w, %s", errNoOutlet, byText)
	}
	record := record{fieldOutlet: outlet, fieldText: text}
	return encoding.name, r.record(&record, Pos{Path: label})
}

// isSheet says whether a text is a table with tabs, as Excel saves one under
// the name "Unicode text": its first line names an outlet and a text.
func (r *reader) isSheet(text string) bool {
	first, _, _ := strings.Cut(text, "\n")
	if len(first) > 1<<14 || !strings.Contains(first, "\t") {
		return false
	}
	at := r.columns.find(strings.Split(strings.TrimRight(first, "\r"), "\t"))
	return len(at[fieldOutlet]) > 0 && len(at[fieldText]) > 0
}

// text reads a text file, whose record is told elsewhere: at is where, for
// what is wrong with it.
func (r *reader) text(f file, record *record, at Pos) error {
	if r.heads != nil {
		return nil
	}
	article, err := r.article(record, Pos{Path: f.label})
	if err != nil {
		return r.refuse(at, err)
	}
	return r.source(f, func(in io.Reader) (string, error) {
		raw, err := r.take(in)
		if err != nil {
			return "", err
		}
		text, encoding, err := decodeText(raw)
		if err != nil {
			return "", err
		}
		article.Body = text
		return encoding.name, r.deliver(article)
	})
}
