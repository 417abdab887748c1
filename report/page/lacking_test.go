package page

import (
	"strings"
	"testing"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/lexicon"
)

// fewArticles studies the first articles of the built-in sample.
func fewArticles(t *testing.T, n int) *compare.Study {
	book, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	builder, coder := compare.NewBuilder(book, compare.Options{Level: 0.95, Seed: 1}), coding.New(book)
	builder.Made("test", true)
	for article, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n--; n < 0 {
			break
		}
		builder.Add(article, coder.Code(coding.Text{Title: article.Title, Body: article.Body, Day: lexicon.DayOf(article.Published)}).Mentions)
	}
	return builder.Study()
}

// Where no outlet has the evidence for a figure, the sections of these say what is
// missing and show the counts; nothing explains a chart that is not there.
func TestPageSaysWhatIsMissing(t *testing.T) {
	for _, lang := range words.Languages() {
		_, tree := written(t, fewArticles(t, 3), lang)
		text, open := map[string]string{}, map[string]int{}
		for _, node := range elements(tree, "section") {
			text[attribute(node, "id")] = innerText(node)
			open[attribute(node, "id")] = strings.Count(string(rendered(t, node)), `<details class="table thin" open=""`)
			if charts := strings.Count(string(rendered(t, node)), `class="chart `); charts > 0 && attribute(node, "id") != "voices" {
				t.Errorf("%s: %s has a chart", lang, attribute(node, "id"))
			}
		}
		units := words.Values{"units": words.Count(compare.UnitStory, 5)}
		for _, id := range []string{"slant", "sides", "contrasts"} {
			if want := plainFigures(said(id + ".none").With(units).In(lang)); !strings.Contains(text[id], want) {
				t.Errorf("%s: %s says %.300q, want %q", lang, id, text[id], want)
			}
		}
		if lead := said("findings.lead").In(lang); strings.Contains(text["findings"], lead) {
			t.Errorf("%s: the findings say that they stand on evidence: %q", lang, lead)
		}
		if open["slant"] != 1 || open["sides"] != 2 {
			t.Errorf("%s: tables of counts that are open: %v, want that of the slant and those of two sides", lang, open)
		}
	}
}
