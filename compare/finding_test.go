package compare

import (
	"strings"
	"testing"

	"mizan/compare/stats"
	"mizan/internal/words"
)

// kinds lists the kinds of the findings.
func kinds(s *Study) string {
	var kinds []string
	for _, f := range s.Findings {
		kinds = append(kinds, f.Kind)
	}
	return strings.Join(kinds, " ")
}

func TestFindings(t *testing.T) {
	tests := []struct {
		name string
		add  func(c *counts)
		want string
	}{
		{"nothing read", func(c *counts) {}, Nothing},
		{"too few articles", func(c *counts) { c.repeat(4, "آ", firstArmy, 3) }, Nothing},
		{"one side", func(c *counts) { c.repeat(30, "آ", firstArmy, 1, armyA, 1) }, Calls},
		{"a rival name that another outlet uses", func(c *counts) {
			c.repeat(30, "آ", firstArmy, 1, armyA, 1)
			c.repeat(4, "ب", firstMilitias, 1)
		}, Calls + " " + Prefers + " " + Nothing},
		{"both sides", func(c *counts) { c.repeat(30, "آ", firstArmy, 1, secondGangs, 1) }, Leans + " " + Calls + " " + Calls},
		{"balance", func(c *counts) { c.repeat(60, "آ", firstArmy, 1, firstMilitias, 1) }, Nothing},
		{"long articles alone", func(c *counts) {
			c.repeat(20, "آ", firstMilitias, 5)
			c.repeat(30, "آ", firstArmy, 1)
		}, Nothing},
	}
	for _, test := range tests {
		s := study(t, test.add)
		if got := kinds(s); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestFindingInWords(t *testing.T) {
	s := study(t, func(c *counts) {
		c.repeat(25, "صوت", firstArmy, 1)
		c.repeat(14, "صوت", armyA, 1)
		c.repeat(2, "صوت", firstMilitias, 1, firstForces, 1)
		c.repeat(3, "ضعيفة", firstArmy, 1, firstMilitias, 1)
	})
	want := []string{
		"في 41 خبرًا سمّت «\u2068صوت\u2069» بكلامها طرف «\u2068الأول\u2069» بأسماء تُضفي عليه الشرعية في 39 موضعًا من 41، منها \u206661%\u2069 للفظ «\u2068جيش الأول\u2069» وحده، إلى جانب موضعين بأسماء محايدة.",
		"بمَ تُسمّى قوات الأول؟ في 41 خبرًا اختارت «\u2068صوت\u2069» بكلامها «\u2068جيش الأول\u2069» ونحوه في 39 موضعًا من 41، و«\u2068ميليشيات الأول\u2069» في موضعين. وهذا \u206691%\u2069 من مجموع تسمياتها لهذا الشيء (43 تسمية)، ومنها 2 نازعة للشرعية.",
		"لا تكفي الأدلة لقول شيء عن ألفاظ «\u2068ضعيفة\u2069».",
	}
	for _, text := range want {
		found := false
		for _, f := range s.Findings {
			found = found || f.Text.In("ar") == text
			if f.Kind == Calls && !strings.Contains(words.Unmarked(f.Figures.In("en")), "S\u00a0=\u00a0+0.90, 95%") {
				t.Errorf("it stands on %q", f.Figures.In("en"))
			}
		}
		if !found {
			t.Errorf("no finding says\n%s\nbut", text)
			for _, f := range s.Findings {
				t.Logf("%s", f.Text.In("ar"))
			}
		}
	}
}

// No sentence tells a cause or judges, and none hangs on weak evidence.
func TestFindingsAccuseNobody(t *testing.T) {
	s := study(t, func(c *counts) {
		c.repeat(30, "آ", firstArmy, 1, armyA, 1, secondGangs, 1)
		c.repeat(30, "ب", firstMilitias, 2, secondArmy, 1, armyB, 1)
		c.repeat(60, "ج", firstArmy, 1, firstMilitias, 1, secondArmy, 1, secondGangs, 1)
		c.repeat(6, "د", firstArmy, 1)
	})
	if len(s.Findings) > mostFindings || len(s.Findings) < 6 {
		t.Errorf("%d findings", len(s.Findings))
	}
	for i, f := range s.Findings {
		for _, word := range []string{"منحاز", "انحياز", "لأن", "بسبب", "bias", "because", "propaganda"} {
			if strings.Contains(f.Text.In("ar"), word) || strings.Contains(strings.ToLower(f.Text.In("en")), word) {
				t.Errorf("%q says %q", f.Text.In("en"), word)
			}
		}
		if f.Kind != Nothing && f.Tier < stats.Moderate {
			t.Errorf("%s evidence says %q", f.Tier, f.Text.In("en"))
		}
		if i > 0 && f.Kind != Nothing && (f.Kind == Differs) == (s.Findings[i-1].Kind == Differs) && f.Tier == s.Findings[i-1].Tier && f.strength > s.Findings[i-1].strength+rounding {
			t.Errorf("finding %d is stronger than the one before", i)
		}
	}
	last := s.Findings[len(s.Findings)-1]
	if last.Kind != Nothing || !strings.Contains(last.Text.In("ar"), "«\u2068د\u2069»") {
		t.Errorf("the last one says %q, want what is not known", last.Text.In("ar"))
	}
}
