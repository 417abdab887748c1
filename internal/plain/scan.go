package plain

import "math/bits"

// What stands in each byte of a word of eight.
const (
	eachOne  = 0x0101_0101_0101_0101
	eachHigh = 0x8080_8080_8080_8080
)

// nextOf returns where one of three bytes stands first, from a byte on; the length
// of the text where none does. It looks at eight bytes at once: a text is full of
// letters, and these are few.
func nextOf(text string, from int, three string) int {
	a, b, c := three[0], three[1], three[2]
	at := from
	for ; at+8 <= len(text); at += 8 {
		word := eight(text[at : at+8])
		if found := zeros(word^uint64(a)*eachOne) | zeros(word^uint64(b)*eachOne) | zeros(word^uint64(c)*eachOne); found != 0 {
			return at + bits.TrailingZeros64(found)/8
		}
	}
	for ; at < len(text); at++ {
		if text[at] == a || text[at] == b || text[at] == c {
			break
		}
	}
	return at
}

// zeros marks the bytes of a word that are zero, each by its highest bit. Above the
// first of them it may mark others too.
func zeros(word uint64) uint64 { return (word - eachOne) &^ word & eachHigh }

// eight returns eight bytes as a word, the first the lowest.
func eight(b string) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}
