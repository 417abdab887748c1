package foreign

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// mostForms is how many forms a pattern may stand for: one with more means a
// beginning that many words share, and none of them in particular.
const mostForms = 40

// Wild says whether a pattern has letters left open.
func Wild(pattern string) bool { return strings.ContainsAny(pattern, "*?") }

// An Expander finds in texts what the wildcards of a dictionary stand for:
// mizan looks for whole words, and what a wildcard is meant to catch only the
// texts can tell.
type Expander struct {
	globs []glob
	heads map[string][]int  // globs by the first two letters of their first word
	open  []int             // globs whose first word begins with a wildcard
	begin map[string][]head // by word as printed: where a glob may begin
	found []map[string]int  // by glob: phrases as printed, and how often
}

// A glob is a pattern, its words folded.
type glob struct {
	pattern string
	words   []string
}

// A head is the first word of a glob in a text, without what is joined to its
// front.
type head struct {
	glob int
	word string
}

// NewExpander returns an expander of the wildcards of a dictionary.
func NewExpander(d *Dictionary) *Expander {
	x := &Expander{heads: map[string][]int{}, begin: map[string][]head{}}
	seen := map[string]bool{}
	for _, c := range d.Categories {
		for _, e := range c.Entries {
			if Wild(e.Pattern) && !seen[e.Pattern] {
				seen[e.Pattern] = true
				x.add(e.Pattern)
			}
		}
	}
	return x
}

// add enters a pattern.
func (x *Expander) add(pattern string) {
	g := glob{pattern: pattern}
	for _, word := range strings.Fields(pattern) {
		g.words = append(g.words, foldGlob(word))
	}
	n := len(x.globs)
	x.globs, x.found = append(x.globs, g), append(x.found, map[string]int{})
	if start := startOf(g.words[0]); start != "" && !Wild(start) {
		x.heads[start] = append(x.heads[start], n)
	} else {
		x.open = append(x.open, n)
	}
}

// foldGlob folds the letters of a word between its wildcards.
func foldGlob(word string) string {
	var b strings.Builder
	for len(word) > 0 {
		i := strings.IndexAny(word, "*?")
		if i < 0 {
			i = len(word)
		}
		b.WriteString(arabic.Fold(word[:i]))
		if i < len(word) {
			b.WriteByte(word[i])
			i++
		}
		word = word[i:]
	}
	return b.String()
}

// startOf returns the first two letters of a word, "" for a shorter one.
func startOf(word string) string {
	_, one := utf8.DecodeRuneInString(word)
	_, two := utf8.DecodeRuneInString(word[one:])
	if two == 0 {
		return ""
	}
	return word[:one+two]
}

// Add looks through a text.
func (x *Expander) Add(text string) {
	if len(x.globs) == 0 {
		return
	}
	var scratch [64]byte
	var words, folded []string
	var joined []bool // to the word before
	for at := 0; ; {
		f, start, end := arabic.Next(text, at, scratch[:0])
		if start == end {
			break
		}
		words, folded, joined = append(words, text[start:end]), append(folded, string(f)), append(joined, arabic.Joins(text[at:start]))
		at = end
	}
	for i, word := range words {
		for _, h := range x.begins(word) {
			x.match(h, i, words, folded, joined)
		}
	}
}

// begins returns where a word as printed may be the first of a glob.
func (x *Expander) begins(word string) []head {
	if known, ok := x.begin[word]; ok {
		return known
	}
	var heads []head
	for _, way := range arabic.Split(word) {
		folded := arabic.Fold(way[1])
		for _, n := range slices.Concat(x.heads[startOf(folded)], x.open) {
			known := slices.ContainsFunc(heads, func(h head) bool { return h.glob == n })
			if !known && fits(x.globs[n].words[0], folded) {
				heads = append(heads, head{n, way[1]})
			}
		}
	}
	if len(x.begin) < 1<<20 {
		x.begin[word] = heads
	}
	return heads
}

// match counts a glob whose first word stands at a place, if the others follow.
func (x *Expander) match(h head, at int, words, folded []string, joined []bool) {
	phrase := h.word
	for i, want := range x.globs[h.glob].words[1:] {
		next := at + i + 1
		if next >= len(words) || !joined[next] || !fits(want, folded[next]) {
			return
		}
		phrase += " " + words[next]
	}
	if found := x.found[h.glob]; len(found) < 100*mostForms || found[phrase] > 0 {
		found[phrase]++
	}
}

// fits says whether a folded word is one that a glob stands for. Of several
// stars only the last needs to be tried again.
func fits(glob, word string) bool {
	star, tried := -1, 0
	for g, w := 0, 0; g < len(glob) || w < len(word); {
		switch {
		case g < len(glob) && glob[g] == '*':
			star, tried = g, w
			g++
		case g < len(glob) && w < len(word) && glob[g] == '?':
			_, size := utf8.DecodeRuneInString(word[w:])
			g, w = g+1, w+size
		case g < len(glob) && w < len(word) && glob[g] == word[w]:
			g, w = g+1, w+1
		case star >= 0 && tried < len(word):
			tried++
			g, w = star+1, tried
		default:
			return false
		}
	}
	return true
}

// Forms returns what a pattern stood for in the texts, each form in its most
// frequent spelling, the most frequent first.
func (x *Expander) Forms(pattern string) []string {
	n := slices.IndexFunc(x.globs, func(g glob) bool { return g.pattern == pattern })
	if n < 0 {
		return nil
	}
	counts, shown := map[string]int{}, map[string]string{}
	for _, phrase := range slices.Sorted(maps.Keys(x.found[n])) {
		folded := arabic.Fold(phrase)
		counts[folded] += x.found[n][phrase]
		if x.found[n][phrase] > x.found[n][shown[folded]] {
			shown[folded] = phrase
		}
	}
	var forms []string
	for _, folded := range slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b))
	}) {
		forms = append(forms, shown[folded])
	}
	return forms
}
