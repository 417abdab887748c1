package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestLabelsAndOrder(t *testing.T) {
	line := `{"outlet":"أ","text":"` // with the file's own name, so that no two are the same article
	dir := tree(t, map[string]string{
		"one/x.jsonl": line + `one/x"}`, "two/x.jsonl": line + `two/x"}`, "two/y.jsonl": line + `two/y"}`,
		"deep/two/x.jsonl": line + `deep/two/x"}`, "deep/.hidden/x.jsonl": line + `hidden"}`,
		"news/أ/1.txt": "news/1", "news/ب/2.txt": "news/2", "old/news/أ/1.txt": "old/1", "old/x.jsonl": line + `old/x"}`, "zwei/a.jsonl": line + `zwei/a"}`,
	})
	for _, test := range []struct {
		name  string
		paths []string
		want  []string // the places
	}{
		{"one file", []string{"one/x.jsonl"}, []string{"x.jsonl:1"}},
		{"one folder", []string{"two"}, []string{"x.jsonl:1", "y.jsonl:1"}},
		{"two files of one name", []string{"two/x.jsonl", "one/x.jsonl"}, []string{"one/x.jsonl:1", "two/x.jsonl:1"}},
		{"three, two in folders of one name", []string{"two/x.jsonl", "one/x.jsonl", "deep/two/x.jsonl"}, []string{"deep/two/x.jsonl:1", "one/x.jsonl:1", "DIR/two/x.jsonl:1"}},
		{"two files of two names", []string{"two/y.jsonl", "one/x.jsonl"}, []string{"x.jsonl:1", "y.jsonl:1"}},
		{"one file named twice", []string{"one/x.jsonl", "one/../one/x.jsonl", "link.jsonl"}, []string{"link.jsonl:1"}},
		{"a folder, and a file in it", []string{"two/x.jsonl", "two"}, []string{"x.jsonl:1", "y.jsonl:1"}},
		{"a folder, and a folder in it", []string{"news/أ", "news"}, []string{"أ/1.txt", "ب/2.txt"}},
		{"a folder, and a hidden file in it", []string{"deep", "deep/.hidden/x.jsonl"}, []string{"two/x.jsonl:1", "x.jsonl:1"}},
		{"a folder, and a file called as one in it", []string{"two", "one/x.jsonl"}, []string{"one/x.jsonl:1", "two/x.jsonl:1", "two/y.jsonl:1"}},
		{"two folders with nothing alike", []string{"news", "one"}, []string{"أ/1.txt", "ب/2.txt", "x.jsonl:1"}},
		{"two folders of one name", []string{"news", "old/news"}, []string{"old/news/أ/1.txt", "DIR/news/أ/1.txt", "DIR/news/ب/2.txt"}},
		{"a folder, and a label that would stand in a folder of it", []string{"deep", "two/x.jsonl", "one/x.jsonl"}, []string{"deep/two/x.jsonl:1", "one/x.jsonl:1", "DIR/two/x.jsonl:1"}},
		{"in the order of the labels, not of the folders they are in", []string{"two/y.jsonl", "zwei/a.jsonl"}, []string{"a.jsonl:1", "y.jsonl:1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			os.Symlink(filepath.Join(dir, "one", "x.jsonl"), filepath.Join(dir, "link.jsonl"))
			var paths []string
			for _, path := range test.paths {
				paths = append(paths, filepath.Join(dir, path))
			}
			want := slices.Clone(test.want)
			for i, place := range want {
				if rest, ok := cutPrefix(place, "DIR/"); ok {
					want[i] = filepath.Base(dir) + "/" + rest
				}
			}
			first := places(collect(t, Options{}, paths...))
			if slices.Equal(want, test.want) {
				same(t, "places", first, want)
			} else { // where the folder of the test's own sorts, nobody knows
				same(t, "places", slices.Sorted(slices.Values(first)), slices.Sorted(slices.Values(want)))
			}
			slices.Reverse(paths)
			same(t, "places, named the other way round", places(collect(t, Options{}, paths...)), first)
		})
	}
}

func cutPrefix(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || s[:len(prefix)] != prefix {
		return s, false
	}
	return s[len(prefix):], true
}

func places(got reading) []string {
	var all []string
	for _, article := range got.articles {
		all = append(all, article.Pos.String())
	}
	return append(all, got.refused...)
}

func TestNoPlaceIsAbsolute(t *testing.T) {
	dir := tree(t, map[string]string{"a/أ/1.txt": "1", "b.csv": "outlet,text\nأ,2\nأ\n", "a/bad.bin": "", "a/x.jsonl": "x"})
	t.Chdir(dir)
	for _, paths := range [][]string{{dir}, {"."}, {"a", "./b.csv"}, {filepath.Join(dir, "b.csv"), "a"}} {
		got := collect(t, Options{}, paths...)
		for _, place := range places(got) {
			if filepath.IsAbs(place) || slices.Contains(filepath.SplitList(place), filepath.Base(dir)) {
				t.Errorf("%q: the place %s", paths, place)
			}
		}
		if len(got.articles) != 2 || len(got.refused) != 3 {
			t.Errorf("%q: got %q, %q, %v", paths, got.scored, got.refused, got.fatal)
		}
	}
}
