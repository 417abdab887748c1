package compare

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"mizan/compare/story"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// coded is an article of the sample, coded, with the story and the event that
// its author meant.
type coded struct {
	corpus.Article
	mentions     []coding.Mention
	story, event string
}

// libya returns the built-in lexicon.
func libya(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// codedSample reads and codes the built-in sample.
func codedSample(t testing.TB) (articles []coded) {
	t.Helper()
	file, err := os.Open("../internal/corpus/sample/libya/articles.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	gold := map[string][]string{}
	for _, row := range rows {
		gold[row[0]] = row
	}
	coder := coding.New(libya(t))
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		row := gold[a.Pos.Path]
		if row == nil {
			t.Fatalf("%s is not in articles.csv", a.Pos)
		}
		articles = append(articles, coded{a, coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published)}).Mentions, row[6], row[5]})
	}
	return articles
}

// builderOf returns a builder that has the articles.
func builderOf(t testing.TB, options Options, articles []coded) *Builder {
	t.Helper()
	b := NewBuilder(libya(t), options)
	for _, a := range articles {
		b.Add(a.Article, a.mentions)
	}
	return b
}

var standard = Options{Level: 0.95, Seed: 1}

// together moves the events of the sample so that all begin on one day, which
// takes from the dates what they tell: in the sample as it stands, no two
// stories are less than three days apart.
func together(articles []coded) []coded {
	start := map[string]time.Time{}
	for _, a := range articles {
		if first, ok := start[a.event]; !ok || a.Published.Before(first) {
			start[a.event] = a.Published
		}
	}
	moved := slices.Clone(articles)
	for i, a := range moved {
		moved[i].Published = time.Date(2019, 9, 5, 0, 0, 0, 0, time.UTC).Add(a.Published.Sub(start[a.event]))
	}
	return moved
}

// judge compares the stories found with those meant, B-cubed.
func judge(t testing.TB, articles []coded, of func(coded) string) overlap {
	t.Helper()
	g := builderOf(t, standard, articles).gather()
	s := &Study{Options: standard}
	g.outlets(s)
	var dates []string
	var sources []int
	for _, a := range g.articles {
		dates, sources = append(dates, a.Date), append(sources, a.Outlet)
	}
	meant := map[string]string{}
	for _, a := range articles {
		meant[a.Pos.String()] = of(a)
	}
	var system, gold []string
	for n, told := range story.Find(g.texts(), dates, sources, g.byDate()) {
		for _, i := range told.Articles {
			system, gold = append(system, strconv.Itoa(n)), append(gold, meant[g.articles[i].Place])
		}
	}
	o, ok := bCubed(system, gold)
	if !ok {
		t.Fatal("nothing to judge")
	}
	return o
}

func byStory(a coded) string { return a.story }

// half returns the events of the sample with odd or even numbers.
func half(articles []coded, odd bool) (half []coded) {
	for _, a := range articles {
		if number, _ := strconv.Atoi(a.event[1:]); number%2 == 1 == odd {
			half = append(half, a)
		}
	}
	return half
}

// The stories found in the sample are those its author meant. A story is one
// day's news of an event; the news of another day is another story.
//
// The sample's dates alone keep its stories apart, so that precision is worth
// something only with the events moved together. How like articles must be was
// chosen on real news: see TestPairs in package story.
func TestStoriesOfSample(t *testing.T) {
	all := codedSample(t)
	tests := []struct {
		name              string
		articles          []coded
		precision, recall float64 // at least
	}{
		{"all events", all, 1, 0.95},
		{"odd events", half(all, true), 1, 0.95},
		{"even events", half(all, false), 1, 0.95},
		{"all events on the same days", together(all), 1, 0.95},
		{"odd events on the same days", together(half(all, true)), 1, 0.95},
		{"even events on the same days", together(half(all, false)), 1, 0.95},
	}
	for _, test := range tests {
		o := judge(t, test.articles, byStory)
		event := judge(t, test.articles, func(a coded) string { return a.event })
		t.Logf("%s: precision %.3f, recall %.3f, F1 %.3f; against events %.3f, %.3f, %.3f", test.name,
			o.Precision, o.Recall, o.F1, event.Precision, event.Recall, event.F1)
		if o.Precision < test.precision || o.Recall < test.recall {
			t.Errorf("%s: precision %.3f, recall %.3f, want %v and %v at least", test.name, o.Precision, o.Recall, test.precision, test.recall)
		}
	}
}

