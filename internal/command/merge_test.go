package command

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mizan/internal/corpus"
	"mizan/internal/pack"
	"mizan/report"
)

// TestMergeIsOneRun parts the sample into shards in seven ways by chance, some
// surveyed and some not, and holds what merge makes of their parts against one
// run of report over all files, byte for byte. What only the whole corpus tells
// is in it: texts that stand in several files, a line that stands under five
// bodies of an outlet, two names of one outlet.
func TestMergeIsOneRun(t *testing.T) {
	dir := t.TempDir()
	files := shardFiles(t, dir)
	one := filepath.Join(dir, "one")
	lexicon := filepath.Join(dir, "small.yaml")
	if err := os.WriteFile(lexicon, []byte(shardLexicon), 0o644); err != nil {
		t.Fatal(err)
	}
	mizan(t, nil, append([]string{"report", "--lexicon", lexicon, "--out", one}, files...)...)
	rng := rand.New(rand.NewPCG(16, 7))
	if !strings.Contains(string(content(t, filepath.Join(one, report.StudyFile))), "same article as") {
		t.Error("no text stands twice")
	}
	for row := range strings.Lines(string(content(t, filepath.Join(one, report.MentionsFile)))) {
		if strings.Contains(row, "المرسى") && strings.Contains(row, "تابعوا أخبار") {
			t.Fatalf("a line under many articles was read: %s", row)
		}
	}
	for split := range 7 {
		shards := make([][]string, 2+rng.IntN(3))
		for _, file := range files {
			n := rng.IntN(len(shards))
			shards[n] = append(shards[n], file)
		}
		shards = slices.DeleteFunc(shards, func(files []string) bool { return len(files) == 0 })
		out := filepath.Join(dir, fmt.Sprint(split))
		mizan(t, nil, append([]string{"merge", "--out", out}, parts(t, out, lexicon, shards, split%2 == 1)...)...)
		for _, name := range []string{report.WorkbookFile, report.PageFile, report.MentionsFile, report.StudyFile} {
			if !bytes.Equal(content(t, filepath.Join(one, name)), content(t, filepath.Join(out, name))) {
				t.Errorf("split %d into %d shards: %s is not that of one run", split, len(shards), name)
			}
		}
	}
}

// shardLexicon is a small lexicon, which loads in no time.
const shardLexicon = `id: small
version: "1"
language: ar
title: {ar: ليبيا, en: Libya}
about: {country: libya, war: [خليفة حفتر, حكومة الوفاق]}
sides:
  - {id: lna, title: {ar: حفتر, en: Haftar}}
  - {id: gna, title: {ar: الوفاق, en: the Accord}}
contrasts:
  - {id: force-lna, side: lna, title: {ar: أ, en: a}, namings: [
      {term: الجيش الوطني, polarity: 1}, {term: قوات حفتر, polarity: 0}, {term: ميليشيات حفتر, polarity: -1}, {term: عناصر حفتر, polarity: -1}]}
  - {id: force-gna, side: gna, title: {ar: ب, en: b}, namings: [
      {term: قوات الجيش, polarity: 1}, {term: قوات الوفاق, polarity: 0}, {term: ميليشيات الوفاق, polarity: -1}, {term: الميليشيات, polarity: -1}]}
`

// TestMergeRefusesCutPart cuts a part at places all over it and alters
// bytes there.
func TestMergeRefusesCutPart(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"small.yaml": shardLexicon, "a.jsonl": `{"outlet":"أ","text":"تقدمت قوات حفتر"}`} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	part := filepath.Join(dir, "a.mzp")
	mizan(t, create(t, part), "map", "--lexicon", filepath.Join(dir, "small.yaml"), filepath.Join(dir, "a.jsonl"))
	whole := content(t, part)
	for i := 0; i < len(whole); i += 17 {
		altered := slices.Clone(whole)
		altered[i] ^= 1
		for how, data := range map[string][]byte{"cut at": whole[:i], "altered at": altered} {
			if err := os.WriteFile(part, data, 0o644); err != nil {
				t.Fatal(err)
			}
			if _, err := pack.Open(part, partMagic); err == nil {
				t.Fatalf("%s byte %d: taken for whole", how, i)
			}
		}
	}
}

// parts reads shards into parts and returns what merge takes.
func parts(t *testing.T, prefix, lexicon string, shards [][]string, surveyed bool) (list []string) {
	t.Helper()
	by := []string{"map", "--lexicon", lexicon}
	if surveyed {
		surveys := []string{"survey"}
		for i, files := range shards {
			surveys = append(surveys, fmt.Sprintf("%s-%d.mzs", prefix, i))
			mizan(t, create(t, surveys[i+1]), append([]string{"survey"}, files...)...)
		}
		list = append(list, prefix+".mzs")
		mizan(t, create(t, list[0]), surveys...)
		by = append(by, "--survey", list[0])
	}
	for i, files := range shards {
		part := fmt.Sprintf("%s-%d.mzp", prefix, i)
		mizan(t, create(t, part), append(slices.Clone(by), files...)...)
		list = append(list, part)
	}
	return list
}

// shardFiles writes a third of the sample into files, with what only the whole corpus
// tells.
func shardFiles(t *testing.T, dir string) (files []string) {
	t.Helper()
	rng := rand.New(rand.NewPCG(1, 16))
	texts := make([]bytes.Buffer, 7)
	write := func(file int, id, outlet, date, title, text string) {
		if err := json.NewEncoder(&texts[file]).Encode(map[string]string{"id": id, "outlet": outlet, "date": date, "title": title, "text": text}); err != nil {
			t.Fatal(err)
		}
	}
	n := 0
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n > 18 && !strings.Contains(a.Outlet, "المرسى") && !strings.Contains(a.Outlet, "الكرامة") {
			continue
		}
		outlet, body := a.Outlet, a.Body
		if n%8 == 0 {
			outlet = "موقع " + outlet
		}
		if n%3 > 0 {
			body += "\nتابعوا أخبار الميليشيات وقوات حفتر في ليبيا على قناتنا"
		}
		write(rng.IntN(len(texts)), fmt.Sprint(n), outlet, a.Published.Format("02/01/2006"), a.Title, body)
		if n%3 == 0 {
			write(rng.IntN(len(texts)), fmt.Sprint("again ", n), a.Outlet, a.Published.Format("02/01/2006"), a.Title, a.Body)
		}
	}
	for i := range texts {
		file := filepath.Join(dir, fmt.Sprintf("n%d.jsonl", i))
		if err := os.WriteFile(file, append(texts[i].Bytes(), "{\"outlet\": \"x\"}\n"...), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// mizan runs a command that must succeed.
func mizan(t *testing.T, stdout io.Writer, args ...string) {
	t.Helper()
	if stdout == nil {
		stdout = io.Discard
	}
	var stderr bytes.Buffer
	if args[0] != "survey" {
		args = slices.Insert(slices.Clone(args), 1, "--quiet")
	}
	if code := run(context.Background(), append([]string{"mizan"}, args...), strings.NewReader(""), stdout, &stderr); code != 0 {
		t.Fatalf("mizan %s: exit code %d: %s", args[0], code, stderr.String())
	}
}

// create makes a file for stdout.
func create(t *testing.T, name string) *os.File {
	t.Helper()
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// content returns what a file holds.
func content(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
