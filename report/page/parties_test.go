package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// withParties gives a study so many third parties.
func withParties(study *compare.Study, n int) *compare.Study {
	for i := range n {
		sentence := "دخل مرتزقة فاغنر المدينة"
		from := strings.Index(sentence, "مرتزقة")
		party := compare.Party{
			ID: fmt.Sprint("party-", i), Total: 9, Articles: []int{1, 1, 0},
			Title: words.Text{"ar": fmt.Sprint("طرف ", i), "en": fmt.Sprint("Party ", i)},
			Short: words.Text{"ar": "طرف", "en": "Party"},
			Namings: []compare.Naming{
				{ID: "m", Label: "مرتزقة فاغنر", English: "Wagner mercenaries", Polarity: -1, Total: 6, Counts: []compare.ByVoice{{4, 2}, {}, {}}},
				{ID: "c", Label: "مجموعة فاغنر", English: "Wagner Group", Total: 3, Counts: []compare.ByVoice{{}, {3}, {}}},
			},
			Counts: []compare.ByVoice{{4, 2}, {3}, {}},
		}
		for range partyQuotes + 1 {
			party.Evidence = append(party.Evidence, compare.Evidence{
				Contrast: -1, Side: -1, Polarity: -1, Sentence: sentence, Start: from, End: len(sentence),
				VoiceWhy: coding.Reason{Rule: "own"}, SideWhy: coding.Reason{Rule: "naming"},
			})
		}
		study.Parties = append(study.Parties, party)
	}
	return study
}

// withElsewhere gives a study articles that are about something else.
func withElsewhere(study *compare.Study) *compare.Study {
	study.Elsewhere = []compare.Elsewhere{
		{Country: "syria", Name: words.Text{"ar": "سوريا", "en": "Syria"}, Articles: 5, Generic: 2, Titles: []string{"عن دمشق"}},
		{Articles: 2},
	}
	study.Totals.Elsewhere, study.Totals.LeftOut, study.Totals.Foreign, study.Totals.Undated = 7, 8, 1, 4
	study.Totals.Seen += 8
	study.Languages = []compare.Language{{ID: "en", Articles: 1}}
	return study
}

// sectionOf returns a section of a page by its id, nil when there is none.
func sectionOf(tree *html.Node, id string) *html.Node {
	for _, node := range elements(tree, "section") {
		if attribute(node, "id") == id {
			return node
		}
	}
	return nil
}

// bare is the text of a section without marks of direction and runs of space.
func bare(node *html.Node) string {
	marks := strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")
	return strings.Join(strings.Fields(marks.Replace(innerText(node))), " ")
}

func TestThirdPartiesAreCounted(t *testing.T) {
	_, tree := written(t, withParties(pageStudy(), 1), "en")
	section := sectionOf(tree, "parties")
	if section == nil {
		t.Fatal("no section of third parties")
	}
	text := bare(section)
	for _, want := range []string{"Party 0", "9 mentions in 2 articles", "مرتزقة فاغنر", "Wagner mercenaries", "4 (6)", "الأولى · 2019-04-04"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said in %q", want, text)
		}
	}
	if got := len(elements(section, "mark")); got != partyQuotes {
		t.Errorf("%d sentences, want %d", got, partyQuotes)
	}
	if strings.Contains(text, "القليلة") {
		t.Error("an outlet that does not name the party has a column")
	}
}

func TestFurtherThirdPartiesAreFolded(t *testing.T) {
	_, tree := written(t, withParties(pageStudy(), partiesOpen+2), "en")
	text := bare(sectionOf(tree, "parties"))
	if !strings.Contains(text, "Further third parties (2)") {
		t.Error("two third parties are not folded")
	}
}

func TestNoThirdPartiesNoSection(t *testing.T) {
	_, tree := written(t, pageStudy(), "en")
	if sectionOf(tree, "parties") != nil {
		t.Error("a section of no third parties")
	}
}

func TestPageSaysWhatArticlesAreAboutSomethingElse(t *testing.T) {
	_, tree := written(t, withElsewhere(pageStudy()), "en")
	text := bare(sectionOf(tree, "left"))
	for _, want := range []string{"7 of 10", "Syria", "عن دمشق", "no country that is known", "another language: English", "is not known: 4", "1 left out by the options"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said in %q", want, text)
		}
	}
	if !strings.Contains(innerText(tree), "Articles in scope") {
		t.Error("the header does not say that the articles are those in scope")
	}
}

func TestDeniedVoiceIsShownWhereFound(t *testing.T) {
	study := pageStudy()
	heads := func() []string {
		_, tree := written(t, study, "en")
		var texts []string
		for _, head := range elements(sectionOf(tree, "voices"), "th") {
			texts = append(texts, innerText(head))
		}
		return texts
	}
	isDenied := func(head string) bool { return strings.Contains(head, words.Voice(coding.Denied).In("en")) }
	if slices.ContainsFunc(heads(), isDenied) {
		t.Error("a column of denied namings where there is none")
	}
	study.Scores[0].Voices[coding.Denied] = compare.Tally{Negative: 2}
	if !slices.ContainsFunc(heads(), isDenied) {
		t.Error("no column of denied namings")
	}
}

func TestFurtherCountriesAreSummed(t *testing.T) {
	study := withElsewhere(pageStudy())
	study.Elsewhere = nil
	for i := range countriesShown + 3 {
		study.Elsewhere = append(study.Elsewhere, compare.Elsewhere{Country: fmt.Sprint("c", i), Name: words.Text{"ar": "بلد", "en": "Land"}, Articles: 2, Generic: 1})
	}
	rows := elsewhereTable(view.New(study)).Rows
	if last := rows[len(rows)-1]; len(rows) != countriesShown+1 || last[1].Figure != "6" || last[2].Figure != "3" {
		t.Errorf("%d rows, the last %v", len(rows), last)
	}
}
