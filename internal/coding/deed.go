package coding

import (
	"cmp"
	"slices"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// deed decides whose a deed is that more than one side may do: «تحرير المدينة»,
// «الاجتياح». Who did it stands behind it («على يد …», «الذي تشنه …», «اجتياح …
// للعاصمة»), or against whom it was done («من قبضة …», «على …»), or before it, as
// the subject or the speaker. A praised deed is the speaker's own, a blamed one is
// his opponent's, unless a third party is named beside it, who may have done it.
func (a *article) deed(r *reading) bool {
	actors := a.actors(r)
	if r.Polarity < 0 {
		for _, at := range actors {
			if a.coder.lexicon.Third(at.party) {
				r.Why.Side = Reason{"third-party", r.passage.text[at.start:at.end]}
				return true
			}
		}
	}
	for _, by := range []func(*reading, []partyAt) (int, string){a.doer, a.victim, a.claimant, a.subject} {
		if party, cue := by(r, actors); party >= 0 {
			return a.settle(r, party, "deed", cue)
		}
	}
	return false
}

// actors returns the parties told in the sentence of a reading, in order: by their
// names and by what is decided of the namings in it.
func (a *article) actors(r *reading) (actors []partyAt) {
	p := r.passage
	s := p.sentences[r.sentence]
	found, _ := a.coder.names.Find(p.text[s.start:s.end], nil)
	for _, m := range shift(found, s.start) {
		if party := a.coder.lexicon.Tells(m.Naming, r.when); party >= 0 && (m.End <= r.Start || m.Start >= r.End) {
			actors = append(actors, partyAt{span{m.Start, m.End}, party, false})
		}
	}
	for _, j := range a.neighbours(r.at) {
		if n := &a.readings[j]; n.sided() && a.kindOf(n) != "event" {
			actors = append(actors, partyAt{span{n.Start, n.End}, a.coder.lexicon.Party(n.Side), false})
		}
	}
	slices.SortStableFunc(actors, func(a, b partyAt) int { return cmp.Compare(a.start, b.start) })
	return actors
}

// doer returns the party that stands behind a deed as the one who does it.
func (a *article) doer(r *reading, actors []partyAt) (int, string) {
	if at, cue, ok := a.behind(r, actors, deedBy, 4, 3); ok {
		return at.party, cue
	}
	for _, at := range actors {
		if at.start >= r.End && arabic.Joins(r.passage.text[r.End:at.start]) && r.Polarity < 0 {
			return at.party, r.passage.text[at.start:at.end] // «اجتياح قوات حفتر»
		}
	}
	return -1, ""
}

// victim returns the opponent of the party against whom a deed is done.
func (a *article) victim(r *reading, actors []partyAt) (int, string) {
	kind := deedOn
	if r.Polarity > 0 {
		kind = deedFrom
	}
	if at, cue, ok := a.behind(r, actors, kind, 3, 1); ok {
		return a.other(at.party), cue
	}
	return -1, ""
}

// behind returns the first party that stands behind a cue of a kind that follows a
// deed: so many words lie before the cue at most, so many between it and the party.
func (a *article) behind(r *reading, actors []partyAt, kind cueKind, before, between int) (at partyAt, cue string, ok bool) {
	text, limit := r.passage.text, r.passage.sentences[r.sentence].end
	if r.End >= limit {
		return at, "", false
	}
	cues, _ := a.coder.cues.one[kind].Find(text[r.End:limit], nil)
	if len(cues) == 0 || arabic.Count(text[r.End:r.End+cues[0].Start]) > before {
		return at, "", false
	}
	from := r.End + cues[0].End
	for _, at := range actors {
		if at.start >= from {
			return at, text[r.End+cues[0].Start : at.end], arabic.Count(text[from:at.start]) <= between
		}
	}
	return at, "", false
}

// claimant returns whose a deed is in the mouth of the party that speaks.
func (a *article) claimant(r *reading, _ []partyAt) (int, string) {
	if r.Voice == Own || r.speaker < 0 {
		return -1, ""
	}
	if r.Polarity < 0 {
		return a.other(r.speaker), a.sourceText(r)
	}
	return r.speaker, a.sourceText(r)
}

// subject returns the one party that stands before a deed in its sentence: who does
// it, or who resists what the other does («التصدي للعدوان»).
func (a *article) subject(r *reading, actors []partyAt) (int, string) {
	party, last := -1, partyAt{}
	for _, at := range actors {
		if at.start >= r.Start {
			break
		}
		if party >= 0 && party != at.party {
			return -1, ""
		}
		party, last = at.party, at
	}
	if party < 0 || a.coder.lexicon.Third(party) {
		return -1, ""
	}
	text := r.passage.text
	before := text[r.passage.sentences[r.sentence].start:r.Start]
	if r.Polarity < 0 {
		if resists, _ := a.coder.cues.one[resisting].Find(before, nil); len(resists) > 0 {
			return a.other(party), text[last.start:last.end]
		}
		if begins, _ := a.coder.cues.one[beginning].Find(before, nil); len(begins) == 0 {
			return -1, ""
		}
	}
	return party, text[last.start:last.end]
}

// doing returns whose a praised deed is that stands behind a state name as what it
// does: «الجيش يستعد لتحرير المدينة بقيادة …». Nobody else stands between the two, and the
// state name does not resist it. -1 where there is none, or it is nobody's yet.
func (a *article) doing(i int) (party int, cue string) {
	if i+1 == len(a.readings) {
		return -1, ""
	}
	r, n := &a.readings[i], &a.readings[i+1]
	contrast, naming := a.coder.lexicon.At(n.Naming)
	if n.passage != r.passage || n.sentence != r.sentence || n.Start < r.End || !isDeed(contrast, naming) || !n.sided() || n.Polarity <= 0 {
		return -1, ""
	}
	between := r.passage.text[r.End:n.Start]
	if resists, _ := a.coder.cues.one[resisting].Find(between, nil); len(resists) > 0 || nextBreak(between) >= 0 {
		return -1, ""
	}
	return a.coder.lexicon.Party(n.Side), r.passage.text[n.Start:n.End]
}

// isDeed reports whether a naming is of a deed that more than one side may do.
func isDeed(contrast *lexicon.Contrast, naming *lexicon.Naming) bool {
	return len(naming.Contested) > 0 && kindOf(contrast) == "event"
}
