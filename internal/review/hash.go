package review

import (
	"fmt"
	"math/bits"

	"mizan/internal/corpus"
	"mizan/internal/lots"
)

// key gives a place in an article its id: FNV-1a of outlet, article, part,
// span and sentence. The naming is left out, as no two mentions share a span
// and what a span is called changes with the lexicon; the sentence is in, so
// that a decision never falls on a text that was changed.
func key(a corpus.Article, inTitle bool, start, end, from, to int) uint64 {
	h := lots.New()
	for _, text := range [...]string{a.Outlet, a.ID, part(a, inTitle)[from:to]} {
		h = h.Number(len(text)).Text(":").Text(text)
	}
	if inTitle {
		h = h.Text("true ")
	} else {
		h = h.Text("false ")
	}
	return h.Number(start).Text(" ").Number(end).Mixed()
}

// A lot is a running hash that draws by: every sentence of the corpus has one,
// so it takes eight bytes at a time.
type lot uint64

// newLot begins a lot, another one for another seed.
func newLot(seed uint64) lot { return lot(lots.Hash(seed + lots.Offset).Mixed()) }

// number adds a number.
func (l lot) number(n int) lot {
	const odd = 0x9E3779B97F4A7C15
	return lot(bits.RotateLeft64(uint64(l)^uint64(n), 27) * odd)
}

// flag adds a truth value.
func (l lot) flag(b bool) lot {
	if b {
		return l.number(1)
	}
	return l.number(0)
}

// text adds a text and its length.
func (l lot) text(text string) lot {
	l = l.number(len(text))
	for ; len(text) >= 8; text = text[8:] {
		l = l.number(int(uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
			uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56))
	}
	for i := range len(text) {
		l = l.number(int(text[i]))
	}
	return l
}

// sum returns the hash.
func (l lot) sum() uint64 { return lots.Hash(l).Mixed() }

// sum hashes a text.
func sum(text string) uint64 { return lots.New().Text(text).Mixed() }

// id writes a key as an item's id.
func id(key uint64) string { return fmt.Sprintf("i%016x", key) }
