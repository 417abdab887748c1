package compare

import (
	"fmt"
	"runtime"
	"testing"

	"mizan/coding"
)

// BenchmarkStudy measures coding, counting and the whole study, stories, pairs
// and distinctive words included, on invented articles of some 2,200 bytes. MB
// is the heap in use at the end, the articles themselves left out of nothing.
func BenchmarkStudy(b *testing.B) {
	for _, size := range []struct{ articles, outlets int }{{1_000, 8}, {10_000, 20}, {100_000, 20}} {
		b.Run(fmt.Sprintf("%dx%d", size.articles, size.outlets), func(b *testing.B) {
			l := codebook(b)
			articles := written(b, size.articles, size.outlets)
			coder := coding.New(l)
			var memory runtime.MemStats
			for b.Loop() {
				builder := NewBuilder(l, Options{Level: 0.95, Seed: 1})
				for _, a := range articles {
					builder.Add(a, coder.Code(a.Title, a.Body))
				}
				s := builder.Study()
				runtime.ReadMemStats(&memory)
				runtime.KeepAlive(s)
			}
			b.ReportMetric(float64(memory.HeapInuse)/1e6, "MB")
			b.ReportMetric(float64(size.articles)/b.Elapsed().Seconds()*float64(b.N), "articles/s")
		})
	}
}
