package jsontext

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

// A Text is what stands between two marks, as it stands.
type Text struct {
	Raw     []byte
	escaped bool // it has escapes in it
}

// Plain returns a text that says s and has no escapes in it.
func Plain(s string) Text { return Text{Raw: []byte(s)} }

// String returns what the text says.
func (t Text) String() string {
	inner := t.Raw
	switch {
	case !t.escaped:
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

// A Value is any value, as it stands.
type Value struct {
	Raw     []byte
	escaped bool // it is a text with escapes in it
}

// Text returns a value that is a text; and, if numbers are let in, the digits of one
// that is a number. null is the empty text.
func (v Value) Text(numbers bool) (string, error) {
	switch c := v.Raw[0]; {
	case c == '"':
		return Text{v.Raw[1 : len(v.Raw)-1], v.escaped}.String(), nil
	case c == 'n':
		return "", nil
	case numbers && (c == '-' || '0' <= c && c <= '9'):
		return string(v.Raw), nil
	}
	return "", words.Wrong("refused.wantText", words.Values{"what": cell.Short(string(v.Raw))})
}
