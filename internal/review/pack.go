package review

import (
	"cmp"
	"maps"
	"slices"

	"mizan/compare/stats"
	"mizan/internal/pack"
)

// Pack writes what was drawn so far, in an order that does not show who drew it.
func (s *Sampler) Pack(w *pack.Writer) {
	s.trim()
	for _, all := range []map[stratum]*drawn{s.strata, s.beyond} {
		strata := slices.SortedFunc(maps.Keys(all), func(x, y stratum) int {
			return cmp.Or(cmp.Compare(x.outlet, y.outlet), cmp.Compare(x.naming, y.naming), cmp.Compare(first(x.mention), first(y.mention)))
		})
		w.Uint(uint64(len(strata)))
		for _, at := range strata {
			w.Text(at.outlet)
			w.Bool(at.mention)
			w.Int(at.naming)
			of := all[at]
			w.Uint(uint64(of.total)) // a count as long as nothing is split
			w.Uint(uint64(len(of.items)))
			for _, item := range of.items {
				item.pack(w)
			}
		}
	}
	w.Uint(uint64(len(s.totals)))
	for _, outlet := range slices.Sorted(maps.Keys(s.totals)) {
		t := s.totals[outlet]
		w.Text(outlet)
		w.Int(t.mentions)
		w.Int(t.sentences)
		for _, own := range t.own {
			for _, n := range own.Numbers() {
				w.Int(*n)
			}
		}
	}
}

// Unpack adds what Pack of a sampler with the same lexicon and seed wrote.
func (s *Sampler) Unpack(r *pack.Reader) {
	other := NewSampler(s.lexicon, s.seed, s.items)
	for _, all := range []map[stratum]*drawn{other.strata, other.beyond} {
		for range r.Count() {
			at := stratum{r.Text(), r.Bool(), r.Int()}
			of := of(all, at)
			of.total = float64(r.Uint())
			of.items = make([]*Item, r.Count())
			for i := range of.items {
				of.items[i] = unpackItem(r)
				of.items[i].Outlet, of.items[i].Mention = at.outlet, at.mention
			}
		}
	}
	for range r.Count() {
		t := &count{outlet: r.Text(), mentions: r.Int(), sentences: r.Int(), own: make([]stats.Sum, len(s.lexicon.Sides))}
		for side := range t.own {
			for _, n := range t.own[side].Numbers() {
				*n = r.Int()
			}
		}
		other.totals[t.outlet] = t
	}
	s.Merge(other)
}

// first orders truth values.
func first(b bool) int {
	if b {
		return 1
	}
	return 0
}

// pack writes an item; its outlet and kind stand with its stratum.
func (i *Item) pack(w *pack.Writer) {
	w.Fixed(i.hash)
	w.Fixed(i.key)
	w.Text(i.Article)
	w.Bool(i.InTitle)
	w.Text(i.Sentence)
	w.Int(i.Start)
	w.Int(i.End)
	w.Text(i.Contrast)
	w.Text(i.Naming)
	for _, code := range i.Tool {
		w.Text(code)
	}
}

// unpackItem reads what pack wrote.
func unpackItem(r *pack.Reader) *Item {
	i := &Item{
		hash: r.Fixed(), key: r.Fixed(), Article: r.Text(), InTitle: r.Bool(), Sentence: r.Text(), Start: r.Int(), End: r.Int(),
		Contrast: r.Text(), Naming: r.Text(),
	}
	for code := range i.Tool {
		i.Tool[code] = r.Text()
	}
	return i
}
