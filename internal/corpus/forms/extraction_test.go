package forms

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// TestExtraction measures how well the article of a page is found, on the public
// article-extraction-benchmark of Scrapinghub and by its own measure: runs of four
// words that a page's text and the right one have in common.
//
//	MIZAN_EXTRACTION=FOLDER go test ./internal/corpus/forms -run Extraction -v
//
// FOLDER is its repository.
func TestExtraction(t *testing.T) {
	folder := os.Getenv("MIZAN_EXTRACTION")
	if folder == "" {
		t.Skip("NOT MEASURED: set MIZAN_EXTRACTION to the folder of the article-extraction-benchmark")
	}
	data, err := os.ReadFile(filepath.Join(folder, "ground-truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var right map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(data, &right); err != nil {
		t.Fatal(err)
	}
	var all measured
	for name, want := range right {
		d, err := Page(savedPage(t, filepath.Join(folder, "html", name+".html.gz")))
		if err != nil {
			t.Logf("%s: %v", name, err)
		}
		all.add(t, name, d.Text, want.ArticleBody)
	}
	precision, recall := all.precision/float64(all.given), all.recall/float64(all.wanted)
	fmt.Printf("article extraction: %d pages, F1 %.3f, precision %.3f, recall %.3f\n", len(right), 2*precision*recall/(precision+recall), precision, recall)
	if precision < 0.9 || recall < 0.9 {
		t.Errorf("precision %.3f and recall %.3f, want .9 of each", precision, recall)
	}
}

// savedPage reads a page of the benchmark.
func savedPage(t *testing.T, path string) string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	in, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A measured sums the precision of pages for which a text was given, and the
// recall of those that have one.
type measured struct {
	precision, recall float64
	given, wanted     int
}

// add measures one page.
func (m *measured) add(t *testing.T, name, got, want string) {
	found, there := shingles(got), shingles(want)
	both, given, wanted := 0, 0, 0
	for run, n := range found {
		given += n
		both += min(n, there[run])
	}
	for _, n := range there {
		wanted += n
	}
	if given > 0 {
		m.given++
		m.precision += float64(both) / float64(given)
	}
	if wanted > 0 {
		m.wanted++
		m.recall += float64(both) / float64(wanted)
	}
	if given == 0 || wanted == 0 || both*2 < given || both*2 < wanted {
		t.Logf("%s: %d runs of words in common, of %d given and %d wanted", name, both, given, wanted)
	}
}

// shingles counts the runs of four words of a text, or the one of all its words
// where it has less.
func shingles(text string) map[string]int {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' })
	counts := map[string]int{}
	for i := range max(1, len(words)-3) {
		if run := words[i:min(len(words), i+4)]; len(run) > 0 {
			counts[strings.Join(run, " ")]++
		}
	}
	return counts
}
