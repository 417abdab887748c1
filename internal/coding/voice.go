package coding

import (
	"slices"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// voice decides whose words a match of a naming of this polarity is. Nothing is
// the outlet's own in what it handed on of others.
func (p *passage) voice(m lexicon.Match, polarity int) (Voice, Reason, int) {
	voice, why, from := p.spoken(m, polarity)
	if f := p.forwarded(m.Start); f != nil && voice == Own {
		return Attributed, Reason{"forwarded", f.From}, -1
	}
	return voice, why, from
}

// forwarded returns whose text a byte is of, nil for the outlet's.
func (p *passage) forwarded(at int) (found *Forward) {
	for i, f := range p.forwards {
		if f.InTitle == p.inTitle && f.At <= at {
			found = &p.forwards[i]
		}
	}
	return found
}

// spoken decides whose words a match is as far as the text itself speaks: distanced before quoted before
// attributed before own. The source of a report is the outlet's own words.
func (p *passage) spoken(m lexicon.Match, polarity int) (Voice, Reason, int) {
	base, why, from := Own, Reason{Rule: "own"}, -1
	for _, s := range p.stretchesAt(m.Start) {
		if m.Start < s.start || m.Start >= s.end || s.denying && polarity >= 0 {
			continue
		}
		if s.reason.Rule == "in-words" && p.isSource(m, false, false) {
			continue // «هدد فلان خصومه، على حد قوله»
		}
		if s.voice == Distanced {
			if p.speechHolds(s.start, m) {
				return Quoted, Reason{Rule: "quote"}, s.source // the speaker holds it at arm's length, not the outlet
			}
			return Distanced, s.reason, s.source
		}
		base, why, from = s.voice, s.reason, s.source
	}
	if p.isSource(m, base == Attributed, why.Rule == "according") {
		base, why, from = Own, Reason{Rule: "source"}, -1
	}
	if q := p.quotesFrom(m.End); len(q) > 0 {
		switch {
		case q[0].holds(m.Start, m.End):
			return p.quote(q[0], m, polarity, base, why, from)
		case polarity > 0 && !q[0].name && q[0].start > m.Start && q[0].start < m.End && blank(p.text[m.End:q[0].end]):
			return Distanced, Reason{Rule: "scare"}, from // رئيس «المجلس السياسي»
		}
	}
	return base, why, from
}

// speechHolds reports whether a quotation of speech holds a match and what comes
// before it from a place on.
func (p *passage) speechHolds(from int, m lexicon.Match) bool {
	q := p.quotesFrom(m.End)
	return len(q) > 0 && q[0].words >= speechWords && q[0].start < from && q[0].holds(m.Start, m.End)
}

// stretchesAt returns the stretches that may hold a place: those of its sentence and
// of the next, whose source may reach back; in a headline all.
func (p *passage) stretchesAt(at int) []stretch {
	if p.inTitle {
		return p.stretches
	}
	i := p.sentence(at)
	end := len(p.stretches)
	if i+2 < len(p.first) {
		end = p.first[i+2]
	}
	return p.stretches[p.first[i]:end]
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
		if s.holds(m.Start, m.End) && m.Start >= s.tells && (!reported || s.according || accordingly) {
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
