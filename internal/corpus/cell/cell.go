// Package cell says what stands in one cell of somebody's table, or under one
// key: a value without what stands around it unseen, and whether it only says
// that there is none. It knows no field and no form of file.
package cell

import "strings"

// nothings are what programs write where there is nothing, in lower case.
var nothings = map[string]bool{
	"nan": true, "#n/a": true, "n/a": true, "na": true, "null": true, "none": true, "nil": true, "nat": true, "undefined": true,
	"-": true, "--": true, "—": true, "–": true, "0000-00-00": true, "(blank)": true, "#null!": true, "لا_يوجد": true,
}

// Nothing says whether a value, trimmed, only says that there is none.
func Nothing(value string) bool {
	return len(value) <= len("undefined") && nothings[strings.ToLower(value)] ||
		strings.HasPrefix(value, "0000-00-00") || strings.HasPrefix(value, "1970-01-01")
}

// Hollow says whether a value is empty, or beyond doubt says that there is none.
// It is narrower than Nothing: another column with something in it is asked instead.
func Hollow(value string) bool {
	value = Trim(value)
	if value == "" || value == "-" {
		return true
	}
	switch strings.ToLower(value) {
	case "nan", "#n/a", "n/a", "null", "none", "nat", "nil":
		return true
	}
	return false
}

// Trim returns s without space and direction marks around it.
func Trim(s string) string {
	return strings.Trim(s, " \t\r\n\v\f\u00a0\u061c\u200e\u200f\ufeff")
}

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
