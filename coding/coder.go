package coding

import (
	"mizan/lexicon"
)

// A Coder codes articles by one lexicon. It is safe for use by several
// goroutines.
type Coder struct {
	lexicon *lexicon.Lexicon
	matcher *lexicon.Matcher
	names   *lexicon.Matcher // what names a side: Match.Naming is the side
	cues    *cues
}

// New returns a coder for a lexicon.
func New(l *lexicon.Lexicon) *Coder {
	return &Coder{lexicon: l, matcher: l.Matcher(), names: l.Names(), cues: readCues()}
}

// Code reads one article and returns its mentions, those of the headline
// first, in the order of the text.
func (c *Coder) Code(title, body string) []Mention {
	a := &article{coder: c}
	a.part(title, true)
	a.part(body, false)
	a.sides()
	mentions := make([]Mention, len(a.readings))
	for i := range a.readings {
		mentions[i] = a.readings[i].Mention
	}
	return mentions
}

// An article is one that is being coded.
type article struct {
	coder    *Coder
	readings []reading
	speaker  int // side of the last speaker named, -1 when unknown
}

// A reading is a mention with what its decision rests on.
type reading struct {
	Mention
	passage  *passage
	sentence int
	source   int // index in the passage's sources of who says it, -1 for none
	speaker  int // index of the side that speaks, -1 when unknown
}

// part reads the headline or the body: paragraph by paragraph, as far as they
// hold namings.
func (a *article) part(text string, inTitle bool) {
	matches, _ := a.coder.matcher.Find(text, nil)
	a.speaker = -1
	for len(matches) > 0 {
		paragraph := paragraphAt(text, matches[0].Start)
		n := 0
		for n < len(matches) && matches[n].Start < paragraph.end {
			n++
		}
		a.passage(a.coder.newPassage(text, paragraph, inTitle, matches[:n]))
		matches = matches[n:]
	}
}

// passage reads the namings of one paragraph.
func (a *article) passage(p *passage) {
	for _, m := range p.matches {
		r := reading{Mention: Mention{Match: m, InTitle: p.inTitle}, passage: p, sentence: p.sentence(m.Start)}
		_, naming := a.coder.lexicon.At(m.Naming)
		r.Voice, r.Why.Voice, r.source = p.voice(m, naming.Polarity)
		r.speaker = a.speakerOf(p, r.source)
		a.readings = append(a.readings, r)
	}
}

// speakerOf returns the side of the source at an index: the one side that its
// words name. A source of a few words that names none («وأضاف أن») is the last
// speaker again.
func (a *article) speakerOf(p *passage, source int) int {
	if source < 0 {
		return -1
	}
	s := p.sources[source]
	side, words := a.coder.sideIn(p.text[s.start:s.end])
	if side >= 0 || words > fewWords {
		a.speaker = side
	}
	return a.speaker
}

// fewWords is how long a source may be that refers back to the last speaker.
const fewWords = 5

// sideIn returns the one side that a stretch of text names, -1 when it names
// none or several, and how many words it has.
func (c *Coder) sideIn(text string) (side, words int) {
	found, words := c.names.Find(text, nil)
	side = -1
	for _, f := range found {
		if side >= 0 && side != f.Naming {
			return -1, words
		}
		side = f.Naming
	}
	return side, words
}
