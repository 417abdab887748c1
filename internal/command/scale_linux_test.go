package command

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"mizan/internal/corpus"
	"mizan/lexicon"
)

// What a report of a corpus of made-up articles takes, in seconds and memory, where
// a corpus is large in one way or another. It prints a table:
//
//	MIZAN_SCALE=1 go test ./internal/command -run TestScale -v -timeout 2h
//
// MIZAN_SCALE_OF=0.1 makes every corpus a tenth as large, and holds it to no bound.
func TestScale(t *testing.T) {
	if os.Getenv("MIZAN_SCALE") == "" {
		t.Skip("NOT MEASURED: set MIZAN_SCALE=1")
	}
	of, err := strconv.ParseFloat(os.Getenv("MIZAN_SCALE_OF"), 64)
	if err != nil {
		of = 1
	}
	folder := t.TempDir()
	mizan := built(t, folder)
	feed := newMadeFeed(t)
	for _, row := range []struct {
		what              string
		outlets, articles int
		others            int     // of so many articles one is about the war
		seconds           float64 // at most; 0 for any
		study             int64   // MB of study.json at most; 0 for any
	}{
		{"5,000 outlets of 20 articles, all in scope", 5000, 100_000, 1, 60, 60},
		{"20 outlets, all in scope", 20, 100_000, 1, 30, 0},
		{"20 outlets, one in a hundred in scope", 20, 250_000, 100, 0, 0},
		{"20 outlets, one in a hundred in scope", 20, 500_000, 100, 0, 0},
		{"20 outlets, one in a hundred in scope", 20, 1_000_000, 100, 0, 0},
	} {
		name, out := filepath.Join(folder, "made.jsonl"), filepath.Join(folder, "out")
		articles := int(float64(row.articles) * of)
		feed.write(t, name, max(1, int(float64(row.outlets)*of)), articles, row.others)
		command := exec.Command(mizan, "report", "--quiet", "--lexicon", "libya", "--out", out, name)
		start := time.Now()
		said, err := command.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%.500s", row.what, err, said)
		}
		wall := time.Since(start).Seconds()
		cpu := (command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds()
		memory := command.ProcessState.SysUsage().(*syscall.Rusage).Maxrss >> 10
		read, study := megabytes(t, name), megabytes(t, filepath.Join(out, "study.json"))
		counts, _, _ := strings.Cut(string(said), "\n")
		t.Logf("%s, %d MB: %.0f s, %.0f s of CPU, %d MB of memory, study.json %d MB\n%s", row.what, read, wall, cpu, memory, study, counts)
		if of == 1 && (memory >= 1000 || row.seconds > 0 && wall > row.seconds || row.study > 0 && study >= row.study) {
			t.Errorf("want less than 1000 MB of memory, %v s and %d MB of study.json (0 for any)", row.seconds, row.study)
		}
	}
}

// firstWords is the beginning of a paragraph, as long as headlines are.
func firstWords(paragraph string) string {
	words := strings.Fields(paragraph)
	return strings.Join(words[:min(len(words), 12)], " ")
}

// megabytes returns the size of a file.
func megabytes(t *testing.T, name string) int64 {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size() >> 20
}

// A madeFeed is what made-up articles are made of.
type madeFeed struct {
	paragraphs []string // of the built-in sample, on the war
	neutral    []string // words of it that name neither a party nor the country, for articles about something else
}

// newMadeFeed reads the built-in sample.
func newMadeFeed(t *testing.T) *madeFeed {
	var articles []corpus.Article
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	libya, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	ofTheWar := func(word string) bool {
		found, _ := libya.AboutMatcher().Find(word, nil)
		return len(found) > 0
	}
	return &madeFeed{sampleParagraphs(t), slices.DeleteFunc(neutralWords(t, articles), ofTheWar)}
}

// write writes articles of some 2,200 bytes as JSON lines, of which one in so many
// is about the war.
func (f *madeFeed) write(t *testing.T, name string, outlets, articles, others int) {
	t.Helper()
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(5, 6))
	w := bufio.NewWriterSize(file, 1<<20)
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for i := range articles {
		title, body := prose(rng, f.neutral, 60), ""
		if rng.IntN(others) == 0 {
			title = firstWords(f.paragraphs[rng.IntN(len(f.paragraphs))])
			var b strings.Builder
			for range 3 {
				fmt.Fprintf(&b, "%s رقم%d\n", f.paragraphs[rng.IntN(len(f.paragraphs))], rng.IntN(1e6))
			}
			body = b.String()
		} else {
			body = prose(rng, f.neutral, 2200)
		}
		encoder.Encode(map[string]string{
			"outlet": fmt.Sprintf("منفذ %d", i%outlets), "title": title, "text": body,
			"date": time.Date(2019, 1, 1+rng.IntN(365), 0, 0, 0, 0, time.UTC).Format(time.DateOnly),
		})
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
