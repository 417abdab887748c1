package coding

import (
	"strings"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// sides decides who is meant by each reading of the article. The rules, first
// that fires: the naming itself; what stands beside it; the speaker, for what
// only a speaker's own side is called; the article's own namings; who stands
// against whom in the sentence; else it stays unresolved. There is no prior by
// outlet: it would assume what is to be measured.
func (a *article) sides() {
	for i := range a.readings {
		a.byItself(&a.readings[i])
	}
	a.parties = a.meet()
	bearer, cue := a.bearer()
	a.decide(func(n *lexicon.Naming) bool { return n.Polarity > 0 && n.Pronoun != lexicon.PronounOnly }, bearer, cue)
	if bearer < 0 { // what its sentence told of one state name tells of the others
		bearer, cue = a.bearer()
		a.decide(func(n *lexicon.Naming) bool { return n.Polarity > 0 && n.Pronoun != lexicon.PronounOnly }, bearer, cue)
	}
	a.decide(func(n *lexicon.Naming) bool { return true }, bearer, cue)
}

// decide applies the rules that read the article to the undecided readings of
// some namings.
func (a *article) decide(some func(*lexicon.Naming) bool, bearer int, cue string) {
	for i := range a.readings {
		r := &a.readings[i]
		contrast, naming := a.coder.lexicon.At(r.Naming)
		if r.Side != Unresolved || !some(naming) {
			continue
		}
		if r.speaker < 0 {
			r.speaker = a.decidedSpeaker(r)
		}
		switch {
		case isDeed(contrast, naming) && a.deed(r):
		case naming.Back:
			a.back(i)
		case naming.Pronoun == lexicon.PronounOnly:
			a.antecedent(i)
		case naming.Polarity > 0 || naming.Polarity == 0 && a.kindOf(r) == "command":
			a.institution(i, naming, bearer, cue)
		default:
			a.enemy(i, naming, bearer, cue)
		}
	}
}

// kindOf returns the kind of thing that a reading names: force, command, dead.
func (a *article) kindOf(r *reading) string {
	contrast, _ := a.coder.lexicon.At(r.Naming)
	return kindOf(contrast)
}

// kindOf returns the kind of thing that a contrast's namings name.
func kindOf(c *lexicon.Contrast) string {
	kind, _, _ := strings.Cut(c.ID, "-")
	return kind
}

// byItself decides what the naming, the words beside it or the time tell, and
// the polarity.
func (a *article) byItself(r *reading) {
	l := a.coder.lexicon
	contrast, naming := l.At(r.Naming)
	r.Polarity = naming.Polarity
	if naming.Polarity > 0 && a.coder.deniedAt(r) {
		r.Polarity = 0
	}
	r.Side, r.Why.Side = Unresolved, Reason{Rule: "unresolved"}
	r.when = a.whenAt(r)
	if len(naming.Contested) == 0 {
		r.Side, r.Why.Side = contrast.Side, Reason{Rule: "naming"}
		if naming.Holds(r.when) == lexicon.No && naming.Holds(a.when) == lexicon.No {
			r.Side, r.Why.Side = Unresolved, Reason{"out-of-period", naming.Period.String()}
		}
		return
	}
	if party, cue := a.modifier(r); party >= 0 && (a.settle(r, party, "modifier", cue) || naming.Polarity < 0 && a.settleThird(r, party, "modifier", cue)) {
		return
	}
	if isDeed(contrast, naming) && a.deed(r) {
		return
	}
	if party, cue := a.memberOf(r); naming.Polarity < 0 && a.settleThird(r, party, "modifier", cue) {
		return
	}
	a.byPeriod(r, naming)
}

// byPeriod decides a contested naming by its time: «الحكومة المعترف بها دوليا»
// is another before and after the government of Skhirat took office.
func (a *article) byPeriod(r *reading, naming *lexicon.Naming) {
	if len(naming.Readings) == 0 {
		return
	}
	held, sure := readingAt(naming.Readings, r.when)
	if !sure && r.when != a.when { // a year with a border in it: the day of the article tells
		held, sure = readingAt(naming.Readings, a.when)
	}
	switch {
	case !sure:
		r.Why.Side = Reason{Rule: "undated"} // unless the text tells
	case held != nil:
		a.settle(r, a.coder.lexicon.Party(held.Side), "period", held.Period.String())
	}
}

// readingAt returns the one reading that holds at a time, nil for none or
// several, and whether the time is known well enough to say.
func readingAt(readings []lexicon.Held, when lexicon.When) (held *lexicon.Held, sure bool) {
	several := false
	for i := range readings {
		switch readings[i].Holds(when) {
		case lexicon.Maybe:
			return nil, false
		case lexicon.Yes:
			several = several || held != nil
			held = &readings[i]
		}
	}
	if several {
		return nil, true
	}
	return held, true
}

// settle gives a reading its side, and the naming of that side's contrast. A
// side that the naming does not claim, or that was not there at the time, leaves it
// as it is.
func (a *article) settle(r *reading, party int, rule, cue string) bool {
	if party < 0 {
		return false
	}
	side := a.coder.lexicon.PartyAt(party)
	naming, ok := a.coder.lexicon.Rival(r.Naming, side.ID)
	if !ok || side.Holds(r.when) == lexicon.No && side.Holds(a.when) == lexicon.No {
		return false
	}
	r.Naming, r.Side, r.Why.Side = naming, side.ID, Reason{rule, cue}
	return true
}

// settleThird gives an enemy's word to a third party, whose own names it needs not
// be among: everybody calls a third party so.
func (a *article) settleThird(r *reading, party int, rule, cue string) bool {
	if party < 0 || !a.coder.lexicon.Third(party) {
		return false
	}
	r.Side, r.Why.Side = a.coder.lexicon.PartyAt(party).ID, Reason{rule, cue}
	return true
}

// other returns the side against which a side stands, -1 for none or several.
func (a *article) other(side int) int { return a.coder.lexicon.Opponent(side) }

// institution decides a state name that more than one side claims.
func (a *article) institution(i int, naming *lexicon.Naming, bearer int, cue string) {
	r := &a.readings[i]
	if naming.Speaker && r.Voice != Own && r.speaker >= 0 && a.settle(r, r.speaker, "speaker", a.sourceText(r)) {
		return
	}
	if party, cue := a.placed(r); party >= 0 && a.settle(r, party, "front", cue) {
		return
	}
	if a.named(i) || bearer >= 0 && a.settle(r, bearer, "document", cue) {
		return
	}
	if party, cue := a.doing(i); party >= 0 && a.settle(r, party, "doing", cue) {
		return
	}
	if side, cue := a.opposed(i); side >= 0 && a.settle(r, side, "opposition", cue) {
		return
	}
	if party, cue := a.placedNear(r); party >= 0 && a.settle(r, party, "front", cue) {
		return
	}
	if side, cue := a.sameSentence(i); side >= 0 && a.settle(r, side, "sentence", cue) {
		return
	}
	if r.Voice != Own && r.speaker >= 0 && a.settle(r, r.speaker, "speaker", a.sourceText(r)) {
		return
	}
	if naming.Polarity > 0 && naming.Family != "army" && len(naming.Contested) > 0 {
		a.recalled(i)
	}
}

// named decides a noun with the article that every state has one of, and no more, by the
// last phrase with that noun before it, in its sentence or the one before, if that is
// sure: behind «شرطة الاحتلال» «الشرطة» is that one, and behind «الجيش الوطني» «الجيش».
func (a *article) named(i int) bool {
	r := &a.readings[i]
	surface := r.passage.text[r.Start:r.End]
	if !a.coder.statesNoun(surface) {
		return false
	}
	noun := nounOf(arabic.Fold(surface))
	for j := i - 1; j >= 0 && a.near(&a.readings[j], r); j-- {
		n := &a.readings[j]
		full := n.passage.text[n.Start:n.End]
		if _, naming := a.coder.lexicon.At(n.Naming); nounOf(firstWord(full)) == noun && n.sided() && len(naming.Contested) == 0 {
			return a.settle(r, a.coder.lexicon.Party(n.Side), "back", full)
		}
	}
	return false
}

// enemy decides a name for the other side that more than one side is given:
// «الميليشيات». First it asks whether a third party is the one that is fought.
// Then: in the mouth of a side it is the other; beside a state name in a fight it
// is who that one fights; else in a clause about the front it is against whom the
// article's own state names stand. An enemy whom the article never names is left
// open: it may be anybody.
func (a *article) enemy(i int, naming *lexicon.Naming, bearer int, cue string) {
	r := &a.readings[i]
	if cue, third := a.third(r); third && naming.Polarity < 0 {
		r.Why.Side = Reason{"third-party", cue}
		party, cue := a.fought(r, bearer)
		a.settleThird(r, party, "third-party-fought", cue)
		return
	}
	settle := func(party int, rule, cue string) bool {
		if party < 0 {
			return false
		}
		if !a.parties.named[party] {
			r.Why.Side = Reason{"not-named", cue}
			return false
		}
		return a.settle(r, party, rule, cue)
	}
	if side, cue := a.opposed(i); settle(side, "opposition", cue) {
		return
	}
	if naming.Polarity == 0 {
		return
	}
	if r.Voice != Own && r.speaker >= 0 && settle(a.other(r.speaker), "speaker-enemy", a.sourceText(r)) {
		return
	}
	if bearer >= 0 && (r.Voice == Own || a.coder.atFront(r) || a.besideState(i)) {
		settle(a.other(bearer), "document-enemy", cue)
	}
}

// besideState reports whether a decided state name stands in the sentence of a
// reading.
func (a *article) besideState(i int) bool {
	for _, j := range a.neighbours(i) {
		if n := &a.readings[j]; n.sided() && n.Polarity > 0 {
			return true
		}
	}
	return false
}

// decidedSpeaker returns the side of a speaker who goes by a contested name
// that has been decided since: «قال متحدث باسم القوات المسلحة إن قواتنا …». -1
// for none.
func (a *article) decidedSpeaker(r *reading) int {
	if r.source < 0 {
		return -1
	}
	s := r.passage.sources[r.source]
	party, several := -1, false
	front := 0 // words before the first name
	for i := r.at - 1; i >= 0 && a.readings[i].passage == r.passage; i-- {
		if n := &a.readings[i]; s.holds(n.Start, n.End) && n.sided() {
			of := a.coder.lexicon.Party(n.Side)
			several = several || party >= 0 && party != of
			party, front = of, arabic.Count(r.passage.text[s.start:n.Start])
		}
	}
	if several && front > 0 {
		return -1 // only the first word of a source is sure to be its subject
	}
	return party
}

// sourceText returns the words that name who says a mention.
func (a *article) sourceText(r *reading) string {
	if r.source < 0 {
		return ""
	}
	s := r.passage.sources[r.source]
	return strings.Join(strings.Fields(r.passage.text[s.start:s.end]), " ")
}

// atFront reports whether the sentence of a reading speaks of the front.
func (c *Coder) atFront(r *reading) bool {
	s := r.passage.sentences[r.sentence]
	found, _ := c.cues.one[frontLine].Find(r.passage.text[max(s.start, r.Start-nearBytes):min(s.end, r.End+nearBytes)], nil)
	return len(found) > 0
}

// fights reports whether a stretch of text speaks of a fight.
func (c *Coder) fights(text string) bool {
	for _, kind := range []cueKind{against, frontLine} {
		if found, _ := c.cues.one[kind].Find(text, nil); len(found) > 0 {
			return true
		}
	}
	return false
}

// nearBytes bounds how far around a mention its sentence is read.
const nearBytes = 600
