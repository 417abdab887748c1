package review

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"

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
// articles and the seed alone, never on the order of the articles.
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

// mostDrawn is the most items that are kept of a stratum.
const mostDrawn = 100

// NewSampler returns a sampler that has drawn nothing.
func NewSampler(l *lexicon.Lexicon, seed uint64) *Sampler {
	return &Sampler{lexicon: l, names: l.Names(), seed: seed, strata: map[stratum]*drawn{}, totals: map[string]*Total{}}
}

// Add offers the mentions and the sentences of one article.
func (s *Sampler) Add(a corpus.Article, mentions []coding.Mention) {
	total := s.totals[a.Outlet]
	if total == nil {
		total = &Total{Outlet: a.Outlet, Own: make([]Tally, len(s.lexicon.Sides))}
		s.totals[a.Outlet] = total
	}
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
			return Item{Article: a.ID, Outlet: a.Outlet, InTitle: inTitle, Sentence: sentence, Tool: Codes{Is: No}}
		})
	}
}

// mention describes a mention as an item.
func (s *Sampler) mention(a corpus.Article, m coding.Mention) Item {
	contrast, naming := s.lexicon.At(m.Naming)
	sentence, start := cut(part(a, m.InTitle), m.Start, m.End, m.From, m.To)
	return Item{
		Mention: true, Article: a.ID, Outlet: a.Outlet, InTitle: m.InTitle,
		Sentence: sentence, Start: start, End: start + m.End - m.Start,
		Contrast: contrast.ID, Naming: naming.ID, Tool: toolCodes(m),
	}
}

// place orders keys by chance, in another order for another seed.
func (s *Sampler) place(key uint64) uint64 {
	var seeded [16]byte
	binary.LittleEndian.PutUint64(seeded[:8], s.seed)
	binary.LittleEndian.PutUint64(seeded[8:], key)
	h := fnv.New64a()
	h.Write(seeded[:])
	return mix(h.Sum64())
}

// offer counts an item in its stratum and keeps it when its hash is among the
// smallest. The same article twice gives the same item, which is kept once.
func (s *Sampler) offer(at stratum, key uint64, describe func() Item) {
	of := s.strata[at]
	if of == nil {
		of = new(drawn)
		s.strata[at] = of
	}
	of.total++
	hash := s.place(key)
	i, taken := slices.BinarySearchFunc(of.items, hash, func(item Item, hash uint64) int { return cmp.Compare(item.hash, hash) })
	if taken || i >= mostDrawn {
		return
	}
	item := describe()
	item.ID, item.hash = id(key), hash
	of.items = slices.Insert(of.items, i, item)
	of.items = of.items[:min(len(of.items), mostDrawn)]
}
