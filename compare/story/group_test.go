package story

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"mizan/lexicon/arabic"
)

// TestLikeness measures groups by hand: the mean over the articles of both, less
// what days take off.
func TestLikeness(t *testing.T) {
	article := func(i, day int, words ...uint32) *group {
		var v vector
		for _, w := range words {
			v = append(v, weight{w, 1})
		}
		v = v.normed()
		return &group{articles: []int{i}, vectors: []vector{v}, sum: v, first: day, told: [longestSpan + 1]int{1}}
	}
	pair := article(0, 10, 1, 2)
	second := article(1, 11, 2, 3)
	second.counted = [mostCounted + 1]int{2: 1}
	pair.take(second)
	third := article(2, 11, 1, 2)
	third.counted = [mostCounted + 1]int{3: 1}
	for _, test := range []struct {
		name string
		with *group
		want float64
		ok   bool
	}{
		{"like the one and a quarter like the other", article(2, 11, 1, 2), (1 + 0.5 - DayApart) / 2, true},
		{"a day later", article(2, 12, 1, 2), (1 + 0.5 - 3*DayApart) / 2, true},
		{"the day before", article(2, 9, 1, 2), (1 + 0.5 - 3*DayApart) / 2, true},
		{"longer than a story", article(2, 13, 1, 2), 0, false},
		{"nothing in common", article(2, 10, 7), (0 - DayApart) / 2, true},
		{"the third, and one of them the second", third, (1 + 0.5 - DayApart - CountApart) / 2, true},
	} {
		for _, turned := range []bool{false, true} {
			a, b := pair, test.with
			if turned {
				a, b = b, a
			}
			if got, ok := a.likeness(b); ok != test.ok || math.Abs(got-test.want) > 1e-12 {
				t.Errorf("%s: %v, %v, want %v, %v", test.name, got, ok, test.want, test.ok)
			}
		}
	}
	if pair.last() != 11 || !pair.open(12) || pair.open(13) {
		t.Errorf("a story of days 10 and 11 ends on %d, is open on 12: %v, on 13: %v", pair.last(), pair.open(12), pair.open(13))
	}
}

// TestNearness: a word counts half behind each sixty, and as much as that in
// the headline where it begins the text.
func TestNearness(t *testing.T) {
	for before, want := range map[int]uint8{0: wholeTime, halvedBy: wholeTime / 2, 2 * halvedBy: wholeTime / 4, storyWords - 1: 3, storyWords: 0} {
		if got := nearness(before); got != want {
			t.Errorf("behind %d words one counts %d, want %d", before, got, want)
		}
	}
}

// BenchmarkFindOfOneStory has a text that two thousand outlets print on one day.
func BenchmarkFindOfOneStory(b *testing.B) {
	var texts []*Text
	var dates []string
	var sources, order []int
	for n := range 2000 {
		text := Read(fmt.Sprintf("معارك عند جسر الزيتون %d", n), strings.Repeat(fmt.Sprintf("اندلعت معارك عنيفة عند الجسر القديم قرب المدينة %d. ", n%7), 9), nil)
		texts, dates, sources, order = append(texts, &text), append(dates, "2019-09-01"), append(sources, n), append(order, n)
	}
	for b.Loop() {
		if stories := Find(texts, dates, sources, order); len(stories) != 1 {
			b.Fatalf("%d stories, want one", len(stories))
		}
	}
}

// TestOrdinal: what a headline counts, once.
func TestOrdinal(t *testing.T) {
	for title, want := range map[string]uint8{
		"وصول طائرة الإغاثة الثالثة":     3,
		"ثاني طائرة تحط في المطار":       2,
		"أول طائرة تحط في المطار":        0,
		"الجولة الثانية في يومها الثالث": 0,
		"الثانية بعد الثانية":            2,
		"وصول طائرة":                     0,
	} {
		if got := ordinal(strings.Fields(arabic.Fold(title))); got != want {
			t.Errorf("%s: %d, want %d", title, got, want)
		}
	}
}

// TestForetold: a title of office is one thing said, each of its words alone
// another.
func TestForetold(t *testing.T) {
	words := func(title string) int {
		text := Read(title, "", nil)
		return len(text.words)
	}
	if together, apart := words("نائب رئيس مجلس الوزراء وزير الدفاع"), words("مجلس الدفاع الوزراء نائب وزير رئيس"); together >= apart {
		t.Errorf("%d words of a title of office, %d without their order", together, apart)
	}
}
