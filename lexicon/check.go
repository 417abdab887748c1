package lexicon

import (
	"fmt"
	"regexp"
	"slices"
)

// identifier is what an id of a lexicon, side or contrast looks like.
var identifier = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)

// check judges the lexicon as a whole, but for what its phrases are to each other.
func (r *reader) check() {
	l := r.lexicon
	r.order()
	r.head()
	for i := range l.Contrasts {
		r.checkContrast(&l.Contrasts[i])
		for j := range l.Contrasts[i].Namings {
			l.flat = append(l.flat, place{i, j})
		}
	}
}

// compile compiles the matchers and judges what shows when they are, of a lexicon with
// complaints too: whatever is wrong is told at once.
func (r *reader) compile() {
	l := r.lexicon
	r.checkCountries()
	x := newIndex(l, r.complain)
	x.where = r.place
	x.build()
	told := r.tellers(x)
	l.matcher, l.rivals = x.matcher, x.rivals
	l.names = x.matcher.with(told)
	r.compileAbout()
	r.compileFronts()
	for i := range l.Len() {
		r.checkContested(i)
	}
}

// checkCountries judges the countries of about.
func (r *reader) checkCountries() {
	line, told := r.where["about\x00"]
	if !told {
		return
	}
	for _, country := range append([]string{r.lexicon.About.Country}, r.lexicon.About.Allies...) {
		if OpenWorld().Country(country) < 0 {
			r.complain(line, fmt.Sprintf("country is %q, which the list of countries has not", country), "want a short Latin name such as libya")
		}
	}
}

// head judges what concerns the whole file.
func (r *reader) head() {
	l := r.lexicon
	if !identifier.MatchString(l.ID) {
		r.complain(r.place("key", "id"), fmt.Sprintf("id is %q, want a short Latin name", l.ID), "such as libya: small letters, digits, hyphens")
	}
	if l.Version == "" {
		r.complain(r.place("key", "version"), "no version", "write version: \"1\" and count it up with every change")
	}
	if l.Language != "ar" {
		r.complain(r.place("key", "language"), fmt.Sprintf("language is %q, want ar", l.Language), "the matcher knows the letters and clitics of Arabic")
	}
	if len(l.Sides) == 0 && !r.blind["sides"] {
		r.complain(r.place("key", "sides"), "no sides", "declare the parties of the conflict under sides:")
	}
	if len(l.Contrasts) == 0 && !r.blind["contrasts"] {
		r.complain(r.place("key", "contrasts"), "no contrasts", "declare what has rival names under contrasts:")
	}
	for _, s := range l.Sides {
		for _, id := range s.Against {
			if id == s.ID || l.Side(id) < 0 && !r.blind["sides"] {
				r.complain(r.place("side", s.ID), fmt.Sprintf("side %q stands against %q, which is no other side", s.ID, id), "name another side, or leave against: out for all of them")
			}
		}
	}
	for _, s := range slices.Concat(l.Sides, l.Others) {
		if s.ID != "" && !identifier.MatchString(s.ID) {
			r.complain(r.place("side", s.ID), fmt.Sprintf("side id %q is not a short Latin name", s.ID), "small letters, digits, hyphens")
		}
	}
}

// undeclared reports whether a side is named that nobody declared, as far as
// that can be told: where a side could not be read, it may have been that one.
func (r *reader) undeclared(side string) bool {
	return r.lexicon.Party(side) < 0 && !r.blind["sides"] && !r.blind["others"]
}

// checkContrast judges one contrast by itself.
func (r *reader) checkContrast(c *Contrast) {
	line := r.lines[c.ID]
	if !identifier.MatchString(c.ID) && (c.ID != "" || !r.blind["contrasts"]) {
		r.complain(line, fmt.Sprintf("contrast id %q is not a short Latin name", c.ID), "such as force-gna")
	}
	switch side := r.lexicon.Party(c.Side); {
	case c.Side != "" && r.undeclared(c.Side):
		r.complain(line, fmt.Sprintf("contrast %q is of side %q, which nobody declared", c.ID, c.Side), "declare it under sides: or others:, or leave side: out")
	case c.Party != "" && !r.blind["sides"] && (side < 0 || !slices.ContainsFunc(r.lexicon.PartyAt(side).Parties, func(p Side) bool { return p.ID == c.Party })):
		r.complain(line, fmt.Sprintf("contrast %q is of party %q, which its side has not", c.ID, c.Party), "declare it under parties: of the side")
	}
	if len(c.Namings) == 0 && !r.blind["contrasts"] {
		r.complain(line, fmt.Sprintf("contrast %q has no namings", c.ID), "give it at least two rival names")
	}
	for _, family := range c.Pair {
		if family != "" && !r.blind["contrasts"] && !slices.ContainsFunc(c.Namings, func(n Naming) bool { return n.Family == family }) {
			r.complain(line, fmt.Sprintf("pair names family %q, which no naming of %s has", family, c.ID), "give the namings that family:")
		}
	}
	ids := map[string]int{}
	for _, n := range c.Namings {
		if first := ids[n.ID]; first > 0 {
			r.complain(n.Line, fmt.Sprintf("%q is written twice in %s: also on line %d", n.ID, c.ID, first), "keep one, or give the other an id of its own")
		}
		ids[n.ID] = n.Line
		for _, reading := range n.Readings {
			if !slices.Contains(n.Contested, reading.Side) {
				r.complain(n.Line, fmt.Sprintf("%q is read as side %q, for which it is not contested", n.Term, reading.Side), "add it to contested:")
			}
		}
		for _, side := range n.Contested {
			if r.undeclared(side) {
				r.complain(n.Line, fmt.Sprintf("%q is contested for side %q, which nobody declared", n.Term, side), "declare it under sides:")
			}
		}
	}
}

// checkContested sees to it that a contested naming stands in a contrast of
// every side it may mean.
func (r *reader) checkContested(i int) {
	c, n := r.lexicon.At(i)
	if len(n.Contested) == 0 {
		return
	}
	if !slices.Contains(n.Contested, c.Side) || len(n.Contested) < 2 {
		r.complain(n.Line, fmt.Sprintf("%q in a contrast of %s is contested for %v", n.Term, c.Side, n.Contested), "name the contrast's own side and at least one other")
		return
	}
	for _, side := range n.Contested {
		if _, ok := r.lexicon.rival(i, side); !ok && r.lexicon.Party(side) >= 0 && !r.blind["contrasts"] {
			r.complain(n.Line, fmt.Sprintf("%q may mean %s but no contrast of %s has it", n.Term, side, side), "write the same naming there too")
		}
	}
}
