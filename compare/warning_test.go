package compare

import (
	"strings"
	"testing"
)

// Where stories of one time are two a vote, moderate evidence takes twice as
// many of them.
func TestFewWhereStoriesHangTogether(t *testing.T) {
	score := &Score{largest: 0.1, small: 10, worth: 10}
	for _, test := range []struct {
		effect float64
		more   string
	}{{1, "8"}, {2, "20"}} {
		for _, lang := range []string{"ar", "en", "fr"} {
			if said := score.few(UnitStory, test.effect, Text{lang: "X"}).Text.In(lang); !strings.Contains(said, test.more) {
				t.Errorf("effect %v in %s: %q, want %s more stories", test.effect, lang, said, test.more)
			}
		}
	}
}
