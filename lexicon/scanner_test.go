package lexicon

import (
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// builtIn is a scanner of all lexicons that are built in, and of a group of phrases
// that takes no proclitics.
var builtIn = sync.OnceValues(func() (*Scanner, error) {
	var matchers []*Matcher
	for _, id := range Builtin() {
		l, err := Open(id)
		if err != nil {
			return nil, err
		}
		matchers = append(matchers, l.Matcher(), l.AboutMatcher())
	}
	cues, err := Groups([]Group{{Front: []string{"و"}, Phrases: []string{"قال/قالت", "على حد قوله", "bbc", "الجيش الذي"}}})
	return NewScanner(append(matchers, cues)...), err
})

// hurried returns a scanner that parts the shortest texts and forgets its states as soon
// as it may.
func hurried(s *Scanner) *Scanner {
	s = NewScanner(s.matchers...)
	s.least, s.automaton.most = 8, 14
	return s
}

// agree fails where a scanner finds in a text what its matchers do not, each
// alone, or the other way round.
func agree(tb testing.TB, s *Scanner, text string) {
	tb.Helper()
	agreeAll(tb, s.matchers, text, s.Find)
}

// agreeAll is agree for whoever finds what several matchers find.
func agreeAll(tb testing.TB, matchers []*Matcher, text string, find func(string, [][]Match)) {
	tb.Helper()
	got := make([][]Match, len(matchers))
	find(text, got)
	for i, m := range matchers {
		if want, _ := m.Find(text, nil); !slices.Equal(got[i], want) {
			tb.Errorf("matcher %d in %q: found %v, want %v", i, text, got[i], want)
		}
	}
}

// TestScannerFindsWhatMatchersFind holds the automaton against the walk from word to
// word, on the sample and on texts of its pieces, whole and broken.
func TestScannerFindsWhatMatchersFind(t *testing.T) {
	s, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	text, short, walker := sampleText(t), hurried(s), NewWalker(s.matchers...)
	agree(t, s, text)
	agreeAll(t, s.matchers, text, walker.Find)
	agree(t, short, text)
	words := strings.Fields(text)
	gaps := []string{" ", " ", " ", "، ", " «", "”", " “", ".", "\n", "_", " #", "#", "و", "ول", "444", "BBC", "\u0654", "\u064B", "ـ", "\u200F", "\xff", "ﻻ", "(", "\u00A0", ""}
	rng := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		var b strings.Builder
		for range rng.IntN(30) {
			b.WriteString(words[rng.IntN(len(words))])
			for range 1 + rng.IntN(3)/2 {
				b.WriteString(gaps[rng.IntN(len(gaps))])
			}
		}
		made := b.String()
		made = made[:rng.IntN(len(made)+1)]
		agree(t, s, made)
		agree(t, short, made)
		agreeAll(t, s.matchers, made, walker.Find)
	}
}

// A scanner looks back no further where no spaces are, nor does anything else in a text make
// it slower the longer it is.
func TestScannerIsLinear(t *testing.T) {
	s, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	for _, piece := range []string{"الجيش\"", "الجيش”", "\"قوات\"\"", "الجيش«قوات»", "#الجيش_", "الجيش_", "الجيش\u00a0", "الجيش\u200fقوات\" ", "قوات\"\u200f", "الجيش(", "444الجيش", "ﷺ\"الجيش\"", "ـ\"الجيش"} {
		begun := time.Now()
		s.Find(strings.Repeat(piece, 30_000), make([][]Match, len(s.matchers)))
		if took := time.Since(begun); took > 10*time.Second {
			t.Errorf("30,000 times %q took %v", piece, took)
		}
	}
}

// A scanner learns from several goroutines at once what each of them needs.
func TestScannerServesSeveral(t *testing.T) {
	all, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	s, text := NewScanner(all.matchers...), sampleText(t)
	forgetful := hurried(s)
	var group sync.WaitGroup
	for i := range 4 {
		group.Go(func() {
			for line := range strings.Lines(text[i*len(text)/20 : (i+2)*len(text)/20]) {
				agree(t, s, line)
				agree(t, forgetful, line)
			}
		})
	}
	group.Wait()
}

