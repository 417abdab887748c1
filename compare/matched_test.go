package compare

import (
	"fmt"
	"math"
	"testing"
	"time"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// rivals returns articles of two outlets on n stories: in each the first names
// with one phrase, the second with the other; the first also has more stories,
// alone, in which it names with the other.
func rivals(t *testing.T, n, alone int, first, second string) (articles []coded) {
	t.Helper()
	coder := coding.New(libya(t))
	add := func(outlet string, story int, naming string) {
		title := fmt.Sprintf("قصة%[1]d مدينة%[1]d جسر%[1]d", story)
		body := fmt.Sprintf("تقدمت %s أمس نحو مدينة%[2]d وجسر%[2]d ونهر%[2]d وجبل%[2]d.", naming, story)
		a := corpus.Article{ID: fmt.Sprint(story), Outlet: outlet, Title: title, Body: body,
			Published: time.Date(2019, 9, 1+story*5, 0, 0, 0, 0, time.UTC)}
		articles = append(articles, coded{Article: a, mentions: coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published)}).Mentions})
	}
	for story := range n {
		add("أ", story, first)
		add("ب", story, second)
	}
	for story := range alone {
		add("أ", n+story, second)
	}
	return articles
}

func TestMatched(t *testing.T) {
	const hostile, friendly = "ميليشيات حفتر", "الجيش الوطني الليبي"
	lna := libya(t).Side("lna")
	tests := []struct {
		name       string
		articles   []coded
		stories    int
		difference float64
		gap        float64
		enough     bool
		clear      bool
	}{
		{"seven stories, opposite names", rivals(t, 7, 0, hostile, friendly), 7, -2, 0, true, false},
		{"five are not enough", rivals(t, 5, 0, hostile, friendly), 5, -2, 0, false, false},
		{"one name in the same stories", rivals(t, 6, 0, friendly, friendly), 6, 0, 0, true, false},
		{"other stories make the difference", rivals(t, 8, 8, hostile, friendly), 8, -2, 1, true, false},
		{"twelve stories, opposite names", rivals(t, 12, 0, hostile, friendly), 12, -2, 0, true, true},
	}
	for _, test := range tests {
		s := builderOf(t, standard, test.articles).Study()
		if len(s.Matched) != len(s.Sides) {
			t.Fatalf("%s: %d comparisons, want %d", test.name, len(s.Matched), len(s.Sides))
		}
		m := s.Matched[lna]
		if m.Stories != test.stories || math.Abs(m.Difference.Estimate-test.difference) > 1e-12 || m.Enough != test.enough || math.Abs(m.Gap.Estimate-test.gap) > 1e-9 || !m.Defined || m.Clear != test.clear {
			t.Errorf("%s: %+v", test.name, m)
		}
		if m.Enough && (m.P <= 0 || m.P > 1 || m.Q < m.P) {
			t.Errorf("%s: p %v, q %v", test.name, m.P, m.Q)
		}
	}
}

// The comparison does not hang on the unit of chance, and its p is that of
// stats.SignFlip.
func TestMatchedOfSample(t *testing.T) {
	all := codedSample(t)
	s := builderOf(t, standard, all).Study()
	articles := standard
	articles.Unit = UnitArticle
	other := builderOf(t, articles, all).Study()
	want := len(s.Outlets) * (len(s.Outlets) - 1) / 2 * len(s.Sides)
	if len(s.Matched) != want {
		t.Fatalf("%d comparisons, want %d", len(s.Matched), want)
	}
	enough := 0
	for i, m := range s.Matched {
		if o := other.Matched[i]; m.Difference != o.Difference || m.P != o.P {
			t.Errorf("%d: %+v by story, %+v by article", i, m.Difference, o.Difference)
		}
		if m.A >= m.B || m.Stories > len(s.Stories) || m.Enough != (m.Stories >= enoughStories) {
			t.Errorf("%d: %+v", i, m)
		}
		if m.Defined {
			if all := stats.Difference(s.Score(m.A, m.Side).Net, s.Score(m.B, m.Side).Net); m.All != all {
				t.Errorf("%d: all %+v, want %+v", i, m.All, all)
			}
		}
		if m.Enough {
			enough++
			t.Logf("%s – %s, %s: same stories %+.2f [%+.2f, %+.2f] of %d, all %+.2f, gap %+.2f, p %.4f, q %.4f", s.Outlets[m.A].Name, s.Outlets[m.B].Name,
				s.Sides[m.Side].ID, m.Difference.Estimate, m.Difference.Lo, m.Difference.Hi, m.Stories, m.All.Estimate, m.Gap.Estimate, m.P, m.Q)
		}
	}
	if enough == 0 {
		t.Error("no two outlets share enough stories")
	}
}
