package review

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"mizan/compare/stats"
)

// A vector is a reference result from R: see package stats.
type vector struct {
	ID       string                     `json:"id"`
	Inputs   map[string]json.RawMessage `json:"inputs"`
	Expected map[string]json.RawMessage `json:"expected"`
}

// readVector reads one of the vectors of package stats.
func readVector(t *testing.T, id string) vector {
	t.Helper()
	data, err := os.ReadFile("../../compare/stats/testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Vectors []vector }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	for _, v := range file.Vectors {
		if v.ID == id {
			return v
		}
	}
	t.Fatalf("no vector %s", id)
	return vector{}
}

// number decodes a value of a vector.
func number[T any](t *testing.T, raw json.RawMessage) (value T) {
	t.Helper()
	if err := json.Unmarshal(raw, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

// near fails unless two figures are equal to nine digits.
func near(t *testing.T, name string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) < 1e-9) {
		t.Errorf("%s: %v, want %v", name, got, want)
	}
}

var twoSides = []Answer{{ID: "lna"}, {ID: "gna"}}

// The published figures for two coders come out of a coded workbook: ordinal
// for polarity, nominal for voice.
func TestMeasures(t *testing.T) {
	v := readVector(t, "G3_polarity_two_coders")
	polarities := []string{"-1", "0", "+1"}
	voices := []string{"own", "attributed", "quoted"}
	c := &Coded{Scheme: newScheme(twoSides)}
	for coder, name := range []string{"c1", "c2"} {
		for _, p := range number[[]int](t, v.Inputs[name]) {
			c.Coders[coder] = append(c.Coders[coder], Codes{Yes, "lna", polarities[p+1], voices[p+1]})
		}
	}
	want := func(name string) float64 { return number[float64](t, v.Expected[name]) }
	polarity := c.measure(Polarity, CoderCoder, c.Coders[0], c.Coders[1], 0.95)
	near(t, "ordinal alpha", polarity.Alpha, want("alpha_ordinal"))
	near(t, "linear kappa", polarity.Kappa.Estimate, want("kappa_linear"))
	near(t, "agreement", float64(polarity.Agreed)/float64(polarity.Items), want("agreement"))
	voice := c.measure(Voice, CoderCoder, c.Coders[0], c.Coders[1], 0.95)
	near(t, "nominal alpha", voice.Alpha, want("alpha_nominal"))
	near(t, "kappa", voice.Kappa.Estimate, want("kappa"))
	if is := c.measure(Is, CoderCoder, c.Coders[0], c.Coders[1], 0.95); is.Defined || is.KappaOK || is.Items != 12 {
		t.Errorf("without variation: %+v", is)
	}
}

// Where every mention is charged and of the side, a corrected share is that of
// the published difference estimator.
func TestCorrectPublished(t *testing.T) {
	v := readVector(t, "M2_ppi_difference")
	codes := func(positive int) Codes { return Codes{Yes, "lna", []string{"-1", "+1"}[positive], "own"} }
	gold, all := number[[]int](t, v.Inputs["gold"]), number[int](t, v.Inputs["N"])
	positive := int(math.Round(number[float64](t, v.Inputs["lex_share_all"]) * float64(all)))
	tally := Tally{positive, all - positive, all, float64(all)}
	const times = 4 // each is judged so often: fewer than thirty correct nothing
	var items []judged
	for range times {
		for i, lex := range number[[]int](t, v.Inputs["lex"]) {
			items = append(items, judged{float64(all) / float64(times*len(gold)), codes(lex), codes(gold[i])})
		}
	}
	got := tally.labelled("lna", items).Corrected(0.95)
	if !got.Bounded || got.N != all {
		t.Errorf("%+v", got)
	}
	near(t, "estimate", got.Estimate, number[float64](t, v.Expected["estimate"]))
}

