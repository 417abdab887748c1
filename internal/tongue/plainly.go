package tongue

import (
	"unicode"
	"unicode/utf8"
)

// plainly reports whether a text has many letters of Arabic's own alphabet and no
// other. Nearly all texts are asked this, so no branch is taken for a letter of Arabic
// nor for a space: words are too short for one to be foreseen.
func plainly(text string) bool {
	own := 0
	for at := 0; at+1 < len(text); {
		lead := text[at]
		block := blocks[lead]
		if block <= lastArabic {
			told := letters[block][text[at+1]]
			if told == foreign {
				return false
			}
			own += int(told)
			at += 1 + int(lead>>7)
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsLetter(r) {
			return false
		}
		at += size
	}
	return own >= many
}

// The blocks that the first byte of a character tells.
const (
	noBlock     = iota // of what is no letter, whatever follows
	firstArabic        // U+0600 to U+063F
	lastArabic         // U+0640 to U+067F
	beyond             // or a letter of ASCII
)

// What a character of the first blocks is.
const (
	noLetter = iota // or tatweel, which all have that are written with Arabic letters
	ownLetter
	foreign
)

// blocks tells the block of a character by its first byte, letters what it is by its
// block and its second.
var blocks, letters = func() (blocks [256]uint8, letters [beyond][256]uint8) {
	for b := range blocks {
		if b >= utf8.RuneSelf || unicode.IsLetter(rune(b)) {
			blocks[b] = beyond
		}
	}
	blocks[0xD8], blocks[0xD9] = firstArabic, lastArabic
	for r := rune(0x600); r < 0x680; r++ {
		if letter := &letters[firstArabic+r>>6&1][0x80|r&0x3F]; isOwn(r) {
			*letter = ownLetter
		} else if unicode.IsLetter(r) && r != tatweel {
			*letter = foreign
		}
	}
	return blocks, letters
}()

// tatweel stretches a word: a letter to Unicode, and no one's.
const tatweel = 'ـ'

// isOwn reports whether a letter is of Arabic's own alphabet.
func isOwn(r rune) bool { return 'ء' <= r && r <= 'ي' && r != tatweel }
