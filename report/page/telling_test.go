package page

import (
	"testing"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/report/view"
)

// The two outlets whose difference is surest stand side by side in sentences of
// their own words; where no difference is called, none do.
func TestTellingSentencesStandSideBySide(t *testing.T) {
	study := fullStudy()
	study.Contrasts[0].Namings[1].Counts[1] = compare.ByVoice{5} // the second outlet's own words: militias
	study.Evidence = append(study.Evidence, compare.Evidence{
		Article: 1, Naming: 1, Polarity: -1, Voice: coding.Own, Sentence: "ميليشيات حفتر تقدمت", End: len("ميليشيات حفتر"),
	})
	b := tellingBlock(view.New(study))
	if b == nil || len(b.Tellings) != 2 {
		t.Fatalf("side by side stand %+v", b)
	}
	for outlet, naming := range []string{"الجيش الوطني", "ميليشيات حفتر"} {
		said := b.Tellings[outlet]
		if said.Name != study.Outlets[outlet].Name || len(said.Quotes) != 1 || said.Quotes[0].Naming != naming {
			t.Errorf("%s says %+v, want %q", study.Outlets[outlet].Name, said, naming)
		}
	}
	for i := range study.Pairs {
		study.Pairs[i].Called = false
	}
	if tellingBlock(view.New(study)) != nil {
		t.Error("outlets not shown to differ stand side by side")
	}
}
