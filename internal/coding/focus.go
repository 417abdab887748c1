package coding

import "mizan/lexicon"

// What a sentence weighs that does not hold the conflict in itself, 0…1: see
// [region.weight]. They and the bars below are chosen on hand-coded texts; the
// tests of labels print what they give.
const (
	strifeWeight  = 0.8  // the country, with a word of fighting or politics
	countryWeight = 0.35 // the country by its name alone
	focusWeight   = 0.3  // from here on a sentence of a text is about the conflict
	besideWeight  = 0.1  // the country for something else: its sport, its weather
)

// The bars of scope, in sentences that speak of the conflict.
const (
	headlineWeight = 2.0 // a headline stands for so many
	leadWeight     = 1.5 // the first sentences under it for so many each
	partWeight     = 1.5 // from here on a text holds a part on the conflict
	clauseWeight   = 0.75
	clauseWords    = 15    // a shorter sentence says no more than a clause of a long one
	sentenceWords  = 20    // a sentence that names the conflict itself and is as long is a part
	clauseOf       = 60    // in one that is as long, what stands in it once is of a clause
	asideShare     = 0.125 // of a text's words from which what it says of the conflict is no aside
	mainShare      = 0.5   // of a text's words from which it is the main topic
	leadShare      = 0.3   // from which it is that of a text whose first sentences are about it
)

// weight says how much a sentence speaks of the conflict, 0…1: by what tells
// it, less where other countries stand in it too, little where the country is one
// of a list, and little where it is spoken of for something else.
func (r *region) weight(sure bool) float64 {
	if r.past {
		return 0
	}
	w := 0.0
	switch {
	case r.carries():
		switch w = 1; {
		case r.words >= clauseOf && r.once():
			w = clauseWeight
		case r.words >= sentenceWords:
			w = partWeight
		case r.words < clauseWords:
			w = clauseWeight
		}
	case r.own == lexicon.OwnCountry, r.own == lexicon.OwnWeak && sure:
		w = countryWeight
		switch {
		case r.strife && !r.beside && r.own == lexicon.OwnCountry:
			w = strifeWeight
		case r.beside && !r.strife:
			w = besideWeight
		}
	}
	switch {
	case r.inTitle && r.own == lexicon.OwnWar, r.heads && r.site && r.strife:
		return w // in a headline others are those who act
	case r.own == lexicon.OwnWar && r.words >= (r.rivals+1)*clauseWords:
		return w // it has room for each
	case r.rivals >= 3:
		return w / 4
	case r.rivals == 2:
		return w / 2
	}
	return w
}

// carries reports whether a sentence holds the conflict in itself: in its name or
// in a naming of it.
func (r *region) carries() bool { return r.own == lexicon.OwnWar || r.named }

// once reports whether one phrase alone tells the conflict in a sentence.
func (r *region) once() bool {
	n := 0
	for _, k := range r.clues {
		if k.own != lexicon.OwnNothing {
			n++
		}
	}
	return n == 1
}

// focus says of each sentence whether it is about the conflict: none of a text
// that names it in passing. One that names it is, but for a list of countries. One that names neither it nor another
// place goes on with what the sentence before was about; in a text on the
// conflict, so does one that only names other countries as doers («دعت مصر»),
// and what stands before its first word of the conflict is about it as well. weak
// says whether words that others share open it too.
func (v *survey) focus(level Level, weak bool) []bool {
	focus := make([]bool, len(v.regions))
	on, paragraph := level == Main, -1
	for i := range v.regions {
		r := &v.regions[i]
		if r.inTitle {
			focus[i] = level == Main || level == Part && r.weight(v.sure) >= countryWeight && (r.own > lexicon.OwnWeak || r.named)
			continue
		}
		if level < Main && r.paragraph != paragraph {
			on = on && level == Part && !r.abroad
		}
		paragraph = r.paragraph
		switch w := r.weight(v.sure); {
		case w >= focusWeight && (weak || level == Main || r.own != lexicon.OwnWeak || r.named):
			on = level > Passing
		case r.own == lexicon.OwnWeak && r.proper && !r.abroad: // «أعضاء من حماس»: it goes on
		case r.own != lexicon.OwnNothing: // a list of countries
			on = level == Main
		case r.placed, level < Main && r.abroad:
			on = false
		case level == Main && !r.abroad && !on:
			on = r.paragraph != v.paragraphBefore(i)
		}
		focus[i] = on
	}
	return focus
}

// paragraphBefore returns the paragraph of the sentence before, -1 for none.
func (v *survey) paragraphBefore(i int) int {
	if i == 0 || v.regions[i-1].inTitle {
		return -1
	}
	return v.regions[i-1].paragraph
}
