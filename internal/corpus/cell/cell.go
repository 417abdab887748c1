// Package cell says what stands in one cell of somebody's table, or under one
// key: a value without what stands around it unseen, and whether it only says
// that there is none. It knows no field and no form of file.
package cell

import (
	"slices"
	"strings"
)

// nothings are what programs write where there is nothing, in lower case.
var nothings = map[string]bool{
	"nan": true, "#n/a": true, "n/a": true, "na": true, "null": true, "none": true, "nil": true, "nat": true, "undefined": true,
	"-": true, "--": true, "—": true, "–": true, "(blank)": true, "#null!": true, "لا_يوجد": true,
}

// never are the days that programs write where they know none.
var never = []string{"0000-00-00", "1970-01-01"}

// How many bytes such a value has at most: one of nothings, and one of never with a
// time and its zone. A text may begin with such a day.
const (
	longestNothing = len("لا_يوجد")
	longestNever   = len("1970-01-01T00:00:00.000000000+00:00")
)

// Nothing says whether a value, trimmed, only says that there is none.
func Nothing(value string) bool {
	if len(value) > longestNever {
		return false
	}
	if len(value) <= longestNothing && nothings[strings.ToLower(value)] {
		return true
	}
	return slices.ContainsFunc(never, func(day string) bool { return strings.HasPrefix(value, day) })
}

// Hollow says whether a value is empty or only says that there is none.
func Hollow(value string) bool {
	value = Trim(value)
	return value == "" || Nothing(value)
}

// unseen are space and direction marks.
const unseen = " \t\r\n\v\f\u00a0\u061c\u200e\u200f\ufeff"

// Trim returns s without space and direction marks around it.
func Trim(s string) string {
	if s == "" || !mayTrim[s[0]] && !mayTrim[s[len(s)-1]] && !strings.HasPrefix(s, "\u061c") {
		return s
	}
	return strings.Trim(s, unseen)
}

// mayTrim are the bytes that what is unseen begins or ends with, which most values
// do not; but for the first of U+061C, with which half of all Arabic letters begin.
var mayTrim = func() (may [256]bool) {
	for _, r := range unseen {
		s := string(r)
		may[s[0]], may[s[len(s)-1]] = true, true
	}
	may["\u061c"[0]] = false
	return may
}()

// Short returns a value for an error, cut where it is long.
func Short(s string) string {
	letters := 0
	for i := range s {
		if letters++; letters > 40 {
			return s[:i] + "…"
		}
	}
	return s
}

// Cut returns the last start of a letter at or before a byte.
func Cut(text string, at int) int {
	if len(text) <= at {
		return len(text)
	}
	for at > 0 && text[at]&0xC0 == 0x80 {
		at--
	}
	return at
}
