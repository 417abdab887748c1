package coding

import (
	"strings"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// clause returns where the content begins that أن or a colon opens, -1 for
// none. أن is the verb's when no other verb of reporting at the head of a
// clause, and not too much, lies between. Where it is joined to و it carries
// on content that began before.
func (c *Coder) clause(p *passage, verb cue, cs []cue, i, stop int) (content int, joined bool) {
	limit := min(stop, verb.end+farClause)
	if colon := strings.IndexByte(p.text[verb.end:limit], ':'); colon >= 0 {
		limit = verb.end + colon
	}
	for _, u := range cs[i+1:] {
		if u.start >= limit {
			break
		}
		if u.kind == saying {
			return -1, false // its أن and its colon are its own
		}
		if u.kind == that {
			first, _ := utf8.DecodeRuneInString(p.text[u.start:])
			return u.end, first == 'و' || first == 'ف'
		}
	}
	if limit < stop && p.text[limit] == ':' {
		return limit + 1, false
	}
	return -1, false
}

// farClause is how far behind its verb أن may stand: some thirty words.
const farClause = 380

// complement returns where the content of a verb without أن begins: after the
// preposition the verb takes, at a verbal noun, at a quotation, else behind a
// naming that follows the verb at once and is the one who speaks. A verb that
// does not head its clause («تدعي إحباط هجوم») reports only what follows close
// by. -1 for none.
func (c *Coder) complement(p *passage, verb cue, stop int, heads bool) int {
	limit := wordEnd(p.text, min(stop, verb.end+farComplement), stop)
	after := p.text[verb.end:limit]
	best := -1
	keep := func(at, words int) {
		between := p.text[verb.end:at]
		n := arabic.Count(between)
		switch first := strings.TrimSpace(between); {
		case strings.HasPrefix(first, "في "):
			n -= 2 // «تنفي في بيان قيام …»
		case first == "فيه" || first == "فيها":
			n = 0 // «شريط يؤكد فيه قيامه …»
		}
		if near := n <= words; (heads || near) && (best < 0 || at < best) {
			best = at
		}
	}
	if takes := c.cues.takes[verb.kind]; takes != nil {
		if m, _ := takes.Find(after, nil); len(m) > 0 {
			keep(verb.end+m[0].End, 5)
		}
	}
	if folded, start, end := arabic.Next(after, 0, nil); start != end && string(folded) == "ما" {
		keep(verb.end+start, 0) // «كشف ما تعرض له …»
	}
	if m, _ := c.cues.one[verbalNoun].Find(after, nil); len(m) > 0 {
		keep(verb.end+m[0].Start, 0)
	}
	for _, q := range p.quotesFrom(verb.end) {
		if q.start >= limit {
			break
		}
		if q.start > verb.end && q.words >= 4 {
			keep(q.start, 3)
			break
		}
	}
	if next := p.after(verb.end); best < 0 && heads && len(next) > 0 && arabic.Joins(p.text[verb.end:next[0].Start]) {
		return c.speakerEnd(p, next[0].End, stop)
	}
	return best
}

// farComplement is how far behind its verb content without أن may begin.
const farComplement = 240

// wordEnd moves a limit to the end of the word it cuts.
func wordEnd(text string, at, stop int) int {
	for at < stop && text[at] != ' ' {
		at++
	}
	return at
}

// speakerEnd steps over what belongs to a speaker's name: «التابعة لحكومة
// الوفاق» joined to it, or «، التابعة للجيش الوطني،» between commas.
func (c *Coder) speakerEnd(p *passage, at, stop int) int {
	if next := p.after(at); len(next) > 0 && next[0].End <= stop {
		between := p.text[at:next[0].Start]
		if links, _ := c.cues.one[link].Find(between, nil); len(links) > 0 && blank(between[:links[0].Start]) && arabic.Count(between) <= 2 {
			return next[0].End
		}
	}
	rest := strings.TrimLeft(p.text[at:stop], " ")
	if !strings.HasPrefix(rest, "،") {
		return at
	}
	if close := strings.Index(rest[len("،"):], "،"); close >= 0 {
		return stop - len(rest) + len("،") + close + len("،")
	}
	return at
}
