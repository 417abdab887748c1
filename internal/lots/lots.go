// Package lots gives things their places in a draw, by a hash of what they are:
// the draw is the same for the same things, in whatever order they come and
// whoever shares them out, and favours none of them.
package lots

import "strconv"

// A Hash is a running hash: FNV-1a of 64 bits (Fowler, Noll and Vo 1991). It
// allocates nothing.
type Hash uint64

// What FNV-1a begins with and multiplies by.
const (
	Offset = 14695981039346656037
	prime  = 1099511628211
)

// New begins a hash.
func New() Hash { return Offset }

// Text adds a text. Texts that follow each other run together: part them.
func (h Hash) Text(text string) Hash {
	for i := range len(text) {
		h = (h ^ Hash(text[i])) * prime
	}
	return h
}

// Bytes adds bytes.
func (h Hash) Bytes(bytes ...byte) Hash {
	for _, b := range bytes {
		h = (h ^ Hash(b)) * prime
	}
	return h
}

// Number adds a number as it is printed.
func (h Hash) Number(n int) Hash {
	var digits [20]byte
	return h.Bytes(strconv.AppendInt(digits[:0], int64(n), 10)...)
}

// Place returns the place in a draw: the hash with its high bits stirred, as
// those of FNV hardly move for the last bytes.
func (h Hash) Place() uint64 {
	x := uint64(h)
	x ^= x >> 33
	x *= 0xFF51AFD7ED558CCD
	return x ^ x>>33
}

// Mixed returns the hash with every bit spread over all 64: the finaliser of
// MurmurHash3 (Appleby 2011).
func (h Hash) Mixed() uint64 {
	x := h.Place()
	x *= 0xC4CEB9FE1A85EC53
	return x ^ x>>33
}

// Article begins the hash of an article of an outlet, by the id of its record.
func Article(outlet, id string) Hash { return New().Text(outlet).Bytes(0).Text(id) }

// Mention returns the place in a draw of one mention in its sentence, by its
// outlet, article, sentence and where it stands in it: what a study keeps of it.
func Mention(outlet, id, sentence string, start int) uint64 {
	return Article(outlet, id).Bytes(0).Text(sentence).Bytes(0, byte(start), byte(start>>8)).Place()
}
