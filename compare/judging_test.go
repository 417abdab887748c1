package compare

import (
	"strings"
	"testing"

	"mizan/internal/words"
)

// Two outlets that never legitimise a side have −1 both, though one calls it a
// militia in three namings of four and the other in one of thirteen: the share of
// names that judge tells them apart, and the sentence has its counts.
func TestJudgedMoreOften(t *testing.T) {
	s := study(t, func(c *counts) {
		c.repeat(40, "آ", firstMilitias, 3, firstForces, 1)
		c.repeat(36, "ب", firstForces, 3)
		c.repeat(9, "ب", firstMilitias, 1)
	})
	for _, p := range s.Pairs {
		if p.Side == 0 && p.Called {
			t.Errorf("S differs by %v", p.Difference.Estimate)
		}
	}
	if len(s.Judging) != 1 || !s.Judging[0].Called || s.Judging[0].Polarity != -1 {
		t.Fatalf("%+v, want one difference called", s.Judging)
	}
	if got := s.JudgedShare(0, 0, -1); got.Count != 120 || got.Names != 160 || got.Share.Estimate != 0.75 || !got.Share.Bounded {
		t.Errorf("the first judges as %+v, want 120 of 160 with an interval", got)
	}
	if got := s.JudgedShare(0, 0, +1); got.Count != 0 || got.Names != 160 || got.Share.Estimate != 0 {
		t.Errorf("the first grants as %+v, want 0 of 160", got)
	}
	if first := s.Findings[0]; first.Kind != Differs || !strings.Contains(words.Unmarked(first.Text.In("en")), "75% of its namings (120 of 160") {
		t.Errorf("the first finding is %q", first.Text.In("en"))
	}
}
