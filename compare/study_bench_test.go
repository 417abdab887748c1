package compare

import (
	"fmt"
	"runtime"
	"sync"
	"testing"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// BenchmarkStudy measures coding, counting and the whole study, stories, pairs
// and distinctive words included, on invented articles of some 2,200 bytes. MB
// is the heap in use at the end, with the articles themselves in it.
func BenchmarkStudy(b *testing.B) {
	for _, size := range []struct{ articles, outlets int }{{1_000, 8}, {10_000, 20}, {100_000, 20}} {
		b.Run(fmt.Sprintf("%dx%d", size.articles, size.outlets), func(b *testing.B) {
			l := codebook(b)
			articles := written(b, size.articles, size.outlets)
			coder := coding.New(l)
			var memory runtime.MemStats
			for b.Loop() {
				s := onTwo(l, coder, articles).Study()
				runtime.ReadMemStats(&memory)
				runtime.KeepAlive(s)
			}
			b.ReportMetric(float64(memory.HeapInuse)/1e6, "MB")
			b.ReportMetric(float64(size.articles)/b.Elapsed().Seconds()*float64(b.N), "articles/s")
		})
	}
}

// onTwo codes and counts articles on two cores, as the command does.
func onTwo(l *lexicon.Lexicon, coder *coding.Coder, articles []corpus.Article) *Builder {
	var running sync.WaitGroup
	builders := make([]*Builder, 2)
	for half := range builders {
		b := NewBuilder(l, Options{Level: 0.95, Seed: 1})
		builders[half] = b
		running.Go(func() {
			for i := half; i < len(articles); i += len(builders) {
				b.Add(articles[i], coder.Code(coding.Text{Title: articles[i].Title, Body: articles[i].Body}).Mentions)
			}
		})
	}
	running.Wait()
	builders[0].Merge(builders[1])
	return builders[0]
}
