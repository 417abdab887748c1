package compare

import (
	"cmp"
	"math"
	"slices"

	"mizan/compare/stats"
	"mizan/compare/vocabulary"
	"mizan/internal/coding"
)

const (
	mostKeywords = 40   // listed for each outlet
	fewestUnits  = 3    // in which a listed word stands, and in which a compared one does
	examples     = 3    // shown with each
	priorWorth   = 0.05 // of the smaller group: the counts that the prior of the log odds adds
)

// A Keyword is a word, or a naming in the outlet's own voice, that one outlet
// uses in more of its units of chance than all other outlets together.
//
// Units are counted, not occurrences: a word that fills one long article is no
// habit (Egbert and Biber 2019; Evert 2022).
type Keyword struct {
	Outlet   int    `json:"outlet"`
	Word     string `json:"word"`     // as most often printed; of a naming its term
	Contrast int    `json:"contrast"` // index in Contrasts, -1 for a word
	Naming   int    `json:"naming"`   // index in the contrast's Namings, -1 for a word

	Units  int `json:"units"`  // of the outlet that hold it: its range
	Of     int `json:"of"`     // units of the outlet
	Others int `json:"others"` // units of the other outlets that hold it
	Rest   int `json:"rest"`   // units of the other outlets

	Conservative float64 `json:"conservative"` // LRC (Evert 2022): log2 of the ratio that the data force, ≥ 0; orders the list
	LogRatio     float64 `json:"logRatio"`     // log2 of the ratio, smoothed by ½ (Walter; Evert 2022): 1 is twice as often
	LogOdds      float64 `json:"logOdds"`      // δ, drawn towards all outlets pooled (Monroe, Colaresi and Quinn 2008)
	Z            float64 `json:"z"`            // of LogOdds
	G2           float64 `json:"g2"`           // log-likelihood ratio (Dunning 1993), ≥ 0
	P            float64 `json:"p"`            // two-sided, units permuted (Fisher's exact test), and if larger that of blocks of time (Blocked), in (0, 1]
	Blocked      float64 `json:"blocked"`      // the same with the counts that blocks of time are worth (Study.Chance.Wording)
	Q            float64 `json:"q"`            // P adjusted over Study.Family
	Family       int     `json:"family"`       // terms compared for the outlet

	EqualZ float64 `json:"equalZ"` // how far it sets the outlet apart at equal topics: stats.AcrossStrata; 0 where no topic and quarter holds both
	Holds  bool    `json:"holds"`  // that is beyond chance: else the word goes with what the outlet covers

	Even    bool    `json:"even"`    // whether DPNorm is known: the dated articles fall into two periods or more
	DPNorm  float64 `json:"dpNorm"`  // over months, or weeks where there are fewer than three: 0 even … 1 in one only
	Periods int     `json:"periods"` // months or weeks with it

	Articles []int `json:"articles"`           // up to three that hold it, indexes in Study.Articles
	Evidence []int `json:"evidence,omitempty"` // of a naming: up to three sentences, indexes in Study.Evidence

	OwnName bool `json:"ownName"` // a word of the outlet's own name, as it speaks of itself, or of a formula of its page: no finding

	term uint32
}

// terms are things that stand in articles or do not, numbered from 0 in an
// order that is the same for the same corpus.
type terms struct {
	n  int
	of [][]uint32 // by article: the distinct terms it holds
}

// keywords compares the words.
//
// Words in fewer than three units of all outlets together are not compared;
// that rule cannot favour an outlet, since it does not look at whose they are.
func (g *gathered) keywords(v *vocabulary.Vocabulary) (k *keyed, words []uint32) {
	t, words := g.wordTerms(v)
	return g.keyness(WordClaims, t), words
}

// listWords lists the words that set each outlet apart, once the family is
// judged.
func (g *gathered) listWords(s *Study, k *keyed, words []uint32, v *vocabulary.Vocabulary) {
	s.Keywords = g.list(s, k)
	for i := range s.Keywords {
		k := &s.Keywords[i]
		k.Word = v.Word(words[k.term]).Printed()
		k.Contrast, k.Naming = -1, -1
		k.OwnName = vocabulary.OfName(v.Word(words[k.term]).Folded, s.Outlets[k.Outlet].Name) || k.formula()
	}
}

