package vocabulary

import (
	"cmp"
	"slices"

	"mizan/internal/pack"
)

// Pack writes the words in their order, which no run changes, and returns the
// numbers that they have there.
func (v *Vocabulary) Pack(w *pack.Writer) (numbers []uint32) {
	order := make([]uint32, len(v.words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int { return cmp.Compare(v.words[a].Folded, v.words[b].Folded) })
	numbers = make([]uint32, len(order))
	w.Uint(uint64(len(order)))
	for place, n := range order {
		numbers[n] = uint32(place)
		word := &v.words[n]
		w.Text(word.Folded)
		w.Uint(uint64(word.plain))
		spellings := slices.SortedFunc(slices.Values(word.spellings), func(a, b spelling) int { return cmp.Compare(a.text, b.text) })
		w.Uint(uint64(len(spellings)))
		for _, s := range spellings {
			w.Text(s.text)
			w.Uint(uint64(s.n))
		}
	}
	return numbers
}

// Unpack reads what Pack wrote.
func Unpack(r *pack.Reader) *Vocabulary {
	v := New()
	for range r.Count() {
		word := &v.words[v.number([]byte(r.Text()))]
		word.plain = uint32(r.Uint())
		for range r.Count() {
			word.spellings = append(word.spellings, spelling{r.Text(), uint32(r.Uint())})
		}
	}
	return v
}
