package coding

import (
	"slices"

	"mizan/lexicon"
)

// An extent is what a text says of the conflict, counted.
type extent struct {
	sure, weak        float64 // sentences that speak of it, headline and lead counted more; weak: by words that others share
	headline, lead    float64 // the most that a sentence of them weighs
	all, told, named  int     // words of the body: all; that what tells the conflict has around it; of sentences that name it
	sentences, naming int     // sentences of the body, bylines aside; those that name the conflict or its country
	solid             bool    // whether a sentence holds the conflict, or its country with strife
	theirs            bool    // whether the headline names another country and not this
	first             bool    // whether a sentence that speaks of it names it before any other country
	cue               string
}

// decide says how far the text is about the conflict and which of its sentences
// are.
func (v *survey) decide() Scope {
	m := v.measure()
	sum := m.sure + min(m.weak, m.sure)
	s := Scope{Level: Passing, Weight: sum, Headline: m.headline, Elsewhere: v.elsewhere(), Why: Reason{Rule: "passing", Cue: m.cue}}
	if m.solid && sum >= partWeight && !m.aside(sum) || m.named > 0 && float64(m.named) >= mainShare*float64(m.all) {
		s.Level, s.Why.Rule = Part, "part"
	}
	if s.Level == Part && (m.main() || !m.theirs && v.fills(s, m)) {
		s.Level, s.Why.Rule = Main, "main"
	}
	v.inside(&s)
	return s
}

// aside reports whether a text comes by the conflict on its way: its headline names
// nothing of it, two sentences at most speak of it, few of its words, and they speak of
// another country first: «تدعم طهران … في سوريا حيث تؤيد الأسد».
func (m *extent) aside(sum float64) bool {
	return m.headline == 0 && m.lead < clauseWeight && !m.first && sum <= 2*partWeight && float64(m.told) < asideShare*float64(m.all)
}

// main reports whether a text that holds a part on the conflict is about it: by
// its headline, by most of its words, or by its first sentences or the country's
// name in the headline where enough of the rest goes on with them.
func (m *extent) main() bool {
	share := float64(m.told) / float64(max(m.all, 1))
	switch {
	case m.headline >= clauseWeight, share >= mainShare:
		return true
	case m.theirs:
		return false
	}
	return m.lead >= clauseWeight && share >= leadShare || m.headline >= countryWeight && max(share, m.spread()) >= leadShare
}

// spread is the share of the body's sentences that name the conflict or its
// country.
func (m *extent) spread() float64 { return float64(m.naming) / float64(max(m.sentences, 1)) }

// measure counts what the text says of the conflict.
func (v *survey) measure() (m extent) {
	aside := len(v.regions) > 0 && v.regions[0].beside && !v.regions[0].strife && v.regions[0].own < lexicon.OwnWar
	lead, other := v.lead(), v.headlined()
	m.theirs = other >= 0
	for i := range v.regions {
		r := &v.regions[i]
		w := r.weight(v.sure)
		if aside && (r.own < lexicon.OwnWar || r.beside) {
			w = min(w, besideWeight) // its headline is of something else that the country is named for
		}
		if len(v.regions) == 1 && r.carries() && r.rivals < 2 {
			w = max(w, 1) // it says no more than a clause, but nothing else either
		}
		m.solid = m.solid || w >= clauseWeight
		m.first = m.first || w >= clauseWeight && r.first()
		if !r.inTitle {
			m.all += r.words
			if r.words >= leadWords {
				m.sentences++
				if r.own > lexicon.OwnWeak && r.rivals < 3 {
					m.naming++
				}
			}
			if tellers := r.tellers(); w >= clauseWeight && tellers >= r.names(other) {
				m.told += min(r.words, sentenceWords*tellers)
				if r.carries() {
					m.named += min(r.words, sentenceWords*tellers)
				}
			}
		}
		switch {
		case r.heads:
			if r.own != lexicon.OwnWeak || r.named {
				m.headline = max(m.headline, w)
			}
			w *= headlineWeight
		case i <= lead:
			m.lead = max(m.lead, w)
			w *= leadWeight
		}
		if r.own == lexicon.OwnWeak && !r.named {
			m.weak += w
		} else {
			m.sure += w
		}
		if r.cue != "" && (m.cue == "" || r.own == lexicon.OwnWar) {
			m.cue = r.cue
		}
	}
	return m
}

// first reports whether a sentence names the conflict or its country before any other.
func (r *region) first() bool {
	first := slices.MinFunc(r.clues, func(a, b clue) int { return a.start - b.start })
	return first.own > lexicon.OwnWeak
}

// tellers counts what tells the conflict in a sentence: of one that names both
// sides the weak words too, which are their names.
func (r *region) tellers() (n int) {
	for _, k := range r.clues {
		if k.own > lexicon.OwnWeak || r.faced && k.own == lexicon.OwnWeak {
			n++
		}
	}
	return n
}

// names counts how often a sentence names a country of the World.
func (r *region) names(country int) (n int) {
	for _, k := range r.clues {
		if country >= 0 && k.country == country {
			n++
		}
	}
	return n
}

// headlined returns the country without a part in the conflict that the headline
// names first where it names nothing of the conflict, -1 for none.
func (v *survey) headlined() int {
	country := -1
	for i := range v.regions[:v.body] {
		for _, k := range v.regions[i].clues {
			if k.own != lexicon.OwnNothing {
				return -1
			}
			if country < 0 && !v.coder.ally(k.country) {
				country = k.country
			}
		}
	}
	return country
}

// leadSentences is how many sentences under a headline tell what a text is
// about; shorter ones than leadWords are bylines and cross-headings.
const (
	leadSentences = 2
	leadWords     = 8
)

// lead returns the last region that belongs to the first sentences of the body.
func (v *survey) lead() int {
	n := 0
	for i := v.body; i < len(v.regions); i++ {
		if v.regions[i].words >= leadWords {
			if n++; n == leadSentences {
				return i
			}
		}
	}
	return len(v.regions) - 1
}

// fills reports whether the sentences on the conflict, and those that go on with
// them, are most of a text that has no other matter: no other country is named in
// as many sentences.
func (v *survey) fills(s Scope, m extent) bool {
	others := 0
	for i := range v.regions {
		if r := &v.regions[i]; r.rivals > 0 && r.words >= leadWords {
			others++
		}
	}
	words := 0
	for i, in := range v.focus(s.Level, true) {
		if r := &v.regions[i]; in && !r.inTitle {
			words += r.words
		}
	}
	return m.naming > others && float64(words) >= mainShare*float64(m.all)
}

// inside files the sentences that are about the conflict in a scope.
func (v *survey) inside(s *Scope) {
	focus := v.focus(s.Level, false)
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
}
