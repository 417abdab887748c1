package review

import (
	"cmp"
	"maps"
	"slices"
)

// What is drawn (after the practice in research on dictionaries: every rare
// term, enough of each frequent one, enough of each outlet).
const (
	perNaming     = 15  // mentions of a naming, all of a rarer one
	perOutlet     = 30  // mentions of an outlet, where it has so many
	mostSentences = 100 // sentences without a mention; else a third of the items
)

// Sample draws as many items as are wanted, where there are so many: up to a
// third of them, and 100, are sentences without a mention, the rest mentions.
func (s *Sampler) Sample(version string) *Sample {
	sample := &Sample{Version: version, Lexicon: s.lexicon.ID, SHA256: s.lexicon.SHA256, Seed: s.seed}
	for _, side := range s.lexicon.Sides {
		sample.Sides = append(sample.Sides, Answer{ID: side.ID, Text: side.Short, Means: side.Title})
	}
	for _, outlet := range slices.Sorted(maps.Keys(s.totals)) {
		sample.Totals = append(sample.Totals, s.totals[outlet].total())
	}
	s.trim()
	sentences := newDraw(s.split(), nil, false)
	sentences.fill(min(s.items/3, mostSentences))
	mentions := newDraw(s.strata, s.beyond, true)
	mentions.namings(s.items - sentences.count)
	mentions.outlets(s.items - sentences.count)
	mentions.fill(s.items - sentences.count)
	sample.Items = append(mentions.take(), sentences.take()...)
	slices.SortFunc(sample.Items, func(a, b Item) int { return cmp.Compare(a.hash, b.hash) })
	return sample
}

// split parts the sentences of each outlet into those that name a party, where
// a naming is missed more often, and the others. How many there are of each is
// told by those that were kept: of a small corpus, all.
func (s *Sampler) split() map[stratum]*drawn {
	parts := map[stratum]*drawn{}
	for at, all := range s.strata {
		if at.mention {
			continue
		}
		for _, item := range all.items {
			part := at
			if found, _ := s.names.Find(item.Sentence, nil); len(found) > 0 {
				part.naming = 1
			}
			into := of(parts, part)
			into.items = append(into.items, item)
			into.total += all.total / float64(len(all.items))
		}
	}
	return parts
}

// A draw decides how many items each stratum gives. It looks at counts only,
// never at what the items are.
type draw struct {
	strata  []stratum // by outlet, then naming
	of      map[stratum]*drawn
	wanted  map[stratum]int
	outlet  map[string]int // how many are drawn of each
	count   int
	largest []int // namings, the most frequent first
}

// newDraw prepares a draw from the mentions, or from the other sentences. Beyond those
// that may be drawn there are more, which count for how frequent a naming is.
func newDraw(all, beyond map[stratum]*drawn, mentions bool) *draw {
	d := &draw{of: all, wanted: map[stratum]int{}, outlet: map[string]int{}}
	totals := map[int]float64{}
	for at, of := range all {
		if at.mention == mentions {
			d.strata = append(d.strata, at)
			totals[at.naming] += of.total
		}
	}
	for at, of := range beyond {
		if at.mention == mentions {
			totals[at.naming] += of.total
		}
	}
	slices.SortFunc(d.strata, func(a, b stratum) int {
		return cmp.Or(cmp.Compare(a.outlet, b.outlet), cmp.Compare(a.naming, b.naming))
	})
	d.largest = slices.SortedFunc(maps.Keys(totals), func(a, b int) int {
		return cmp.Or(cmp.Compare(totals[b], totals[a]), cmp.Compare(a, b))
	})
	return d
}

// one draws one more item from the strata that suit: from the outlet of which
// fewest are drawn, there from the stratum of which fewest are. It reports
// whether there was one left.
func (d *draw) one(suits func(stratum) bool) bool {
	best := -1
	for i, at := range d.strata {
		if d.wanted[at] == len(d.of[at].items) || !suits(at) {
			continue
		}
		if best < 0 || d.outlet[at.outlet] < d.outlet[d.strata[best].outlet] ||
			at.outlet == d.strata[best].outlet && d.wanted[at] < d.wanted[d.strata[best]] {
			best = i
		}
	}
	if best < 0 {
		return false
	}
	at := d.strata[best]
	d.wanted[at]++
	d.outlet[at.outlet]++
	d.count++
	return true
}

// namings draws round by round one of each naming, until each has its share.
func (d *draw) namings(most int) {
	for range perNaming {
		for _, naming := range d.largest {
			if d.count >= most {
				return
			}
			d.one(func(at stratum) bool { return at.naming == naming })
		}
	}
}

// outlets draws until each outlet has its share.
func (d *draw) outlets(most int) {
	for d.count < most && d.one(func(at stratum) bool { return d.outlet[at.outlet] < perOutlet }) {
	}
}

// fill draws until there are enough.
func (d *draw) fill(most int) {
	for d.count < most && d.one(func(stratum) bool { return true }) {
	}
}

// take returns what was drawn, with weights.
func (d *draw) take() []Item {
	var items []Item
	for _, at := range d.strata {
		of := d.of[at]
		for _, kept := range of.items[:d.wanted[at]] {
			item := *kept
			item.ID, item.Weight = id(item.key), of.total/float64(d.wanted[at])
			items = append(items, item)
		}
	}
	return items
}
