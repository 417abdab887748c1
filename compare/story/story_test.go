package story

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// sample returns the articles of the built-in sample.
func sample(t testing.TB) (list []corpus.Article) {
	t.Helper()
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, a)
	}
	return list
}

// libya returns the built-in lexicon.
func libya(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// jaccard returns the shared part of two ascending sets.
func jaccard(a, b []uint64) float64 {
	both := 0
	for _, hash := range a {
		if _, found := slices.BinarySearch(b, hash); found {
			both++
		}
	}
	return float64(both) / max(1, float64(len(a)+len(b)-both))
}

// likely reports whether two signatures agree in a whole band.
func likely(a, b stats.Signature) bool {
	for at := 0; at < len(a); at += bandRows {
		if slices.Equal(a[at:at+bandRows], b[at:at+bandRows]) {
			return true
		}
	}
	return false
}

// Kept bands and sketches find what whole signatures and sets do.
func TestCopiesAsLikelyPairs(t *testing.T) {
	var sets [][]uint64
	var signatures []stats.Signature
	var texts []*Text
	var order []int
	for n, a := range sample(t) {
		set := stats.Shingles(hashes(a.Body), runWords)
		sets, signatures = append(sets, set), append(signatures, stats.MinHash(set))
		text := Read(a.Title, a.Body, nil)
		texts, order = append(texts, &text), append(order, n)
	}
	want := newSets(len(sets))
	for j := range signatures {
		for i := range j {
			if !likely(signatures[i], signatures[j]) {
				continue
			}
			both := jaccard(sets[i], sets[j])
			if both >= CopyLikeness {
				want.unite(i, j)
			}
			if shared := texts[i].Shared(texts[j]); len(sets[i]) < sketchSize && len(sets[j]) < sketchSize && shared != both {
				t.Errorf("%d and %d: %v shared, want %v", i, j, shared, both)
			}
		}
	}
	together := 0
	for _, group := range Copies(texts, order) {
		together += len(group)
		for _, i := range group {
			if want.find(i) != want.find(group[0]) {
				t.Errorf("%d is no copy of %d", i, group[0])
			}
		}
	}
	for i := range sets {
		if want.size[want.find(i)] > 1 {
			together--
		}
	}
	if together != 0 {
		t.Errorf("%d copies too many", together)
	}
}

// The likeness of long texts is estimated without bias.
func TestSharedOfLongTexts(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for _, want := range []float64{0, 0.5, 0.7, 0.9, 1} {
		sum := 0.0
		const runs, union = 200, 3000
		for range runs {
			var a, b []uint64
			for i := range union {
				hash := rng.Uint64()
				if both := float64(i) < want*union; both || i%2 == 0 {
					a = append(a, hash)
				}
				if both := float64(i) < want*union; both || i%2 == 1 {
					b = append(b, hash)
				}
			}
			slices.Sort(a)
			slices.Sort(b)
			x, y := Text{runs: sketch(a)}, Text{runs: sketch(b)}
			sum += x.Shared(&y)
		}
		if mean := sum / runs; mean < want-0.01 || mean > want+0.01 {
			t.Errorf("mean %v, want %v", mean, want)
		}
	}
	if got := (&Text{}).Shared(&Text{}); got != 0 {
		t.Errorf("two empty texts share %v", got)
	}
}

func TestMaskedWords(t *testing.T) {
	coder := coding.New(libya(t))
	words := func(title, body string) []uint32 {
		return Read(title, body, coder.Code(coding.Text{Title: title, Body: body, Whole: true}).Mentions).words
	}
	plain := words("معارك عند جسر الزيتون", "اندلعت معارك عنيفة عند الجسر")
	for _, naming := range []string{"ميليشيات حفتر", "الجيش الوطني الليبي", "قوات حكومة الوفاق"} {
		got := words(naming+" معارك عند جسر الزيتون", "اندلعت معارك عنيفة عند الجسر "+naming)
		if !slices.Equal(got, plain) {
			t.Errorf("%s: %d words, want the %d without it", naming, len(got), len(plain))
		}
	}
	if long := words("", strings.Repeat("كلمة ", 200)+"أخيرة"); len(long) != 1 {
		t.Errorf("%d words, want those of the first %d alone", len(long), storyWords)
	}
}

// Every article of a day is in one story; a text that comes twice is in one with
// itself.
func TestFind(t *testing.T) {
	var texts []*Text
	var dates []string
	var order []int
	for n, a := range sample(t)[:20] {
		text := Read(a.Title, a.Body, nil)
		for twice := range 2 {
			texts, dates, order = append(texts, &text), append(dates, "2019-09-01"), append(order, 2*n+twice)
		}
	}
	texts, dates, order = append(texts, texts[0]), append(dates, ""), append(order, len(texts))
	in := map[int]int{}
	for n, s := range Find(texts, dates, make([]int, len(texts)), order) {
		if !slices.Contains(s.Articles, s.Central) {
			t.Errorf("story %d: its central article %d is not in it", n, s.Central)
		}
		for _, i := range s.Articles {
			if _, twice := in[i]; twice {
				t.Errorf("article %d is in two stories", i)
			}
			in[i] = n
		}
	}
	for i := 0; i < 40; i += 2 {
		if one, other := in[i], in[i+1]; one != other {
			t.Errorf("the same text is in stories %d and %d", one, other)
		}
	}
	if len(in) != 40 {
		t.Errorf("%d articles are in a story, want the 40 with a date", len(in))
	}
}

// TestRoundup: what tells many events is like each of them, and of none.
func TestRoundup(t *testing.T) {
	tests := map[string]bool{
		"اهتمامات الصحف المصرية":                true,
		"عام / أبرز عناوين الصحف الصادرة اليوم": true,
		"موجز الأخبار المحلية":                  true,
		"الصحف تعود إلى الصدور بعد الإضراب":     false,
		"أهم ما جاء في خطاب الرئيس":             false,
	}
	body := strings.Repeat("دخلت القوات المدينة وأعلنت الحكومة هدنة. ", 9)
	for title, want := range tests {
		if text := Read(title, body, nil); (len(text.words) == 0) != want {
			t.Errorf("%q tells many events: %v, want %v", title, !want, want)
		}
	}
}
