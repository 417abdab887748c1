package corpus

import "mizan/internal/words"

// A record is what a file says of one article, by field.
type record [fieldCount]string

var (
	errNoOutlet = words.Wrong("refused.noOutlet", nil)
	errNoText   = words.Wrong("refused.empty", nil)
)

// missing says what an article lacks without a field.
var missing = [fieldCount]*words.Error{fieldOutlet: errNoOutlet, fieldText: errNoText}
