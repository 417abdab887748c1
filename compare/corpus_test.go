package compare

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// codebook returns the built-in lexicon.
func codebook(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// training returns the articles of the built-in sample.
func training(t testing.TB) (list []corpus.Article) {
	t.Helper()
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, a)
	}
	return list
}

// build returns a builder that has added articles.
func build(l *lexicon.Lexicon, options Options, articles []corpus.Article) *Builder {
	b, coder := NewBuilder(l, options), coding.New(l)
	for _, a := range articles {
		b.Add(a, coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published)}).Mentions)
	}
	return b
}

// written returns so many articles of so many outlets, each of sentences from
// one outlet of the sample with a few of its words in another order and made-up
// words between them, three articles of each outlet a day.
func written(t testing.TB, articles, outlets int) []corpus.Article {
	sentences := map[string][]string{}
	var names []string
	for _, a := range training(t) {
		if sentences[a.Outlet] == nil {
			names = append(names, a.Outlet)
		}
		sentences[a.Outlet] = append(sentences[a.Outlet], strings.SplitAfter(a.Body, ".")...)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	list := make([]corpus.Article, articles)
	for i := range list {
		outlet := i % outlets
		own := sentences[names[outlet%len(names)]]
		var body []string
		for range 10 {
			body = append(body, own[rng.IntN(len(own))])
			for range 4 {
				body = append(body, fmt.Sprintf("كلمه%c%c", 'ا'+rune(rng.ExpFloat64()*6)%26, 'ا'+rune(rng.ExpFloat64()*6)%26))
			}
		}
		list[i] = corpus.Article{
			ID: fmt.Sprint(i), Outlet: fmt.Sprintf("صحيفة %02d", outlet), Title: body[0], Body: strings.Join(body, " "),
			Published: time.Date(2019, 9, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i/outlets/3),
		}
	}
	return list
}
