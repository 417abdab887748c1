package coding

import (
	"strings"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// denial reports whether the sentence of a charged naming does not use it of
// anybody, and the words that tell so. What does not exist has a negation right
// before it («لا توجد ميليشيات»). What something is said not to be, or is only
// asked or supposed to be, is an indefinite predicate behind the negation or the
// question («ليس الجيش الوطني ميليشيا», «هل هي ميليشيات؟»); a name with the
// article or a genitive is there however its verb is denied: «لم تنسحب
// الميليشيات». What is put in the place of a name that is denied speaks of names
// too: «ليس جيشا بل ميليشيات حفتر».
func (c *Coder) denial(p *passage, m lexicon.Match) (cue string, denied bool) {
	_, naming := c.lexicon.At(m.Naming)
	if naming.Polarity == 0 {
		return "", false
	}
	s := p.sentences[p.sentence(m.Start)]
	front := before(p.text, s.start, m.Start)
	if cue, ok := c.lastBefore(absent, front, 0); ok {
		return cue, true
	}
	if cue, ok := c.lastBefore(correcting, front, 0); ok {
		earlier := strings.TrimRight(front[:strings.LastIndex(front, cue)], " ،,")
		if not, ok := c.lastBefore(notBeing, earlier, 5); ok {
			return not + " … " + cue, true
		}
	}
	surface := p.text[m.Start:m.End]
	named, _ := c.names.Find(surface, nil)
	if definite(surface) && !strings.HasPrefix(arabic.Fold(surface), "بال") || len(named) > 0 && !blankAfter(p.text[m.End:s.end]) {
		return "", false
	}
	return c.lastBefore(notBeing, front, 7)
}

// blankAfter reports whether nothing of a sentence is left.
func blankAfter(rest string) bool { return blank(rest) }

// lastBefore returns the last cue of a kind in the run of text that ends before
// a naming, if so many words at most lie between, none of them an affirmation
// and no mark.
func (c *Coder) lastBefore(kind cueKind, front string, most int) (cue string, ok bool) {
	found, _ := c.cues.one[kind].Find(front, nil)
	if len(found) == 0 {
		return "", false
	}
	last := found[len(found)-1]
	between := front[last.End:]
	if nextBreak(between) >= 0 || arabic.Count(between) > most {
		return "", false
	}
	var scratch [64]byte
	for at := 0; ; {
		folded, start, end := arabic.Next(between, at, scratch[:0])
		if start == end {
			return front[last.Start:last.End], true
		}
		if c.cues.is(affirming, string(folded)) {
			return "", false
		}
		at = end
	}
}
