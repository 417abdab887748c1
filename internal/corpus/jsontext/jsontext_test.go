package jsontext

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

func TestObject(t *testing.T) {
	for _, test := range []struct{ name, object, want string }{
		{"nothing", `{ }`, ""},
		{"values of every kind", `{"a":"b", "c" : [1,"]"],"d":{"e":"}"},"f":-1.5e3,"g":null}`, `a="b" c=[1,"]"] d={"e":"}"} f=-1.5e3 g=null `},
		{"escapes", `{"\u0061\n":"\""}`, "a\n=\"\\\"\" "},
		{"a key twice", `{"a":1,"a":2}`, "a=1 a=2 "},
		{"a comma too many", `{"a":1,}`, "a=1 not JSON: invalid character '}' looking for beginning of object key string"},
		{"no end", `{"a":1`, "a=1 not JSON: unexpected end of JSON input"},
		{"more behind it", `{"a":1}}`, "a=1 not JSON: invalid character '}' after top-level value"},
		{"no value", `{"a":nul}`, "not JSON: invalid character '}' in literal null (expecting 'l')"},
	} {
		var got strings.Builder
		for o := Open([]byte(test.object)); ; {
			name, value, err := o.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				got.WriteString(err.Error())
				break
			}
			fmt.Fprintf(&got, "%s=%s ", name, value.Raw)
		}
		if got.String() != test.want {
			t.Errorf("%s: %s: got %q, want %q", test.name, test.object, &got, test.want)
		}
	}
}

func TestObjects(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"one", ` {"a":1} `, []string{`{"a":1}`}},
		{"marks and brackets in texts", `{"a":"}{\""},{"b":["]",{}]}`, []string{`{"a":"}{\""}`, `{"b":["]",{}]}`}},
		{"line ends of other systems", "{\"a\":1}\r{\"a\":2}\u2028\x1e{\"a\":3}\u0085", []string{`{"a":1}`, `{"a":2}`, `{"a":3}`}},
		{"what is none stays", `{"a":1}x{"a":2}]`, []string{`{"a":1}`, `x`, `{"a":2}`, `]`}},
		{"cut", `{"a":1}{"a":"2`, []string{`{"a":1}`, `{"a":"2`}},
		{"cut behind a slash", `{"a":1}{"a":"2\`, []string{`{"a":1}`, `{"a":"2\`}},
		{"nothing", " \r ", nil},
	} {
		var got []string
		for _, one := range Objects([]byte(test.text)) {
			got = append(got, string(one))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestPieces(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"an array", "[{\"a\":1},\n{\"a\":\"}\"}]", `2 {"a":1}, 3 {"a":"}"}, `},
		{"a list in an object", `{"name":"n","other":[{"b":1}],"items":[{"a":1},{"a":2}],"more":[{"a":3}]}`, `2 n {"a":1}, 2 n {"a":2}, `},
		{"one behind the other", "{\n\"a\":1}\n{\"a\":2}\n", "2 {\n\"a\":1}, 4 {\"a\":2}, "},
		{"cut", `[{"a":1},{"a"`, `2 {"a":1}, 2 not JSON: the file ends inside of it`},
	} {
		var got strings.Builder
		for all := NewPieces(strings.NewReader(test.text), 2, []string{"items"}); ; {
			object, line, err := all.Next()
			if err == io.EOF {
				break
			}
			if fmt.Fprintf(&got, "%d ", line); err != nil {
				got.WriteString(err.Error())
				break
			}
			if all.Title() != "" {
				got.WriteString(all.Title() + " ")
			}
			fmt.Fprintf(&got, "%s, ", object)
		}
		if got.String() != test.want {
			t.Errorf("%s: %s: got %q, want %q", test.name, test.text, &got, test.want)
		}
	}
}
