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
	partWeight     = 1.5 // from here on a text holds a part on the conflict
	clauseWeight   = 0.75
	clauseWords    = 15  // a shorter sentence says no more than a clause of a long one
	sentenceWords  = 20  // a sentence that names the conflict itself and is as long is a part
	mainShare      = 0.5 // of a text's words from which it is the main topic
)

// weight says how much a sentence speaks of the conflict, 0…1: by what tells
// it, less where other countries stand in it too, little where the country is one
// of a list, and little where it is spoken of for something else.
func (r *region) weight(sure bool) float64 {
	w := 0.0
	switch {
	case r.carries():
		switch w = 1; {
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

// decide says how far the text is about the conflict and which of its sentences
// are.
func (v *survey) decide() Scope {
	sum, headline := 0.0, 0.0
	inside, all, owned := 0, 0, 0 // words: in focus, of the body, of sentences that name the conflict itself
	cue := ""
	aside := len(v.regions) > 0 && v.regions[0].beside && !v.regions[0].strife && v.regions[0].own < lexicon.OwnWar
	for i := range v.regions {
		r := &v.regions[i]
		w := r.weight(v.sure)
		if aside && (r.own < lexicon.OwnWar || r.beside) {
			w = min(w, besideWeight) // its headline is of something else that the country is named for
		}
		if len(v.regions) == 1 && r.carries() && r.rivals < 2 {
			w = max(w, 1) // it says no more than a clause, but nothing else either
		}
		if r.inTitle || i == 0 { // a post has no headline but its first sentence
			headline = max(headline, w)
			w *= headlineWeight
		}
		if !r.inTitle {
			all += r.words
			if w >= clauseWeight && r.carries() {
				owned += r.words
			}
		}
		sum += w
		if cue == "" || r.own == lexicon.OwnWar {
			if r.cue != "" {
				cue = r.cue
			}
		}
	}
	s := Scope{Level: Passing, Weight: sum, Elsewhere: v.elsewhere(), Why: Reason{Rule: "passing", Cue: cue}}
	if sum >= partWeight || owned > 0 && float64(owned) >= mainShare*float64(all) {
		s.Level, s.Why.Rule = Part, "part"
	}
	focus := v.focus(s.Level)
	for i := range v.regions {
		if r := &v.regions[i]; focus[i] && !r.inTitle {
			inside += r.words
		}
	}
	if s.Level == Part && (headline >= clauseWeight || float64(inside) >= mainShare*float64(all)) {
		s.Level, s.Why.Rule = Main, "main"
		focus = v.focus(Main)
	}
	for i := range v.regions {
		switch r := &v.regions[i]; {
		case !focus[i]:
		case r.inTitle:
			s.Title = true
		case len(s.Inside) > 0 && s.Inside[len(s.Inside)-1].End >= r.start-1:
			s.Inside[len(s.Inside)-1].End = r.end
		default:
			s.Inside = append(s.Inside, Span{r.start, r.end})
		}
	}
	return s
}

// focus says of each sentence whether it is about the conflict. One that names
// it is, but for a list of countries. One that names neither it nor another
// place goes on with what the sentence before was about; in a text on the
// conflict, so does one that only names other countries as doers («دعت مصر»),
// and what stands before its first word of the conflict is about it as well.
func (v *survey) focus(level Level) []bool {
	focus := make([]bool, len(v.regions))
	on, paragraph := level == Main, -1
	for i := range v.regions {
		r := &v.regions[i]
		if r.inTitle {
			focus[i] = level == Main || r.weight(v.sure) >= countryWeight
			continue
		}
		if level < Main && r.paragraph != paragraph {
			on = on && level == Part && r.rivals == 0
		}
		paragraph = r.paragraph
		switch w := r.weight(v.sure); {
		case w >= focusWeight:
			on = level > Passing || r.carries()
		case r.own != lexicon.OwnNothing: // a list of countries
			on = level == Main
		case r.placed, level < Main && r.rivals > 0:
			on = false
		case level == Main && r.rivals == 0 && !on:
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