// Two stories of a day in a corpus of ten articles stay two: few articles say
// little on which words are common.
func TestStoriesOfTinyCorpus(t *testing.T) {
	all := codedSample(t)
	pick := func(stories ...string) (picked []coded) {
		for _, a := range all {
			if slices.Contains(stories, a.story) {
				a.event = a.story // begins on the common day
				picked = append(picked, a)
			}
		}
		return together(picked)
	}
	for _, pair := range [][]string{{"e1a", "e3a"}, {"e1c", "e5c"}, {"e2c", "e6a"}, {"e3b", "e4b"}, {"e4c", "e6d"}} {
		if o := judge(t, pick(pair...), byStory); o.Precision < 1 {
			t.Errorf("%v: precision %.3f, recall %.3f, want precision 1", pair, o.Precision, o.Recall)
		}
	}
}

// studyBytes returns what study.json would hold of the study.
func studyBytes(t *testing.T, b *Builder) []byte {
	t.Helper()
	data, err := json.Marshal(b.Study())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Neither the order of the articles nor how builders share them shows.
func TestStudyOfAnyOrder(t *testing.T) {
	all := codedSample(t)
	rng := rand.New(rand.NewPCG(1, 2))
	for _, copies := range []string{FlagCopies, DropCopies, KeepCopies} {
		options := standard
		options.Copies = copies
		want := studyBytes(t, builderOf(t, options, all))
		for range 3 {
			rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
			if got := studyBytes(t, builderOf(t, options, all)); !bytes.Equal(got, want) {
				t.Errorf("copies %s: another order gives another study", copies)
			}
			at := rng.IntN(len(all) + 1)
			first, second := builderOf(t, options, all[:at]), builderOf(t, options, all[at:])
			first.Merge(second)
			if got := studyBytes(t, first); !bytes.Equal(got, want) {
				t.Errorf("copies %s: two builders of %d and %d articles give another study", copies, at, len(all)-at)
			}
		}
	}
}

// A story says what it holds, and units of chance follow it.
func TestStory(t *testing.T) {
	all := codedSample(t)
	s := builderOf(t, standard, all).Study()
	if len(s.Stories) < 15 {
		t.Fatalf("%d stories", len(s.Stories))
	}
	seen := map[int]bool{}
	for n, story := range s.Stories {
		outlets := map[int]bool{}
		titles := map[string]bool{}
		for _, i := range story.Articles {
			if seen[i] || s.Articles[i].Story != n {
				t.Errorf("story %d: article %d is in another too, or does not know", n, i)
			}
			seen[i] = true
			outlets[s.Articles[i].Outlet] = true
			titles[s.Articles[i].Title] = true
			if date := s.Articles[i].Date; date < story.First || date > story.Last {
				t.Errorf("story %d: article of %s, want %s to %s", n, date, story.First, story.Last)
			}
		}
		if story.ID != n || len(story.Articles) < 2 || story.Outlets != len(outlets) || !titles[story.Title] {
			t.Errorf("story %d: %+v", n, story)
		}
	}
	for i, a := range s.Articles {
		if a.Story >= 0 != seen[i] {
			t.Errorf("article %d: story %d", i, a.Story)
		}
	}
}

// What an outlet wrote about one story is one unit of chance.
func TestUnits(t *testing.T) {
	all := codedSample(t)
	for i := range all { // one outlet has them all
		all[i].Outlet = "صحيفة"
	}
	s := builderOf(t, standard, all).Study()
	articles := Options{Level: 0.95, Unit: UnitArticle}
	a := builderOf(t, articles, all).Study()
	for side := range s.Sides {
		story, article := s.Score(0, side), a.Score(0, side)
		if story.Net.Estimate != article.Net.Estimate {
			t.Errorf("side %d: S %v by story, %v by article", side, story.Net.Estimate, article.Net.Estimate)
		}
		if story.Clusters > len(s.Stories)+countAlone(s) || story.Clusters >= article.Clusters {
			t.Errorf("side %d: %d units by story, %d by article", side, story.Clusters, article.Clusters)
		}
	}
	if len(s.Matched) != 0 {
		t.Errorf("one outlet is compared: %+v", s.Matched)
	}
}

// countAlone counts the articles of no story.
func countAlone(s *Study) (alone int) {
	for _, a := range s.Articles {
		if a.Story < 0 {
			alone++
		}
	}
	return alone
}

func TestStoriesOfLittle(t *testing.T) {
	s := NewBuilder(libya(t), Options{Level: 0.95}).Study()
	if len(s.Stories) != 0 || len(s.Copies) != 0 || len(s.Matched) != 0 {
		t.Errorf("no article: %+v", s)
	}
	all := codedSample(t)
	for i := range all {
		all[i].Published = time.Time{}
	}
	s = builderOf(t, standard, all).Study()
	if len(s.Stories) != 0 {
		t.Errorf("no article is dated: %d stories", len(s.Stories))
	}
	for _, m := range s.Matched {
		if m.Stories != 0 || m.Enough || m.Clear {
			t.Errorf("no story: %+v", m)
		}
	}
	empty := []coded{{Article: corpus.Article{ID: "1", Outlet: "أ", Published: time.Unix(0, 0)}}, {Article: corpus.Article{ID: "2", Outlet: "ب", Published: time.Unix(0, 0)}}}
	if s = builderOf(t, standard, empty).Study(); len(s.Stories) != 0 || len(s.Copies) != 0 {
		t.Errorf("articles without a word: %+v, %+v", s.Stories, s.Copies)
	}
}

// A story ends: a day of silence, or three days.
func TestStoryEnds(t *testing.T) {
	text := codedSample(t)[0]
	told := func(days ...int) (articles []coded) {
		for n, day := range days {
			a := text
			a.ID, a.Outlet = strconv.Itoa(n), "صحيفة "+strconv.Itoa(n)
			a.Published = time.Date(2019, 9, 1+day, 0, 0, 0, 0, time.UTC)
			articles = append(articles, a)
		}
		return articles
	}
	tests := []struct {
		name string
		days []int
		want [][]int // days of each story
	}{
		{"the same day", []int{0, 0}, [][]int{{0, 0}}},
		{"the next day", []int{0, 1}, [][]int{{0, 1}}},
		{"two days later", []int{0, 2}, nil},
		{"a chain of days", []int{0, 1, 2, 3, 4}, [][]int{{0, 1, 2}, {3, 4}}},
	}
	for _, test := range tests {
		// Every text is every other's copy; a few more articles give words weight.
		articles := append(told(test.days...), half(codedSample(t), false)...)
		s := builderOf(t, standard, articles).Study()
		var got [][]int
		for _, story := range s.Stories {
			var days []int
			for _, i := range story.Articles {
				if strings.HasPrefix(s.Outlets[s.Articles[i].Outlet].Name, "صحيفة ") {
					days = append(days, int(mustDay(t, s.Articles[i].Date)-mustDay(t, "2019-09-01")))
				}
			}
			if days != nil {
				got = append(got, days)
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func mustDay(t *testing.T, date string) int {
	t.Helper()
	day, err := time.Parse(dayFormat, date)
	if err != nil {
		t.Fatal(err)
	}
	return int(day.Unix() / (24 * 60 * 60))
}

// synthetic makes n articles, a hundred a day, each of eight sentences of the
// sample in any order; those of one story, four on average, share invented
// words.
func synthetic(t testing.TB, n int) (articles []coded) {
	t.Helper()
	var sentences []string
	for _, a := range codedSample(t) {
		sentences = append(sentences, strings.FieldsFunc(a.Body, func(r rune) bool { return r == '.' || r == '\n' })...)
	}
	rng := rand.New(rand.NewPCG(3, 4))
	letters := []rune("بتثجحخدذرزسشصضطظعغفقكلمن")
	word := func(story, i int) string {
		r := rand.New(rand.NewPCG(uint64(story), uint64(i)))
		w := make([]rune, 6)
		for i := range w {
			w[i] = letters[r.IntN(len(letters))]
		}
		return string(w)
	}
	for i := range n {
		day := i / 100
		story := day*25 + rng.IntN(25)
		var body strings.Builder
		for k := range 8 {
			fmt.Fprintf(&body, "%s %s %s. ", sentences[rng.IntN(len(sentences))], word(story, k), word(-i, k))
		}
		articles = append(articles, coded{
			Article: corpus.Article{
				ID: strconv.Itoa(i), Outlet: "صحيفة " + strconv.Itoa(rng.IntN(10)),
				Title: word(story, 0) + " " + word(story, 1) + " " + word(-i, 9), Body: body.String(),
				Published: time.Date(2019, 1, 1+day, 0, 0, 0, 0, time.UTC),
			},
			story: strconv.Itoa(story),
		})
	}
	return articles
}

// BenchmarkStories measures fingerprints (add), stories and copies; the time an
// article should hardly grow with their number.
func BenchmarkStories(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		articles := synthetic(b, n)
		each := func(b *testing.B) {
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
		}
		b.Run(fmt.Sprintf("add/%d", n), func(b *testing.B) {
			for b.Loop() {
				for _, a := range articles {
					story.Read(a.Title, a.Body, nil)
				}
			}
			each(b)
		})
		g := builderOf(b, standard, articles).gather()
		s := &Study{Options: standard}
		g.outlets(s)
		b.Run(fmt.Sprintf("stories/%d", n), func(b *testing.B) {
			for b.Loop() {
				g.stories(s)
			}
			each(b)
		})
		b.Run(fmt.Sprintf("copies/%d", n), func(b *testing.B) {
			for b.Loop() {
				story.Copies(g.texts(), g.byDate())
			}
			each(b)
		})
	}
}
