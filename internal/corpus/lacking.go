package corpus

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/dates"
	"mizan/internal/words"
)

// lacking refuses a table without the wanted fields, the outlet and the text if
// none are given, or without a column that the user named; nil when all are
// there. The refusal tells every column.
func (c *columns) lacking(h *heading, pos Pos, wanted ...field) error {
	articles := len(wanted) == 0
	if articles {
		wanted = []field{fieldOutlet, fieldText}
	}
	for f := range fieldCount {
		if len(h.columns[f]) > 0 {
			continue
		}
		named := c.mapped[f] && (articles || f != fieldText) && (f != fieldFile || slices.Contains(wanted, f))
		if !named && !slices.Contains(wanted, f) {
			continue
		}
		why := h.absent(f)
		if named {
			why = words.Wrong("refused.noNamed", words.Values{"column": c.said[f], "field": fields[f].name})
		}
		return refusal{&LackError{h.head(pos, HeadTable), words.Wrong("refused.wantColumn", words.Values{"why": why, "field": fields[f].name, "list": h.listed()})}}
	}
	return nil
}

// absent says that no column holds a field, and which ones have the name of an
// outlet's and hold none.
func (h *heading) absent(f field) *words.Error {
	why := words.Wrong("refused.noColumn", words.Values{"column": fields[f].name})
	if f != fieldOutlet {
		return why
	}
	for _, i := range slices.Sorted(maps.Keys(h.dropped)) {
		why = words.Wrong("refused.dropped", words.Values{"why": why, "column": cell.Short(h.header[i]), "what": h.dropped[i]})
	}
	return why
}

// listed names the columns of a table for an error. It is short even where the
// header is really a record with an article in it.
func (h *heading) listed() string {
	const most = 40
	var names []string
	for i, name := range h.header {
		if i == most {
			names = append(names, fmt.Sprintf("… +%d", len(h.header)-most))
			break
		}
		names = append(names, strconv.Quote(cell.Short(name)))
	}
	return strings.Join(names, ", ")
}

// brief returns a value for a list, on one line and cut where it is long.
func brief(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if letters := []rune(s); len(letters) > 40 {
		return string(letters[:40]) + "…"
	}
	return s
}

// hints are what the names of columns that hold an outlet are likely to have
// in them.
var hints = []string{"outlet", "source", "site", "media", "média", "publi", "paper", "journal", "quelle", "channel", "chaîne", "account", "page", "domain", "host", "author", "user", "name", "nom", "url", "link", "وسيلة", "صحيفة", "قناة", "موقع", "مصدر", "جهة", "جريدة", "وكالة", "ناشر"}

// likely returns the column that may hold a field; -1 for none. A text is the
// longest on the whole; an outlet is short, and named so, or says the same in
// many rows; a date can be read as one.
func (h *heading) likely(f field, used map[int]bool) int {
	best, most := -1, 0.0
	for i, name := range h.header {
		values := column(h.samples, i)
		if used[i] && !(f == fieldOutlet && slices.Contains(h.columns[fieldURL], i)) || len(values) == 0 || h.dropped[i] != "" {
			continue
		}
		length := 0
		for _, v := range values {
			length += utf8.RuneCountInString(v)
		}
		mean := float64(length) / float64(len(values))
		score := mean
		switch {
		case f == fieldOutlet:
			score = outletScore(name, values, mean)
		case f == fieldDate:
			score = dateScore(values)
		case isAddress(values[0]) || mean < 20:
			score = 0
		}
		if score > most {
			best, most = i, score
		}
	}
	return best
}

// outletScore says how likely a column holds outlets, 0 for not at all.
func outletScore(name string, values []string, mean float64) float64 {
	hint := slices.IndexFunc(hints, func(h string) bool { return strings.Contains(foldColumn(name), foldColumn(h)) })
	_, err := strconv.ParseFloat(values[0], 64)
	different := map[string]bool{}
	for _, v := range values {
		different[v] = true
	}
	switch {
	case err == nil || mean > 60 && !isAddress(values[0]) || strings.HasPrefix(values[0], "<"):
		return 0
	case hint >= 0:
		return float64(len(hints) - hint)
	case len(values) >= 4 && len(different) > 1 && 2*len(different) <= len(values) && dateScore(values) == 0:
		return 0.5
	}
	return 0
}

// dateScore says how likely a column holds dates: not at all where one value in
// five is none, or is a bare number.
func dateScore(values []string) float64 {
	n := 0
	for _, v := range values {
		d, err := dates.Read(v, dates.DayFirst)
		if err == nil && !d.Day.IsZero() && strings.ContainsAny(v, "-/.: ") {
			n++
		}
	}
	if 5*n < 4*len(values) {
		return 0
	}
	return float64(n)
}
