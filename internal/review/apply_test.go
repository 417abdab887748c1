package review

import (
	"slices"
	"testing"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// What coders decide stands in place of the tool's decision: all of it, one
// answer of it, or the mention as a whole.
func TestApply(t *testing.T) {
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	coder := coding.New(l)
	article := corpus.Article{ID: "1", Outlet: "أ", Title: "ميليشيات حفتر تتراجع", Body: "تقدم الجيش الليبي نحو المدينة."}
	tool := coder.Code(coding.Text{Title: article.Title, Body: article.Body, Day: lexicon.DayOf(article.Published)}).Mentions
	if len(tool) != 2 || tool[0].Side != "lna" {
		t.Fatalf("%+v", tool)
	}
	yes := func(side, polarity, voice string) Codes { return Codes{Yes, side, polarity, voice} }
	open := toolCodes(tool[1])
	open[Side] = coding.Unresolved
	tests := []struct {
		name       string
		one, two   [2]Codes // of the two mentions
		want       []Codes
		rules      [2]bool // of the first mention: whether side and voice are decided by hand
		met, moved int
		differ     int
	}{
		{"nothing coded", [2]Codes{}, [2]Codes{}, []Codes{toolCodes(tool[0]), toolCodes(tool[1])}, [2]bool{}, 0, 0, 0},
		{"the same as the tool", [2]Codes{toolCodes(tool[0])}, [2]Codes{}, []Codes{toolCodes(tool[0]), toolCodes(tool[1])}, [2]bool{true, true}, 1, 0, 0},
		{"no naming", [2]Codes{{Is: No}}, [2]Codes{}, []Codes{toolCodes(tool[1])}, [2]bool{}, 1, 1, 0},
		{"another side, polarity and voice", [2]Codes{yes("gna", "0", "quoted")}, [2]Codes{}, []Codes{yes("gna", "0", "quoted"), toolCodes(tool[1])}, [2]bool{true, true}, 1, 1, 0},
		{"the voice alone", [2]Codes{yes("", "", "attributed")}, [2]Codes{}, []Codes{yes("lna", "-1", "attributed"), toolCodes(tool[1])}, [2]bool{false, true}, 1, 1, 0},
		{"coders differ in the voice", [2]Codes{yes("lna", "0", "own")}, [2]Codes{yes("lna", "0", "quoted")}, []Codes{yes("lna", "0", "own"), toolCodes(tool[1])}, [2]bool{true, false}, 1, 1, 1},
		{"coders differ in all", [2]Codes{{Is: No}}, [2]Codes{yes("lna", "0", "quoted")}, []Codes{toolCodes(tool[0]), toolCodes(tool[1])}, [2]bool{}, 0, 0, 1},
		{"the other mention is left open", [2]Codes{{}, yes("unresolved", "", "")}, [2]Codes{}, []Codes{toolCodes(tool[0]), open}, [2]bool{}, 1, 1, 0},
	}
	for _, test := range tests {
		coded := &Coded{Scheme: newScheme(twoSides), Sample: Sample{Sides: twoSides}}
		for i, m := range tool {
			coded.Items = append(coded.Items, Item{ID: id(key(article, m.InTitle, m.Start, m.End, m.From, m.To)), Mention: true})
			coded.Coders[0] = append(coded.Coders[0], test.one[i])
			coded.Coders[1] = append(coded.Coders[1], test.two[i])
		}
		d, err := coded.Decisions(l)
		if err != nil {
			t.Fatal(err)
		}
		got, _ := d.Apply(article, slices.Clone(tool))
		var codes []Codes
		for _, m := range got {
			codes = append(codes, toolCodes(m))
		}
		if !slices.Equal(codes, test.want) {
			t.Errorf("%s: %v, want %v", test.name, codes, test.want)
		}
		if len(got) == 2 {
			why := got[0].Why
			if rules := [2]bool{why.Side.Rule == Rule, why.Voice.Rule == Rule}; rules != test.rules {
				t.Errorf("%s: decided by hand %v, want %v", test.name, rules, test.rules)
			}
		}
		if met, moved := d.Met(); met != test.met || moved != test.moved || d.Differ() != test.differ {
			t.Errorf("%s: %d met, %d changed, %d differ, want %d, %d, %d", test.name, met, moved, d.Differ(), test.met, test.moved, test.differ)
		}

		changed := article // a text that is not what was coded keeps the tool's decisions
		changed.Title += "!"
		changed.Body = "أمس " + changed.Body
		d, _ = coded.Decisions(l)
		if again, _ := d.Apply(changed, coder.Code(coding.Text{Title: changed.Title, Body: changed.Body, Day: lexicon.DayOf(changed.Published)}).Mentions); len(again) != 2 || again[0].Why.Side.Rule == Rule {
			t.Errorf("%s: a decision fell on another text", test.name)
		}
	}
}

// The coder has words for the reason, and the lexicon must know the sides.
func TestDecisions(t *testing.T) {
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"ar", "en"} {
		if (coding.Reason{Rule: Rule}).In(lang) == "" {
			t.Errorf("no words for the rule %q in %q", Rule, lang)
		}
	}
	c := &Coded{Sample: Sample{Lexicon: "other", Sides: []Answer{{ID: "rsf"}}}}
	if _, err := c.Decisions(l); err == nil {
		t.Error("a side that the lexicon does not have is taken")
	}
}
