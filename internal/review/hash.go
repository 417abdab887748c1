package review

import (
	"fmt"
	"math/bits"
	"strconv"

	"mizan/internal/corpus"
)

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

// An fnv is a running FNV-1a hash.
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

// A lot is a running hash that draws by: every sentence of the corpus has one,
// so it takes eight bytes at a time.
type lot uint64

// newLot begins a lot, another one for another seed.
func newLot(seed uint64) lot { return lot(mix(seed + offset)) }

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
func (l lot) sum() uint64 { return mix(uint64(l)) }

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
