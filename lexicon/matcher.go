package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// A Match is one place where a naming stands in a text.
type Match struct {
	Naming     int // as Lexicon.At counts them
	Start, End int // byte span in the text as printed, clitics included
}

// A Matcher finds phrases in text. It is safe for use by several goroutines.
//
// It walks the words of the text once. Words are looked up folded, with their
// clitic forms written out beforehand, and phrases are paths in a tree of
// words. Nothing is stemmed, so nothing matches that a lexicon does not spell.
type Matcher struct {
	words  *forms    // the folded forms
	starts [][]int32 // by word: the nodes a phrase that starts with it leads to
	edges  *steps    // the tree
	ends   []int32   // by node: what ends there
	leads  []bool    // by node: whether a word leads on from it
	sieve  []uint64  // a bit for every form that a phrase starts with, by its hash: most words of a text fall through

	// While phrases are entered: the first words whose clitic forms are written
	// out, and the numbers of words as they are written.
	entered map[string]bool
	numbers map[string]int32
}

// What ends at a node, besides the number of a naming.
const (
	nothing = -1
	ignored = -2 // a phrase that looks like a naming and is none
)

// Find appends the matches in a text to into and returns them with the number
// of words in the text. The leftmost phrase wins and, of those that start at
// one word, the longest; matches do not overlap. It allocates nothing but room
// for the matches.
func (m *Matcher) Find(text string, into []Match) (matches []Match, words int) {
	var scratch [64]byte
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			return into, words
		}
		words++
		i = end
		if tagged(text, start) {
			if found, stop, more := m.tag(text, folded, end); found >= 0 {
				into = append(into, Match{Naming: int(found), Start: start, End: stop})
				i = stop
				words += more
				continue
			}
		}
		h := hash(folded)
		if !m.sifts(h) {
			continue
		}
		word, known := m.words.find(folded, h)
		if !known {
			continue
		}
		found, stop, more := m.longest(text, end, m.starts[word])
		if found == nothing {
			continue
		}
		if found >= 0 {
			into = append(into, Match{Naming: int(found), Start: start, End: stop})
		}
		words += more
		i = stop
	}
}

// FindBoth finds what two matchers find in a text, each for itself, in one walk
// over its words.
func FindBoth(text string, a, b *Matcher, intoA, intoB []Match) (matchesA, matchesB []Match) {
	var scratch [64]byte
	endA, endB := 0, 0 // how far each has matched
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			return intoA, intoB
		}
		i = end
		if tagged(text, start) {
			if found, stop, _ := a.tag(text, folded, end); found >= 0 && start >= endA {
				intoA, endA = append(intoA, Match{Naming: int(found), Start: start, End: stop}), stop
			}
			if found, stop, _ := b.tag(text, folded, end); found >= 0 && start >= endB {
				intoB, endB = append(intoB, Match{Naming: int(found), Start: start, End: stop}), stop
			}
		}
		h := hash(folded)
		if start >= endA && a.sifts(h) {
			intoA, endA = a.take(text, folded, h, start, end, intoA)
		}
		if start >= endB && b.sifts(h) {
			intoB, endB = b.take(text, folded, h, start, end, intoB)
		}
	}
}

// FindEach finds what several matchers find in a text, each for itself, in one
// walk over its words, and appends it to the slice of the same index.
func FindEach(text string, matchers []*Matcher, into [][]Match) {
	var scratch [64]byte
	ends := make([]int, len(matchers)) // how far each has matched
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			return
		}
		i = end
		h, tag := hash(folded), tagged(text, start)
		for n, m := range matchers {
			if start < ends[n] {
				continue
			}
			if tag {
				if found, stop, _ := m.tag(text, folded, end); found >= 0 {
					into[n], ends[n] = append(into[n], Match{Naming: int(found), Start: start, End: stop}), stop
					continue
				}
			}
			if m.sifts(h) {
				into[n], ends[n] = m.take(text, folded, h, start, end, into[n])
			}
		}
	}
}

// tagged reports whether a word begins a hashtag.
func tagged(text string, start int) bool { return start > 0 && text[start-1] == '#' }

// tag returns what a whole hashtag names whose first word ends at end, where it ends
// and how many words it has beyond the first: its writer may part all its words,
// some or none, «#الجيش_الوطنيالليبي».
func (m *Matcher) tag(text string, folded []byte, end int) (found int32, stop, more int) {
	var scratch [256]byte
	var room [64]byte
	whole := append(scratch[:0], folded...)
	for stop = end; stop < len(text) && text[stop] == '_'; more++ {
		next, start, after := arabic.Next(text, stop, room[:0])
		if start != stop+1 || start == after {
			break
		}
		whole, stop = append(whole, next...), after
	}
	return m.glued(whole), stop, more
}

// glued returns what a phrase of several words names that a hashtag writes
// without spaces, «#الجيشالوطنيالليبي»; nothing when the word is not one.
func (m *Matcher) glued(folded []byte) int32 {
	for end := 2; end < len(folded); end++ {
		if !utf8.RuneStart(folded[end]) {
			continue
		}
		word, known := m.words.find(folded[:end], hash(folded[:end]))
		if !known {
			continue
		}
		for _, node := range m.starts[word] {
			if found := m.gluedFrom(folded[end:], node); found >= 0 {
				return found
			}
		}
	}
	return nothing
}

// gluedFrom follows a phrase that has come to a node through the rest of a word.
func (m *Matcher) gluedFrom(rest []byte, node int32) int32 {
	for end := 1; end <= len(rest); end++ {
		if end < len(rest) && !utf8.RuneStart(rest[end]) {
			continue
		}
		word, known := m.words.find(rest[:end], hash(rest[:end]))
		if !known {
			continue
		}
		next, known := m.edges.find(node, word)
		switch {
		case !known:
		case end == len(rest):
			return m.ends[next]
		default:
			if found := m.gluedFrom(rest[end:], next); found >= 0 {
				return found
			}
		}
	}
	return nothing
}

