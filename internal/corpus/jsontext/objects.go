package jsontext

import "bytes"

// separators may stand between objects: what ends lines in some system, the commas of a
// list, and what RFC 7464 puts before each.
const separators = " \t\r\n,\v\f\x1e\x00\u0085\u2028\u2029"

// Objects parts a text that holds several objects. What stands behind the last that
// ends, or between two, is one more piece, so that nothing is lost.
func Objects(text []byte) (all [][]byte) {
	for {
		text = bytes.Trim(text, separators)
		if len(text) == 0 {
			return all
		}
		n := object(text)
		all, text = append(all, text[:n]), text[n:]
	}
}

// object returns how long the object is that a text begins with. Of what is none it
// goes to the next that begins, or to the end.
func object(text []byte) int {
	if text[0] != '{' {
		if i := bytes.IndexByte(text, '{'); i > 0 {
			return i
		}
		return len(text)
	}
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"':
			for i++; i < len(text) && text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
		}
	}
	return len(text)
}
