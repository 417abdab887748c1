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
	if (len(a) == 0 || len(b) == 0) && c.courteous(r) {
		return
	}
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
	gaps := t.gaps(s)
	before, behind := s.from == 0 || parts(gaps[0]), s.to == len(t.words) || parts(gaps[1])
	return before && behind || breaks(t.Body[from:to])
}

// gaps returns what stands between a stretch and the words before and behind it.
func (t *Text) gaps(s stretch) (gaps [2]string) {
	from, to := t.bytes(s)
	if s.from > 0 {
		gaps[0] = t.Body[t.words[s.from-1].end:from]
	}
	if s.to < len(t.words) {
		gaps[1] = t.Body[to:t.words[s.to].start]
	}
	return gaps
}

// breaks reports whether a piece of text holds a line's end, or the spaces that
// some feeds put for one.
func breaks(text string) bool {
	return strings.Contains(text, "\n") || strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), "   ")
}

// parts reports whether a piece of text parts two sentences or lines.
func parts(text string) bool { return breaks(text) || strings.ContainsAny(text, ".!?؟") }

// spelled reports whether the two stretches of a region are the same letters,
// however they are parted: «عبدالله» and «عبد الله», «و"الجهاد"»; where they are
// parted otherwise, also with a letter misprinted.
func (c *comparison) spelled(r region) bool {
	first, second := c.a.letters(r.a), c.b.letters(r.b)
	return first == second || r.a.len() != r.b.len() && r.a.len() > 0 && r.b.len() > 0 && alike(first, second)
}

// courteous reports whether two stretches differ in titles of courtesy alone,
// of which one text is more sparing: «فخامة الرئيس» and «الرئيس».
func (c *comparison) courteous(r region) bool {
	first, second := strings.Join(untitled(c.a.stems(r.a)), ""), strings.Join(untitled(c.b.stems(r.b)), "")
	return first == second || first != "" && second != "" && alike(first, second)
}

// letters returns the letters of a stretch.
func (t *Text) letters(s stretch) string {
	var b strings.Builder
	for _, w := range t.words[s.from:s.to] {
		b.WriteString(w.folded)
	}
	return b.String()
}

// untitled returns stems without those of titles of courtesy, also behind a
// preposition: «لفخامة الرئيس».
func untitled(stems []string) []string {
	return slices.DeleteFunc(stems, func(stem string) bool {
		return slices.Contains(courtesies, stem) || slices.Contains(courtesies, strings.TrimPrefix(stem, arabic.For))
	})
}

// courtesies are the stems of titles that go before an office or a name.
var courtesies = func() (stems []string) {
	for _, title := range arabic.FoldAll("فخامة", "معالي", "سعادة", "سمو", "جلالة", "سيادة", "دولة", "حضرة", "فضيلة", "سماحة", "صاحب", "صاحبة", "السيد", "السيدة", "الأستاذ", "الدكتور", "المهندس", "الأخ", "الأمير", "الشيخ") {
		stems = append(stems, string(arabic.Stem([]byte(title))))
	}
	return stems
}()

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
// in another case or number are the same name, also where the lexicon reads more
// of them as one in one text, whatever it holds of those. Where other words around them
// differ too, nobody can say that the namings alone are what was chosen.
func (c *comparison) renamed(r region, a, b *Mention) {
	if a.Party >= 0 && b.Party >= 0 && a.Party != b.Party || a.Thing != b.Thing {
		return
	}
	first, second := stretch{a.from, a.to}, stretch{b.from, b.to}
	if c.inflected(r.a, r.b) || a.Polarity == b.Polarity && c.inflected(first, second) {
		return
	}
	alone := slices.EqualFunc(c.a.around(r.a), c.b.around(r.b), alike)
	c.changes = append(c.changes, Change{Renamed, alone, c.a.reading(first, a), c.b.reading(second, b)})
}

// inflected reports whether two stretches are the same words in other forms.
func (c *comparison) inflected(a, b stretch) bool {
	return slices.EqualFunc(c.a.stems(a), c.b.stems(b), func(x, y string) bool { return alike(x, y) || consonants(x) == consonants(y) })
}

// consonants returns a stem without the vowels that are written: a broken plural
// keeps the rest, «قتيل» and «قتلى».
func consonants(stem string) string { return vowels.Replace(stem) }

// vowels are the letters of long vowels, as folded.
var vowels = strings.NewReplacer("ا", "", "و", "", "ي", "")

// around returns the stems of a stretch outside its namings.
func (t *Text) around(s stretch) (list []string) {
	for _, m := range t.in(s) {
		list = append(list, t.stems(stretch{s.from, m.from})...)
		s.from = m.to
	}
	return append(list, t.stems(s)...)
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
