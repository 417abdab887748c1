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

// sentences parts a paragraph. Sentences end at the marks . ! ؟ ? … and their
// like with the closing marks that follow, as Arabic papers print them: with or
// without a space after. A full stop between digits or after an initial (د. أ.)
// ends none.
func sentences(text string, paragraph span) (list []span) {
	start := paragraph.start
	for i := paragraph.start; i < paragraph.end; i++ {
		switch text[i] {
		case ' ':
			if i-start >= longestSentence {
				list = append(list, span{start, i})
				start = i
			}
		case '.', '!', '?', 0x9F, 0x94, 0x80: // the last three are the second bytes of ؟ ۔ …
			at := i
			if text[i] >= utf8.RuneSelf {
				if at--; at < paragraph.start || text[at] != 0xD8 && text[at] != 0xDB && text[at] != 0xE2 {
					continue
				}
			}
			if end := sentenceEnd(text[:paragraph.end], at); end > at && at >= start {
				list = append(list, span{start, end})
				start, i = end, end-1
			}
		}
	}
	if start < paragraph.end {
		list = append(list, span{start, paragraph.end})
	}
	return list
}

// longestSentence is where a text without full stops is cut, at a space, in
// bytes: some 350 words, five times the longest sentence met in print. It
// keeps the work in line with the length of any text.
const longestSentence = 4096

// ends reports whether a mark ends a sentence in the Arabic press.
func ends(r rune) bool {
	switch r {
	case '.', '!', '?', '؟', '…', '۔':
		return true
	}
	return false
}

// sentenceEnd returns where the sentence ends that has a mark of its end at i,
// behind the closing marks; i when there is no such mark.
func sentenceEnd(text string, i int) int {
	if text[i] == '\n' {
		return i + 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if !ends(r) || r == '.' && !fullStop(text, i) {
		return i
	}
	end := i + size
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		closing := isQuote(r) && !opens(text, span{i, len(text)}, end, size)
		if !closing && !ends(r) && r != ')' && r != ']' {
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
