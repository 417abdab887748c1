package jsontext

import (
	"bytes"
	"encoding/hex"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

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
	case unit(s) >= 0:
		return 6
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

// String returns what the text says. Half of a letter that UTF-16 writes in two is
// U+FFFD, as encoding/json has it.
func (t Text) String() string {
	inner := t.Raw
	if !t.escaped {
		return string(inner)
	}
	var text strings.Builder
	text.Grow(len(inner))
	for {
		i := bytes.IndexByte(inner, '\\')
		if i < 0 {
			text.Write(inner)
			return text.String()
		}
		text.Write(inner[:i])
		if inner = inner[i:]; inner[1] != 'u' {
			text.WriteByte(escapes[inner[1]])
			inner = inner[2:]
			continue
		}
		r := unit(inner)
		inner = inner[6:]
		if utf16.IsSurrogate(r) {
			if r = utf16.DecodeRune(r, unit(inner)); r != utf8.RuneError {
				inner = inner[6:]
			}
		}
		text.WriteRune(r)
	}
}

// unit returns the unit of UTF-16 that s begins with, written as \u and four digits;
// -1 where something else stands there.
func unit(s []byte) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	var u [2]byte
	if _, err := hex.Decode(u[:], s[2:6]); err != nil {
		return -1
	}
	return rune(u[0])<<8 | rune(u[1])
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
