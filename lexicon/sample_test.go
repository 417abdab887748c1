package lexicon

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sampleText returns the articles of the built-in sample as one text; with
// MIZAN_TEXTS set to a folder, the .txt files in there.
func sampleText(tb testing.TB) string {
	tb.Helper()
	dir := "../internal/corpus/sample/libya"
	if other := os.Getenv("MIZAN_TEXTS"); other != "" {
		dir = other
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no texts in %s: %v", dir, err)
	}
	var b strings.Builder
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(data)
		b.WriteByte('\n')
	}
	return b.String()
}
