package compare

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// twoSides is a lexicon of two sides with one contrast each. «الجيش» is claimed
// for both.
const twoSides = `
id: two
version: "1"
language: ar
title: {ar: طرفان, en: Two sides}
sides:
  - {id: a, title: {ar: الطرف الأول, en: First side}, short: {ar: الأول, en: First}, names: [الأول]}
  - {id: b, title: {ar: الطرف الثاني, en: Second side}, short: {ar: الثاني, en: Second}, names: [الثاني]}
contrasts:
  - id: force-a
    side: a
    title: {ar: "بمَ تُسمّى قوات الأول؟", en: "What are the first side's forces called?"}
    pair: [army, militia]
    namings:
      - {term: الجيش, polarity: 1, family: army, en: the army, contested: [a, b]}
      - {term: جيش الأول, polarity: 1, family: army, en: the first army}
      - {term: قوات الأول, polarity: 0, en: forces of the first}
      - {term: "ميليشيات [مسلحة] الأول", polarity: -1, family: militia, en: militias of the first}
  - id: force-b
    side: b
    title: {ar: "بمَ تُسمّى قوات الثاني؟", en: "What are the second side's forces called?"}
    namings:
      - {term: الجيش, polarity: 1, en: the army, contested: [a, b]}
      - {term: جيش الثاني, polarity: 1, en: the second army}
      - {term: عصابات الثاني, polarity: -1, en: gangs of the second}
`

// The namings of twoSides.
const (
	armyA = iota
	firstArmy
	firstForces
	firstMilitias
	armyB
	secondArmy
	secondGangs
)

// counts is a builder that takes counts instead of texts.
type counts struct {
	*Builder
	n int
}

func newCounts(tb testing.TB) *counts {
	tb.Helper()
	l, err := lexicon.Load("two.yaml", []byte(twoSides))
	if err != nil {
		tb.Fatal(err)
	}
	return &counts{Builder: NewBuilder(l, Options{Level: 0.95, Seed: 1, Unit: UnitArticle, Copies: KeepCopies})}
}

// article adds an article of an outlet: pairs of a naming and how often the
// outlet's own voice uses it.
func (c *counts) article(outlet string, namings ...int) {
	c.n++
	a := counted{Article: Article{ID: fmt.Sprintf("%05d", c.n), Words: 100}, outlet: outlet}
	for i := 0; i < len(namings); i += 2 {
		contrast, naming := c.lexicon.At(namings[i])
		a.cells = append(a.cells, cell{kind{
			naming: int32(namings[i]), side: int8(c.lexicon.Side(contrast.Side)),
			polarity: int8(naming.Polarity), voice: coding.Own,
		}, int32(namings[i+1])})
		a.Mentions += namings[i+1]
	}
	c.articles = append(c.articles, a)
}

// repeat adds n equal articles.
func (c *counts) repeat(n int, outlet string, namings ...int) {
	for range n {
		c.article(outlet, namings...)
	}
}

// pair returns a comparison of the study.
func pair(t *testing.T, s *Study, a, b, side int) Pair {
	t.Helper()
	for _, p := range s.Pairs {
		if p.A == a && p.B == b && p.Side == side {
			return p
		}
	}
	t.Fatalf("no comparison of %d with %d on %d", a, b, side)
	return Pair{}
}

func TestPairs(t *testing.T) {
	c := newCounts(t)
	c.repeat(30, "آ", firstArmy, 2, secondGangs, 1)
	c.repeat(30, "ب", firstMilitias, 2, secondArmy, 1)
	c.repeat(30, "ج", firstMilitias, 1, secondArmy, 1)
	c.repeat(3, "د", firstArmy, 1, secondGangs, 1)
	s := c.Study()
	if len(s.Pairs) != 3*(6+4) || s.Family.Of(PairClaims) != 3*(3+3) {
		t.Errorf("%d comparisons, %d tested, want 30 and 18", len(s.Pairs), s.Family.Of(PairClaims))
	}
	for _, side := range []int{0, 1, -1} {
		if p := pair(t, s, 0, 1, side); !p.Called || math.Abs(p.Difference.Estimate) != 2 || p.Units != [2]int{30, 30} {
			t.Errorf("opposites on %d: %+v, want a difference of 2 called", side, p)
		}
		if p := pair(t, s, 1, 2, side); p.Called || p.P != 1 || p.Difference.Estimate != 0 || !p.Tested {
			t.Errorf("equals on %d: %+v, want P 1", side, p)
		}
		if p := pair(t, s, 0, 3, side); p.Tested || p.Called || !p.Defined || p.Q != 0 {
			t.Errorf("three articles on %d: %+v, want no test", side, p)
		}
	}
	rest := pair(t, s, 0, -1, 0) // 60 positive against 90 negative and 3 positive
	if want := 1 - (3.0-90)/93; math.Abs(rest.Difference.Estimate-want) > 1e-12 || !rest.Called {
		t.Errorf("against the rest: %+v, want %v", rest, want)
	}
}

