package review

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mizan/compare/stats"
	"mizan/internal/corpus"
)

var update = flag.Bool("update", false, "fill testdata/coded.xlsx anew; then run testdata/agreement.py over it")

// Every figure of an agreement is what another program computes from the same
// workbook: testdata/agreement.py, in another language, from the definitions
// that it cites. It reads the workbook for itself. The lines it printed are
// kept beside each workbook:
//
//	coded.xlsx   600 items of the built-in sample, filled by rule (see fill)
//	before.xlsx  60 items, as workbooks were laid out before they had a title
func TestProof(t *testing.T) {
	if *update {
		if err := os.WriteFile("testdata/coded.xlsx", fill(t), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"coded", "before"} {
		coded, err := Open("testdata/" + name + ".xlsx")
		if err != nil {
			t.Fatal(err)
		}
		want := proven(t, "testdata/"+name+".tsv")
		got := figures(Agree(coded, 0.95))
		for _, figure := range slices.Sorted(maps.Keys(want)) {
			if value, ok := got[figure]; !ok || math.Abs(value-want[figure]) > 1e-9 {
				t.Errorf("%s: %s is %v, want %v", name, figure, value, want[figure])
			}
		}
		for figure := range got {
			if _, ok := want[figure]; !ok {
				t.Errorf("%s: %s is not proven", name, figure)
			}
		}
		t.Logf("%s: %d figures", name, len(got))
	}
}

// proven reads what testdata/agreement.py printed, and runs it again where there
// is a Python, so that what is kept is what it prints.
func proven(t *testing.T, path string) map[string]float64 {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if python, err := exec.LookPath("python3"); err == nil {
		printed, err := exec.Command(python, "testdata/agreement.py", strings.TrimSuffix(path, ".tsv")+".xlsx").Output()
		if err != nil || !bytes.Equal(printed, data) {
			t.Errorf("%s is not what testdata/agreement.py prints: %v", path, err)
		}
	}
	values := map[string]float64{}
	for line := range strings.Lines(string(data)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "\t")
		number, err := strconv.ParseFloat(value, 64)
		if _, twice := values[name]; err != nil || twice {
			t.Fatalf("%s: %q: %v", path, line, err)
		}
		values[name] = number
	}
	return values
}

// figures lists all figures of an agreement that mean something.
func figures(a *Agreement) map[string]float64 {
	all := map[string]float64{
		"items": float64(a.Items), "coded 1": float64(a.Coded[0]), "coded 2": float64(a.Coded[1]),
		"both": float64(a.Both), "differ": float64(a.Differ),
	}
	interval := func(name string, i stats.Interval, defined bool) {
		if defined {
			all[name+" estimate"] = i.Estimate
		}
		if defined && i.Bounded {
			all[name+" lo"], all[name+" hi"] = i.Lo, i.Hi
		}
	}
	for _, m := range a.Measures {
		name := fmt.Sprintf("%s %s ", m.Question, m.Who)
		all[name+"items"], all[name+"agreed"] = float64(m.Items), float64(m.Agreed)
		if m.Defined {
			all[name+"alpha"] = m.Alpha
		}
		interval(name+"kappa", m.Kappa, m.KappaOK)
	}
	precision := func(name string, p Precision) {
		all[name+" judged"], all[name+" right"], all[name+" open"] = float64(p.Judged), float64(p.Right), float64(p.Open)
		interval(name, p.Share, p.Judged > 0)
	}
	precision("precision all", a.Precise)
	for _, p := range a.Namings {
		precision("precision "+p.Contrast+" / "+p.Naming, p)
	}
	for _, p := range a.Outlets {
		precision("precision "+p.Outlet, p)
	}
	all["recall sentences"], all["recall missed"], all["recall open"] = float64(a.Recall.Sentences), float64(a.Recall.Missed), float64(a.Recall.Open)
	interval("recall", a.Recall.Share, a.Recall.Defined)
	for _, s := range a.Shares {
		name := fmt.Sprintf("share %s %s", s.Outlet, s.Side)
		all[name+" charged"], all[name+" judged"], all[name+" missing"] = float64(s.Charged), float64(s.Judged), float64(s.Missing)
		if s.Charged > 0 {
			all[name+" tool"] = s.Tool
		}
		interval(name+" corrected", s.Corrected, s.Defined)
	}
	return all
}

// fill draws from the built-in sample and answers by chance as two coders may:
// each leaves some open and errs in every question, one outlet's mentions more
// than another's, and the second often follows the first.
func fill(t *testing.T) []byte {
	t.Helper()
	var articles []corpus.Article
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	sample := sampled(t, articles, 1, 600)
	outlets := map[string]float64{}
	for i, total := range sample.Totals {
		outlets[total.Outlet] = 0.05 * float64(i)
	}
	rng := rand.New(rand.NewPCG(11, 12))
	scheme := newScheme(sample.Sides)
	chance := func(p float64) bool { return rng.Float64() < p }
	answer := func(item Item) (codes Codes) {
		wrong := outlets[item.Outlet]
		switch {
		case chance(0.06):
			return codes
		case !item.Mention && chance(0.9), item.Mention && chance(0.03+wrong/2):
			return Codes{Is: No}
		case !item.Mention:
			return Codes{Is: Yes}
		}
		codes = item.Tool
		for q := Side; q < Questions; q++ {
			switch {
			case chance(0.02):
				codes[q] = ""
			case chance(0.04*float64(q) + wrong):
				codes[q] = scheme[q][rng.IntN(len(scheme[q]))].ID
			}
		}
		return codes
	}
	cells := map[string]string{}
	for i, item := range sample.Items {
		first, second := answer(item), answer(item)
		if chance(0.6) {
			second = first
		}
		maps.Copy(cells, sample.answers(i, 0, first))
		maps.Copy(cells, sample.answers(i, 1, second))
	}
	return bytes.Clone(filled(t, written(t, sample), cells))
}
