package review

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/lexicon"
)

// sampled draws from articles with the lexicon of Libya.
func sampled(t *testing.T, articles []corpus.Article, seed uint64, items int) *Sample {
	t.Helper()
	return sampledBy(t, "libya", articles, seed, items)
}

// sampledBy draws from articles with a built-in lexicon.
func sampledBy(t *testing.T, id string, articles []corpus.Article, seed uint64, items int) *Sample {
	t.Helper()
	l, err := lexicon.Open(id)
	if err != nil {
		t.Fatal(err)
	}
	coder, sampler := coding.New(l), NewSampler(l, seed, items)
	for _, a := range articles {
		mentions := coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published), Whole: true}).Mentions
		sampler.Add(a, slices.DeleteFunc(mentions, func(m coding.Mention) bool { return l.Third(l.Party(m.Side)) }))
	}
	return sampler.Sample("test")
}

// some returns articles of two outlets, a hundred mentions and as many
// sentences without one.
func some() []corpus.Article {
	var list []corpus.Article
	for i := range 20 {
		list = append(list,
			corpus.Article{ID: fmt.Sprint("a", i), Outlet: "أ", Title: fmt.Sprintf("ميليشيات حفتر تتراجع %d", i),
				Body: fmt.Sprintf("تراجعت ميليشيات حفتر في اليوم %d. ونزل مطر غزير على المدينة %d.\nقال شاهد إن الجيش الوطني تقدم %d.", i, i, i)},
			corpus.Article{ID: fmt.Sprint("b", i), Outlet: "ب", Title: fmt.Sprintf("يوم هادئ في المدينة %d", i),
				Body: fmt.Sprintf("تقدم الجيش الوطني في اليوم %d. وهاجمت ميليشيات الوفاق الميناء %d.", i, i)})
	}
	return list
}

// written returns a sample's workbook.
func written(t *testing.T, s *Sample) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, s, "ar"); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Where a coding sheet of its own has its items: title, note, heads, items.
const (
	headRow   = 3
	firstItem = 4
)

// filled returns a workbook with cells of the coding sheet set, each "D4": value.
func filled(t *testing.T, data []byte, cells map[string]string) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for at, value := range cells {
		sheet := codingSheet.In("ar")
		if name, cell, ok := strings.Cut(at, "!"); ok {
			sheet, at = name, cell
		}
		if err := f.SetCellStr(sheet, at, value); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// answers returns the cells in which a coder gives codes to the i-th item.
func (s *Sample) answers(i, coder int, codes Codes) map[string]string {
	scheme, cells := newScheme(s.Sides), map[string]string{}
	for q, id := range codes {
		if id == "" {
			continue
		}
		for _, a := range scheme[q] {
			if a.ID == id {
				cells[xlsx.CellName(4+coder*Questions+q, i+firstItem)] = scheme.label(Question(q), id, "ar")
			}
		}
	}
	return cells
}

// The same articles and seed give the same bytes, in any order of the articles;
// another seed draws others.
func TestSameBytes(t *testing.T) {
	articles := some()
	want := written(t, sampled(t, articles, 1, 60))
	for range 3 {
		articles = append(articles[7:], articles[:7]...)
		if got := written(t, sampled(t, articles, 1, 60)); !bytes.Equal(got, want) {
			t.Fatal("another order of the articles gives other bytes")
		}
	}
	ids := func(seed uint64) (list []string) {
		for _, item := range sampled(t, articles, seed, 60).Items {
			list = append(list, item.ID)
		}
		slices.Sort(list)
		return list
	}
	if slices.Equal(ids(1), ids(2)) {
		t.Error("another seed draws the same items")
	}
}

// Samplers that share the articles out and are merged draw what one draws, also
// when there are too many strata to keep a hundred items of each.
func TestMerge(t *testing.T) {
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	articles := some()
	for i := range 3000 {
		articles = append(articles, corpus.Article{ID: fmt.Sprint(i), Outlet: fmt.Sprint("و", i%700), Body: "نزل مطر غزير على المدينة. تراجعت ميليشيات حفتر. وصدت ميليشيات الوفاق الهجوم."})
	}
	coder, one := coding.New(l), NewSampler(l, 1, 500)
	parts := []*Sampler{NewSampler(l, 1, 500), NewSampler(l, 1, 500), NewSampler(l, 1, 500)}
	for i, a := range articles {
		mentions := coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published), Whole: true}).Mentions
		one.Add(a, mentions)
		parts[i*i%3].Add(a, mentions)
	}
	whole := NewSampler(l, 1, 500)
	for _, i := range []int{2, 0, 1} {
		whole.Merge(parts[i])
	}
	if one.most(stratum{mention: true}) >= mostDrawn {
		t.Fatalf("%d kept of each stratum: too few strata to test with", one.most(stratum{mention: true}))
	}
	if want, got := written(t, one.Sample("test")), written(t, whole.Sample("test")); !bytes.Equal(want, got) {
		t.Error("merged samplers draw something else")
	}
}