// A study of two outlets does not compare them twice, nor one of a single side
// slants.
func TestPairsOfTwoOutlets(t *testing.T) {
	c := newCounts(t)
	c.repeat(8, "آ", firstArmy, 1)
	c.repeat(8, "ب", firstMilitias, 1)
	s := c.Study()
	if len(s.Pairs) != 3 || s.Family.Of(PairClaims) != 1 {
		t.Errorf("%d comparisons, %d tested, want 3 and 1: %+v", len(s.Pairs), s.Family.Of(PairClaims), s.Pairs)
	}
	if p := pair(t, s, 0, 1, -1); p.Defined || p.Tested {
		t.Errorf("slant without a second side: %+v", p)
	}
}

// One departing mention in outlets of short and of long articles: permuting
// articles alone finds p = .00004 there, for the length of the articles.
func TestLengthIsNotTone(t *testing.T) {
	c := newCounts(t)
	c.repeat(16, "آ", firstMilitias, 1)
	c.article("آ", firstMilitias, 1, firstArmy, 1)
	c.repeat(18, "ب", firstMilitias, 3)
	p := pair(t, c.Study(), 0, 1, 0)
	if !(p.Moved < 0.01) {
		t.Errorf("permutation p %v: the case does not show what it should", p.Moved)
	}
	if p.P < 0.2 || p.Called {
		t.Errorf("%+v, want a p that says nothing was found", p)
	}
}

// The p-value of the interval is where it begins to leave out 0.
func TestExcluded(t *testing.T) {
	a := []stats.Cluster{{Positive: 3, Charged: 3}, {Positive: 2, Charged: 4}, {Positive: 1, Charged: 1}, {Positive: 2, Charged: 2}}
	b := []stats.Cluster{{Positive: 0, Charged: 3}, {Positive: 1, Charged: 4}, {Positive: 0, Charged: 1}, {Positive: 0, Charged: 2}}
	difference := netDifference(stats.Pool(a), stats.Pool(b), 2)
	p := excluded(difference)
	if _, _, d := difference(1 - p*1.01); d.Lean() != 1 {
		t.Errorf("at p %v the interval is %+v", p*1.01, d)
	}
	if _, _, d := difference(1 - p*0.99); d.Lean() != 0 {
		t.Errorf("at p %v the interval is %+v", p*0.99, d)
	}
	if got := excluded(netDifference(stats.Pool(a), stats.Pool(a), 2)); got != 1 {
		t.Errorf("no difference: p %v, want 1", got)
	}
	x, y, d := difference(0.95)
	want := stats.Difference(stats.Net(a, 0.95), stats.Net(b, 0.95))
	if math.Abs(d.Estimate-want.Estimate) > 1e-12 || math.Abs(d.Lo-want.Lo) > 1e-12 || x.N != 4 || y.N != 4 {
		t.Errorf("%+v, want %+v", d, want)
	}
}

// A story that several of the rest told is one unit of the rest.
func TestRestOfOneStory(t *testing.T) {
	one := []stats.Cluster{{Positive: 1, Charged: 1}, {Charged: 2}}
	said := []charges{{one, one}}
	c := comparison{chance: &Chance{Effect: 1}, of: [][]charges{said, said, said}}
	c.keys = numbered([][]int{{7, -1}, {7, -2}, {7, 8}})
	c.small = c.keys
	rest, _ := c.rest(0, 0)
	got := rest.units
	want := []stats.Cluster{{Positive: 2, Charged: 2}, {Charged: 2}, {Charged: 2}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// sampleArticles returns the built-in lexicon and sample.
func sampleArticles(tb testing.TB) (*lexicon.Lexicon, []corpus.Article) {
	tb.Helper()
	l, err := lexicon.Open("libya")
	if err != nil {
		tb.Fatal(err)
	}
	var articles []corpus.Article
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			tb.Fatal(err)
		}
		articles = append(articles, a)
	}
	return l, articles
}

// The order of the articles never shows, nor how many cores there are.
func TestAnyOrderGivesTheSameStudy(t *testing.T) {
	l, articles := sampleArticles(t)
	coder := coding.New(l)
	study := func() *Study {
		b := NewBuilder(l, Options{Level: 0.95, Seed: 1})
		for _, a := range articles {
			b.Add(a, coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published)}).Mentions)
		}
		return b.Study()
	}
	want := study()
	rng := rand.New(rand.NewPCG(3, 4))
	rng.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
	got := study()
	for name, parts := range map[string][2]any{
		"scores": {got.Scores, want.Scores}, "slants": {got.Slants, want.Slants}, "shares": {got.Shares, want.Shares},
		"pairs": {got.Pairs, want.Pairs}, "sensitivity": {got.Sensitivity, want.Sensitivity},
		"findings": {got.Findings, want.Findings}, "notes": {got.Notes, want.Notes},
	} {
		if !reflect.DeepEqual(parts[0], parts[1]) {
			t.Errorf("%s differ by the order of the articles", name)
		}
	}
}

