package review

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"mizan/coding"
	"mizan/corpus"
	"mizan/lexicon"
)

// leastWords is how many words a sentence without a mention has at least.
const leastWords = 3

// MostItems is the most items of one sheet.
const MostItems = 2000

// A Total says what one outlet's corpus holds, by the tool's decisions.
type Total struct {
	Outlet    string
	Mentions  int
	Sentences int // without a mention, of three words or more
	Own       []Tally
}

// A Tally counts charged mentions of one side in the outlet's own voice.
type Tally struct{ Positive, Negative int }

// A Sample is what was drawn for the coders.
type Sample struct {
	Version string // of the tool
	Lexicon string // id
	SHA256  string // of the lexicon
	Seed    uint64
	Sides   []Answer
	Items   []Item  // in an order that tells nothing
	Totals  []Total // by outlet
}

// A Sampler draws from articles as they come. What it draws depends on the
// articles and the seed alone, never on the order of the articles nor on how
// they were shared out among samplers that are merged.
type Sampler struct {
	lexicon *lexicon.Lexicon
	names   *lexicon.Matcher
	seed    uint64
	strata  map[stratum]*drawn
	totals  map[string]*Total
	found   []lexicon.Match
}

// A stratum is what items are drawn from by chance alone. Of a sentence
// without a mention, the naming says whether a party is named in it: there a
// naming is missed more often.
type stratum struct {
	outlet  string
	mention bool
	naming  int // as lexicon.Lexicon.At counts; of a sentence 1 near a party's name, else 0
}

// drawn are the items of a stratum whose hashes are smallest, in their order.
type drawn struct {
	total int
	items []Item
}

// What is kept until the draw: so many items of a stratum, and of all together,
// but of each at least the share of a naming.
const (
	mostDrawn = 100
	mostKept  = 30_000 // some 20 megabytes
)

// NewSampler returns a sampler that has drawn nothing.
func NewSampler(l *lexicon.Lexicon, seed uint64) *Sampler {
	return &Sampler{lexicon: l, names: l.Names(), seed: seed, strata: map[stratum]*drawn{}, totals: map[string]*Total{}}
}

// Add offers the mentions and the sentences of one article.
func (s *Sampler) Add(a corpus.Article, mentions []coding.Mention) {
	total := s.totals[a.Outlet]
	if total == nil {
		total = &Total{Outlet: strings.Clone(a.Outlet), Own: make([]Tally, len(s.lexicon.Sides))}
		s.totals[total.Outlet] = total
	}
	a.Outlet = total.Outlet // which holds on to no article
	for _, m := range mentions {
		total.add(m, s.lexicon.Side(m.Side))
		s.offer(stratum{a.Outlet, true, m.Naming}, key(a, m.InTitle, m.Start, m.End, m.From, m.To), func() Item {
			return s.mention(a, m)
		})
	}
	s.sentences(a, true, mentions, total)
	s.sentences(a, false, mentions, total)
}

// add counts a mention; side is -1 when it is unresolved.
func (t *Total) add(m coding.Mention, side int) {
	t.Mentions++
	if side < 0 || m.Voice != coding.Own {
		return
	}
	switch {
	case m.Polarity > 0:
		t.Own[side].Positive++
	case m.Polarity < 0:
		t.Own[side].Negative++
	}
}

// sentences offers the sentences of a part that hold no mention.
func (s *Sampler) sentences(a corpus.Article, inTitle bool, mentions []coding.Mention, total *Total) {
	text, next := part(a, inTitle), 0
	for from, to := range coding.Sentences(text) {
		for next < len(mentions) && (mentions[next].InTitle != inTitle || mentions[next].End <= from) {
			next++ // mentions are in the order of the text, those of the headline first
		}
		if next < len(mentions) && mentions[next].InTitle == inTitle && mentions[next].Start < to {
			continue
		}
		var words int
		s.found, words = s.names.Find(text[from:to], s.found[:0])
		if words < leastWords {
			continue
		}
		total.Sentences++
		near := min(1, len(s.found))
		s.offer(stratum{a.Outlet, false, near}, key(a, inTitle, from, from, from, to), func() Item {
			sentence, _ := cut(text, from, from, from, to)
			return Item{Article: strings.Clone(a.ID), Outlet: a.Outlet, InTitle: inTitle, Sentence: sentence, Tool: Codes{Is: No}}
		})
	}
}

// mention describes a mention as an item.
func (s *Sampler) mention(a corpus.Article, m coding.Mention) Item {
	contrast, naming := s.lexicon.At(m.Naming)
	sentence, start := cut(part(a, m.InTitle), m.Start, m.End, m.From, m.To)
	return Item{
		Mention: true, Article: strings.Clone(a.ID), Outlet: a.Outlet, InTitle: m.InTitle,
		Sentence: sentence, Start: start, End: start + m.End - m.Start,
		Contrast: contrast.ID, Naming: naming.ID, Tool: toolCodes(m),
	}
}

// place orders keys by chance, in another order for another seed.
func (s *Sampler) place(key uint64) uint64 {
	var seeded [16]byte
	binary.LittleEndian.PutUint64(seeded[:8], s.seed)
	binary.LittleEndian.PutUint64(seeded[8:], key)
	return sum(string(seeded[:]))
}

// offer counts an item in its stratum and keeps it when its hash is among the
// smallest. The same article twice gives the same item, which is kept once.
func (s *Sampler) offer(at stratum, key uint64, describe func() Item) {
	of := s.of(at)
	of.total++
	hash := s.place(key)
	if i, taken := of.find(hash); !taken && i < s.most() {
		item := describe()
		item.ID, item.hash = id(key), hash
		of.items = slices.Insert(of.items, i, item)
		of.keep(s.most())
	}
}

// of returns what is drawn of a stratum.
func (s *Sampler) of(at stratum) *drawn { return of(s.strata, at) }

// find returns the place of a hash among the items, and whether it is there.
func (d *drawn) find(hash uint64) (place int, taken bool) {
	return slices.BinarySearchFunc(d.items, hash, func(item Item, hash uint64) int { return cmp.Compare(item.hash, hash) })
}

// most is how many items are kept of a stratum. It falls as strata are met, so
// that the smallest hashes of all are among the smallest of any part.
func (s *Sampler) most() int {
	return min(mostDrawn, max(perNaming, mostKept/max(1, len(s.strata))))
}

// Merge adds what another sampler with the same lexicon and seed was offered.
// The other must not be used afterwards.
func (s *Sampler) Merge(other *Sampler) {
	for at, theirs := range other.strata {
		ours := s.of(at)
		ours.total += theirs.total
		for _, item := range theirs.items {
			if i, taken := ours.find(item.hash); !taken {
				ours.items = slices.Insert(ours.items, i, item)
			}
		}
	}
	for outlet, theirs := range other.totals {
		if ours := s.totals[outlet]; ours != nil {
			ours.merge(theirs)
		} else {
			s.totals[outlet] = theirs
		}
	}
	s.trim()
}

// trim leaves each stratum what it may keep.
func (s *Sampler) trim() {
	for _, of := range s.strata {
		of.keep(s.most())
	}
}

// keep lets go of all but the first items.
func (d *drawn) keep(most int) {
	if len(d.items) > most {
		clear(d.items[most:])
		d.items = d.items[:most]
	}
}

// merge adds the counts of another total of the outlet.
func (t *Total) merge(other *Total) {
	t.Mentions += other.Mentions
	t.Sentences += other.Sentences
	for side, tally := range other.Own {
		t.Own[side].Positive += tally.Positive
		t.Own[side].Negative += tally.Negative
	}
}
