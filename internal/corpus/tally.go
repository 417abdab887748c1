package corpus

import (
	"cmp"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"mizan/internal/corpus/cell"
	"mizan/internal/lots"
	"mizan/internal/pack"
	"mizan/internal/plain"
)

// A Tally sums what the reader did with the texts and the dates of the articles
// that it handed out, so that a report can say so. The zero Tally is empty.
type Tally struct {
	Articles int
	Taken    plain.Taken // what was taken off their texts
	Texts    plain.Taken // of how many articles, by the same kinds

	Undated int      // articles without a date
	Wide    int      // of them, those whose date is a week, a month or a year
	Unread  int      // of them, those that have one which could not be read
	Such    []string // some of those dates, as given
	Hijri   int      // dates of the Hijri calendar that were converted

	lines    map[LeftLine]int
	halvings int // lots of lines with fewer leading zeros are let go
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
	mostLines = 20_000 // different lines that a tally keeps, besides those that stand under many articles
	mostDates = 5      // dates that could not be read and are kept: the first by the alphabet, whoever met them
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
	if !a.From.IsZero() {
		t.Wide++
	}
	if a.Hijri {
		t.Hijri++
	}
	if a.NoDate != "" {
		t.Unread++
		t.such(strings.Clone(cell.Short(a.NoDate)))
	}
	for _, l := range a.Dropped {
		t.line(LeftLine{l.Kind, a.Outlet, l.Text}, 1)
	}
}

// such keeps a date that could not be read.
func (t *Tally) such(date string) {
	if at, known := slices.BinarySearch(t.Such, date); !known {
		t.Such = slices.Insert(t.Such, at, date)
		t.Such = t.Such[:min(len(t.Such), mostDates)]
	}
}

// line counts a line, so many times.
func (t *Tally) line(l LeftLine, times int) {
	if t.lines == nil {
		t.lines = map[LeftLine]int{}
	}
	if _, known := t.lines[l]; !known {
		if t.out(l) {
			return
		}
		l.Outlet, l.Text = strings.Clone(l.Outlet), strings.Clone(l.Text)
	}
	t.lines[l] += times
	for len(t.lines) > mostLines && t.halvings <= 32 { // with more, all that are left stand under many articles
		t.halvings++
		maps.DeleteFunc(t.lines, func(l LeftLine, _ int) bool { return t.out(l) })
	}
}

// out says whether a line is let go: by a draw, so that it does not matter who
// counted what.
func (t *Tally) out(l LeftLine) bool {
	return t.halvings > 0 && l.Kind != plain.Repeated && bits.LeadingZeros64(lots.New().Text(l.Outlet).Bytes(0).Text(l.Text).Mixed()) < t.halvings
}

// Merge adds what another tally counted of other articles.
func (t *Tally) Merge(other *Tally) {
	t.Articles, t.Undated, t.Unread, t.Hijri = t.Articles+other.Articles, t.Undated+other.Undated, t.Unread+other.Unread, t.Hijri+other.Hijri
	t.Wide += other.Wide
	for kind := range t.Taken {
		t.Taken[kind] += other.Taken[kind]
		t.Texts[kind] += other.Texts[kind]
	}
	for _, date := range other.Such {
		t.such(date)
	}
	if other.halvings > t.halvings {
		t.halvings = other.halvings
		maps.DeleteFunc(t.lines, func(l LeftLine, _ int) bool { return t.out(l) })
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

// Pack writes the tally.
func (t *Tally) Pack(w *pack.Writer) {
	for _, n := range [...]int{t.Articles, t.Undated, t.Wide, t.Unread, t.Hijri, t.halvings} {
		w.Int(n)
	}
	for kind := range t.Taken {
		w.Int(t.Taken[kind])
		w.Int(t.Texts[kind])
	}
	w.Uint(uint64(len(t.Such)))
	for _, date := range t.Such {
		w.Text(date)
	}
	lines := t.Lines()
	w.Uint(uint64(len(lines)))
	for _, l := range lines {
		w.Uint(uint64(l.Kind))
		w.Text(l.Outlet)
		w.Text(l.Text)
		w.Int(l.Times)
	}
}

// Unpack reads what Pack wrote.
func (t *Tally) Unpack(r *pack.Reader) {
	for _, n := range [...]*int{&t.Articles, &t.Undated, &t.Wide, &t.Unread, &t.Hijri, &t.halvings} {
		*n = r.Int()
	}
	for kind := range t.Taken {
		t.Taken[kind], t.Texts[kind] = r.Int(), r.Int()
	}
	for range r.Count() {
		t.Such = append(t.Such, r.Text())
	}
	t.lines = map[LeftLine]int{}
	for range r.Count() {
		l := LeftLine{plain.Kind(r.Uint() % uint64(plain.Kinds)), r.Text(), r.Text()}
		t.lines[l] = r.Int()
	}
}
