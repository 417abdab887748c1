package compare

import (
	"strings"
	"testing"

	"mizan/compare/stats"
	"mizan/internal/words"
)

// between is an interval of a difference.
func between(lo, estimate, hi float64) stats.Interval {
	return stats.Interval{Estimate: estimate, Lo: lo, Hi: hi, Bounded: true, Level: 0.95, N: 20}
}

// A difference in all articles that is not seen at equal topics is one of
// coverage only where one as large would not fit there either.
func TestWhatEqualTopicsSay(t *testing.T) {
	for _, c := range []struct {
		name   string
		equal  Equal
		coders int // where a corrected figure leans, 9 for none
		want   string
	}{
		{"there too", Equal{Difference: between(0.2, 0.5, 0.8), Common: 1, leans: 1}, 9, Stands},
		{"gone, and .6 would not fit", Equal{Difference: between(-0.2, 0.1, 0.4), Common: 1, apart: true}, 9, Covered},
		{"not seen, but .6 would fit", Equal{Difference: between(-0.2, 0.3, 0.8), Common: 1}, 9, Unsettled},
		{"hardly a topic in common", Equal{Difference: between(0.2, 0.5, 0.8), Common: 0.3, leans: 1}, 9, Uncommon},
		{"there, but not with the error that people measured", Equal{Difference: between(0.2, 0.5, 0.8), Common: 1, leans: 1}, 0, Doubted},
	} {
		p := &Pair{B: 1, Difference: between(0.3, 0.6, 0.9), Equal: c.equal, ByCodersDefined: c.coders != 9, coders: c.coders}
		if got := (&Study{}).weigh(p); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// That outlets differ in what they cover is said with both figures, once of two
// outlets and a side, and not on weak evidence.
func TestCoverageIsSaidInWords(t *testing.T) {
	of := func(polarity int, tier stats.Tier) Pair {
		return Pair{B: 1, Polarity: polarity, Tier: tier, Q: 0.01, Difference: between(0.3, 0.6, 0.9), Equal: Equal{Difference: between(-0.2, 0.1, 0.4), Holds: Covered}}
	}
	s := &Study{
		Outlets: []Outlet{{Name: "آ"}, {Name: "ب"}}, Sides: []Side{{ID: "x", Short: Text{"en": "X", "ar": "س", "fr": "X"}}},
		Pairs: []Pair{of(0, stats.Strong)}, Judging: []Pair{of(-1, stats.Strong)},
	}
	found := s.allCovers(nil)
	if len(found) != 1 || found[0].Kind != Covers || found[0].Polarity != -1 {
		t.Fatalf("%+v, want one sentence, on names that judge", found)
	}
	for _, lang := range []string{"ar", "en", "fr"} {
		if text := words.Unmarked(found[0].Figures.In(lang)); !strings.Contains(text, "+60") || !strings.Contains(text, "+10") {
			t.Errorf("%s: %s", lang, text)
		}
	}
	s.Judging[0].Tier, s.Pairs[0].Tier = stats.Weak, stats.Weak
	if found := s.allCovers(nil); len(found) != 0 {
		t.Errorf("%+v on weak evidence", found)
	}
}

// A word that goes with a topic, of which one outlet writes more, sets it apart
// over all articles and not at equal topics.
func TestWordOfATopicSetsNoOutletApartAtEqualTopics(t *testing.T) {
	byTopic := []stats.Table{{Held: 80, Of: 100, Others: 8, Rest: 10}, {Held: 1, Of: 10, Others: 10, Rest: 100}}
	if z, ok := stats.AcrossStrata(byTopic, 1); !ok || stats.BeyondChance(z, 0.95) {
		t.Errorf("z %.2f, %v: within each topic both outlets have the word as often", z, ok)
	}
	if z, ok := stats.AcrossStrata([]stats.Table{{Held: 81, Of: 110, Others: 18, Rest: 110}}, 1); !ok || !stats.BeyondChance(z, 0.95) {
		t.Errorf("z %.2f, %v: over all articles it is of the first", z, ok)
	}
}
