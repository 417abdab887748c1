package lexicon

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

func TestFindTakesTheLongestPhrase(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"the longer of two", "قال الجيش الوطني الليبي اليوم", "الجيش الوطني الليبي"},
		{"the shorter where the longer breaks off", "قال الجيش الوطني، الليبي", "الجيش الوطني"},
		{"clitics belong to the span", "وللجيش الوطني", "وللجيش الوطني"},
		{"a quotation mark inside a phrase", `تقدم «الجيش» الوطني`, "الجيش» الوطني"},
		{"a hashtag", "#الجيش_الوطني", "الجيش_الوطني"},
		{"not across a comma", "الجيش، الوطني", "الجيش"},
		{"not across a line", "الجيش\nالوطني", "الجيش"},
		{"no space after a full stop", "تقدم.الجيش.ثم", "الجيش"},
		{"no-break space", "الجيش\u00A0الوطني", "الجيش\u00A0الوطني"},
		{"preposition apart", "القائد العام لـ\"الجيش\" هنا", "القائد العام لـ\"الجيش"},
		{"final ى for ي", "الجيش الوطنى الليبى", "الجيش الوطنى الليبى"},
		{"nothing inside a word", "تجيشوا مستجيش", ""},
	} {
		found := find(t, test.text, PronounNever, "جيش", "الجيش الوطني", "الجيش الوطني الليبي", "القائد العام للجيش")
		if got := strings.Join(found, "|"); got != test.want {
			t.Errorf("%s: in %q found %q, want %q", test.name, test.text, got, test.want)
		}
	}
}

func TestFindAllocatesNothing(t *testing.T) {
	m, err := Phrases([]string{"قوات الجيش", "ميليشيات"}, PronounNever)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("قالت قوات الجيش إن الميليشيات “تقدمت” نحو المدينة. ", 50)
	into := make([]Match, 0, 200)
	if n := testing.AllocsPerRun(20, func() { into, _ = m.Find(text, into[:0]) }); n != 0 {
		t.Errorf("Find allocates %v times an article, want 0", n)
	}
	if len(into) != 100 {
		t.Errorf("found %d, want 100", len(into))
	}
}

// slow finds what Find finds by trying every phrase at every word.
func slow(text string, phrases []string) (spans [][2]int) {
	type word struct {
		folded     string
		start, end int
	}
	var words []word
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, nil)
		if start == end {
			break
		}
		words = append(words, word{string(folded), start, end})
		i = end
	}
	for i := 0; i < len(words); {
		longest := 0
		for _, phrase := range phrases {
			parts := strings.Fields(phrase)
			n := 0
			for n < len(parts) && i+n < len(words) && (n == 0 || arabic.Joins(text[words[i+n-1].end:words[i+n].start])) {
				forms := []string{arabic.Fold(parts[n])}
				if n == 0 {
					forms = nil
					for _, f := range arabic.WithProclitics(nil, parts[0]) {
						forms = append(forms, arabic.Fold(f))
					}
				}
				if !slices.Contains(forms, words[i+n].folded) {
					break
				}
				n++
			}
			if n == len(parts) {
				longest = max(longest, n)
			}
		}
		if longest > 0 {
			spans = append(spans, [2]int{words[i].start, words[i+longest-1].end})
			i += longest
			continue
		}
		i++
	}
	return spans
}

// TestFindAgreesWithTrying holds the tree of phrases against trying each one,
// on texts made at random of few words, so that phrases overlap and break off.
func TestFindAgreesWithTrying(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	words := []string{"الجيش", "الوطني", "الليبي", "وللجيش", "قوات", "لقوات", "الوفاق", "قال", "و"}
	gaps := []string{" ", " ", " ", "، ", " «", "» ", ".", "\n", "_"}
	phrases := []string{"الجيش", "الجيش الوطني", "الجيش الوطني الليبي", "قوات الجيش", "قوات الوفاق", "الوطني الليبي قوات", "الليبي"}
	m, err := Phrases(phrases, PronounNever)
	if err != nil {
		t.Fatal(err)
	}
	for range 2000 {
		var b strings.Builder
		for range rng.IntN(14) {
			b.WriteString(words[rng.IntN(len(words))] + gaps[rng.IntN(len(gaps))])
		}
		text := b.String()
		matches, _ := m.Find(text, nil)
		var got [][2]int
		for _, match := range matches {
			got = append(got, [2]int{match.Start, match.End})
		}
		if want := slow(text, phrases); !slices.Equal(got, want) {
			t.Fatalf("in %q found %v, want %v", text, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"الجيش الوطني", "وللجيش\xff", "لـ«الجيش»", "ﻻﺍﻟﺠﻴﺶ", "\u202Eجيش\u0654", "٣٥عنصرا"} {
		f.Add(seed)
	}
	m, err := Phrases([]string{"جيش", "الجيش الوطني", "عنصر"}, PronounAllowed)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		matches, words := m.Find(text, nil)
		if words != arabic.Count(text) {
			t.Errorf("Find counts %d words, Count %d", words, arabic.Count(text))
		}
		last := 0
		for _, match := range matches {
			if match.Start < last || match.End <= match.Start || match.End > len(text) {
				t.Fatalf("span %d-%d out of order or outside a text of %d bytes", match.Start, match.End, len(text))
			}
			if !utf8.RuneStart(text[match.Start]) || match.End < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[match.End]) {
				t.Fatalf("span %d-%d cuts a rune", match.Start, match.End)
			}
			last = match.End
		}
		if folded := arabic.Fold(text); arabic.Fold(folded) != folded {
			t.Errorf("Fold(%q) = %q, folded again %q", text, folded, arabic.Fold(folded))
		}
	})
}

// BenchmarkFind measures folding, words and matching together, with the whole
// lexicon, on the articles of the built-in sample.
func BenchmarkFind(b *testing.B) {
	libya, err := Open("libya")
	if err != nil {
		b.Fatal(err)
	}
	matcher, text := libya.Matcher(), sampleText(b)
	into := make([]Match, 0, 1<<16)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		into, _ = matcher.Find(text, into[:0])
	}
}

// A hashtag may write a phrase without spaces. Only a hashtag: glued words of a
// line are a fault of the file.
func TestFindGluedHashtag(t *testing.T) {
	m, err := Phrases([]string{"الجيش الوطني الليبي", "قوات حفتر", "حفتر"}, PronounNever)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, text string
		want       []Match
	}{
		{"glued", "عن #الجيشالوطنيالليبي اليوم", []Match{{0, 6, 40}}},
		{"glued behind a conjunction", "#وقواتحفتر", []Match{{1, 1, 19}}},
		{"with underscores", "#الجيش_الوطني_الليبي", []Match{{0, 1, 37}}},
		{"one word", "#حفتر", []Match{{2, 1, 9}}},
		{"no hashtag", "الجيشالوطنيالليبي", nil},
		{"half a phrase", "#الجيشالوطني", nil},
		{"more than a phrase", "#قواتحفترغدا", nil},
	} {
		if got, _ := m.Find(test.text, nil); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v in %q, want %v", test.name, got, test.text, test.want)
		}
	}
}
