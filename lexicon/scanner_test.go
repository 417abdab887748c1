package lexicon

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// whole returns a scanner of all that is built in, with its matchers.
func whole(tb testing.TB) (*Scanner, []*Matcher) {
	tb.Helper()
	var matchers []*Matcher
	for _, id := range Builtin() {
		l, err := Open(id)
		if err != nil {
			tb.Fatal(err)
		}
		matchers = append(matchers, l.Matcher(), l.AboutMatcher())
	}
	cues, err := Groups([]Group{{Front: []string{"و"}, Phrases: []string{"قال/قالت", "على حد قوله", "bbc", "الجيش الذي"}}})
	if err != nil {
		tb.Fatal(err)
	}
	matchers = append(matchers, OpenWorld().Matcher(), cues)
	return NewScanner(matchers...), matchers
}

// agree fails where a scanner finds in a text what its matchers do not, each
// alone, or the other way round.
func agree(tb testing.TB, s *Scanner, matchers []*Matcher, text string) {
	tb.Helper()
	got := make([][]Match, len(matchers))
	s.Find(text, got)
	for i, m := range matchers {
		if want, _ := m.Find(text, nil); !slices.Equal(got[i], want) {
			tb.Fatalf("matcher %d in %q: the scanner found %v, the matcher %v", i, text, got[i], want)
		}
	}
}

// TestScannerFindsWhatMatchersFind holds the automaton against the walk from word to
// word, on the sample and on texts of its pieces, whole and broken.
func TestScannerFindsWhatMatchersFind(t *testing.T) {
	s, matchers := whole(t)
	text := sampleText(t)
	agree(t, s, matchers, text)
	words := strings.Fields(text)
	gaps := []string{" ", " ", " ", "، ", " «", "”", " “", ".", "\n", "_", " #", "#", "و", "ول", "444", "BBC", "\u0654", "\u064B", "ـ", "\u200F", "\xff", "ﻻ", "(", "\u00A0", ""}
	rng := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		var b strings.Builder
		for range rng.IntN(12) {
			b.WriteString(words[rng.IntN(len(words))] + gaps[rng.IntN(len(gaps))])
		}
		made := b.String()
		agree(t, s, matchers, made[:rng.IntN(len(made)+1)])
	}
}

// FuzzScanner does so on any bytes.
func FuzzScanner(f *testing.F) {
	s, matchers := whole(f)
	for _, seed := range []string{"الجيش الوطني", "وللجيش\xff", "لـ«الجيش»", "ﻻﺍﻟﺠﻴﺶ", "\u202Eجيش\u0654", "٣٥عنصرا", "#الجيش_الوطني", "حفتر", "اللواء444"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { agree(t, s, matchers, text) })
}

// BenchmarkScan measures what the scanner finds by one lexicon and by all, beside
// what BenchmarkValid reads.
func BenchmarkScan(b *testing.B) {
	libya, err := Open("libya")
	if err != nil {
		b.Fatal(err)
	}
	all, _ := whole(b)
	text := sampleText(b)
	if !utf8.ValidString(text) {
		b.Fatal("the sample is not UTF-8")
	}
	for _, test := range []struct {
		name    string
		scanner *Scanner
	}{{"libya", NewScanner(libya.Matcher(), libya.AboutMatcher())}, {"all", all}} {
		b.Run(test.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			found := make([][]Match, len(test.scanner.matchers))
			for b.Loop() {
				for i := range found {
					found[i] = found[i][:0]
				}
				test.scanner.Find(text, found)
			}
		})
	}
}
