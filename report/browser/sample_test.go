package browser

import (
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"mizan/coding"
	"mizan/compare"
	"mizan/corpus"
	"mizan/lexicon"
	"mizan/report"
)

// languages are those the page opens in.
var languages = []string{"ar", "en"}

// sample is the study of the built-in sample. No test changes it.
var sample = sync.OnceValues(func() (*compare.Study, error) {
	book, err := lexicon.Open("libya")
	if err != nil {
		return nil, err
	}
	builder := compare.NewBuilder(book, compare.Options{Level: 0.95, Seed: 1, Copies: compare.FlagCopies, Unit: compare.UnitStory})
	builder.Made("test", true)
	coder := coding.New(book)
	for article, err := range corpus.Sample(corpus.Options{Source: builder.Source}) {
		if err != nil {
			return nil, err
		}
		builder.Add(article, coder.Code(article.Title, article.Body))
	}
	return builder.Study(), nil
})

// samplePage writes the page of the sample and returns its address.
func samplePage(t *testing.T, lang string) string {
	t.Helper()
	needBrowser(t)
	study, err := sample()
	if err != nil {
		t.Fatal(err)
	}
	return pageOf(t, study, lang)
}

// pageOf writes the page of a study and returns its address.
func pageOf(t *testing.T, study *compare.Study, lang string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := report.Page(file, study, lang); err != nil {
		t.Fatal(err)
	}
	return fileURL(path)
}

// fileURL is the address of a file.
func fileURL(path string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
}
