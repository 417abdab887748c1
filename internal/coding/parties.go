package coding

import (
	"slices"
	"strconv"
	"strings"

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
		found := a.found[part]
		a.coder.complete(text, found, false)
		for _, m := range found.names {
			if party := l.Tells(m.Naming, a.when); party >= 0 {
				p.named[party] = true
				p.places[part] = append(p.places[part], partyAt{span{m.Start, m.End}, party, false})
			}
		}
		for _, m := range found.fronts {
			if a.coder.cues.endsWith(heading, strings.TrimRight(before(text, 0, m.Start), " ")) {
				continue // whither or whence: «هربت نحو مصراتة»
			}
			for _, party := range l.FrontsAt(m.Naming, a.when, nil) {
				p.places[part] = append(p.places[part], partyAt{span{m.Start, m.End}, party, true})
			}
		}
		slices.SortStableFunc(p.places[part], func(a, b partyAt) int { return a.start - b.start })
	}
	return p
}

// between returns those that begin between two bytes of a part.
func (p *parties) between(part, from, to int) []partyAt {
	by := func(at partyAt, start int) int { return at.start - start }
	i, _ := slices.BinarySearchFunc(p.places[part], from, by)
	j, _ := slices.BinarySearchFunc(p.places[part], to, by)
	return p.places[part][i:max(i, j)]
}

// A ground is what the parties told in a stretch of text come to.
type ground struct {
	known bool
	third string // what tells a third party there, empty for none
	front int    // the one side whose army is the army of the places there, -1 for none or several
	cue   string // the place
}

// add adds what tells a party.
func (g *ground) add(text string, at partyAt, third bool, several *bool) {
	words := text[at.start:at.end]
	switch {
	case third:
		if g.third == "" {
			g.third = words
		}
	case at.front && g.front >= 0 && g.front != at.party:
		*several = true
	case at.front:
		g.front, g.cue = at.party, words
	}
}

// ground reads the parties told between two bytes of a part, and with them those
// of the headline.
func (a *article) ground(p *passage, from, to int, headline bool) ground {
	g := ground{known: true, front: -1}
	several := false
	part, text := 0, a.text.Body
	if p.inTitle {
		part, text = 1, a.text.Title
	}
	for _, at := range a.parties.between(part, from, to) {
		g.add(text, at, a.coder.lexicon.Third(at.party), &several)
	}
	if headline && !p.inTitle {
		for _, at := range a.parties.places[1] {
			g.add(a.text.Title, at, a.coder.lexicon.Third(at.party), &several)
		}
	}
	if several {
		g.front, g.cue = -1, ""
	}
	return g
}

// groundOf returns what the paragraph of a reading and the headline come to,
// read once for all its mentions.
func (a *article) groundOf(p *passage) *ground {
	if !p.ground.known {
		p.ground = a.ground(p, p.start, p.end, true)
	}
	return &p.ground
}

// third reports whether a third party is, or may be, the one that is fought
// where a reading stands, and what tells it: it is named in the paragraph or the
// headline, or the place and the time are those of its war.
func (a *article) third(r *reading) (cue string, is bool) {
	cue = a.groundOf(r.passage).third
	return cue, cue != ""
}

// fought returns the third party that a reading of an enemy's word means, and what
// tells it; -1 where that is not sure. With the article the word points back at one
// who was named («مسلحون» are new ones), in a sentence before, for in its own it would
// be a pronoun. In that sentence and the one before, else in the paragraph and its
// headline, the third party is the only one besides the side that speaks or fights,
// and there is a fight or such a side.
func (a *article) fought(r *reading, bearer int) (party int, cue string) {
	p := r.passage
	own := a.fighter(r, bearer)
	if !definite(p.text[r.Start:r.End]) || own >= 0 && a.coder.lexicon.Third(own) {
		return -1, ""
	}
	s := p.sentences[r.sentence]
	near := span{p.sentences[max(r.sentence-1, 0)].start, s.end}
	for _, within := range []span{near, p.span} {
		party, cue, sure := a.besides(p, within, own)
		switch {
		case !sure:
			return -1, ""
		case party < 0:
			continue
		case own < 0 && !a.coder.fights(p.text[within.start:within.end]):
			return -1, ""
		case !a.namedBefore(p, s.start, party) || !a.mayBeAt(party, p.text[s.start:s.end]):
			return -1, ""
		}
		return party, cue
	}
	return -1, ""
}

