package workbook

import (
	"net/url"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// mostUnits is the most UTF-16 units put into one cell. Excel takes 32,767 and
// the library cuts there without a word; we cut before, and show it.
const mostUnits = 32_700

// cleanText makes any text fit for a cell: valid UTF-8, no control characters,
// not too long. A text that begins with = + - or @ needs nothing: it is
// written as a string and stays one.
func cleanText(text string) string {
	return cutText(strings.Map(cellRune, strings.ToValidUTF8(text, "\uFFFD")), mostUnits)
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

// cutText keeps the first units of a text and marks the cut with an ellipsis.
func cutText(text string, most int) string {
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

// webLink returns the address of a web page as Excel can follow it, and false
// for everything else: other schemes run programs or open files.
func webLink(address string) (string, bool) {
	const longest = 2_000 // Excel refuses the file at 2,080
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return "", false
	}
	link := u.String()
	return link, len(link) <= longest
}

// cellDate returns a day as a spreadsheet date, or the text itself when it is
// no day that Excel can count.
func cellDate(day string) any {
	if t, err := time.Parse(time.DateOnly, day); err == nil && t.Year() > 1900 && t.Year() < 9999 {
		return t
	}
	return day
}

// isolate keeps right-to-left text whole inside a chart, where no cell tells
// its direction: without the marks, mixed titles come out scrambled.
func (b *workbook) isolate(text string) string {
	if !b.rtl() {
		return text
	}
	return "\u2067" + text + "\u2069"
}

// cutFront keeps the last units of a text, for what stands before a naming.
func cutFront(text string, most int) string {
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
