package edit

import (
	"slices"

	"mizan/lexicon/arabic"
)

// beside keeps words that were put right behind a naming that is the same in both
// texts, where they qualify it: in Arabic that is an adjective or participle with
// the article behind a name or another article, and what hangs on it. What else stands there tells what the party
// did, or to whom, and a verb or preposition before it is none of its name. Beside a
// naming of nobody known it says nothing of a party.
func (c *comparison) beside(r region) {
	if r.a.len() > mostBeside || r.b.len() > mostBeside {
		return
	}
	a, b := c.a.endingAt(r.a.from), c.b.endingAt(r.b.from)
	if a == nil || b == nil || a.Naming != b.Naming || a.Party < 0 || a.Party != b.Party || c.ofA[a.from] != b.from || !c.a.qualifies(r.a) || !c.b.qualifies(r.b) {
		return
	}
	first, second := c.a.stems(r.a), c.b.stems(r.b)
	if slices.EqualFunc(first, second, alike) {
		return
	}
	if len(first) > 0 && c.b.holds(first, r.b, nearer) || len(second) > 0 && c.a.holds(second, r.a, nearer) {
		return // turned round
	}
	c.changes = append(c.changes, Change{Beside, false, c.a.reading(r.a, a), c.b.reading(r.b, b)})
}

// qualifies reports whether a stretch begins with the article, or is empty. A
// title of courtesy there begins the name of who holds an office.
func (t *Text) qualifies(s stretch) bool {
	if s.len() == 0 {
		return true
	}
	first := t.words[s.from].folded
	return arabic.Definite(first) && !arabic.Stopword([]byte(first)) && !slices.Contains(courtesies, string(arabic.Stem([]byte(first))))
}

// endingAt returns the naming that ends where a word begins, in one
// phrase with it.
func (t *Text) endingAt(word int) *Mention {
	for i := range t.mentions {
		m := &t.mentions[i]
		if m.to == word && t.joined(word) {
			return m
		}
	}
	return nil
}
