package coding

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"mizan/lexicon"
)

// The labels of real news are read where the variable MIZAN_LABELS names their
// folders, parted by colons: topic.tsv says what articles are about, the other
// tables hold mentions, each beside a .jsonl with its texts. MIZAN_FEED names a
// folder of .jsonl.gz with a mixed feed, to which labels without texts are
// joined by their hash. No text of them is in the project.

// A labelled is an article with its labels.
type labelled struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	Text   string `json:"text"`
	sum    string // its sha, once known
}

// code codes it as a corpus would hand it over.
func (a labelled) code(c *Coder) Coding { return c.Code(a.told()) }

// told is the article as a coder takes it.
func (a labelled) told() Text {
	day, _ := time.Parse("2006-01-02", a.Date)
	return Text{Title: a.Title, Body: a.Text, Day: lexicon.DayOf(day)}
}

// sha is the name of a text in labels that do not hold it.
func (a labelled) sha() string {
	if a.sum != "" {
		return a.sum
	}
	sum := sha256.Sum256([]byte(a.Title + "\n" + a.Text))
	return hex.EncodeToString(sum[:8])
}

// labelFolders are the folders named by MIZAN_LABELS.
func labelFolders(t *testing.T) []string {
	t.Helper()
	folders := filepath.SplitList(os.Getenv("MIZAN_LABELS"))
	if os.Getenv("MIZAN_FEED") != "" {
		folders = append(folders, "testdata/labels") // by hash: the feed holds their texts
	}
	if len(folders) == 0 {
		t.Skip("no labels of real news: name their folders in MIZAN_LABELS, and that of a feed in MIZAN_FEED")
	}
	return folders
}

// readLines reads the records of a .jsonl, packed or not.
func readLines(t *testing.T, path string, visit func(labelled)) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var a labelled
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		visit(a)
	}
}

// feed calls visit with every article of the feed, and reports whether there is one.
func feed(t *testing.T, visit func(labelled)) bool {
	fed.Do(func() {
		paths, _ := filepath.Glob(filepath.Join(os.Getenv("MIZAN_FEED"), "*.jsonl.gz"))
		for _, path := range paths {
			if os.Getenv("MIZAN_FEED") == "" {
				return
			}
			readLines(t, path, func(a labelled) {
				a.sum = a.sha()
				fed.articles = append(fed.articles, a)
			})
		}
	})
	for _, a := range fed.articles {
		visit(a)
	}
	return len(fed.articles) > 0
}

// fed is the feed: every table of labels asks for it, and it is read once.
var fed struct {
	sync.Once
	articles []labelled
}

// TestLabelsScope prints how well articles are told that are about the conflict.
func TestLabelsScope(t *testing.T) {
	rows := map[string]map[string]string{} // by id or hash
	texts := map[string]labelled{}
	for _, folder := range labelFolders(t) {
		tables, _ := filepath.Glob(filepath.Join(folder, "topic*.tsv"))
		for _, table := range tables {
			for _, row := range readTSV(t, table) {
				rows[row["id"]+row["sha"]] = row
			}
			if text := strings.TrimSuffix(table, ".tsv") + ".jsonl"; exists(text) {
				readLines(t, text, func(a labelled) { texts[a.ID] = a })
			}
		}
	}
	feed(t, func(a labelled) {
		if _, ok := rows[a.sha()]; ok {
			texts[a.sha()] = a
		}
	})
	coder := libya(t)
	var hit, said, want, right int
	mentions, outside := 0, 0
	for _, id := range slices.Sorted(maps.Keys(rows)) {
		a, ok := texts[id]
		if !ok {
			continue
		}
		row := rows[id]
		coding := a.code(coder)
		is := row["libya_relevance"] == "main" || row["libya_relevance"] == "part"
		says := coding.Scope.Level >= Part
		right++
		if is {
			want++
		}
		if says {
			said++
		}
		if is && says {
			hit++
		}
		mentions += len(coding.Mentions)
		if row["libya_relevance"] == "no" {
			outside += len(coding.Mentions)
		}
		if is != says && os.Getenv("MIZAN_SHOW") != "" {
			t.Logf("%s %s %s: %s, want %s (%s) %s: %s", id, a.Outlet, a.Date, coding.Scope.Level, row["libya_relevance"], row["note"], coding.Scope.Why.Cue, a.Title)
		}
	}
	t.Logf("%d labelled articles found\n  main or part: precision %s, recall %s\n  mentions in articles without the conflict %s",
		right, ratio(hit, said), ratio(hit, want), ratio(outside, mentions))
}

