package corpus

import (
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"mizan/internal/words"
)

// A record is what a file says of one article, by field.
type record [fieldCount]string

var (
	errNoOutlet = words.Wrong("refused.noOutlet", nil)
	errBinary   = words.Wrong("refused.binary", nil)
	errNoText   = words.Wrong("refused.empty", nil)
	errDamaged  = words.Wrong("refused.damaged", nil)
)

// missing says what an article lacks without a field.
var missing = [fieldCount]*words.Error{fieldOutlet: errNoOutlet, fieldText: errNoText}

// article returns the article of a record. Its outlet is in normal form NFC:
// two files that write one name in two ways have one outlet. A date that cannot
// be read costs the article its date and nothing else, unless asked to be strict.
func (r *reader) article(record *record, pos Pos) (Article, error) {
	for f := range record {
		if field(f) != fieldText && nothing(trimmed(record[f])) {
			record[f] = ""
		}
	}
	name := norm.NFC.String(trimmed(record[fieldOutlet]))
	r.given = *record
	r.given[fieldOutlet] = name
	if name == "" {
		return Article{}, errNoOutlet
	}
	own := trimmed(record[fieldID])
	if own == "" {
		own = pos.String()
	}
	a := Article{
		ID: own, Outlet: r.survey.names.Shown(name), Title: trimmed(record[fieldTitle]), Body: record[fieldText],
		URL: trimmed(record[fieldURL]), Pos: pos,
	}
	return a, r.date(&a, record[fieldDate])
}

// date reads the date of an article.
func (r *reader) date(a *Article, given string) error {
	order := DayFirst
	if !r.survey.open {
		order = r.survey.order(a.Pos.Path, r.options.Dates).Order
	}
	d, err := readDate(given, order)
	switch {
	case err != nil && r.options.Strict:
		return err
	case err != nil:
		a.NoDate = trimmed(given)
	case r.survey.open:
		r.survey.date(a.Pos.Path, trimmed(given), d)
	}
	a.Published, a.Hijri = d.day, d.hijri
	if !d.until.IsZero() {
		a.Published, a.From, a.To = time.Time{}, d.day, d.until
	}
	return nil
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
