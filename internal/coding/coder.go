package coding

import (
	"slices"
	"sync"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// A Coder codes articles by one lexicon. It is safe for use by several
// goroutines.
type Coder struct {
	lexicon *lexicon.Lexicon
	matcher *lexicon.Matcher
	names   *lexicon.Matcher // what names a party: see Lexicon.Tells
	world   *lexicon.World
	country int   // of the World: whose conflict it is, -1 where the lexicon does not say
	allies  []int // of the World: the other countries that fight in it
	rival   int   // the side that is one of them, -1 for none: Israel against the country's own
	cues    *cues

	about *lexicon.Scanner        // of how the conflict is called
	both  func() *lexicon.Scanner // of the namings and that, made when it is first asked for
	rest  func() *lexicon.Walker  // of all else that texts on the conflict are read for, made so too
}

// New returns a coder for a lexicon.
func New(l *lexicon.Lexicon) *Coder {
	c := &Coder{lexicon: l, matcher: l.Matcher(), names: l.Names(), country: -1, rival: -1, cues: readCues()}
	if l.Scoped() {
		c.world = lexicon.OpenWorld()
		c.country = c.world.Country(l.About.Country)
		for _, id := range l.About.Allies {
			c.allies = append(c.allies, c.world.Country(id))
			c.rival = max(c.rival, l.Side(id))
		}
		c.about = lexicon.NewScanner(l.AboutMatcher())
	}
	c.both = sync.OnceValue(func() *lexicon.Scanner { return lexicon.NewScanner(c.matcher, l.AboutMatcher()) })
	c.rest = sync.OnceValue(c.walker)
	return c
}

// A Text is an article to be coded.
type Text struct {
	Title, Body string
	Day, Until  lexicon.Day // it was published, 0 when that is not known; Until is not 0 where it was on one of several days, of which Day is the first
	Whole       bool        // all of it is in scope, whatever it is about
	Forwards    []Forward   // from where on its words are another's: those of the headline first, in order
}

// A Forward is a place from which on a text is not the outlet's: a message handed
// on, a post posted again.
type Forward struct {
	InTitle bool
	At      int    // byte of the headline or the body
	From    string // whose it is; empty when that is not known
}

// A Coding is what was read in one article.
type Coding struct {
	Mentions []Mention // those of the headline first, in the order of the text
	Scope    Scope
	Judged   []Judged // mentions that people coded too; nil unless their sheets are used
}

// A Judged is a mention that people coded too.
type Judged struct {
	Tool   Mention // as the tool decided it
	People Mention // as they did; meaningless where they deny that it is one
	Denied bool
	Weight float64 // how many mentions of its outlet it stands for
}

// when returns what is known of the time that the text is of.
func (t *Text) when() lexicon.When { return lexicon.When{From: t.Day, To: max(t.Day, t.Until)} }

// Code reads one article.
func (c *Coder) Code(t Text) Coding {
	world := newAtlas(c.world, t)
	title, body := c.walk(t.Title), c.walk(t.Body)
	coded, _ := c.read(t, &title, &body, world)
	world.leftOut(&coded)
	return coded
}

// Mentions reads one article for its mentions alone. Most articles of a feed have no
// word of the conflict, and are not asked what they are about instead.
func (c *Coder) Mentions(t Text) []Mention {
	if !c.lexicon.Scoped() || t.Whole {
		return c.Code(t).Mentions
	}
	var title, body found
	title.about, body.about = c.about.One(t.Title), c.about.One(t.Body)
	if speaks, _ := c.speaks(t, title.about, body.about); !speaks {
		return nil
	}
	c.complete(t.Title, &title, true)
	c.complete(t.Body, &body, true)
	coded, _ := c.read(t, &title, &body, newAtlas(c.world, t))
	return coded.Mentions
}

// read reads one article that was walked. It returns with the coding what scope
// was decided from, nil where that needed no look.
func (c *Coder) read(t Text, title, body *found, atlas *atlas) (Coding, *survey) {
	a := &article{coder: c, when: t.when(), found: [2]*found{body, title}}
	a.scope = whole(t)
	switch {
	case !c.lexicon.Scoped():
	case t.Whole:
		a.others = c.look(t, title, body)
	default:
		a.survey, a.scope = c.scope(t, title, body, atlas)
		a.others = a.survey
	}
	a.text = t
	a.part(t.Title, true, title)
	a.part(t.Body, false, body)
	a.sides()
	mentions := slices.Grow([]Mention(nil), len(a.readings))
	for i := range a.readings {
		if _, naming := c.lexicon.At(a.readings[i].Naming); naming.Back && (a.readings[i].Side == Unresolved || !a.present(a.readings[i].Side) || a.otherParty(i)) {
			continue // it points at nobody who is named
		}
		if i > 0 && attribute(&a.readings[i-1], &a.readings[i]) {
			continue
		}
		if n := len(mentions); n > 0 && a.holdsOffice(&mentions[n-1], &a.readings[i]) {
			continue
		}
		mentions = append(mentions, a.readings[i].Mention)
	}
	return Coding{Mentions: mentions, Scope: a.scope}, a.survey
}

// An article is one that is being coded.
type article struct {
	coder    *Coder
	text     Text
	found    [2]*found    // in the body, in the headline
	when     lexicon.When // it was published
	survey   *survey      // nil where everything is in scope
	others   *survey      // what tells other countries: of a text that is in scope whatever it is about too
	scope    Scope
	parties  parties
	readings []reading
	speaker  int // party of the last speaker named, -1 when unknown
}

// A reading is a mention with what its decision rests on.
type reading struct {
	Mention
	at       int // index in the article's readings
	passage  *passage
	sentence int
	source   int          // index in the passage's sources of who says it, -1 for none
	speaker  int          // index of the party that speaks, -1 when unknown
	when     lexicon.When // that its sentence speaks of
}

// part reads the headline or the body: paragraph by paragraph, as far as they
// hold namings that are in scope.
func (a *article) part(text string, inTitle bool, f *found) {
	matches := a.within(text, inTitle, f.namings)
	if len(matches) == 0 {
		return
	}
	a.coder.complete(text, f, false)
	cues := f.cues
	a.readings = slices.Grow(a.readings, len(matches))
	a.speaker = -1
	for len(matches) > 0 {
		paragraph := paragraphAt(text, matches[0].Start)
		n, from, to := 0, 0, 0
		for n < len(matches) && matches[n].Start < paragraph.end {
			n++
		}
		for from < len(cues) && cues[from].Start < paragraph.start {
			from++
		}
		for to = from; to < len(cues) && cues[to].Start < paragraph.end; to++ {
		}
		p := a.coder.newPassage(text, paragraph, inTitle, !inTitle && blank(a.text.Title), matches[:n], cues[from:to])
		p.forwards = a.text.Forwards
		a.passage(p)
		matches, cues = matches[n:], cues[to:]
	}
}

// within returns the namings that are in scope: those that carry the conflict
// in themselves, and those that every war has where the text is about this one and
// they are not another country's.
func (a *article) within(text string, inTitle bool, matches []lexicon.Match) []lexicon.Match {
	if a.survey == nil {
		if a.others != nil {
			return a.ours(text, inTitle, matches)
		}
		if !a.coder.lexicon.Scoped() || a.scope.Level == Main {
			return matches
		}
		a.scope.Generic = a.scope.Generic || len(matches) > 0
		return nil
	}
	kept := matches[:0]
	var named *ownings // once asked for
	for _, m := range matches {
		anchored := a.survey.anchored(inTitle, m)
		in := anchored && a.scope.Level == Main || a.scope.in(inTitle, m.Start) && !a.survey.foreign(text, inTitle, m)
		if in && !anchored {
			if named == nil {
				named = a.survey.ownings(text, inTitle)
			}
			in = (a.scope.Level == Main || a.survey.carries(inTitle, m) && (a.survey.ownName(text, inTitle, m) || a.survey.nearest(text, inTitle, m, a.scope.Elsewhere))) && !a.survey.foreignBefore(named, text, m)
		}
		if in {
			kept = append(kept, m)
		} else {
			a.scope.Generic = true
		}
	}
	return kept
}

// ours returns the namings of a text that is in scope whatever it is about: all but what
// the text says is another country's, «الحكومة التركية», «الرئيس» of Egypt.
func (a *article) ours(text string, inTitle bool, matches []lexicon.Match) []lexicon.Match {
	kept, v := matches[:0], a.others
	named := v.ownings(text, inTitle)
	for _, m := range matches {
		if v.anchored(inTitle, m) || !v.foreign(text, inTitle, m) && !v.foreignBefore(named, text, m) {
			kept = append(kept, m)
		}
	}
	return kept
}

// passage reads the namings of one paragraph.
func (a *article) passage(p *passage) {
	for _, m := range p.matches {
		r := reading{Mention: Mention{Match: m, InTitle: p.inTitle}, at: len(a.readings), passage: p, sentence: p.sentence(m.Start)}
		_, naming := a.coder.lexicon.At(m.Naming)
		r.Voice, r.Why.Voice, r.source = p.voice(m, naming.Polarity)
		if cue, denied := a.coder.denial(p, m); denied {
			r.Voice, r.Why.Voice = Denied, Reason{"denied", cue}
		}
		r.speaker = a.speakerOf(p, r.source)
		if r.Why.Voice.Rule == "forwarded" {
			r.speaker = a.coder.partyIn(r.Why.Voice.Cue, a.when)
		}
		r.From, r.To = p.trimmed(r.sentence, m)
		a.readings = append(a.readings, r)
	}
}

// speakerOf returns the side of the source at an index: the one side that its
// words name. A source that names none but refers back («وأضاف أن», «وأكد
// المصدر أن») is the last speaker again.
func (a *article) speakerOf(p *passage, source int) int {
	if source < 0 {
		return -1
	}
	s := &p.sources[source]
	if !s.heard {
		words := p.text[s.start:s.end]
		if side := a.coder.partyIn(words, a.when); side >= 0 || !refersBack(words) {
			a.speaker = side
		}
		s.heard, s.side = true, a.speaker
	}
	return s.side
}

// refersBack reports whether the words that name a source hold no new noun: a
// verb and أن, and at most a noun with the article.
func refersBack(words string) bool {
	definite, rest := 0, 0
	var scratch [64]byte
	for at := 0; ; {
		folded, start, end := arabic.Next(words, at, scratch[:0])
		if start == end {
			return rest <= 2 && definite <= 1
		}
		switch {
		case string(folded) == "الي": // the preposition of «أشار إلى»
		case arabic.Definite(string(folded)):
			definite++
		default:
			rest++
		}
		at = end
	}
}

// partyIn returns the one party that a run of text names, -1 when it names none
// or several.
func (c *Coder) partyIn(text string, when lexicon.When) int {
	found, _ := c.names.Find(text, nil)
	party := -1
	for _, f := range found {
		told := c.lexicon.Tells(f.Naming, when)
		if told < 0 {
			continue
		}
		if party >= 0 && party != told {
			return -1
		}
		party = told
	}
	return party
}
