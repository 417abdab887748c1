package edit

import (
	"slices"
	"strings"

	"mizan/lexicon/arabic"
)

// judge keeps a region as a change where it is one of naming.
func (c *comparison) judge(r region) {
	if r.a.len() > mostChanged || r.b.len() > mostChanged || !c.framed(r) || c.a.lines(r.a) || c.b.lines(r.b) || c.spelled(r) {
		return
	}
	a, b := c.a.in(r.a), c.b.in(r.b)
	if len(a)+len(b) == 0 {
		c.beside(r)
		return
	}
	a, b = unlike(a, b)
	switch {
	case len(a) == len(b):
		for i := range a {
			c.renamed(r, a[i], b[i])
		}
	case len(a) == 1 && len(b) == 0:
		c.without(r, a[0], nil)
	case len(a) == 0 && len(b) == 1:
		c.without(r, nil, b[0])
	}
}

// framed reports whether enough of the words around a region are the same in
// both texts: else the passages differ, and not a name in them. At an end of
// the texts there are none.
func (c *comparison) framed(r region) bool {
	before, behind := 0, 0
	for n := 1; n <= context; n++ {
		if i := r.a.from - n; i >= 0 && c.ofA[i] >= 0 && c.ofA[i] >= r.b.from-context {
			before++
		}
		if i := r.a.to + n - 1; i < len(c.ofA) && c.ofA[i] >= 0 && c.ofA[i] < r.b.to+context {
			behind++
		}
	}
	atStart := r.a.from == 0 && r.b.from == 0 && behind == context
	atEnd := r.a.to == len(c.ofA) && r.b.to == len(c.ofB) && before == context
	return before >= leastEqual && behind >= leastEqual || atStart || atEnd
}

// lines reports whether a stretch runs over a line's end or is a whole line or
// sentence, such as a row of tags: one more or less is no edit of a name.
func (t *Text) lines(s stretch) bool {
	if s.len() == 0 {
		return false
	}
	from, to := t.bytes(s)
	before := s.from == 0 || parts(t.Body[t.words[s.from-1].end:from])
	behind := s.to == len(t.words) || parts(t.Body[to:t.words[s.to].start])
	return before && behind || breaks(t.Body[from:to])
}

// breaks reports whether a piece of text holds a line's end, or the spaces that
// some feeds put for one.
func breaks(text string) bool { return strings.Contains(text, "\n") || strings.Contains(text, "   ") }

// parts reports whether a piece of text parts two sentences or lines.
func parts(text string) bool { return breaks(text) || strings.ContainsAny(text, ".!?؟") }

// spelled reports whether the two stretches of a region are the same letters,
// however they are parted: «عبدالله» and «عبد الله», «و"الجهاد"».
func (c *comparison) spelled(r region) bool {
	return c.a.letters(r.a) == c.b.letters(r.b)
}

// letters returns the letters of a stretch.
func (t *Text) letters(s stretch) string {
	var b strings.Builder
	for _, w := range t.words[s.from:s.to] {
		b.WriteString(w.folded)
	}
	return b.String()
}

// unlike returns the namings without those that stand in both lists.
func unlike(a, b []*Mention) (onlyA, onlyB []*Mention) {
	b = slices.Clone(b)
	for _, m := range a {
		at := slices.IndexFunc(b, func(o *Mention) bool { return o.Naming == m.Naming })
		if at < 0 {
			onlyA = append(onlyA, m)
			continue
		}
		b = slices.Delete(b, at, at+1)
	}
	return onlyA, b
}

// renamed keeps a naming that stands for another of the same thing of a party.
// Of two, the sentence was rewritten to be about something else. The same words
// in another case or number are the same name. Where other words around them
// differ too, nobody can say that the namings alone are what was chosen.
func (c *comparison) renamed(r region, a, b *Mention) {
	if a.Party >= 0 && b.Party >= 0 && a.Party != b.Party || a.Thing != b.Thing {
		return
	}
	first, second := stretch{a.from, a.to}, stretch{b.from, b.to}
	if a.Polarity == b.Polarity && slices.EqualFunc(c.a.stems(first), c.b.stems(second), alike) {
		return
	}
	alone := slices.EqualFunc(c.a.around(r.a), c.b.around(r.b), alike)
	c.changes = append(c.changes, Change{Renamed, alone, c.a.reading(first, a), c.b.reading(second, b)})
}

