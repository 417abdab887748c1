package coding

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// scopes finds the stretches of a passage that are not the outlet's own words.
// Every rule stays inside its sentence, but for a source named after a full
// stop («. حسب قوله.»), which reaches the sentence before.
func (c *Coder) scopes(p *passage, found []lexicon.Match) {
	next := 0
	p.first = make([]int, 0, len(p.sentences))
	var cs []cue
	for i := range p.sentences {
		cs = cs[:0]
		for ; next < len(found) && found[next].Start < p.sentences[i].end; next++ {
			m := found[next]
			end := min(m.End, p.sentences[i].end) // a cut may go through a cue
			u := cue{kind: cueKind(m.Naming), span: span{m.Start, end}}
			u.heads = u.kind.reports() && p.heads(p.sentences[i], u)
			cs = append(cs, u)
		}
		p.first = append(p.first, len(p.scopes))
		if i == 0 && p.inTitle {
			c.headline(p)
		}
		c.sentenceScopes(p, i, cs)
	}
}

// sentenceScopes applies the cues of one sentence in their order.
func (c *Coder) sentenceScopes(p *passage, number int, cs []cue) {
	s := p.sentences[number]
	for i := 0; i < len(cs); i++ {
		u := cs[i]
		switch {
		case u.kind.reports():
			c.report(p, number, cs, i)
		case u.kind == saying:
			if c.carriesOn(p, s, cs, i) {
				p.add(span{afterThat(p.text, u.end, cs, i), c.scopeEnd(p, s, cs, i)}, Attributed, "participle", u.span, -1)
			}
		case u.kind == accusing:
			p.add(span{u.end, c.scopeEnd(p, s, cs, i)}, Attributed, "report", u.span, -1)
		case u.kind == claiming:
			p.add(span{p.claimant(u.end), c.scopeEnd(p, s, cs, i)}, Distanced, "claim", u.span, -1)
		case u.kind == according:
			p.according(number, u)
		case u.kind == inWords:
			p.add(span{lastBreak(p.text, s.start, u.start), u.start}, Distanced, "in-words", u.span, -1)
		case u.kind == alleged:
			p.alleged(u.span)
		case u.kind == soCalled:
			p.add(span{u.end, nounPhrase(p.text, u.end, s.end, cs[i+1:])}, Distanced, "so-called", u.span, -1)
		}
	}
}

// claimant steps over the naming that follows a noun of claiming at once: in
// «مزاعم حكومة الوفاق» it names who claims.
func (p *passage) claimant(from int) int {
	if next := p.after(from); len(next) > 0 && arabic.Joins(p.text[from:next[0].Start]) {
		return next[0].End
	}
	return from
}

// add records a scope, if it holds anything.
func (p *passage) add(s span, voice Voice, rule string, cue span, source int) {
	if s.end > s.start {
		p.scopes = append(p.scopes, scope{s, voice, Reason{rule, p.text[cue.start:cue.end]}, source})
	}
}

// report applies a verb of reporting: who speaks stands behind it in the
// outlet's own words, what is said follows أن, a colon, the verb's
// preposition or a verbal noun.
func (c *Coder) report(p *passage, number int, cs []cue, i int) {
	s, verb := p.sentences[number], cs[i]
	stop := c.scopeEnd(p, s, cs, i)
	content, joined := c.clause(p, verb, cs, i, stop)
	switch {
	case content >= 0 && !joined:
	case p.asSaid(s, verb):
		p.according(number, verb)
		return
	case verb.kind == sayThat:
	case verb.kind == accuse:
		content = p.accused(verb, stop, verb.heads)
	case verb.kind == describe:
		content = p.description(verb, stop)
	case verb.kind == view:
		content, stop = verb.end, c.contrast(p, verb.end, stop)
	case !verb.heads && p.pointsAt(s, verb):
	default:
		if other := c.complement(p, verb, stop, verb.heads); other >= 0 {
			content = other
		}
	}
	if content < 0 {
		return
	}
	p.sources = append(p.sources, source{span: span{p.speakerStart(s, verb), content}})
	voice, rule := Attributed, "report"
	if verb.kind == claim {
		voice, rule = Distanced, "claim"
	}
	p.add(span{content, stop}, voice, rule, verb.span, len(p.sources)-1)
}

// speakerStart returns where the words that may name the speaker begin: at the
// last break before the verb, for the speaker may stand before it.
func (p *passage) speakerStart(s span, verb cue) int {
	return lastBreak(p.text, s.start, verb.start)
}

