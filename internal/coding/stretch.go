package coding

import (
	"strings"
	"unicode/utf8"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// stretches finds the stretches of a passage that are not the outlet's own words.
// Every rule stays inside its sentence, but for a source named after a full
// stop («. حسب قوله.»), which reaches the sentence before.
func (c *Coder) stretches(p *passage, found []lexicon.Match) {
	next := 0
	p.first = make([]int, 0, len(p.sentences))
	var cs []cue
	for i := range p.sentences {
		cs = cs[:0]
		for ; next < len(found) && found[next].Start < p.sentences[i].end; next++ {
			m := found[next]
			end := min(m.End, p.sentences[i].end) // a cut may go through a cue
			u := cue{kind: cueKind(m.Naming), span: span{m.Start, end}}
			if c.means(p, p.sentences[i], u) {
				u.heads = u.kind.reports() && c.heads(p, p.sentences[i], u)
				cs = append(cs, u)
			}
		}
		p.first = append(p.first, len(p.stretches))
		if i == 0 && (p.inTitle || p.post) {
			c.headline(p)
		}
		if p.answers() {
			p.add(p.sentences[i], Attributed, "interview", span{p.sentences[i].start, p.sentences[i].start}, -1)
		}
		p.goesOn(i, cs)
		c.sentenceStretches(p, i, cs)
	}
}

// answers reports whether a paragraph is the answer of an interview, as papers set it: it begins with
// a mark twice, «•• نعم», and the one before it, with the mark once, asks.
func (p *passage) answers() bool {
	text := strings.TrimLeft(p.text[p.start:p.end], " \u00A0")
	mark, size := utf8.DecodeRuneInString(text)
	if (mark != '•' && mark != '●') || !strings.HasPrefix(text[size:], string(mark)) {
		return false
	}
	asked := strings.TrimRight(p.text[:p.start], " \u00A0\r\n")
	asked = strings.TrimLeft(asked[strings.LastIndexByte(asked, '\n')+1:], " \u00A0")
	return strings.HasPrefix(asked, string(mark)) && !strings.HasPrefix(asked[size:], string(mark)) && strings.HasSuffix(strings.TrimRight(asked, " .!"), "؟")
}

// means reports whether a cue is what it looks like: «نقل» and «عبر» report only
// with what opens content close behind them, before an إلى, and «بين» is a verb only at
// the head of a sentence.
func (c *Coder) means(p *passage, s span, u cue) bool {
	word := strings.TrimLeft(arabic.Fold(p.text[u.start:u.end]), arabic.And+arabic.So)
	if word == "بين" {
		return blank(p.text[s.start:u.start])
	}
	if !u.kind.reports() || !c.cues.is(moving, word) {
		return true
	}
	var scratch [64]byte
	for at, n := u.end, 0; n < farOpening; n++ {
		word, start, end := arabic.Next(p.text[:s.end], at, scratch[:0])
		if start == end || string(word) == "الي" {
			return false
		}
		if c.cues.is(opening, string(word)) || strings.ContainsAny(p.text[at:start], ":"+arabic.Quotes) {
			return true
		}
		at = end
	}
	return false
}

// farOpening is how many words behind such a verb what opens its content may stand.
const farOpening = 16

// sentenceStretches applies the cues of one sentence in their order.
func (c *Coder) sentenceStretches(p *passage, number int, cs []cue) {
	s := p.sentences[number]
	for i := 0; i < len(cs); i++ {
		u := cs[i]
		switch {
		case u.kind.reports():
			c.report(p, number, cs, i)
		case u.kind == saying:
			if c.carriesOn(p, s, cs, i) && !p.carries(u, s.end) {
				p.add(span{afterThat(p.text, u.end, cs, i), c.stretchEnd(p, s, cs, i)}, Attributed, "participle", u.span, -1)
			}
		case u.kind == accusing:
			if from := c.describedFrom(p, u.end, s.end); from >= 0 {
				p.add(span{from, c.stretchEnd(p, s, cs, i)}, Attributed, "report", u.span, -1)
			}
		case u.kind == announcing:
			c.announced(p, number, cs, i)
		case u.kind == claiming:
			p.add(span{p.claimant(u.end), c.stretchEnd(p, s, cs, i)}, Distanced, "claim", u.span, -1)
		case u.kind == according:
			c.according(p, number, u, cs[i+1:])
		case u.kind == inWords:
			p.add(span{c.inWordsFrom(p, s, u), u.start}, Distanced, "in-words", u.span, -1)
		case u.kind == alleged:
			p.alleged(u.span)
		case u.kind == soCalled:
			p.add(span{u.end, p.quotedName(u.end, c.nounPhrase(p.text, u.end, s.end, cs[i+1:]))}, Distanced, "so-called", u.span, -1)
		case u.kind == described:
			if from := c.describedFrom(p, u.end, s.end); from >= 0 {
				p.add(span{from, p.quotedName(from, c.nounPhrase(p.text, from, s.end, cs[i+1:]))}, Distanced, "so-called", u.span, -1)
			}
		}
	}
}

// goesOn carries a report into the next sentence, where that begins with its أن:
// «قال إن ….  وأن …», «كما أن …».
func (p *passage) goesOn(number int, cs []cue) {
	if number == 0 || len(cs) == 0 || len(p.stretches) == 0 {
		return
	}
	s, u, last := p.sentences[number], cs[0], p.stretches[len(p.stretches)-1]
	as := u.kind == notThat && strings.HasPrefix(strings.TrimPrefix(p.text[u.start:u.end], "و"), "كما")
	if (u.kind == that || as) && blank(p.text[s.start:u.start]) && last.end >= p.sentences[number-1].end && last.voice != Own {
		p.add(span{u.end, s.end}, Attributed, "report", u.span, last.source)
	}
}

// quotedName returns where a phrase ends that is held at arm's length: with its
// quotation, where it begins with one.
func (p *passage) quotedName(from, end int) int {
	q := p.quotesFrom(from)
	if len(q) > 0 && q[0].start >= from && q[0].end < end && arabic.Count(p.text[from:q[0].start]) <= 1 && len(strings.TrimSpace(p.text[from:q[0].start])) <= len("بـ\"") {
		return q[0].end
	}
	return end
}

// describedFrom returns where the description of a verb begins that has its object
// joined to it: at ب, behind who describes, or at once in quotation marks; -1 for
// none.
func (c *Coder) describedFrom(p *passage, from, limit int) int {
	if q := p.quotesFrom(from); len(q) > 0 && q[0].start >= from && blank(p.text[from:q[0].start]) {
		return from
	}
	limit = untilBreak(p.text, from, limit, 8)
	var scratch [64]byte
	for at := from; ; {
		word, start, end := arabic.Next(p.text[:limit], at, scratch[:0])
		if start == end {
			return -1
		}
		if strings.HasPrefix(p.text[start:], arabic.By) && !c.cues.is(notBy, string(word)) {
			return start
		}
		at = end
	}
}

// announced applies a noun of reporting, «بعد إعلان المتحدث أن …»: what was said runs from أن, or
// from a verbal noun behind who said it, to the next mark, for the noun is a part of
// the outlet's own clause.
func (c *Coder) announced(p *passage, number int, cs []cue, i int) {
	s, noun := p.sentences[number], cs[i]
	limit := untilBreak(p.text, noun.end, s.end, mostAnnouncer)
	from := -1
	if i+1 < len(cs) && cs[i+1].kind == that && cs[i+1].start < limit {
		from = cs[i+1].end
	} else if m, _ := c.cues.one[verbalNoun].Find(p.text[noun.end:limit], nil); len(m) > 0 && !blank(p.text[noun.end:noun.end+m[0].Start]) {
		from = noun.end + m[0].Start
	}
	if from < 0 {
		return
	}
	p.add(span{from, untilBreak(p.text, from, s.end, longestSentence)}, Attributed, "report", noun.span, -1)
}

// mostAnnouncer is how many words name who announces.
const mostAnnouncer = 12

// claimant steps over the naming that follows a noun of claiming at once: in
// «مزاعم حكومة الوفاق» it names who claims.
func (p *passage) claimant(from int) int {
	if next := p.after(from); len(next) > 0 && arabic.Joins(p.text[from:next[0].Start]) {
		return next[0].End
	}
	return from
}

// add records a stretch, if it holds anything.
func (p *passage) add(s span, voice Voice, rule string, cue span, source int) {
	if s.end > s.start {
		p.stretches = append(p.stretches, stretch{span: s, voice: voice, reason: Reason{rule, p.text[cue.start:cue.end]}, source: source})
	}
}

// according applies «وفق مصادر …»: the source is the outlet's own words, all
// else in the sentence is the source's, and so is what an أن opens. Alone in its sentence it speaks of the
// sentence before.
func (c *Coder) according(p *passage, number int, u cue, cs []cue) {
	s := p.sentences[number]
	end := c.apposed(p.text, untilBreak(p.text, u.end, s.end, 9), s.end)
	if len(cs) > 0 && cs[0].kind == that {
		end = min(end, cs[0].start)
	}
	p.sources = append(p.sources, source{span: span{u.start, end}, according: true})
	from := len(p.sources) - 1
	if blank(p.text[s.start:u.start]) && blank(p.text[end:s.end]) && number > 0 {
		p.add(p.sentences[number-1], Attributed, "according", u.span, from)
		return
	}
	start := s.start
	if ownReading(p.text[u.end:end]) {
		start = lastBreak(p.text, s.start, u.start)
	}
	p.add(span{start, u.start}, Attributed, "according", u.span, from)
	p.add(span{end, s.end}, Attributed, "according", u.span, from)
}

// apposed returns where a phrase ends that says who somebody is and stands behind his
// name between commas, «فلان، الناطق باسم الجيش،»; at itself where there is none.
func (c *Coder) apposed(text string, at, limit int) int {
	phrase, ok := strings.CutPrefix(text[at:limit], "،")
	word, start, end := arabic.Next(phrase, 0, nil)
	if !ok || start == end || !c.cues.is(office, nounOf(string(word))) {
		return at
	}
	return untilBreak(text, limit-len(phrase), limit, 9)
}

// ownReading reports whether a source is a thing of somebody named before, «وفق تفسيرها للقانون»: it
// speaks of the clause that names him.
func ownReading(source string) bool {
	word, _, _ := arabic.Next(source, 0, nil)
	return !arabic.Definite(string(word)) && (strings.HasSuffix(string(word), "ها") || strings.HasSuffix(string(word), "هم"))
}

// lastBreak returns where the stretch begins that ends at a place: behind the
// last mark, the one next to the place left aside.
func lastBreak(text string, from, at int) int {
	stretch := strings.TrimRight(text[from:at], " \u00A0،,"+arabic.Quotes)
	return from + afterLastBreak(stretch)
}

// nounPhrase returns where the noun phrase ends that begins at from: at a
// mark, a relative pronoun, a preposition that begins a new part, a verb of
// reporting, or after ten words.
func (c *Coder) nounPhrase(text string, from, limit int, cs []cue) int {
	for _, u := range cs {
		if u.kind.reports() || u.kind == saying || u.kind == according || u.kind == inWords {
			limit = min(limit, u.start)
			break
		}
	}
	end := untilBreak(text, from, limit, 10)
	var scratch [64]byte
	for at, n := from, 0; ; n++ {
		folded, start, stop := arabic.Next(text[:end], at, scratch[:0])
		if start == stop {
			return end
		}
		if n > 0 && c.cues.is(phraseEnd, string(folded)) {
			return start
		}
		at = stop
	}
}

// inWordsFrom returns where the words begin that «على حد تعبيره» speaks of: behind the last mark,
// and where the clause goes on behind it, at the last preposition.
func (c *Coder) inWordsFrom(p *passage, s span, u cue) int {
	from := lastBreak(p.text, s.start, u.start)
	if rest := p.text[u.end:s.end]; blank(rest) || nextBreak(rest) >= 0 && blank(rest[:nextBreak(rest)]) {
		return from
	}
	var scratch [64]byte
	for at := from; ; {
		word, start, end := arabic.Next(p.text[:u.start], at, scratch[:0])
		if start == end {
			return from
		}
		if c.cues.is(phraseEnd, string(word)) {
			from = start
		}
		at = end
	}
}

// alleged applies «المزعوم» to the naming it follows.
func (p *passage) alleged(at span) {
	n := len(p.matches) - len(p.after(at.start))
	if n == 0 {
		return
	}
	m := p.matches[n-1]
	if m.End <= at.start && arabic.Count(p.text[m.End:at.start]) <= 1 && nextBreak(p.text[m.End:at.start]) < 0 {
		p.add(span{m.Start, m.End}, Distanced, "alleged", at, -1)
	}
}

// headline applies the colon of a headline, «خبراء: …», which speaks for experts, and
// of the first sentence of a post: «عاجل | الناطق باسم الجيش: …».
func (c *Coder) headline(p *passage) {
	s := p.sentences[0]
	from := s.start
	if p.inTitle {
		s = p.span
	}
	for {
		mark := strings.IndexAny(p.text[from:s.end], ":|")
		if mark < 0 {
			return
		}
		colon := from + mark
		from += lastPart(p.text[from:colon])
		front := strings.TrimSpace(p.text[from:colon])
		switch n := arabic.Count(front); {
		case n == 0 || p.text[colon] == '|' || strings.HasPrefix(front, "RT ") || n <= 2 && c.labels(front):
			from = colon + 1
			continue
		case n > mostHeadline || c.cues.endsWith(topic, front) || n == 1 && strings.HasPrefix(arabic.Fold(front), arabic.By+arabic.Article) || c.describes(front) || c.cues.is(eventNoun, firstWord(front)):
			return
		}
		p.sources = append(p.sources, source{span: span{from, colon}})
		p.add(span{colon + 1, s.end}, Attributed, "headline", span{from, colon}, len(p.sources)-1)
		return
	}
}

// lastPart returns where the last part of a headline begins, «هجوم على المطار.. والناطق: …», 0 where it has one.
func lastPart(front string) (at int) {
	for _, mark := range []string{"..", "…", "؟", "!", "؛", "//"} {
		if i := strings.LastIndex(strings.TrimRight(front, " "), mark); i >= 0 {
			at = max(at, i+len(mark))
		}
	}
	return at
}

// labels reports whether a word or two say what follows and not who speaks:
// «عاجل», «خبر عاجل», «فيديو وصور».
func (c *Coder) labels(front string) bool {
	return c.cues.endsWith(topic, strings.Replace(front, " و", " ", 1))
}

// mostHeadline is how many words name the speaker of a headline.
const mostHeadline = 8

// describes reports whether a text begins with a verb: no speaker does.
func (c *Coder) describes(front string) bool {
	found, _ := c.cues.voice.Find(front, nil)
	return len(found) > 0 && found[0].Start == 0 && cueKind(found[0].Naming).reports()
}
