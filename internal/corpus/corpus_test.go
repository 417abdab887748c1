package corpus

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// reading is what came of reading a corpus, as lines a test can show.
type reading struct {
	articles []Article
	scored   []string // place | outlet | day | title | text
	refused  []string // place: reason
	sources  []Source
	fatal    error
}

// collect reads a corpus to its end. Nothing may come after a fatal error.
func collect(t testing.TB, options Options, paths ...string) reading {
	t.Helper()
	var got reading
	options.Source = func(s Source) { got.sources = append(got.sources, s) }
	got.take(t, Open(options, paths...))
	return got
}

func (got *reading) take(t testing.TB, articles iter.Seq2[Article, error]) {
	t.Helper()
	for article, err := range articles {
		if got.fatal != nil {
			t.Fatalf("after the fatal error %v came %v, %v", got.fatal, article, err)
		}
		if bad, ok := errors.AsType[*FormatError](err); ok {
			got.refused = append(got.refused, bad.Error())
			continue
		}
		if err != nil {
			got.fatal = err
			continue
		}
		day := ""
		if !article.Published.IsZero() {
			day = article.Published.Format("2006-01-02")
		}
		got.articles = append(got.articles, article)
		got.scored = append(got.scored, fmt.Sprintf("%s | %s | %s | %s | %s", article.Pos, article.Outlet, day, article.Title, article.Body))
	}
}

// tree writes files into a folder of the test's own, and returns its path.
func tree(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// inMemory returns a file that is on no disk.
func inMemory(label, content string) file {
	return file{label, func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(content)), nil }}
}

// same compares lines, and shows both sides where they differ.
func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got\n\t%s\nwant\n\t%s", what, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}
