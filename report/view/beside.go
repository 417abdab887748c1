package view

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
)

// mostChance is the adjusted p-value up to which a word sets an outlet apart.
const mostChance = 0.05

// Apart reports whether a word or a naming sets its outlet apart: it is no part
// of the outlet's own name, no chance, and does not go with what it covers.
func (v *View) Apart(k *compare.Keyword) bool { return !k.OwnName && k.Q <= mostChance && k.Holds }

// Coded reports whether people coded part of the mentions, so that figures are
// told with the error that they measured too.
func (v *View) Coded() bool { return v.Study.Manifest.Coded != nil }

// Sensitive returns how far a figure hangs on one naming or unit, and whether
// that is shown: where the figure itself is.
func (v *View) Sensitive(outlet, side int) (*compare.Sensitivity, bool) {
	if len(v.Study.Sensitivity) == 0 {
		return nil, false
	}
	of := v.Study.Sensitive(outlet, side)
	return of, of.Defined && v.Figure(outlet, side).Shown
}

// Voices counts in whose words an outlet names the sides, and tells whether
// the mentions are enough for shares.
func (v *View) Voices(outlet int) (voices compare.ByVoice, enough bool) {
	for side := range v.Study.Sides {
		for voice, tally := range v.Study.Score(outlet, side).Voices {
			voices[voice] += tally.Sum()
		}
	}
	return voices, voices.Sum() >= FewestMentions
}

// Matched returns the comparisons of two outlets in the stories that both told:
// those of stories enough, between outlets whose scores are shown. Clear ones
// come first, then those of more stories.
func (v *View) Matched(side int) []*compare.Matched {
	var list []*compare.Matched
	for i := range v.Study.Matched {
		m := &v.Study.Matched[i]
		if m.Side == side && m.Enough && m.Defined && v.Figure(m.A, side).Shown && v.Figure(m.B, side).Shown {
			list = append(list, m)
		}
	}
	slices.SortStableFunc(list, func(a, b *compare.Matched) int {
		return cmp.Or(first(a.Clear, b.Clear), cmp.Compare(b.Stories, a.Stories))
	})
	return list
}

// MatchedVerdict says what two outlets' same stories show, of the first.
func (v *View) MatchedVerdict(m *compare.Matched) words.Sayer {
	if !m.Clear {
		return words.Key("view.noDifference")
	}
	return v.told(m.Side, m.Difference.Estimate > 0)
}

// Point returns the score of one bin of a line over time.
func (v *View) Point(p *compare.Point) Figure { return newFigure(p.Net, p.Defined, p.Tier, false) }

// Changed reports whether a change of a line over time is stated: a test
// confirms it, and the score of the outlet is shown.
func (v *View) Changed(line *compare.Trend) bool {
	return line.Change.Clear && line.Change.Defined && v.Figure(line.Outlet, line.Side).Shown
}
