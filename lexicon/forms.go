package lexicon

import "hash/maphash"

// A forms numbers folded words from 0, in the order in which they come. It is a
// table of open addresses over one text, which a matcher reads without making
// strings and fills without keeping them.
type forms struct {
	text  []byte
	ends  []uint32 // by number: where the word ends in text
	slots []uint32 // a number and one, 0 where free; never more than half of them taken
}

var formSeed = maphash.MakeSeed() // where a word lies in the table, which nothing shows

// find returns the number of a word, and false for one that has none.
func (f *forms) find(word []byte) (int32, bool) {
	mask := uint64(len(f.slots) - 1)
	for i := maphash.Bytes(formSeed, word) & mask; ; i = (i + 1) & mask {
		switch n := f.slots[i]; {
		case n == 0:
			return 0, false
		case string(f.at(n-1)) == string(word):
			return int32(n - 1), true
		}
	}
}

// number returns the number of a word, a new one where it has none.
func (f *forms) number(word []byte) int32 {
	if 2*(len(f.ends)+1) > len(f.slots) {
		f.grow()
	}
	mask := uint64(len(f.slots) - 1)
	i := maphash.Bytes(formSeed, word) & mask
	for ; f.slots[i] != 0; i = (i + 1) & mask {
		if n := f.slots[i] - 1; string(f.at(n)) == string(word) {
			return int32(n)
		}
	}
	f.text = append(f.text, word...)
	f.ends = append(f.ends, uint32(len(f.text)))
	f.slots[i] = uint32(len(f.ends))
	return int32(len(f.ends) - 1)
}

// at returns the word of a number.
func (f *forms) at(n uint32) []byte {
	if n == 0 {
		return f.text[:f.ends[0]]
	}
	return f.text[f.ends[n-1]:f.ends[n]]
}

// grow makes room.
func (f *forms) grow() {
	f.slots = make([]uint32, max(64, 4*len(f.slots)))
	mask := uint64(len(f.slots) - 1)
	for n := range f.ends {
		i := maphash.Bytes(formSeed, f.at(uint32(n))) & mask
		for f.slots[i] != 0 {
			i = (i + 1) & mask
		}
		f.slots[i] = uint32(n + 1)
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
	if s.taken++; 2*s.taken > len(s.keys) {
		old := *s
		s.keys, s.nodes = make([]uint64, max(64, 4*len(old.keys))), make([]int32, max(64, 4*len(old.keys)))
		for i, k := range old.keys {
			if k != 0 {
				at := s.slot(k)
				s.keys[at], s.nodes[at] = k, old.nodes[i]
			}
		}
	}
	i := s.slot(key(node, word))
	s.keys[i], s.nodes[i] = key(node, word), next
}