// asSaid reports whether a verb of reporting stands in a remark, «كما يقول
// مسؤولون», that puts the whole sentence down to its source.
func (p *passage) asSaid(s span, verb cue) bool {
	front := strings.TrimRight(p.text[s.start:verb.start], " \u00A0")
	return strings.HasSuffix(front, "كما") && punctuated(strings.TrimSuffix(front, "كما")) && !blank(strings.TrimSuffix(front, "كما"))
}

// pointsAt reports whether what stands before a verb is a thing pointed at:
// «هذه التقدمات كشفت عن انهيار» shows, it does not say.
func (p *passage) pointsAt(s span, verb cue) bool {
	first, _, _ := arabic.Next(p.text[:verb.start], p.speakerStart(s, verb), nil)
	switch string(first) {
	case "هذه", "هذا", "تلك", "ذلك", "وهذه", "وهذا", "وتلك", "وذلك":
		return true
	}
	return false
}

// accused returns where the accused is named: at once when the accuser stands
// before the verb, else at the first naming that does not follow the verb
// directly, for that is the accuser. -1 for none.
func (p *passage) accused(verb cue, stop int, heads bool) int {
	if !heads {
		return verb.end
	}
	for _, m := range p.after(verb.end) {
		if m.Start >= stop {
			break
		}
		if !arabic.Joins(p.text[verb.end:m.Start]) {
			return m.Start
		}
	}
	return -1
}

