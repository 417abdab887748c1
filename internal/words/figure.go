package words

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// Minus is the sign of negative figures, U+2212.
const Minus = "−"

// Signed writes a score with two decimals and its sign: −0.42, 0.00, +0.42.
// What rounds to nothing is 0.00.
func Signed(x float64) string {
	x = math.Round(x*100) / 100
	switch {
	case x < 0:
		return fmt.Sprintf("%s%.2f", Minus, -x)
	case x > 0:
		return fmt.Sprintf("+%.2f", x)
	}
	return "0.00"
}

// Percent writes a share of 1: 42%, and 0.4% where it would round to nothing.
// No space stands between: in a text from right to left it would part the two.
func Percent(x float64) string {
	digits := 0
	if x > 0 && x < 0.005 {
		digits = 1
	}
	return strconv.FormatFloat(100*x, 'f', digits, 64) + "%"
}

// Level writes a confidence level with as many digits as it has: 95%.
func Level(x float64) string { return fmt.Sprintf("%.4g%%", 100*x) }

// Chance writes an adjusted p-value with its letter: q = 0.033, q < 0.001.
func Chance(q float64) string {
	if q < 0.001 {
		return "q\u00A0<\u00A00.001"
	}
	return fmt.Sprintf("q\u00A0=\u00A0%.3f", q)
}

// Whole writes a whole number: 12,345.
func Whole(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// Sign is the mark of a polarity: +, ○ or −. The plain one is no 0: beside a
// name that would read as none of it.
func Sign(polarity int) string {
	switch {
	case polarity > 0:
		return "+"
	case polarity < 0:
		return Minus
	}
	return "○"
}

// The marks that keep the direction of a stretch of text apart from what
// stands around it (Unicode Bidirectional Algorithm, UAX #9).
const (
	LeftToRight     = "\u2066"
	RightToLeftMark = "\u2067"
	FirstStrong     = "\u2068"
	PopIsolate      = "\u2069"
)

// Figure isolates what runs from left to right, so that a line from right to
// left leaves its signs where they are, and keeps it on one line.
func Figure(s string) string {
	return LeftToRight + strings.ReplaceAll(s, " ", "\u00A0") + PopIsolate
}

// Isolated wraps a name from outside, which runs its own way. Marks that would
// turn the line around it are taken out.
func Isolated(s string) string { return FirstStrong + Tame(s) + PopIsolate }

// Unmarked takes the marks of direction out of a text, for where nothing heeds
// them.
func Unmarked(s string) string {
	return strings.NewReplacer(LeftToRight, "", RightToLeftMark, "", FirstStrong, "", PopIsolate, "").Replace(s)
}

// Tame drops the marks with which a name could turn the text around it, and
// control characters; one that is white space becomes a space.
func Tame(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ' && unicode.IsSpace(r):
			return ' '
		case r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r < ' ':
			return -1
		}
		return r
	}, s)
}

// HasRightToLeft tells whether a text holds letters that run from right to
// left.
func HasRightToLeft(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana)
	})
}
