package corpus

import (
	"strings"

	"mizan/internal/words"
)

// A record is what a file says of one article, by field.
type record [fieldCount]string

var (
	errNoOutlet = words.Wrong("refused.noOutlet", nil)
	errBinary   = words.Wrong("refused.binary", nil)
	errNoText   = words.Wrong("refused.empty", nil)
	errDamaged  = words.Wrong("refused.damaged", nil)
)

// missing says what an article lacks without a field.
var missing = [fieldCount]*words.Error{fieldOutlet: errNoOutlet, fieldText: errNoText}

// trimmed returns s without space and direction marks around it.
func trimmed(s string) string {
	return strings.Trim(s, " \t\r\n\v\f\u00a0\u061c\u200e\u200f\ufeff")
}

// shortened returns a value for an error, cut where it is long.
func shortened(s string) string {
	letters := 0
	for i := range s {
		if letters++; letters > 40 {
			return s[:i] + "…"
		}
	}
	return s
}