// take appends the longest phrase that starts with a word of this hash, if there is one, and
// returns where it ends.
func (m *Matcher) take(text string, folded []byte, h uint64, start, end int, into []Match) ([]Match, int) {
	word, known := m.words.find(folded, h)
	if !known {
		return into, end
	}
	found, stop, _ := m.longest(text, end, m.starts[word])
	if found >= 0 {
		into = append(into, Match{Naming: int(found), Start: start, End: stop})
	}
	return into, stop
}

// longest follows the phrases that have come to some nodes with a word that
// ends at end. It returns what the longest of them names, the first of those as
// long, where that ends, and how many words it takes beyond the first.
func (m *Matcher) longest(text string, end int, nodes []int32) (found int32, stop, words int) {
	found, stop = nothing, end
	var scratch [64]byte
	var live [8]int32 // the nodes that a next word may lead on from
	left := live[:0]
	for _, node := range nodes {
		if m.ends[node] != nothing && found == nothing {
			found = m.ends[node]
		}
		if m.leads[node] {
			left = append(left, node)
		}
	}
	for n := 1; len(left) > 0; n++ {
		folded, start, next := arabic.Next(text, end, scratch[:0])
		if start == next || !joined(text[end:start], folded) {
			break
		}
		word, known := m.words.find(folded, hash(folded))
		if !known {
			break
		}
		end = next
		ended, on := false, left[:0]
		for _, node := range left {
			node, known := m.edges.find(node, word)
			if !known {
				continue
			}
			if m.ends[node] != nothing && !ended {
				found, stop, words, ended = m.ends[node], end, n, true
				if numbered(folded) && strings.HasPrefix(text[end:], ")") {
					stop++
				}
			}
			if m.leads[node] {
				on = append(on, node)
			}
		}
		left = on
	}
	return found, stop, words
}

// joined reports whether what stands before the next word of a phrase leaves the two
// one phrase. A number may touch its noun or stand in brackets: «اللواء٤٤٤»,
// «اللواء (444)».
func joined(gap string, next []byte) bool {
	return arabic.Joins(gap) || numbered(next) && (gap == "" || gap == "(" || gap == " (")
}

// numbered reports whether a folded word is a number.
func numbered(word []byte) bool { return len(word) > 0 && word[0] >= '0' && word[0] <= '9' }

// sifts reports whether a phrase may start with a word of this hash.
func (m *Matcher) sifts(h uint64) bool {
	h &= uint64(len(m.sieve)*64 - 1)
	return m.sieve[h/64]>>(h%64)&1 != 0
}

// sift makes the sieve once all phrases are entered: sixteen bits and more for
// every form that a phrase starts with.
func (m *Matcher) sift() {
	size := 1024
	for size < 16*len(m.words.ends) {
		size *= 2
	}
	m.sieve = make([]uint64, size/64)
	for n := range m.words.ends {
		if len(m.starts[n]) > 0 {
			h := hash(m.words.at(uint32(n))) & uint64(size-1)
			m.sieve[h/64] |= 1 << (h % 64)
		}
	}
}

// newMatcher returns a matcher that finds nothing yet.
func newMatcher() *Matcher {
	m := &Matcher{words: new(forms), edges: new(steps), ends: []int32{nothing}, leads: []bool{false}, entered: map[string]bool{}, numbers: map[string]int32{}}
	m.words.grow()
	m.edges.add(0, -1, 0) // a table is never empty; no word has this number
	return m
}

// number returns the number of a folded form, a new one where it has none.
func (m *Matcher) number(form []byte) int32 {
	n := m.words.number(form)
	if int(n) == len(m.starts) {
		m.starts = append(m.starts, nil)
	}
	return n
}

// written is number for a word as it is written.
func (m *Matcher) written(word string) int32 {
	n, known := m.numbers[word]
	if !known {
		n = m.number([]byte(arabic.Fold(word)))
		m.numbers[word] = n
	}
	return n
}

// step returns the node that a word as written leads to, a new one where there
// is none.
func (m *Matcher) step(node int32, word string) int32 {
	n := m.written(word)
	next, known := m.edges.find(node, n)
	if !known {
		next = int32(len(m.ends))
		m.ends, m.leads = append(m.ends, nothing), append(m.leads, false)
		m.edges.add(node, n, next)
		m.leads[node] = true
	}
	return next
}

// enter makes a phrase that starts with a folded form lead to a node.
func (m *Matcher) enter(node int32, form []byte) {
	n := m.number(form)
	if !slices.Contains(m.starts[n], node) {
		m.starts[n] = append(m.starts[n], node)
	}
}

// add puts one phrase into the tree, given by its words as written, and
// returns the node where it ends. The root of the tree is node 0; its first
// step is taken by the bare first word, and every clitic form of that word
// enters there.
func (m *Matcher) add(words []string) int32 {
	node := m.step(0, words[0])
	if !m.entered[words[0]] {
		m.entered[words[0]] = true
		arabic.EachProclitic(words[0], func(form []byte) { m.enter(node, form) })
	}
	for _, word := range words[1:] {
		node = m.step(node, word)
	}
	return node
}

// done ends the entering of phrases.
func (m *Matcher) done() {
	m.entered, m.numbers = nil, nil
	m.sift()
}

// with returns a matcher on the same tree that finds other things at its ends.
func (m *Matcher) with(ends []int32) *Matcher {
	other := *m
	other.ends = ends
	return &other
}
