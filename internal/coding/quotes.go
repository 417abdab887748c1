package coding

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A span is a range of bytes in a text.
type span struct{ start, end int }

// pairs returns the text between paired quotation marks in a paragraph.
//
// Which mark opens and which closes, its neighbours tell, not its glyph, for
// the press prints ”…” and »…«: a mark opens when a letter follows and none
// precedes, but for the و ف ب ل ك that are written joined. An opening mark is
// paired with the next closing one; a mark without its other is dropped.
func pairs(text string, paragraph span) (quotes []span) {
	open := -1
	for i := paragraph.start; i < paragraph.end; {
		b := text[i]
		if b != '"' && b != 0xC2 && b != 0xE2 && b != 0xEF { // no quotation mark begins so
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if isQuote(r) {
			if opens(text, paragraph, i, size) {
				open = i + size
			} else if open >= 0 {
				quotes = append(quotes, span{open, i})
				open = -1
			}
		}
		i += size
	}
	return quotes
}

// isQuote reports whether a rune is one of arabic.Quotes.
func isQuote(r rune) bool {
	switch r {
	case '"', '«', '»', '“', '”', '„', '‟', '‘', '’', '‚', '‹', '›', '＂':
		return true
	}
	return false
}

// opens reports whether the quotation mark at i opens.
func opens(text string, paragraph span, i, size int) bool {
	next, _ := utf8.DecodeRuneInString(text[i+size : paragraph.end])
	if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
		return false
	}
	before := text[paragraph.start:i]
	if last, _ := utf8.DecodeLastRuneInString(before); !unicode.IsLetter(last) && last != 'ـ' {
		return true
	}
	before = strings.TrimRight(before, "ـ")
	last, n := utf8.DecodeLastRuneInString(before)
	if !strings.ContainsRune("وفبلك", last) {
		return false
	}
	beyond, _ := utf8.DecodeLastRuneInString(before[:len(before)-n])
	return !unicode.IsLetter(beyond)
}
