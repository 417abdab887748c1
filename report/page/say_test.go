package page

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"mizan/internal/words"
)

// A phrase stands once and for all wordings that are alike, and its figures in
// elements of their own.
func TestInLanguages(t *testing.T) {
	figure := `<bdi class="figure">+0.42</bdi>`
	for _, test := range []struct {
		name string
		said words.Sayer
		want string
	}{
		{"nothing", nil, ""},
		{"the same everywhere", plain("q < 1"), "q &lt; 1"},
		{"with a figure", plain("S " + words.Figure("+0.42") + "."), "S " + figure + "."},
		{"a mark that does not close", plain("a" + words.LeftToRight + "b"), "ab"},
		{"from outside, without French", words.Text{"ar": "ا", "en": "a"}, `<span class="ar">ا</span><span class="en fr" lang="en" dir="ltr">a</span>`},
		{"from outside, Arabic alone", words.Text{"ar": "ا"}, `<span class="ar en fr" lang="ar" dir="rtl">ا</span>`},
	} {
		if got := string(inLanguages(test.said)); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

// Attributes carry quotes of either kind.
func TestSpokenEscapesQuotes(t *testing.T) {
	if got := string(spoken(plain(`a'b"<c`))); !strings.Contains(got, `a&#39;b\"\u003cc`) || strings.Count(got, "'") != 2 {
		t.Errorf("got %s", got)
	}
}

// The page's code and parts hold no words of Arabic: those stand in the
// catalogues.
func TestNoArabicOutsideTheCatalogues(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("parts/*.*s*")
	if err != nil {
		t.Fatal(err)
	}
	html, _ := filepath.Glob("parts/*.html")
	letters, comment := regexp.MustCompile(`[\x{0600}-\x{06FF}]`), regexp.MustCompile(`//.*`)
	for _, file := range append(append(files, more...), html...) {
		if strings.HasSuffix(file, "_test.go") || strings.Contains(file, "echarts") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if found := letters.FindString(comment.ReplaceAllString(string(data), "")); found != "" {
			t.Errorf("%s holds %q", file, found)
		}
	}
}

// made are the keys that are put together where they are used.
var made = regexp.MustCompile(`^[a-z]+\.(nav|title|lead)$|^time\.(week|month)$|^method\.(interval\.(story|article)|stories|distances|distinctive|time|sensitivity)$|^(what|shape)\.[a-z]+$|^found\.(slant|side|nearer|apart)\.(both|more|less|none|open)$`)

// Every phrase of the page is used: one that is not would be translated for
// nobody.
func TestEveryPhraseIsUsed(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	for _, file := range append(files, "parts/page.html", "parts/method.html", "parts/wars.html") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(data)
	}
	for _, key := range words.Keys("en") {
		of, ours := strings.CutPrefix(key, "page.")
		if ours && !made.MatchString(of) && !strings.Contains(source.String(), `"`+of+`"`) {
			t.Errorf("%q is used nowhere", key)
		}
	}
}

// A page holds what it says in the language that it opens in, and a table of the
// others; what all say alike has no place there, and what is in another language
// than the reader's says in which.
func TestPhrasesStandOnce(t *testing.T) {
	p := &phrases{"ar", newLines()}
	for _, test := range []struct {
		name string
		said words.Sayer
		want string
	}{
		{"alike", plain("<1>"), "&lt;1&gt;"},
		{"in each", words.Text{"ar": "ا", "en": "a", "fr": "à"}, `<span data-p=0>ا</span>`},
		{"again", words.Text{"ar": "ا", "en": "a", "fr": "à"}, `<span data-p=0>ا</span>`},
		{"from outside, Arabic alone", words.Text{"ar": "ب"}, `<span data-p=1>ب</span>`},
	} {
		if got := string(p.speak(test.said)); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
	if got, want := fmt.Sprint(p.all.list), `[[ا a à] [ب <span lang="ar" dir="rtl">ب</span> <span lang="ar" dir="rtl">ب</span>]]`; got != want {
		t.Errorf("the table is %s, want %s", got, want)
	}
}
