package lexicon

import (
	"os"
	"strings"
	"testing"

	"mizan/lexicon/arabic"
)

// vectors returns the rows of testdata/arabic.tsv of one kind: 68 cases of
// folding, words, clitics and phrases from real press copy.
func vectors(t *testing.T, kind string) (rows [][]string) {
	t.Helper()
	data, err := os.ReadFile("testdata/arabic.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if row := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); row[0] == kind {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		t.Fatalf("no vectors of kind %q", kind)
	}
	return rows
}

func TestFold(t *testing.T) {
	for _, row := range vectors(t, "fold") {
		if got := arabic.Fold(row[1]); got != row[2] {
			t.Errorf("%s: Fold(%q) = %q, want %q", row[3], row[1], got, row[2])
		}
		if got := arabic.Fold(arabic.Fold(row[1])); got != row[2] {
			t.Errorf("%s: folding %q twice gives %q", row[3], row[1], got)
		}
	}
}

func TestWords(t *testing.T) {
	for _, row := range vectors(t, "token") {
		if got := strings.ReplaceAll(arabic.Fold(row[1]), " ", "|"); got != row[2] {
			t.Errorf("%s: the words of %q are %q, want %q", row[3], row[1], got, row[2])
		}
	}
}

// find returns what a matcher of the given terms finds in a text.
func find(t *testing.T, text string, pronoun Pronoun, terms ...string) (found []string) {
	t.Helper()
	m, err := Phrases(terms, pronoun)
	if err != nil {
		t.Fatal(err)
	}
	matches, _ := m.Find(text, nil)
	for _, match := range matches {
		found = append(found, text[match.Start:match.End])
	}
	return found
}

// TestCliticForms finds each form by the noun in it: the part of the expected
// analysis that is no clitic.
func TestCliticForms(t *testing.T) {
	for _, row := range vectors(t, "clitic+") {
		noun := ""
		for part := range strings.SplitSeq(strings.Fields(row[2])[0], "+") {
			if len(part) > len(noun) && part != "tanwin" {
				noun = part
			}
		}
		if strings.Contains(row[2], "construct") { // the plural in construct is a spelling of its own in a lexicon
			noun = strings.NewReplacer("ون", "و", "ين", "ي").Replace(noun)
		}
		if got := find(t, row[1], PronounAllowed, noun); len(got) != 1 || got[0] != row[1] {
			t.Errorf("%s: %q in %q: found %q, want the word whole", row[2], noun, row[1], got)
		}
	}
}

func TestWordsThatOnlyLookAlike(t *testing.T) {
	for _, row := range vectors(t, "clitic-") {
		if row[2] == "ال" { // nothing is stripped, so an article alone is no term
			continue
		}
		if got := find(t, "نص "+row[1]+" بعده", PronounAllowed, row[2]); len(got) != 0 {
			t.Errorf("%s: %q found in %q: %q", row[3], row[2], row[1], got)
		}
	}
}

// TestPhrasesThatAreNone keeps the ignore list of libya to the phrases that
// look like namings.
func TestPhrasesThatAreNone(t *testing.T) {
	libya, err := Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range vectors(t, "phrase-") {
		if matches, _ := libya.Matcher().Find(row[1], nil); len(matches) != 0 {
			t.Errorf("%s: something is found in %q", row[3], row[1])
		}
	}
}
