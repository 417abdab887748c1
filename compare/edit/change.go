// Package edit finds what two near-identical texts call differently: which
// namings one has where the other has another, or none.
//
// It aligns the texts word by word, as folded, so that spelling is no change,
// and keeps only what was changed within a naming or right beside one, between
// words that are the same. It knows no outlet, and not who copied whom.
package edit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mizan/internal/coding"
	"mizan/lexicon/arabic"
)

// A Kind says what is done to a naming.
type Kind int8

// The kinds of change.
const (
	Renamed Kind = iota // another naming of the same party stands there
	Worded              // words that are no naming of the lexicon stand there
	Dropped             // nothing stands there, or no more than particles
	Beside              // the naming is the same, other words qualify it right behind
)

// String returns the kind's name in the data files.
func (k Kind) String() string { return [...]string{"renamed", "worded", "dropped", "beside"}[k] }

// MarshalText writes the kind's name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// A Mention is a naming in the body of a text, as coded.
type Mention struct {
	Start, End int // bytes in the body
	Naming     int // as the lexicon numbers them
	Thing      int // what it is a name of, such as an army or its leader: a contrast of the lexicon
	Party      int // index of the side or third party, -1 for unresolved
	Polarity   int
	Voice      coding.Voice

	from, to int // words of the text that it covers
}

// A Text is a body with its namings, ready to be aligned.
type Text struct {
	Body     string
	mentions []Mention // in the order of the text
	words    []token
}

// NewText returns a text. The mentions are in the order of the text.
func NewText(body string, mentions []Mention) *Text {
	t := &Text{Body: body, mentions: slices.Clone(mentions), words: tokens(body)}
	for i := range t.mentions {
		m := &t.mentions[i]
		m.from, _ = slices.BinarySearchFunc(t.words, m.Start, func(w token, at int) int { return w.end - at - 1 })
		m.to, _ = slices.BinarySearchFunc(t.words, m.End, func(w token, at int) int { return w.start - at })
	}
	return t
}

// A Reading is what one of two texts has at a place where they differ.
type Reading struct {
	From, To int // bytes of the changed words in the body, equal where nothing stands
	Naming   *Mention
}

// A Change is a place at which two texts name differently.
type Change struct {
	Kind  Kind
	Alone bool // whether the naming is all that was changed there; never for Worded and Beside
	A, B  Reading
}

const (
	mostChanged = 10 // words of either text between equal ones: more is another passage, no edit
	mostBeside  = 4  // words beside a naming that is the same
	context     = 6  // words before and behind of which leastEqual are the same in both texts, in the same order
	leastEqual  = 4
)

// Changes returns the places at which two texts name differently, in the order
// of the texts; none where the texts are too far apart.
func Changes(a, b *Text) []Change {
	al, ok := align(a.words, b.words)
	if !ok {
		return nil
	}
	c := comparison{a: a, b: b, alignment: al}
	for r, more := c.next(region{}); more; r, more = c.next(r) {
		c.judge(r)
	}
	return c.changes
}

// A comparison is two texts being compared.
type comparison struct {
	a, b *Text
	alignment
	changes []Change
}

// A region is a stretch of words in either text that are not the same, with the
// namings it cuts into.
type region struct{ a, b stretch }

// A stretch is words of one text.
type stretch struct{ from, to int }

// len returns how many words a stretch has.
func (s stretch) len() int { return s.to - s.from }

// next returns the first region behind another.
func (c *comparison) next(last region) (r region, more bool) {
	i, j := last.a.to, last.b.to
	for i < len(c.ofA) && c.ofA[i] == j {
		i, j = i+1, j+1
	}
	if i == len(c.ofA) && j == len(c.ofB) {
		return r, false
	}
	r = region{stretch{i, i}, stretch{j, j}}
	c.behind(&r)
	c.wholeNamings(&r)
	return r, true
}

// behind moves the end of a region to the next words that are partners.
func (c *comparison) behind(r *region) {
	for r.a.to < len(c.ofA) && c.ofA[r.a.to] < 0 {
		r.a.to++
	}
	for r.b.to < len(c.ofB) && c.ofB[r.b.to] < 0 {
		r.b.to++
	}
}

// before moves the start of a region to the last words that are partners.
func (c *comparison) before(r *region) {
	for r.a.from > 0 && c.ofA[r.a.from-1] < 0 {
		r.a.from--
	}
	for r.b.from > 0 && c.ofB[r.b.from-1] < 0 {
		r.b.from--
	}
}

// wholeNamings widens a region until no naming of either text is cut by it.
func (c *comparison) wholeNamings(r *region) {
	for cut := true; cut; {
		cut = false
		for _, m := range c.a.mentions {
			for r.a.cuts(m) && m.from < r.a.from {
				c.left(r)
				cut = true
			}
			for r.a.cuts(m) && m.to > r.a.to {
				c.right(r)
				cut = true
			}
		}
		for _, m := range c.b.mentions {
			for r.b.cuts(m) && m.from < r.b.from {
				c.left(r)
				cut = true
			}
			for r.b.cuts(m) && m.to > r.b.to {
				c.right(r)
				cut = true
			}
		}
	}
}

// left takes the pair of equal words before a region into it, and what differs
// before that.
func (c *comparison) left(r *region) {
	r.a.from, r.b.from = r.a.from-1, r.b.from-1
	c.before(r)
}

// right is left for the words behind.
func (c *comparison) right(r *region) {
	r.a.to, r.b.to = r.a.to+1, r.b.to+1
	c.behind(r)
}

// cuts reports whether a naming shares words with a stretch, or holds the place
// of an empty one.
func (s stretch) cuts(m Mention) bool {
	if s.len() == 0 {
		return m.from < s.from && s.from < m.to
	}
	return m.from < s.to && s.from < m.to
}

// in returns the namings of a text in a stretch.
func (t *Text) in(s stretch) (list []*Mention) {
	for i := range t.mentions {
		if m := &t.mentions[i]; s.from <= m.from && m.to <= s.to {
			list = append(list, m)
		}
	}
	return list
}

// bytes returns where the words of a stretch stand in the body.
func (t *Text) bytes(s stretch) (from, to int) {
	switch {
	case s.len() > 0:
		return t.words[s.from].start, t.words[s.to-1].end
	case s.from > 0:
		return t.words[s.from-1].end, t.words[s.from-1].end
	}
	return 0, 0
}

// stems returns the stems of the words of a stretch that say something: no
// particles and no single letters. The conjunction و is no part of a word.
func (t *Text) stems(s stretch) (list []string) {
	for _, w := range t.words[s.from:s.to] {
		folded := []byte(strings.TrimPrefix(w.folded, arabic.And))
		if !arabic.Stopword([]byte(w.folded)) && utf8.RuneCount(folded) > 1 {
			list = append(list, string(arabic.Stem(folded)))
		}
	}
	return list
}
