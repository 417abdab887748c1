package compare

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
	"unique"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/lots"
)

// evidenceLimit is how many mentions the Study keeps with their sentences.
// Beyond it each stratum is sampled; mentions.csv holds all.
const evidenceLimit = 40_000

// A sample keeps mentions with their sentences: all of them up to a limit,
// then, in each stratum (outlet × naming × side × voice), those whose hashes
// are smallest, up to a quota that is the same for all. The hash is of the
// article's id and the mention's place, so that the sample depends on the
// mentions alone, never on their order or on how they were shared out. Where one
// of each is crowdedBy times the limit, as among thousands of outlets, one of each
// outlet × naming is kept, in the outlet's own words if there is one: quota 0.
type sample struct {
	limit, quota int
	total        int
	strata       map[stratum][]sampled // each by voice and hash
	last         string                // the sentence taken up last: many hold several mentions
}

// crowdedBy is by how much the limit may be passed before voice and side of a
// mention tell strata no more.
const crowdedBy = 4

// stratum is what a sample is fair to.
type stratum struct {
	outlet string
	naming int32
	side   int8
	voice  coding.Voice
}

// sampled is one mention in a sample.
type sampled struct {
	hash    uint64
	article int // number in the builder
	kind    kind
	at      int // byte offset of the mention in its part
	e       Evidence
}

// newSample returns an empty sample of at most limit mentions.
func newSample(limit int) *sample {
	return &sample{limit: limit, quota: limit, strata: map[stratum][]sampled{}}
}

// in returns the stratum of a mention of an outlet.
func (s *sample) in(outlet string, k kind) stratum {
	if s.quota == 0 {
		return stratum{outlet: outlet, naming: k.naming}
	}
	return stratum{outlet, k.naming, k.side, k.voice}
}

// most is how many mentions a stratum keeps.
func (s *sample) most() int { return max(1, s.quota) }

// add offers one mention of an article.
func (s *sample) add(number int, a corpus.Article, m coding.Mention, k kind) {
	at := s.in(a.Outlet, k)
	entry := sampled{hash: hash(a, m), article: number, kind: k, at: m.Start}
	stratum := s.strata[at]
	if most := s.most(); len(stratum) >= most && stratum[most-1].compare(&entry) < 0 {
		return
	}
	i := sort.Search(len(stratum), func(i int) bool { return stratum[i].compare(&entry) >= 0 })
	text := a.Body
	if m.InTitle {
		text = a.Title
	}
	entry.e = evidence(text, m, longestSide)
	if entry.e.Sentence == s.last {
		entry.e.Sentence = s.last
	}
	s.last = entry.e.Sentence
	s.strata[at] = slices.Insert(stratum, i, entry)
	s.total++
	s.shrink(at)
}

// compareSampled orders a stratum.
func compareSampled(x, y sampled) int { return x.compare(&y) }

// compare orders a stratum. The hash nearly always tells.
func (s *sampled) compare(o *sampled) int {
	if order := cmp.Compare(s.kind.voice, o.kind.voice); order != 0 {
		return order
	}
	if order := cmp.Compare(s.hash, o.hash); order != 0 {
		return order
	}
	return cmp.Or(cmp.Compare(s.at, o.at), cmp.Compare(s.e.Sentence, o.e.Sentence))
}

// shrink keeps the stratum just added to within the quota and all strata
// within the limit. The quota runs through a fixed list of values, so that it
// ends where the whole corpus puts it, whatever came first.
func (s *sample) shrink(at stratum) {
	if over := len(s.strata[at]) - s.most(); over > 0 {
		s.strata[at] = shortened(s.strata[at], s.most())
		s.total -= over
	}
	for s.quota > 1 && s.total > s.limit || s.quota == 1 && s.total > crowdedBy*s.limit {
		s.lower()
	}
}

// lower goes on to the next quota.
func (s *sample) lower() {
	s.quota = s.quota * 4 / 5
	s.total = 0
	if s.quota > 0 {
		for at, entries := range s.strata {
			s.strata[at] = shortened(entries, s.quota)
			s.total += min(len(entries), s.quota)
		}
		return
	}
	all := s.strata
	s.strata = make(map[stratum][]sampled, len(all))
	for key, entries := range all {
		at := s.in(key.outlet, entries[0].kind)
		entries = append(s.strata[at], entries...)
		slices.SortFunc(entries, compareSampled)
		s.strata[at] = slices.Clone(entries[:s.most()])
	}
	s.total = len(s.strata)
}

// shortened returns the first n entries at most, in memory of their own where they
// would else hold on to twice what they take.
func shortened(entries []sampled, n int) []sampled {
	switch {
	case len(entries) <= n:
		return entries
	case cap(entries) > 2*n:
		return slices.Clone(entries[:n])
	}
	clear(entries[n:])
	return entries[:n]
}

