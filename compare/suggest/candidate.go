package suggest

import (
	"cmp"
	"slices"
	"strings"

	"mizan/compare/stats"
	"mizan/compare/vocabulary"
	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// A candidate is a phrase: up to four words by number, the rest gaps.
type candidate [mostPhrase]uint32

// Suggest returns the most telling phrases: those that the data force apart
// most first, then by how unevenly the outlets use them. It also returns the
// outlets, by which the counts are.
func (s *Suggester) Suggest(most int, level float64) (suggestions []Suggestion, outlets []string) {
	outlets, outlet, sizes := s.outlets()
	base := s.bases()
	counts := map[candidate]*reach{}
	for words := 1; words <= mostPhrase; words++ {
		s.count(words, base, outlet, len(outlets), counts)
	}
	candidates := s.candidates(counts)
	candidates = slices.DeleteFunc(candidates, func(c Suggestion) bool {
		return len(c.folded) == 1 && slices.ContainsFunc(outlets, func(outlet string) bool { return vocabulary.OfName(c.folded[0], outlet) })
	})
	for i := range candidates {
		candidates[i].measure(sizes, level, len(candidates))
	}
	slices.SortFunc(candidates, func(x, y Suggestion) int {
		return cmp.Or(cmp.Compare(y.Conservative, x.Conservative), cmp.Compare(y.G2, x.G2),
			cmp.Compare(y.Articles, x.Articles), slices.Compare(x.folded, y.folded))
	})
	candidates = candidates[:min(len(candidates), most)]
	s.illustrate(candidates, outlets)
	return candidates, outlets
}

// outlets returns the outlets by name, the outlet of each article, and how
// many articles each has.
func (s *Suggester) outlets() (names []string, outlet []int, sizes []int) {
	for _, a := range s.articles {
		names = append(names, a.outlet)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	outlet, sizes = make([]int, len(s.articles)), make([]int, len(names))
	for i, a := range s.articles {
		outlet[i], _ = slices.BinarySearch(names, a.outlet)
		sizes[outlet[i]]++
	}
	return names, outlet, sizes
}

// bases returns for each word the word that a phrase starting with it is
// counted under: without و or ف in front where what is left is the commoner
// word of the two.
func (s *Suggester) bases() []uint32 {
	base := make([]uint32, s.words.Len())
	for i := range base {
		w := s.words.Word(uint32(i))
		base[i] = uint32(i)
		for _, front := range arabic.Conjunctions() {
			rest, ok := strings.CutPrefix(w.Folded, front)
			if n, known := s.words.Number([]byte(rest)); ok && known && s.words.Word(n).Times() > w.Times() && len(rest) > 2*len(front) {
				base[i] = n
			}
		}
	}
	return base
}

// reach is how many articles have a candidate.
type reach struct {
	articles int32   // that have its words in a row
	counts   []int32 // by outlet: those where it cuts no name
}

// count counts the articles that have a phrase of so many words. A phrase is
// counted when both its shorter parts stand in enough articles, since it can
// stand in no more than they do.
func (s *Suggester) count(words int, base []uint32, outlet []int, outlets int, counts map[candidate]*reach) {
	frequent := func(window []uint32) bool { return counts[candidateOf(window, base)] != nil }
	found := map[candidate]*reach{}
	for i, a := range s.articles {
		here := map[candidate]bool{} // whether it cuts no name in some place
		for from := 0; from+words <= len(a.windows); from++ {
			window := a.windows[from : from+words]
			if slices.Contains(window, gap) || words > 1 && (!frequent(window[:words-1]) || !frequent(window[1:])) {
				continue
			}
			// A later word with و is a second thing, not part of the name.
			if slices.ContainsFunc(window[1:], func(w uint32) bool { return base[w&^goes] != w&^goes }) {
				continue
			}
			c := candidateOf(window, base)
			here[c] = here[c] || !on(window, 0) && !on(a.windows, from+words)
		}
		for c, whole := range here {
			if found[c] == nil {
				found[c] = &reach{counts: make([]int32, outlets)}
			}
			found[c].articles++
			if whole {
				found[c].counts[outlet[i]]++
			}
		}
	}
	for c, r := range found {
		if r.articles >= fewestTexts {
			counts[c] = r
		}
	}
}

// candidateOf returns the phrase of some words of an excerpt.
func candidateOf(window []uint32, base []uint32) candidate {
	p := candidate{gap, gap, gap, gap}
	for i, w := range window {
		p[i] = w &^ goes
	}
	p[0] = base[p[0]]
	return p
}

// candidates turns the phrases counted into suggestions. It leaves out what
// the lexicon has, what begins or ends with a function word, and what is only
// part of a longer phrase with the same counts.
func (s *Suggester) candidates(counts map[candidate]*reach) []Suggestion {
	var list []Suggestion
	for p, r := range counts {
		c := Suggestion{Counts: make([]int, len(r.counts))}
		var printed []string
		for _, w := range p {
			if w == gap {
				break
			}
			c.folded = append(c.folded, s.words.Word(w).Folded)
			printed = append(printed, s.words.Word(w).Printed())
		}
		c.Term = strings.Join(printed, " ")
		for i, n := range r.counts {
			c.Counts[i] = int(n)
			c.Articles += int(n)
		}
		if c.Articles >= fewestTexts && s.telling(c) {
			list = append(list, c)
		}
	}
	return withoutParts(list)
}

// telling reports whether a candidate may be a name that the lexicon lacks.
func (s *Suggester) telling(c Suggestion) bool {
	first, last := c.folded[0], c.folded[len(c.folded)-1]
	if arabic.StopwordJoined(first) || arabic.StopwordJoined(last) {
		return false
	}
	for _, f := range c.folded {
		if !vocabulary.Countable(f) {
			return false
		}
	}
	for _, m := range [2]*lexicon.Matcher{s.lexicon.Matcher(), s.names} {
		if found, _ := m.Find(c.Term, nil); len(found) == 1 && found[0].Start == 0 && found[0].End == len(c.Term) {
			return false
		}
	}
	return true
}

// withoutParts leaves out each candidate that is part of a longer one with the
// same counts.
func withoutParts(list []Suggestion) []Suggestion {
	longer := map[string][]*Suggestion{} // by a part of them
	for i := range list {
		words := list[i].folded
		for from := range words {
			for to := from + 1; to <= len(words); to++ {
				if to-from < len(words) {
					part := strings.Join(words[from:to], " ")
					longer[part] = append(longer[part], &list[i])
				}
			}
		}
	}
	var kept []Suggestion
	for _, c := range list {
		part := slices.ContainsFunc(longer[strings.Join(c.folded, " ")], func(l *Suggestion) bool { return slices.Equal(l.Counts, c.Counts) })
		if !part {
			kept = append(kept, c)
		}
	}
	return kept
}

// measure computes how far the candidate sets outlets apart.
func (c *Suggestion) measure(sizes []int, level float64, family int) {
	all := 0
	for _, n := range sizes {
		all += n
	}
	rows := make([][]float64, len(sizes))
	best := 0.0
	for outlet, n := range c.Counts {
		rows[outlet] = []float64{float64(n), float64(sizes[outlet] - n)}
		k := stats.Keyness{Focus: float64(n), Reference: float64(c.Articles - n), FocusSize: float64(sizes[outlet]), ReferenceSize: float64(all - sizes[outlet])}
		c.Conservative = max(c.Conservative, k.ConservativeLogRatio(level, family))
		if g2 := k.G2() * k.Sign(); g2 > best {
			best, c.Focus = g2, outlet
		}
	}
	c.G2 = stats.HomogeneityOf(rows).G2
}

// illustrate finds a sentence for each suggestion, in the outlet that it sets
// apart if there is one. All are looked for together, and then alone those
// that stand inside longer ones wherever they stand.
func (s *Suggester) illustrate(list []Suggestion, outlets []string) {
	s.thin()
	s.search(list, outlets)
	for i := range list {
		if list[i].Example == "" {
			s.search(list[i:i+1], outlets)
		}
	}
}

// search looks for sentences in the texts kept.
func (s *Suggester) search(list []Suggestion, outlets []string) {
	groups := make([]lexicon.Group, len(list))
	for i, c := range list {
		groups[i] = lexicon.Group{Front: arabic.Conjunctions(), Phrases: []string{strings.Join(c.folded, " ")}}
	}
	matcher, err := lexicon.Groups(groups)
	if err != nil {
		return // a letter that no term may have
	}
	var found []lexicon.Match
	for _, t := range s.texts {
		from, _ := slices.BinarySearch(outlets, t.outlet)
		for _, text := range [2]string{t.body, t.title} {
			found, _ = matcher.Find(text, found[:0])
			for _, m := range found {
				c := &list[m.Naming]
				if c.Example != "" && (c.From == c.Focus || from != c.Focus) {
					continue
				}
				c.Example, c.From = setting(text, m), from
			}
		}
	}
}

// setting returns a place of a text in its sentence, or in as much of it as
// fits a line, cut at a space.
func setting(text string, m lexicon.Match) string {
	const side = 240 // bytes
	before, after := text[:m.Start], text[m.End:]
	for _, mark := range []string{"\n", ". ", "! ", "؟"} {
		if i := strings.LastIndex(before, mark); i >= 0 {
			before = before[i+len(mark):]
		}
		if i := strings.Index(after, mark); i >= 0 {
			after = after[:i]
		}
	}
	if len(before) > side {
		cut := strings.IndexByte(before[len(before)-side:], ' ')
		before = "…" + before[len(before)-side+max(0, cut):]
	}
	if len(after) > side {
		after = after[:max(0, strings.LastIndexByte(after[:side], ' '))] + " …"
	}
	return strings.TrimSpace(strings.ToValidUTF8(before+text[m.Start:m.End]+after, ""))
}
