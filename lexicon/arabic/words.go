package arabic

import (
	"strings"
	"unicode/utf8"
)

// Next finds the first word of the text at or after the byte offset from. It
// returns the word folded, appended to buf, and its span in the text as
// printed; an empty span when there is no more.
//
// A word is a run of letters, or of digits, with the marks that belong to
// them. A full stop, an underscore or a quotation mark ends it even where no
// space follows, as the press prints «الجوية.حيث»; so does the border between
// an Arabic letter and a digit.
func Next(text string, from int, buf []byte) (folded []byte, start, end int) {
	start, l := skip(text, from)
	if start == len(text) {
		return buf, start, start
	}
	folded, end = buf, start
	kind := l & kinds
	if kind == arabic {
		folded, end = run(text, start, buf)
		if end < len(text) && text[end] == ' ' {
			return folded, start, end
		}
	}
	for i, size := end, 0; i < len(text); i += size {
		// The letters of Arabic take two bytes: most of any text goes this way.
		if b := text[i]; b>>5 == 0b110 && i+1 < len(text) && text[i+1]>>6 == 0b10 {
			l, size = letters[rune(b&0x1F)<<6|rune(text[i+1]&0x3F)], 2
		} else {
			l, size = at(text, i)
		}
		if l&kinds == arabic && kind == arabic && size == 2 {
			r := l.rune()
			folded = append(folded, 0xC0|byte(r>>6), 0x80|byte(r&0x3F))
			end = i + 2
			continue
		}
		switch {
		case l == separator:
			return folded, start, end
		case l&kinds != 0:
			if joined := kind | l&kinds; joined&arabic != 0 && joined != arabic {
				return folded, start, end
			}
			kind |= l & kinds
			folded = letterAt(folded, text[i:], l, size)
			end = i + size
		case l == hamza:
			folded = carry(folded)
			end = i + size
		case l == mark:
			end = i + size
		}
	}
	return folded, start, end
}

// run appends what the plain letters of Arabic fold to with which a word begins,
// and returns where they end: the whole of most words.
func run(text string, at int, buf []byte) (folded []byte, end int) {
	out, n := buf[:cap(buf)], len(buf)
	for at+1 < len(text) && n+1 < len(out) {
		first, second := text[at], text[at+1]
		if first>>5 != 0b110 || second>>6 != 0b10 {
			break
		}
		letter := plainLetters[rune(first&0x1F)<<6|rune(second&0x3F)]
		if letter == 0 {
			break
		}
		out[n], out[n+1] = byte(letter>>8), byte(letter)
		n, at = n+2, at+2
	}
	return out[:n], at
}

// letterAt appends what the letter at the start of text folds to.
func letterAt(folded []byte, text string, l letter, size int) []byte {
	if size < 3 {
		return utf8.AppendRune(folded, l.rune())
	}
	r, _ := utf8.DecodeRuneInString(text)
	if r >= firstForm && r <= lastForm {
		return append(folded, forms()[r-firstForm].to...)
	}
	return compatible(folded, r, l)
}

// skip returns the first letter or digit at or after from, and its offset.
func skip(text string, from int) (start int, l letter) {
	size := 0
	for start = from; start < len(text); start += size {
		if l, size = at(text, start); l&kinds != 0 {
			return start, l
		}
	}
	return len(text), separator
}

// Count returns how many words the text has, as Next finds them.
func Count(text string) int {
	n := 0
	var scratch [64]byte
	for i := 0; ; n++ {
		_, start, end := Next(text, i, scratch[:0])
		if start == end {
			return n
		}
		i = end
	}
}

// Quotes are the quotation marks of the Arabic press, opening and closing
// alike: which is which, the neighbours tell, not the glyph.
const Quotes = "\"«»“”„‟‘’‚‹›＂"

// Joins reports whether what stands between two words leaves them one phrase:
// spaces, quotation marks (عملية «بركان الغضب»), the underscore of a hashtag.
// A line break parts them.
func Joins(gap string) bool {
	if gap == " " {
		return true
	}
	for _, r := range gap {
		switch {
		case r == ' ', r == '\t', r == '\u00A0', r == '\u202F', r == '_', r == 'ـ':
		case r >= '\u2000' && r <= '\u200F', r == '\u061C', r >= '\u202A' && r <= '\u202E', r >= '\u2060' && r <= '\u2069', r == '\uFEFF':
		case strings.ContainsRune(Quotes, r):
		default:
			return false
		}
	}
	return gap != ""
}