// FuzzScanner does so on any bytes.
func FuzzScanner(f *testing.F) {
	s, err := builtIn()
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"الجيش الوطني", "وللجيش\xff", "لـ«الجيش»", "ﻻﺍﻟﺠﻴﺶ", "\u202Eجيش\u0654", "٣٥عنصرا", "#الجيش_الوطني", "حفتر", "اللواء444"} {
		f.Add(seed)
	}
	short, walker := hurried(s), NewWalker(s.matchers...)
	f.Fuzz(func(t *testing.T, text string) {
		agree(t, s, text)
		agree(t, short, text)
		agreeAll(t, s.matchers, text, walker.Find)
	})
}

// BenchmarkScan measures scanning by one lexicon, by all and by 5,000 terms, walking by
// all, and how fast that is beside checking the same text for valid UTF-8 with the standard
// library, by turns: of each piece of the text the least time of all rounds counts, for
// others may use the machine. How much of it is following letters and how much looks, the
// text decides: the sample has a naming every 150 bytes, and others can be had with
// MIZAN_TEXTS.
func BenchmarkScan(b *testing.B) {
	libya, err := Open("libya")
	if err != nil {
		b.Fatal(err)
	}
	all, err := builtIn()
	if err != nil {
		b.Fatal(err)
	}
	text := sampleText(b)
	many, err := Phrases(manyTerms(text, 5000), PronounNever)
	if err != nil {
		b.Fatal(err)
	}
	one, terms, walker := NewScanner(libya.Matcher(), libya.AboutMatcher()), NewScanner(many), NewWalker(all.matchers...)
	for _, test := range []struct {
		name     string
		find     func(string, [][]Match)
		matchers int
	}{{"libya", one.Find, 2}, {"all", all.Find, len(all.matchers)}, {"5000", terms.Find, 1}, {"walked", walker.Find, len(all.matchers)}} {
		b.Run(test.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			pieces := piecesOf(text, 50_000)
			found, least := make([][]Match, test.matchers), make([][2]time.Duration, len(pieces))
			for round := 0; b.Loop(); round++ {
				for i, piece := range pieces {
					for j := range found {
						found[j] = found[j][:0]
					}
					begun := time.Now()
					test.find(piece, found)
					scanned := time.Now()
					if !utf8.ValidString(piece) {
						b.Fatal("the sample is not UTF-8")
					}
					took := [2]time.Duration{scanned.Sub(begun), time.Since(scanned)}
					if round > 0 {
						took[0], took[1] = min(took[0], least[i][0]), min(took[1], least[i][1])
					}
					least[i] = took
				}
			}
			var scan, valid time.Duration
			for _, l := range least {
				scan, valid = scan+l[0], valid+l[1]
			}
			b.ReportMetric(float64(valid)/float64(scan), "x-valid")
		})
	}
}

// piecesOf parts a text at ends of lines into pieces of about so many bytes.
func piecesOf(text string, size int) (pieces []string) {
	for len(text) > 0 {
		n := min(size, len(text))
		if end := strings.IndexByte(text[n:], '\n'); end >= 0 {
			n += end + 1
		} else {
			n = len(text)
		}
		pieces, text = append(pieces, text[:n]), text[n:]
	}
	return pieces
}

// manyTerms returns terms of one to three words of a text, of which few stand in it.
func manyTerms(text string, n int) (terms []string) {
	rng := rand.New(rand.NewPCG(5, 6))
	var words []string
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, nil)
		if start == end {
			break
		}
		if i = end; len(folded) >= 8 && arabic.HoldsArticle(string(folded)) || len(folded) >= 10 {
			words = append(words, text[start:end])
		}
	}
	for range n {
		term := words[rng.IntN(len(words))]
		for range 1 + rng.IntN(2) {
			term += " " + words[rng.IntN(len(words))]
		}
		terms = append(terms, term)
	}
	return terms
}
