package corpus

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// lacking refuses a table without the wanted fields, the outlet and the text if
// none are given, or without a column that the user named; nil when all are
// there. It shows every column with a value of it, and the command to run.
func (c *columns) lacking(h *heading, label string, wanted ...field) error {
	articles := len(wanted) == 0
	if articles {
		wanted = []field{fieldOutlet, fieldText}
	}
	for f := range fieldCount {
		if len(h.columns[f]) > 0 {
			continue
		}
		if c.mapped[f] && (articles || f != fieldText) && (f != fieldFile || slices.Contains(wanted, f)) {
			return refused("no column %q for %s, want --column %s=NAME with one of %s", c.names[f][0], fields[f].name, fields[f].name, h.listed())
		}
		if slices.Contains(wanted, f) {
			return refused("no column %q%s, want --column %s=NAME with one of %s%s", fields[f].name, h.why(f), fields[f].name, h.listed(), h.advice(c, label))
		}
	}
	return nil
}

// why says which columns have the name of an outlet's and hold none.
func (h *heading) why(f field) string {
	if f != fieldOutlet || len(h.dropped) == 0 {
		return ""
	}
	var all []string
	for i, name := range h.header {
		if why, ok := h.dropped[i]; ok {
			all = append(all, fmt.Sprintf("%q holds %s", shortened(name), why))
		}
	}
	return " (" + strings.Join(all, ", ") + ")"
}

// listed names the columns of a table for an error, each with a value. It is
// short even where the header is really a record with an article in it.
func (h *heading) listed() string {
	const most = 100
	var names []string
	for i, name := range h.header {
		if i == most {
			names = append(names, fmt.Sprintf("%d more", len(h.header)-most))
			break
		}
		shown := strconv.Quote(shortened(name))
		if values := column(h.samples, i); len(values) > 0 {
			shown += " (" + brief(values[0]) + ")"
		}
		names = append(names, shown)
	}
	return strings.Join(names, ", ")
}

// brief returns a value for a list, on one line and cut where it is long.
func brief(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if letters := []rune(s); len(letters) > 20 {
		return string(letters[:20]) + "…"
	}
	return s
}

// advice is the whole command to run, with the likely columns where the names
// do not tell; "" where nothing is likely.
func (h *heading) advice(c *columns, label string) string {
	var flags []string
	used := map[int]bool{}
	for f := range h.columns {
		for _, i := range h.columns[f] {
			used[i] = true
		}
	}
	for _, f := range []field{fieldText, fieldOutlet} {
		if len(h.columns[f]) > 0 {
			continue
		}
		i := h.likely(f, used)
		if i < 0 {
			return ""
		}
		used[i] = true
		flags = append(flags, "--column "+fields[f].name+"="+shellQuoted(trimmed(h.header[i])))
	}
	slices.Sort(flags)
	for f := range fieldCount {
		if c.mapped[f] && len(h.columns[f]) > 0 {
			flags = append(flags, "--column "+fields[f].name+"="+shellQuoted(trimmed(h.header[h.columns[f][0]])))
		}
	}
	if len(flags) == 0 {
		return ""
	}
	return "; perhaps: mizan report " + strings.Join(flags, " ") + " " + shellQuoted(path.Base(label))
}

// hints are what the names of columns that hold an outlet are likely to have
// in them.
var hints = []string{"outlet", "source", "site", "media", "publi", "paper", "channel", "account", "page", "domain", "host", "author", "user", "name", "url", "link", "وسيلة", "صحيفة", "قناة", "موقع", "مصدر", "جهة"}

// likely returns the column that may hold a field; -1 for none. A text is the
// longest on the whole; an outlet is short, and named so.
func (h *heading) likely(f field, used map[int]bool) int {
	best, most := -1, 0.0
	for i, name := range h.header {
		values := column(h.samples, i)
		if used[i] && !(f == fieldOutlet && slices.Contains(h.columns[fieldURL], i)) || len(values) == 0 {
			continue
		}
		length := 0
		for _, v := range values {
			length += utf8.RuneCountInString(v)
		}
		mean := float64(length) / float64(len(values))
		score := mean
		if f == fieldOutlet {
			score = outletScore(name, values, mean)
		}
		if f == fieldText && (isAddress(values[0]) || mean < 20) {
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
	hint := slices.IndexFunc(hints, func(h string) bool { return strings.Contains(foldColumn(name), h) })
	if _, err := strconv.ParseFloat(values[0], 64); hint < 0 || err == nil || mean > 60 && !isAddress(values[0]) || strings.HasPrefix(values[0], "<") {
		return 0
	}
	return float64(len(hints) - hint)
}

// shellQuoted returns a word as a shell takes it.
func shellQuoted(s string) string {
	if s != "" && strings.IndexFunc(s, func(r rune) bool {
		return r < 0x80 && !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("._-/:", r))
	}) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