// A word that stands in a fifth of an outlet's units and fifty times as often as in
// those of the others is its name in another alphabet, or a formula of its page.
const (
	formulaShare = 0.2
	formulaRatio = 50
)

// formula reports whether a word is one that an outlet prints rather than writes.
func (k *Keyword) formula() bool {
	here, there := float64(k.Units)/float64(k.Of), float64(k.Others)/float64(max(k.Rest, 1))
	return k.Of >= leastPrinted && here >= formulaShare && here >= formulaRatio*there
}

// leastPrinted is how many units an outlet has for its formulas to be told from
// its words.
const leastPrinted = 30

// wordTerms returns the words that may be listed, in the order of the words,
// and the number that each has in the vocabulary.
func (g *gathered) wordTerms(v *vocabulary.Vocabulary) (t terms, words []uint32) {
	articles := make([]uint32, v.Len())
	for _, a := range g.articles {
		for _, n := range a.words {
			articles[n]++
		}
	}
	for n := range uint32(v.Len()) {
		if folded := v.Word(n).Folded; articles[n] >= fewestUnits && vocabulary.Countable(folded) && !vocabulary.OfPress(folded) {
			words = append(words, n)
		}
	}
	slices.SortFunc(words, func(x, y uint32) int { return cmp.Compare(v.Word(x).Folded, v.Word(y).Folded) })
	const none = math.MaxUint32
	term := make([]uint32, v.Len())
	for n := range term {
		term[n] = none
	}
	for i, n := range words {
		term[n] = uint32(i)
	}
	t = terms{n: len(words), of: make([][]uint32, len(g.articles))}
	for i, a := range g.articles {
		of := make([]uint32, 0, len(a.words))
		for _, n := range a.words {
			if term[n] != none {
				of = append(of, term[n])
			}
		}
		t.of[i] = of
	}
	return t, words
}

// keyNamings compares the namings of the outlets' own voices.
func (g *gathered) keyNamings() *keyed {
	t := terms{n: g.lexicon.Len(), of: make([][]uint32, len(g.articles))}
	for i, a := range g.articles {
		for _, c := range a.cells {
			if n := uint32(c.naming); c.voice == coding.Own && c.side >= 0 && !slices.Contains(t.of[i], n) {
				t.of[i] = append(t.of[i], n)
			}
		}
	}
	return g.keyness(NamingClaims, t)
}

// listNamings lists the namings that set each outlet's own voice apart, once
// the family is judged.
func (g *gathered) listNamings(s *Study, k *keyed) {
	s.KeyNamings = g.list(s, k)
	for i := range s.KeyNamings {
		k := &s.KeyNamings[i]
		_, naming := g.lexicon.At(int(k.term))
		k.Word = naming.Plain()
		k.Contrast, k.Naming = g.lexicon.Place(int(k.term))
	}
	s.exemplify()
}

// keyed are the terms that may set an outlet apart, before the family is
// judged.
type keyed struct {
	kind  string
	terms terms
	tests int         // terms compared, over all outlets
	lists [][]Keyword // by outlet: those that p and the log ratio allow, by how far the data force them apart
}

// list returns what the family bears, by outlet, the first few of each.
func (g *gathered) list(s *Study, k *keyed) (keys []Keyword) {
	made := 0
	for _, list := range k.lists {
		list = slices.DeleteFunc(list, func(k Keyword) bool { return k.Q > mostFalse })
		g.holdKeys(s, list, k.terms)
		made += held(list)
		list = list[:min(len(list), mostKeywords)]
		g.illustrate(list, k.terms)
		keys = append(keys, list...)
	}
	s.Family.made(k.kind, made)
	return keys
}

