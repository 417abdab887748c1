package lexicon

import (
	"slices"
	"strings"
)

// An aboutClue is what a phrase tells of the lexicon's own conflict.
type aboutClue struct {
	tells Own
	Period
}

// Own is what a phrase tells of the lexicon's own conflict.
type Own int

// What a phrase may tell, from the least to the most.
const (
	OwnNothing Own = iota
	OwnWeak        // the conflict, beside something surer
	OwnCountry     // its country
	OwnWar         // the conflict by itself
)

// A front is a place where a party fights.
type front struct {
	party int
	Period
}

// Scoped reports whether the lexicon says how its conflict is called. Of one
// that does not, everything is in scope.
func (l *Lexicon) Scoped() bool { return l.About.Country != "" }

// CountryName returns the name of the country whose conflict it is, nil where
// the lexicon does not say.
func (l *Lexicon) CountryName() Text {
	w := OpenWorld()
	if i := w.Country(l.About.Country); i >= 0 {
		return w.Countries[i].Name
	}
	return nil
}

// AboutMatcher finds how the conflict is called; Match.Naming goes to
// AboutTells.
func (l *Lexicon) AboutMatcher() *Matcher {
	l.compile()
	return l.about
}

// AboutTells returns what a phrase that was found tells at a time.
func (l *Lexicon) AboutTells(naming int, at When) Own {
	if c := l.clues[naming]; c.Holds(at) != No {
		return c.tells
	}
	return OwnNothing
}

// FrontMatcher finds the fronts of the parties; Match.Naming goes to FrontsAt.
func (l *Lexicon) FrontMatcher() *Matcher {
	l.compile()
	return l.fronts
}

// FrontsAt appends the parties that have a front at a place at a time: a side
// whose army is the one there, a third party that is the one fought there. Of a
// time that is not known, all that ever had.
func (l *Lexicon) FrontsAt(naming int, at When, into []int) []int {
	for _, f := range l.front[naming] {
		if f.Holds(at) != No {
			into = append(into, f.party)
		}
	}
	return into
}

// compileFronts makes the matcher of the fronts.
func (r *reader) compileFronts() {
	l := r.lexicon
	x := newIndex(l, r.complain)
	for i, party := range slices.Concat(l.Sides, l.Others) {
		for _, t := range party.Fronts {
			naming := nothing
			x.phrases(t.Phrase, PronounNever, r.place("fronts", t.Phrase), func(node int32) {
				switch there := x.matcher.ends[node]; {
				case there != nothing:
					l.front[there] = append(l.front[there], front{i, t.Period})
				case naming == nothing:
					naming = len(l.front)
					l.front = append(l.front, []front{{i, t.Period}})
					x.matcher.ends[node] = int32(naming)
				default:
					x.matcher.ends[node] = int32(naming)
				}
			})
		}
	}
	for i, fronts := range l.front { // one front may have been entered by several forms of its name
		l.front[i] = slices.Compact(fronts)
	}
	l.fronts = x.matcher
}

// compileAbout makes the matcher of what the conflict is called.
func (r *reader) compileAbout() {
	l := r.lexicon
	x := newIndex(l, r.complain)
	for _, phrase := range l.About.Not {
		x.phrases(phrase, PronounNever, r.place("not", phrase), func(node int32) { x.matcher.ends[node] = ignored })
	}
	add := func(t Term, tells Own, line int) {
		naming := int32(len(l.clues))
		l.clues = append(l.clues, aboutClue{tells, t.Period})
		x.phrases(t.Phrase, PronounNever, line, func(node int32) {
			if x.matcher.ends[node] == nothing {
				x.matcher.ends[node] = naming
			}
		})
	}
	for _, t := range l.About.War {
		add(t, OwnWar, r.place("war", t.Phrase))
	}
	for _, t := range l.About.Weak {
		add(t, OwnWeak, r.place("weak", t.Phrase))
	}
	w := OpenWorld()
	for _, phrase := range w.nothing {
		x.phrases(phrase, PronounNever, 0, func(node int32) {
			if x.matcher.ends[node] == nothing {
				x.matcher.ends[node] = ignored
			}
		})
	}
	if w.Country(l.About.Country) >= 0 {
		for _, phrases := range w.Countries[w.Country(l.About.Country)].phrases {
			for _, phrase := range phrases {
				if l.holdsWar(phrase) {
					add(Term{Phrase: phrase}, OwnWar, 0) // the longer phrase would hide the shorter
				} else {
					add(Term{Phrase: phrase}, OwnCountry, 0)
				}
			}
		}
	}
	l.about = x.matcher
}

// holdsWar reports whether a phrase of the World holds one that tells the
// conflict by itself: «قوات حفتر».
func (l *Lexicon) holdsWar(phrase string) bool {
	spaced := " " + phrase + " "
	return slices.ContainsFunc(l.About.War, func(t Term) bool {
		i := strings.Index(spaced, t.Phrase)
		return i > 0 && strings.Contains(spaced, " "+t.Phrase+" ")
	})
}
