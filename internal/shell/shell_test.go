package shell

import "testing"

func TestQuoted(t *testing.T) {
	for word, want := range map[string]string{
		"export.csv":          "export.csv",
		"اسم.csv":             "اسم.csv",
		"":                    `""`,
		"text=Page Name":      `"text=Page Name"`,
		`C:\Users\a\x.csv`:    `"C:\Users\a\x.csv"`,
		"it's":                `"it's"`,
		"a (1) & b | c > d.x": `"a (1) & b | c > d.x"`,
		`\\server\x y.csv`:    `'\\server\x y.csv'`,
		"50% $x":              "'50% $x'",
		`the "x"`:             `'the "x"'`,
	} {
		if got := Quoted(word); got != want {
			t.Errorf("%s: got %s, want %s", word, got, want)
		}
	}
}
