package view

import (
	"fmt"
	"strings"

	"mizan/internal/corpus"
	"mizan/internal/outlets"
	"mizan/internal/words"
)

// TakenKind says of what kind that is which the reader took off texts, or put
// right in them, by its name in the study.
func TakenKind(kind string) words.Key { return words.Key("reading.kind." + kind) }

// TakenLine returns the most frequent line of a kind that was taken off texts,
// empty for what is no line.
func (v *View) TakenLine(kind string) string {
	for _, l := range v.Study.Reading.Lines {
		if l.Kind == kind {
			return l.Text
		}
	}
	return ""
}

// DateOrder says in which order the dates of a file were read, and why.
func DateOrder(c corpus.DateColumn) words.Sayer {
	return words.Key("reading.why." + c.Why).With(words.Values{
		"order": words.Key("reading.order." + string(c.Order)), "proof": words.Tame(c.Proof), "n": words.Whole(c.Dates), "others": words.Whole(c.Others),
	})
}

// Spellings returns the names of an outlet, a line each, with their articles.
func Spellings(m outlets.Merge) []string {
	var all []string
	for _, s := range m.Names {
		all = append(all, fmt.Sprintf("%s (%s)", words.Isolated(s.Name), words.Whole(s.Articles)))
	}
	return all
}

// DateCount is a line on the dates of the articles read.
type DateCount struct {
	Label words.Sayer
	N     int
}

// DateCounts returns what is to be told of the dates of the articles read, no
// line for none.
func (v *View) DateCounts() (lines []DateCount) {
	r := &v.Study.Reading
	unread := words.Sayer(words.Key("reading.unread"))
	if len(r.Such) > 0 {
		unread = words.Key("reading.unreadSuch").With(words.Values{"dates": words.Figure(strings.Join(r.Such, " | "))})
	}
	for _, line := range []DateCount{{words.Key("reading.undated"), r.Undated}, {words.Key("reading.wide"), r.Wide}, {unread, r.Unread}, {words.Key("reading.hijri"), r.Hijri}} {
		if line.N > 0 {
			lines = append(lines, line)
		}
	}
	return lines
}
