package corpus

import (
	"errors"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// A record is what a file says of one article, by field.
type record [fieldCount]string

var (
	errNoOutlet = errors.New("article without an outlet")
	errBinary   = errors.New("not a text, want UTF-8, UTF-16, windows-1256 or ISO-8859-6")
	errNoText   = errors.New("article without a text")
	errDamaged  = errors.New("damaged letters: bytes that are no text in the encoding of the file, write it again from its source")
)

// missing says what an article lacks without a field.
var missing = [fieldCount]error{fieldOutlet: errNoOutlet, fieldText: errNoText}

// article returns the article of a record. Its outlet is in normal form NFC:
// two files that write one name in two ways have one outlet.
func (r *record) article(pos Pos) (Article, error) {
	name := norm.NFC.String(trimmed(r[fieldOutlet]))
	if name == "" {
		return Article{}, errNoOutlet
	}
	published, err := parseDate(r[fieldDate])
	if err != nil {
		return Article{}, err
	}
	own := trimmed(r[fieldID])
	if own == "" {
		own = pos.String()
	}
	return Article{
		ID: own, Outlet: name, Title: trimmed(r[fieldTitle]), Body: r[fieldText],
		URL: trimmed(r[fieldURL]), Published: published, Pos: pos,
	}, nil
}

// trimmed returns s without space and direction marks around it.
func trimmed(s string) string {
	return strings.Trim(s, " \t\r\n\v\f\u00a0\u061c\u200e\u200f\ufeff")
}

// shortened returns a value for an error, cut where it is long.
func shortened(s string) string {
	letters := 0
	for i := range s {
		if letters++; letters > 40 {
			return s[:i] + "…"
		}
	}
	return s
}
