package compare

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// Lines of a file in another order give the same study but for what the manifest
// names; where every record has an id of its own, but for places and hashes.
func TestShuffledLines(t *testing.T) {
	const own = 5 // of Manifest.Placed: what differs though the records have ids
	for _, ids := range []bool{true, false} {
		lines := sampleLines(t, ids)
		want := studyOfLines(t, lines)
		rng := rand.New(rand.NewPCG(7, 7))
		rng.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		differ := map[string]bool{}
		differences(want, studyOfLines(t, lines), "", differ)
		known := byPlace()
		if ids {
			known = known[:own]
		}
		for path := range differ {
			if !slices.ContainsFunc(known, func(p string) bool { return path == p || strings.HasPrefix(path, p+".") }) {
				t.Errorf("ids %v: %s differs by the order of the lines, and the manifest does not name it", ids, path)
			}
		}
		for _, p := range []string{"manifest.inputs.sha256", "articles.place"} {
			if !differ[p] {
				t.Errorf("ids %v: %s does not differ, want the order to have changed; these do: %v", ids, p, slices.Sorted(maps.Keys(differ)))
			}
		}
	}
}

// sampleLines returns articles of the sample as JSON lines, with one that is about
// something else and one without a text among them.
func sampleLines(t *testing.T, ids bool) (lines []string) {
	t.Helper()
	records := []map[string]string{
		{"outlet": "أ", "date": "2019-09-06", "title": "افتتاح معرض الكتاب", "text": "افتتح وزير الثقافة في القاهرة معرض الكتاب بحضور كتاب من مصر والمغرب."},
		{"outlet": "ب", "date": "2019-09-07", "title": "مباراة", "text": "فاز المنتخب في تونس على ضيفه بهدفين."}, {"outlet": "ب"},
	}
	for _, a := range training(t)[:24] {
		records = append(records, map[string]string{"outlet": a.Outlet, "date": date(a), "title": a.Title, "text": a.Body})
	}
	for i, record := range records {
		if ids {
			record["id"] = fmt.Sprint("article ", i)
		}
		line, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(line))
	}
	return lines
}

// studyOfLines returns the study of a file of JSON lines, as it is written.
func studyOfLines(t *testing.T, lines []string) (study any) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l := codebook(t)
	b, coder := NewBuilder(l, standard), coding.New(l)
	for a, err := range corpus.Open(corpus.Options{Source: b.Source}, name) {
		if bad := (*corpus.FormatError)(nil); errors.As(err, &bad) {
			b.Refuse(bad)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		b.Read(a, coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published)}))
	}
	data, err := json.Marshal(b.Study())
	if err == nil {
		err = json.Unmarshal(data, &study)
	}
	if err != nil {
		t.Fatal(err)
	}
	return study
}

// differences notes the paths of keys at which two values of JSON differ.
func differences(x, y any, path string, into map[string]bool) {
	switch x := x.(type) {
	case map[string]any:
		other, same := y.(map[string]any)
		if !same || len(x) != len(other) {
			into[path] = true
			return
		}
		for key := range x {
			differences(x[key], other[key], strings.TrimPrefix(path+"."+key, "."), into)
		}
	case []any:
		other, same := y.([]any)
		if !same || len(x) != len(other) {
			into[path] = true
			return
		}
		for i := range x {
			differences(x[i], other[i], path, into)
		}
	default:
		if x != y {
			into[path] = true
		}
	}
}
