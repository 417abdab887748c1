package corpus

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"slices"

	"mizan/internal/corpus/cell"
	"mizan/internal/words"
)

// escapes are the letters behind a backslash, and what they mean.
var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escape returns the length of the escape that s starts with; 0 if it is none.
func escape(s []byte) int {
	switch {
	case len(s) >= 2 && escapes[s[1]] != 0:
		return 2
	case len(s) >= 6 && s[1] == 'u':
		if _, err := hex.Decode(make([]byte, 2), s[2:6]); err == nil {
			return 6
		}
	}
	return 0
}

// unescape returns what stands between the marks of a text.
func unescape(inner []byte, escaped bool) string {
	switch {
	case !escaped:
		return string(inner)
	case bytes.Contains(inner, []byte(`\u`)):
		var text string
		if err := json.Unmarshal(slices.Concat([]byte{'"'}, inner, []byte{'"'}), &text); err != nil {
			panic(err) // quoted has checked every escape
		}
		return text
	}
	text := make([]byte, 0, len(inner))
	for {
		i := bytes.IndexByte(inner, '\\')
		if i < 0 {
			return string(append(text, inner...))
		}
		text = append(append(text, inner[:i]...), escapes[inner[i+1]])
		inner = inner[i+2:]
	}
}

// textOf returns a JSON value that is a text; and, if numbers are let in, the
// digits of one that is a number. null is the empty text.
func textOf(value []byte, escaped, numbers bool) (string, error) {
	switch c := value[0]; {
	case c == '"':
		return unescape(value[1:len(value)-1], escaped), nil
	case c == 'n':
		return "", nil
	case numbers && (c == '-' || '0' <= c && c <= '9'):
		return string(value), nil
	}
	return "", words.Wrong("refused.wantText", words.Values{"what": cell.Short(string(value))})
}
