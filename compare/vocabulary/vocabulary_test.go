package vocabulary

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mizan/lexicon/arabic"
)

// TestVocabulary reads two articles and looks the words up again.
func TestVocabulary(t *testing.T) {
	v := New()
	title, body := "الجيش يتقدم", "أعلنت القيادة أن الجيشَ يتقدّم، وأن القـيادة 2019"
	distinct, words := v.Read(title, body)
	if want := arabic.Count(title) + arabic.Count(body); words != want {
		t.Errorf("%d words, want %d", words, want)
	}
	var got []string
	for _, n := range distinct {
		got = append(got, v.words[n].Folded)
	}
	slices.Sort(got)
	want := []string{"2019", "اعلنت", "الجيش", "القياده", "ان", "وان", "يتقدم"}
	if !slices.Equal(got, want) {
		t.Errorf("words %q, want %q", got, want)
	}
	if again, _ := v.Read(title, ""); len(again) != 2 {
		t.Errorf("words of the title %v, want the two of them", again)
	}
}

// TestPrinted takes the commonest spelling without vowel marks, of equals the
// first.
func TestPrinted(t *testing.T) {
	for _, c := range []struct{ name, text, word, want string }{
		{"the commonest", "حكومة حكومه حكومة", "حكومه", "حكومة"},
		{"as folded where that is commoner", "حكومة حكومه حكومه", "حكومه", "حكومه"},
		{"vowel marks and tatweel are no spelling", "قُوّات قـوات قوات أحد", "قوات", "قوات"},
		{"equals: the first by bytes", "إلى الى", "الي", "إلى"},
	} {
		v := New()
		v.Read("", c.text)
		if got := word(v, c.word).Printed(); got != c.want {
			t.Errorf("%s: %q of %q is printed %q, want %q", c.name, c.word, c.text, got, c.want)
		}
	}
}

// word returns a word by how it is folded.
func word(v *Vocabulary, folded string) *Word {
	n, _ := v.Number([]byte(folded))
	return v.Word(n)
}

// TestManyWords numbers many words in turn and finds each again, and none that was
// not read.
func TestManyWords(t *testing.T) {
	v := New()
	for n := range 10_000 {
		if distinct, _ := v.Read("", fmt.Sprint(n)); len(distinct) != 1 || distinct[0] != uint32(n) {
			t.Fatalf("%d is number %d, want its own", n, distinct)
		}
	}
	for n := range 20_000 {
		if got, known := v.Number([]byte(fmt.Sprint(n))); known != (n < 10_000) || known && got != uint32(n) {
			t.Errorf("%d is number %d: %v", n, got, known)
		}
	}
}

// TestVocabularyMerge parts a text and puts it together again.
func TestVocabularyMerge(t *testing.T) {
	whole, first, second := New(), New(), New()
	texts := []string{"حكومة الوفاق حكومه", "قوات حكومه الوفاق حكومه"}
	whole.Read("", texts[0])
	want, _ := whole.Read("", texts[1])
	first.Read("", texts[0])
	got, _ := second.Read("", texts[1])
	Renumber(got, first.Merge(second))
	if !slices.Equal(got, want) {
		t.Errorf("words after the merge %v, want %v", got, want)
	}
	for i := range whole.words {
		folded := whole.words[i].Folded
		if a, b := whole.words[i].Printed(), word(first, folded).Printed(); a != b {
			t.Errorf("%q is printed %q after a merge, want %q", folded, b, a)
		}
	}
}

// TestCountable leaves out numbers, single letters and other alphabets.
func TestCountable(t *testing.T) {
	for folded, want := range map[string]bool{"قوات": true, "في": true, "2019": false, "و": false, "gmail": false} {
		if Countable(folded) != want {
			t.Errorf("Countable(%q) is %v", folded, !want)
		}
	}
}

// TestOfPress knows the words of the trade with what is joined to them.
func TestOfPress(t *testing.T) {
	for folded, want := range map[string]bool{"رويترز": true, "لرويترز": true, "متابعات": true, "بالمئه": true, "سبعه": true, "قوات": false, "ميليشيات": false} {
		if OfPress(folded) != want {
			t.Errorf("OfPress(%q) is %v", folded, !want)
		}
	}
}

// Sentences are read; bylines, datelines, addresses and tags are not.
func TestProse(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"a dateline", "أفق - الميناء: أعلنت القيادة وقف النار.", "أعلنت القيادة وقف النار."},
		{"a place and an agency", "الميناء، الساحل (أفق)-- قال متحدث إن الهدنة بدأت.", "قال متحدث إن الهدنة بدأت."},
		{"a byline on its line", "سعاد الكاتبة – أفق\nأعلنت القيادة وقف النار.", "أعلنت القيادة وقف النار."},
		{"tags at the end", "أعلنت القيادة وقف النار.\nوسوم هدنة ميناء", "أعلنت القيادة وقف النار."},
		{"an address", "أعلنت القيادة وقف النار.\nراسلوا الكاتبة suad@example.org وسترد على كل رسالة تصلها منكم.", "أعلنت القيادة وقف النار."},
		{"a colon far in the sentence", "قال المتحدث في مؤتمر صحفي عقده مساء أمس في المدينة: بدأت الهدنة.", "قال المتحدث في مؤتمر صحفي عقده مساء أمس في المدينة: بدأت الهدنة."},
		{"a long line without a full stop", "أعلنت القيادة وقف النار في كل الجبهات بعد أسابيع من القتال", "أعلنت القيادة وقف النار في كل الجبهات بعد أسابيع من القتال"},
	} {
		var got []string
		for _, line := range prose(c.body) {
			got = append(got, strings.TrimSpace(line))
		}
		if joined := strings.Join(got, "\n"); joined != c.want {
			t.Errorf("%s: %q, want %q", c.name, joined, c.want)
		}
	}
}
