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

// back decides a noun that points back, «القوات», «الحكومة» alone, by the nearest
// mention of the same kind before it, in its sentence or the one before.
func (a *article) back(i int) {
	r := &a.readings[i]
	contrast, _ := a.coder.lexicon.At(r.Naming)
	kind, _, _ := strings.Cut(contrast.ID, "-")
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		n := &a.readings[j]
		if n.passage != r.passage || n.sentence < r.sentence-1 {
			break
		}
		of, _ := a.coder.lexicon.At(n.Naming)
		if n.Side == Unresolved || !strings.HasPrefix(of.ID, kind+"-") {
			continue
		}
		a.settle(r, a.coder.lexicon.Party(n.Side), "back", r.passage.text[n.Start:n.End])
		return
	}
}
