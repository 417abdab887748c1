package lexicon

import (
	"strings"

	"mizan/lexicon/arabic"
)

// A word is one as a lexicon writes it, with what is made of it when phrases are
// entered into a matcher, each made once.
type word struct {
	text     string
	number   int32 // of its folded form, in the matcher
	whole    bool  // whether it is one word for a reader of words
	definite bool  // whether it is written with the article
	entered  bool  // whether it is the first of a phrase

	itself          [1]*word
	spellings       []*word // all of its spellings; nil until asked for, as what follows
	article, tanwin []*word // with the article, with the alef of tanwin
	pronouns        []*word // with each pronoun
	noun            *word   // of a word that begins with للـ
	parted          bool    // whether noun was asked for
}

// word returns a word by how it is written.
func (x *index) word(text string) *word {
	w := x.words[text]
	if w == nil {
		folded := arabic.Fold(text)
		w = &word{text: text, definite: arabic.Definite(text), whole: folded != "" && !strings.Contains(folded, " ")}
		w.number = x.matcher.number([]byte(folded))
		w.itself[0] = w
		x.words[text] = w
	}
	return w
}

// step returns the node that the i-th word of a phrase leads to. The first
// enters the tree with every form of it behind a proclitic.
func (x *index) step(node int32, i int, w *word) int32 {
	next := x.matcher.step(node, w.number)
	if i == 0 && !w.entered {
		w.entered = true
		arabic.EachTail(w.text, func(tail []byte, fronts arabic.Fronts) { x.matcher.enter(next, tail, fronts) })
	}
	return next
}

// spelled returns a word in each of its spellings, with what is joined to its front
// kept.
func (x *index) spelled(w *word) []*word {
	if len(x.spellings) == 0 {
		return w.itself[:]
	}
	if w.spellings != nil {
		return w.spellings
	}
	for _, split := range arabic.Split(w.text) {
		front, noun := split[0], split[1]
		for _, spelling := range x.spellings[arabic.Fold(noun)] {
			w.spellings = append(w.spellings, x.word(front+spelling))
		}
	}
	if w.spellings == nil {
		w.spellings = w.itself[:]
	}
	return w.spellings
}

// inflected returns what becomes of a word, kept where known points.
func (x *index) inflected(known *[]*word, w *word, become func(string) string) []*word {
	if *known == nil {
		*known = x.word(become(w.text)).itself[:]
	}
	return *known
}

// possessed returns a word with each possessive pronoun.
func (x *index) possessed(w *word) []*word {
	if w.pronouns == nil {
		for _, joined := range arabic.WithPronouns(nil, w.text) {
			w.pronouns = append(w.pronouns, x.word(joined))
		}
	}
	return w.pronouns
}

// apart returns the noun of a word that begins with a preposition and the article,
// nil for another.
func (x *index) apart(w *word) *word {
	if !w.parted {
		w.parted = true
		if noun, ok := arabic.ApartFor(w.text); ok {
			w.noun = x.word(noun)
		}
	}
	return w.noun
}
