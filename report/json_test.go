package report

import (
	"bytes"
	"encoding/json"
	"testing"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// sampleStudy returns the study of the built-in sample.
func sampleStudy(t *testing.T) *compare.Study {
	t.Helper()
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	b, coder := compare.NewBuilder(l, compare.Options{Level: 0.95, Seed: 1}), coding.New(l)
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		b.Add(a, coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published)}).Mentions)
	}
	return b.Study()
}

// The lines break up what the encoder prints and change nothing in it, be the
// study full or empty.
func TestJSONInLines(t *testing.T) {
	full := sampleStudy(t)
	for _, test := range []struct {
		name        string
		study       *compare.Study
		least, most int // lines
	}{
		{"the sample", full, len(full.Articles) + len(full.Evidence) + len(full.Stories) + len(full.Scores), 10_000},
		{"a coded study", &compare.Study{Manifest: compare.Manifest{Coded: &compare.CodedManifest{Decisions: 1}}}, 30, 60},
		{"nothing", &compare.Study{}, 30, 60},
	} {
		var got, plain, want bytes.Buffer
		if err := JSON(&got, test.study); err != nil {
			t.Fatal(err)
		}
		if lines := bytes.Count(got.Bytes(), []byte("\n")); lines < test.least || lines > test.most {
			t.Errorf("%s: %d lines, want %d to %d", test.name, lines, test.least, test.most)
		}
		encoder := json.NewEncoder(&want)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(test.study); err != nil {
			t.Fatal(err)
		}
		if err := json.Compact(&plain, got.Bytes()); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(bytes.TrimSpace(plain.Bytes()), bytes.TrimSpace(want.Bytes())) {
			t.Errorf("%s: the values are other than the encoder's", test.name)
		}
	}
}
