package view

import (
	"slices"
	"testing"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// interval is one that settles well within ±1.
func interval(x float64) stats.Interval {
	return stats.Interval{Estimate: x, Lo: x - 0.2, Hi: x + 0.2, Bounded: true, Level: 0.95, N: 20}
}

// study is one of two sides and as many outlets as tiers; all lean by 0.5 to the
// first side, more or less by their place.
func study(tiers ...stats.Tier) *compare.Study {
	text := func(s string) words.Text { return words.Text{"en": s} }
	s := &compare.Study{Sides: []compare.Side{{ID: "a", Short: text("Reds")}, {ID: "b", Title: text("the Blues")}}}
	for o, tier := range tiers {
		s.Outlets = append(s.Outlets, compare.Outlet{Name: string(rune('A' + o))})
		for side := range s.Sides {
			s.Scores = append(s.Scores, compare.Score{Outlet: o, Side: side, Net: interval(0.5), Defined: true, Tier: tier, Clear: true})
		}
		s.Slants = append(s.Slants, compare.Slant{Outlet: o, Value: interval(0.3 + float64(o)/10), Defined: true, Tier: tier, Clear: true})
	}
	return s
}

// withContrast adds a contrast whose namings stand so often in the own words of
// each outlet; their polarities are given, and they are of the families x and y
// in turn.
func withContrast(s *compare.Study, polarities []int, own ...[]int) *compare.Study {
	c := compare.Contrast{Pair: [2]string{"x", "y"}}
	for n, polarity := range polarities {
		naming := compare.Naming{Polarity: polarity, Family: []string{"x", "y"}[n%2]}
		for o := range s.Outlets {
			naming.Counts = append(naming.Counts, compare.ByVoice{coding.Own: own[n][o], coding.Quoted: own[n][len(s.Outlets)]})
			naming.Total += own[n][o] + own[n][len(s.Outlets)]
		}
		c.Namings = append(c.Namings, naming)
	}
	s.Contrasts = append(s.Contrasts, c)
	for o := range s.Outlets {
		share := compare.PairShare{Contrast: len(s.Contrasts) - 1, Outlet: o, Defined: true, Tier: s.Score(o, 0).Tier}
		for n := range c.Namings {
			share.Namings = append(share.Namings, compare.NamingShare{Count: own[n][o], Share: interval(0.5)})
			if n%2 == 0 {
				share.A += own[n][o]
			} else {
				share.B += own[n][o]
			}
		}
		s.Shares = append(s.Shares, share)
	}
	return s
}

// A figure is shown from weak evidence on, whatever the study has below.
func TestThinOutletsHaveNoFigure(t *testing.T) {
	tests := []struct {
		name       string
		tier       stats.Tier
		defined    bool
		shown      bool
		weak       bool
		want, says string
	}{
		{"moderate", stats.Moderate, true, true, false, "+0.30", "leans to Reds"},
		{"weak", stats.Weak, true, true, true, "+0.30", "leans to Reds"},
		{"insufficient", stats.Insufficient, true, false, false, "", "not enough evidence"},
		{"none", stats.None, true, false, false, "", "no evidence"},
		{"without a figure", stats.Moderate, false, false, false, "", "not enough evidence"},
	}
	for _, test := range tests {
		s := study(test.tier)
		s.Slants[0].Defined = test.defined
		v := New(s)
		f := v.Figure(0, Slant)
		if f.Shown != test.shown || f.Weak() != test.weak || f.Signed() != test.want || f.Clear != test.shown || (f.Bounds() != "") != test.shown {
			t.Errorf("%s: %+v", test.name, f)
		}
		if got := words.Tame(v.Reading(0, Slant).In("en")); got != test.says {
			t.Errorf("%s: reads %q, want %q", test.name, got, test.says)
		}
		if beside := v.Beside(0, 0, interval(0.4), true); beside.Shown != (test.tier >= Enough) {
			t.Errorf("%s: a score of another make is shown: %v", test.name, beside.Shown)
		}
	}
}

// What is not clear is not read, though it is shown.
func TestReading(t *testing.T) {
	tests := []struct {
		side  int
		x     float64
		clear bool
		want  string
	}{
		{Slant, 0.3, true, "leans to Reds"},
		{Slant, -0.3, true, "leans to the Blues"}, // by its title: it has no short name
		{Slant, 0.3, false, words.Unclear.In("en")},
		{0, 0.3, true, words.Polarity(+1).In("en")},
		{0, -0.3, true, words.Polarity(-1).In("en")},
		{0, -0.3, false, words.Unclear.In("en")},
	}
	for _, test := range tests {
		s := study(stats.Strong)
		s.Slants[0].Value, s.Slants[0].Clear = interval(test.x), test.clear
		s.Scores[0].Net, s.Scores[0].Clear = interval(test.x), test.clear
		if got := words.Tame(New(s).Reading(0, test.side).In("en")); got != test.want {
			t.Errorf("%+v reads %q", test, got)
		}
	}
}

// Outlets stand by their shrunken slants, or where one has none by the middle of
// the interval; those without a figure come last, by name.
func TestOrder(t *testing.T) {
	enough, thin := stats.Moderate, stats.Insufficient
	tests := []struct {
		name   string
		tiers  []stats.Tier
		change func(*compare.Study)
		want   []int
		ranked int
	}{
		{"shrunken", []stats.Tier{enough, enough, enough}, func(s *compare.Study) {
			for o, x := range []float64{0.2, 0.9, 0.6} {
				s.Slants[o].Shrunk, s.Slants[o].ShrunkDefined = x, true
			}
		}, []int{1, 2, 0}, 3},
		{"one without a shrunken slant", []stats.Tier{enough, enough, enough}, func(s *compare.Study) {
			for o := range 2 {
				s.Slants[o].Shrunk, s.Slants[o].ShrunkDefined = 0.9-float64(o), true
			}
		}, []int{2, 1, 0}, 3},
		{"by the middle, not the estimate", []stats.Tier{enough, enough}, func(s *compare.Study) {
			s.Slants[1].Value.Lo = -0.9
		}, []int{0, 1}, 2},
		{"a thin one without a shrunken slant", []stats.Tier{thin, enough, enough}, func(s *compare.Study) {
			s.Slants[1].Shrunk, s.Slants[2].Shrunk = 0.9, 0.1
			s.Slants[1].ShrunkDefined, s.Slants[2].ShrunkDefined = true, true
		}, []int{1, 2, 0}, 2},
		{"thin ones by name", []stats.Tier{thin, enough, thin}, func(*compare.Study) {}, []int{1, 0, 2}, 1},
		{"without slants", []stats.Tier{thin, enough, enough}, func(s *compare.Study) { s.Slants = nil }, []int{1, 2, 0}, 2},
		{"none", nil, func(*compare.Study) {}, []int{}, 0},
	}
	for _, test := range tests {
		s := study(test.tiers...)
		test.change(s)
		if v := New(s); !slices.Equal(v.Outlets, test.want) || v.Ranked != test.ranked {
			t.Errorf("%s: %v, %d ranked; want %v, %d", test.name, v.Outlets, v.Ranked, test.want, test.ranked)
		}
	}
}

// Namings stand by polarity, then by the largest part of a row that bears
// shares; those of others' words only are found and are nobody's own.
func TestNamings(t *testing.T) {
	s := withContrast(study(stats.Moderate, stats.Moderate), []int{-1, +1, 0, +1, +1, -1},
		[]int{0, 9, 0}, // fills the second outlet's row
		[]int{2, 0, 0},
		[]int{1, 0, 0},
		[]int{3, 0, 0},
		[]int{0, 0, 4}, // of others only
		[]int{0, 0, 0}, // of nobody
	)
	v := New(s)
	if got, want := v.Namings(0), []int{3, 1, 4, 2, 0}; !slices.Equal(got, want) {
		t.Errorf("namings stand %v, want %v", got, want)
	}
	if got, want := v.OwnNamings(0), []int{3, 1, 2, 0}; !slices.Equal(got, want) {
		t.Errorf("own namings stand %v, want %v", got, want)
	}
	if got, want := v.FamilyNamings(0, "y"), []int{3, 1, 5}; !slices.Equal(got, want) {
		t.Errorf("the family stands %v, want %v", got, want)
	}
	if got, want := v.Mapped(0), []int{3, 0}; !slices.Equal(got, want) {
		t.Errorf("the map holds %v, want %v", got, want)
	}
}

// A share is of FewestMentions at least, in an outlet whose evidence on the side
// is enough.
func TestFewestMentions(t *testing.T) {
	tests := []struct {
		name     string
		tier     stats.Tier
		mentions int
		shown    bool
	}{
		{"enough", stats.Weak, FewestMentions, true},
		{"one mention less", stats.Weak, FewestMentions - 1, false},
		{"thin evidence", stats.Insufficient, 100, false},
		{"none", stats.Weak, 0, false},
	}
	for _, test := range tests {
		v := New(withContrast(study(test.tier), []int{+1}, []int{test.mentions, 1}))
		share, family := v.Share(0, 0, 0), v.Family(0, 0)
		if share.Shown != test.shown || family.Shown != test.shown {
			t.Errorf("%s: the share is shown: %v, of the family: %v", test.name, share.Shown, family.Shown)
		}
		if want := map[bool]string{true: "50%"}[test.shown]; share.Share() != want {
			t.Errorf("%s: the share is %q", test.name, share.Share())
		}
		enough, thin := v.Users(0)
		if got := len(enough) == 1; got != test.shown {
			t.Errorf("%s: stands among those with shares: %v", test.name, got)
		}
		if got := len(thin) == 1; got != (!test.shown && test.mentions > 0) {
			t.Errorf("%s: stands among those with counts: %v", test.name, got)
		}
	}
}

// Of two families, it is said which is preferred where the share is clear and
// shown.
func TestFamilyReading(t *testing.T) {
	tests := []struct {
		share        float64
		clear, rival bool
		tier         stats.Tier
		want         words.Sayer
	}{
		{0.9, true, true, stats.Moderate, words.Key("view.choosesFirst")},
		{0.1, true, true, stats.Weak, words.Key("view.choosesSecond")},
		{0.6, false, true, stats.Moderate, words.Key("view.noChoice")},
		{1, false, false, stats.Moderate, words.Key("view.noRival")},          // nobody says the other: no choice was made
		{0.9, true, true, stats.Insufficient, words.Tier(stats.Insufficient)}, // on the family itself
	}
	for _, test := range tests {
		s := withContrast(study(stats.Strong), []int{+1, -1}, []int{9, 0}, []int{9, 0})
		s.Shares[0].Share, s.Shares[0].Clear, s.Shares[0].Rival, s.Shares[0].Tier = interval(test.share), test.clear, test.rival, test.tier
		if got := New(s).FamilyReading(0, 0).In("en"); got != test.want.In("en") {
			t.Errorf("%+v reads %q", test, got)
		}
	}
}

// A comparison is told of its first outlet, or turned, of its second.
func TestVerdict(t *testing.T) {
	tests := []struct {
		name string
		pair compare.Pair
		want [2]string // as it stands, turned
	}{
		{"slant", compare.Pair{Side: Slant, Difference: interval(0.7), Tier: stats.Weak, Tested: true, Called: true},
			[2]string{"the first leans more to Reds", "the first leans more to the Blues"}},
		{"side", compare.Pair{Side: 1, Difference: interval(-0.7), Tier: stats.Weak, Tested: true, Called: true},
			[2]string{"the first legitimises the Blues less", "the first legitimises the Blues more"}},
		{"not called", compare.Pair{Side: 0, Difference: interval(0.1), Tier: stats.Weak, Tested: true},
			[2]string{"no difference shown", "no difference shown"}},
		{"not tested", compare.Pair{Side: 0, Difference: interval(0.7), Tier: stats.Weak},
			[2]string{"not tested: too few articles", "not tested: too few articles"}},
		{"called, of thin evidence", compare.Pair{Side: 0, Difference: interval(0.7), Tier: stats.Insufficient, Tested: true, Called: true},
			[2]string{"not enough evidence", "not enough evidence"}},
	}
	for _, test := range tests {
		s := study(stats.Strong, stats.Strong)
		test.pair.A, test.pair.B, test.pair.Defined = 0, 1, true
		s.Pairs = []compare.Pair{test.pair}
		v := New(s)
		for i, two := range [][2]int{{0, 1}, {1, 0}} {
			p, turned := v.Between(two[0], two[1], test.pair.Side)
			if p == nil || turned != (i == 1) {
				t.Fatalf("%s: between %v is %v, turned %v", test.name, two, p, turned)
			}
			if got := words.Tame(v.Verdict(p, turned).In("en")); got != test.want[i] {
				t.Errorf("%s: of %v it says %q, want %q", test.name, two, got, test.want[i])
			}
			want := test.pair.Difference.Times([]float64{1, -1}[i])
			if f := v.Less(two[0], two[1], test.pair.Side); f.Shown && f.Value != want {
				t.Errorf("%s: %v is %+v, want %+v", test.name, two, f.Value, want)
			}
		}
	}
}

// Stated differences come first, then those shown, the surer first; what is
// drawn stands in the order of the outlets.
func TestPairs(t *testing.T) {
	s := study(stats.Moderate, stats.Moderate, stats.Moderate)
	pair := func(a, b int, tier stats.Tier, q float64, called bool) {
		s.Pairs = append(s.Pairs, compare.Pair{A: a, B: b, Side: 0, Defined: true, Difference: interval(0.5), Tier: tier, Tested: q > 0, Q: q, Called: called})
	}
	pair(0, 1, stats.Insufficient, 0.001, true)
	pair(0, 2, stats.Weak, 0.9, false)
	pair(1, 2, stats.Weak, 0.04, true)
	pair(0, -1, stats.Weak, 0, false)
	pair(1, -1, stats.Weak, 0.8, false)
	pair(2, -1, stats.Weak, 0.01, true)
	v := New(s)
	of := func(pairs []*compare.Pair) (list [][2]int) {
		for _, p := range pairs {
			list = append(list, [2]int{p.A, p.B})
		}
		return list
	}
	if got, want := of(v.Pairs(0)), [][2]int{{2, -1}, {1, 2}, {1, -1}, {0, 2}, {0, -1}, {0, 1}}; !slices.Equal(got, want) {
		t.Errorf("listed are %v, want %v", got, want)
	}
	if got, want := of(v.Drawn(0)), [][2]int{{2, -1}, {1, -1}}; !slices.Equal(got, want) {
		t.Errorf("drawn are %v, want %v", got, want)
	}
	if got, want := v.Differing(0), []int{2, 1, 0}; !slices.Equal(got, want) {
		t.Errorf("in the matrix stand %v, want %v", got, want)
	}
	if v.AllStated() != 2 || len(v.Pairs(Slant)) != 0 {
		t.Errorf("%d are stated, %d of slants listed", v.AllStated(), len(v.Pairs(Slant)))
	}
}

// Headlines and bodies each need evidence of their own, and the score too.
func TestHeadlines(t *testing.T) {
	thin := stats.Interval{Estimate: 1, Lo: 0.1, Hi: 1, Bounded: true, N: 3}
	tests := []struct {
		name        string
		tier        stats.Tier
		title, body stats.Interval
		shown       [2]bool
	}{
		{"both", stats.Moderate, interval(0.5), interval(0.1), [2]bool{true, true}},
		{"thin headlines", stats.Moderate, thin, interval(0.1), [2]bool{false, true}},
		{"thin bodies", stats.Moderate, interval(0.5), thin, [2]bool{true, false}},
		{"a thin score", stats.Insufficient, interval(0.5), interval(0.1), [2]bool{}},
	}
	for _, test := range tests {
		s := study(test.tier)
		s.Scores[0].NetTitle, s.Scores[0].NetBody, s.Scores[0].TitleDefined, s.Scores[0].BodyDefined = test.title, test.body, true, true
		enough := func(i stats.Interval) stats.Tier {
			if i.N < 5 {
				return stats.Insufficient
			}
			return stats.Weak
		}
		s.Scores[0].TitleTier, s.Scores[0].BodyTier = enough(test.title), enough(test.body)
		v := New(s)
		title, body := v.Headlines(0, 0)
		if got := [2]bool{title.Shown, body.Shown}; got != test.shown {
			t.Errorf("%s: shown are %v, want %v", test.name, got, test.shown)
		}
		both := test.shown[0] && test.shown[1]
		if enough, counted := v.HeadlineUsers(0); (len(enough) == 1) != both || (len(counted) == 1) == both {
			t.Errorf("%s: stands among %v, %v", test.name, enough, counted)
		}
	}
}

// The map has room for so many namings and says how many there are.
func TestMapSize(t *testing.T) {
	tests := []struct{ namings, mentions, shown, all int }{
		{3, fewestInMap - 1, 0, 0},
		{3, fewestInMap, 3, 3},
		{mostInMap + 7, fewestInMap, mostInMap, mostInMap + 7},
	}
	for _, test := range tests {
		var own [][]int
		for range test.namings {
			own = append(own, []int{test.mentions, 0})
		}
		v := New(withContrast(study(stats.Moderate), make([]int, test.namings), own...))
		shown, all := v.MapSize()
		if shown != test.shown || all != test.all || len(v.Mapped(0)) != shown {
			t.Errorf("%+v: the map shows %d of %d, %d of the contrast", test, shown, all, len(v.Mapped(0)))
		}
	}
}

// The same stories are told of outlets whose scores are shown, and changes of
// such scores.
func TestWhatHangsOnAScore(t *testing.T) {
	for _, tier := range []stats.Tier{stats.Weak, stats.Insufficient} {
		s := study(stats.Moderate, tier)
		s.Matched = []compare.Matched{{A: 0, B: 1, Enough: true, Defined: true, Clear: true, Stories: 6, Difference: interval(-0.5)}}
		v, shown := New(s), tier >= Enough
		if got := len(v.Matched(0)) == 1; got != shown {
			t.Errorf("%v: the same stories are shown: %v", tier, got)
		}
		if got := words.Tame(v.MatchedVerdict(&s.Matched[0]).In("en")); got != "the first legitimises Reds less" {
			t.Errorf("the same stories say %q", got)
		}
		if got := v.Changed(&compare.Trend{Outlet: 1, Change: compare.Change{Clear: true, Defined: true}}); got != shown {
			t.Errorf("%v: a change is stated: %v", tier, got)
		}
	}
}

// A word sets apart that is no chance and no part of the outlet's own name.
func TestApart(t *testing.T) {
	for _, test := range []struct {
		word compare.Keyword
		want bool
	}{{compare.Keyword{Q: 0.05, Holds: true}, true}, {compare.Keyword{Q: 0.06, Holds: true}, false}, {compare.Keyword{Q: 0.05}, false}, {compare.Keyword{Q: 0.01, OwnName: true, Holds: true}, false}} {
		if got := New(study()).Apart(&test.word); got != test.want {
			t.Errorf("%+v sets apart: %v", test.word, got)
		}
	}
}
