package xlsx

import (
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// MostUnits is the most UTF-16 units put into one cell. Excel takes 32,767 and
// the library cuts there without a word; we cut before, and show it.
const MostUnits = 32_700

// Clean makes any text fit for a cell: valid UTF-8, no control characters, not
// too long. A text that begins with = + - or @ needs nothing: it is written as
// a string and stays one.
func Clean(text string) string {
	if len(text) <= MostUnits && plain(text) {
		return text
	}
	return Cut(strings.Map(cellRune, strings.ToValidUTF8(text, "\uFFFD")), MostUnits)
}

// plain reports whether a text holds nothing but ASCII and letters of the Arabic
// block, as most do: there is nothing to drop.
func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= ' ' && c < 0x7F:
		case c >= 0xD8 && c <= 0xDB && i+1 < len(text) && text[i+1]&0xC0 == 0x80: // U+0600 to U+06FF
			i++
		default:
			return false
		}
	}
	return true
}

// cellRune drops what a cell cannot hold and what would reorder the letters
// around it: article texts come with unclosed direction overrides. The
// joiners and the single direction marks stay; Arabic and Persian need them.
func cellRune(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\t':
		return ' '
	case r < ' ', r >= 0x7F && r < 0xA0, r == '\uFEFF', r >= '\uFFFE' && r <= '\uFFFF':
		return -1
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return -1
	}
	return r
}

// Cut keeps the first units of a text and marks the cut with an ellipsis.
func Cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	units := 0
	end := 0
	for i, r := range text {
		if units < most {
			end = i
		}
		units += utf16.RuneLen(r)
	}
	if units <= most {
		return text
	}
	return text[:end] + "…"
}

// CutFront keeps the last units of a text, for what stands before something.
func CutFront(text string, most int) string {
	if len(text) <= most {
		return text
	}
	units := 0
	start := len(text)
	for i := len(text); i > 0; {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
		if units += utf16.RuneLen(r); units < most {
			start = i
		}
	}
	if units <= most {
		return text
	}
	return "…" + text[start:]
}

// Day returns a day as a spreadsheet date, or the text itself when it is no day
// that Excel can count.
func Day(day string) any {
	day = Clean(day)
	if t, err := time.Parse(time.DateOnly, day); err == nil && t.Year() > 1900 && t.Year() < 9999 {
		return t
	}
	return day
}
