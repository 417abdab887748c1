// Package foreign reads the dictionaries of other programs for content
// analysis: LIWC, Yoshikoder, WordStat, Lexicoder, quanteda, and tables.
//
// It gives what stands in them, category by category with lines, and drafts a
// lexicon of mizan from it. What a dictionary does not say, such as which
// parties there are, is left open and marked: nothing is guessed that would be
// counted.
package foreign

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// A Form is the kind of dictionary that a file is.
type Form string

// The forms that are recognised.
const (
	None       Form = ""
	LIWC       Form = "a LIWC dictionary"
	Yoshikoder Form = "a Yoshikoder dictionary"
	WordStat   Form = "a WordStat dictionary"
	Lexicoder  Form = "a Lexicoder dictionary"
	Quanteda   Form = "a quanteda dictionary in YAML"
	Table      Form = "a dictionary in a table"
)

// Forms lists the forms with the endings that their files have, for an error.
const Forms = "LIWC .dic or .dicx, Yoshikoder .ykd, WordStat .cat, Lexicoder .lcd, quanteda .yml, or .csv"

// Program returns the name of the program whose form it is.
func (f Form) Program() string {
	switch f {
	case LIWC:
		return "LIWC"
	case Yoshikoder:
		return "Yoshikoder"
	case WordStat:
		return "WordStat"
	case Lexicoder:
		return "Lexicoder"
	case Quanteda:
		return "quanteda"
	}
	return "CSV"
}

// A Dictionary is what a file of another program holds.
type Dictionary struct {
	Form       Form
	Categories []*Category // in the order in which they are first named
	Skipped    []Skipped   // lines that are of no use here, by line
}

// A Category is a list of patterns under one heading.
type Category struct {
	Path    []string // its name behind those of the categories that hold it
	Value   string   // what the file gives it as a value, as Lexicoder does; may be empty
	Entries []Entry
}

// An Entry is one word or phrase of a dictionary.
type Entry struct {
	Pattern string // with spaces between words; * and ? stand for letters
	Value   string // what a table gives it as a score; may be empty
	Line    int
}

// A Skipped is a line that cannot be taken over.
type Skipped struct {
	Line int
	Text string
	Why  error
}

var (
	errRule   = errors.New("a rule on what stands near, which a lexicon has not: write the phrases out")
	errNumber = errors.New("a category that the head of the file does not declare")
)

// Recognise tells the form of a file by its text, and of a table by the ending
// of its name too; None for what is none of them.
func Recognise(name, text string) Form {
	text = strings.TrimPrefix(text, "\ufeff")
	first := firstLine(text)
	switch ext := strings.ToLower(path.Ext(name)); {
	case strings.HasPrefix(first, "%") && strings.Contains(text[1:], "\n%"):
		return LIWC
	case strings.HasPrefix(first, "<") && strings.Contains(text, "<cnode"):
		return Yoshikoder
	case strings.HasPrefix(first, "+") && !strings.HasPrefix(first, "+ "):
		return Lexicoder
	case ext == ".csv" || ext == ".tsv" || ext == ".dicx" || named(first):
		return Table
	case isWordStat(text):
		return WordStat
	case isQuanteda(text):
		return Quanteda
	}
	return None
}

// firstLine returns the first line that is not blank.
func firstLine(text string) string {
	for line := range strings.Lines(text[:min(len(text), 1<<14)]) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}

// Read reads a dictionary of a form.
func Read(form Form, text string) (*Dictionary, error) {
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	d := &Dictionary{Form: form}
	read := map[Form]func(string) error{
		LIWC: d.liwc, Yoshikoder: d.yoshikoder, WordStat: d.wordstat, Lexicoder: d.lexicoder, Quanteda: d.quanteda, Table: d.table,
	}[form]
	if read == nil {
		return nil, fmt.Errorf("no dictionary that is known, want %s", Forms)
	}
	if err := read(text); err != nil {
		return nil, err
	}
	entries := 0
	for _, c := range d.Categories {
		entries += len(c.Entries)
	}
	if entries == 0 {
		return nil, fmt.Errorf("%s without a word in it", form)
	}
	return d, nil
}

// category returns the category of a path, a new one where there is none.
func (d *Dictionary) category(path ...string) *Category {
	for _, c := range d.Categories {
		if strings.Join(c.Path, "\x00") == strings.Join(path, "\x00") {
			return c
		}
	}
	c := &Category{Path: append([]string(nil), path...)}
	d.Categories = append(d.Categories, c)
	return c
}

// add adds an entry, with its words parted by single spaces.
func (c *Category) add(pattern string, line int) {
	if pattern = strings.Join(strings.Fields(pattern), " "); pattern != "" {
		c.Entries = append(c.Entries, Entry{Pattern: pattern, Line: line})
	}
}

// skip notes a line that is not taken over.
func (d *Dictionary) skip(line int, text string, why error) {
	d.Skipped = append(d.Skipped, Skipped{line, strings.Join(strings.Fields(text), " "), why})
}
