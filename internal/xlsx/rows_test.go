package xlsx

import "testing"

func TestStreamedValues(t *testing.T) {
	for _, test := range []struct {
		name string
		cell Cell
		want string
	}{
		{"no value", Cell{}, "/>"},
		{"an empty text is no value", Web(""), "/>"},
		{"a text", Text("أ & ب"), ` t="inlineStr"><is><t>أ &amp; ب</t></is></c>`},
		{"a number", Cell{Value: 3}, "><v>3</v></c>"},
	} {
		if got := string(appendValue(nil, test.cell)); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
