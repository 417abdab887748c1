package review

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"mizan/coding"
	"mizan/corpus"
	"mizan/lexicon"
)

// What is drawn (after the practice in research on dictionaries: every rare
// term, enough of each frequent one, enough of each outlet).
const (
	perNaming     = 15  // mentions of a naming, all of a rarer one
	perOutlet     = 30  // mentions of an outlet, where it has so many
	mostSentences = 100 // sentences without a mention; else a third of the items
	leastWords    = 3   // in a sentence without a mention
)

// MostItems is the most items of one sheet.
const MostItems = 2000

// An Item is one thing for the coders to judge: a mention in its sentence, or
// a sentence in which the tool found none.
type Item struct {
	ID         string // tells the place and the sentence: see key
	Mention    bool   // else a sentence without one
	Article    string // id of the record, else its place
	Outlet     string
	InTitle    bool
	Sentence   string // cut with … when very long
	Start, End int    // bytes of the mention in Sentence
	Contrast   string // of the mention
	Naming     string
	Tool       Codes
	Weight     float64 // how many of the corpus it stands for, 1 or more

	hash uint64
}

// marked returns the sentence with the mention set off, as the coders see it.
func (i Item) marked() string {
	if !i.Mention {
		return shown(i.Sentence)
	}
	return shown(i.Sentence[:i.Start] + "⟦" + i.Sentence[i.Start:i.End] + "⟧" + i.Sentence[i.End:])
}

// shown returns text as a cell can hold it: without control characters and the
// marks that turn writing around.
func shown(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ', r == 0x7F, r >= 0x80 && r < 0xA0:
			return ' '
		case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069', r == '\uFEFF', r >= '\uFFFE' && r <= '\uFFFF':
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

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

// part returns the headline or the body.
func part(a corpus.Article, inTitle bool) string {
	if inTitle {
		return a.Title
	}
	return a.Body
}

// longestSide is how many bytes of context a sentence keeps on each side.
const longestSide = 700

// cut returns a sentence with no more than longestSide bytes on either side of
// a span, and where the span starts in it.
func cut(text string, start, end, from, to int) (sentence string, at int) {
	before, after := text[from:start], text[end:to]
	if i := len(before) - longestSide; i > 0 {
		for i < len(before) && !utf8.RuneStart(before[i]) {
			i++
		}
		before = "… " + before[i:]
	}
	if i := longestSide; len(after) > i {
		for i > 0 && !utf8.RuneStart(after[i]) {
			i--
		}
		after = after[:i] + " …"
	}
	return strings.Clone(before + text[start:end] + after), len(before)
}

// key gives a place in an article its id: FNV-1a of outlet, article, part,
// span and sentence. The naming is left out, as no two mentions share a span
// and what a span is called changes with the lexicon; the sentence is in, so
// that a decision never falls on a text that was changed.
func key(a corpus.Article, inTitle bool, start, end, from, to int) uint64 {
	h := fnv.New64a()
	for _, text := range []string{a.Outlet, a.ID, part(a, inTitle)[from:to]} {
		fmt.Fprintf(h, "%d:%s", len(text), text)
	}
	fmt.Fprintf(h, "%t %d %d", inTitle, start, end)
	return mix(h.Sum64())
}

// mix spreads a hash over all its bits: those of FNV hardly move for the last
// bytes.
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xFF51AFD7ED558CCD
	x ^= x >> 33
	x *= 0xC4CEB9FE1A85EC53
	return x ^ x>>33
}

// sum hashes a text.
func sum(text string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(text))
	return mix(h.Sum64())
}

// id writes a key as an item's id.
func id(key uint64) string { return fmt.Sprintf("i%016x", key) }

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

// Sample draws so many items at most: up to a third of them, and 100, are
// sentences without a mention, the rest mentions.
func (s *Sampler) Sample(version string, items int) *Sample {
	sample := &Sample{Version: version, Lexicon: s.lexicon.ID, SHA256: s.lexicon.SHA256, Seed: s.seed}
	for _, side := range s.lexicon.Sides {
		sample.Sides = append(sample.Sides, Answer{side.ID, side.Short})
	}
	for _, outlet := range slices.Sorted(maps.Keys(s.totals)) {
		sample.Totals = append(sample.Totals, *s.totals[outlet])
	}
	sentences := newDraw(s.strata, false)
	sentences.fill(min(items/3, mostSentences))
	mentions := newDraw(s.strata, true)
	mentions.namings(items - sentences.count)
	mentions.outlets(items - sentences.count)
	mentions.fill(items - sentences.count)
	sample.Items = append(mentions.take(), sentences.take()...)
	slices.SortFunc(sample.Items, func(a, b Item) int { return cmp.Compare(a.hash, b.hash) })
	return sample
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

// newDraw prepares a draw from the mentions, or from the other sentences.
func newDraw(all map[stratum]*drawn, mentions bool) *draw {
	d := &draw{of: all, wanted: map[stratum]int{}, outlet: map[string]int{}}
	totals := map[int]int{}
	for at, of := range all {
		if at.mention == mentions {
			d.strata = append(d.strata, at)
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
		for _, item := range of.items[:d.wanted[at]] {
			item.Weight = float64(of.total) / float64(d.wanted[at])
			items = append(items, item)
		}
	}
	return items
}
