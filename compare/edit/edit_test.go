package edit

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mizan/internal/coding"
)

// names are the namings of the tests: the phrase, what it is a name of, of whom, and how
// charged.
var names = []struct {
	phrase                 string
	thing, party, polarity int
}{
	{"قوات النهر وحلفائها", 0, 0, 0}, {"كتيبة سالم المتمردة", 0, 0, -1}, {"كتيبة سالم", 0, 0, 0}, {"مقتل", 3, -1, 0}, {"قتلى", 3, -1, 0}, {"قتيلا", 3, -1, 0}, {"النهرية", 0, 0, 0}, {"ميليشيات النهر", 0, 0, -1}, {"قوات النهر", 0, 0, 0}, {"جيش النهر", 0, 0, 1}, {"حكومة النهر", 1, 0, 1}, {"فخامة حكومة", 1, 0, 1}, {"الملثمون", 0, -1, -1}, {"كتائب الجبل", 2, 1, -1},
}

// text reads a body and finds the names in it.
func text(body string) *Text {
	var mentions []Mention
	for n, name := range names {
		for at := 0; ; {
			i := strings.Index(body[at:], name.phrase)
			if i < 0 {
				break
			}
			at += i
			if !slices.ContainsFunc(mentions, func(m Mention) bool { return m.Start <= at && at < m.End }) { // the longest come first
				mentions = append(mentions, Mention{Start: at, End: at + len(name.phrase), Naming: n, Thing: name.thing, Party: name.party, Polarity: name.polarity, Voice: coding.Own})
			}
			at += len(name.phrase)
		}
	}
	slices.SortFunc(mentions, func(x, y Mention) int { return x.Start - y.Start })
	return NewText(body, mentions)
}

