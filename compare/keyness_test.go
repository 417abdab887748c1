package compare

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"mizan/internal/corpus"
)

// news returns articles of outlets, each of one text.
func news(texts map[string][]string) (list []corpus.Article) {
	for outlet, bodies := range texts {
		for i, body := range bodies {
			list = append(list, corpus.Article{
				ID: fmt.Sprint(outlet, i), Outlet: outlet, Body: body,
				Published: time.Date(2020, time.January, 1+7*i, 0, 0, 0, 0, time.UTC),
			})
		}
	}
	return list
}

// repeated returns a text so many times.
func repeated(n int, text string) []string { return slices.Repeat([]string{text}, n) }

// TestKeywords counts a word that one outlet uses in ten of twelve articles and
// the other in none of twelve.
func TestKeywords(t *testing.T) {
	mine := append(repeated(10, "في المدينة تطهير تطهير 2020"), repeated(2, "في المدينة هدوء")...)
	s := build(codebook(t), Options{Level: 0.95}, news(map[string][]string{"أ": mine, "ب": repeated(12, "في المدينة مطر")})).Study()
	var words []string
	for _, k := range s.Keywords {
		words = append(words, k.Word)
	}
	if want := []string{"تطهير", "مطر"}; !slices.Equal(words, want) {
		t.Fatalf("distinctive words %q, want %q: not the function word, not the number, not the word of two articles", words, want)
	}
	k := s.Keywords[0]
	// Four words stand in three articles: في المدينة تطهير مطر. By hand: p is
	// 2·C(12,10)/C(24,10), since no split is less even; G² over the four cells
	// 10, 2, 0, 12; the log odds have no prior counts to speak of.
	p := 2 * 66 / 1961256.0
	g2 := 2 * (10*math.Log(10/5.0) + 2*math.Log(2/7.0) + 12*math.Log(12/7.0))
	for _, c := range []struct {
		what      string
		got, want float64
	}{
		{"units", float64(k.Units), 10}, {"of", float64(k.Of), 12}, {"others", float64(k.Others), 0}, {"rest", float64(k.Rest), 12},
		{"family", float64(k.Family), 4},
		{"p", k.P, p}, {"q", k.Q, 4 * p}, {"G²", k.G2, g2},
		{"log ratio", k.LogRatio, math.Log2(21)},
		{"periods", float64(k.Periods), 3}, // January to March 2020, five, four and three articles
		{"DPnorm", k.DPNorm, (math.Abs(5/10.0-5/12.0) + math.Abs(4/10.0-4/12.0) + math.Abs(1/10.0-3/12.0)) / 2 / (1 - 3/12.0)},
		{"examples", float64(len(k.Articles)), 3},
	} {
		if math.Abs(c.got-c.want) > 1e-9 {
			t.Errorf("%s is %v, want %v", c.what, c.got, c.want)
		}
	}
	if k.Conservative <= 0 || k.Conservative >= k.LogRatio {
		t.Errorf("LRC is %v, want it above 0 and below the log ratio %v", k.Conservative, k.LogRatio)
	}
	for _, i := range k.Articles {
		if s.Articles[i].Outlet != k.Outlet {
			t.Errorf("example %d is of outlet %d, want %d", i, s.Articles[i].Outlet, k.Outlet)
		}
	}
}

// TestKeywordsLeftOut tells a difference that the data do not force, and a word
// of two articles, however many others there are.
func TestKeywordsLeftOut(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts map[string][]string
		word  string
	}{
		{"eight of twelve against one of twelve: p is .009, LRC 0", map[string][]string{
			"أ": append(repeated(8, "تطهير في"), repeated(4, "في")...), "ب": append(repeated(1, "تطهير في"), repeated(11, "في")...),
		}, "تطهير"},
		{"two of two against one of three hundred", map[string][]string{
			"أ": repeated(2, "زلزال في"), "ب": append(repeated(1, "زلزال في"), repeated(299, "في")...),
		}, "زلزال"},
	} {
		s := build(codebook(t), Options{Level: 0.95, Unit: UnitArticle}, news(c.texts)).Study()
		for _, k := range s.Keywords {
			if k.Word == c.word {
				t.Errorf("%s: it is listed, %+v", c.name, k)
			}
		}
	}
}

