package coding

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// A passage is one paragraph that is being read: nothing crosses its end.
type passage struct {
	text      string // of the whole part
	span             // of the paragraph in it
	inTitle   bool
	post      bool // the first paragraph of a text without a headline
	sentences []span
	quotes    []quote
	stretches []stretch
	first     []int // by sentence: the first of its stretches
	sources   []source
	matches   []lexicon.Match // the namings in it
	ground    ground          // what the parties told in it come to, once asked for
	forwards  []Forward       // of the text
}

// A quote is what stands between paired quotation marks.
type quote struct {
	span       // without the marks
	words int  // in it
	name  bool // after a noun that takes a name: عملية «بركان الغضب»
}

// A stretch is a run of text in a voice other than the outlet's.
type stretch struct {
	span
	voice   Voice
	reason  Reason
	source  int  // index in sources, -1 when the text names none
	denying bool // it holds only names that deny: the accused of an accusation
}

// A source is a stretch that names who speaks; its words are the outlet's own.
type source struct {
	span
	tells     int  // from where on it is the outlet's own words
	according bool // behind «وفق», not of a verb
	heard     bool // whether side is known
	side      int  // that speaks, -1 for unknown
}

// A cue is a phrase of the cue file in the text.
type cue struct {
	kind cueKind
	span
	heads bool // for a verb of reporting: whether it begins a clause
}

// part is the index of the part that the paragraph stands in: 0 the body, 1 the
// headline.
func (p *passage) part() int {
	if p.inTitle {
		return 1
	}
	return 0
}

// holds reports whether the span holds another whole.
func (s span) holds(start, end int) bool { return s.start <= start && end <= s.end }

// newPassage reads a paragraph that holds the given namings and cues: its
// sentences, its quotation marks and whose words its stretches are.
func (c *Coder) newPassage(text string, paragraph span, inTitle, headless bool, matches, cues []lexicon.Match) *passage {
	p := &passage{text: text, span: paragraph, inTitle: inTitle, post: headless && blank(text[:paragraph.start]), matches: matches}
	p.sentences = sentences(text, paragraph)
	inside, alone := pairs(text, paragraph)
	for _, inside := range p.withUnclosed(inside, alone, cues) {
		q := quote{span: inside, words: arabic.Count(text[inside.start:inside.end])}
		if q.words <= 4 {
			q.name = c.cues.endsWith(nameNoun, strings.TrimRight(before(text, paragraph.start, inside.start), " \u00A0"+arabic.Quotes))
		}
		p.quotes = append(p.quotes, q)
	}
	c.stretches(p, cues)
	return p
}

// withUnclosed adds to the quotations of a passage speech whose end is not marked:
// behind a verb of reporting in its sentence or a colon, to the end of that sentence.
func (p *passage) withUnclosed(quotes []span, alone int, cues []lexicon.Match) []span {
	if alone < 0 {
		return quotes
	}
	s := p.sentences[p.sentence(alone)]
	front := p.text[s.start:alone]
	speech := strings.HasSuffix(strings.TrimRight(front, " \u00A0"+arabic.Quotes), ":")
	for _, u := range cues {
		speech = speech || cueKind(u.Naming).reports() && u.Start >= s.start && u.End <= alone
	}
	last := strings.TrimRight(p.text[alone:s.end], " \u00A0.!؟?…")
	if !speech || arabic.Count(last) < speechWords {
		return quotes
	}
	whole := span{alone, alone + len(last)}
	i := slices.IndexFunc(quotes, func(q span) bool { return q.end > whole.start })
	if i < 0 {
		return append(quotes, whole)
	}
	rest := slices.DeleteFunc(slices.Clone(quotes[i:]), func(q span) bool { return q.start < whole.end })
	return append(append(quotes[:i:i], whole), rest...)
}

// after returns the matches of a passage from a byte on.
func (p *passage) after(at int) []lexicon.Match {
	i, _ := slices.BinarySearchFunc(p.matches, at, func(m lexicon.Match, at int) int { return m.Start - at })
	return p.matches[i:]
}

