package compare

import "testing"

// TestFewInBlocks asks for the doubt about a score whose namings lie mostly in
// one week: every unit of chance has words for it.
func TestFewInBlocks(t *testing.T) {
	score := &Score{largest: 0.6, Clusters: 3, worth: 3}
	for _, unit := range []string{UnitStory, UnitArticle, UnitWeek, UnitFortnight, UnitMonth, UnitQuarter} {
		for _, lang := range []string{"ar", "en", "fr"} {
			if said := score.few(unit, Text{lang: "X"}).Text.In(lang); said == "" {
				t.Errorf("%s in %s: nothing is said", unit, lang)
			}
		}
	}
}