// description returns where a naming joined to ب describes someone, -1 for
// none: «وصف القوات بالميليشيات».
func (p *passage) description(verb cue, stop int) int {
	for _, m := range p.after(verb.end) {
		if m.Start >= stop {
			break
		}
		if strings.HasPrefix(p.text[m.Start:], "ب") {
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
			break // its أن is its own
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
		if near := arabic.Count(p.text[verb.end:at]) <= words; (heads || near) && (best < 0 || at < best) {
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

// scopeEnd returns where what the i-th cue reports ends: at the next verb of
// reporting that heads a clause of its own, at a remark of the outlet («في
// إشارة إلى»), a claim at a participle too, else with the sentence.
func (c *Coder) scopeEnd(p *passage, s span, cs []cue, i int) int {
	for j := i + 1; j < len(cs); j++ {
		u := cs[j]
		if u.kind == sayThat && (j+1 == len(cs) || cs[j+1].kind != that) {
			continue // «وردت المهاجمين» repels, it reports nothing
		}
		if u.heads && u.kind != view && !p.quoted(u.start) {
			return u.start
		}
		if cs[i].kind == claim && u.kind == saying && c.carriesOn(p, s, cs, j) {
			return u.start
		}
		if u.kind == aside && punctuated(p.text[s.start:u.start]) && !p.quoted(u.start) {
			return u.start
		}
	}
	return s.end
}

// quoted reports whether a place is inside quotation marks.
func (p *passage) quoted(at int) bool {
	q := p.quotesFrom(at)
	return len(q) > 0 && q[0].holds(at, at)
}

// heads reports whether a verb of reporting begins a clause: after a mark,
// joined to و or ف, or after a particle that a verb follows.
func (p *passage) heads(s span, u cue) bool {
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
	front = strings.TrimRight(front, " \u00A0")
	word := front[strings.LastIndexAny(front, " \u00A0،.")+1:]
	switch arabic.Fold(word) {
	case "كما", "قد", "وقد", "فقد", "لقد", "بدوره", "بدورها", "حيث", "فيما", "بينما", "اذ", "كان", "كانت", "وكان", "وكانت", "جانبه", "جانبها", "جهته", "جهتها",
		"لكن", "ولكن", "لكنها", "لكنه", "ثم", "المقابل", "السياق", "عندما", "بعدما", "وبعدما", "و", "سبق", "عسكريا", "ميدانيا", "امس", "اليوم":
		return true
	}
	return false
}

// carriesOn reports whether a participle carries on a report: behind a mark,
// or in the accusative alef, not «أنباء مؤكدة».
func (c *Coder) carriesOn(p *passage, s span, cs []cue, i int) bool {
	u := cs[i]
	if punctuated(p.text[s.start:u.start]) {
		return true
	}
	return i > 0 && strings.HasSuffix(arabic.Fold(p.text[u.start:u.end]), "ا")
}

// afterThat returns where the content of a participle begins: behind the أن
// that follows it at once, «مشيرا إلى أن», else at once.
func afterThat(text string, from int, cs []cue, i int) int {
	if i+1 < len(cs) && cs[i+1].kind == that && arabic.Count(text[from:cs[i+1].start]) <= 1 {
		return cs[i+1].end
	}
	return from
}

// according applies «وفق مصادر …»: the source is the outlet's own words, all
// else in the sentence is the source's. Alone in its sentence it speaks of the
// sentence before.
func (p *passage) according(number int, u cue) {
	s := p.sentences[number]
	end := untilBreak(p.text, u.end, s.end, 9)
	p.sources = append(p.sources, source{span: span{u.start, end}, according: true})
	from := len(p.sources) - 1
	if blank(p.text[s.start:u.start]) && blank(p.text[end:s.end]) && number > 0 {
		p.add(p.sentences[number-1], Attributed, "according", u.span, from)
		return
	}
	p.add(span{s.start, u.start}, Attributed, "according", u.span, from)
	p.add(span{end, s.end}, Attributed, "according", u.span, from)
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
func nounPhrase(text string, from, limit int, cs []cue) int {
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
		switch string(folded) {
		case "الذي", "التي", "الذين", "في", "من", "على", "علي", "الي", "خلال", "بعد", "قبل", "حتي", "منذ", "ضد", "حيث", "لكن", "بينما", "فيما", "ان", "قد", "لا", "لم", "لن", "كان", "كانت":
			if n > 0 {
				return start
			}
		}
		at = stop
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

// headline applies the colon of a headline: «خبراء: …» speaks for experts.
func (c *Coder) headline(p *passage) {
	colon := strings.IndexByte(p.text, ':')
	if colon < 0 {
		return
	}
	front := p.text[:colon]
	if n := arabic.Count(front); n == 0 || n > 6 || c.cues.endsWith(topic, strings.TrimRight(front, " ")) {
		return
	}
	p.sources = append(p.sources, source{span: span{0, colon}})
	p.add(span{colon + 1, len(p.text)}, Attributed, "headline", span{0, colon}, len(p.sources)-1)
}

// voice decides whose words a match of a naming of this polarity is: distanced before quoted before
// attributed before own. The source of a report is the outlet's own words.
func (p *passage) voice(m lexicon.Match, polarity int) (Voice, Reason, int) {
	base, why, from := Own, Reason{Rule: "own"}, -1
	for _, s := range p.scopesAt(m.Start) {
		if m.Start < s.start || m.Start >= s.end {
			continue
		}
		if s.voice == Distanced {
			return Distanced, s.reason, s.source
		}
		base, why, from = s.voice, s.reason, s.source
	}
	if p.isSource(m, base == Attributed, why.Rule == "according") {
		base, why, from = Own, Reason{Rule: "source"}, -1
	}
	if q := p.quotesFrom(m.End); len(q) > 0 && q[0].holds(m.Start, m.End) {
		return p.quote(q[0], m, polarity, base, why, from)
	}
	return base, why, from
}

// scopesAt returns the scopes that may hold a place: those of its sentence and
// of the next, whose source may reach back.
func (p *passage) scopesAt(at int) []scope {
	i := p.sentence(at)
	end := len(p.scopes)
	if i+2 < len(p.first) {
		end = p.first[i+2]
	}
	return p.scopes[p.first[i]:end]
}

// isSource reports whether a match names who speaks. Inside the content of a
// report a further speaker is the report's word; inside that of «وفق» the
// speaker of a verb is the outlet's.
func (p *passage) isSource(m lexicon.Match, reported, accordingly bool) bool {
	// The sources of a passage come in its order, but for those that overlap:
	// none is longer than a sentence.
	i, _ := slices.BinarySearchFunc(p.sources, m.Start-longestSentence, func(s source, at int) int { return s.start - at })
	for _, s := range p.sources[i:] {
		if s.start > m.Start {
			break
		}
		if s.holds(m.Start, m.End) && (!reported || s.according || accordingly) {
			return true
		}
	}
	return false
}

// quote decides the voice of a match inside quotation marks. Four words and
// more are speech. Fewer are a name after a noun that takes one, or when they
// are a plain naming. Marks round one charged word hold it at arm's length, and
// so do those round a charged phrase in the outlet's own words; in a report they
// quote the speaker.
func (p *passage) quote(q quote, m lexicon.Match, polarity int, base Voice, why Reason, from int) (Voice, Reason, int) {
	whole := blank(p.text[q.start:m.Start]) && blank(p.text[m.End:q.end])
	words := arabic.Count(p.text[m.Start:m.End])
	switch {
	case q.words >= 4:
		return Quoted, Reason{Rule: "quote"}, from
	case q.name, whole && polarity == 0, whole && polarity > 0 && words > 1:
		return base, why, from
	case q.words == 1, whole && base != Attributed:
		return Distanced, Reason{Rule: "scare"}, from
	}
	return Quoted, Reason{Rule: "part-quote"}, from
}