// When the coders judge everything, the corrected share is theirs, whatever
// they say of side, voice and polarity.
func TestCorrectAll(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	scheme := newScheme(twoSides)
	corrected := 0
	any := func() Codes {
		c := Codes{Is: Yes}
		for q := Side; q < Questions; q++ {
			c[q] = scheme[q][rng.IntN(2)].ID
		}
		c[Polarity] = []string{"-1", "0", "+1"}[rng.IntN(3)]
		return c
	}
	for range 200 {
		var items []judged
		var toolP, toolAll, goldP, goldAll float64
		for range 400 {
			item := judged{1, any(), any()}
			if rng.IntN(5) == 0 {
				item.gold = Codes{Is: No}
			}
			tool, gold := item.tool.charge("lna"), item.gold.charge("lna")
			toolP, toolAll = toolP+tool.Positive, toolAll+tool.Charged
			goldP, goldAll = goldP+gold.Positive, goldAll+gold.Charged
			items = append(items, item)
		}
		if toolAll == 0 || goldAll == 0 {
			continue
		}
		got := Tally{int(toolP), int(toolAll - toolP), int(toolAll), toolAll}.labelled("lna", items).Corrected(0.95)
		if got.N == 0 {
			continue // fewer than thirty of them are charged
		}
		corrected++
		near(t, "share", got.Estimate, goldP/goldAll)
	}
	if corrected < 100 {
		t.Errorf("%d of 200 shares were corrected", corrected)
	}
}

// Precision and recall of a workbook small enough to count by hand: outlet أ
// has 40 mentions of which 4 were judged, ب 10 of which 2 were.
func TestAgreeCounted(t *testing.T) {
	lna := Codes{Yes, "lna", "-1", "own"}
	gna, no := Codes{Yes, "gna", "-1", "own"}, Codes{Is: No}
	unresolved := Codes{Yes, "unresolved", "-1", "own"}
	c := &Coded{Scheme: newScheme(twoSides), Sample: Sample{Sides: twoSides, Totals: []Total{
		{Outlet: "أ", Mentions: 40, Sentences: 100, Own: []Tally{{0, 40, 40, 40}, {}}},
		{Outlet: "ب", Mentions: 10, Sentences: 0, Own: []Tally{{0, 10, 10, 10}, {}}},
	}}}
	add := func(outlet string, mention bool, weight float64, tool, first, second Codes) {
		c.Items = append(c.Items, Item{ID: fmt.Sprint(len(c.Items)), Outlet: outlet, Mention: mention, Naming: "ن", Weight: weight, Tool: tool})
		c.Coders[0] = append(c.Coders[0], first)
		c.Coders[1] = append(c.Coders[1], second)
	}
	add("أ", true, 10, lna, lna, Codes{})
	add("أ", true, 10, lna, lna, lna)
	add("أ", true, 10, lna, gna, gna)                // another party
	add("أ", true, 10, unresolved, gna, Codes{})     // the tool says no party
	add("أ", true, 10, lna, lna, no)                 // left open
	add("ب", true, 5, lna, no, Codes{})              // no naming
	add("ب", true, 5, lna, Codes{}, lna)             // the second coder alone
	add("أ", false, 20, no, no, Codes{})             // nothing missed
	add("أ", false, 20, no, no, no)                  //
	add("أ", false, 20, no, no, no)                  //
	add("أ", false, 20, no, no, no)                  //
	add("أ", false, 20, no, Codes{Is: Yes}, Codes{}) // missed

	a := Agree(c, 0.95)
	if a.Items != 12 || a.Coded != [2]int{11, 7} || a.Both != 6 || a.Differ != 1 {
		t.Errorf("counts: %d items, coded %v, both %d, differ %d", a.Items, a.Coded, a.Both, a.Differ)
	}
	if a.Precise.Judged != 6 || a.Precise.Right != 4 {
		t.Errorf("precision: %+v", a.Precise)
	}
	near(t, "precision", a.Precise.Share.Estimate, 35./50)
	effective := 50. * 50 / (4*100 + 2*25)
	wilson := stats.Proportion{Successes: 0.7 * effective, Trials: effective}.Wilson(0.95)
	near(t, "its lower bound", a.Precise.Share.Lo, wilson.Lo)
	if len(a.Outlets) != 2 || a.Outlets[0].Judged != 4 || a.Outlets[0].Right != 3 || a.Outlets[1].Right != 1 {
		t.Errorf("by outlet: %+v", a.Outlets)
	}
	if len(a.Namings) != 1 || a.Namings[0].Judged != 6 {
		t.Errorf("by naming: %+v", a.Namings)
	}
	if a.Recall.Sentences != 5 || a.Recall.Missed != 1 || !a.Recall.Defined {
		t.Errorf("recall: %+v", a.Recall)
	}
	near(t, "recall", a.Recall.Share.Estimate, 35./(35+20))
	if r := a.Recall.Share; !(r.Lo < r.Estimate && r.Estimate < r.Hi) {
		t.Errorf("recall: %+v", r)
	}
	if s := a.Shares[0]; s.Missing != leastForShare-4 || s.Defined || s.Charged != 40 {
		t.Errorf("share: %+v", s)
	}
}

