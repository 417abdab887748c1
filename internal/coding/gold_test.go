package coding

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mizan/lexicon"
)

// A coded mention is one that a human coded: where, who is meant, how, and in
// whose words.
type coded struct {
	file, part string
	start, end int
	surface    string
	kind       string // force, government, leader, command, event, dead, other
	side       string // lna, gna, other
	polarity   int
	voice      string
	nested     bool // inside a larger one
	open       bool // of a class the lexicon does not cover by design
	doubtful   bool // the coder would accept another answer
}

// warDay is a day of the war on Tripoli, of which the seeds, the sample and the
// sentences of the tests are.
const warDay lexicon.Day = 20191001

// covered are the kinds the lexicon covers by design. The rest are events,
// predications («فشل حفتر»), general parties («الأطراف»), foreign powers and
// persons other than the two leaders.
var covered = map[string]bool{"force": true, "government": true, "leader": true, "command": true}

// readTSV reads a table with a header, each row by column name.
func readTSV(t *testing.T, path string) (rows []map[string]string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	header := strings.Split(lines[0], "\t")
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range strings.Split(line, "\t") {
			row[header[i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// polarityOf reads + 0 -.
func polarityOf(valence string) int {
	return map[string]int{"+": 1, "-": -1, "−": -1}[valence]
}

// seedGold reads the gold coding of the seed articles: 354 mentions, with the
// byte offsets beside it.
func seedGold(t *testing.T, dir string) (rows []coded) {
	offsets := readTSV(t, filepath.Join(dir, "gold", "seed_gold_offsets.tsv"))
	for i, row := range readTSV(t, filepath.Join(dir, "gold", "seed_gold.tsv")) {
		start, _ := strconv.Atoi(offsets[i]["byte_start"])
		end, _ := strconv.Atoi(offsets[i]["byte_end"])
		category, _, _ := strings.Cut(strings.TrimPrefix(row["note"], "cat="), ";")
		kind := map[string]string{"force": "force", "institution": "command", "title": "leader"}[category]
		if category == "person" && (strings.Contains(row["surface"], "حفتر") || strings.Contains(row["surface"], "السراج")) {
			kind = "leader"
		}
		rows = append(rows, coded{
			file: row["seed"], part: "body", start: start, end: end, surface: row["surface"], kind: cmp.Or(kind, "other"),
			side: row["referent"], polarity: polarityOf(row["valence"]), voice: row["voice"],
			nested: strings.Contains(row["note"], "nested"), doubtful: strings.Contains(row["note"], "amb"),
		})
	}
	return rows
}

// open are what a hand coder lists and a lexicon does not hold by design:
// captives and counted men, spokesmen, what points back without a name, units
// with invented names.
var open = regexp.MustCompile(`captive|count|spokesman|anaphor|side label|name quotes|pronoun; source`)

// sampleGold reads one half of the hand-coded sample.
func sampleGold(t *testing.T, path string) (rows []coded) {
	for _, row := range readTSV(t, path) {
		start, _ := strconv.Atoi(row["start"])
		end, _ := strconv.Atoi(row["end"])
		rows = append(rows, coded{
			file: row["file"], part: row["part"], start: start, end: end, surface: row["surface"], kind: row["kind"],
			open: open.MatchString(row["note"]),
			side: row["referent"], polarity: polarityOf(row["valence"]), voice: row["voice"],
			nested: strings.HasPrefix(row["note"], "nested"), doubtful: strings.Contains(row["note"], "amb"),
		})
	}
	return rows
}

// A score says how the coder did against a human.
type score struct {
	found, sought     int // covered mentions of the two sides
	true_, all        int // of what the tool found
	voice, compared   int
	polarity          int
	right, wrong, may int // army-type mentions: side right, wrong, all
	complaints        []string
}

// ratio prints a share with its counts.
func ratio(n, of int) string {
	return fmt.Sprintf("%.3f (%d of %d)", float64(n)/float64(max(of, 1)), n, of)
}

// report prints the table.
func (s score) report(t *testing.T, name string) {
	t.Logf("%s\n  recall    %s\n  precision %s\n  voice     %s\n  polarity  %s\n  army: right %s, wrong %s",
		name, ratio(s.found, s.sought), ratio(s.true_, s.all), ratio(s.voice, s.compared), ratio(s.polarity, s.compared),
		ratio(s.right, s.may), ratio(s.wrong, s.may))
	if os.Getenv("MIZAN_SHOW") != "" {
		for _, c := range s.complaints {
			t.Log(c)
		}
	}
}

// measure codes texts and holds them against the human's mentions. A mention
// is held against the coded one it overlaps most.
func measure(coder *Coder, texts map[string][2]string, rows []coded) (s score) {
	byFile := map[string][]coded{}
	for _, r := range rows {
		byFile[r.file] = append(byFile[r.file], r)
	}
	for file, rows := range byFile {
		hit := map[int]bool{}
		for _, m := range coder.Code(Text{Title: texts[file][0], Body: texts[file][1], Day: warDay}).Mentions {
			part := "body"
			if m.InTitle {
				part = "title"
			}
			contrast, _ := coder.lexicon.At(m.Naming)
			kind, _, _ := strings.Cut(contrast.ID, "-")
			if kind == "event" || kind == "dead" {
				continue // not among the kinds that are measured
			}
			best, overlap := -1, 0.0
			for i, r := range rows {
				both := float64(min(r.end, m.End) - max(r.start, m.Start))
				union := float64(max(r.end, m.End) - min(r.start, m.Start))
				if r.part == part && both > 0 {
					hit[i] = true
					if both/union > overlap {
						best, overlap = i, both/union
					}
				}
			}
			s.all++
			text := texts[file][1]
			if m.InTitle {
				text = texts[file][0]
			}
			if best < 0 {
				s.complaints = append(s.complaints, fmt.Sprintf("%s %d: not a mention: %q (%s)", file, m.Start, text[m.Start:m.End], contrast.ID))
				continue
			}
			s.true_++
			r := rows[best]
			s.compared++
			if m.Voice.String() == r.voice {
				s.voice++
			} else {
				s.complaints = append(s.complaints, fmt.Sprintf("%s %d: voice of %q is %v (%s), want %s", file, m.Start, text[m.Start:m.End], m.Voice, m.Why.Voice.In("en"), r.voice))
			}
			if m.Polarity == r.polarity {
				s.polarity++
			} else {
				s.complaints = append(s.complaints, fmt.Sprintf("%s %d: polarity of %q is %d, want %d for %q", file, m.Start, text[m.Start:m.End], m.Polarity, r.polarity, r.surface))
			}
			if _, naming := coder.lexicon.At(m.Naming); len(naming.Contested) > 0 && naming.Polarity > 0 && r.kind != "dead" {
				s.may++
				switch {
				case m.Side == r.side, m.Side == Unresolved && r.side == "other":
					s.right++
				case m.Side != Unresolved:
					s.wrong++
				}
			}
			if m.Side != r.side && !(m.Side == Unresolved && r.side == "other") {
				s.complaints = append(s.complaints, fmt.Sprintf("%s %d: side of %q is %s (%s), want %s", file, m.Start, text[m.Start:m.End], m.Side, m.Why.Side.In("en"), r.side))
			}
		}
		for i, r := range rows {
			if r.nested || r.open || !covered[r.kind] || r.side == "other" {
				continue
			}
			s.sought++
			if hit[i] {
				s.found++
			} else {
				s.complaints = append(s.complaints, fmt.Sprintf("%s %d: missed %q (%s %s)", r.file, r.start, r.surface, r.kind, r.side))
			}
		}
	}
	return s
}

// goldDir is where the gold coding of the seed articles lies, if it is there.
func goldDir(t *testing.T) string {
	dir := cmp.Or(os.Getenv("MIZAN_GOLD"), "../../../shared")
	if _, err := os.Stat(filepath.Join(dir, "gold", "seed_gold.tsv")); err != nil {
		t.Skip("no gold coding here: set MIZAN_GOLD to its folder")
	}
	return dir
}

// libya returns a coder of the built-in lexicon.
func libya(t testing.TB) *Coder {
	t.Helper()
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	return New(l)
}

// seedFloors are what the coder must reach on the seed articles, sampleFloors
// what it has reached on the sample and must keep: the army words of a dozen
// articles are few, and one of them weighs three points.
var (
	seedFloors   = floors{recall: 0.95, precision: 0.97, voice: 0.92, polarity: 0.95, side: 0.95, wrong: 0.02}
	sampleFloors = floors{recall: 0.92, precision: 0.97, voice: 0.91, polarity: 0.95, side: 0.85, wrong: 0.035}
)

// floors are shares to reach; wrong is one not to exceed.
type floors struct{ recall, precision, voice, polarity, side, wrong float64 }

// judge fails the test where a floor is not reached.
func (s score) judge(t *testing.T, want floors) {
	t.Helper()
	share := func(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
	for _, f := range []struct {
		name  string
		got   float64
		floor float64
	}{
		{"recall", share(s.found, s.sought), want.recall},
		{"precision", share(s.true_, s.all), want.precision},
		{"voice", share(s.voice, s.compared), want.voice},
		{"polarity", share(s.polarity, s.compared), want.polarity},
		{"side of army-type mentions", share(s.right, s.may), want.side},
		{"1 - wrong sides", 1 - share(s.wrong, s.may), 1 - want.wrong},
	} {
		if f.got < f.floor {
			t.Errorf("%s is %.3f, want %.3f at least", f.name, f.got, f.floor)
		}
	}
}

func TestGoldOfTheSeeds(t *testing.T) {
	dir := goldDir(t)
	texts := map[string][2]string{}
	for _, seed := range []string{"000", "001", "002", "003", "004"} {
		paths, _ := filepath.Glob(filepath.Join(dir, "seeds", seed+"_*.txt"))
		data, err := os.ReadFile(paths[0])
		if err != nil {
			t.Fatal(err)
		}
		texts[seed] = [2]string{"", string(data)}
	}
	coder := libya(t)
	gold := seedGold(t, dir)
	s := measure(coder, texts, gold)
	s.report(t, "seed articles, all rows but nested ones")
	s.judge(t, seedFloors)

	silent := 0
	negatives := readTSV(t, filepath.Join(dir, "gold", "seed_hard_negatives.tsv"))
	for _, row := range negatives {
		start, _ := strconv.Atoi(row["char_start"])
		end, _ := strconv.Atoi(row["char_end"])
		body := []rune(texts[row["seed"]][1])
		from, to := len(string(body[:start])), len(string(body[:end]))
		loud := false
		for _, m := range coder.Code(Text{Title: "", Body: string(body), Day: warDay}).Mentions {
			isGold := slices.ContainsFunc(gold, func(r coded) bool { return r.file == row["seed"] && r.start < m.End && m.Start < r.end })
			if m.Start < to && m.End > from && !isGold { // «مقاتلات سلاح الجو» is jets, and an air force that counts
				loud = true
				t.Errorf("seed %s: %q must stay silent: %s", row["seed"], string(body)[m.Start:m.End], row["why"])
			}
		}
		if !loud {
			silent++
		}
	}
	t.Logf("hard negatives that stay silent: %s", ratio(silent, len(negatives)))
}

// sampleTexts reads the articles of the built-in sample.
func sampleTexts(t testing.TB) map[string][2]string {
	t.Helper()
	f, err := os.Open("../corpus/sample/libya/articles.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	table, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][2]string{}
	for _, row := range table[1:] {
		body, err := os.ReadFile("../corpus/sample/libya/" + row[0])
		if err != nil {
			t.Fatal(err)
		}
		texts[row[0]] = [2]string{row[3], string(body)}
	}
	return texts
}

// TestGoldOfTheSample holds the coder against two hand-coded halves of the
// built-in sample: one seen while the rules were written, one kept aside.
func TestGoldOfTheSample(t *testing.T) {
	coder, texts := libya(t), sampleTexts(t)
	for _, half := range []struct{ name, path string }{
		{"seen while the rules were written", "testdata/sample_dev.tsv"},
		{"kept aside while the rules were written", "testdata/sample_held.tsv"},
	} {
		s := measure(coder, texts, sampleGold(t, half.path))
		if !strings.HasPrefix(half.name, "kept") || os.Getenv("MIZAN_SHOW") == "held" {
			s.report(t, half.name)
		} else {
			s.complaints = nil
			s.report(t, half.name)
		}
		s.judge(t, sampleFloors)
	}
}