// exists reports whether a file is there.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// A naming label is a mention as a human coded it.
type namingLabel struct {
	start, end               int // bytes of title + "\n" + text
	surface                  string
	referent, actor, note    string
	polarity                 int
	voice                    string
	opt, hit, person, beside bool
	voiceOnly                bool // nobody coded its polarity
}

// readLabels reads a table of mentions, by article.
func readLabels(t *testing.T, path string, texts map[string]labelled) map[string][]namingLabel {
	labels := map[string][]namingLabel{}
	for _, row := range readTSV(t, path) {
		a := texts[row["id"]]
		whole := []rune(a.Title + "\n" + a.Text)
		start, _ := strconv.Atoi(row["start"])
		end, _ := strconv.Atoi(row["end"])
		if end > len(whole) {
			t.Fatalf("%s: %s %q ends behind its text", path, row["id"], row["surface"])
		}
		note := row["note"]
		labels[row["id"]] = append(labels[row["id"]], namingLabel{
			start: len(string(whole[:start])), end: len(string(whole[:end])), surface: row["surface"],
			referent: row["referent"], actor: row["actor"], note: note, polarity: polarityOf(row["valence"]), voice: row["voice"],
			opt:    strings.Contains(note, "opt"),
			person: strings.Contains(note, "person"),
			beside: strings.Contains(note, "event") || strings.Contains(note, "dead"),
		})
	}
	return labels
}

// A tally is how the coder did on labelled mentions.
type tally struct {
	sought, found             int // labels of the two sides, events and the dead aside
	all, true_                int // mentions of the tool
	polarity, voice, compared int
	right, wrong, sides       int // side of mentions of the two sides that were found
	third, given              int // third parties; given to one of the sides
	placed, misplaced         int // third parties given to the right one, to another; and sides given to a third party
}

// add adds up.
func (s *tally) add(o tally) {
	s.sought, s.found, s.all, s.true_ = s.sought+o.sought, s.found+o.found, s.all+o.all, s.true_+o.true_
	s.polarity, s.voice, s.compared = s.polarity+o.polarity, s.voice+o.voice, s.compared+o.compared
	s.right, s.wrong, s.sides = s.right+o.right, s.wrong+o.wrong, s.sides+o.sides
	s.third, s.given = s.third+o.third, s.given+o.given
	s.placed, s.misplaced = s.placed+o.placed, s.misplaced+o.misplaced
}

// line prints a tally.
func (s tally) line(name string) string {
	recall, precision := float64(s.found)/float64(max(s.sought, 1)), float64(s.true_)/float64(max(s.all, 1))
	return fmt.Sprintf("%-18s recall %s precision %s F1 %.3f polarity %s voice %s side right %s wrong %s third given a side %d of %d, placed %d, given to a wrong third %d",
		name, ratio(s.found, s.sought), ratio(s.true_, s.all), 2*recall*precision/max(recall+precision, 1e-9),
		ratio(s.polarity, s.compared), ratio(s.voice, s.compared), ratio(s.right, s.sides), ratio(s.wrong, s.sides), s.given, s.third, s.placed, s.misplaced)
}