// Of many outlets no more is kept than a draw may come to, and the draw is the same;
// the workbook of thousands is read again.
func TestManyOutlets(t *testing.T) {
	const items = 12
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	bounded, half, all := NewSampler(l, 1, items), NewSampler(l, 1, items), NewSampler(l, 1, items)
	all.outlets = math.MaxInt
	coder := coding.New(l)
	for i, a := range some() {
		mentions := coder.Code(coding.Text{Title: a.Title, Body: a.Body, Whole: true}).Mentions
		for outlet := range 40 {
			a.Outlet = fmt.Sprint(a.Outlet[:2], (outlet*7+i)%40)
			[]*Sampler{bounded, half}[(outlet+i)%2].Add(a, mentions)
			all.Add(a, mentions)
		}
	}
	bounded.Merge(half)
	if most := (items + 1) * len(bounded.first); len(bounded.strata) > most || len(all.strata) <= most {
		t.Errorf("%d of %d strata are kept, want %d at most", len(bounded.strata), len(all.strata), most)
	}
	if got, want := written(t, bounded.Sample("test")), written(t, all.Sample("test")); !bytes.Equal(got, want) {
		t.Error("another draw than where all is kept")
	}
	sample := all.Sample("test")
	for len(sample.Totals) < 5000 {
		total := sample.Totals[0]
		total.Outlet = fmt.Sprint("host", len(sample.Totals))
		sample.Totals = append(sample.Totals, total)
	}
	read, err := Read(written(t, sample))
	if err != nil {
		t.Fatal(err)
	}
	if got := len(read.Totals); got != 5000 {
		t.Errorf("the totals of %d outlets are read, want 5000", got)
	}
}

// The ids of files made before must be found again: they do not change.
func TestKey(t *testing.T) {
	a := corpus.Article{ID: "1", Outlet: "أ", Title: "عنوان", Body: "نص طويل"}
	if got := id(key(a, true, 2, 4, 0, 8)); got != "i22f4f7e477485312" {
		t.Errorf("of a headline: %s", got)
	}
	if got := id(key(a, false, 2, 4, 0, 8)); got != "i64a1e0bfe821c279" {
		t.Errorf("of a body: %s", got)
	}
}