// TestUnitsWith counts a story told in several articles once.
func TestUnitsWith(t *testing.T) {
	g := &gathered{of: [][]int{{0, 1, 2, 3, 4}}, unit: []int{0, 1, 0, 1, 2}}
	got := g.unitsWith(0, terms{n: 3, of: [][]uint32{{0}, {1}, {0, 1}, {}, {0}}})
	if want := []int32{2, 2, 0}; !slices.Equal(got, want) {
		t.Errorf("units with each term %v, want %v", got, want)
	}
}

// TestKeywordsOfOneOutlet has nothing to compare with.
func TestKeywordsOfOneOutlet(t *testing.T) {
	s := build(codebook(t), Options{Level: 0.95}, news(map[string][]string{"أ": repeated(9, "تطهير")})).Study()
	if s.Keywords != nil || s.KeyNamings != nil || s.Distances != nil {
		t.Errorf("one outlet alone has words %v, namings %v, distances %v", s.Keywords, s.KeyNamings, s.Distances)
	}
}

// TestKeyNamings lists a naming with sentences that hold it.
func TestKeyNamings(t *testing.T) {
	s := build(codebook(t), Options{Level: 0.95}, news(map[string][]string{
		"أ": append(repeated(12, "تقدمت ميليشيات حفتر نحو المدينة"), "قال السراج", "قال السراج"), "ب": repeated(12, "تقدم الجيش الوطني الليبي نحو المدينة"),
	})).Study()
	for outlet, word := range []string{"ميليشيات حفتر", "الجيش الوطني الليبي"} {
		i := slices.IndexFunc(s.KeyNamings, func(k Keyword) bool { return k.Outlet == outlet })
		if i < 0 {
			t.Fatalf("outlet %d has no naming of its own", outlet)
		}
		k := s.KeyNamings[i]
		naming := s.Contrasts[k.Contrast].Namings[k.Naming]
		if k.Word != naming.Label || k.Units != 12 || k.Others != 0 || k.Family != 2 || len(k.Evidence) != 3 {
			t.Errorf("outlet %d: %+v, want %q in 12 articles with three sentences", outlet, k, word)
		}
		for _, e := range k.Evidence {
			if e := s.Evidence[e]; e.Contrast != k.Contrast || e.Naming != k.Naming || s.Articles[e.Article].Outlet != outlet {
				t.Errorf("%q is shown by %q of outlet %d", k.Word, e.Sentence, s.Articles[e.Article].Outlet)
			}
		}
	}
}

// TestOrderNeverShows adds the same articles in other orders and through merged
// builders, and wants the same bytes.
func TestOrderNeverShows(t *testing.T) {
	l, articles := codebook(t), append(training(t), written(t, 120, 4)...)
	options := Options{Level: 0.95, Seed: 3}
	want, err := json.Marshal(build(l, options, articles).Study())
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	for parts := 1; parts <= 3; parts++ {
		rng.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		var b *Builder
		for part := range slices.Chunk(articles, len(articles)/parts+1) {
			next := build(l, options, part)
			if b == nil {
				b = next
				continue
			}
			next.Merge(b)
			b = next
		}
		got, err := json.Marshal(b.Study())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			at := 0
			for at < min(len(got), len(want)) && got[at] == want[at] {
				at++
			}
			t.Errorf("%d parts in another order give another study:\n%s\nwant\n%s", parts, got[max(0, at-200):min(len(got), at+200)], want[max(0, at-200):min(len(want), at+200)])
		}
	}
}

// BenchmarkWords measures words, distances and trends.
func BenchmarkWords(b *testing.B) {
	for _, size := range []struct{ articles, outlets int }{{1_000, 8}, {10_000, 20}} {
		builder := build(codebook(b), Options{Level: 0.95}, written(b, size.articles, size.outlets))
		s := &Study{Options: builder.options}
		g := builder.gather()
		g.outlets(s)
		g.sides(s)
		g.contrasts(s)
		g.copies(s)
		g.stories(s)
		g.chance(s)
		g.scores(s)
		builder.evidenceOf(s, g)
		for _, part := range []struct {
			name string
			run  func()
		}{
			{"keywords", func() { g.keywords(builder.words) }},
			{"namings", func() { g.keyNamings() }},
			{"distances", func() { g.distances(s) }},
			{"trends", func() { g.trends(s) }},
		} {
			b.Run(fmt.Sprintf("%s/%dx%d", part.name, size.articles, size.outlets), func(b *testing.B) {
				for b.Loop() {
					part.run()
				}
			})
		}
	}
}
