package coding

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// A Level says how far a text is about the lexicon's conflict.
type Level int8

// The levels.
const (
	NoScope Level = iota // the conflict is not spoken of
	Passing              // in a word or a clause
	Part                 // in a part of the text
	Main                 // it is what the text is about
)

// String returns the level's name in the data files.
func (l Level) String() string { return [...]string{"none", "passing", "part", "main"}[l] }

// MarshalText writes the level's name.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// A Scope says whether a text is about the lexicon's conflict, and which parts
// of it are.
type Scope struct {
	Level     Level
	Title     bool   // whether the headline is in scope
	Inside    []Span // of the body, in its order: what is in scope
	Elsewhere int    // index in the World of the country that it is most about besides, -1 for none
	Generic   bool   // whether it holds namings that every war has, in scope or out
	Why       Reason
}

// A Span is a stretch of a text in bytes.
type Span struct{ Start, End int }

// in reports whether a byte of a part is in scope.
func (s *Scope) in(inTitle bool, at int) bool {
	if inTitle {
		return s.Title
	}
	i, _ := slices.BinarySearchFunc(s.Inside, at, func(in Span, at int) int {
		if at < in.End {
			return 1
		}
		return -1
	})
	return i < len(s.Inside) && at >= s.Inside[i].Start
}

// whole is the scope of a text by a lexicon that does not say how its conflict
// is called.
func whole(t Text) Scope {
	return Scope{Level: Main, Title: true, Inside: []Span{{0, len(t.Body)}}, Elsewhere: -1, Why: Reason{Rule: "unscoped"}}
}

// A clue is a phrase that tells a country, the conflict, or strife.
type clue struct {
	span
	own     lexicon.Own // what it tells of the conflict; OwnNothing for the World's
	country int         // of the World, -1 for none
	kind    lexicon.Clue
}

// A region is a sentence as scope sees it.
type region struct {
	span
	inTitle   bool
	paragraph int
	words     int
	clues     []clue
	own       lexicon.Own // the most that it tells of the conflict
	rivals    int         // other countries in it
	placed    bool        // another country is told by a place, a party or a war of it
	strife    bool
	beside    bool   // it speaks of what a country is named for besides its conflict
	named     bool   // a naming in it carries the conflict in itself
	cue       string // what tells the conflict
}

// A survey is what scope is decided from.
type survey struct {
	coder   *Coder
	when    lexicon.When
	regions []region
	body    int  // the first region of the body
	sure    bool // something tells the country or the conflict by more than a weak word
}

// scope decides whether a text is about the lexicon's conflict. Most texts of a
// feed hold no word of it and cost one walk; the World is asked of the others.
func (c *Coder) scope(t Text, title, body found) (*survey, Scope) {
	v := &survey{coder: c, when: lexicon.On(t.Day)}
	none := Scope{Elsewhere: -1, Why: Reason{Rule: "no-word"}}
	weak := map[string]bool{}
	for n, f := range []found{title, body} {
		text := []string{t.Title, t.Body}[n]
		for _, m := range f.about {
			switch tells := c.lexicon.AboutTells(m.Naming, v.when); {
			case tells > lexicon.OwnWeak:
				v.sure = true
			case tells == lexicon.OwnWeak && len(weak) < 2:
				weak[arabic.Fold(text[m.Start:m.End])] = true
			}
		}
	}
	onlyWeak := !v.sure && len(weak) > 1 // two that other countries have, each, make one that none has
	v.sure = v.sure || onlyWeak
	if !v.sure {
		none.Elsewhere = c.glance(t)
		return nil, none
	}
	v.read(t.Title, true, title)
	v.body = len(v.regions)
	v.read(t.Body, false, body)
	if onlyWeak && v.elsewhere() >= 0 {
		none.Elsewhere = v.elsewhere()
		return nil, none
	}
	return v, v.decide()
}

// glanceBytes is how much of a body is read to tell what a text without a word
// of the conflict is about.
const glanceBytes = 600

