package edit

import (
	"slices"
	"strings"

	"mizan/lexicon/arabic"
)

// mostAround is how many words that say something may be changed with a naming
// that the other text lacks: with more of them a clause was put in or taken out,
// and what it tells with it.
const mostAround = 1

// opener returns the particle that a stretch begins with, empty where it begins
// with none: behind a preposition and without one stand no names of the same thing.
func (t *Text) opener(s stretch) string {
	if first := t.words[s.from].folded; arabic.Stopword([]byte(first)) {
		return first
	}
	return ""
}

// without keeps a naming that the other text lacks. Where other words stand for it,
// there are more of them than the words around it: «أهله» for «أهل القتيل» has
// a pronoun for the name. Where the same words, or
// another name of the party that this text lacks, stand near in the other text, the sentence
// was turned round. And a name cut short is no other name.
func (c *comparison) without(r region, a, b *Mention) {
	m, whole, of, other, from := a, c.a, r.a, c.b, r.b
	if a == nil {
		m, whole, of, other, from = b, c.b, r.b, c.a, r.a
	}
	around := whole.around(of)
	if len(around) > mostAround || other.holds(whole.stems(stretch{m.from, m.to}), from, near) || c.named(other, m.Party, from) {
		return
	}
	kind := Worded
	if amongAlike(other.stems(from), around) { // nothing stands for the naming
		kind = Dropped
	}
	if kind == Dropped && !whole.hangs(m) || kind == Worded && (!c.bounded(r) || c.a.opener(r.a) != c.b.opener(r.b) || len(other.stems(from)) <= len(around) || whole.shortened(of, other.stems(from))) {
		return
	}
	alone := kind == Dropped && len(around) == len(other.stems(from))
	c.changes = append(c.changes, Change{kind, alone, c.a.reading(r.a, a), c.b.reading(r.b, b)})
}

// shortened reports whether some stems are words of a stretch, of which they lack
// proper names alone: «الوزير» for «الوزير سالم», «التنظيم» for a group's name
// behind it. An adjective left out, which has the article, may be what was chosen.
func (t *Text) shortened(s stretch, stems []string) bool {
	return len(stems) > 0 && amongAlike(stems, t.stems(s)) && !slices.ContainsFunc(t.words[s.from:s.to], func(w token) bool {
		return arabic.Definite(w.folded) && !amongAlike([]string{string(arabic.Stem([]byte(w.folded)))}, stems)
	})
}

// amongAlike reports whether each of some stems is alike one of others.
func amongAlike(stems, others []string) bool {
	for _, stem := range stems {
		if !slices.ContainsFunc(others, func(o string) bool { return alike(o, stem) }) {
			return false
		}
	}
	return true
}

// hangs reports whether a naming hangs on a noun with the article before it, so
// that the noun still tells of the same without it: «العناصر من ميليشيات النهر».
// The subject of a verb («وأكد هادي»), a second one in a row and a place are no
// name left out: a pronoun stands for the one, the others tell something more.
func (t *Text) hangs(m *Mention) bool {
	if strings.HasPrefix(t.words[m.from].folded, arabic.And) {
		return false
	}
	head := m.from - 1
	if head >= 0 && t.words[head].folded == partOf {
		head--
	}
	return head >= 0 && arabic.Definite(t.words[head].folded) && !arabic.Stopword([]byte(t.words[head].folded)) && t.joined(head+1) && t.joined(m.from)
}

// partOf says that a noun is of what follows.
const partOf = "من"

// bounded reports whether two stretches begin and end with sentences alike: else
// one ends a sentence and the other begins one.
func (c *comparison) bounded(r region) bool {
	a, b := c.a.gaps(r.a), c.b.gaps(r.b)
	return parts(a[0]) == parts(b[0]) && parts(a[1]) == parts(b[1])
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
	return amongAlike(stems, t.stems(stretch{max(0, s.from-reach), min(len(t.words), s.to+reach)}))
}

// joined reports whether a word is of one phrase with the word before it.
func (t *Text) joined(word int) bool {
	return word > 0 && word < len(t.words) && arabic.Joins(t.Body[t.words[word-1].end:t.words[word].start])
}
