package corpus

import (
	"cmp"
	"slices"
	"strings"

	"mizan/internal/plain"
)

// A Tally sums what the reader did with the texts and the dates of the articles
// that it handed out, so that a report can say so. The zero Tally is empty.
type Tally struct {
	Articles int
	Taken    plain.Taken // what was taken off their texts
	Texts    plain.Taken // of how many articles, by the same kinds

	Undated int      // articles without a date
	Unread  int      // of them, those that have one which could not be read
	Such    []string // some of those dates, as given
	Hijri   int      // dates of the Hijri calendar that were converted

	lines map[LeftLine]int
}

// A LeftLine is a line that was taken off articles of an outlet.
type LeftLine struct {
	Kind   plain.Kind
	Outlet string
	Text   string
}

// A LeftLines is such a line with how often it was.
type LeftLines struct {
	LeftLine
	Times int
}

const (
	mostLines = 20_000 // different lines that a tally keeps; of those met later it keeps the number alone
	mostDates = 5      // dates that could not be read and are kept
)

// Add counts an article.
func (t *Tally) Add(a *Article) {
	t.Articles++
	for kind, n := range a.Taken {
		t.Taken[kind] += n
		t.Texts[kind] += min(n, 1)
	}
	if a.Published.IsZero() {
		t.Undated++
	}
	if a.Hijri {
		t.Hijri++
	}
	if a.NoDate != "" {
		t.Unread++
		if len(t.Such) < mostDates && !slices.Contains(t.Such, a.NoDate) {
			t.Such = append(t.Such, strings.Clone(shortened(a.NoDate)))
		}
	}
	for _, l := range a.Dropped {
		t.line(LeftLine{l.Kind, a.Outlet, l.Text}, 1)
	}
}

// line counts a line, so many times.
func (t *Tally) line(l LeftLine, times int) {
	if t.lines == nil {
		t.lines = map[LeftLine]int{}
	}
	if _, known := t.lines[l]; !known {
		if len(t.lines) >= mostLines && l.Kind != plain.Repeated {
			return
		}
		l.Outlet, l.Text = strings.Clone(l.Outlet), strings.Clone(l.Text)
	}
	t.lines[l] += times
}

// Merge adds what another tally counted of other articles.
func (t *Tally) Merge(other *Tally) {
	t.Articles, t.Undated, t.Unread, t.Hijri = t.Articles+other.Articles, t.Undated+other.Undated, t.Unread+other.Unread, t.Hijri+other.Hijri
	for kind := range t.Taken {
		t.Taken[kind] += other.Taken[kind]
		t.Texts[kind] += other.Texts[kind]
	}
	for _, date := range other.Such {
		if len(t.Such) < mostDates && !slices.Contains(t.Such, date) {
			t.Such = append(t.Such, date)
		}
	}
	for l, times := range other.lines {
		t.line(l, times)
	}
}

// Lines returns the lines that were taken off, those that stand under many
// articles first, then the most frequent.
func (t *Tally) Lines() []LeftLines {
	all := make([]LeftLines, 0, len(t.lines))
	for l, times := range t.lines {
		all = append(all, LeftLines{l, times})
	}
	first := func(l LeftLines) int { return map[bool]int{true: 0, false: 1}[l.Kind == plain.Repeated] }
	slices.SortFunc(all, func(a, b LeftLines) int {
		return cmp.Or(first(a)-first(b), b.Times-a.Times, cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Text, b.Text))
	})
	return all
}
