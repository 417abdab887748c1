package coding

import (
	"strings"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// denial reports whether the sentence of a charged naming does not use it of
// anybody, and the words that tell so. What does not exist has a negation before
// it («لا توجد ميليشيات»), with at most the place between, or «any». What something
// is said not to be, or is only asked or supposed to be, is an indefinite
// predicate behind the negation or the question («ليس الجيش الوطني ميليشيا», «هل هي
// ميليشيات؟»); a name with the article or a genitive is there however its verb is
// denied: «لم تنسحب الميليشيات». What is put in the place of a name that is denied
// speaks of names too: «ليس جيشا بل ميليشيات حفتر».
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
	if cue, ok := c.pairBefore(front, notBeing, 5, correcting, 0); ok {
		return cue, true
	}
	surface := p.text[m.Start:m.End]
	named, _ := c.names.Find(surface, nil)
	if definite(surface) && !strings.HasPrefix(arabic.Fold(surface), "بال") || len(named) > 0 && !blank(p.text[m.End:s.end]) {
		return "", false
	}
	if cue, ok := c.noneThere(front); ok {
		return cue, true
	}
	if cue, ok := c.pairBefore(front, denying, 7, existence, 0); ok {
		return cue, true
	}
	if cue, ok := c.pairBefore(front, refusing, 5, describing, 6); ok {
		return cue, true
	}
	cue, ok := c.lastBefore(notBeing, front, 7)
	if ok && len(named) > 0 && c.cues.is(asking, arabic.Fold(cue)) {
		return "", false // «هل هربت ميليشيات حفتر؟» asks what they did, not what they are
	}
	return cue, ok
}

// noneThere reports whether what does not exist is told before its place («لا توجد
// في طرابلس ميليشيات») or is not any («لم يبق في العاصمة أي ميليشيات»).
func (c *Coder) noneThere(front string) (cue string, ok bool) {
	cue, ok = c.lastBefore(absent, front, 4)
	if !ok {
		return "", false
	}
	words := strings.Fields(arabic.Fold(front[strings.LastIndex(front, cue)+len(cue):]))
	if last := len(words) - 1; last >= 0 && c.cues.is(anyWord, words[last]) {
		return cue, true
	}
	place := len(words) > 0 && (c.cues.is(placing, words[0]) || strings.HasPrefix(words[0], arabic.By+arabic.Article))
	return cue, place && len(words) <= 2
}

// pairBefore returns two cues that tell a denial together, the near one at most
// so many words before a naming, the far one before the near.
func (c *Coder) pairBefore(front string, far cueKind, mostFar int, near cueKind, mostNear int) (cue string, ok bool) {
	last, ok := c.lastBefore(near, front, mostNear)
	if !ok {
		return "", false
	}
	earlier := strings.TrimRight(front[:strings.LastIndex(front, last)], " ،,")
	first, ok := c.lastBefore(far, earlier, mostFar)
	if !ok {
		return "", false
	}
	return first + " … " + last, true
}

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