// Mentions that nobody judged are taken to be like the others of their outlet:
// half of a sample of half of the mentions corrects for all.
func TestCorrectHalf(t *testing.T) {
	c := &Coded{Scheme: newScheme(twoSides), Sample: Sample{Sides: twoSides, Totals: []Total{
		{Outlet: "أ", Mentions: 240, Own: []Tally{{0, 240, 240, 240}, {}}},
	}}}
	negative, positive := Codes{Yes, "lna", "-1", "own"}, Codes{Yes, "lna", "+1", "own"}
	for i := range 120 {
		said := Codes{}
		switch {
		case i < 15:
			said = positive
		case i < 60:
			said = negative
		}
		c.Items = append(c.Items, Item{ID: fmt.Sprint(i), Outlet: "أ", Mention: true, Weight: 2, Tool: negative})
		c.Coders[0], c.Coders[1] = append(c.Coders[0], said), append(c.Coders[1], Codes{})
	}
	s := Agree(c, 0.95).Shares[0]
	if !s.Defined || s.Judged != 60 || s.Tool != 0 {
		t.Fatalf("%+v", s)
	}
	near(t, "corrected", s.Corrected.Estimate, 0.25)
}

// Nothing coded gives no figure, and no division by zero.
func TestAgreeNothing(t *testing.T) {
	c, err := Read(written(t, sampled(t, some(), 1, 30)))
	if err != nil {
		t.Fatal(err)
	}
	a := Agree(c, 0.95)
	if _, err := json.Marshal(a); err != nil {
		t.Error(err)
	}
	if a.Precise.Judged != 0 || a.Recall.Defined {
		t.Errorf("%+v", a)
	}
	for _, s := range a.Shares {
		if s.Defined || s.Missing != leastForShare {
			t.Errorf("%+v", s)
		}
	}
}

// Coders who say what the tool says find it perfect, and correct nothing.
func TestAgreeWithTool(t *testing.T) {
	s := sampled(t, some(), 1, 200)
	c, err := Read(written(t, s))
	if err != nil {
		t.Fatal(err)
	}
	for i, item := range c.Items {
		c.Coders[0][i], c.Coders[1][i] = item.Tool, item.Tool
	}
	a := Agree(c, 0.95)
	near(t, "precision", a.Precise.Share.Estimate, 1)
	near(t, "recall", a.Recall.Share.Estimate, 1)
	for _, m := range a.Measures {
		if m.Agreed != m.Items || m.Defined && math.Abs(m.Alpha-1) > 1e-9 {
			t.Errorf("%+v", m)
		}
	}
	corrected := 0
	for _, s := range a.Shares {
		if s.Defined {
			corrected++
			near(t, s.Outlet+" "+s.Side, s.Corrected.Estimate, s.Tool)
		}
	}
	if corrected == 0 {
		t.Error("nothing was corrected")
	}
}
