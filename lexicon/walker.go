package lexicon

import (
	"math/bits"

	"mizan/lexicon/arabic"
)

// A Walker finds what several matchers find in a text, each for itself, in one walk from
// word to word: each word is folded, parted and hashed once, and most are seen to start no
// phrase of any of them. It learns nothing, unlike a Scanner, which is for texts by the
// thousand. It is safe for use by several goroutines.
type Walker struct {
	matchers []*Matcher
	firsts   []uint64 // of the words that their phrases start with, a bit by hash: a sieve
	shift    int      // to the upper bits of a hash that number these bits
}

// NewWalker returns a walker for some matchers.
func NewWalker(matchers ...*Matcher) *Walker {
	all := 0
	for _, m := range matchers {
		for range m.eachFirst() {
			all++
		}
	}
	size := max(6, bits.Len(uint(all))+4) // the sieve lets through one in sixteen or fewer of the others
	w := &Walker{matchers: matchers, firsts: make([]uint64, 1<<(size-6)), shift: 64 - size}
	for _, m := range matchers {
		for word := range m.eachFirst() {
			bit := hash(word) >> w.shift
			w.firsts[bit>>6] |= 1 << (bit & 63)
		}
	}
	return w
}

// Find appends what each of the first matchers finds, as many as into has places, to the
// slice of the same index: what Matcher.Find finds.
func (w *Walker) Find(text string, into [][]Match) {
	var room [8]int
	stops := append(room[:0], make([]int, len(into))...) // how far each has matched
	var scratch [64]byte
	var starts [8]int32
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			return
		}
		i = end
		word := asFirst(folded)
		if !w.mayStart(&word) && !tagged(text, start) {
			continue
		}
		var nodes []int32
		for n, m := range w.matchers[:len(into)] {
			if n == 0 || m.edges != w.matchers[n-1].edges { // another tree
				nodes = m.from(starts[:0], &word)
			}
			if start >= stops[n] {
				into[n], stops[n] = m.at(text, &word, nodes, start, end, into[n])
			}
		}
	}
}

// mayStart reports whether a word may start a phrase.
func (w *Walker) mayStart(word *firstWord) bool {
	for _, h := range word.hashes[:word.n] {
		if bit := h >> w.shift; w.firsts[bit>>6]>>(bit&63)&1 != 0 {
			return true
		}
	}
	return false
}
