package jsontext

import (
	"encoding/binary"
	"math/bits"
)

// What is looked for in eight bytes at once, each 16 bits a letter of two bytes,
// the first of them the lower.
const (
	twoBytes   = 0xC0E0_C0E0_C0E0_C0E0 // the bits that say of how many bytes a letter is,
	areTwo     = 0x80C0_80C0_80C0_80C0 // and say two
	leadBits   = 0x001E_001E_001E_001E // a lead without these is of a letter of one byte, written as two
	overLeads  = 0x00FE_00FE_00FE_00FE // what carries into the next byte with one of them
	carried    = 0x0100_0100_0100_0100
	highBits   = 0x8080_8080_8080_8080
	eachOne    = 0x0101_0101_0101_0101
	eachQuote  = eachOne * '"'
	eachSlash  = eachOne * '\\'
	eachSpace  = eachOne * ' '
	bytesAWord = 8
)

// letters passes over what most of a text is: letters of two bytes, as the Arabic
// ones, and ASCII without marks, controls and backslashes. It returns where
// something else stands, or the end.
func letters(text []byte, at int) int {
	for at+bytesAWord <= len(text) {
		word := binary.LittleEndian.Uint64(text[at:])
		if word&highBits == 0 && noSigns(word) {
			at += bytesAWord
			continue
		}
		wrong := word&twoBytes ^ areTwo | (word&leadBits+overLeads)&carried ^ carried
		n := bits.TrailingZeros64(wrong) / 16
		if at += 2 * n; n == 4 {
			continue
		}
		if !bare[text[at]] {
			if n == 0 {
				return at
			}
			continue
		}
		at++
	}
	for at < len(text) {
		switch c := text[at]; {
		case bare[c]:
			at++
		case 0xC2 <= c && c <= 0xDF && at+1 < len(text) && text[at+1]&0xC0 == 0x80:
			at += 2
		default:
			return at
		}
	}
	return at
}

// noSigns says whether none of eight bytes of ASCII is a mark, a backslash or a
// control. A borrow from the byte below can only say so of one that is none.
func noSigns(word uint64) bool {
	quote, slash := word^eachQuote, word^eachSlash
	return ((quote-eachOne)|(slash-eachOne)|(word-eachSpace))&highBits == 0
}

// bare are the bytes of ASCII that are what they are: no mark, control or backslash.
var bare = func() (t [256]bool) {
	for c := byte(' '); c < 0x80; c++ {
		t[c] = c != '"' && c != '\\'
	}
	return t
}()
