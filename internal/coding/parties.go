package coding

import (
	"slices"
	"strconv"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// parties are those that an article speaks of, and where.
type parties struct {
	named  []bool       // by party: whether the article names it anywhere
	places [2][]partyAt // the names of parties and their fronts in the body, in the headline
}

// A partyAt is a place in a part that tells a party: its name, or its front.
type partyAt struct {
	span
	party int
	front bool
}

// meet finds the parties that the article speaks of.
func (a *article) meet() parties {
	l := a.coder.lexicon
	p := parties{named: make([]bool, len(l.Sides)+len(l.Others))}
	if len(a.readings) == 0 {
		return p
	}
	for part, text := range []string{a.text.Body, a.text.Title} {
		names, _ := a.coder.names.Find(text, nil)
		for _, m := range names {
			if party := l.Tells(m.Naming, a.when); party >= 0 {
				p.named[party] = true
				p.places[part] = append(p.places[part], partyAt{span{m.Start, m.End}, party, false})
			}
		}
		fronts, _ := l.FrontMatcher().Find(text, nil)
		for _, m := range fronts {
			for _, party := range l.FrontsAt(m.Naming, a.when, nil) {
				p.places[part] = append(p.places[part], partyAt{span{m.Start, m.End}, party, true})
			}
		}
		slices.SortStableFunc(p.places[part], func(a, b partyAt) int { return a.start - b.start })
	}
	return p
}

// around calls visit with what tells a party in the paragraph of a reading, and
// in the headline.
func (a *article) around(r *reading, visit func(text string, at partyAt)) {
	for part, text := range []string{a.text.Body, a.text.Title} {
		for _, at := range a.parties.places[part] {
			if part == 1 || !r.passage.inTitle && r.passage.holds(at.start, at.end) {
				visit(text, at)
			}
		}
	}
}

// third reports whether a third party is, or may be, the one that is fought
// where a reading stands, and what tells it: it is named in the paragraph or the
// headline, or the place and the time are those of its war.
func (a *article) third(r *reading) (cue string, is bool) {
	a.around(r, func(text string, at partyAt) {
		if !is && a.coder.lexicon.Third(at.party) {
			cue, is = text[at.start:at.end], true
		}
	})
	return cue, is
}

// placed returns the one side whose army is the army at the places that the
// sentence of a reading names, or else its paragraph and the headline; -1 for
// none or several.
func (a *article) placed(r *reading) (party int, cue string) {
	s := r.passage.sentences[r.sentence]
	for _, near := range []bool{true, false} {
		party, cue = -1, ""
		several := false
		a.around(r, func(text string, at partyAt) {
			inSentence := text == r.passage.text && s.holds(at.start, at.end)
			if !at.front || a.coder.lexicon.Third(at.party) || near && !inSentence {
				return
			}
			if party >= 0 && party != at.party {
				several = true
			}
			party, cue = at.party, text[at.start:at.end]
		})
		if several {
			return -1, ""
		}
		if party >= 0 {
			return party, cue
		}
	}
	return -1, ""
}

// whenAt returns the time that the sentence of a reading speaks of: the day of
// the article, or another year that it names («في عام 2015»).
func (a *article) whenAt(r *reading) lexicon.When {
	s := r.passage.sentences[r.sentence]
	text := r.passage.text[s.start:s.end]
	var scratch, kept [64]byte
	dating := false
	for at := 0; ; {
		folded, start, end := arabic.Next(text, at, scratch[:0])
		if start == end {
			return a.when
		}
		at = end
		word := append(kept[:0], folded...)
		if year, err := strconv.Atoi(string(word)); err == nil && len(word) == 4 && dating && year >= 1990 && year < 2100 {
			if y := lexicon.Year(year); !a.when.Known() || a.when.To < y.From || a.when.From > y.To {
				return y
			}
			return a.when
		}
		dating = a.coder.cues.is(dateNoun, string(word))
	}
}