// TestLabelsMentions prints how well the mentions of labelled passages on Libya
// are coded, per outlet and year.
func TestLabelsMentions(t *testing.T) {
	coder := libya(t)
	var sum tally
	by := map[string]*tally{}
	for _, folder := range labelFolders(t) {
		tables, _ := filepath.Glob(filepath.Join(folder, "*.tsv"))
		for _, table := range tables {
			text := strings.TrimSuffix(table, ".tsv") + ".jsonl"
			if name := filepath.Base(table); strings.HasPrefix(name, "topic") || strings.HasPrefix(name, "yemen") || !exists(text) {
				continue
			}
			texts := map[string]labelled{}
			readLines(t, text, func(a labelled) { texts[a.ID] = a })
			labels := readLabels(t, table, texts)
			for _, id := range slices.Sorted(maps.Keys(texts)) {
				s := compareLabels(t, coder, texts[id], labels[id])
				sum.add(s)
				for _, key := range []string{texts[id].Outlet, texts[id].Date[:min(4, len(texts[id].Date))]} {
					if by[key] == nil {
						by[key] = &tally{}
					}
					by[key].add(s)
				}
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(by)) {
		t.Log(by[key].line(key))
	}
	t.Log(sum.line("all"))
}

// third reports whether a label is of a third party.
func third(coder *Coder, referent string) bool {
	return referent == "other" || coder.lexicon.Party(referent) >= len(coder.lexicon.Sides)
}

// actorParties names the third parties of the lexicon by the words of the labels.
var actorParties = map[string]string{
	"ansar": "aq", "ansar-sharia": "aq", "bdb": "benghazi", "benghazi-islamists": "benghazi", "derna-shura": "derna",
	"jadhran": "guards", "tripoli-militias": "capital", "unknown": Unresolved, "generic-jihadists": Unresolved,
	"generic-militias": Unresolved, "generic-terrorists": Unresolved, "armed-group": Unresolved,
}

// partyOfActor is the third party that a label means.
func partyOfActor(l namingLabel) string {
	switch party := actorParties[l.actor]; {
	case party != "":
		return party
	case l.actor != "":
		return l.actor
	}
	return l.referent
}

// compareLabels holds the coder against the labels of one text. A mention is
// held against the label that it overlaps most.
func compareLabels(t *testing.T, coder *Coder, a labelled, labels []namingLabel) (s tally) {
	show := os.Getenv("MIZAN_SHOW") != ""
	for _, m := range a.code(coder).Mentions {
		start, end := m.Start, m.End
		if !m.InTitle {
			start, end = start+len(a.Title)+1, end+len(a.Title)+1
		}
		surface := (a.Title + "\n" + a.Text)[start:end]
		best, overlap := -1, 0.0
		for i, l := range labels {
			both := float64(min(l.end, end) - max(l.start, start))
			if both <= 0 {
				continue
			}
			labels[i].hit = true
			if share := both / float64(max(l.end, end)-min(l.start, start)); share > overlap {
				best, overlap = i, share
			}
		}
		contrast, _ := coder.lexicon.At(m.Naming)
		if kind, _, _ := strings.Cut(contrast.ID, "-"); best < 0 && (kind == "event" || kind == "dead") {
			continue // not labelled everywhere
		}
		s.all++
		if best < 0 {
			if show {
				t.Logf("%s %s: not a mention: %q (%s, %s)", a.ID, a.Date, surface, m.Side, contrast.ID)
			}
			continue
		}
		s.true_++
		l := labels[best]
		given := coder.lexicon.Side(m.Side) >= 0
		switch {
		case third(coder, l.referent):
			s.third++
			switch of := partyOfActor(l); {
			case given:
				s.given++
			case m.Side == of:
				s.placed++
			case m.sided():
				s.misplaced++
			}
			if show && m.Side != partyOfActor(l) {
				t.Logf("%s %s: third %q is %s (%s «%s»), want %s (%s) of %s", a.ID, a.Date, surface, m.Side, m.Why.Side.Rule, m.Why.Side.Cue, partyOfActor(l), l.note, l.surface)
			}
		case coder.lexicon.Side(l.referent) >= 0:
			s.sides++
			if m.Side == l.referent {
				s.right++
			} else if given {
				s.wrong++
			} else if m.sided() {
				s.misplaced++
			}
		}
		if show && (l.referent != m.Side && (given || coder.lexicon.Side(l.referent) >= 0)) && !(l.referent == "unresolved" && !given) {
			t.Logf("%s %s: side of %q is %s (%s «%s»), want %s %s (%s)", a.ID, a.Date, surface, m.Side, m.Why.Side.Rule, m.Why.Side.Cue, l.referent, l.actor, l.note)
		}
		if l.beside || l.opt {
			continue
		}
		s.compared++
		if m.Polarity == l.polarity || l.voiceOnly {
			s.polarity++
		} else if show {
			t.Logf("%s: polarity of %q is %d, want %d for %q (%s)", a.ID, surface, m.Polarity, l.polarity, l.surface, l.note)
		}
		if m.Voice.String() == l.voice {
			s.voice++
		} else if show {
			part := a.Text
			if m.InTitle {
				part = a.Title
			}
			t.Logf("%s: voice of %q is %v (%s «%s»), want %s (%s)\n\t%s⟦%s⟧%s", a.ID, surface, m.Voice, m.Why.Voice.Rule, m.Why.Voice.Cue, l.voice, l.note,
				part[m.From:m.Start], surface, part[m.End:m.To])
		}
	}
	for _, l := range labels {
		if l.opt || l.beside || l.person || coder.lexicon.Side(l.referent) < 0 {
			continue // persons but the two leaders are no namings of the lexicon
		}
		s.sought++
		if l.hit {
			s.found++
		} else if show {
			t.Logf("%s %s: missed %q (%s %s %s)", a.ID, a.Date, l.surface, l.referent, l.voice, l.note)
		}
	}
	return s
}
