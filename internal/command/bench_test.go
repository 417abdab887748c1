package command

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// BenchmarkMentions measures the whole way from JSON lines to printed
// mentions, start-up and lexicon included, on one core's worth of work. Dense
// is the built-in sample, a naming every 150 bytes; press is the same among
// neutral prose, a naming every 2,400 bytes, as counted in 81,009 news items.
func BenchmarkMentions(b *testing.B) {
	for _, test := range []struct {
		name   string
		filler int // neutral bytes an article
	}{{"dense", 0}, {"press", 31_000}} {
		b.Run(test.name, func(b *testing.B) {
			lines := jsonLines(b, test.filler, 20_000_000)
			b.SetBytes(int64(len(lines)))
			for b.Loop() {
				if code := run(context.Background(), []string{"mizan", "mentions", "--quiet", "-"}, bytes.NewReader(lines), io.Discard, io.Discard); code != 0 {
					b.Fatalf("exit code %d", code)
				}
			}
		})
	}
}

// jsonLines returns the sample as JSON lines, repeated under other dates to a
// size, each article followed by so many bytes of prose that names nobody.
func jsonLines(tb testing.TB, filler, size int) []byte {
	tb.Helper()
	var articles []corpus.Article
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			tb.Fatal(err)
		}
		articles = append(articles, a)
	}
	neutral := neutralWords(tb, articles)
	rng := rand.New(rand.NewPCG(1, 1))
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	encoder.SetEscapeHTML(false)
	for copy := 0; lines.Len() < size; copy++ {
		for _, a := range articles {
			text := a.Body + prose(rng, neutral, filler)
			record := map[string]any{"id": a.ID, "outlet": a.Outlet, "title": a.Title, "date": a.Published.AddDate(0, 0, copy).Format("2006-01-02"), "text": text}
			if err := encoder.Encode(record); err != nil {
				tb.Fatal(err)
			}
		}
	}
	return lines.Bytes()
}

// neutralWords returns the words of the sample outside its mentions.
func neutralWords(tb testing.TB, articles []corpus.Article) (words []string) {
	tb.Helper()
	libya, err := lexicon.Open("libya")
	if err != nil {
		tb.Fatal(err)
	}
	coder := coding.New(libya)
	for _, a := range articles {
		at := 0
		for _, m := range coder.Code(coding.Text{Body: a.Body}).Mentions {
			words = append(words, strings.Fields(a.Body[at:m.Start])...)
			at = m.End
		}
		words = append(words, strings.Fields(a.Body[at:])...)
	}
	return words
}

// prose strings words together at random into paragraphs of some 500 bytes.
func prose(rng *rand.Rand, words []string, size int) string {
	var b strings.Builder
	for line := 0; b.Len() < size; line++ {
		b.WriteByte('\n')
		for stop := b.Len() + 500; b.Len() < stop; {
			b.WriteString(words[rng.IntN(len(words))] + " ")
		}
	}
	return b.String()
}
