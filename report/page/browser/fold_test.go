package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"mizan/lexicon/arabic"
)

// foldInPage folds texts by the page's own function and its own data.
func (p *tab) foldInPage(texts []string) []string {
	p.Helper()
	var script strings.Builder
	for _, part := range []string{"data.js", "inflate.js", "fold.js"} {
		data, err := os.ReadFile("../parts/" + part)
		if err != nil {
			p.Fatal(err)
		}
		script.Write(data)
	}
	given, err := json.Marshal(texts)
	if err != nil {
		p.Fatal(err)
	}
	return eval[[]string](p, fmt.Sprintf("(() => {\n%s\nreturn %s.map(folder(read('folding')));\n})()", script.String(), given))
}

// The page folds as the lexicon does: every row of its folding and its cutting
// into words, what else is odd, and every character that folds to something. Its
// search finds what that folding finds.
func TestPageFoldsAsTheLexicon(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../../lexicon/testdata/arabic.tsv")
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{
		"", " ", "و\u0654", "مسؤول شئون هيئة", "مسو\u0654ول", "\u0654و", "۱۲۳٣", "ﷲ ﷺ ﻼ", "Ünïcode ÀÉ Straße", "𝟘𝟙𝟚 عدد", "ق2ن", "abc١٢", "جيشabc", "👩‍👩‍👧 a", "العدو\u0301\u0654",
	}
	vectors := 0
	for line := range strings.Lines(string(data)) {
		if fields := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(fields) > 2 && (fields[0] == "fold" || fields[0] == "token") {
			texts = append(texts, fields[1], fields[2])
			vectors++
			if got, want := arabic.Fold(fields[1]), strings.ReplaceAll(fields[2], "|", " "); got != want {
				t.Errorf("%q folds to %q, want %q", fields[1], got, want)
			}
		}
	}
	if vectors < 20 {
		t.Fatalf("there are %d rows of folding", vectors)
	}
	for block := rune(0x20); block < 0x20000; block += 0x100 {
		var all []rune
		for r := block; r < block+0x100; r++ {
			if r < 0xD800 || r > 0xDFFF {
				all = append(all, r, ' ')
			}
		}
		texts = append(texts, string(all))
	}
	p := open(t, samplePage(t, "ar"))
	for i, got := range p.foldInPage(texts) {
		if want := arabic.Fold(texts[i]); got != want {
			t.Errorf("the page folds %.80q to %.200q, the lexicon to %.200q", texts[i], got, want)
		}
	}
	p.checkSearch()
}

// checkSearch checks that the search of the sample's page finds what folded
// sentences hold.
func (p *tab) checkSearch() {
	p.Helper()
	study, found := studied(p.T, sample), 0
	for _, query := range []string{"الليبى", "مسؤول", "مسوول", "هيئة", "هيية", "قال:إن", "طرابلس، ", "٢٠١٩", "«الجيش»", "ڪتيبة", "ﺍﻟﺠﻴﺶ"} {
		want := 0
		for _, e := range study.Evidence {
			if strings.Contains(arabic.Fold(e.Sentence), arabic.Fold(query)) {
				want++
			}
		}
		if slices.Contains([]string{"الليبى", "«الجيش»"}, query) && want == 0 {
			p.Fatalf("%q is nowhere in the sample", query)
		}
		found += want
		if got, _ := p.search(query); got != want {
			p.Errorf("%q finds %d mentions, by the lexicon's folding there are %d", query, got, want)
		}
	}
	if found == 0 {
		p.Error("nothing is found")
	}
}
