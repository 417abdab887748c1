package story

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"mizan/internal/coding"
	"mizan/lexicon"
)

// A printed is an article of the feed.
type printed struct {
	Title string `json:"title"`
	Text  string `json:"text"`
	Date  string `json:"date"`

	Outlet string `json:"outlet"`
}

// feed reads the .jsonl.gz of the folder that MIZAN_FEED names: a mixed feed of
// real news, which is not in the project. It skips the test, and says so, when
// there is none.
func feed(t *testing.T) (list []printed) {
	t.Helper()
	paths, _ := filepath.Glob(filepath.Join(os.Getenv("MIZAN_FEED"), "*.jsonl.gz"))
	if os.Getenv("MIZAN_FEED") == "" || len(paths) == 0 {
		t.Skip("no feed of real news: name its folder in MIZAN_FEED")
	}
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		r, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, 16<<20)
		for lines.Scan() {
			var p printed
			if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			list = append(list, p)
		}
	}
	return list
}

// sha is the name of an article in the labels, which do not hold its text.
func (p printed) sha() string {
	sum := sha256.Sum256([]byte(p.Title + "\n" + p.Text))
	return hex.EncodeToString(sum[:8])
}

// A labelled is two articles and whether they tell one event: "same", "other", or
// "open" where a reader would not say.
type labelled struct {
	first, second, event string
	pairs                float64 // that it stands for
}

// labelledPairs reads a set of pairs.
func labelledPairs(t *testing.T, half string) (pairs []labelled) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "pairs_"+half+".tsv"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) < 3 || fields[0] == "first" {
			continue
		}
		l := labelled{fields[0], fields[1], fields[2], 1}
		if len(fields) > 3 {
			if l.pairs, err = strconv.ParseFloat(fields[3], 64); err != nil {
				t.Fatal(err)
			}
		}
		pairs = append(pairs, l)
	}
	return pairs
}

// TestPairs prints how many pairs of real articles on one event stand in one
// story, and how many on two: those of one day in all of a feed, the others as in a
// report on the war that they are from. Read what else it joins before you believe it.
func TestPairs(t *testing.T) {
	articles := feed(t)
	whole := found(t, articles, func(p printed) (string, []coding.Mention, bool) { return p.Text, nil, true })
	for _, half := range []string{"dev", "held", "feed_dev", "feed_held"} {
		tell(t, half, labelledPairs(t, half), whole)
	}
	var reports []map[string]int
	for _, war := range []string{"yemen", "syria", "palestine", "libya"} {
		l, err := lexicon.Open(war)
		if err != nil {
			t.Fatal(err)
		}
		coder := coding.New(l)
		reports = append(reports, found(t, articles, func(p printed) (string, []coding.Mention, bool) {
			day, _ := time.Parse("2006-01-02", p.day())
			c := coder.Code(coding.Text{Title: p.Title, Body: p.Text, Day: lexicon.DayOf(day)})
			_, body, mentions := c.Within(p.Title, p.Text)
			return body, mentions, !c.Out()
		}))
	}
	for _, set := range []string{"joined", "whole", "drawn", "war_dev", "war_held", "final"} {
		tell(t, set, labelledPairs(t, set), reports...)
	}
}

// day returns the date of an article.
func (p printed) day() string { return p.Date[:min(len(p.Date), 10)] }

// found returns the story of each article, by its name in the labels, as found
// among those that reading lets in.
func found(t *testing.T, articles []printed, reading func(printed) (body string, mentions []coding.Mention, in bool)) map[string]int {
	var texts []*Text
	var dates, names []string
	var sources []int
	outlets := map[string]int{}
	for _, p := range articles {
		body, mentions, in := reading(p)
		if !in {
			continue
		}
		if _, known := outlets[p.Outlet]; !known {
			outlets[p.Outlet] = len(outlets)
		}
		text := Read(p.Title, body, mentions)
		texts, dates, names, sources = append(texts, &text), append(dates, p.day()), append(names, p.sha()), append(sources, outlets[p.Outlet])
	}
	begun := time.Now()
	of := map[string]int{}
	stories := Find(texts, dates, sources, byDay(dates))
	for n, s := range stories {
		for _, i := range s.Articles {
			of[names[i]] = n
		}
	}
	t.Logf("%d articles in %d stories, %v", len(texts), len(stories), time.Since(begun).Round(time.Millisecond))
	return of
}

// tell prints how labelled pairs stand in stories, each in the first reading
// that holds both its articles.
func tell(t *testing.T, set string, pairs []labelled, readings ...map[string]int) {
	count, stands := map[[2]bool]int{}, map[[2]bool]float64{}
	missing := 0
	for _, pair := range pairs {
		at := slices.IndexFunc(readings, func(of map[string]int) bool {
			_, one := of[pair.first]
			_, two := of[pair.second]
			return one && two
		})
		switch {
		case at < 0:
			missing++
		case pair.event != "open":
			key := [2]bool{pair.event == "same", readings[at][pair.first] == readings[at][pair.second]}
			count[key]++
			stands[key] += pair.pairs
		}
	}
	together, missed, wrong, apart := [2]bool{true, true}, [2]bool{true, false}, [2]bool{false, true}, [2]bool{false, false}
	share := func(of, rest [2]bool) float64 { return stands[of] / max(1, stands[of]+stands[rest]) }
	t.Logf("%s: of %d pairs on one event %d in one story (%.2f), of %d on two %d: of %d joined %.2f right; %d not there", set,
		count[together]+count[missed], count[together], share(together, missed),
		count[wrong]+count[apart], count[wrong], count[together]+count[wrong], share(together, wrong), missing)
}

// byDay returns the numbers of the articles by date.
func byDay(dates []string) []int {
	order := make([]int, len(dates))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return strings.Compare(dates[i], dates[j]) })
	return order
}
