package story

import (
	"fmt"
	"math"
	"strings"
	"testing"
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
	pair.take(article(1, 11, 2, 3))
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

// TestRecent: a word is the less new the more of the last days' articles hold
// it, by its share of many, and is new again when they are gone.
func TestRecent(t *testing.T) {
	texts := []*Text{{words: []uint32{1, 2}}, {words: []uint32{1}}}
	var r recent
	for i := range texts {
		for range 1000 {
			r.add(i, 5+i, texts)
		}
	}
	if always, half, never := r.newness(1), r.newness(2), r.newness(3); never != 1 || math.Abs(1/always-1-staleness*2000/2020.) > 1e-9 || math.Abs(1/half-1-staleness*1000/2020.) > 1e-9 {
		t.Errorf("newness %v, %v, %v", always, half, never)
	}
	if r.forget(8, texts); r.newness(2) == 1 {
		t.Error("on day 8 the words of day 5 are new")
	}
	if r.forget(9, texts); r.newness(2) != 1 || r.newness(1) == 1 {
		t.Errorf("on day 9 the words of day 5 are new: %v, those of day 6 too: %v", r.newness(2) == 1, r.newness(1) == 1)
	}
	if r.forget(10, texts); r.newness(1) != 1 || len(r.in) != 0 {
		t.Errorf("words are kept that nobody wrote of late: %v", r.in)
	}
}

// TestNearness: a word counts half behind each forty, and as much as that in
// the headline where it begins the text.
func TestNearness(t *testing.T) {
	for before, want := range map[int]uint8{0: wholeTime, halvedBy: wholeTime / 2, 2 * halvedBy: wholeTime / 4, storyWords - 1: 1, storyWords: 0} {
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
