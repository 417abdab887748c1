package review

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"mizan/corpus"
)

// An Item is one thing for the coders to judge: a mention in its sentence, or
// a sentence in which the tool found none.
type Item struct {
	ID         string // tells the place and the sentence: see key
	Mention    bool   // else a sentence without one
	Article    string // id of the record, else its place
	Outlet     string
	InTitle    bool
	Sentence   string // cut with … when very long
	Start, End int    // bytes of the mention in Sentence
	Contrast   string // of the mention
	Naming     string
	Tool       Codes
	Weight     float64 // how many of the corpus it stands for, 1 or more

	hash uint64
}

// marked returns the sentence with the mention set off, as the coders see it.
func (i Item) marked() string {
	if !i.Mention {
		return shown(i.Sentence)
	}
	return shown(i.Sentence[:i.Start] + "⟦" + i.Sentence[i.Start:i.End] + "⟧" + i.Sentence[i.End:])
}

// shown returns text as a cell can hold it: without control characters and the
// marks that turn writing around.
func shown(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ', r == 0x7F, r >= 0x80 && r < 0xA0:
			return ' '
		case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069', r == '\uFEFF', r >= '\uFFFE' && r <= '\uFFFF':
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// part returns the headline or the body.
func part(a corpus.Article, inTitle bool) string {
	if inTitle {
		return a.Title
	}
	return a.Body
}

// longestSide is how many bytes of context a sentence keeps on each side.
const longestSide = 700

// cut returns a sentence with no more than longestSide bytes on either side of
// a span, and where the span starts in it.
func cut(text string, start, end, from, to int) (sentence string, at int) {
	before, after := text[from:start], text[end:to]
	if i := len(before) - longestSide; i > 0 {
		for i < len(before) && !utf8.RuneStart(before[i]) {
			i++
		}
		before = "… " + before[i:]
	}
	if i := longestSide; len(after) > i {
		for i > 0 && !utf8.RuneStart(after[i]) {
			i--
		}
		after = after[:i] + " …"
	}
	return strings.Clone(before + text[start:end] + after), len(before)
}

// key gives a place in an article its id: FNV-1a of outlet, article, part,
// span and sentence. The naming is left out, as no two mentions share a span
// and what a span is called changes with the lexicon; the sentence is in, so
// that a decision never falls on a text that was changed.
func key(a corpus.Article, inTitle bool, start, end, from, to int) uint64 {
	h := fnv(offset)
	for _, text := range [...]string{a.Outlet, a.ID, part(a, inTitle)[from:to]} {
		h = h.number(len(text)).text(":").text(text)
	}
	if inTitle {
		h = h.text("true ")
	} else {
		h = h.text("false ")
	}
	return mix(uint64(h.number(start).text(" ").number(end)))
}

// An fnv is a running FNV-1a hash. The library's takes bytes behind an
// interface, and a copy of every sentence of the corpus for them.
type fnv uint64

// What FNV-1a of 64 bits begins with and multiplies by.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// text adds a text.
func (h fnv) text(text string) fnv {
	for i := range len(text) {
		h = (h ^ fnv(text[i])) * prime
	}
	return h
}

// number adds a number as it is printed.
func (h fnv) number(n int) fnv {
	var digits [20]byte
	return h.text(string(strconv.AppendInt(digits[:0], int64(n), 10)))
}

// mix spreads a hash over all its bits: those of FNV hardly move for the last
// bytes.
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xFF51AFD7ED558CCD
	x ^= x >> 33
	x *= 0xC4CEB9FE1A85EC53
	return x ^ x>>33
}

// sum hashes a text.
func sum(text string) uint64 { return mix(uint64(fnv(offset).text(text))) }

// id writes a key as an item's id.
func id(key uint64) string { return fmt.Sprintf("i%016x", key) }
