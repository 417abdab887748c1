package xlsx

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"plain", "قال", "قال"},
		{"formula stays text", "=1+1", "=1+1"},
		{"controls", "a\x00b\x1b[0m\u0085", "ab[0m"},
		{"invalid", "a\xffb", "a\uFFFDb"},
		{"overrides", "\u202Eabc\u202C \u2067x\u2069", "abc x"},
		{"joiners stay", "می\u200Cشود\u200F", "می\u200Cشود\u200F"},
		{"line break", "a\r\nb\tc", "a\nb c"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Clean(test.text); got != test.want {
				t.Errorf("Clean(%q) = %q, want %q", test.text, got, test.want)
			}
		})
	}
}

func FuzzClean(f *testing.F) {
	for _, text := range []string{"=1+1", "\u202Eمقلوب", "\x00\x1b[31m", "\uFFFE", "\xff\xfe", strings.Repeat("س", 40_000)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := Clean(text)
		if !utf8.ValidString(once) || len(utf16.Encode([]rune(once))) > MostUnits+1 {
			t.Errorf("Clean(%q) is not fit for a cell", text)
		}
	})
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		text        string
		most        int
		want, front string
	}{
		{"abcd", 4, "abcd", "abcd"},
		{"abcde", 4, "abc…", "…cde"},
		{"😀😀😀", 4, "😀…", "…😀"},
		{"سلام", 3, "سل…", "…ام"},
	} {
		if got := Cut(test.text, test.most); got != test.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", test.text, test.most, got, test.want)
		}
		if got := CutFront(test.text, test.most); got != test.front {
			t.Errorf("CutFront(%q, %d) = %q, want %q", test.text, test.most, got, test.front)
		}
	}
}

func TestWebLink(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org/a?b=c#d":               true,
		"http://example.org/مقال":                   true,
		"javascript:alert(1)":                       false,
		"javascript://example.org/%0Aalert(1)":      false,
		"ftp://example.org/":                        false,
		"file:///etc/passwd":                        false,
		"//example.org/":                            false,
		"https://user:secret@example.org/":          false,
		"https:///path":                             false,
		"":                                          false,
		"https://a.org/" + strings.Repeat("س", 400): false,
	} {
		if _, got := webLink(address); got != want {
			t.Errorf("webLink(%.40q) = %v, want %v", address, got, want)
		}
	}
}

func TestUniqueHeads(t *testing.T) {
	heads := uniqueHeads([]string{"BBC", "bbc", "", "Bbc", "—"})
	seen := make(map[string]bool)
	for _, head := range heads {
		if key := strings.ToLower(head); seen[key] || head == "" {
			t.Errorf("uniqueHeads gave %q", heads)
		} else {
			seen[key] = true
		}
	}
}
