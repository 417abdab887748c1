package foreign_test

import (
	"fmt"
	"strings"
	"testing"

	"mizan/lexicon"
	"mizan/lexicon/foreign"
)

// flat says what a dictionary holds, an entry a line.
func flat(d *foreign.Dictionary) string {
	var lines []string
	for _, c := range d.Categories {
		for _, e := range c.Entries {
			lines = append(lines, fmt.Sprintf("%s: %s (%d)", strings.TrimSuffix(strings.Join(c.Path, ">")+" "+c.Value+e.Value, " "), e.Pattern, e.Line))
		}
	}
	for _, s := range d.Skipped {
		lines = append(lines, fmt.Sprintf("skipped: %s (%d)", s.Text, s.Line))
	}
	return strings.Join(lines, "\n")
}

func TestDictionariesOfOtherPrograms(t *testing.T) {
	for _, test := range []struct {
		name, file, text string
		form             foreign.Form
		want             string
	}{
		{"LIWC", "a.dic", "%\n1\tlegit\n2\tdelegit\n%\nجيش\t1\nحرس الساحل\t1 2\nميليشي*\t2\nkind\t(02 134)125/464\nنهر\t7\n", foreign.LIWC,
			"legit: جيش (5)\nlegit: حرس الساحل (6)\ndelegit: حرس الساحل (6)\ndelegit: ميليشي* (7)\nskipped: kind (02 134)125/464 (8)\nskipped: نهر 7 (9)"},
		{"LIWC with spaces and CR", "a.dic", "%\r\n1 legit\r\n%\r\nجيش 1\r\n", foreign.LIWC, "legit: جيش (4)"},
		{"LIWC-22", "a.dicx", "DicTerm,legit,delegit\nجيش,X,\nميليشي*,,X\n", foreign.Table, "legit: جيش (2)\ndelegit: ميليشي* (3)"},
		{"Yoshikoder", "a.ykd", `<?xml version="1.0"?><dictionary><cnode name="حرب"><cnode name="delegit"><pnode name="ميليشي*"/></cnode>` + "\n" + `<pnode name="جيش"/></cnode></dictionary>`, foreign.Yoshikoder,
			"حرب>delegit: ميليشي* (1)\nحرب: جيش (2)"},
		{"WordStat", "a.cat", "WAR\n\tBAD\n\t\tميليشيات_الساحل (1)\n\t\t@near [x]\n\tGOOD\n\t\tجيش (2)\n", foreign.WordStat,
			"WAR>BAD: ميليشيات الساحل (3)\nWAR>GOOD: جيش (6)\nskipped: @near [x] (4)"},
		{"Lexicoder", "a.lcd", "+bad=-1=\nميليشيات الساحل\n~غير\n\n+good=1=\nالجيش\n", foreign.Lexicoder, "bad -1: ميليشيات الساحل (2)\ngood 1: الجيش (6)\nskipped: ~غير (3)"},
		{"quanteda", "a.yml", "war:\n  lna:\n    legit: [الجيش_الوطني*]\n  gna: {delegit: [ميليشيات]}\n", foreign.Quanteda, "war>lna>legit: الجيش الوطني* (3)\nwar>gna>delegit: ميليشيات (4)"},
		{"a table by name of its columns", "words.txt", "term;category;score\nجيش;force;1\nميليشيا;force;-1\n", foreign.Table, "force 1: جيش (2)\nforce -1: ميليشيا (3)"},
		{"a table of a column a category", "a.csv", "legit,delegit\nجيش,ميليشيا\n,مرتزقة\n", foreign.Table, "legit: جيش (2)\ndelegit: ميليشيا (2)\ndelegit: مرتزقة (3)"},
		{"a table with Arabic heads", "a.csv", "الكلمة,الطرف,القطبية\nجيش,الشمال,إيجابي\n", foreign.Table, "الشمال إيجابي: جيش (2)"},
	} {
		form := foreign.Recognise(test.file, test.text)
		if form != test.form {
			t.Errorf("%s: taken for %q, want %q", test.name, form, test.form)
			continue
		}
		d, err := foreign.Read(form, test.text)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := flat(d); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestNoDictionary(t *testing.T) {
	source, err := lexicon.Source("libya")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "%", "كلام\n", string(source), "a: 1\n", "- a\n", "{"} {
		if form := foreign.Recognise("f.yaml", text); form != foreign.None {
			t.Errorf("%.20q is taken for %s", text, form)
		}
	}
}

// A dictionary whose groups are judged makes a lexicon without fault, wildcards
// looked up in a text; what is in two categories is left to a person.
func TestDraftIsALexicon(t *testing.T) {
	text := "war:\n  north: {legit: [جيش الشمال, 'الحرس*'], delegit: ['ميليشي* الشمال', 'a، b']}\n  south: {legit: [جيش الجنوب], delegit: [جيش الشمال, 'زمر?', 'غير*']}\n"
	d, err := foreign.Read(foreign.Quanteda, text)
	if err != nil {
		t.Fatal(err)
	}
	x := foreign.NewExpander(d)
	x.Add("تقدمت ميليشيات الشمال وميليشيا الشمال، والميليشيات الشمال. قال الحرسُ، والحرس، والحرسان. زمرة")
	draft := foreign.NewDraft(d, "q.yml", x)
	for pattern, want := range map[string]string{"ميليشي* الشمال": "ميليشيات الشمال, ميليشيا الشمال", "الحرس*": "الحرس, الحرسان", "زمر?": "زمرة", "غير*": ""} {
		if got := strings.Join(x.Forms(pattern), ", "); got != want {
			t.Errorf("%s stands for %q, want %q", pattern, got, want)
		}
	}
	_, err = lexicon.Load("q.yaml", draft.Write("en", false))
	if err == nil || strings.Count(err.Error(), "\n") != 1 || !strings.Contains(err.Error(), "never stands inside a phrase") || !strings.Contains(err.Error(), "is also in names-north") {
		t.Errorf("the draft is complained of with\n%v\nwant what is no phrase and what stands in two categories", err)
	}
	if left, unjudged := draft.Open(); left != 1 || unjudged != 0 {
		t.Errorf("%d left out and %d without polarity, want 1 (a wildcard that no text has) and 0", left, unjudged)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"%\n1\ta\n%\nb\t1\n", "<cnode name='a'><pnode name='b*'/></cnode>", "A\n\tB (1)\n", "+a=1=\nb\n", "a: {b: [c*]}\n", "term,category\nx,y\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := foreign.Read(foreign.Recognise("f.csv", text), text)
		if err != nil {
			return
		}
		x := foreign.NewExpander(d)
		x.Add(text)
		foreign.NewDraft(d, "f.csv", x).Write("ar", true)
	})
}