// Every number of the sample is finite and in its range.
func TestPairsOfTheSampleAreInRange(t *testing.T) {
	l, articles := sampleArticles(t)
	coder, b := coding.New(l), NewBuilder(l, Options{Level: 0.95, Seed: 1})
	for _, a := range articles {
		b.Add(a, coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published)}).Mentions)
	}
	s := b.Study()
	for _, p := range s.Pairs {
		if p.Tested && !(p.P > 0 && p.P <= 1 && p.Q >= p.P && p.Q <= 1 && p.Moved <= p.P && p.Excluded <= p.P) {
			t.Errorf("%+v: p or q out of range", p)
		}
		if p.Called && (p.Difference.Lean() == 0 || p.Q > 0.05 || !p.Tested) {
			t.Errorf("%+v: called", p)
		}
	}
	for _, f := range s.Findings {
		for _, text := range []string{f.Text.In("ar"), f.Text.In("en")} {
			if text == "" || strings.Contains(text, "%!") || strings.Contains(text, "NaN") {
				t.Errorf("%s: %q", f.Kind, text)
			}
		}
	}
}

// BenchmarkPairs compares all outlets on two sides and the slant.
func BenchmarkPairs(b *testing.B) {
	for _, size := range []struct{ outlets, units int }{{8, 125}, {20, 5000}} {
		b.Run(fmt.Sprintf("%dx%d", size.outlets, size.units), func(b *testing.B) {
			c := newCounts(b)
			rng := rand.New(rand.NewPCG(1, 2))
			several := func() int { return 1 + int(rng.ExpFloat64()*1.5) }
			for outlet := range size.outlets {
				lean := rng.Float64()
				for range size.units {
					var namings []int
					tone := (lean + rng.Float64()) / 2
					for _, rivals := range [][2]int{{firstArmy, firstMilitias}, {secondGangs, secondArmy}} {
						if rng.Float64() < 0.3 {
							continue
						}
						for range several() {
							choice := rivals[0]
							if rng.Float64() < tone {
								choice = rivals[1]
							}
							namings = append(namings, choice, 1)
						}
					}
					c.article(fmt.Sprintf("%02d", outlet), namings...)
				}
			}
			g := c.gather()
			s := &Study{Options: c.options}
			g.outlets(s)
			g.sides(s)
			for b.Loop() {
				s.Pairs = nil
				g.pairs(s)
			}
			b.ReportMetric(float64(s.Family.Of(PairClaims)), "tests")
		})
	}
}

// A lone difference among 36 outlets is called: the p of the usual draws would
// be .0001 at least, and 666 times that is more than .05.
func TestLoneDifferenceOfManyOutlets(t *testing.T) {
	const outlets = 36
	rng := rand.New(rand.NewPCG(5, 36))
	s, c := &Study{Options: Options{Level: 0.95, Seed: 1}, Sides: []Side{{ID: "a"}}, Pairs: cells(outlets, 0)}, &comparison{chance: &Chance{Effect: 1}}
	var keys [][]int
	for outlet := range outlets {
		share := 0.5
		if outlet < 2 {
			share = []float64{0.8, 0.2}[outlet]
		}
		clusters, mine := make([]stats.Cluster, 50), make([]int, 50)
		for i := range clusters {
			mine[i] = 50*outlet + i
			for range 1 + i%6 {
				clusters[i].Charged++
				if rng.Float64() < share {
					clusters[i].Positive++
				}
			}
		}
		s.Outlets = append(s.Outlets, Outlet{Name: fmt.Sprint(outlet)})
		c.of, c.pools, keys = append(c.of, []charges{{clusters, clusters}}), append(c.pools, []stats.Ratio{stats.Pool(clusters)}), append(keys, mine)
	}
	c.keys = numbered(keys)
	c.small = c.keys
	for i := range s.Pairs {
		c.compare(s, &s.Pairs[i], stats.Usual())
	}
	of := &s.Pairs[slices.IndexFunc(s.Pairs, func(p Pair) bool { return p.A == 0 && p.B == 1 })]
	if least := 1.0 / 10_000; of.Moved != least {
		t.Fatalf("p of the usual draws is %v, want the least they tell, %v", of.Moved, least)
	}
	s.Pairs = slices.DeleteFunc(s.Pairs, func(p Pair) bool { return p.P <= outstanding && (p.A != 0 || p.B != 1) }) // lone
	c.sharpen(s, s.Pairs, PairClaims)
	s.judge()
	of = &s.Pairs[slices.IndexFunc(s.Pairs, func(p Pair) bool { return p.A == 0 && p.B == 1 })]
	if of.Q > mostFalse {
		t.Errorf("nothing found of %d: p %v after %d draws, q %v", len(s.Pairs), of.P, of.Draws, of.Q)
	}
	if called := slices.ContainsFunc(s.Pairs, func(p Pair) bool { return p.Tested && p.Q <= mostFalse && p.A+p.B != 1 }); called {
		t.Error("another pair is found")
	}
}
