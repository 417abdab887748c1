package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"testing"

	"mizan/corpus"
)

// BenchmarkMentions measures the whole way from JSON lines to printed
// mentions, on the built-in sample repeated, with set-up left out of nothing.
func BenchmarkMentions(b *testing.B) {
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	encoder.SetEscapeHTML(false)
	for copy := range 60 {
		for a, err := range corpus.Sample(corpus.Options{}) {
			if err != nil {
				b.Fatal(err)
			}
			record := map[string]any{"id": a.ID, "outlet": a.Outlet, "title": a.Title, "date": a.Published.AddDate(0, 0, copy).Format("2006-01-02"), "text": a.Body}
			if err := encoder.Encode(record); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.SetBytes(int64(lines.Len()))
	for b.Loop() {
		if code := run(context.Background(), []string{"mizan", "mentions", "--quiet", "-"}, bytes.NewReader(lines.Bytes()), io.Discard, io.Discard); code != 0 {
			b.Fatalf("exit code %d", code)
		}
	}
}