// around returns the stems of a stretch outside its namings.
func (t *Text) around(s stretch) (list []string) {
	for _, m := range t.in(s) {
		list = append(list, t.stems(stretch{s.from, m.from})...)
		s.from = m.to
	}
	return append(list, t.stems(s)...)
}

// without keeps a naming that the other text lacks. Where the same words, or
// another name of the party that this text lacks, stand near in the other text, the sentence
// was turned round.
func (c *comparison) without(r region, a, b *Mention) {
	m, whole, of, other, from := a, c.a, r.a, c.b, r.b
	if a == nil {
		m, whole, of, other, from = b, c.b, r.b, c.a, r.a
	}
	if other.holds(whole.stems(stretch{m.from, m.to}), from, near) || c.named(other, m.Party, from) {
		return
	}
	kind := Worded
	if len(other.stems(from)) == 0 {
		kind = Dropped
	}
	alone := kind == Dropped && len(whole.around(of)) == 0
	c.changes = append(c.changes, Change{kind, alone, c.a.reading(r.a, a), c.b.reading(r.b, b)})
}

// How many words around a region are searched for what was moved.
const (
	near   = 25 // a naming
	nearer = 8  // words beside one
)

// named reports whether a text names a party near a stretch in words that the
// other text does not have at that place.
func (c *comparison) named(t *Text, party int, s stretch) bool {
	partners := c.ofA
	if t == c.b {
		partners = c.ofB
	}
	for _, m := range t.mentions {
		if m.Party == party && s.from-near <= m.from && m.to <= s.to+near && slices.Contains(partners[m.from:m.to], -1) {
			return true
		}
	}
	return false
}

// holds reports whether a text holds all these stems around a stretch.
func (t *Text) holds(stems []string, s stretch, reach int) bool {
	around := t.stems(stretch{max(0, s.from-reach), min(len(t.words), s.to+reach)})
	for _, stem := range stems {
		if !slices.ContainsFunc(around, func(o string) bool { return alike(o, stem) }) {
			return false
		}
	}
	return true
}

// beside keeps words that were changed right before or behind a naming that is
// the same in both texts.
func (c *comparison) beside(r region) {
	if r.a.len() > mostBeside || r.b.len() > mostBeside {
		return
	}
	a, b := c.a.touching(r.a), c.b.touching(r.b)
	if a == nil || b == nil || a.Naming != b.Naming || c.ofA[a.from] != b.from {
		return
	}
	first, second := c.a.stems(r.a), c.b.stems(r.b)
	if slices.EqualFunc(first, second, alike) || c.a.number(r.a) || c.b.number(r.b) {
		return
	}
	if len(first) > 0 && c.b.holds(first, r.b, nearer) || len(second) > 0 && c.a.holds(second, r.a, nearer) {
		return // turned round
	}
	c.changes = append(c.changes, Change{Beside, false, c.a.reading(r.a, a), c.b.reading(r.b, b)})
}

// number reports whether a stretch is a number in digits, which another text
// may write in letters.
func (t *Text) number(s stretch) bool {
	return s.len() == 1 && strings.Trim(t.words[s.from].folded, "0123456789") == ""
}

// touching returns the naming that ends where a stretch begins, else the one
// that begins where it ends, in one phrase with it.
func (t *Text) touching(s stretch) *Mention {
	for _, m := range t.mentions {
		if m.to == s.from && t.joined(m.to) {
			return &m
		}
	}
	for _, m := range t.mentions {
		if m.from == s.to && t.joined(m.from) {
			return &m
		}
	}
	return nil
}

// joined reports whether a word is of one phrase with the word before it.
func (t *Text) joined(word int) bool {
	return word > 0 && word < len(t.words) && arabic.Joins(t.Body[t.words[word-1].end:t.words[word].start])
}

// reading returns what a text has in a stretch.
func (t *Text) reading(s stretch, m *Mention) Reading {
	from, to := t.bytes(s)
	return Reading{from, to, m}
}

// alike reports whether two stems are one word, in another form, spelling or
// misprint: one of three letters or more with an ending of two at most, or a
// letter more, less, other or two of them in turn in a word of four letters or more.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) >= 3 && len(y)-len(x) <= 2 && slices.Equal(x, y[:len(x)]) {
		return true
	}
	if len(x) < 4 || len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		turned := i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
		return turned || slices.Equal(x[i+1:], y[i+1:])
	}
	return slices.Equal(x[i:], y[i+1:])
}
