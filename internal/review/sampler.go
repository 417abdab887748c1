package review

import (
	"cmp"
	"slices"
	"strings"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
	"mizan/lexicon/arabic"
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
type Tally struct {
	Positive, Negative int
	Articles           int     // that hold one
	Size               float64 // independent mentions that they say as much as; 0 in the sheets of earlier versions
}

// A count counts an outlet's corpus article by article.
type count struct {
	outlet              string
	mentions, sentences int
	own                 []stats.Sum // by side
}

// total returns what was counted.
func (c *count) total() Total {
	t := Total{Outlet: c.outlet, Mentions: c.mentions, Sentences: c.sentences}
	for _, own := range c.own {
		t.Own = append(t.Own, Tally{own.Positive, own.Charged - own.Positive, own.Clusters, own.Ratio().Effective()})
	}
	return t
}

// A Sample is what was drawn for the coders.
type Sample struct {
	Version string // of the tool
	Lexicon string // id
	SHA256  string // of the lexicon
	Seed    uint64
	Sides   []Answer
	Items   []Item          // in an order that tells nothing
	Totals  []Total         // by outlet
	Coders  [Coders][]Codes // what each coder answered of each of Items; nil before
	Copied  bool            // these answers also stand in another file
}

// A Sampler draws from articles as they come. What it draws depends on the
// articles and the seed alone, never on the order of the articles nor on how
// they were shared out among samplers that are merged.
type Sampler struct {
	lexicon *lexicon.Lexicon
	names   *lexicon.Matcher
	seed    uint64
	items   int // that are wanted
	strata  map[stratum]*drawn
	outlets int                  // of one naming, or of the sentences, of which items are kept at most: see admit
	first   map[stratum][]string // by stratum of no outlet: these outlets, by name
	beyond  map[stratum]*drawn   // by stratum of no outlet: what there was in other outlets, counted and not kept
	totals  map[string]*count
}

// A stratum is what items are drawn from by chance alone.
type stratum struct {
	outlet  string
	mention bool
	naming  int // as lexicon.Lexicon.At counts; of a sentence 0 until the draw: see split
}

// drawn are the items of a stratum whose hashes are smallest, in their order.
type drawn struct {
	total  float64 // how many there were to draw from
	items  []*Item
	closed bool   // none of them is kept
	last   uint64 // hash of the last of them
}

// What is kept until the draw: so many items of a stratum, and of all strata
// together so many for each item that is wanted, but of each stratum at least
// the share of a naming. Of an outlet's sentences more is kept, as they are
// parted at the draw.
const (
	mostDrawn     = 100
	mostKept      = 50
	moreSentences = 4
)

// NewSampler returns a sampler that will draw so many items at most.
func NewSampler(l *lexicon.Lexicon, seed uint64, items int) *Sampler {
	return &Sampler{lexicon: l, names: l.Names(), seed: seed, items: items, outlets: items + 1, strata: map[stratum]*drawn{}, first: map[stratum][]string{}, beyond: map[stratum]*drawn{}, totals: map[string]*count{}}
}

// Add offers the mentions of parties and the sentences without a mention of one
// article.
func (s *Sampler) Add(a corpus.Article, mentions []coding.Mention) {
	total := s.totals[a.Outlet]
	if total == nil {
		total = &count{outlet: strings.Clone(a.Outlet), own: make([]stats.Sum, len(s.lexicon.Sides))}
		s.totals[total.outlet] = total
	}
	a.Outlet = total.outlet // which holds on to no article
	total.add(mentions, s.lexicon)
	place := newLot(s.seed).text(a.Outlet).text(a.ID)
	for _, m := range mentions {
		if m.Side == "" {
			continue // a name of no party, as of the dead: it has no side to be asked for
		}
		hash := place.flag(m.InTitle).text(part(a, m.InTitle)[m.From:m.To]).number(m.Start).number(m.End)
		at := stratum{a.Outlet, true, m.Naming}
		s.of(at).offer(hash.sum(), s.most(at), func() *Item { return s.mention(a, m) })
	}
	s.sentences(a, true, mentions, place.flag(true), total)
	s.sentences(a, false, mentions, place.flag(false), total)
}

// add counts the mentions of an article.
func (c *count) add(mentions []coding.Mention, l *lexicon.Lexicon) {
	positive, charged := make([]int, len(c.own)), make([]int, len(c.own))
	for _, m := range mentions {
		if m.Side == "" {
			continue
		}
		c.mentions++
		if side := l.Side(m.Side); side >= 0 && m.Voice == coding.Own && m.Polarity != 0 {
			charged[side]++
			if m.Polarity > 0 {
				positive[side]++
			}
		}
	}
	for side := range c.own {
		c.own[side].Add(positive[side], charged[side])
	}
}

// sentences offers the sentences of a part that hold no mention.
func (s *Sampler) sentences(a corpus.Article, inTitle bool, mentions []coding.Mention, place lot, total *count) {
	text, next := part(a, inTitle), 0
	at := stratum{outlet: a.Outlet}
	of, most := s.of(at), s.most(at)
	for from, to := range coding.Sentences(text) {
		for next < len(mentions) && (mentions[next].InTitle != inTitle || mentions[next].End <= from) {
			next++ // mentions are in the order of the text, those of the headline first
		}
		if next < len(mentions) && mentions[next].InTitle == inTitle && mentions[next].Start < to {
			continue
		}
		if !wordy(text[from:to]) {
			continue
		}
		total.sentences++
		of.offer(place.text(text[from:to]).number(from).sum(), most, func() *Item {
			sentence, article, _ := cut(text, a.ID, from, from, from, to)
			return &Item{
				Article: article, Outlet: a.Outlet, InTitle: inTitle,
				Sentence: sentence, Tool: Codes{Is: No}, key: key(a, inTitle, from, from, from, to),
			}
		})
	}
}

// wordy reports whether a sentence has the words that it takes.
func wordy(sentence string) bool {
	var letters [64]byte
	at := 0
	for range leastWords {
		_, start, end := arabic.Next(sentence, at, letters[:0])
		if start == end {
			return false
		}
		at = end
	}
	return true
}

// mention describes a mention as an item.
func (s *Sampler) mention(a corpus.Article, m coding.Mention) *Item {
	contrast, naming := s.lexicon.At(m.Naming)
	sentence, article, start := cut(part(a, m.InTitle), a.ID, m.Start, m.End, m.From, m.To)
	return &Item{
		Mention: true, Article: article, Outlet: a.Outlet, InTitle: m.InTitle,
		Sentence: sentence, Start: start, End: start + m.End - m.Start,
		Contrast: contrast.ID, Naming: naming.ID, Tool: toolCodes(m),
		key: key(a, m.InTitle, m.Start, m.End, m.From, m.To),
	}
}

// offer counts an item and keeps it when its hash is among the smallest. The
// same article twice gives the same item, which is kept once.
func (d *drawn) offer(hash uint64, most int, describe func() *Item) {
	d.total++
	if d.closed || len(d.items) >= most && (hash >= d.last || hash >= d.items[most-1].hash) {
		return
	}
	if i, taken := d.find(hash); !taken {
		item := describe()
		item.hash = hash
		d.items = slices.Insert(d.items, i, item)
		d.keep(most)
	}
}

// of returns what is drawn of a stratum, or of one of whose outlet nothing is kept
// what all such outlets hold.
//
// A draw takes the next item of a naming from an outlet of which fewest are drawn, of
// those from the first by name: as it takes no more than are wanted, it never comes to
// an outlet before which stand more than that. So what is kept does not grow with the
// outlets.
func (s *Sampler) of(at stratum) *drawn {
	if d := s.strata[at]; d != nil {
		return d
	}
	all := stratum{mention: at.mention, naming: at.naming}
	first := s.first[all]
	i, _ := slices.BinarySearch(first, at.outlet)
	if i >= s.outlets {
		return s.others(all)
	}
	first = slices.Insert(first, i, at.outlet)
	if len(first) > s.outlets {
		last := stratum{first[s.outlets], at.mention, at.naming}
		s.others(all).total += s.strata[last].total
		delete(s.strata, last)
		first = first[:s.outlets]
	}
	s.first[all] = first
	return of(s.strata, at)
}

// others returns the count of a stratum of no outlet.
func (s *Sampler) others(all stratum) *drawn {
	d := of(s.beyond, all)
	d.closed = true
	return d
}

// find returns the place of a hash among the items, and whether it is there.
func (d *drawn) find(hash uint64) (place int, taken bool) {
	return slices.BinarySearchFunc(d.items, hash, func(item *Item, hash uint64) int { return cmp.Compare(item.hash, hash) })
}

// most is how many items are kept of a stratum. It falls as strata are met, so
// that the smallest hashes of all are among the smallest of any part.
func (s *Sampler) most(at stratum) int {
	n := min(mostDrawn, max(perNaming, mostKept*s.items/len(s.strata)))
	if at.mention {
		return n
	}
	return moreSentences * n
}

// Merge adds what another sampler with the same lexicon and seed was offered.
// The other must not be used afterwards.
func (s *Sampler) Merge(other *Sampler) {
	for at, theirs := range other.strata {
		ours := s.of(at)
		ours.total += theirs.total
		if ours.closed {
			continue
		}
		for _, item := range theirs.items {
			if i, taken := ours.find(item.hash); !taken {
				ours.items = slices.Insert(ours.items, i, item)
			}
		}
	}
	for all, theirs := range other.beyond {
		s.others(all).total += theirs.total
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
	for at, of := range s.strata {
		of.keep(s.most(at))
	}
}

// keep lets go of all but the first items.
func (d *drawn) keep(most int) {
	if len(d.items) > most {
		clear(d.items[most:])
		d.items = d.items[:most]
	}
	if n := len(d.items); n > 0 {
		d.last = d.items[n-1].hash
	}
}

// merge adds what was counted of other articles of the outlet.
func (c *count) merge(other *count) {
	c.mentions += other.mentions
	c.sentences += other.sentences
	for side, own := range other.own {
		c.own[side].Merge(own)
	}
}
