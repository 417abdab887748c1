package coding

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mizan/lexicon"
)

// yemen returns a coder of the lexicon of another conflict, which no line of
// Go knows of.
func yemen(t *testing.T) *Coder {
	t.Helper()
	const path = "testdata/yemen.yaml"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	l, err := lexicon.Load(path, data)
	if err != nil {
		t.Fatal(err)
	}
	return New(l)
}

// yemenTexts reads eight invented articles of four invented outlets: the
// headline is the first line.
func yemenTexts(t *testing.T) map[string][2]string {
	t.Helper()
	paths, err := filepath.Glob("testdata/yemen/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles in testdata/yemen: %v", err)
	}
	texts := map[string][2]string{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		title, body, _ := strings.Cut(string(data), "\n")
		texts[filepath.Base(path)] = [2]string{title, body}
	}
	return texts
}

// TestGoldOfYemen holds the coder against hand-coded articles of another war:
// a new conflict is a new lexicon file and nothing else.
func TestGoldOfYemen(t *testing.T) {
	texts := yemenTexts(t)
	gold := sampleGold(t, "testdata/yemen.tsv")
	read := map[string]bool{}
	for _, r := range gold {
		read[r.file] = true
		text := texts[r.file][1]
		if r.part == "title" {
			text = texts[r.file][0]
		}
		if r.end > len(text) || text[r.start:r.end] != r.surface {
			t.Fatalf("%s: %q does not stand at bytes %d to %d of the %s", r.file, r.surface, r.start, r.end, r.part)
		}
	}
	for file := range texts {
		if !read[file] {
			t.Errorf("%s: nobody coded it", file)
		}
	}

	s := measure(yemen(t), texts, gold)
	s.report(t, "eight articles on Yemen")
	share := func(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
	for _, f := range []struct {
		name       string
		got, floor float64
	}{
		{"recall", share(s.found, s.sought), 0.90},
		{"precision", share(s.true_, s.all), 0.95},
		{"voice", share(s.voice, s.compared), 0.85},
		{"polarity", share(s.polarity, s.compared), 0.93},
		{"side of army-type mentions", share(s.right, s.may), 0.90},
		{"1 - wrong sides", 1 - share(s.wrong, s.may), 0.95},
	} {
		if f.got < f.floor {
			t.Errorf("%s is %.3f, want %.2f at least", f.name, f.got, f.floor)
		}
	}
}

// TestArmyOfYemen asks for the words that both sides of a war claim: each
// outlet and each spokesman gives them to one's own side, and the coder says
// what told it.
func TestArmyOfYemen(t *testing.T) {
	coder, texts := yemen(t), yemenTexts(t)
	for _, test := range []struct {
		name, file, word, side string
		why                    Reason
	}{
		{"the paper of the National Army", "1-fanar.txt", "الجيش", "gov", Reason{"document", "الجيش الوطني"}},
		{"the paper of the army and the committees", "3-madad.txt", "الجيش", "houthi", Reason{"document", "الجيش واللجان الشعبية"}},
		{"an agency tells whom it fought", "5-jisr.txt", "الجيش", "gov", Reason{"opposition", "تصدى"}},
		{"a government negotiator of his own", "6-jisr.txt", "القوات المسلحة", "gov", Reason{"speaker", "وأضاف أن"}},
		{"a Houthi supervisor of his own", "7-mahalla.txt", "القوات المسلحة", "houthi", Reason{"speaker", "أما مشرف تابع لأنصار الله فيقول إن"}},
		{"the words beside it", "8-mahalla.txt", "وزارة الدفاع", "houthi", Reason{"modifier", "التابعة لحكومة الإنقاذ"}},
		{"an army divided for years", "8-mahalla.txt", "الجيش اليمني", Unresolved, Reason{Rule: "unresolved"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			body, found := texts[test.file][1], false
			for _, m := range coder.Code(Text{Title: texts[test.file][0], Body: body}).Mentions {
				if m.InTitle || body[m.Start:m.End] != test.word {
					continue
				}
				found = true
				if m.Side != test.side || m.Why.Side != test.why {
					t.Errorf("%s %d: %q is of %s by %v, want %s by %v", test.file, m.Start, test.word, m.Side, m.Why.Side, test.side, test.why)
				}
			}
			if !found {
				t.Errorf("%s: %q is not found", test.file, test.word)
			}
		})
	}
}
