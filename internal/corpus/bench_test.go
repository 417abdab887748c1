package corpus

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// articlesOf returns n articles made of the words of the sample, each of its own.
func articlesOf(b testing.TB, n int) []map[string]string {
	names, err := filepath.Glob("sample/libya/*.txt")
	if err != nil || len(names) == 0 {
		b.Skip("no texts in the sample")
	}
	var all []map[string]string
	for i := range n {
		text, err := os.ReadFile(names[i%len(names)])
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, map[string]string{
			"id": fmt.Sprint(i), "outlet": []string{"الوسط", "الرائد", "الشرق"}[i%3], "date": fmt.Sprintf("2019-%02d-%02d", i%12+1, i%28+1),
			"title": fmt.Sprintf("عنوان رقم %d", i), "text": string(text), "url": fmt.Sprintf("https://example.org/%d", i),
		})
	}
	return all
}

func benchmark(b *testing.B, label, content string, want int) {
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range each(Options{Source: func(Source) {}}, func(r *reader) error { return r.file(inMemory(label, content), "") }) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != want {
			b.Fatalf("%d articles, want %d", n, want)
		}
	}
}

func BenchmarkJSONLines(b *testing.B) {
	var file strings.Builder
	encoder := json.NewEncoder(&file)
	encoder.SetEscapeHTML(false)
	for _, article := range articlesOf(b, 5000) {
		if err := encoder.Encode(article); err != nil {
			b.Fatal(err)
		}
	}
	benchmark(b, "1.jsonl", file.String(), 5000)
}

func BenchmarkCSV(b *testing.B) {
	var file strings.Builder
	file.WriteString("outlet,date,title,text,url\n")
	for _, a := range articlesOf(b, 5000) {
		fmt.Fprintf(&file, "%s,%s,%s,\"%s\",%s\n", a["outlet"], a["date"], a["title"], strings.ReplaceAll(a["text"], `"`, `""`), a["url"])
	}
	benchmark(b, "1.csv", file.String(), 5000)
}
