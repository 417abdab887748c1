package coding

import (
	"slices"

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
	Title     bool    // whether the headline is in scope
	Inside    []Span  // of the body, in its order: what is in scope
	Elsewhere int     // index in the World of the country that it is most about besides, -1 for none
	Weight    float64 // of the sentences that speak of the conflict, in sentences: 0 where none was looked at
	Headline  float64 // the most that a sentence of the headline weighs, 0…1.5
	Generic   bool    // whether it holds namings that every war has, in scope or out
	Language  string  // of a text of which nothing counts: not Arabic, or empty where nothing tells it
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

// scope decides whether a text is about the lexicon's conflict. Most texts of a
// feed hold no word of it and cost one walk; the World is asked of the others.
func (c *Coder) scope(t Text, title, body *found, atlas *atlas) (*survey, Scope) {
	v := &survey{coder: c, when: t.when()}
	none := Scope{Elsewhere: -1, Why: Reason{Rule: "no-word"}}
	if c.lexicon.About.Holds(v.when) == lexicon.No {
		none.Why.Rule = "other-time"
		return v, none
	}
	var onlyWeak bool
	v.sure, onlyWeak = c.speaks(t, title.about, body.about)
	if !v.sure {
		none.Elsewhere = atlas.glance(c.country)
		return nil, none
	}
	v.readAll(t, title, body)
	if onlyWeak && !v.faced() && v.elsewhere() >= 0 {
		none.Elsewhere = v.elsewhere()
		return nil, none
	}
	return v, v.decide()
}

// look reads a text that is in scope whatever it is about, for what tells other countries.
func (c *Coder) look(t Text, title, body *found) *survey {
	v := &survey{coder: c, when: t.when(), sure: true}
	v.readAll(t, title, body)
	return v
}

// readAll reads the headline and the body.
func (v *survey) readAll(t Text, title, body *found) {
	v.coder.complete(t.Title, title, false)
	v.coder.complete(t.Body, body, false)
	v.read(t.Title, true, title)
	v.body = len(v.regions)
	v.read(t.Body, false, body)
}

// speaks reports whether a text has a word of the conflict by what was found of
// how it is called: one that is sure, or two that other countries have, each, and
// that together none has.
func (c *Coder) speaks(t Text, title, body []lexicon.Match) (sure, onlyWeak bool) {
	weak := map[string]bool{}
	for n, found := range [][]lexicon.Match{title, body} {
		text := []string{t.Title, t.Body}[n]
		for _, m := range found {
			switch tells := c.lexicon.AboutTells(m.Naming, t.when()); {
			case tells > lexicon.OwnWeak:
				sure = true
			case tells == lexicon.OwnWeak && len(weak) < 2:
				weak[arabic.Fold(text[m.Start:m.End])] = true
			}
		}
	}
	return sure || len(weak) > 1, !sure && len(weak) > 1
}
