package coding

import (
	"mizan/lexicon"
)

// A Coder codes articles by one lexicon. It is safe for use by several
// goroutines.
type Coder struct {
	lexicon *lexicon.Lexicon
	matcher *lexicon.Matcher
}

// New returns a coder for a lexicon.
func New(l *lexicon.Lexicon) *Coder {
	return &Coder{lexicon: l, matcher: l.Matcher()}
}

// Code reads one article and returns its mentions, those of the headline
// first, in the order of the text.
func (c *Coder) Code(title, body string) []Mention {
	mentions := c.part(nil, title, true)
	return c.part(mentions, body, false)
}

// part codes the headline or the body.
func (c *Coder) part(mentions []Mention, text string, inTitle bool) []Mention {
	matches, _ := c.matcher.Find(text, nil)
	var quotes []span
	paragraph := span{}
	for _, m := range matches {
		if m.Start >= paragraph.end {
			paragraph = paragraphAt(text, m.Start)
			quotes = pairs(text, paragraph)
		}
		mention := Mention{Match: m, InTitle: inTitle}
		c.voice(&mention, quotes)
		c.side(&mention)
		mentions = append(mentions, mention)
	}
	return mentions
}

// voice decides whose words a mention is.
func (c *Coder) voice(m *Mention, quotes []span) {
	m.Voice, m.Why.Voice = Own, Reason{Rule: "own"}
	for _, q := range quotes {
		if q.start <= m.Start && m.End <= q.end {
			m.Voice, m.Why.Voice = Quoted, Reason{Rule: "quote"}
		}
	}
}

// side decides who is meant.
func (c *Coder) side(m *Mention) {
	contrast, naming := c.lexicon.At(m.Naming)
	m.Polarity = naming.Polarity
	if len(naming.Contested) == 0 {
		m.Side, m.Why.Side = contrast.Side, Reason{Rule: "naming"}
		return
	}
	m.Side, m.Why.Side = Unresolved, Reason{Rule: "unresolved"}
}
