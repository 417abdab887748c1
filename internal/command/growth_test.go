package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"mizan/internal/corpus"
)

// How the CPU that mizan takes grows with what it is given: twice as many
// articles, outlets or terms, or an article twice as long, must take less than
// 2.2 times as much. It prints a table:
//
//	MIZAN_GROWTH=1 go test ./internal/command -run TestGrowth -v -timeout 1h
func TestGrowth(t *testing.T) {
	if os.Getenv("MIZAN_GROWTH") == "" {
		t.Skip("NOT MEASURED: set MIZAN_GROWTH=1")
	}
	const most = 2.2
	folder := t.TempDir()
	mizan := built(t, folder)
	paragraphs := sampleParagraphs(t)
	report := []string{"report", "--quiet", "--lexicon", "libya", "--out", filepath.Join(folder, "out")}
	for _, row := range []struct {
		what  string
		first int
		args  []string
		file  func(n int) []byte
	}{
		{"articles of 8 outlets, report", 2000, report, func(n int) []byte { return madeUp(paragraphs, 8, n/8, 3) }},
		{"outlets of 8 articles, report", 250, report, func(n int) []byte { return madeUp(paragraphs, n, 8, 3) }},
		{"terms of a lexicon, lexicon check", 5000, []string{"lexicon", "check"}, madeUpLexicon},
		{"paragraphs of one article, mentions", 4000, []string{"mentions", "--quiet", "--lexicon", "libya"}, func(n int) []byte { return madeUp(paragraphs, 1, 1, n) }},
	} {
		line, before := row.what+":", time.Duration(0)
		for n := row.first; n <= 4*row.first; n *= 2 {
			name := filepath.Join(folder, "made.jsonl")
			if err := os.WriteFile(name, row.file(n), 0o600); err != nil {
				t.Fatal(err)
			}
			took := leastCPU(t, mizan, append(row.args, name)...)
			line += fmt.Sprintf("  %d %.2f s", n, took.Seconds())
			if ratio := took.Seconds() / before.Seconds(); before > 0 {
				line += fmt.Sprintf(" (%.2f)", ratio)
				if ratio >= most {
					t.Errorf("%s: twice as many as %d take %.2f times as long, want less than %v", row.what, n/2, ratio, most)
				}
			}
			before = took
		}
		t.Log(line)
	}
}

// sampleParagraphs returns the paragraphs of the built-in sample.
func sampleParagraphs(t *testing.T) (paragraphs []string) {
	t.Helper()
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(a.Body) {
			if len(line) > 100 {
				paragraphs = append(paragraphs, strings.TrimSpace(line))
			}
		}
	}
	return paragraphs
}

// madeUp returns articles as JSON lines, each of paragraphs drawn at random and a
// line of words that no other has.
func madeUp(paragraphs []string, outlets, each, length int) []byte {
	rng := rand.New(rand.NewPCG(1, 1))
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	encoder.SetEscapeHTML(false)
	for i := range outlets * each {
		var body strings.Builder
		for range length {
			fmt.Fprintf(&body, "%s رقم%d\n", paragraphs[rng.IntN(len(paragraphs))], rng.IntN(1e6))
		}
		encoder.Encode(map[string]string{
			"outlet": fmt.Sprintf("منفذ %d", i%outlets), "title": paragraphs[rng.IntN(len(paragraphs))], "text": body.String(),
			"date": time.Date(2019, 1, 1+rng.IntN(365), 0, 0, 0, 0, time.UTC).Format(time.DateOnly),
		})
	}
	return lines.Bytes()
}

// madeUpLexicon returns a lexicon of so many terms of one to three words.
func madeUpLexicon(terms int) []byte {
	rng := rand.New(rand.NewPCG(2, 2))
	letters := []rune("بتثجحخدذرزسشصضطظعغفقكمنهي")
	var b bytes.Buffer
	b.WriteString("id: made\nversion: \"1\"\nlanguage: ar\ntitle: {ar: مؤلف, en: made up}\nsides:\n  - {id: a, title: {ar: أ, en: A}}\ncontrasts:\n")
	b.WriteString("  - id: force\n    side: a\n    title: {ar: ما, en: what}\n    namings:\n")
	for i := range terms {
		word := []rune{'م'} // the term's number in letters: no two are one
		for n := i; n > 0 || len(word) < 5; n /= len(letters) {
			word = append(word, letters[n%len(letters)])
		}
		for range rng.IntN(3) {
			word = append(word, ' ', 'ق', letters[rng.IntN(len(letters))], letters[rng.IntN(len(letters))])
		}
		fmt.Fprintf(&b, "      - {term: %s, polarity: %d}\n", string(word), i%3-1)
	}
	return b.Bytes()
}