// A naming gets its share though only one outlet has it, and the outlets are
// not alike.
func TestRareNaming(t *testing.T) {
	var articles []corpus.Article
	for i := range 100 {
		articles = append(articles, corpus.Article{ID: fmt.Sprint(i), Outlet: "أ", Body: "تراجعت ميليشيات حفتر."})
	}
	for i := range 40 {
		articles = append(articles, corpus.Article{ID: fmt.Sprint(i), Outlet: "ب", Body: "هاجمت ميليشيات الوفاق الميناء."})
	}
	for i := range 10 {
		articles = append(articles, corpus.Article{ID: fmt.Sprint("x", i), Outlet: "ب", Body: "تراجعت عناصر حفتر."})
	}
	got := map[string]int{}
	for _, item := range sampled(t, articles, 1, 40).Items {
		got[item.Naming]++
	}
	want := map[string]int{"ميليشيات حفتر": 15, "ميليشيات الوفاق": 15, "عناصر حفتر": 10}
	if !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Every naming and every outlet gets its share, and the weights add up to the
// corpus.
func TestSampleShares(t *testing.T) {
	for _, items := range []int{1, 2, 10, 60, 150, 2000} {
		s := sampled(t, some(), 1, items)
		namings, outlets := map[string]int{}, map[string]int{}
		mentions, sentences, weight := 0, 0, 0.0
		seen := map[string]bool{}
		for _, item := range s.Items {
			if seen[item.ID] {
				t.Errorf("%d items: %s twice", items, item.ID)
			}
			seen[item.ID] = true
			weight += item.Weight
			if !item.Mention {
				sentences++
				continue
			}
			mentions++
			namings[item.Naming]++
			outlets[item.Outlet]++
			if item.Sentence[item.Start:item.End] == "" {
				t.Errorf("%d items: no mention in %q", items, item.Sentence)
			}
		}
		if len(s.Items) > items || sentences > items/3 {
			t.Errorf("%d items: %d mentions and %d sentences", items, mentions, sentences)
		}
		if items < 60 {
			continue
		}
		total := 0.0
		for _, t := range s.Totals {
			total += float64(t.Mentions + t.Sentences)
		}
		if math.Abs(weight-total) > 1e-9 {
			t.Errorf("%d items: weights add up to %v, want %v", items, weight, total)
		}
		for naming, n := range namings {
			if n < min(perNaming, items/6) {
				t.Errorf("%d items: %d of %s", items, n, naming)
			}
		}
		for outlet, n := range outlets {
			if n < min(perOutlet, items/3) {
				t.Errorf("%d items: %d of %s", items, n, outlet)
			}
		}
	}
}

// A name of no party, as of the dead, is not drawn: what is written is read back.
func TestNamesOfNoParty(t *testing.T) {
	s := sampledBy(t, "yemen", []corpus.Article{{ID: "1", Outlet: "أ", Title: "معارك في تعز اليمنية",
		Body: "قصفت ميليشيات الحوثي أحياء تعز اليمنية، وسقط قتلى وجرحى. وسقط شهداء في صفوف الجيش اليمني."}}, 1, 60)
	c, err := Read(written(t, s))
	if err != nil {
		t.Fatal(err)
	}
	mentions := 0
	for _, item := range c.Items {
		if item.Mention {
			mentions++
			if item.Contrast == "dead-any" {
				t.Errorf("%s of no side was drawn", item.Naming)
			}
		}
	}
	if mentions == 0 {
		t.Error("no naming of a party was drawn")
	}
}

// What is written is read back, and nothing on the coders' sheets tells the
// outlet.
func TestRoundTrip(t *testing.T) {
	s := sampled(t, some(), 1, 60)
	data := written(t, s)
	cells := map[string]string{}
	for i, item := range s.Items {
		for at, value := range s.answers(i, 0, item.Tool) {
			cells[at] = value
		}
	}
	c, err := Read(filled(t, data, cells))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Items) != len(s.Items) || c.Seed != 1 || c.Lexicon != "libya" || c.Sample.SHA256 != s.SHA256 || len(c.Totals) != 2 {
		t.Fatalf("read back %d items of %+v", len(c.Items), c.Totals)
	}
	for i, item := range s.Items {
		got := c.Items[i]
		if got.ID != item.ID || got.Outlet != item.Outlet || got.Naming != item.Naming || got.Weight != item.Weight || got.Tool != item.Tool {
			t.Errorf("item %d: %+v, want %+v", i, got, item)
		}
		if c.Coders[0][i] != item.Tool || c.Coders[1][i] != (Codes{}) {
			t.Errorf("item %d: coded %v and %v, want %v and nothing", i, c.Coders[0][i], c.Coders[1][i], item.Tool)
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		visible, _ := f.GetSheetVisible(sheet)
		if want := sheet == guideSheet.In("ar") || sheet == codingSheet.In("ar"); visible != want {
			t.Errorf("sheet %s is visible: %v", sheet, visible)
		}
	}
	rows, _ := f.GetRows(codingSheet.In("ar"))
	for i, row := range rows[firstItem-1:] {
		asked := askSentence.In("ar")
		if s.Items[i].Mention {
			asked = askMention.In("ar")
		}
		want := []string{fmt.Sprint(i + 1), asked, s.Items[i].marked(), "", "", "", "", "", "", "", "", s.Items[i].ID}
		if !slices.Equal(row, want) {
			t.Errorf("row %q, want %q", row, want)
		}
	}
	locked := map[string]bool{"A4": true, "C4": true, "D3": true, "L4": true}
	for i, item := range s.Items {
		locked[xlsx.CellName(4, i+firstItem)], locked[xlsx.CellName(8, i+firstItem)] = false, false
		locked[xlsx.CellName(5, i+firstItem)], locked[xlsx.CellName(11, i+firstItem)] = !item.Mention, !item.Mention
	}
	for at, want := range locked {
		style, _ := f.GetCellStyle(codingSheet.In("ar"), at)
		look, err := f.GetStyle(style)
		if err != nil {
			t.Fatal(err)
		}
		if locked := look.Protection == nil || look.Protection.Locked; locked != want {
			t.Errorf("%s is locked: %v", at, locked)
		}
	}
}

// What was answered is written again, in a workbook of its own or in a report
// of any language, and reads the same: same items, same answers, same bytes.
func TestAnswersCarried(t *testing.T) {
	s := sampled(t, some(), 1, 60)
	for _, item := range s.Items {
		second := Codes{Is: No}
		if item.Mention {
			second = Codes{Yes, "unresolved", "+1", "distanced"}
		}
		s.Coders[0], s.Coders[1] = append(s.Coders[0], item.Tool), append(s.Coders[1], second)
	}
	want := written(t, s)
	c, err := Read(want)
	if err != nil {
		t.Fatal(err)
	}
	if got := written(t, &c.Sample); !bytes.Equal(got, want) {
		t.Error("what was read is written otherwise")
	}
	for _, lang := range words.Languages() {
		book := xlsx.New(lang)
		defer book.Close()
		book.Open(xlsx.Frame{Name: "Sheet1"}).Finish()
		if err := AddTo(book, &c.Sample, lang); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := book.Save(&b); err != nil {
			t.Fatal(err)
		}
		file, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		again, err := Read(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for i, item := range s.Items {
			if got := again.Items[i]; got.ID != item.ID || got.marked() != item.marked() || again.Coders[0][i] != s.Coders[0][i] || again.Coders[1][i] != s.Coders[1][i] {
				t.Errorf("%s: item %d: %+v, %v, %v", lang, i, got, again.Coders[0][i], again.Coders[1][i])
			}
		}
		sheets := file.GetSheetList()
		if want := []string{"Sheet1", guideSheet.In(lang), codingSheet.In(lang), listsSheet, toolSheet, totalsSheet, madeSheet}; !slices.Equal(sheets, want) {
			t.Errorf("%s: sheets %q, want %q", lang, sheets, want)
		}
		for _, sheet := range sheets[1:3] {
			rows, _ := file.GetRows(sheet)
			if top := fmt.Sprint(rows[:min(4, len(rows))]); !strings.Contains(top, "mizan sample") {
				t.Errorf("%s: the sheet %s does not say what is blind: %s", lang, sheet, top)
			}
		}
	}
}

// A cell may hold the drop-down's label in any language, the id alone, or
// both as in earlier workbooks.
func TestAnswers(t *testing.T) {
	scheme := newScheme([]Answer{{ID: "lna", Text: lexicon.Text{"ar": "حفتر", "en": "Haftar"}}, {ID: "gna", Text: lexicon.Text{"ar": "الوفاق"}}})
	tests := []struct {
		q        Question
		cell, id string
		ok       bool
	}{
		{Is, "yes · نعم", "yes", true},
		{Is, " YES ", "yes", true},
		{Is, "لا", "no", true},
		{Is, "", "", true},
		{Is, "maybe", "", false},
		{Is, "y", "", false},
		{Side, "gna · الوفاق", "gna", true},
		{Side, "unresolved", "unresolved", true},
		{Side, "gna · حفتر", "", false},
		{Side, "Haftar", "lna", true},
		{Side, "lna · Haftar", "lna", true},
		{Polarity, "1", "+1", true},
		{Polarity, "+1", "+1", true},
		{Polarity, "0", "0", true},
		{Polarity, "-1 · تنزع الشرعية", "-1", true},
		{Polarity, "2", "", false},
		{Polarity, "-", "", false},
		{Voice, "Quoted", "quoted", true},
		{Voice, "own · ", "", false},
		{Polarity, "نازعة للشرعية", "-1", true},
		{Polarity, "délégitimant", "-1", true},
		{Voice, "كلام منقول", "attributed", true},
		{Voice, "held at arm's length", "distanced", true},
	}
	for _, test := range tests {
		if id, ok := scheme.read(test.q, test.cell); id != test.id || ok != test.ok {
			t.Errorf("%s %q: %q, %v, want %q, %v", test.q, test.cell, id, ok, test.id, test.ok)
		}
	}
}

// What a drop-down offers is read as what it was offered for, also when the
// lexicon gives two sides one name, or none, or one the id of the other.
func TestLabels(t *testing.T) {
	text := func(text string) lexicon.Text { return lexicon.Text{"ar": text} }
	for name, sides := range map[string][]Answer{
		"two names":       {{ID: "lna", Text: text("حفتر")}, {ID: "gna", Text: text("الوفاق")}},
		"one name":        {{ID: "a", Text: text("الجيش")}, {ID: "b", Text: text("الجيش")}},
		"no name":         {{ID: "a"}, {ID: "b", Text: text(" \t")}},
		"another's id":    {{ID: "a", Text: text("B")}, {ID: "b", Text: text("a")}},
		"unresolved's":    {{ID: "a", Text: text("لا يحسم النص")}, {ID: "b", Text: text("unresolved")}},
		"control letters": {{ID: "a", Text: text("\u202bحفتر\u202c")}, {ID: "b", Text: text("حف\nتر")}},
	} {
		scheme := newScheme(sides)
		for _, lang := range words.Languages() {
			for q := range Question(Questions) {
				for _, a := range scheme[q] {
					label := scheme.label(q, a.ID, lang)
					if id, ok := scheme.read(q, label); id != a.ID || !ok {
						t.Errorf("%s, %s: %s is offered as %q and read as %q, %v", name, lang, a.ID, label, id, ok)
					}
				}
			}
		}
	}
}

// Two coders say together what one says alone or both say; where they differ
// the question is left open.
func TestJoin(t *testing.T) {
	full := Codes{Yes, "lna", "-1", "own"}
	tests := []struct {
		name      string
		one, two  Codes
		want      Codes
		different bool
	}{
		{"nobody", Codes{}, Codes{}, Codes{}, false},
		{"one alone", full, Codes{}, full, false},
		{"the other alone", Codes{}, full, full, false},
		{"the same", full, full, full, false},
		{"another voice", full, Codes{Yes, "lna", "-1", "quoted"}, Codes{Yes, "lna", "-1", ""}, true},
		{"one half", Codes{Yes, "lna", "", ""}, Codes{Yes, "", "-1", ""}, Codes{Yes, "lna", "-1", ""}, false},
		{"one denies it", full, Codes{Is: No}, Codes{}, true},
		{"both deny it", Codes{Is: No}, Codes{Is: No}, Codes{Is: No}, false},
	}
	for _, test := range tests {
		for range 2 {
			if got, differ := test.one.join(test.two); got != test.want || differ != test.different {
				t.Errorf("%s: %v, %v, want %v, %v", test.name, got, differ, test.want, test.different)
			}
			test.one, test.two = test.two, test.one
		}
	}
}