// namedBefore reports whether a party is named before a byte of a paragraph or in
// the headline.
func (a *article) namedBefore(p *passage, before, party int) bool {
	if p.inTitle {
		return false
	}
	is := func(at partyAt) bool { return at.party == party && !at.front }
	return slices.ContainsFunc(a.parties.places[1], is) || slices.ContainsFunc(a.parties.between(0, p.start, before), is)
}

// mayBeAt reports whether a party has fought, at any time, at one of the places that
// a stretch of text names, or whether it names none.
func (a *article) mayBeAt(party int, text string) bool {
	l := a.coder.lexicon
	places, _ := l.FrontMatcher().Find(text, nil)
	for _, m := range places {
		if slices.Contains(l.FrontsAt(m.Naming, lexicon.When{}, nil), party) {
			return true
		}
	}
	return len(places) == 0
}

// fighter returns the party in whose mouth or before whose men a reading stands:
// the speaker's, else that of the state names in its sentence, else the bearer of
// those of the article; -1 when the text does not tell.
func (a *article) fighter(r *reading, bearer int) int {
	if r.Voice != Own && r.speaker >= 0 {
		return r.speaker
	}
	for _, j := range a.neighbours(r.at) {
		if n := &a.readings[j]; n.sided() && n.Polarity > 0 {
			return a.coder.lexicon.Party(n.Side)
		}
	}
	return bearer
}

// besides returns the one third party that is told between two bytes of a
// paragraph by its name, -1 for none. It is not sure where they are several, or a
// side is named besides own.
func (a *article) besides(p *passage, s span, own int) (party int, cue string, sure bool) {
	party, sure = -1, true
	part, text := 0, a.text.Body
	if p.inTitle {
		part, text = 1, a.text.Title
	}
	add := func(text string, at partyAt) {
		if at.party == own || at.front {
			return
		}
		sure = sure && a.coder.lexicon.Third(at.party) && (party < 0 || party == at.party)
		party, cue = at.party, text[at.start:at.end]
	}
	for _, at := range a.parties.between(part, s.start, s.end) {
		add(text, at)
	}
	if s == p.span && !p.inTitle {
		for _, at := range a.parties.places[1] {
			add(a.text.Title, at)
		}
	}
	return party, cue, sure
}

// placed returns the one side whose army is the army at the places that the
// sentence of a reading names, -1 for none or several.
func (a *article) placed(r *reading) (party int, cue string) {
	s := r.passage.sentences[r.sentence]
	g := a.ground(r.passage, s.start, s.end, false)
	return g.front, g.cue
}

// placedNear is placed for the paragraph and the headline.
func (a *article) placedNear(r *reading) (party int, cue string) {
	g := a.groundOf(r.passage)
	return g.front, g.cue
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
		if year := yearOf(word); dating && year >= 1990 && year < 2100 {
			if y := lexicon.Year(year); !a.when.Known() || a.when.To < y.From || a.when.From > y.To {
				return y
			}
			return a.when
		}
		dating = a.coder.cues.is(dateNoun, string(word))
	}
}

// yearOf returns the number of a folded word of four digits, 0 for another.
func yearOf(word []byte) int {
	if len(word) != 4 || word[0] < '0' || word[0] > '9' {
		return 0
	}
	year, err := strconv.Atoi(string(word))
	if err != nil {
		return 0
	}
	return year
}
