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

// labelledPairs reads pairs of articles and whether they tell one
// event: "same", "other", or "open" where a reader would not say.
func labelledPairs(t *testing.T, half string) (pairs [][3]string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "pairs_"+half+".tsv"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) == 3 && fields[0] != "first" {
			pairs = append(pairs, [3]string(fields))
		}
	}
	return pairs
}

// TestPairs prints how many pairs of real articles on one event stand in one
// story, and how many on two: those of one day in all of a feed, the others as in a
// report on the war that they are from. Read what else it joins before you believe it.
func TestPairs(t *testing.T) {
	articles := feed(t)
	whole := found(t, articles, func(p printed) (string, []coding.Mention, bool) { return p.Text, nil, true })
	for _, half := range []string{"dev", "held"} {
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
	for _, set := range []string{"joined", "whole", "drawn"} {
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
func tell(t *testing.T, set string, pairs [][3]string, readings ...map[string]int) {
	count := map[[2]bool]int{}
	missing := 0
	for _, pair := range pairs {
		at := slices.IndexFunc(readings, func(of map[string]int) bool {
			_, one := of[pair[0]]
			_, two := of[pair[1]]
			return one && two
		})
		switch {
		case at < 0:
			missing++
		case pair[2] != "open":
			count[[2]bool{pair[2] == "same", readings[at][pair[0]] == readings[at][pair[1]]}]++
		}
	}
	together, missed, wrong, apart := count[[2]bool{true, true}], count[[2]bool{true, false}], count[[2]bool{false, true}], count[[2]bool{false, false}]
	t.Logf("%s: of %d pairs on one event %d in one story (%.2f), of %d on two %d: of %d joined %.2f right; %d not there", set, together+missed, together,
		float64(together)/float64(max(1, together+missed)), wrong+apart, wrong, together+wrong, float64(together)/float64(max(1, together+wrong)), missing)
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
