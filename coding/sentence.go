package coding

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraphAt returns the paragraph that holds a byte: nothing crosses a line
// break.
func paragraphAt(text string, at int) span {
	start := strings.LastIndexByte(text[:at], '\n') + 1
	if end := strings.IndexByte(text[at:], '\n'); end >= 0 {
		return span{start, at + end}
	}
	return span{start, len(text)}
}

// farthest is how far Sentence looks each way, in bytes.
const farthest = 4096

// Sentence returns the span of the sentence that holds a mention, in bytes.
// Sentences end at a line break and at the marks . ! ؟ ? … and their like with
// the closing marks that follow, as Arabic papers print them: with or without a
// space after. A full stop between digits or after an initial (د. أ.) ends
// none. It looks 4,096 bytes each way at most.
func Sentence(text string, from, to int) (start, end int) {
	start = max(0, from-farthest)
	for start > 0 && !utf8.RuneStart(text[start]) {
		start++
	}
	limit := min(len(text), to+farthest)
	for limit < len(text) && !utf8.RuneStart(text[limit]) {
		limit--
	}
	for i := start; i < from; {
		stop := sentenceEnd(text[:limit], i)
		if stop > from {
			break
		}
		if stop > i {
			start, i = stop, stop
			continue
		}
		i += width(text[i])
	}
	for i := to; i < limit; i += width(text[i]) {
		if stop := sentenceEnd(text[:limit], i); stop > i {
			return start, trimEnd(text, start, stop)
		}
	}
	return start, limit
}

// width returns the bytes of the rune that begins with b.
func width(b byte) int {
	switch {
	case b < 0xC0:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}

// sentenceEnd returns where the sentence ends that has a mark of its end at i,
// behind the closing marks; i when there is no such mark.
func sentenceEnd(text string, i int) int {
	if text[i] == '\n' {
		return i + 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if !strings.ContainsRune(".!?؟…۔", r) {
		return i
	}
	if r == '.' && !fullStop(text, i) {
		return i
	}
	end := i + size
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		closing := isQuote(r) && !opens(text, span{i, len(text)}, end, size)
		if !closing && !strings.ContainsRune(".!?؟…۔)]", r) {
			break
		}
		end += size
	}
	return end
}

// fullStop reports whether the full stop at i ends a sentence: not between
// digits (3.5), not after a single letter (د. محمد).
func fullStop(text string, i int) bool {
	before, n := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	if unicode.IsDigit(before) && unicode.IsDigit(after) {
		return false
	}
	if !unicode.IsLetter(before) {
		return true
	}
	beyond, _ := utf8.DecodeLastRuneInString(text[:i-n])
	return unicode.IsLetter(beyond) || unicode.IsMark(beyond)
}

// trimEnd leaves a line break out of a sentence.
func trimEnd(text string, start, end int) int {
	return start + len(strings.TrimRight(text[start:end], "\n\r "))
}
