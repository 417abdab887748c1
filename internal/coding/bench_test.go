package coding

import (
	"sort"
	"testing"
)

// BenchmarkCode measures the coder on the articles of the built-in sample.
func BenchmarkCode(b *testing.B) {
	coder := libya(b)
	texts := sampleTexts(b)
	var files []string
	size := 0
	for file, text := range texts {
		files = append(files, file)
		size += len(text[0]) + len(text[1])
	}
	sort.Strings(files)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, file := range files {
			coder.Code(Text{Title: texts[file][0], Body: texts[file][1], Day: warDay})
		}
	}
}
