package lexicon

import (
	"fmt"
	"slices"

	"mizan/lexicon/arabic"
)

// An index is the matcher of a lexicon in the making: it writes every phrase
// out and complains of those that get in each other's way.
type index struct {
	lexicon   *Lexicon
	matcher   *Matcher
	spellings map[string][]string // a folded spelling to all spellings of its word
	words     map[string]*word    // by how they are written
	rivals    [][]int             // by naming: the namings of other contrasts with the same phrase
	names     bool                // its phrases are names: none ends in a preposition
	complain  func(line int, text, hint string)
	where     func(what, phrase string) int // the line of a phrase that is no naming
}

// newIndex prepares an index of a lexicon.
func newIndex(l *Lexicon, complain func(line int, text, hint string)) *index {
	x := &index{lexicon: l, matcher: newMatcher(), spellings: map[string][]string{}, words: map[string]*word{}, rivals: make([][]int, l.Len()), complain: complain,
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
	x.names = true
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
	if x.names {
		ways = whole(ways)
	}
	for _, way := range ways {
		words := make([]*word, len(way))
		for i := range way {
			if words[i] = x.word(way[i]); !words[i].whole {
				x.complain(line, fmt.Sprintf("%q can never match: %q is not one word", term, way[i]), "part letters from digits with a space")
				return
			}
		}
		x.forms(words, pronoun, end)
	}
}

// forms enters the forms of a phrase that a text may use for it.
func (x *index) forms(words []*word, pronoun Pronoun, end func(node int32)) {
	if pronoun != PronounOnly {
		for n := range min(mostArticles, len(words)) + 1 {
			entering{x, words, n, plain, end}.from(0, 0, false, false)
		}
		entering{x, words, 0, accusative, end}.from(0, 0, false, false)
	}
	if pronoun != PronounNever {
		entering{x, words, 0, possessed, end}.from(0, 0, false, false)
	}
}

// mostArticles is to how many words of a phrase the article is written at most.
const mostArticles = 3

// An entering is a phrase on its way into the tree in one of its forms: as it is,
// with the article on so many of its first words where none of these has one
// (مجموعات مسلحة, المجموعات المسلحة), with the alef of tanwin, or with a pronoun
// joined to its end. Some of them nobody writes; they cost an entry and match
// nothing.
type entering struct {
	index    *index
	words    []*word
	articles int
	ending   ending
	end      func(node int32)
}

// An ending is what is joined to the words of a phrase.
type ending int

// The endings.
const (
	plain      ending = iota
	accusative        // the alef of tanwin on each word; none where a word has the article
	possessed         // a pronoun on the last word
)

// from enters the words from the i-th on behind a node, in every spelling. Changed says
// whether the ending changed a word before, apart whether a preposition was written
// apart in the phrase.
func (e entering) from(node int32, i int, changed, apart bool) {
	if i == len(e.words) {
		if e.ending != accusative || changed {
			e.end(node)
		}
		return
	}
	for _, spelled := range e.index.spelled(e.words[i]) {
		for _, w := range e.inflected(spelled, i) {
			e.from(e.index.step(node, i, w), i+1, changed || w != spelled, apart)
			// The press prints the preposition apart before a quotation mark:
			// القائد العام لـ«الجيش الوطني».
			if noun := e.index.apart(w); i > 0 && !apart && noun != nil {
				e.from(e.index.step(e.index.step(node, i, e.index.word(arabic.For)), i, noun), i+1, changed || w != spelled, true)
			}
		}
	}
}

// inflected returns the i-th word of a phrase as this form of it has it, none where
// the form has none.
func (e entering) inflected(w *word, i int) []*word {
	switch {
	case w.definite && (i < e.articles || e.ending == accusative):
		return nil
	case i < e.articles:
		return e.index.inflected(&w.article, w, arabic.WithArticle)
	case e.ending == accusative:
		return e.index.inflected(&w.tanwin, w, arabic.WithTanwin)
	case e.ending == possessed && i == len(e.words)-1:
		return e.index.possessed(w)
	}
	return w.itself[:]
}

// prepositions are those with which a name may go on: «الجهاد الإسلامي [في] [فلسطين]».
var prepositions = arabic.FoldAll("في", "من", "على", "إلى", "عن", "مع", "بعد", "قبل", "ضد")

// whole returns the wordings of a term that end in no preposition, where it has such:
// of one whose last words may be missing each by itself, that one has lost what it
// leads to, and «الجهاد الإسلامي في غزة» would be named «الجهاد الإسلامي في».
func whole(ways [][]string) [][]string {
	kept := slices.DeleteFunc(slices.Clone(ways), func(way []string) bool {
		return len(way) > 1 && slices.Contains(prepositions, arabic.Fold(way[len(way)-1]))
	})
	if len(kept) == 0 {
		return ways
	}
	return kept
}
