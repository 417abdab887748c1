package lexicon

import (
	"iter"
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
// It walks the words of the text once. Words are looked up folded, the first of
// a phrase without what may be joined to its front, and phrases are paths in a
// tree of words. Nothing is stemmed, so nothing matches that a lexicon does not
// spell.
type Matcher struct {
	words  *forms    // the folded forms
	starts [][]start // by word: where a phrase that starts with it leads to
	firsts *sieve    // of the words that phrases start with
	edges  *steps    // the tree
	ends   []int32   // by node: what ends there
	leads  []bool    // by node: whether a word leads on from it
}

// A start is a node that the first word of a phrase leads to, and what may stand
// joined before the word.
type start struct {
	node   int32
	fronts arabic.Fronts
}

// What ends at a node, besides the number of a naming.
const (
	nothing = -1
	ignored = -2 // a phrase that looks like a naming and is none
)

// Find appends the matches in a text to into and returns them with the number
// of words in the text. The leftmost phrase wins and, of those that start at
// one word, the longest; matches do not overlap. It allocates nothing but room
// for the matches. For long texts see Scanner, for several matchers Walker too.
func (m *Matcher) Find(text string, into []Match) (matches []Match, words int) {
	var scratch [64]byte
	for i, stop := 0, 0; ; words++ {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			return into, words
		}
		i = end
		if start >= stop {
			var starts [8]int32
			w := asFirst(folded)
			into, stop = m.at(text, &w, m.from(starts[:0], &w), start, end, into)
		}
	}
}

// at appends what is named from a word on, which is given folded, with the nodes that phrases
// have come to with it, and by its place, and returns where that ends.
func (m *Matcher) at(text string, w *firstWord, nodes []int32, start, end int, into []Match) ([]Match, int) {
	if tagged(text, start) {
		if found, stop := m.tag(text, w.folded, end); found >= 0 {
			return append(into, Match{Naming: int(found), Start: start, End: stop}), stop
		}
	}
	if len(nodes) == 0 {
		return into, end
	}
	found, stop := m.longest(text, end, nodes)
	if found >= 0 {
		into = append(into, Match{Naming: int(found), Start: start, End: stop})
	}
	return into, stop
}

// A firstWord is a folded word in all ways to part it, with the hash of what each leaves.
type firstWord struct {
	folded []byte
	ways   [3]arabic.Parting
	hashes [3]uint64
	n      int // ways
}

// asFirst parts a folded word.
func asFirst(folded []byte) (w firstWord) {
	w.folded = folded
	w.n = len(arabic.Partings(w.ways[:0], folded))
	for i := range w.ways[:w.n] {
		w.hashes[i] = hash(folded[w.ways[i].Size:])
	}
	return w
}

// from appends the nodes that phrases which start with a word have come to, in the order
// in which they were entered.
func (m *Matcher) from(nodes []int32, w *firstWord) []int32 {
	for i, way := range w.ways[:w.n] {
		if !m.firsts.has(w.hashes[i]) {
			continue
		}
		word, known := m.words.find(w.folded[way.Size:], w.hashes[i])
		if !known {
			continue
		}
		for _, s := range m.starts[word] {
			if s.fronts&way.Front != 0 && !slices.Contains(nodes, s.node) {
				nodes = append(nodes, s.node)
			}
		}
	}
	slices.Sort(nodes)
	return nodes
}

// tagged reports whether a word begins a hashtag.
func tagged(text string, start int) bool { return start > 0 && text[start-1] == '#' }

// tag returns what a whole hashtag names whose first word ends at end, and where it
// ends: its writer may part all its words, some or none, «#الجيش_الوطنيالليبي».
func (m *Matcher) tag(text string, folded []byte, end int) (found int32, stop int) {
	var scratch [256]byte
	var room [64]byte
	whole := append(scratch[:0], folded...)
	for stop = end; stop < len(text) && text[stop] == '_'; {
		next, start, after := arabic.Next(text, stop, room[:0])
		if start != stop+1 || start == after {
			break
		}
		whole, stop = append(whole, next...), after
	}
	return m.glued(whole), stop
}

// glued returns what a phrase of several words names that a hashtag writes
// without spaces, «#الجيشالوطنيالليبي»; nothing when the word is not one.
func (m *Matcher) glued(folded []byte) int32 {
	var room [8]int32
	for end := 2; end < len(folded); end++ {
		if !utf8.RuneStart(folded[end]) {
			continue
		}
		w := asFirst(folded[:end])
		for _, node := range m.from(room[:0], &w) {
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

// longest follows the phrases that have come to some nodes with a word that
// ends at end. It returns what the longest of them names, the first of those as
// long, and where that ends.
func (m *Matcher) longest(text string, end int, nodes []int32) (found int32, stop int) {
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
	for len(left) > 0 {
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
				found, stop, ended = m.ends[node], end, true
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
	return found, stop
}

// joined reports whether what stands before the next word of a phrase leaves the two
// one phrase. A number may touch its noun or stand in brackets: «اللواء٤٤٤»,
// «اللواء (444)».
func joined(gap string, next []byte) bool {
	return arabic.Joins(gap) || numbered(next) && (gap == "" || gap == "(" || gap == " (")
}

// numbered reports whether a folded word is a number.
func numbered(word []byte) bool { return len(word) > 0 && word[0] >= '0' && word[0] <= '9' }

// newMatcher returns a matcher that finds nothing yet.
func newMatcher() *Matcher {
	m := &Matcher{words: new(forms), edges: new(steps), firsts: new(sieve), ends: []int32{nothing}, leads: []bool{false}}
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

// step returns the node that a word leads to from another, a new one where there
// is none. The root of the tree is node 0.
func (m *Matcher) step(node, word int32) int32 {
	next, known := m.edges.find(node, word)
	if !known {
		next = int32(len(m.ends))
		m.ends, m.leads = append(m.ends, nothing), append(m.leads, false)
		m.edges.add(node, word, next)
		m.leads[node] = true
	}
	return next
}

// enter makes a phrase that starts with a folded form, behind some proclitics, lead
// to a node.
func (m *Matcher) enter(node int32, form []byte, fronts arabic.Fronts) {
	n := m.number(form)
	m.firsts.add(hash(form))
	if i := slices.IndexFunc(m.starts[n], func(s start) bool { return s.node == node }); i >= 0 {
		m.starts[n][i].fronts |= fronts
		return
	}
	m.starts[n] = append(m.starts[n], start{node, fronts})
}

// eachFirst returns the words that phrases start with, as they stand behind
// proclitics, and where they lead to.
func (m *Matcher) eachFirst() iter.Seq2[[]byte, []start] {
	return func(yield func([]byte, []start) bool) {
		for n, starts := range m.starts {
			if len(starts) > 0 && !yield(m.words.at(uint32(n)), starts) {
				return
			}
		}
	}
}

// A sieve holds words by a bit of their hash: it lets through all of them, and few
// others. Most words of a text start no phrase, and need no look into the table.
type sieve [1024]uint64

// add enters a word with a hash.
func (s *sieve) add(h uint64) { s[h>>54] |= 1 << (h >> 48 & 63) }

// has reports whether a word with a hash may have been entered.
func (s *sieve) has(h uint64) bool { return s[h>>54]>>(h>>48&63)&1 != 0 }

// with returns a matcher on the same tree that finds other things at its ends.
func (m *Matcher) with(ends []int32) *Matcher {
	other := *m
	other.ends = ends
	return &other
}
