package coding_test

import (
	"reflect"
	"testing"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// TestMentionsAreThoseOfTheCoding reads texts on every war by the lexicon of every
// other: an article that is passed over without a word of the conflict has no
// mention when it is read in full.
func TestMentionsAreThoseOfTheCoding(t *testing.T) {
	found := 0
	for _, id := range []string{"libya", "sudan", "yemen"} {
		l, err := lexicon.Open(id)
		if err != nil {
			t.Fatal(err)
		}
		coder := coding.New(l)
		for _, sample := range corpus.Samples() {
			for a, err := range corpus.Sample(sample, corpus.Options{}) {
				if err != nil {
					t.Fatal(err)
				}
				for _, day := range []lexicon.Day{0, lexicon.DayOf(a.Published)} {
					text := coding.Text{Title: a.Title, Body: a.Body, Day: day}
					got, want := coder.Mentions(text), coder.Code(text).Mentions
					if len(got) != len(want) || len(got) > 0 && !reflect.DeepEqual(got, want) {
						t.Errorf("%s read by %s: %d mentions alone, %d of the coding", a.ID, id, len(got), len(want))
					}
					found += len(got)
				}
			}
		}
	}
	if found == 0 {
		t.Error("no mention in any text")
	}
}
