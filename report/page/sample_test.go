package page

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"mizan/compare"
	"mizan/internal/coding"
)

// wideEvidence is a study of outlets × namings, with so many mentions of each
// in sentences of news length that no two share and that pack badly.
func wideEvidence(outlets, namings, each int) *compare.Study {
	study := &compare.Study{}
	for outlet := range outlets {
		study.Outlets = append(study.Outlets, compare.Outlet{Name: fmt.Sprint("outlet ", outlet)})
		study.Articles = append(study.Articles, compare.Article{ID: fmt.Sprint(outlet), Outlet: outlet})
	}
	seed := uint64(1)
	for naming := range namings {
		for outlet := range outlets {
			for i := range each {
				var words []string
				for range 20 {
					seed = seed*6364136223846793005 + 1442695040888963407
					words = append(words, hex.EncodeToString(binary.BigEndian.AppendUint64(nil, seed)[:4]))
				}
				study.Evidence = append(study.Evidence, compare.Evidence{
					Article: outlet, Naming: naming, Voice: coding.Voice(i % 2), Sentence: strings.Join(words, " "),
				})
			}
		}
	}
	study.Totals.Mentions = 2 * len(study.Evidence)
	return study
}

// However many mentions there are, those of the page take no more than their
// room, and every cell keeps one before any keeps two.
func TestSampleFillsItsRoom(t *testing.T) {
	study := wideEvidence(20, 10, 40)
	for _, room := range []int{100_000, 300_000} {
		sample, err := newSample(study, nil, room)
		if err != nil {
			t.Fatal(err)
		}
		if len(sample.data) > room || len(sample.data) < room*9/10 {
			t.Errorf("the evidence takes %d of %d bytes", len(sample.data), room)
		}
		cells := map[[2]int]int{}
		for _, i := range sample.carried {
			e := &study.Evidence[i]
			cells[[2]int{e.Naming, e.Article}]++
		}
		least, most := slices.Min(valuesOf(cells)), slices.Max(valuesOf(cells))
		if len(cells) != 20*10 || most > least+1 {
			t.Errorf("room for %d bytes: %d of 200 cells hold from %d to %d mentions", room, len(cells), least, most)
		}
		if !sample.some() || sample.all != study.Totals.Mentions {
			t.Errorf("a sample of %d says it is one of %d: %v", study.Totals.Mentions, sample.all, sample.some())
		}
	}
}

func valuesOf(cells map[[2]int]int) (values []int) {
	for _, n := range cells {
		values = append(values, n)
	}
	return values
}

// Room for nothing is filled with nothing.
func TestSampleOfNoRoom(t *testing.T) {
	if sample, err := newSample(wideEvidence(2, 2, 2), nil, 100); err != nil || len(sample.carried) > 0 {
		t.Errorf("100 bytes hold %d mentions, %v", len(sample.carried), err)
	}
}

// The outlet's own words are drawn before those it reports.
func TestSampleDrawsOwnWordsFirst(t *testing.T) {
	study := wideEvidence(2, 3, 4)
	for place, i := range draw(study, nil)[:6] {
		if study.Evidence[i].Voice != coding.Own {
			t.Errorf("mention %d of the draw is in another's words", place)
		}
	}
}

// The draw is of mentions, not of places in a list.
func TestSampleIsTheSameInAnyOrder(t *testing.T) {
	study := wideEvidence(5, 5, 6)
	sentences := func() (list []string) {
		for _, i := range draw(study, nil)[:40] {
			list = append(list, study.Evidence[i].Sentence)
		}
		return list
	}
	before := sentences()
	slices.Reverse(study.Evidence)
	if !slices.Equal(sentences(), before) {
		t.Error("the same evidence in another order gave another sample")
	}
}

// All mentions of a small study are carried, and nothing says otherwise.
func TestSmallStudyIsCarriedWhole(t *testing.T) {
	study := pageStudy()
	sample, err := newSample(study, nil, sampleRoom)
	if err != nil {
		t.Fatal(err)
	}
	if len(sample.carried) != len(study.Evidence) || sample.some() || newEvidenceList(study, sample).Some != nil {
		t.Errorf("%d of %d mentions are carried", len(sample.carried), len(study.Evidence))
	}
}

// Every mention behind a sentence is carried, beside the room of all others: a
// finding that counts 40 places leads to 40 sentences.
func TestSentencesKeepAllTheirMentions(t *testing.T) {
	study := wideEvidence(20, 10, 40)
	study.Contrasts = []compare.Contrast{{Pair: [2]string{"a", "b"}, Namings: make([]compare.Naming, 10)}}
	for i := range study.Contrasts[0].Namings {
		study.Contrasts[0].Namings[i].Family = string("abccccccccc"[i])
	}
	p := pick{"outlet": 3, "side": 0, "contrast": 0, "family": 1, "voice": int(coding.Own)}
	counts := func(room int, picks ...pick) (n int) {
		sample, err := newSample(study, picks, room)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range sample.carried {
			if p.chooses(study, &study.Evidence[i]) {
				n++
			}
		}
		return n
	}
	if all, without := counts(20_000, p), counts(20_000); all != 20 || without >= 20 {
		t.Errorf("of 20 mentions behind a sentence %d are carried, want all; without the sentence %d", all, without)
	}
}
