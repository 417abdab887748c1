package lexicon

import (
	"encoding/binary"
	"iter"
	"math/bits"
)

// A forms numbers folded words from 0, in the order in which they come. It is a
// table of open addresses over one text, which a matcher reads without making
// strings and fills without keeping them.
type forms struct {
	text  []byte
	ends  []uint32 // by number: where the word ends in text
	slots []uint64 // the upper half of a hash over a number and one, 0 where free; never more than half of them taken
}

// hash mixes all bytes of a word, eight at a time, as wyhash does.
func hash(word []byte) uint64 {
	const one, two = 0xA0761D6478BD642F, 0xE7037ED1A0B428DB
	n := len(word)
	h := uint64(n) * one
	var first, last uint64
	switch {
	case n >= 8:
		for ; len(word) > 16; word = word[8:] {
			h = mixed(h^binary.LittleEndian.Uint64(word), two)
		}
		first, last = binary.LittleEndian.Uint64(word), binary.LittleEndian.Uint64(word[len(word)-8:])
	case n >= 4:
		first, last = uint64(binary.LittleEndian.Uint32(word)), uint64(binary.LittleEndian.Uint32(word[n-4:]))
	default:
		for _, b := range word {
			first = first<<8 | uint64(b)
		}
	}
	return mixed(h^first, two^last)
}

// mixed multiplies two numbers and joins the halves of what comes out.
func mixed(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}

// find returns the number of a word with its hash, and false for one that has
// none.
func (f *forms) find(word []byte, h uint64) (int32, bool) {
	mask := uint64(len(f.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		switch slot := f.slots[i]; {
		case slot == 0:
			return 0, false
		case (slot^h)>>32 == 0 && string(f.at(uint32(slot)-1)) == string(word):
			return int32(uint32(slot) - 1), true
		}
	}
}

// number returns the number of a word, a new one where it has none.
func (f *forms) number(word []byte) int32 {
	if 2*(len(f.ends)+1) > len(f.slots) {
		f.grow()
	}
	h := hash(word)
	if n, known := f.find(word, h); known {
		return n
	}
	f.text = append(f.text, word...)
	f.ends = append(f.ends, uint32(len(f.text)))
	f.put(h, len(f.ends))
	return int32(len(f.ends) - 1)
}

// put enters a number and one under a hash that has none.
func (f *forms) put(h uint64, n int) {
	mask := uint64(len(f.slots) - 1)
	i := h & mask
	for f.slots[i] != 0 {
		i = (i + 1) & mask
	}
	f.slots[i] = h>>32<<32 | uint64(n)
}

// at returns the word of a number.
func (f *forms) at(n uint32) []byte {
	if n == 0 {
		return f.text[:f.ends[0]]
	}
	return f.text[f.ends[n-1]:f.ends[n]]
}

// reserve makes room for so many words in all.
func (f *forms) reserve(n int) {
	for len(f.slots) < 2*(n+1) {
		f.grow()
	}
}

// grow makes room.
func (f *forms) grow() {
	f.slots = make([]uint64, max(64, 2*len(f.slots)))
	for n := range f.ends {
		f.put(hash(f.at(uint32(n))), n+1)
	}
}

// A steps is the tree of a matcher: which node a word leads to from a node. It
// is a table of open addresses too.
type steps struct {
	keys  []uint64 // of a slot: the node and the word, and one; 0 where free
	nodes []int32  // of a slot: where that leads
	taken int
}

// key joins a node and a word.
func key(node, word int32) uint64 { return uint64(uint32(node))<<32 | uint64(uint32(word)) + 1 }

// all returns every word that leads on from a node.
func (s *steps) all() iter.Seq2[int32, int32] {
	return func(yield func(node, word int32) bool) {
		for _, k := range s.keys {
			if uint32(k) != 0 && !yield(int32(k>>32), int32(uint32(k)-1)) { // no word has the number of the first key
				return
			}
		}
	}
}

// slot returns where a key lies, or would.
func (s *steps) slot(k uint64) uint64 {
	mask := uint64(len(s.keys) - 1)
	i := k * 0x9E3779B97F4A7C15 >> 32 & mask
	for s.keys[i] != 0 && s.keys[i] != k {
		i = (i + 1) & mask
	}
	return i
}

// find returns the node that a word leads to, and false for none.
func (s *steps) find(node, word int32) (int32, bool) {
	i := s.slot(key(node, word))
	return s.nodes[i], s.keys[i] != 0
}

// add makes a word lead from a node to another, for the first time.
func (s *steps) add(node, word, next int32) {
	s.taken++
	s.reserve(s.taken)
	i := s.slot(key(node, word))
	s.keys[i], s.nodes[i] = key(node, word), next
}

// reserve makes room for so many keys in all.
func (s *steps) reserve(n int) {
	size := max(64, len(s.keys))
	for size < 2*n {
		size *= 2
	}
	if size == len(s.keys) {
		return
	}
	old := *s
	s.keys, s.nodes = make([]uint64, size), make([]int32, size)
	for i, k := range old.keys {
		if k != 0 {
			at := s.slot(k)
			s.keys[at], s.nodes[at] = k, old.nodes[i]
		}
	}
}