// glance returns the country that a headline and the first lines name most, -1
// for none.
func (c *Coder) glance(t Text) int {
	count := map[int]int{}
	best := -1
	for _, text := range []string{t.Title, t.Body[:cutAt(t.Body, glanceBytes)]} {
		found, _ := c.world.Matcher().Find(text, nil)
		for _, m := range found {
			country, _ := c.world.Tells(m.Naming)
			if country < 0 || country == c.country {
				continue
			}
			count[country]++
			if best < 0 || count[country] > count[best] || count[country] == count[best] && country < best {
				best = country
			}
		}
	}
	return best
}

// cutAt returns the last start of a rune at or before a byte.
func cutAt(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// read cuts a part into sentences and files its clues with them.
func (v *survey) read(text string, inTitle bool, f found) {
	own, namings := f.about, f.namings
	found, _ := v.coder.world.Matcher().Find(text, nil)
	for at, paragraph := 0, 0; at < len(text); paragraph++ {
		p := paragraphAt(text, at)
		for _, s := range sentences(text, p) {
			r := region{span: s, inTitle: inTitle, paragraph: paragraph, words: arabic.Count(text[s.start:s.end])}
			for ; len(own) > 0 && own[0].Start < s.end; own = own[1:] {
				r.addOwn(text, own[0], v.coder.lexicon.AboutTells(own[0].Naming, v.when))
			}
			for ; len(namings) > 0 && namings[0].Start < s.end; namings = namings[1:] {
				r.named = r.named || r.holdsOwn(namings[0])
			}
			for ; len(found) > 0 && found[0].Start < s.end; found = found[1:] {
				r.addWorld(v.coder, found[0])
			}
			r.count()
			v.regions = append(v.regions, r)
		}
		at = p.end + 1
	}
}

// addOwn files a phrase of the conflict.
func (r *region) addOwn(text string, m lexicon.Match, tells lexicon.Own) {
	if tells == lexicon.OwnNothing {
		return
	}
	r.clues = append(r.clues, clue{span{m.Start, m.End}, tells, -1, 0})
	if tells > r.own {
		r.own, r.cue = tells, text[m.Start:m.End]
	}
}

// holdsOwn reports whether a phrase of the conflict stands in a naming.
func (r *region) holdsOwn(m lexicon.Match) bool {
	for _, k := range r.clues {
		if k.own > lexicon.OwnWeak && k.start < m.End && m.Start < k.end {
			return true
		}
	}
	return false
}

// addWorld files a phrase of the World, unless it tells the conflict's own
// country.
func (r *region) addWorld(c *Coder, m lexicon.Match) {
	country, kind := c.world.Tells(m.Naming)
	switch {
	case kind == lexicon.ClueNothing, country >= 0 && country == c.country:
	case kind == lexicon.ClueStrife:
		r.strife = true
	case kind == lexicon.ClueBeside:
		r.beside = true
	default:
		for _, own := range r.clues {
			if own.own != lexicon.OwnNothing && own.start < m.End && m.Start < own.end {
				return // the conflict's own phrase holds it: «الحوار الليبي في الصخيرات»
			}
		}
		r.clues = append(r.clues, clue{span{m.Start, m.End}, lexicon.OwnNothing, country, kind})
	}
}

// count counts the other countries of a sentence.
func (r *region) count() {
	seen := map[int]bool{}
	for _, k := range r.clues {
		if k.own != lexicon.OwnNothing {
			continue
		}
		seen[k.country] = true
		r.placed = r.placed || k.kind == lexicon.CluePlace || k.kind == lexicon.ClueGroup || k.kind == lexicon.ClueWar
	}
	r.rivals = len(seen)
}

// weight says how much a sentence speaks of the conflict, 0…1: by what tells
// it, less where other countries stand in it too, little where the country is one
// of a list, and little where it is spoken of for something else.
func (r *region) weight(sure bool) float64 {
	w := 0.0
	switch {
	case r.carries():
		switch w = 1; {
		case r.words >= sentenceWords:
			w = partWeight
		case r.words < clauseWords:
			w = clauseWeight
		}
	case r.own == lexicon.OwnCountry, r.own == lexicon.OwnWeak && sure:
		w = 0.35
		switch {
		case r.strife && !r.beside && r.own == lexicon.OwnCountry:
			w = 0.8
		case r.beside && !r.strife:
			w = 0.1
		}
	}
	switch {
	case r.own == lexicon.OwnWar && r.words >= (r.rivals+1)*clauseWords:
		return w // it has room for each
	case r.rivals >= 3:
		return w / 4
	case r.rivals == 2:
		return w / 2
	}
	return w
}

// carries reports whether a sentence holds the conflict in itself: in its name or
// in a naming of it.
func (r *region) carries() bool { return r.own == lexicon.OwnWar || r.named }

// The bars of scope, in sentences that speak of the conflict.
const (
	headlineWeight = 2.0 // a headline stands for so many
	partWeight     = 1.5 // from here on a text holds a part on the conflict
	clauseWeight   = 0.75
	clauseWords    = 15  // a shorter sentence says no more than a clause of a long one
	sentenceWords  = 20  // a sentence that names the conflict itself and is as long is a part
	mainShare      = 0.5 // of a text's words from which it is the main topic
)

// decide says how far the text is about the conflict and which of its sentences
// are.
func (v *survey) decide() Scope {
	sum, headline := 0.0, 0.0
	inside, all, owned := 0, 0, 0 // words: in focus, of the body, of sentences that name the conflict itself
	cue := ""
	aside := len(v.regions) > 0 && v.regions[0].beside && !v.regions[0].strife && v.regions[0].own < lexicon.OwnWar
	for i := range v.regions {
		r := &v.regions[i]
		w := r.weight(v.sure)
		if aside && (r.own < lexicon.OwnWar || r.beside) {
			w = min(w, 0.1) // its headline is of something else that the country is named for
		}
		if len(v.regions) == 1 && r.carries() && r.rivals < 2 {
			w = max(w, 1) // it says no more than a clause, but nothing else either
		}
		if r.inTitle || i == 0 { // a post has no headline but its first sentence
			headline = max(headline, w)
			w *= headlineWeight
		}
		if !r.inTitle {
			all += r.words
			if w >= clauseWeight && r.carries() {
				owned += r.words
			}
		}
		sum += w
		if cue == "" || r.own == lexicon.OwnWar {
			if r.cue != "" {
				cue = r.cue
			}
		}
	}
	s := Scope{Level: Passing, Elsewhere: v.elsewhere(), Why: Reason{Rule: "passing", Cue: cue}}
	if sum >= partWeight || owned > 0 && float64(owned) >= mainShare*float64(all) {
		s.Level, s.Why.Rule = Part, "part"
	}
	focus := v.focus(s.Level)
	for i := range v.regions {
		if r := &v.regions[i]; focus[i] && !r.inTitle {
			inside += r.words
		}
	}
	if s.Level == Part && (headline >= clauseWeight || float64(inside) >= mainShare*float64(all)) {
		s.Level, s.Why.Rule = Main, "main"
		focus = v.focus(Main)
	}
	for i := range v.regions {
		switch r := &v.regions[i]; {
		case !focus[i]:
		case r.inTitle:
			s.Title = true
		case len(s.Inside) > 0 && s.Inside[len(s.Inside)-1].End >= r.start-1:
			s.Inside[len(s.Inside)-1].End = r.end
		default:
			s.Inside = append(s.Inside, Span{r.start, r.end})
		}
	}
	return s
}

// focus says of each sentence whether it is about the conflict. One that names
// it is, but for a list of countries. One that names neither it nor another
// place goes on with what the sentence before was about; in a text on the
// conflict, so does one that only names other countries as doers («دعت مصر»),
// and what stands before its first word of the conflict is about it as well.
func (v *survey) focus(level Level) []bool {
	focus := make([]bool, len(v.regions))
	on, paragraph := level == Main, -1
	for i := range v.regions {
		r := &v.regions[i]
		if r.inTitle {
			focus[i] = level == Main || r.weight(v.sure) >= 0.35
			continue
		}
		if level < Main && r.paragraph != paragraph {
			on = on && level == Part && r.rivals == 0
		}
		paragraph = r.paragraph
		switch w := r.weight(v.sure); {
		case w >= 0.3:
			on = level > Passing || r.carries()
		case r.own != lexicon.OwnNothing: // a list of countries
			on = level == Main
		case r.placed, level < Main && r.rivals > 0:
			on = false
		case level == Main && r.rivals == 0 && !on:
			on = r.paragraph != v.paragraphBefore(i)
		}
		focus[i] = on
	}
	return focus
}

// paragraphBefore returns the paragraph of the sentence before, -1 for none.
func (v *survey) paragraphBefore(i int) int {
	if i == 0 || v.regions[i-1].inTitle {
		return -1
	}
	return v.regions[i-1].paragraph
}

// elsewhere returns the other country that most sentences name, -1 for none.
func (v *survey) elsewhere() int {
	count := map[int]int{}
	best := -1
	for i := range v.regions {
		seen := map[int]bool{}
		for _, k := range v.regions[i].clues {
			if k.own != lexicon.OwnNothing || seen[k.country] {
				continue
			}
			seen[k.country] = true
			count[k.country]++
			if best < 0 || count[k.country] > count[best] || count[k.country] == count[best] && k.country < best {
				best = k.country
			}
		}
	}
	return best
}

// anchored reports whether a naming carries the conflict in itself: «قوات
// حفتر», «الجيش الليبي».
func (v *survey) anchored(inTitle bool, m lexicon.Match) bool {
	for _, k := range v.cluesAt(inTitle, m.Start) {
		if k.own != lexicon.OwnNothing && k.start < m.End && m.Start < k.end {
			return true
		}
	}
	return false
}

// foreign reports whether a naming is another country's: its adjective or its
// name follows at once, or after a preposition («الجيش السوري», «الجيش في
// مصر»).
func (v *survey) foreign(text string, inTitle bool, m lexicon.Match) bool {
	for _, k := range v.cluesAt(inTitle, m.Start) {
		if k.country < 0 || k.start < m.End || k.own != lexicon.OwnNothing {
			continue // «مرتزقة أردوغان» is a naming of this conflict
		}
		between := text[m.End:k.start]
		return arabic.Joins(between) || arabic.Count(between) == 1 && nextBreak(between) < 0 && v.coder.cues.is(placing, arabic.Fold(between))
	}
	return false
}

// cluesAt returns the clues of the sentence that holds a byte.
func (v *survey) cluesAt(inTitle bool, at int) []clue {
	regions := v.regions[v.body:]
	if inTitle {
		regions = v.regions[:v.body]
	}
	i, found := slices.BinarySearchFunc(regions, at, func(r region, at int) int {
		switch {
		case at < r.start:
			return 1
		case at >= r.end:
			return -1
		}
		return 0
	})
	if !found {
		return nil
	}
	return regions[i].clues
}

// Out reports whether the text counts nothing: it is not about the conflict, or
// only in passing, and holds no naming that carries the conflict in itself.
func (c Coding) Out() bool { return c.Scope.Level < Part && len(c.Mentions) == 0 }

// Within returns what of a text is in scope, with the mentions where they stand
// in it: all of a text that the conflict is the topic of, of another its
// headline and the sentences on the conflict, a line each.
func (c Coding) Within(title, body string) (head, rest string, mentions []Mention) {
	if c.Scope.Level == Main {
		return title, body, c.Mentions
	}
	if c.Scope.Title {
		head = title
	}
	var b strings.Builder
	spans := c.Scope.Inside
	for _, m := range c.Mentions {
		if m.InTitle {
			head = title // named there, whatever the rest is about
			mentions = append(mentions, m)
			continue
		}
		for len(spans) > 0 && spans[0].End <= m.Start {
			line(&b, body, spans[0])
			spans = spans[1:]
		}
		if len(spans) == 0 || m.Start < spans[0].Start || m.End > spans[0].End {
			continue // a sentence that is not on the conflict, but for this name
		}
		moved := m
		shift := b.Len() - spans[0].Start
		moved.Start, moved.End, moved.From, moved.To = m.Start+shift, m.End+shift, m.From+shift, m.To+shift
		mentions = append(mentions, moved)
	}
	for _, s := range spans {
		line(&b, body, s)
	}
	return head, b.String(), mentions
}

// line writes a stretch as a line of its own.
func line(b *strings.Builder, text string, s Span) { b.WriteString(text[s.Start:s.End] + "\n") }
