package vocabulary

import "hash/maphash"

// numbers finds words by how they are folded. A map holds the words themselves, and
// each look into it is three waits for memory; here it is one, and one for the word,
// which is counted next anyway.
type numbers struct {
	seed  maphash.Seed
	slots []slot // a power of two of them, no more than half of which are taken
	taken int
}

// A slot is a word's place.
type slot struct {
	hash   uint32
	number uint32 // from 1; 0 for a free slot
}

// newNumbers returns those of no word.
func newNumbers() numbers { return numbers{seed: maphash.MakeSeed(), slots: make([]slot, 1024)} }

// of returns the number of a folded word, and whether it has one; else its hash, for
// add.
func (n *numbers) of(folded []byte, words []Word) (number uint32, hash uint64, known bool) {
	hash = maphash.Bytes(n.seed, folded)
	for i := n.first(hash); ; i = n.next(i) {
		switch s := n.slots[i]; {
		case s.number == 0:
			return 0, hash, false
		case s.hash == uint32(hash) && words[s.number-1].Folded == string(folded):
			return s.number - 1, hash, true
		}
	}
}

// add gives a word that has none a number.
func (n *numbers) add(hash uint64, number uint32, words []Word) {
	if n.taken++; 2*n.taken > len(n.slots) {
		n.slots = make([]slot, 2*len(n.slots))
		for i := range words {
			n.put(maphash.String(n.seed, words[i].Folded), uint32(i))
		}
		return
	}
	n.put(hash, number)
}

// put takes the next free slot.
func (n *numbers) put(hash uint64, number uint32) {
	i := n.first(hash)
	for n.slots[i].number != 0 {
		i = n.next(i)
	}
	n.slots[i] = slot{uint32(hash), number + 1}
}

// first returns where a word may stand: its hash in a slot is of other bits.
func (n *numbers) first(hash uint64) uint64 { return hash >> 32 & uint64(len(n.slots)-1) }

// next returns where it may stand next.
func (n *numbers) next(i uint64) uint64 { return (i + 1) & uint64(len(n.slots)-1) }
