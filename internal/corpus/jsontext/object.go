// Package jsontext takes JSON apart: an object into its members, a file in one piece
// into its objects, a line of several objects into each. It looks at marks, brackets and
// letters itself, in one pass, and leaves numbers and what is nested to encoding/json. A
// struct would be slower to decode into, and would not tell of a key that stands twice.
//
// It gives what stands there, as it stands there; a text that is no UTF-8 is none. It
// knows no key.
package jsontext

import (
	"bytes"
	"encoding/json"
	"io"
	"unicode/utf8"

	"mizan/internal/words"
)

// An Object is read member by member.
type Object struct {
	text []byte
	at   int // offset in text
}

// Open begins to read an object, whose text begins with its brace.
func Open(object []byte) Object { return Object{text: object} }

// Next returns the next member; io.EOF behind the last, behind which nothing may
// stand; another error where the object is no JSON.
func (o *Object) Next() (name Text, value Value, err error) {
	first := o.at == 0
	if first {
		o.at++
	}
	if o.next('}') {
		if o.space(); o.at < len(o.text) {
			return name, value, o.notJSON()
		}
		return name, value, io.EOF
	}
	if !first && !o.next(',') {
		return name, value, o.notJSON()
	}
	var ok bool
	if name, ok = o.quoted(); !ok || !o.next(':') {
		return name, value, o.notJSON()
	}
	if value, ok = o.value(); !ok {
		return name, value, o.notJSON()
	}
	return name, value, nil
}

// next passes over space, and over c if it stands there.
func (o *Object) next(c byte) bool {
	o.space()
	if o.at == len(o.text) || o.text[o.at] != c {
		return false
	}
	o.at++
	return true
}

// space passes over space.
func (o *Object) space() {
	for o.at < len(o.text) && (o.text[o.at] == ' ' || o.text[o.at] == '\t' || o.text[o.at] == '\r' || o.text[o.at] == '\n') {
		o.at++
	}
}

// value returns the value that starts here. Not ok means that it is no JSON.
func (o *Object) value() (value Value, ok bool) {
	o.space()
	start := o.at
	if start == len(o.text) {
		return Value{}, false
	}
	switch o.text[start] {
	case '"':
		text, ok := o.quoted()
		return Value{o.text[start:o.at], text.escaped}, ok
	case '{', '[':
		ok = o.nested()
	default:
		rest := o.text[start:]
		if end := bytes.IndexAny(rest, ",} \t\r\n"); end >= 0 {
			rest = rest[:end]
		}
		o.at, ok = start+len(rest), true
	}
	value = Value{o.text[start:o.at], false}
	return value, ok && json.Valid(value.Raw)
}

// nested passes over an object or an array, by its brackets.
func (o *Object) nested() bool {
	depth := 0
	for o.at < len(o.text) {
		switch o.text[o.at] {
		case '"':
			if _, ok := o.quoted(); !ok {
				return false
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		o.at++
		if depth == 0 {
			return true
		}
	}
	return false
}

// quoted passes over a text, and returns it. A text that is no UTF-8 is none.
func (o *Object) quoted() (text Text, ok bool) {
	if !o.next('"') {
		return Text{}, false
	}
	start := o.at
	for i := letters(o.text, start); i < len(o.text); i = letters(o.text, i) {
		switch c := o.text[i]; {
		case c == '"':
			o.at = i + 1
			return Text{o.text[start:i], text.escaped}, true
		case c == '\\':
			text.escaped = true
			n := escape(o.text[i:])
			if n == 0 {
				return Text{}, false
			}
			i += n
		case c < ' ':
			return Text{}, false
		default:
			r, size := utf8.DecodeRune(o.text[i:])
			if r == utf8.RuneError && size == 1 {
				return Text{}, false
			}
			i += size
		}
	}
	return Text{}, false
}

// notJSON says why a line is no JSON, in the words of encoding/json.
func (o *Object) notJSON() error {
	var any json.RawMessage
	return words.Wrong("refused.notJSON", words.Values{"detail": json.Unmarshal(o.text, &any)})
}
