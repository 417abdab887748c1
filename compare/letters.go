package compare

import "strings"

// A packed text takes one byte a letter where the letter is of the Unicode block
// Arabic up to U+067F, as nearly all are: 0x80 and its last seven bits. ASCII
// stands as it is, and every other byte behind a mark.

// raw marks a byte that stands as it is, though it is none of ASCII or the mark
// itself.
const raw = 0x1A

// packLetters packs a text onto the end of some bytes.
func packLetters(into []byte, text string) []byte {
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case b < 0x80 && b != raw:
			into = append(into, b)
		case b&^1 == 0xD8 && i+1 < len(text) && text[i+1]&0xC0 == 0x80:
			into = append(into, 0x80|b<<6&0x40|text[i+1]&0x3F)
			i++
		default:
			into = append(into, raw, b)
		}
	}
	return into
}

// unpackLetters returns what packLetters packed. A mark with nothing behind it
// stands for nothing.
func unpackLetters(packed []byte) string {
	var text strings.Builder
	text.Grow(2 * len(packed))
	for i := 0; i < len(packed); i++ {
		switch b := packed[i]; {
		case b >= 0x80:
			text.WriteByte(0xD8 | b>>6&1)
			text.WriteByte(0x80 | b&0x3F)
		case b != raw:
			text.WriteByte(b)
		case i+1 < len(packed):
			i++
			text.WriteByte(packed[i])
		}
	}
	return text.String()
}
