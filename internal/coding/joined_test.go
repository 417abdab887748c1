package coding

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mizan/lexicon"
)

// Tables of mentions without texts are called <lexicon>_<set>.tsv. A row names
// its article by hash; one whose side is "read" says which stretch of it was
// coded, in characters of title + "\n" + text, and each of the others is a mention
// in that stretch. Such a stretch is coded as if it were the whole article.

// A passageLabels is a coded stretch of an article, with its labels.
type passageLabels struct {
	article labelled
	labels  []namingLabel
}

// TestLabelsJoined prints how well labelled mentions of each lexicon are coded:
// those by hash, where the feed holds their texts, and those given with texts.
// MIZAN_TABLE is a part of the names of the tables that are read. MIZAN_JOINED
// names a folder that is to have the coded stretches with their labels, so that
// people can read them.
func TestLabelsJoined(t *testing.T) {
	coders := map[string]*Coder{}
	for _, folder := range labelFolders(t) {
		tables, _ := filepath.Glob(filepath.Join(folder, "*.tsv"))
		for _, table := range tables {
			name := strings.TrimSuffix(filepath.Base(table), ".tsv")
			id, _, _ := strings.Cut(name, "_")
			if strings.HasPrefix(name, "topic") || !slices.Contains(lexicon.Builtin(), id) || !strings.Contains(name, os.Getenv("MIZAN_TABLE")) {
				continue
			}
			passages := passagesOf(t, table)
			if len(passages) == 0 {
				t.Logf("%s: no text of it is in the feed", name)
				continue
			}
			if coders[id] == nil {
				coders[id] = coderOf(t, id)
			}
			tellPassages(t, coders[id], name, passages)
		}
	}
}

// coderOf returns a coder of a built-in lexicon.
func coderOf(t *testing.T, id string) *Coder {
	t.Helper()
	l, err := lexicon.Open(id)
	if err != nil {
		t.Fatal(err)
	}
	return New(l)
}

// tellPassages prints the figures of a table, and of each outlet where
// MIZAN_SHOW asks for all.
func tellPassages(t *testing.T, coder *Coder, name string, passages []passageLabels) {
	var sum tally
	by := map[string]*tally{}
	for _, p := range passages {
		s := compareLabels(t, coder, p.article, p.labels)
		sum.add(s)
		if by[p.article.Outlet] == nil {
			by[p.article.Outlet] = &tally{}
		}
		by[p.article.Outlet].add(s)
	}
	if os.Getenv("MIZAN_SHOW") != "" {
		for _, outlet := range slices.Sorted(maps.Keys(by)) {
			t.Log(by[outlet].line(outlet))
		}
	}
	t.Logf("%s: %d passages\n%s", name, len(passages), sum.line(name))
}

// passagesOf reads a table with its texts: beside it, or from the feed.
func passagesOf(t *testing.T, table string) (passages []passageLabels) {
	if text := strings.TrimSuffix(table, ".tsv") + ".jsonl"; exists(text) {
		texts := map[string]labelled{}
		readLines(t, text, func(a labelled) { texts[a.ID] = a })
		labels := readLabels(t, table, texts)
		for _, id := range slices.Sorted(maps.Keys(texts)) {
			passages = append(passages, passageLabels{texts[id], labels[id]})
		}
		return passages
	}
	rows := map[string][]map[string]string{}
	for _, row := range readTSV(t, table) {
		rows[row["sha"]] = append(rows[row["sha"]], row)
	}
	found := map[string]passageLabels{}
	feed(t, func(a labelled) {
		if of := rows[a.sha()]; of != nil && found[a.sha()].labels == nil {
			a.ID = a.sha()
			found[a.ID] = joinRows(t, table, a, of)
		}
	})
	for _, sha := range slices.Sorted(maps.Keys(found)) {
		passages = append(passages, found[sha])
	}
	keepJoined(t, table, passages)
	return passages
}

// joinRows cuts the coded stretch out of an article and files its labels.
func joinRows(t *testing.T, table string, a labelled, rows []map[string]string) passageLabels {
	whole := []rune(a.Title + "\n" + a.Text)
	at := func(row map[string]string, column string) int {
		n, err := strconv.Atoi(row[column])
		if err != nil || n > len(whole) {
			t.Fatalf("%s: %s of %s is %q in a text of %d characters", table, column, row["sha"], row[column], len(whole))
		}
		return n
	}
	p := passageLabels{article: a, labels: []namingLabel{}}
	for _, row := range rows {
		start, end := at(row, "start"), at(row, "end")
		if row["side"] == "read" {
			p.article.Title, p.article.Text, _ = strings.Cut(string(whole[:end]), "\n")
			continue
		}
		p.labels = append(p.labels, namingLabel{
			start: len(string(whole[:start])), end: len(string(whole[:end])), surface: string(whole[start:end]),
			referent: row["side"], note: row["note"] + row["about"], polarity: polarityOf(row["polarity"]), voice: row["voice"],
			opt: strings.Contains(row["note"], "opt"), voiceOnly: row["polarity"] == "-",
			beside: strings.Contains(row["note"], "event") || strings.Contains(row["note"], "dead"),
		})
	}
	return p
}

// keepJoined writes the stretches of a table and their labels where
// MIZAN_JOINED names a folder.
func keepJoined(t *testing.T, table string, passages []passageLabels) {
	folder := os.Getenv("MIZAN_JOINED")
	if folder == "" {
		return
	}
	var lines, rows strings.Builder
	rows.WriteString("id\toutlet\tdate\tsurface\tside\tpolarity\tvoice\tnote\n")
	for _, p := range passages {
		line, err := json.Marshal(map[string]string{"id": p.article.ID, "outlet": p.article.Outlet, "date": p.article.Date, "title": p.article.Title, "text": p.article.Text})
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
		for _, l := range p.labels {
			rows.WriteString(strings.Join([]string{p.article.ID, p.article.Outlet, p.article.Date, l.surface, l.referent, strconv.Itoa(l.polarity), l.voice, l.note}, "\t") + "\n")
		}
	}
	name := filepath.Join(folder, strings.TrimSuffix(filepath.Base(table), ".tsv"))
	for path, data := range map[string]string{name + ".jsonl": lines.String(), name + ".tsv": rows.String()} {
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
