package browser

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/lexicon"
	"mizan/report/page"
)

// languages are those the page opens in.
var languages = words.Languages()

// sample is the study of the built-in sample, quarter that of the same articles in
// each of three months, which has a section of time, and crowd that of four months
// each of which has outlets of its own, 24 in all. No test changes them.
var (
	sample  = sync.OnceValues(func() (*compare.Study, error) { return studySample(1, false) })
	quarter = sync.OnceValues(func() (*compare.Study, error) { return studySample(3, false) })
	crowd   = sync.OnceValues(func() (*compare.Study, error) { return studySample(4, true) })
)

// studySample studies the built-in sample, repeated in so many months, by the same
// outlets or by others in each.
func studySample(months int, others bool) (*compare.Study, error) {
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
		for article, err := range corpus.Sample("libya", corpus.Options{Source: builder.Source}) {
			if err != nil {
				return nil, err
			}
			article.ID = fmt.Sprint(article.ID, "-", month)
			if others {
				article.Outlet = fmt.Sprint(article.Outlet, " ", month+1)
			}
			article.Published = article.Published.AddDate(0, month, 0)
			builder.Add(article, coder.Code(coding.Text{Title: article.Title, Body: article.Body, Day: lexicon.DayOf(article.Published)}).Mentions)
		}
	}
	return builder.Study(), nil
}

// samplePages and the others are the addresses of their pages, by language.
var (
	samplePages  = sync.OnceValues(func() (map[string]string, error) { return writePages("sample", sample) })
	quarterPages = sync.OnceValues(func() (map[string]string, error) { return writePages("quarter", quarter) })
	crowdPages   = sync.OnceValues(func() (map[string]string, error) { return writePages("crowd", crowd) })
)

// samplePage returns the address of the page of the sample.
func samplePage(t *testing.T, lang string) string {
	t.Helper()
	return studied(t, samplePages)[lang]
}

// quarterPage returns the address of the page of the sample over three months.
func quarterPage(t *testing.T, lang string) string {
	t.Helper()
	return studied(t, quarterPages)[lang]
}

// studied returns a thing that is made once, where there is a browser to show it.
func studied[T any](t *testing.T, thing func() (T, error)) T {
	t.Helper()
	needBrowser(t)
	made, err := thing()
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// writePages writes the pages of a study in all languages.
func writePages(name string, study func() (*compare.Study, error)) (map[string]string, error) {
	made, err := study()
	if err != nil {
		return nil, err
	}
	addresses := map[string]string{}
	for _, lang := range languages {
		if addresses[lang], err = writePage(name+"-"+lang, made, lang); err != nil {
			return nil, err
		}
	}
	return addresses, nil
}

// writePage writes the page of a study and returns its address.
func writePage(name string, study *compare.Study, lang string) (string, error) {
	path := filepath.Join(folder, name+".html")
	file, err := os.Create(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	return fileURL(path), page.Write(file, study, lang)
}

// fileURL is the address of a file.
func fileURL(path string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
}
