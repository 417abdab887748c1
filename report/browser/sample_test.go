package browser

import (
	"fmt"
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

// sample is the study of the built-in sample, and quarter that of the same
// articles in each of three months: it has a section of time. No test changes
// them.
var (
	sample  = sync.OnceValues(func() (*compare.Study, error) { return studySample(1) })
	quarter = sync.OnceValues(func() (*compare.Study, error) { return studySample(3) })
)

// studySample studies the built-in sample, repeated in so many months.
func studySample(months int) (*compare.Study, error) {
	book, err := lexicon.Open("libya")
	if err != nil {
		return nil, err
	}
	options := compare.Options{Level: 0.95, Seed: 1, Copies: compare.FlagCopies, Unit: compare.UnitStory}
	if months > 1 {
		options.Copies, options.Unit = compare.KeepCopies, compare.UnitArticle
	}
	builder := compare.NewBuilder(book, options)
	builder.Made("test", true)
	coder := coding.New(book)
	for month := range months {
		for article, err := range corpus.Sample(corpus.Options{Source: builder.Source}) {
			if err != nil {
				return nil, err
			}
			article.ID = fmt.Sprint(article.ID, "-", month)
			article.Published = article.Published.AddDate(0, month, 0)
			builder.Add(article, coder.Code(article.Title, article.Body))
		}
	}
	return builder.Study(), nil
}

// samplePage writes the page of the sample and returns its address.
func samplePage(t *testing.T, lang string) string {
	t.Helper()
	return pageOf(t, studied(t, sample), lang)
}

// quarterPage writes the page of the sample over three months and returns its address.
func quarterPage(t *testing.T, lang string) string {
	t.Helper()
	return pageOf(t, studied(t, quarter), lang)
}

// studied returns a study where there is a browser to show it.
func studied(t *testing.T, study func() (*compare.Study, error)) *compare.Study {
	t.Helper()
	needBrowser(t)
	made, err := study()
	if err != nil {
		t.Fatal(err)
	}
	return made
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
