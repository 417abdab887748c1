package corpus

import (
	"bytes"
	"io"
	"path"
	"strings"

	"mizan/internal/corpus/forms"
	"mizan/internal/words"
)

// formNames says what can be read, for error texts.
const formNames words.Key = "refused.forms"

// byText says how a text file comes to have an outlet.
func byText() words.Phrase {
	return words.Key("refused.byText").With(words.Values{"table": tableName})
}

// readableName says whether a file's name has an ending we read.
func readableName(name string) bool {
	switch ending(name) {
	case ".txt", ".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".xlsx", ".xlsm", ".html", ".htm", ".xhtml", ".rss", ".atom", ".xml", ".rdf",
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
	case ".rss", ".atom", ".xml", ".rdf":
		return r.feed
	case ".docx", ".rtf":
		return r.document
	case ".warc":
		return r.warc
	}
	return nil
}

// noForm refuses a file by its ending, with the way out where there is one.
func noForm(ending string) *words.Error {
	switch ending {
	case ".xls", ".xlsb", ".ods", ".numbers":
		return words.Wrong("refused.oldTable", words.Values{"ending": ending})
	case ".doc", ".odt", ".pages":
		return words.Wrong("refused.oldText", words.Values{"ending": ending})
	case ".pdf":
		return words.Wrong("refused.pdf", nil)
	case ".parquet":
		return words.Wrong("refused.parquet", nil)
	case ".mht", ".mhtml":
		return words.Wrong("refused.savedPage", words.Values{"ending": ending})
	case ".rar", ".7z", ".xz":
		return words.Wrong("refused.packing", words.Values{"ending": ending})
	}
	return words.Wrong("refused.form", words.Values{"forms": formNames})
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
		return encoding, r.documents(label, documents, outlet)
	}
	if outlet == "" {
		return "", refused("refused.next", words.Values{"why": errNoOutlet, "next": byText()})
	}
	record := record{fieldOutlet: outlet, fieldText: text}
	return encoding, r.record(&record, Pos{Path: label})
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
	return r.source(f, func(in io.Reader) (string, error) {
		text, encoding, err := r.takeText(in)
		if err != nil {
			return "", err
		}
		record[fieldText] = text
		return encoding, r.told(record, Pos{Path: f.label}, at)
	})
}