// quotesFrom returns the quotations that end at a byte or behind it.
func (p *passage) quotesFrom(at int) []quote {
	i, _ := slices.BinarySearchFunc(p.quotes, at, func(q quote, at int) int { return q.end - at })
	return p.quotes[i:]
}

// before returns a window of text that ends at a place, cut at a word.
func before(text string, from, at int) string {
	const window = 120
	if at-from > window {
		from = at - window
		for from < at && !utf8.RuneStart(text[from]) {
			from++
		}
	}
	return text[from:at]
}

// endsWith reports whether a stretch of text ends with a cue of a kind.
func (c *cues) endsWith(kind cueKind, text string) bool {
	matches, _ := c.one[kind].Find(text, nil)
	return len(matches) > 0 && matches[len(matches)-1].End == len(text)
}

// sentence returns the index of the sentence that holds a byte.
func (p *passage) sentence(at int) int {
	lo, hi := 0, len(p.sentences)-1
	for lo < hi {
		mid := (lo + hi) / 2
		if at < p.sentences[mid].end {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// trimmed returns the span of a sentence without the space around it, widened
// to hold a mention that reaches beyond.
func (p *passage) trimmed(sentence int, m lexicon.Match) (from, to int) {
	s := p.sentences[sentence]
	words := p.text[s.start:s.end]
	from = s.end - len(strings.TrimLeft(words, " \t\u00A0"))
	to = s.start + len(strings.TrimRight(words, " \t\r\u00A0"))
	return min(from, m.Start), max(to, m.End)
}

// blank reports whether a stretch holds no word.
func blank(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// punctuated reports whether the last mark before a place, spaces aside, is
// punctuation, or there is none at all.
func punctuated(text string) bool {
	text = strings.TrimRight(text, " \t\u00A0"+arabic.Quotes)
	last, _ := utf8.DecodeLastRuneInString(text)
	return text == "" || strings.ContainsRune("،,؛;:.-–—!؟?…()[]\n", last)
}

// breakAt returns how many bytes the mark at i takes that ends a stretch of a
// sentence, ، , ؛ ; . ؟ ? ! … : or a line break; 0 for none. It reads bytes, for
// rules look for breaks more than for anything else.
func breakAt(text string, i int) int {
	switch text[i] {
	case ',', ';', '.', '?', '!', ':', '\n':
		return 1
	case 0xD8: // ، ؛ ؟
		if i+1 < len(text) && (text[i+1] == 0x8C || text[i+1] == 0x9B || text[i+1] == 0x9F) {
			return 2
		}
	case 0xE2: // …
		if strings.HasPrefix(text[i:], "…") {
			return 3
		}
	}
	return 0
}

// nextBreak returns the offset of the first break in a text, -1 for none.
func nextBreak(text string) int {
	for i := range len(text) {
		if breakAt(text, i) > 0 {
			return i
		}
	}
	return -1
}

// afterLastBreak returns the offset behind the last break in a text, 0 for none.
func afterLastBreak(text string) int {
	for i := len(text) - 1; i >= 0; i-- {
		if n := breakAt(text, i); n > 0 {
			return i + n
		}
	}
	return 0
}

// longestWord is more than any word takes with the space behind it, in bytes.
const longestWord = 64

// untilBreak returns where the stretch that begins at from ends: at the next
// mark or after so many words.
func untilBreak(text string, from, limit, words int) int {
	limit = max(from, min(limit, from+words*longestWord))
	for limit > from && limit < len(text) && !utf8.RuneStart(text[limit]) {
		limit--
	}
	if i := nextBreak(text[from:limit]); i >= 0 {
		limit = from + i
	}
	var scratch [64]byte
	for at := from; words > 0; words-- {
		_, start, end := arabic.Next(text[:limit], at, scratch[:0])
		if start == end {
			return limit
		}
		at = end
		if words == 1 {
			return at
		}
	}
	return limit
}
