package lexicon

import (
	"fmt"
	"slices"
	"strings"

	"mizan/lexicon/arabic"
)

// An index is the matcher of a lexicon in the making: it writes every phrase
// out and complains of those that get in each other's way.
type index struct {
	lexicon   *Lexicon
	matcher   *Matcher
	spellings map[string][]string   // a folded spelling to all spellings of its word
	memo      map[string][][]string // spellingsOf, by word
	rivals    [][]int               // by naming: the namings of other contrasts with the same phrase
	complain  func(line int, text, hint string)
	where     func(what, phrase string) int // the line of a phrase that is no naming
}

// newIndex prepares an index of a lexicon.
func newIndex(l *Lexicon, complain func(line int, text, hint string)) *index {
	x := &index{lexicon: l, matcher: newMatcher(), spellings: map[string][]string{}, memo: map[string][][]string{}, rivals: make([][]int, l.Len()), complain: complain,
		where: func(string, string) int { return 0 }}
	for _, group := range l.Spellings {
		for _, word := range group {
			x.spellings[arabic.Fold(word)] = group
		}
	}
	return x
}

// build enters every phrase of the lexicon.
func (x *index) build() {
	for _, phrase := range x.lexicon.Ignore {
		x.phrases(phrase, PronounNever, x.where("ignore", phrase), func(node int32) { x.matcher.ends[node] = ignored })
	}
	for i := range x.lexicon.Len() {
		_, naming := x.lexicon.At(i)
		for _, term := range append([]string{naming.Term}, naming.Variants...) {
			if term == "" {
				continue // told where it was read
			}
			x.phrases(term, naming.Pronoun, naming.Line, func(node int32) { x.end(node, i, term) })
		}
	}
}

// end makes a phrase of naming i end at a node.
func (x *index) end(node int32, i int, term string) {
	there := x.matcher.ends[node]
	contrast, naming := x.lexicon.At(i)
	switch {
	case there == nothing:
		x.matcher.ends[node] = int32(i)
	case there == ignored:
		x.complain(naming.Line, fmt.Sprintf("%q can never match: the ignore list has the same phrase", term), "take it out of one of the two")
	case int(there) == i || slices.Contains(x.rivals[i], int(there)):
	default:
		x.meet(int(there), i, contrast, naming, term)
	}
}

// meet judges two namings with one phrase: rivals for a contested term, or a
// mistake.
func (x *index) meet(first, i int, contrast *Contrast, naming *Naming, term string) {
	other, earlier := x.lexicon.At(first)
	if other == contrast && earlier.ID == naming.ID {
		return // told where the ids are compared
	}
	if other == contrast {
		x.complain(naming.Line, fmt.Sprintf("%q is written twice in %s: also on line %d", term, contrast.ID, earlier.Line), "count it as one naming, or make it a variant of the other")
		return
	}
	if len(naming.Contested) == 0 || !slices.Equal(naming.Contested, earlier.Contested) {
		x.complain(naming.Line, fmt.Sprintf("%q is also in %s on line %d", term, other.ID, earlier.Line), "a term that may mean either side needs the same contested list in both places")
		return
	}
	x.rivals[i] = append(x.rivals[i], first)
	x.rivals[first] = append(x.rivals[first], i)
	for _, third := range x.rivals[first] { // of a side that claims the phrase besides these two
		if of := x.lexicon.sideOf(third); of != contrast.Side && of != other.Side && other.Side != contrast.Side {
			x.rivals[i] = append(x.rivals[i], third)
			x.rivals[third] = append(x.rivals[third], i)
		}
	}
}

// phrases writes one term out and calls end with the node of each phrase.
func (x *index) phrases(term string, pronoun Pronoun, line int, end func(node int32)) {
	ways, err := wordings(term)
	if err != nil {
		x.complain(line, err.Error(), "a term is words, [optional words] and either/or")
		return
	}
	for _, words := range ways {
		if bad := slices.IndexFunc(words, func(w string) bool { f := arabic.Fold(w); return f == "" || strings.Contains(f, " ") }); bad >= 0 {
			x.complain(line, fmt.Sprintf("%q can never match: %q is not one word", term, words[bad]), "part letters from digits with a space")
			return
		}
		for _, spelled := range x.spelled(words) {
			for _, form := range inflected(spelled, pronoun) {
				for _, apart := range prepositionApart(form) {
					end(x.matcher.add(apart))
				}
			}
		}
	}
}

// inflected returns the forms of a phrase that a text may use for it.
func inflected(words []string, pronoun Pronoun) (forms [][]string) {
	if pronoun != PronounOnly {
		forms = definite(words)
		if form, changed := accusative(words); changed {
			forms = append(forms, form)
		}
	}
	if pronoun != PronounNever {
		last := len(words) - 1
		for _, joined := range arabic.WithPronouns(nil, words[last]) {
			forms = append(forms, append(slices.Clone(words[:last]), joined))
		}
	}
	return forms
}

// spelled returns the phrase in every spelling of its words.
func (x *index) spelled(words []string) [][]string {
	phrases := [][]string{nil}
	for _, word := range words {
		phrases = follow(phrases, x.spellingsOf(word))
	}
	return phrases
}

// spellingsOf returns the word in each of its spellings, with what is joined
// to its front kept.
func (x *index) spellingsOf(word string) (ways [][]string) {
	if known, ok := x.memo[word]; ok {
		return known
	}
	defer func() { x.memo[word] = ways }()
	for _, split := range arabic.Split(word) {
		front, noun := split[0], split[1]
		for _, spelling := range x.spellings[arabic.Fold(noun)] {
			ways = append(ways, []string{front + spelling})
		}
	}
	if ways == nil {
		ways = [][]string{{word}}
	}
	return ways
}

// prepositionApart returns the phrase and, for a word inside it that begins
// with للـ, the phrase with that preposition apart, as the press prints it
// before a quotation mark: القائد العام لـ«الجيش الوطني».
func prepositionApart(words []string) [][]string {
	phrases := [][]string{words}
	for i, word := range words[1:] {
		if noun, ok := arabic.ApartFor(word); ok {
			apart := append(slices.Clone(words[:i+1]), arabic.For, noun)
			phrases = append(phrases, append(apart, words[i+2:]...))
		}
	}
	return phrases
}
