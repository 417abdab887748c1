package vocabulary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

const (
	longestSign = 8 // words of a line that may be a signature, a caption or a row of tags
	longestHead = 8 // words before the dash or colon that ends a dateline
)

// prose cuts out of a body what is told in sentences: the lines that end one or
// are long, without those that hold an address and without the dateline and
// byline before the first sentence. «سبق - الرياض: أعلن» is «أعلن».
func prose(body string) (lines []string) {
	for line := range strings.Lines(body) {
		line = strings.TrimSpace(line)
		if line == "" || address(line) || !closed(line) && arabic.Count(line) <= longestSign {
			continue
		}
		if len(lines) == 0 {
			line = withoutHead(line)
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return []string{body} // notes or verse: there is nothing else
	}
	return lines
}

// address reports whether a line holds an address or a number to write to.
func address(line string) bool {
	for _, sign := range []string{"@", "www.", "http", ".com", "SMS", "sms"} {
		if strings.Contains(line, sign) {
			return true
		}
	}
	return false
}

// closed reports whether a line ends as a sentence does.
func closed(line string) bool {
	line = strings.TrimRight(line, arabic.Quotes+")]} \u00A0")
	last, _ := utf8.DecodeLastRuneInString(line)
	return line != "" && strings.ContainsRune(".!?؟…:؛", last)
}

// withoutHead returns a line from behind the last dash, bracket or colon that
// stands among its first words, where one begins with less than a sentence: a
// place, a name, an agency. A dash between words is not one within a word.
func withoutHead(line string) string {
	cut, words, inWord := 0, 0, false
	for i, r := range line {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		if letter && !inWord {
			if words++; words > longestHead {
				break
			}
		}
		inWord = letter
		if strings.ContainsRune("-–—:", r) || r == ')' && strings.Contains(line[:i], "(") {
			cut = i + len(string(r))
		}
	}
	return line[cut:]
}
