package coding

import (
	"strings"

	"mizan/lexicon/arabic"
)

// past reports whether a sentence tells of years before the conflict and of none of
// it: «في عام 1976 دخل الجيش السوري لبنان». A year behind a relative pronoun is of its
// clause alone, one behind a noun is the noun's («حرب عام 1967»), and behind منذ or من
// something begins that goes on.
func (c *Coder) past(text string) bool {
	began := int(c.lexicon.About.Since) / 10000
	if began == 0 || !holdsYear(text) {
		return false
	}
	past, inside := false, false
	var scratch [64]byte
	for at, front := 0, [2]string{}; ; {
		word, start, end := arabic.Next(text, at, scratch[:0])
		if start == end {
			return past
		}
		at = end
		year := yearOf(word)
		if year >= 1800 && year < 2100 {
			before, noun := front[1], c.cues.is(dateNoun, front[1])
			if noun {
				before = front[0]
			}
			if year >= began || c.cues.is(onward, before) {
				return false
			}
			past = past || !inside && (c.cues.is(placing, before) || noun && !c.cues.is(dated, strings.TrimPrefix(before, arabic.And)) || strings.HasSuffix(text[:start], "("))
		}
		inside = inside || c.cues.is(relative, string(word))
		front = [2]string{front[1], string(word)}
	}
}

// holdsYear reports whether a text holds four digits in a row.
func holdsYear(text string) bool {
	run := 0
	for i := range len(text) {
		switch c := text[i]; {
		case '0' <= c && c <= '9':
			run++
		case c == 0xD9 && i+1 < len(text) && 0xA0 <= text[i+1] && text[i+1] <= 0xA9: // ٠ to ٩
			run++
		case 0xA0 <= c && c <= 0xA9 && i > 0 && text[i-1] == 0xD9:
		default:
			run = 0
		}
		if run == 4 {
			return true
		}
	}
	return false
}
