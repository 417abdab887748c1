package coding

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// antecedent decides a noun with a pronoun («قواته») by the nearest mention
// before it that the pronoun may stand for, in its sentence or the one before.
func (a *article) antecedent(i int) {
	r := &a.readings[i]
	pronoun := pronounOf(r.passage.text[r.Start:r.End])
	if pronoun == "نا" {
		if r.speaker >= 0 {
			a.settle(r, r.speaker, "speaker", a.sourceText(r))
		}
		return
	}
	if pronoun == "كم" {
		a.addressed(i)
		return
	}
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		n := &a.readings[j]
		if n.passage != r.passage || n.sentence < r.sentence-1 {
			break
		}
		if n.Side == Unresolved || !a.agrees(n, pronoun) {
			continue
		}
		if a.settle(r, a.coder.lexicon.Party(n.Side), "pronoun", r.passage.text[n.Start:n.End]) {
			return
		}
	}
	if pronoun == "ه" {
		a.byPerson(r)
	}
}

// addressed decides a noun with the pronoun of those spoken to, «ميليشياتكم», by
// the one party besides the speaker's that is named before it in its sentence or
// the one before; else an enemy's word is for the speaker's opponent.
func (a *article) addressed(i int) {
	r := &a.readings[i]
	if r.speaker < 0 {
		r.speaker = a.partySpeaking(r)
	}
	p := r.passage
	party, cue := -1, ""
	for _, at := range a.parties.between(p.part(), p.sentences[max(r.sentence-1, 0)].start, r.Start) {
		if at.front || at.party == r.speaker {
			continue
		}
		if party >= 0 && party != at.party {
			return
		}
		party, cue = at.party, p.text[at.start:at.end]
	}
	if party < 0 && r.Polarity < 0 && r.speaker >= 0 {
		party, cue = a.other(r.speaker), a.sourceText(r)
	}
	if r.speaker >= 0 {
		a.settle(r, party, "pronoun", cue)
	}
}

// partySpeaking returns the party that a sentence names first, before the verb or
// behind it, where nothing else tells who speaks: «قال السراج لحفتر: …». -1 for none.
func (a *article) partySpeaking(r *reading) int {
	p := r.passage
	for _, at := range a.parties.between(p.part(), p.sentences[r.sentence].start, r.Start) {
		if !at.front {
			return at.party
		}
	}
	return -1
}

// byPerson decides a noun with the pronoun of a man, «حكومته», by the nearest name
// of a party before it, in its sentence or the one before, that is no naming: a
// minister, a spokesman.
func (a *article) byPerson(r *reading) {
	p := r.passage
	part, text := 0, a.text.Body
	if p.inTitle {
		part, text = 1, a.text.Title
	}
	places := a.parties.places[part]
	from := p.sentences[max(r.sentence-1, 0)].start
	i, _ := slices.BinarySearchFunc(places, r.Start, func(at partyAt, start int) int { return at.start - start })
	for i--; i >= 0 && places[i].start >= from; i-- {
		if at := places[i]; !at.front && !a.coder.lexicon.Third(at.party) {
			a.settle(r, at.party, "pronoun", text[at.start:at.end])
			return
		}
	}
}

// pronounOf returns the possessive pronoun at the end of a surface.
func pronounOf(surface string) string {
	word := arabic.Fold(surface)
	for _, p := range []string{"هما", "هم", "هن", "كم", "ها", "نا", "ه"} {
		if strings.HasSuffix(word, p) {
			return p
		}
	}
	return ""
}

// agrees reports whether a pronoun may stand for a mention: ه for a man or a
// masculine noun (الجيش), ها for what ends in ة or ات, هم for people.
func (a *article) agrees(n *reading, pronoun string) bool {
	contrast, _ := a.coder.lexicon.At(n.Naming)
	first, _, _ := strings.Cut(arabic.Fold(n.passage.text[n.Start:n.End]), " ")
	last, _ := utf8.DecodeLastRuneInString(first)
	feminine := last == 'ه' || strings.HasSuffix(first, "ات") || strings.HasSuffix(first, "يا")
	person := strings.HasPrefix(contrast.ID, "leader-")
	switch pronoun {
	case "ه":
		return person || !feminine
	case "ها":
		return feminine && !person
	case "هم":
		return !person
	}
	return false
}

// near reports whether a reading before another stands in its sentence or in the
// one before, which may be the last of the paragraph before: the press makes a
// paragraph of every sentence.
func (a *article) near(n, r *reading) bool {
	if n.passage == r.passage {
		return n.sentence >= r.sentence-1
	}
	return r.sentence == 0 && n.passage.inTitle == r.passage.inTitle && n.sentence == len(n.passage.sentences)-1 &&
		blank(n.passage.text[n.passage.end:r.passage.start])
}

// recalled decides a state name of a government and its men, «القوات الشرعية», by
// the one side whose government or state name stands in the sentence before.
func (a *article) recalled(i int) bool {
	r := &a.readings[i]
	party, cue := -1, ""
	for j := i - 1; j >= 0 && j >= i-8 && a.near(&a.readings[j], r); j-- {
		n := &a.readings[j]
		if !n.sided() || a.kindOf(n) == "event" || a.kindOf(n) == "dead" {
			continue
		}
		of := a.coder.lexicon.Party(n.Side)
		if party >= 0 && of != party {
			return false
		}
		if a.ofState(n) {
			party, cue = of, n.passage.text[n.Start:n.End]
		}
	}
	return party >= 0 && a.settle(r, party, "back", cue)
}

// ofState reports whether a reading names a government, or a force by a state's
// word or by its government.
func (a *article) ofState(n *reading) bool {
	_, naming := a.coder.lexicon.At(n.Naming)
	return n.Polarity > 0 || n.Polarity == 0 && (a.kindOf(n) == "government" || naming.Family == "government")
}
