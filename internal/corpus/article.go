// Package corpus reads articles: from folders of text files, CSV, TSV and JSON
// lines, in the encodings Arabic text comes in, and from the built-in sample.
//
// Nothing is lost without a word: what cannot be read as an article comes out
// as a FormatError with its place, and the rest goes on.
//
// Its rooms know no article. A file's bytes go through charset, which gives UTF-8;
// lines, rows, jsontext and forms take that apart; what a column or key stands for is
// decided here; dates and cell read the values.
package corpus

import (
	"errors"
	"strconv"
	"time"

	"mizan/internal/plain"
	"mizan/internal/words"
)

// An Article is one text of one outlet.
type Article struct {
	ID        string // of the record where it has one, else its place
	Outlet    string
	Title     string    // as its reader saw it; may be empty
	Body      string    // the text as its reader saw it: see package plain
	URL       string    // as given; may be empty or anything
	Published time.Time // the day; zero when unknown
	From, To  time.Time // the first and the last day that it may be of, where its date is a week, a month or a year; else zero
	Pos       Pos

	TitleOrigin, BodyOrigin plain.Origin // where it stands in the text as given, once that is UTF-8
	Taken                   plain.Taken  // what was taken off the text
	Dropped                 []plain.Line // the lines among it
	Forwards                Forwards     // from where on it is another's
	NoDate                  string       // a date that could not be read; empty where there is none
	Hijri                   bool         // its date was of the Hijri calendar
}

// Forwards say from where on an article is not its outlet's: a message that was
// handed on, a post that was posted again. Each list is in order.
type Forwards struct{ Title, Body []plain.Forward }

// A Pos is a place in the user's files.
type Pos struct {
	Path string // relative to what the user named, with slashes
	Line int    // first line of the record, or its number, from 1; 0 for the whole file
	Part string // the sheet of a workbook; empty where there is one or none
}

// String returns path:line, or the path alone for a whole file.
func (p Pos) String() string {
	place := p.Path
	if p.Part != "" {
		place += " [" + p.Part + "]"
	}
	if p.Line == 0 {
		return place
	}
	return place + ":" + strconv.Itoa(p.Line)
}

// A FormatError is one record, or one file, that could not be read as an
// article. The rest of the corpus is unharmed.
type FormatError struct {
	Pos Pos
	Err error
}

// Error returns the place and the reason.
func (e *FormatError) Error() string { return e.Pos.String() + ": " + e.Err.Error() }

// Reason returns why it could not be read, to be said in any language.
func (e *FormatError) Reason() words.Phrase {
	if wrong, ok := errors.AsType[*words.Error](e.Err); ok {
		return wrong.Phrase
	}
	return words.Wrong("refused.said", words.Values{"what": e.Err}).Phrase
}

// Unwrap returns the reason.
func (e *FormatError) Unwrap() error { return e.Err }
