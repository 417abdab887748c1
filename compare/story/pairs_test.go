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
// story, and how many on two. Read what else it joins before you believe it.
func TestPairs(t *testing.T) {
	articles := feed(t)
	var texts []*Text
	var dates []string
	at, outlets := map[string]int{}, map[string]int{}
	var sources []int
	for i, p := range articles {
		if _, known := outlets[p.Outlet]; !known {
			outlets[p.Outlet] = len(outlets)
		}
		sources = append(sources, outlets[p.Outlet])
		text := Read(p.Title, p.Text, nil)
		texts, dates = append(texts, &text), append(dates, p.Date[:min(len(p.Date), 10)])
		at[p.sha()] = i
	}
	begun := time.Now()
	in := make([]int, len(texts))
	stories := Find(texts, dates, sources, byDay(dates))
	for n, s := range stories {
		for _, i := range s.Articles {
			in[i] = n
		}
	}
	t.Logf("%d articles in %d stories, %v", len(texts), len(stories), time.Since(begun).Round(time.Millisecond))
	for _, half := range []string{"dev", "held", "joined", "whole"} {
		count := map[[2]bool]int{}
		missing := 0
		for _, pair := range labelledPairs(t, half) {
			i, one := at[pair[0]]
			j, two := at[pair[1]]
			if !one || !two {
				missing++
			} else if pair[2] != "open" {
				count[[2]bool{pair[2] == "same", in[i] == in[j]}]++
			}
		}
		found, missed, wrong, apart := count[[2]bool{true, true}], count[[2]bool{true, false}], count[[2]bool{false, true}], count[[2]bool{false, false}]
		t.Logf("%s: of %d pairs on one event %d in one story (%.2f), of %d on two %d; %d not in the feed", half, found+missed, found, float64(found)/float64(max(1, found+missed)), wrong+apart, wrong, missing)
	}
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
