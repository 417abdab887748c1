package story

import (
	"math"

	"mizan/internal/cores"
)

const (
	leastHabit   = 5   // articles of an outlet that hold a word which may be a habit of it
	habitShare   = 0.1 // share of its articles from which it is one
	leastArchive = 20  // articles of an outlet that has habits
	habitFloor   = 0.5 // weight of a word that stands in all its articles
)

// A habit is which words an outlet writes in many of its articles, such as its
// own name, a dateline, or the war that all of them are about: they do not tell
// its stories apart. It is of one outlet, so that an outlet's stories do not
// depend on who else is read.
type habit struct {
	articles int
	in       map[uint32]int32 // by word: its articles, where they are many enough
}

// habitsOf counts the words of each outlet.
func habitsOf(texts []*Text, sources []int) (habits []habit) {
	var of [][]int // by outlet
	for i, source := range sources {
		for len(of) <= source {
			of = append(of, nil)
		}
		of[source] = append(of[source], i)
	}
	habits = make([]habit, len(of))
	cores.Each(len(of), func(source int) {
		h := habit{in: map[uint32]int32{}}
		for _, i := range of[source] {
			h.articles++
			for _, w := range texts[i].words {
				h.in[w]++
			}
		}
		for w, n := range h.in {
			if n < leastHabit || h.articles < leastArchive || float64(n) < habitShare*float64(h.articles) {
				delete(h.in, w)
			}
		}
		habits[source] = h
	})
	return habits
}

// weight returns the most that a word may weigh in an article of the outlet.
func (h habit) weight(word uint32) float64 {
	n, ok := h.in[word]
	if !ok {
		return math.Inf(1)
	}
	return habitFloor + math.Log(float64(h.articles)/float64(n))
}
