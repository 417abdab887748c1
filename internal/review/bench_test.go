package review

import (
	"testing"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// BenchmarkAdd measures what drawing costs beside coding: the built-in sample,
// coded before.
func BenchmarkAdd(b *testing.B) {
	l, err := lexicon.Open("libya")
	if err != nil {
		b.Fatal(err)
	}
	coder := coding.New(l)
	var articles []corpus.Article
	var mentions [][]coding.Mention
	bytes := 0
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			b.Fatal(err)
		}
		articles, mentions = append(articles, a), append(mentions, coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published)}).Mentions)
		bytes += len(a.Title) + len(a.Body)
	}
	b.SetBytes(int64(bytes))
	sampler := NewSampler(l, 1, 120)
	for b.Loop() {
		for i, a := range articles {
			sampler.Add(a, mentions[i])
		}
	}
}
