package lexicon

import (
	"cmp"
	"fmt"
	"slices"
)

// order puts the principal pair before the other sides, and the contrasts of
// third parties behind all others; whoever counts sides or contrasts need not ask.
func (r *reader) order() {
	l := r.lexicon
	for i := range l.Sides {
		for _, p := range l.Sides[i].Parties {
			l.Sides[i].Names = append(l.Sides[i].Names, p.Names...)
		}
	}
	l.Paired = len(l.Sides) == 2
	if len(r.pair) > 0 {
		r.lead()
	}
	// What the sides are called comes first, whatever the file's order: a study
	// lists it alone, under the same numbers.
	slices.SortStableFunc(l.Contrasts, func(x, y Contrast) int {
		return cmp.Compare(third(l, x), third(l, y))
	})
}

// third returns 1 for a contrast of a third party, 0 for one of a side.
func third(l *Lexicon, c Contrast) int {
	if l.Third(l.Party(c.Side)) {
		return 1
	}
	return 0
}

// lead puts the sides that the file names as its pair first, in its order.
func (r *reader) lead() {
	l := r.lexicon
	if r.blind["sides"] {
		return
	}
	if len(r.pair) != 2 || r.pair[0] == r.pair[1] || l.Side(r.pair[0]) < 0 || l.Side(r.pair[1]) < 0 {
		r.complain(r.place("key", "pair"), fmt.Sprintf("pair is %q, want two of the sides", r.pair), "name the two sides between which an outlet leans")
		return
	}
	place := func(s Side) int {
		if i := slices.Index(r.pair, s.ID); i >= 0 {
			return i
		}
		return len(r.pair)
	}
	slices.SortStableFunc(l.Sides, func(a, b Side) int { return place(a) - place(b) })
	l.Paired = true
}
