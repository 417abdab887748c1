package coding

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestLabelsConflict prints how often the built-in lexicons tell the conflict of
// a labelled article, none among them, and how many of their mentions stand in
// articles on another.
func TestLabelsConflict(t *testing.T) {
	ids, wars := builtinWars(t)
	for _, table := range topicTables(t) {
		rows, texts := map[string]map[string]string{}, map[string]labelled{}
		for _, row := range readTSV(t, table) {
			rows[row["id"]+row["sha"]] = row
		}
		if text := strings.TrimSuffix(table, ".tsv") + ".jsonl"; exists(text) {
			readLines(t, text, func(a labelled) { texts[a.ID] = a })
		}
		feed(t, func(a labelled) {
			if _, ok := rows[a.sha()]; ok {
				texts[a.sha()] = a
			}
		})
		right, all := 0, 0
		mentions, elsewhere, nowhere := map[string]int{}, map[string]int{}, map[string]int{}
		also := alsoOf(t)
		for _, key := range slices.Sorted(maps.Keys(rows)) {
			a, ok := texts[key]
			if !ok {
				continue
			}
			want := conflictOf(rows[key], ids)
			codings, war := wars.Code(a.told())
			got := "none"
			if war >= 0 {
				got = ids[war]
			}
			all++
			if got == want {
				right++
			} else if os.Getenv("MIZAN_SHOW") != "" {
				t.Logf("%s %s %s: %s, want %s (%s)%s: %s", key, a.Outlet, a.Date, got, want, rows[key]["note"], levels(ids, codings), a.Title)
			}
			for i, id := range ids {
				mentions[id] += len(codings[i].Mentions)
				if want == id {
					continue
				}
				elsewhere[id] += len(codings[i].Mentions)
				if !strings.Contains(rows[key]["also"]+also[key], id) && !(id == "libya" && rows[key]["libya_relevance"] == "part") {
					nowhere[id] += len(codings[i].Mentions)
				}
			}
		}
		if all == 0 {
			continue
		}
		t.Logf("%s: conflict right %s", filepath.Base(table), ratio(right, all))
		for _, id := range ids {
			t.Logf("  %s: mentions in articles mainly on something else %s, in such without a paragraph on it %s", id, ratio(elsewhere[id], mentions[id]), ratio(nowhere[id], mentions[id]))
		}
	}
}

// alsoOf reads which conflicts a paragraph of an article is about besides the
// one that its label tells.
func alsoOf(t *testing.T) map[string]string {
	also := map[string]string{}
	for _, row := range readTSV(t, "testdata/labels/also.tsv") {
		also[row["id"]] += " " + row["also"]
	}
	return also
}

// levels tells how far an article is about each conflict that it holds a word of.
func levels(ids []string, codings []Coding) (told string) {
	for i, c := range codings {
		if c.Scope.Weight > 0 {
			told += fmt.Sprintf(" %s %v %.1f", ids[i], c.Scope.Level, c.Scope.Weight)
		}
	}
	return told
}

// topicTables are the tables of labels that say what articles are about, those that
// MIZAN_TABLE asks for.
func topicTables(t *testing.T) (tables []string) {
	for _, folder := range labelFolders(t) {
		found, _ := filepath.Glob(filepath.Join(folder, "topic*"+os.Getenv("MIZAN_TABLE")+"*.tsv"))
		tables = append(tables, found...)
	}
	return tables
}

// conflictOf returns the lexicon that an article's label stands for, none where
// its conflict has none. It is what the article is mainly about: Libya in a part of
// one on something else is not.
func conflictOf(row map[string]string, ids []string) string {
	if said, _, _ := strings.Cut(row["conflict"], "-"); slices.Contains(ids, said) {
		return said
	}
	return "none"
}
