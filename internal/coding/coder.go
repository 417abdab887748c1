package coding

import (
	"slices"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
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
	at       int // index in the article's readings
	passage  *passage
	sentence int
	source   int // index in the passage's sources of who says it, -1 for none
	speaker  int // index of the side that speaks, -1 when unknown
}

// part reads the headline or the body: paragraph by paragraph, as far as they
// hold namings.
func (a *article) part(text string, inTitle bool) {
	c := a.coder
	matches, cues := lexicon.FindBoth(text, c.matcher, c.cues.voice, nil, nil)
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
		a.passage(c.newPassage(text, paragraph, inTitle, matches[:n], cues[from:to]))
		matches, cues = matches[n:], cues[to:]
	}
}

// passage reads the namings of one paragraph.
func (a *article) passage(p *passage) {
	for _, m := range p.matches {
		r := reading{Mention: Mention{Match: m, InTitle: p.inTitle}, at: len(a.readings), passage: p, sentence: p.sentence(m.Start)}
		_, naming := a.coder.lexicon.At(m.Naming)
		r.Voice, r.Why.Voice, r.source = p.voice(m, naming.Polarity)
		r.speaker = a.speakerOf(p, r.source)
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
		if side := a.coder.sideIn(words); side >= 0 || !refersBack(words) {
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

// sideIn returns the one side that a stretch of text names, -1 when it names
// none or several.
func (c *Coder) sideIn(text string) int {
	found, _ := c.names.Find(text, nil)
	side := -1
	for _, f := range found {
		if side >= 0 && side != f.Naming {
			return -1
		}
		side = f.Naming
	}
	return side
}