// keyness compares each outlet with all others together and returns the terms
// that may set it apart, by outlet and then by how far the data force them
// apart.
//
// A term is listed when its conservative log ratio is above 0, which keeps out
// function words, its q is at most .05, and it stands in three of the outlet's
// units at least. The prior of the log odds is all outlets pooled, worth 5 % of
// the smaller of the two groups.
//
// Smallest units are counted, but words come in runs: what fills one week is no
// habit either. So the test is made a second time on what the counts are worth
// when they come in blocks of time, and the larger p is told.
func (g *gathered) keyness(kind string, t terms) *keyed {
	k := &keyed{kind: kind, terms: t}
	if len(g.of) < 2 {
		return k
	}
	blocks := g.inBlocks()
	g = g.inSmall()
	counts := make([][]int32, len(g.of))
	total := make([]int32, t.n)
	rest := 0
	for outlet := range g.of {
		counts[outlet] = g.unitsWith(outlet, t)
		for i, n := range counts[outlet] {
			total[i] += n
		}
		rest += g.units[outlet]
	}
	var compared []uint32
	for i, n := range total {
		if n >= fewestUnits {
			compared = append(compared, uint32(i))
		}
	}
	listed := make([]bool, t.n)
	for outlet := range g.of {
		list := distinctive(compared, counts[outlet], total, g.units[outlet], rest-g.units[outlet], g.options.claimLevel())
		for i := range list {
			list[i].Outlet = outlet
			listed[list[i].term] = true
		}
		k.lists = append(k.lists, list)
		k.tests += len(compared)
	}
	k.inBlocks(newSpread(g, blocks, t, listed))
	return k
}

// inBlocks tests the terms once more by blocks of time.
func (k *keyed) inBlocks(spread *spread) {
	for outlet, list := range k.lists {
		for i := range list {
			x := &list[i]
			x.Blocked = spread.keyness(outlet, x.term).Fisher()
			x.P = max(x.P, x.Blocked)
		}
		k.lists[outlet] = slices.DeleteFunc(list, func(x Keyword) bool { return x.P > mostFalse })
	}
}

// unitsWith returns how many units of an outlet hold each term.
func (g *gathered) unitsWith(outlet int, t terms) []int32 {
	articles := slices.Clone(g.of[outlet])
	slices.SortStableFunc(articles, func(i, j int) int { return cmp.Compare(g.unit[i], g.unit[j]) })
	counts, last := make([]int32, t.n), make([]int32, t.n)
	for _, i := range articles {
		unit := int32(g.unit[i]) + 1
		for _, term := range t.of[i] {
			if last[term] != unit {
				last[term] = unit
				counts[term]++
			}
		}
	}
	return counts
}

// distinctive measures every term compared and returns the ranked list of one
// outlet: those whose p alone would allow it.
func distinctive(compared []uint32, counts, total []int32, of, rest int, level float64) []Keyword {
	focus, others := make([]float64, len(compared)), make([]float64, len(compared))
	pooled, p := make([]float64, len(compared)), make([]float64, len(compared))
	here, there := 0.0, 0.0
	known := map[[2]int32]float64{} // most words share their counts with many others
	for i, term := range compared {
		n, all := counts[term], total[term]
		focus[i], others[i], pooled[i] = float64(n), float64(all-n), float64(all)
		here, there = here+focus[i], there+others[i]
		at := [2]int32{n, all}
		if _, ok := known[at]; !ok {
			known[at] = stats.Keyness{Focus: focus[i], Reference: others[i], FocusSize: float64(of), ReferenceSize: float64(rest)}.Fisher()
		}
		p[i] = known[at]
	}
	odds := stats.WeightedLogOdds(focus, others, stats.Prior(pooled, priorWorth*min(here, there)))
	var list []Keyword
	for i, term := range compared {
		k := stats.Keyness{Focus: focus[i], Reference: others[i], FocusSize: float64(of), ReferenceSize: float64(rest)}
		if counts[term] < fewestUnits || p[i] > mostFalse || k.Sign() <= 0 {
			continue
		}
		conservative := k.ConservativeLogRatio(level, len(compared))
		if conservative <= 0 {
			continue
		}
		list = append(list, Keyword{
			Units: int(counts[term]), Of: of, Others: int(total[term] - counts[term]), Rest: rest,
			Conservative: conservative, LogRatio: k.LogRatio(), LogOdds: odds[i].Delta, Z: odds[i].Z, G2: k.G2(),
			P: p[i], Family: len(compared), term: term,
		})
	}
	slices.SortFunc(list, func(x, y Keyword) int {
		return cmp.Or(cmp.Compare(y.Conservative, x.Conservative), cmp.Compare(y.Z, x.Z), cmp.Compare(x.term, y.term))
	})
	return list
}
