// Package arabic knows the letters of Arabic as newspapers print them: how to
// fold spellings that differ only by habit, where a word begins and ends, and
// which forms a word takes with what is written joined to it.
//
// Folding is a key for looking up, never a text to show: every word leads back
// to the bytes as printed. Nothing is looked up by its stem: Stem is for what
// texts are about.
package arabic

import (
	"bytes"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A letter is what a rune is to the reader of words: what it folds to in the
// low bits, and its kind.
type letter uint32

const (
	separator letter = 0       // ends a word
	mark      letter = 1 << 16 // dropped, and belongs to the letter before it: harakat, tatweel
	invisible letter = 1 << 17 // dropped wherever it stands: zero-width and bidi marks
	hamza     letter = 1 << 18 // a combining hamza above: makes و and ي their carriers
	arabic    letter = 1 << 19
	digit     letter = 1 << 20
	other     letter = 1 << 21 // a letter of another script
	kinds            = arabic | digit | other
)

// rune returns what the letter folds to.
func (l letter) rune() rune { return rune(l & 0xFFFF) }

// folds are the letters that Arabic keyboards and habits mix, research on
// 159,363 word types behind each: the alefs merge no two names of parties,
// while ؤ and ئ would (they stay).
var folds = map[rune]rune{
	'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ٲ': 'ا', 'ٳ': 'ا', 'ٵ': 'ا', // alef with hamza, madda, wasla
	'ى': 'ي', 'ی': 'ي', // alef maksura, printed for final yeh in Egypt; Farsi yeh
	'ة': 'ه', 'ھ': 'ه', 'ہ': 'ه', 'ە': 'ه', // teh marbuta and the heh variants
	'ک': 'ك', 'ڪ': 'ك', // keheh, swash kaf
}

// letters holds every rune of one or two bytes; see classify for the rest.
var letters = func() (table [0x800]letter) {
	for r := range rune(len(table)) {
		table[r] = classify(r)
	}
	return table
}()

// plainLetters holds for every letter of Arabic of two bytes the two bytes of
// what it folds to, and 0 for all else.
var plainLetters = func() (table [0x800]uint16) {
	for r, l := range letters {
		if to := l.rune(); l&kinds == arabic && to >= 0x80 && to < 0x800 {
			table[r] = uint16(0xC0|to>>6)<<8 | uint16(0x80|to&0x3F)
		}
	}
	return table
}()

// classify says what a rune is, from Unicode and the folds above. It knows no
// presentation forms: see compatible.
func classify(r rune) letter {
	switch {
	case r == 'ـ': // tatweel
		return mark
	case r == '\u0654':
		return hamza
	case unicode.Is(unicode.Cf, r), r == '\uFE0F':
		return invisible
	case unicode.Is(unicode.Mn, r):
		return mark
	case unicode.IsDigit(r):
		return digit | letter('0'+digitValue(r))
	case !unicode.IsLetter(r) || r > 0xFFFF:
		return separator
	case folds[r] != 0:
		return arabic | letter(folds[r])
	case r >= firstForm && r <= lastForm && len(compatible(nil, r, arabic)) == 0:
		return mark // a form that shows a mark alone
	case unicode.Is(unicode.Arabic, r):
		return arabic | letter(r)
	}
	return other | letter(plain(r))
}

// digitValue returns 0 to 9 for a decimal digit of any script: Unicode keeps
// each script's ten in a row that starts at a multiple of ten from its zero.
func digitValue(r rune) rune {
	zero := r
	for zero > 0 && unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return r - zero
}

// plain returns a letter of another script in lower case and without accents.
// It repeats until nothing changes, for a letter may come apart into one that
// has a lower case of its own.
func plain(r rune) rune {
	for range 4 {
		base, _ := utf8.DecodeRuneInString(norm.NFKD.String(string(unicode.ToLower(r))))
		if base == r || base > 0xFFFF || !unicode.IsLetter(base) {
			break
		}
		r = base
	}
	return r
}

// at returns the letter at a byte offset and how many bytes it takes; a byte
// that is no UTF-8 is a separator of one byte.
func at(text string, i int) (letter, int) {
	b := text[i]
	if b < utf8.RuneSelf {
		return letters[b], 1
	}
	if b>>5 == 0b110 && i+1 < len(text) && text[i+1]>>6 == 0b10 {
		return letters[rune(b&0x1F)<<6|rune(text[i+1]&0x3F)], 2
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError && size <= 1 {
		return separator, 1
	}
	if r >= '\u2010' && r <= '\u2027' { // “ ” … and their like, the commonest by far
		return separator, size
	}
	if r >= firstForm && r <= lastForm {
		return forms()[r-firstForm].letter, size
	}
	return classify(r), size
}

// The presentation forms of Arabic, and what lies between them.
const firstForm, lastForm = '\uFB50', '\uFEFC'

// A form is a presentation form: what it is, and what it folds to.
type form struct {
	letter letter
	to     string
}

// forms tells the presentation forms, most of which take a walk through the tables of
// Unicode: texts out of PDF files are written in nothing else.
var forms = sync.OnceValue(func() *[lastForm - firstForm + 1]form {
	var table [lastForm - firstForm + 1]form
	for i := range table {
		r := firstForm + rune(i)
		l := classify(r)
		table[i] = form{l, string(compatible(nil, r, l))}
	}
	return &table
})

// compatible appends what a rune of three or four bytes folds to. Arabic
// presentation forms (ﻻ, ﺍﻟﺠﻴﺶ) come apart into the letters they show.
func compatible(folded []byte, r rune, l letter) []byte {
	if l&arabic == 0 {
		return utf8.AppendRune(folded, l.rune())
	}
	var scratch [32]byte
	for _, part := range string(norm.NFKC.AppendString(scratch[:0], string(r))) {
		if part >= firstForm && part <= lastForm {
			continue // no form comes apart into another
		}
		if p := classify(part); p&kinds != 0 {
			folded = utf8.AppendRune(folded, p.rune())
		}
	}
	return folded
}

// carriers are the letters that carry a hamza above, and with it.
var carriers = [][2]string{{"و", "ؤ"}, {"ي", "ئ"}}

// carry joins a combining hamza to the letter before it, as composing would:
// و and U+0654 are ؤ. On an alef it is dropped, as أ folds to ا.
func carry(folded []byte) []byte {
	for _, carrier := range carriers {
		if before, ends := bytes.CutSuffix(folded, []byte(carrier[0])); ends {
			return append(before, carrier[1]...)
		}
	}
	return folded
}

// Fold returns the words of a text, folded, with one space between them.
func Fold(text string) string {
	var scratch, room [64]byte
	out := room[:0]
	for i := 0; ; {
		folded, start, end := Next(text, i, scratch[:0])
		if start == end {
			return string(out)
		}
		if len(out) > 0 {
			out = append(out, ' ')
		}
		out = append(out, folded...)
		i = end
	}
}

// FoldAll folds words in place, and returns them.
func FoldAll(words ...string) []string {
	for i, word := range words {
		words[i] = Fold(word)
	}
	return words
}

// SameWords reports whether two texts are of the same words, folded, and of one at
// least. It reads no further than to the first that is another.
func SameWords(a, b string) bool {
	var scratchA, scratchB [64]byte
	for i, j := 0, 0; ; {
		wordA, startA, endA := Next(a, i, scratchA[:0])
		wordB, startB, endB := Next(b, j, scratchB[:0])
		if startA == endA || startB == endB {
			return startA == endA && startB == endB && i > 0
		}
		if !bytes.Equal(wordA, wordB) {
			return false
		}
		i, j = endA, endB
	}
}
