package view

import (
	"slices"
	"strings"
	"testing"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
)

// judging gives each outlet of a study shares of names that judge its sides.
func judging(s *compare.Study, counts ...int) *compare.Study {
	for o := range s.Outlets {
		for side := range s.Sides {
			for _, polarity := range []int{-1, +1} {
				n := counts[o]
				if polarity > 0 {
					n = 0
				}
				s.Judged = append(s.Judged, compare.JudgedShare{
					Outlet: o, Side: side, Polarity: polarity, Count: n, Names: 100,
					Share: interval(float64(n) / 100), Tier: s.Score(o, side).Tier,
				})
			}
		}
	}
	s.Judging = []compare.Pair{{A: 0, B: 1, Side: 1, Polarity: -1, Tested: true, Defined: true, Called: true, Tier: stats.Moderate, Difference: interval(0.5)}}
	return s
}

// What is drawn of a side goes from the largest share down, outlets with too
// little evidence have counts only, and a side that nobody judges is not drawn.
func TestJudgedSides(t *testing.T) {
	s := judging(withContrast(study(stats.Moderate, stats.Strong, stats.Insufficient), []int{-1, 0}, []int{10, 80, 5, 0}, []int{90, 20, 3, 0}), 10, 80, 50)
	s.Contrasts[0].Side = 1
	sides := New(s).JudgedSides()
	if len(sides) != 1 || sides[0].Side != 1 || sides[0].Polarity != -1 {
		t.Fatalf("%+v, want the second side, by names that deny", sides)
	}
	if of := sides[0]; !slices.Equal(of.Drawn, []int{1, 0}) || !slices.Equal(of.Thin, []int{2}) || of.Tested != 1 || of.Stated != 1 {
		t.Errorf("%+v, want outlets 1 and 0 drawn, 2 counted, 1 of 1 stated", of)
	}
}

// An excerpt has whole words around a naming, and says where the sentence goes
// on; half of the names or more make the judging one what is heard.
func TestHeard(t *testing.T) {
	for _, test := range []struct{ name, sentence, naming, want string }{
		{"a short sentence is whole", "قصفت ميليشيات الفجر مواقع في المدينة.", "ميليشيات الفجر", "قصفت ميليشيات الفجر مواقع في المدينة."},
		{"a long one is cut at words", "أعلن الناطق في مؤتمر عقده صباح اليوم انسحاب ميليشيات الفجر من مواقعها في أطراف المدينة الساحلية كلها.", "ميليشيات الفجر", "…صباح اليوم انسحاب ميليشيات الفجر من مواقعها في أطراف المدينة…"},
	} {
		at := strings.Index(test.sentence, test.naming)
		if got := excerpt(test.sentence, at, at+len(test.naming)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	s := judging(withContrast(study(stats.Strong, stats.Strong), []int{-1, 0}, []int{40, 40, 0}, []int{60, 50, 0}), 40, 50)
	s.Contrasts[0].Namings[0].Label, s.Contrasts[0].Namings[1].Label = "militias", "forces"
	s.Articles = []compare.Article{{Outlet: 1}}
	s.Evidence = []compare.Evidence{{Naming: 0, Voice: coding.Own, Sentence: "there the militias went away", Start: 10, End: 18}}
	v := New(s)
	if got := v.Heard(0, 0, -1); got != (Heard{Name: "forces", Times: 60}) {
		t.Errorf("%+v, want the plain name that is most", got)
	}
	if got := v.Heard(1, 0, -1); got != (Heard{"militias", 40, "there the militias went away"}) {
		t.Errorf("%+v, want the judging name with its sentence", got)
	}
}
