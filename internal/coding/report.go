package coding

import (
	"strings"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// report applies a verb of reporting: who speaks stands behind it in the
// outlet's own words, what is said follows أن, a colon, the verb's
// preposition or a verbal noun.
func (c *Coder) report(p *passage, number int, cs []cue, i int) {
	s, verb := p.sentences[number], cs[i]
	if c.saysNothing(p, s, verb) || p.passive(s, verb) || verb.kind == news && !punctuated(p.text[s.start:verb.start]) {
		return
	}
	stop := c.stretchEnd(p, s, cs, i)
	content, joined := c.clause(p, verb, cs, i, stop)
	charge := -1
	if content >= 0 && p.text[content-1] == ':' && c.cues.is(maybe, wordBefore(p.text[s.start:verb.start])) {
		content = -1 // «توشك أن تهدد كذا: …»
	}
	switch {
	case content >= 0 && !joined && verb.kind == describe:
		if colon := strings.IndexByte(p.text[content:stop], ':'); colon >= 0 {
			stop = content + colon // «وصفت بأنها الأعنف: …»
		}
	case content >= 0 && !joined:
	case p.asSaid(s, verb):
		c.according(p, number, verb, nil)
		return
	case verb.kind == sayThat:
	case verb.kind == accuse && p.carries(verb, stop):
	case verb.kind == accuse:
		stop = c.contrastEnd(p, s, verb.end, stop)
		content = c.accused(p, verb, stop)
		charge = c.charge(p, content, stop)
	case verb.kind == describe:
		content = p.description(verb, stop)
	case verb.kind == view:
		content, stop = verb.end, c.contrast(p, verb.end, stop)
	case !verb.heads && c.pointsAt(p, s, verb):
	default:
		if other := c.complement(p, verb, stop, verb.heads); other >= 0 {
			content, stop = other, c.contrastEnd(p, s, other, c.retold(p, other, stop))
		}
	}
	if content < 0 {
		return
	}
	stop = p.behindQuote(content, stop, cs[i+1:])
	from := source{span: span{c.speakerStart(p, s, verb), content}}
	if from.tells = from.start; strings.HasPrefix(p.text[verb.start:], "و") && conjoined(p.text[verb.start:verb.end]) {
		from.tells = verb.start // what و joins has its speaker behind it, or is of the one before
	}
	p.sources = append(p.sources, from)
	voice, rule := Attributed, "report"
	if verb.kind == claim {
		voice, rule = Distanced, "claim"
	}
	p.add(span{content, stop}, voice, rule, verb.span, len(p.sources)-1)
	if charge > content {
		last := &p.stretches[len(p.stretches)-1]
		last.denying, last.end = true, charge
		p.add(span{charge, stop}, voice, rule, verb.span, len(p.sources)-1)
	}
}

// charge returns where what someone is accused of begins, at ب behind the accused; -1 where
// nothing tells. Before it only a name that denies is the accuser's: a plain one
// («اتهم ناشطون قوات فلان بالقصف») tells whom the report is about.
func (c *Coder) charge(p *passage, accused, stop int) int {
	if accused < 0 {
		return -1
	}
	var scratch [64]byte
	for at := accused; ; {
		word, start, end := arabic.Next(p.text[:stop], at, scratch[:0])
		if start == end {
			return -1
		}
		if start > accused && strings.HasPrefix(string(word), arabic.By) && !c.cues.is(notBy, string(word)) {
			return start
		}
		at = end
	}
}

// speakerStart returns where the words that may name the speaker begin: at the
// last break before the verb, for the speaker may stand before it; at the verb where it
// stands behind a mark and a noun behind it says who speaks, «…، قالت تقارير إن». What is
// joined to the clause before, «…، وادعى ناطق باسمه أن», may be of whom that names.
func (c *Coder) speakerStart(p *passage, s span, verb cue) int {
	front := strings.TrimRight(p.text[s.start:verb.start], " \u00A0")
	if (strings.HasSuffix(front, "،") || strings.HasSuffix(front, ",")) && !conjoined(p.text[verb.start:verb.end]) {
		word, start, end := arabic.Next(p.text[:s.end], verb.end, nil)
		if start < end && arabic.Joins(p.text[verb.end:start]) && c.maySpeak(string(word)) {
			return verb.start
		}
	}
	return lastBreak(p.text, s.start, verb.start)
}

// maySpeak reports whether a folded word behind a verb of reporting may be who speaks: no
// preposition, whether joined or not, no time, no pronoun.
func (c *Coder) maySpeak(word string) bool {
	for _, joined := range []string{arabic.And, arabic.By, "ل"} {
		if strings.HasPrefix(word, joined) {
			return false
		}
	}
	return !c.cues.is(phraseEnd, word) && !c.cues.is(subjectless, word)
}

// conjoined reports whether a verb of reporting has و or ف joined before it, which
// is no letter of its own as in ورد, وصف and فند.
func conjoined(verb string) bool {
	for _, own := range []string{"ور", "وص", "فن"} {
		if strings.HasPrefix(verb, own) {
			return false
		}
	}
	return strings.HasPrefix(verb, "و") || strings.HasPrefix(verb, "ف")
}

// saysNothing reports whether a verb of reporting has no speaker: a fact is its
// subject, «ما يؤكد أن», or what shows by itself, «تؤكد المعطيات», «يشير هذا التطور إلى».
func (c *Coder) saysNothing(p *passage, s span, verb cue) bool {
	next, start, end := arabic.Next(p.text[:s.end], verb.end, nil)
	if c.cues.is(pointing, string(next)) && arabic.Joins(p.text[verb.end:start]) {
		thing, _, _ := arabic.Next(p.text[:s.end], end, nil)
		return c.cues.is(pointed, string(thing))
	}
	return c.cues.is(showing, string(next)) || c.cues.is(factual, wordBefore(p.text[s.start:verb.start]))
}

// passive reports whether a verb of reporting names nobody who speaks: at the head of
// a clause its preposition follows at once, «أعلن عن بدء العملية».
func (p *passage) passive(s span, verb cue) bool {
	word, _, _ := arabic.Next(p.text[:s.end], verb.end, nil)
	return string(word) == "عن" && !conjoined(p.text[verb.start:verb.end]) && punctuated(p.text[s.start:verb.start]) && s.start < verb.start
}

// wordBefore returns the last word of a text, folded.
func wordBefore(text string) string {
	text = strings.TrimRight(text, " \u00A0")
	return arabic.Fold(text[strings.LastIndexAny(text, " \u00A0،.\n")+1:])
}

// retold returns where, in content without أن, a clause begins that tells what the
// outlet knows of the thing: «أدان غارة شنها التحالف», «…، والتي كانت …»; else stop.
func (c *Coder) retold(p *passage, from, stop int) int {
	var scratch [64]byte
	for at := from; ; {
		word, start, end := arabic.Next(p.text[:stop], at, scratch[:0])
		if start == end {
			return stop
		}
		if (c.cues.is(adding, string(word)) || c.cues.is(retelling, string(word))) && !p.quoted(start) {
			return start
		}
		at = end
	}
}

// behindQuote returns where content ends that is a quotation from its first word:
// with it, for what follows is the outlet's. Where another أن or quotation follows
// the content goes on, to stop.
func (p *passage) behindQuote(content, stop int, cs []cue) int {
	q := p.quotesFrom(content)
	if len(q) == 0 || q[0].start < content || q[0].start >= stop || q[0].end >= stop || q[0].words < speechWords || !blank(p.text[content:q[0].start]) {
		return stop
	}
	if len(q) > 1 && q[1].start < stop {
		return stop
	}
	for _, u := range cs {
		if u.kind == that && u.start > q[0].end && u.start < stop {
			return stop
		}
	}
	return q[0].end
}

// speechWords is from how many words on a quotation is all that was said.
const speechWords = 6

// asSaid reports whether a verb of reporting stands in a remark, «كما يقول
// مسؤولون», that puts the whole sentence down to its source.
func (p *passage) asSaid(s span, verb cue) bool {
	front := strings.TrimRight(p.text[s.start:verb.start], " \u00A0")
	return strings.HasSuffix(front, "كما") && punctuated(strings.TrimSuffix(front, "كما")) && !blank(strings.TrimSuffix(front, "كما"))
}

// pointsAt reports whether what stands before a verb is a thing pointed at:
// «هذه التقدمات كشفت عن انهيار» shows, it does not say.
func (c *Coder) pointsAt(p *passage, s span, verb cue) bool {
	first, _, _ := arabic.Next(p.text[:verb.start], c.speakerStart(p, s, verb), nil)
	return c.cues.is(pointing, string(first))
}

// carries reports whether a verb of accusing is «حمل», "to carry", without the
// blame that would make it accuse: «حملت الأيام إشارات».
func (p *passage) carries(verb cue, stop int) bool {
	return strings.Contains(p.text[verb.start:verb.end], "حمل") && !strings.Contains(p.text[verb.end:stop], "مسؤولي")
}

// accused returns where the accused is named: at once when the accuser stands
// before the verb, else at the first naming that does not follow the verb
// directly, for that is the accuser. -1 for none.
func (c *Coder) accused(p *passage, verb cue, stop int) int {
	if !verb.heads {
		return verb.end
	}
	accuser := verb.end // the end of what names him
	for _, m := range p.after(verb.end) {
		switch {
		case m.Start >= stop:
			return -1
		case m.Start < accuser || wordBefore(p.text[verb.end:m.Start]) == inTheName:
		case arabic.Joins(p.text[verb.end:m.Start]):
			accuser = c.apposed(p.text, m.End, stop)
		default:
			return m.Start
		}
	}
	return -1
}

// inTheName is the word between a spokesman and his side.
const inTheName = "باسم"

// description returns where a naming joined to ب describes someone, -1 for
// none: «وصف القوات بالميليشيات».
func (p *passage) description(verb cue, stop int) int {
	for _, m := range p.after(verb.end) {
		if m.Start >= stop {
			break
		}
		if strings.HasPrefix(p.text[m.Start:], arabic.By) {
			return m.Start
		}
	}
	return -1
}

// contrast returns where a clause that is set against the one before begins,
// else stop.
func (c *Coder) contrast(p *passage, from, stop int) int {
	if m, _ := c.cues.one[contrasting].Find(p.text[from:stop], nil); len(m) > 0 {
		return from + m[0].Start
	}
	return stop
}

// stretchEnd returns where what the i-th cue reports ends: at the next verb of
// reporting that heads a clause of its own, at a remark of the outlet («في
// إشارة إلى»), a claim at a participle too, else with the sentence.
func (c *Coder) stretchEnd(p *passage, s span, cs []cue, i int) int {
	for j := i + 1; j < len(cs); j++ {
		u := cs[j]
		if u.kind == sayThat && (j+1 == len(cs) || cs[j+1].kind != that) {
			continue // «وردت المهاجمين» repels, it reports nothing
		}
		if u.kind.reports() && u.kind != view && !p.quoted(u.start) {
			if turn := c.turn(p, cs[i].end, u.start); turn >= 0 {
				return turn
			}
			if u.heads && !c.predicate(p, cs, i, u.start) {
				return u.start
			}
		}
		if cs[i].kind == claim && u.kind == saying && c.carriesOn(p, s, cs, j) {
			return u.start
		}
		if u.kind == aside && p.apart(s, u.start) && !p.quoted(u.start) {
			return u.start
		}
	}
	return s.end
}

// predicate reports whether a verb behind a mark is what the clause that أن opened says of
// its subject, who is told again between commas: «إن رئيس الوزراء، فلان، تحدث مع نظيره».
// A clause of its own would be joined by و.
func (c *Coder) predicate(p *passage, cs []cue, i, verb int) bool {
	if i+1 >= len(cs) || cs[i+1].kind != that || cs[i+1].end > verb || conjoined(p.text[verb:]) {
		return false
	}
	between := strings.TrimRight(p.text[cs[i+1].end:verb], " \u00A0")
	subject, rest, _ := strings.Cut(between, "،")
	told, closed := strings.CutSuffix(rest, "،")
	next, _, _ := arabic.Next(told, 0, nil)
	return closed && nextBreak(told) < 0 && !strings.HasPrefix(string(next), arabic.And) && !c.cues.is(phraseEnd, string(next)) &&
		arabic.Count(subject) <= mostSubject && arabic.Count(told) <= mostSubject
}

// turn returns where, between a report and a later verb, the sentence turns to a speaker
// who stands before that verb: «، فيما الناطق باسم الجيش، فلان، قال إن». -1 for nowhere.
func (c *Coder) turn(p *passage, from, verb int) int {
	found, _ := c.cues.one[turning].Find(p.text[from:verb], nil)
	if len(found) == 0 {
		return -1
	}
	last := found[len(found)-1]
	word, _, _ := arabic.Next(p.text[:verb], from+last.End, nil)
	if !c.cues.is(office, nounOf(string(word))) || !punctuated(p.text[from:from+last.Start]) || p.quoted(from+last.Start) {
		return -1
	}
	return from + last.Start
}

// contrastEnd returns where, in content without أن, a clause begins behind a mark that
// is set against the one before, «، في حين لم يرد تعليق»: it is the outlet's. Else stop.
func (c *Coder) contrastEnd(p *passage, s span, from, stop int) int {
	found, _ := c.cues.one[contrasting].Find(p.text[from:stop], nil)
	for _, m := range found {
		if at := from + m.Start; punctuated(p.text[s.start:at]) && !p.quoted(at) {
			return at
		}
	}
	return stop
}

// apart reports whether a place is behind a mark of punctuation or a quotation.
func (p *passage) apart(s span, at int) bool {
	front := strings.TrimRight(p.text[s.start:at], " \u00A0")
	last, _ := utf8.DecodeLastRuneInString(front)
	return punctuated(front) || isQuote(last)
}

// quoted reports whether a place is inside quotation marks.
func (p *passage) quoted(at int) bool {
	q := p.quotesFrom(at)
	return len(q) > 0 && q[0].holds(at, at)
}

// heads reports whether a verb of reporting begins a clause: after a mark,
// joined to و or ف, or after a particle that a verb follows.
func (c *Coder) heads(p *passage, s span, u cue) bool {
	first, size := utf8.DecodeRuneInString(p.text[u.start:])
	if first == 'و' || first == 'ف' {
		second, _ := utf8.DecodeRuneInString(p.text[u.start+size:])
		if first != 'و' || second != 'ر' { // ورد is one word
			return true
		}
	}
	front := p.text[s.start:u.start]
	if punctuated(front) {
		return true
	}
	if c.cues.is(beforeVerb, wordBefore(front)) {
		return true
	}
	clause := front[afterLastBreak(front):]
	word, _, _ := arabic.Next(clause, 0, nil)
	return c.cues.is(earlier, string(word)) && arabic.Count(clause) <= mostSubject
}

// mostSubject is how many words may stand between كان and its verb.
const mostSubject = 8

// carriesOn reports whether a participle carries on a report: behind a mark,
// or in the accusative alef, not «أنباء مؤكدة».
func (c *Coder) carriesOn(p *passage, s span, cs []cue, i int) bool {
	u := cs[i]
	if punctuated(p.text[s.start:u.start]) {
		return true
	}
	return strings.HasSuffix(arabic.Fold(p.text[u.start:u.end]), "ا")
}

// afterThat returns where the content of a participle begins: behind the أن
// that follows it at once, «مشيرا إلى أن», else at once.
func afterThat(text string, from int, cs []cue, i int) int {
	if i+1 < len(cs) && cs[i+1].kind == that && arabic.Count(text[from:cs[i+1].start]) <= 1 {
		return cs[i+1].end
	}
	return from
}
