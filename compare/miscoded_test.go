package compare

import (
	"math"
	"strings"
	"testing"

	"mizan/compare/stats"
	"mizan/internal/words"
)

// The figures of a finding say what is left of it where 10 of 100 names do not
// belong and 20 judge the other way: of a gap d between two shares (d − .5)/.9, and
// it turns at d·.3/.5.
func TestFindingsWithstand(t *testing.T) {
	tests := []struct {
		name         string
		finding      Finding
		least, turns float64
		said         string
	}{
		{"a slant", Finding{Kind: Leans, gap: -0.95}, -0.5, 0.57, "wrong in 30% of the names, every time in favour of this, −0.50 would be left; it takes 57% to turn it"},
		{"a difference of S counts half", Finding{Kind: Differs, gap: 0.95}, 1, 0.57, "+1.00 would be left; it takes 57% to turn it"},
		{"a difference of judged shares", Finding{Kind: Differs, Polarity: -1, gap: 0.95}, 0.5, 0.57, "+50 percentage points would be left; it takes 57% to turn it"},
		{"a share against one half", Finding{Kind: Prefers, gap: 0.95}, 0.75, 0.57, "75% would be left; it takes 57% to turn it"},
		{"what the error could turn", Finding{Kind: Calls, gap: 0.4}, 0, 0.24, "it could turn; 24% would do"},
	}
	m := Miscoding{Assumed: stats.Miscoded{Foreign: 0.1, Turned: 0.2}}
	for _, test := range tests {
		f := test.finding
		f.Figures = words.Key("compare.differs.rest")
		m.withstand(&f)
		if math.Abs(f.Withstood.Least-test.least)+math.Abs(f.Withstood.Turns-test.turns) > 1e-12 {
			t.Errorf("%s: %v, want %v left and to turn at %v", test.name, *f.Withstood, test.least, test.turns)
		}
		if text := words.Unmarked(f.Figures.In("en")); !strings.HasSuffix(text, test.said) {
			t.Errorf("%s: it says %q, want %q", test.name, text, test.said)
		}
	}
	f := Finding{Kind: Covers, Figures: words.Key("compare.differs.rest")}
	if m.withstand(&f); f.Withstood != nil || f.Figures.In("en") != "the other outlets" {
		t.Errorf("a finding on what outlets cover says %q of the error", f.Figures.In("en"))
	}
}

// A lexicon of whose war no mention was coded is held against the worst that was.
func TestMiscodingOfAnotherWar(t *testing.T) {
	own, other := miscodingOf("libya"), miscodingOf("sudan")
	if !own.Own || other.Own || other.Assumed != own.Assumed {
		t.Errorf("libya %v, sudan %v", own, other)
	}
}
