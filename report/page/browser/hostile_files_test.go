package browser

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/long"
	"mizan/lexicon"
)

// hostileLexicon is a lexicon of two sides in the words of a stranger, who
// says something with each %q.
const hostileLexicon = `id: hostile
version: %q
language: ar
title: {ar: %q, en: %q}
sides:
  - {id: lna, title: {ar: %q, en: %q}, short: {ar: %q, en: %q}, names: [حفتر]}
  - {id: gna, title: {ar: %q, en: %q}, short: {ar: %q, en: %q}, names: [السراج]}
contrasts:
  - id: force-gna
    side: gna
    title: {ar: %q, en: %q}
    namings:
      - {term: ميليشيات الوفاق, polarity: -1, en: %q, note: %q}
      - {term: قوات الوفاق, polarity: 1, en: %q}
  - id: force-lna
    side: lna
    title: {ar: %q, en: %q}
    namings:
      - {term: عصابات حفتر, polarity: -1, en: %q}
      - {term: الجيش الوطني, polarity: 1, en: %q}
`

// loadHostile fills the lexicon with payloads.
func loadHostile(t *testing.T, words []string) *lexicon.Lexicon {
	t.Helper()
	fill := make([]any, strings.Count(hostileLexicon, "%q"))
	for i := range fill {
		fill[i] = words[i%len(words)]
	}
	book, err := lexicon.Load("hostile.yaml", fmt.Appendf(nil, hostileLexicon, fill...))
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// writeHostile writes a corpus of a stranger: an article with each payload in
// its title, address, id and text, of outlets called so, in files called so,
// and between them what cannot be read.
func writeHostile(t *testing.T, all []string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	var lines strings.Builder
	for i, payload := range all {
		naming := []string{"ميليشيات الوفاق", "قوات الوفاق", "عصابات حفتر", "الجيش الوطني"}[i%4]
		record, err := json.Marshal(map[string]string{
			"outlet": all[i%12*len(all)/12], "title": payload + " " + naming, "url": "https://example.org/" + payload, "id": payload,
			"date": fmt.Sprintf("2019-09-%02d", i%28+1), "text": payload + " وتقدمت " + naming + " في المدينة. " + payload,
		})
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(record)
		lines.WriteString("\n")
		if i%50 == 0 {
			lines.WriteString(`{"outlet": ` + payload + "\n") // no JSON
		}
	}
	for name, text := range map[string]string{
		`<img src=x onerror=pwned(0)>.jsonl`: lines.String(),
		`"><svg onload=pwned(0)>.csv`:        "outlet,title\n<script>pwned(0)<b>,x\n",
		`__f__pwned(0)__f__ {{.}}.jsonl`:     `{"outlet":"<b onclick=pwned(0)>"}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// The whole way, from a stranger's files and lexicon to the page.
func TestHostileFilesStayText(t *testing.T) {
	long.Only(t)
	t.Parallel()
	needBrowser(t)
	all := payloads()
	book := loadHostile(t, all[400:])
	builder := compare.NewBuilder(book, compare.Options{Level: 0.95, Seed: 1, Copies: compare.FlagCopies, Unit: compare.UnitArticle})
	coder := coding.New(book)
	for article, err := range corpus.Open(corpus.Options{Source: builder.Source}, writeHostile(t, all)) {
		var bad *corpus.FormatError
		switch {
		case errors.As(err, &bad):
			builder.Refuse(bad)
		case err != nil:
			t.Fatal(err)
		default:
			builder.Add(article, coder.Code(coding.Text{Title: article.Title, Body: article.Body, Day: lexicon.DayOf(article.Published)}).Mentions)
		}
	}
	study := builder.Study()
	if study.Totals.Scored < 400 || study.Totals.Refused < 10 {
		t.Fatalf("%d articles scored and %d refused, want most and some", study.Totals.Scored, study.Totals.Refused)
	}
	address, err := writePage("files", study, "ar")
	if err != nil {
		t.Fatal(err)
	}
	p := openTrapped(t, address)
	p.checkInert()
	if parts := p.parts(); parts["SCRIPT"] != 3 || parts["STYLE"] != 1 || parts["IMG"]+parts["IFRAME"]+parts["src"]+parts["style"] > 0 {
		t.Errorf("the page is made of other parts: %v", parts)
	}
	titles := legible(eval[string](p, `Array.from(document.querySelectorAll('#quotes .source'), node => node.textContent).join('\n')`))
	lost := 0
	for i := range study.Articles {
		if title := legible(study.Articles[i].Title); !strings.Contains(titles, title) {
			if lost++; lost < 4 {
				t.Errorf("a title is not to be read: %q", title)
			}
		}
	}
}