// merge adds another sample, whose article numbers begin at first. The other is
// spent, and lets go of what was added.
func (s *sample) merge(other *sample, first int) {
	if len(s.strata) == 0 && first == 0 {
		*s = *other
		return
	}
	for s.quota > other.quota {
		s.lower()
	}
	for at, entries := range other.strata {
		for _, entry := range entries {
			entry.article += first
			at := s.in(at.outlet, entry.kind)
			stratum := s.strata[at]
			i := sort.Search(len(stratum), func(i int) bool { return stratum[i].compare(&entry) >= 0 })
			s.strata[at] = slices.Insert(stratum, i, entry)
			s.total++
			s.shrink(at)
		}
		delete(other.strata, at)
	}
}

// together returns the strata where some outlets stand as one: as if one outlet
// had printed what they did.
func (s *sample) together(pooled map[string]bool) map[stratum][]sampled {
	if pooled == nil {
		return s.strata
	}
	strata := map[stratum][]sampled{}
	for at, entries := range s.strata {
		if !pooled[at.outlet] {
			strata[at] = entries
			continue
		}
		for _, entry := range entries {
			at := stratum{OtherOutlets, entry.kind.naming, entry.kind.side, entry.kind.voice}
			strata[at] = append(strata[at], entry)
		}
	}
	for at, entries := range strata {
		if at.outlet == OtherOutlets {
			slices.SortFunc(entries, compareSampled)
			strata[at] = entries[:min(len(entries), s.most())]
		}
	}
	return strata
}

// hash gives a mention its place in the draw, by its article and where it
// stands in it.
func hash(a corpus.Article, m coding.Mention) uint64 {
	h := lots.Article(a.Outlet, a.ID).Bytes(0, byte(m.Start), byte(m.Start>>8), byte(m.Start>>16), byte(m.Start>>24))
	if m.InTitle {
		h = h.Bytes(1)
	}
	return h.Place()
}

// longestSide is how many bytes of context a sentence keeps on each side of its
// mention.
const longestSide = 700

// evidence cuts a mention's sentence out of the text, with so many bytes of
// context on each side at most.
func evidence(text string, m coding.Mention, most int) Evidence {
	before, after := text[m.From:m.Start], text[m.End:m.To]
	if len(before) > most {
		before = "… " + before[runeStart(before, len(before)-most):]
	}
	if len(after) > most {
		after = after[:runeStart(after, most)] + " …"
	}
	return Evidence{
		Polarity: m.Polarity, Voice: m.Voice, InTitle: m.InTitle,
		Sentence: strings.Join([]string{before, text[m.Start:m.End], after}, ""), // a text of its own
		Start:    len(before), End: len(before) + m.End - m.Start,
		VoiceWhy: own(m.Why.Voice), SideWhy: own(m.Why.Side),
	}
}

// own returns a reason that does not hold on to the article's text: of a cue that
// many have there is one.
func own(r coding.Reason) coding.Reason {
	return coding.Reason{Rule: r.Rule, Cue: unique.Make(r.Cue).Value()}
}

// runeStart returns the first start of a rune at or after i.
func runeStart(s string, i int) int {
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return i
}

// Telling returns the most telling sentences of one outlet against another, as
// indexes in Evidence: charged mentions in its own words, of the namings whose
// share in its charged mentions most exceeds the share in the other's, one
// sentence a naming and an article, n at most.
func (s *Study) Telling(outlet, other, n int) (sentences []int) {
	lead := make(map[[2]int]float64)
	for c := range s.Contrasts {
		for i, naming := range s.Contrasts[c].Namings {
			lead[[2]int{c, i}] = s.chargedShare(naming, outlet) - s.chargedShare(naming, other)
		}
	}
	var candidates []int
	for i, e := range s.Evidence {
		if s.Articles[e.Article].Outlet == outlet && e.Side >= 0 && e.Voice == coding.Own && e.Polarity != 0 && lead[[2]int{e.Contrast, e.Naming}] > 0 {
			candidates = append(candidates, i)
		}
	}
	slices.SortStableFunc(candidates, func(i, j int) int {
		x, y := s.Evidence[i], s.Evidence[j]
		return cmp.Compare(lead[[2]int{y.Contrast, y.Naming}], lead[[2]int{x.Contrast, x.Naming}])
	})
	named, article := map[[2]int]bool{}, map[int]bool{}
	for _, i := range candidates {
		e := s.Evidence[i]
		if at := [2]int{e.Contrast, e.Naming}; !named[at] && !article[e.Article] && len(sentences) < n {
			named[at], article[e.Article] = true, true
			sentences = append(sentences, i)
		}
	}
	return sentences
}

// chargedShare returns a naming's share in all charged mentions of an outlet in
// its own words; 0 for a plain naming.
func (s *Study) chargedShare(n Naming, outlet int) float64 {
	charged := 0
	for side := range s.Sides {
		charged += s.Score(outlet, side).Own().Charged()
	}
	if charged == 0 || n.Polarity == 0 {
		return 0
	}
	return float64(n.Counts[outlet].Own()) / float64(charged)
}