func TestChanges(t *testing.T) {
	const before, behind = "أعلن متحدث في المدينة صباح الأحد أن ", " عبرت الجسر القديم عند الفجر ثم توقفت قرب المطار الشرقي"
	for _, test := range []struct {
		name, a, b string
		kind       Kind
		first      string // changed words of a and b; "-" where there is no change
		second     string
		alone      bool
	}{
		{"another name", before + "ميليشيات النهر" + behind, before + "جيش النهر" + behind, Renamed, "ميليشيات النهر", "جيش النهر", true},
		{"another name among other words", before + "متطرفي ميليشيات النهر" + behind, before + "جيش النهر" + behind, Renamed, "ميليشيات النهر", "جيش النهر", false},
		{"other words", before + "ميليشيات النهر" + behind, before + "المسلحين" + behind, Worded, "ميليشيات النهر", "المسلحين", false},
		{"nothing behind a word without the article, as a verb is", before + "جنود من قوات النهر" + behind, before + "جنودا" + behind, 0, "-", "", false},
		{"a clause more", before + "القافلة" + behind, before + "القافلة التي سلمتها قوات النهر" + behind, 0, "-", "", false},
		{"a subject left to the verb", before + "وأكدت قوات النهر" + behind, before + "وأكدت" + behind, 0, "-", "", false},
		{"one more in a row", before + "الوزارة وقوات النهر" + behind, before + "الوزارة" + behind, 0, "-", "", false},
		{"a verb with and without a subject", "كما شن قوات النهر" + behind, "وشن" + behind, 0, "-", "", false},
		{"another cause", before + "بسبب سيطرة قوات النهر على المخزن" + behind, before + "جراء المواجهات" + behind, 0, "-", "", false},
		{"the end of a sentence for the start of one", before + "قوات النهر\u00a0 \u00a0" + behind, before[:len(before)-1] + ". المسلحون" + behind, 0, "-", "", false},
		{"what it did", before + "قوات النهر" + behind, before + "قوات النهر بالأمس" + behind, 0, "-", "", false},
		{"a verb before a name", before + "وذكرت قوات النهر" + behind, before + "وأشادت قوات النهر" + behind, 0, "-", "", false},
		{"a name dropped", before + "العناصر من ميليشيات النهر" + behind, before + "العناصر" + behind, Dropped, "من ميليشيات النهر", "", true},
		{"beside a name", before + "قوات النهر" + behind, before + "قوات النهر المتمردة" + behind, Beside, "", "المتمردة", false},
		{"a rank behind a deed", before + "مقتل" + behind, before + "مقتل الرقيب" + behind, 0, "-", "", false},
		{"one name in two forms read apart", before + "قوات النهر وحلفاءها" + behind, before + "قوات النهر وحلفائها" + behind, 0, "-", "", false},
		{"the same words, of which the lexicon reads fewer", before + "ضد ميليشيات النهر" + behind, before + "من الميليشيا النهرية" + behind, 0, "-", "", false},
		{"a broken plural", before + "قتلى" + behind, before + "قتيلا" + behind, 0, "-", "", false},
		{"spelling", before + "قوات النهر أحمد عبدالله" + behind, before + "قوات النهر احمد عبد الله" + behind, 0, "-", "", false},
		{"a misprint parted otherwise", before + "قواتالنهار" + behind, before + "قوات النهر" + behind, 0, "-", "", false},
		{"courtesy", before + "قوات النهر" + behind, before + "قوات النهر السيد" + behind, 0, "-", "", false},
		{"who holds an office", before + "حكومة النهر" + behind, before + "حكومة النهر الأمير سالم" + behind, 0, "-", "", false},
		{"beside a name of nobody", before + "الملثمون" + behind, before + "الملثمون المسلحون" + behind, 0, "-", "", false},
		{"a name by courtesy alone", before + "فخامة حكومة" + behind, before + "الحكومة" + behind, 0, "-", "", false},
		{"a name by courtesy alone, behind a preposition", before + "لفخامة حكومة" + behind, before + "للحكومة" + behind, 0, "-", "", false},
		{"a proper name left out", before + "كتيبة سالم" + behind, before + "الكتيبة" + behind, 0, "-", "", false},
		{"a proper name and an adjective left out", before + "كتيبة سالم المتمردة" + behind, before + "الكتيبة" + behind, Worded, "كتيبة سالم المتمردة", "الكتيبة", false},
		{"a pronoun for a name", before + "أقارب قوات النهر" + behind, before + "ذويهم" + behind, 0, "-", "", false},
		{"behind a preposition, and not", before + "من ميليشيات النهر" + behind, before + "ذات الأغلبية السكانية" + behind, 0, "-", "", false},
		{"another party", before + "ميليشيات النهر" + behind, before + "كتائب الجبل" + behind, 0, "-", "", false},
		{"another thing of the party", before + "جيش النهر" + behind, before + "حكومة النهر" + behind, 0, "-", "", false},
		{"another passage", before + "قوات النهر" + behind, "قال رئيس البلدية أمس إن جيش النهر وصل إلى السوق ليلا مع قافلة كبيرة", 0, "-", "", false},
		{"a line more", before + "العناصر" + behind, before + "العناصر" + behind + "\nوسوم: قوات النهر", 0, "-", "", false},
		{"a row of tags", before + "العناصر" + behind, before + "العناصر" + behind + ". وسوم قوات النهر", 0, "-", "", false},
		{"the sentence turned round", before + "قوات النهر" + behind, "عبرت قوات النهر" + strings.TrimPrefix(behind, " عبرت") + " " + before, 0, "-", "", false},
	} {
		a, b := text(test.a), text(test.b)
		changes := Changes(a, b)
		if test.first == "-" {
			if len(changes) > 0 {
				t.Errorf("%s: %+v, want no change", test.name, changes)
			}
			continue
		}
		if len(changes) != 1 {
			t.Errorf("%s: %d changes, want one", test.name, len(changes))
			continue
		}
		c := changes[0]
		first, second := a.Body[c.A.From:c.A.To], b.Body[c.B.From:c.B.To]
		if c.Kind != test.kind || first != test.first || second != test.second || c.Alone != test.alone {
			t.Errorf("%s: %v «%s» «%s» alone %v, want %v «%s» «%s» %v", test.name, c.Kind, first, second, c.Alone, test.kind, test.first, test.second, test.alone)
		}
	}
}

// Two ways round, the same places are changed, and partners of an alignment are
// equal words in order.
func TestAlign(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	words := []string{"باب", "نهر", "جسر", "سوق"}
	for range 300 {
		var texts [2]*Text
		for i := range texts {
			var body []string
			for range rng.IntN(12) {
				body = append(body, words[rng.IntN(len(words))])
			}
			texts[i] = NewText(strings.Join(body, " "), nil)
		}
		a, b := texts[0].words, texts[1].words
		al, ok := align(a, b)
		back, _ := align(b, a)
		pairs, last := 0, -1
		for i, j := range al.ofA {
			if j < 0 {
				continue
			}
			if j <= last || a[i].folded != b[j].folded || al.ofB[j] != i {
				t.Fatalf("%q, %q: %v", texts[0].Body, texts[1].Body, al)
			}
			pairs, last = pairs+1, j
		}
		turned := 0
		for _, j := range back.ofA {
			if j >= 0 {
				turned++
			}
		}
		if want := longestCommon(a, b); !ok || pairs != want || turned != want {
			t.Fatalf("%q, %q: %d and %d partners, want %d", texts[0].Body, texts[1].Body, pairs, turned, want)
		}
	}
}

// longestCommon is the length of a longest common subsequence, by the table.
func longestCommon(a, b []token) int {
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			up := row[j+1]
			switch {
			case a[i].folded == b[j].folded:
				row[j+1] = diagonal + 1
			default:
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = up
		}
	}
	return row[len(b)]
}
