package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// A teller is a party that a phrase tells for a time.
type teller struct {
	party int
	Period
}

// Tells returns the party that a match of Names tells at a time: an index for
// PartyAt. Of a time that is not known well enough it is the one that the phrase
// tells at any time; -1 when there are several, or none.
func (l *Lexicon) Tells(naming int, at When) int {
	party := -1
	for _, t := range l.told[naming] {
		if t.Holds(at) == No {
			continue
		}
		if party >= 0 && party != t.party {
			return -1
		}
		party = t.party
	}
	return party
}

// tellers says for every node of the tree what the phrase tells that ends
// there, names of the parties included, which are entered into the tree. Names
// of a party may repeat its namings. A name of two parties at one time is a
// complaint.
func (r *reader) tellers(x *index) []int32 {
	l := r.lexicon
	ends := make([]int32, len(x.matcher.ends))
	for node, naming := range x.matcher.ends {
		ends[node] = nothing
		if naming >= 0 {
			ends[node] = l.tell(nothing, l.teller(int(naming)))
		}
	}
	for i, party := range slices.Concat(l.Sides, l.Others) {
		for _, name := range party.Names {
			line := r.place("names", name.Phrase)
			x.phrases(name.Phrase, PronounNever, line, func(node int32) {
				for int(node) >= len(ends) {
					ends = append(ends, nothing)
				}
				if other := l.clash(ends[node], teller{i, name.Period}); other >= 0 {
					r.complain(line, fmt.Sprintf("%q is a name of %s and of %s", name.Phrase, l.PartyAt(other).ID, party.ID), "keep it with one, or give both their time with since: and until:")
				}
				ends[node] = l.tell(ends[node], teller{i, name.Period})
			})
		}
	}
	for len(ends) < len(x.matcher.ends) {
		ends = append(ends, nothing)
	}
	return ends
}

// tell adds a teller to those of a phrase, which is new when it is nothing.
func (l *Lexicon) tell(phrase int32, t teller) int32 {
	switch {
	case t.party < 0:
		return phrase
	case phrase == nothing:
		l.told = append(l.told, []teller{t})
		return int32(len(l.told) - 1)
	case !slices.Contains(l.told[phrase], t):
		l.told[phrase] = append(l.told[phrase], t)
	}
	return phrase
}

// clash returns another party that a phrase tells at the same time, -1 for
// none.
func (l *Lexicon) clash(phrase int32, t teller) int {
	if phrase == nothing {
		return -1
	}
	for _, there := range l.told[phrase] {
		apart := there.Until != 0 && t.Since > there.Until || t.Until != 0 && there.Since > t.Until
		if there.party != t.party && !apart {
			return there.party
		}
	}
	return -1
}

// teller returns the party that a naming tells where it stands beside another
// or names who speaks: its own, unless it is contested, or names an act or a
// fate and not a party.
func (l *Lexicon) teller(i int) teller {
	c, n := l.At(i)
	if kind, _, _ := strings.Cut(c.ID, "-"); len(n.Contested) > 0 || kind == "event" || kind == "dead" {
		return teller{party: -1}
	}
	return teller{l.Party(c.Side), n.Period}
}
