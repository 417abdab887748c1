package coding

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A span is a range of bytes in a text.
type span struct{ start, end int }

// pairs returns the text between paired quotation marks in a paragraph, in its
// order, of one inside another the outer, and where a mark opens that has no other,
// -1 for none.
//
// Which mark opens and which closes, its neighbours tell, not its glyph, for
// the press prints ”…” and »…«: a mark opens when a letter follows and none
// precedes, but for the و ف ب ل ك that are written joined. A closing mark is
// paired with the last one that opened. A mark with spaces on both sides opens where
// no other is open.
func pairs(text string, paragraph span) (quotes []span, alone int) {
	var open []int
	loose := -1 // behind a mark that would open, were no space behind it
	keep := func(q span) {
		for len(quotes) > 0 && quotes[len(quotes)-1].start > q.start && q.end-q.start <= longestQuote {
			quotes = quotes[:len(quotes)-1]
		}
		if len(quotes) == 0 || quotes[len(quotes)-1].end <= q.start {
			quotes = append(quotes, q)
		}
	}
	for i := paragraph.start; i < paragraph.end; {
		b := text[i]
		if b != '"' && b != 0xC2 && b != 0xE2 && b != 0xEF { // no quotation mark begins so
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case !isQuote(r):
		case opens(text, paragraph, i, size):
			open = append(open, i+size)
		case len(open) > 0:
			q := span{open[len(open)-1], i}
			open = open[:len(open)-1]
			keep(q)
		case loose >= 0:
			keep(span{loose, i})
			loose = -1
		case loosens(text[paragraph.start:i], text[i+size:paragraph.end]):
			loose = i + size
		}
		i += size
	}
	if len(open) > 0 {
		return quotes, open[0]
	}
	return quotes, -1
}

// loosens reports whether a mark between two texts opens though a space stands behind it: there
// is one before it too, «قال " إن … "», or the particle before what is said, «قال إن" … "».
func loosens(before, after string) bool {
	if !strings.HasPrefix(after, " ") {
		return false
	}
	for _, front := range []string{" ", " إن", " أن", " ان", " إنه", " أنه", " إنها", " أنها"} {
		if strings.HasSuffix(before, front) {
			return true
		}
	}
	return false
}

// longestQuote is how far apart two marks are at most, in bytes, that hold other
// quotations between them: more likely each has lost its own.
const longestQuote = 1200

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
