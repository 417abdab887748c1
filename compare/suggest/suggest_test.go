package suggest

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"mizan/internal/corpus"
	"mizan/lexicon"
)

// codebook returns the built-in lexicon.
func codebook(t *testing.T) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// training returns the articles of the built-in sample.
func training(t *testing.T) (list []corpus.Article) {
	t.Helper()
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, a)
	}
	return list
}

// news returns articles of outlets, each of one text.
func news(texts map[string][]string) (list []corpus.Article) {
	for outlet, bodies := range texts {
		for i, body := range bodies {
			list = append(list, corpus.Article{ID: fmt.Sprint(outlet, i), Outlet: outlet, Body: body})
		}
	}
	return list
}

// repeated returns a text so many times.
func repeated(n int, text string) []string { return slices.Repeat([]string{text}, n) }

// suggested returns what a suggester makes of articles.
func suggested(t *testing.T, articles []corpus.Article) ([]Suggestion, []string) {
	t.Helper()
	s, err := New(codebook(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		s.Add(a)
	}
	return s.Suggest(50, 0.95)
}

// TestSuggest looks for the phrases that a handful of sentences hold.
func TestSuggest(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		want []string
	}{
		{"a phrase with a name", "هاجمت زمرة حفتر المدينة", []string{"هاجمت زمرة حفتر المدينة"}},
		{"with و in front", "وزمرة حفتر", []string{"وزمرة حفتر"}}, // زمرة alone is no word here
		{"what the lexicon has is no candidate", "ميليشيات حفتر", nil},
		{"a name alone is none", "حفتر", nil},
		{"not across a comma", "هاجمت زمرة، حفتر", nil},
		{"not across a line", "هاجمت زمرة\nحفتر", nil},
		{"function words alone are none", "على حفتر من", nil},
		{"no function word at the ends", "على زمرة حفتر من", []string{"زمرة حفتر"}},
		{"no farther than three words", "أول ثان ثالث رابع حفتر", []string{"ثان ثالث رابع حفتر"}},
		{"beside a naming", "ميليشيات السراج المارقة", []string{"المارقة"}},
		{"far from any side", "هاجمت زمرة المدينة", nil},
		{"no number", "2019 حفتر", nil},
		{"a name is not cut", "زمرة المجلس الرئاسي", []string{"زمرة المجلس الرئاسي"}},
	} {
		list, _ := suggested(t, news(map[string][]string{"أ": repeated(4, c.text), "ب": repeated(4, "مطر")}))
		var got []string
		for _, s := range list {
			got = append(got, s.Term)
			if !slices.Equal(s.Counts, []int{4, 0}) || s.Articles != 4 || s.Focus != 0 || s.Example == "" {
				t.Errorf("%s: %+v, want four articles of the first outlet and an example", c.name, s)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q suggests %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// TestSuggestTooFew wants three articles, and ranks what the data force first.
func TestSuggestTooFew(t *testing.T) {
	list, outlets := suggested(t, news(map[string][]string{
		"أ": append(repeated(20, "زمرة حفتر"), "عصبة حفتر", "عصبة حفتر", "خالة حفتر"),
		"ب": append(repeated(20, "رجال حفتر"), "خالة حفتر", "خالة حفتر"),
	}))
	var terms []string
	for _, s := range list {
		terms = append(terms, s.Term)
	}
	if want := []string{"رجال حفتر", "زمرة حفتر", "خالة حفتر"}; !slices.Equal(terms, want) {
		t.Errorf("suggestions %q, want %q", terms, want)
	}
	if !slices.Equal(outlets, []string{"أ", "ب"}) {
		t.Errorf("outlets %q", outlets)
	}
}

// TestSuggestTogether counts a phrase with and without و as one, and cuts no
// name where two phrases share it.
func TestSuggestTogether(t *testing.T) {
	texts := slices.Concat(repeated(4, "زمرة المجلس الرئاسي"), repeated(2, "وزمرة المجلس الرئاسي"), repeated(3, "أقبية المجلس الرئاسي"))
	list, _ := suggested(t, news(map[string][]string{"أ": texts, "ب": repeated(9, "مطر")}))
	counts := map[string]int{}
	for _, s := range list {
		counts[s.Term] = s.Articles
	}
	if want := map[string]int{"زمرة المجلس الرئاسي": 6, "أقبية المجلس الرئاسي": 3}; !reflect.DeepEqual(counts, want) {
		t.Errorf("suggestions %v, want %v", counts, want)
	}
}

// TestSuggestOrder turns the sample round.
func TestSuggestOrder(t *testing.T) {
	articles := training(t)
	want, _ := suggested(t, articles)
	slices.Reverse(articles)
	if got, _ := suggested(t, articles); !reflect.DeepEqual(got, want) {
		t.Error("the order of the articles shows in the suggestions")
	}
	if len(want) == 0 {
		t.Error("the sample suggests nothing")
	}
}
