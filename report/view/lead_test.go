package view

import (
	"strings"
	"testing"

	"mizan/compare"
	"mizan/internal/words"
)

// A sentence on names that judge counts them among all that the side is given; one
// on a score only among those that judge, which is all that a score weighs.
func TestAmong(t *testing.T) {
	own := compare.Tally{Positive: 3, Neutral: 20, Negative: 4}
	for _, test := range []struct {
		pair   compare.Pair
		want   string
		counts bool
	}{
		{compare.Pair{Polarity: -1}, "27", true},
		{compare.Pair{}, "7 where the name judges", false},
	} {
		lead := Lead{Polarity: -1, Pair: &test.pair, Text: words.Key("view.lead.grants").With(words.Values{
			"articles": "", "often": "", "side": "", "n": "", "of": among(&test.pair, own), "example": "", "seldom": "", "fewer": "", "among": "", "others": "",
		})}
		if got, want := lead.Text.In("en"), `out of `+test.want+","; !strings.Contains(got, want) || lead.Counts() != test.counts {
			t.Errorf("%q, %v; want %q, %v", got, lead.Counts(), want, test.counts)
		}
	}
}
