package compare

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// TestOutletsTogetherAreSampledAsOne has more outlets than are compared one by
// one, each with a naming of its own number: of a naming that those together
// printed, as many sentences are kept as of one outlet's.
func TestOutletsTogetherAreSampledAsOne(t *testing.T) {
	s := newSample(3)
	for i, outlet := range []string{"alone", "alone", "one", "two", "three"} {
		a := corpus.Article{ID: fmt.Sprint(i), Outlet: outlet, Body: "عناصر حفتر"}
		s.add(i, a, coding.Mention{Match: lexicon.Match{End: len(a.Body)}, To: len(a.Body)}, kind{})
	}
	strata := s.together(map[string]bool{"one": true, "two": true, "three": true})
	alone, others := strata[stratum{outlet: "alone"}], strata[stratum{outlet: OtherOutlets}]
	if len(strata) != 2 || len(alone) != s.quota || len(others) != s.quota {
		t.Fatalf("%d strata, %d sentences alone and %d together, want %d of each", len(strata), len(alone), len(others), s.quota)
	}
	if first := s.strata[stratum{outlet: "two"}][0]; others[0].hash > first.hash {
		t.Errorf("kept %x together, and not the smaller %x", others[0].hash, first.hash)
	}
}

// TestManyOutletsStandTogether has more outlets than are compared one by one:
// those with the least evidence stand together, are listed, and nothing is
// lost.
func TestManyOutletsStandTogether(t *testing.T) {
	var articles []corpus.Article
	for outlet := range mostOutlets + 5 {
		for day := range 1 + min(outlet, 6)/3 {
			articles = append(articles, corpus.Article{
				ID: fmt.Sprint(outlet, day), Outlet: fmt.Sprintf("منفذ %02d", outlet), Body: fmt.Sprintf("تقدمت عناصر حفتر إلى الموقع %d", outlet),
				Published: time.Date(2019, 9, day+1, 0, 0, 0, 0, time.UTC),
			})
		}
	}
	s := build(codebook(t), Options{Level: .95}, articles).Study()
	if got := len(s.Outlets); got != mostOutlets+1 || s.Outlets[got-1].Name != OtherOutlets {
		t.Fatalf("%d outlets, the last %q", got, s.Outlets[got-1].Name)
	}
	if len(s.Pooled) != 5 {
		t.Fatalf("%d outlets stand together, want 5: %v", len(s.Pooled), s.Pooled)
	}
	counted := 0
	for _, o := range s.Outlets {
		counted += o.Articles
	}
	if counted != len(articles) || len(s.Articles) != counted {
		t.Errorf("outlets have %d articles, of %d", counted, len(articles))
	}
	for _, a := range s.Articles {
		if together := a.Outlet == mostOutlets; together != (a.Of != "") {
			t.Errorf("article %s of outlet %d says its own is %q", a.ID, a.Outlet, a.Of)
		}
	}
}

// TestCrowdedSample has more outlets than sentences may be kept for each of their
// voices: one of each outlet's naming is kept, its own words first, whatever came first
// and however it was shared out.
func TestCrowdedSample(t *testing.T) {
	fill := func(order []int) *sample {
		s := newSample(5)
		for _, i := range order {
			a := corpus.Article{ID: fmt.Sprint(i), Outlet: fmt.Sprint("outlet ", i%10), Body: "عناصر حفتر"}
			s.add(i, a, coding.Mention{Match: lexicon.Match{End: len(a.Body)}, To: len(a.Body)}, kind{voice: coding.Voice(i / 10)})
		}
		return s
	}
	order := rand.New(rand.NewPCG(1, 1)).Perm(30)
	whole, first := fill(order), fill(order[:11])
	first.merge(fill(order[11:]), 0)
	for name, s := range map[string]*sample{"one sampler": whole, "two": first} {
		if s.quota != 0 || s.total != 10 || len(s.strata) != 10 {
			t.Fatalf("%s: quota %d, %d sentences in %d strata, want 0 and 10 in 10", name, s.quota, s.total, len(s.strata))
		}
		for at, entries := range s.strata {
			if len(entries) != 1 || entries[0].kind.voice != coding.Own || entries[0].hash != whole.strata[at][0].hash {
				t.Errorf("%s: %v keeps %+v, want one in its own words", name, at, entries)
			}
		}
	}
}
