package compare

import (
	"math"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// No interval holds the tool's own error. What it may be is known from mentions
// of other texts that were coded by hand: each finding says what would be left of
// it were as many wrong here, and all of them in its favour.

// A Miscoding is the error of the tool that the findings are held against.
type Miscoding struct {
	HeldOut coding.HeldOut `json:"heldOut"` // the mentions it is known from
	Own     bool           `json:"own"`     // they are of the lexicon's war; false: the worst of other wars
	Assumed stats.Miscoded `json:"assumed"` // parts of the charged mentions of an outlet's own voice
}

// A Withstood says what is left of a finding at Study.Miscoding.
type Withstood struct {
	Least float64 `json:"least"` // the figure of the finding where every error is in its favour: S, slant, share or difference; that of no lean where nothing need be left
	Turns float64 `json:"turns"` // share of mentions that must be wrong for it to turn, at the same mix of errors, 0…1
}

// miscodingOf returns what error is to be assumed with a lexicon.
func miscodingOf(lexicon string) Miscoding {
	h, own := coding.HeldOutOf(lexicon)
	return Miscoding{HeldOut: h, Own: own, Assumed: stats.Miscoded{Foreign: h.Foreign(), Turned: h.Polarity.Rate()}}
}

// withstand says with the figures of a finding what the tool's error could make
// of it; nothing of one without a figure that could turn.
func (m *Miscoding) withstand(f *Finding) {
	if f.gap == 0 {
		return
	}
	left, turns := m.Assumed.Least(math.Abs(f.gap)), m.Assumed.Turns(math.Abs(f.gap))
	least, written := f.figureAt(math.Copysign(left, f.gap))
	f.Withstood = &Withstood{Least: least, Turns: turns}
	said := words.Key("compare.miscoded.turned")
	if left > 0 {
		said = "compare.miscoded.holds"
	}
	f.Figures = words.Key("compare.miscoded.figures").With(words.Values{
		"figures": f.Figures,
		"said":    said.With(words.Values{"error": percent(m.Assumed.Share()), "least": written, "turns": percent(turns)}),
	})
}

// figureAt returns the figure of a finding were its gap another, and how it is
// written.
func (f *Finding) figureAt(gap float64) (float64, any) {
	switch {
	case f.Kind == Prefers:
		return (1 + gap) / 2, percent((1 + gap) / 2)
	case f.Polarity != 0:
		return gap, words.Key("compare.miscoded.points").With(words.Values{"points": words.Figure(points(gap))})
	case f.Kind == Differs:
		return 2 * gap, signed(2 * gap)
	}
	return gap, signed(gap)
}

// gap returns the difference of two shares that a comparison is of: S is 2p−1,
// and a slant the difference of two shares.
func (p *Pair) gap() float64 {
	if p.Polarity != 0 {
		return p.Difference.Estimate
	}
	return p.Difference.Estimate / 2
}
