package jsontext

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzText reads a text in an object as encoding/json does, but that one which is no
// UTF-8 is refused.
func FuzzText(f *testing.F) {
	for _, inner := range []string{
		"", "ascii only, of more than eight bytes", "قوات الجيش", "قال: \\\"نعم\\\"\\n", "\\u0642\\u0648\\u0627\\u062a", "\\ud83d\\ude00 \\ud83d \\ude00\\ud83dx", "“€”",
		"قوات\xd8", "\xc0\xa2\xc0\xa2\xc0\xa2\xc0\xa2", "\xd9\xd9\xd9\xd9\xd9\xd9\xd9\xd9", "قوات\x01", "\\x", "\\u12", "\\u12g4", "\xed\xa0\x80", "a\"b", "\\", "abcdefg\x1f", "\x7f\x7f!\x00",
	} {
		f.Add(inner)
		f.Add("ب" + inner + strings.Repeat("ليبيا ", 3))
	}
	f.Fuzz(func(t *testing.T, inner string) {
		object := []byte(`{"a":"` + inner + `"}`)
		var want map[string]string
		valid := json.Unmarshal(object, &want) == nil && utf8.Valid(object)
		o := Open(object)
		got := map[string]string{}
		for {
			name, value, err := o.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				if valid {
					t.Fatalf("%q: %v", object, err)
				}
				return
			}
			if got[name.String()], err = value.Text(false); err != nil {
				return // a value of another kind
			}
		}
		if !valid {
			t.Fatalf("%q is read, and is no object of UTF-8", object)
		}
		for name, text := range got {
			if text != want[name] {
				t.Fatalf("%q: got %q, want %q", object, text, want[name])
			}
		}
	})
}
