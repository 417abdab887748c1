package view

import (
	"fmt"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// Dependence says what was measured of how an outlet's stories of one time hang
// together, a line a length of time; nothing where they have no dates.
func (v *View) Dependence() (lines []words.Sayer) {
	for _, d := range v.Study.Chance.Measured {
		lines = append(lines, words.Key("view.chance.measured").With(words.Values{
			"unit": words.Count(d.Unit, 1), "effect": words.Figure(fmt.Sprintf("%.2f", d.Effect)), "p": words.Figure(fmt.Sprintf("p = %.3f", d.P)),
		}))
	}
	return lines
}

// Miscoding says what the tool's own error is taken from, which no interval holds.
func (v *View) Miscoding() words.Sayer {
	whose := words.Key("method.miscoded.otherWar")
	if v.Study.Miscoding.Own {
		whose = "method.miscoded.thisWar"
	}
	return words.Key("method.miscoded.text").With(words.Values{"whose": whose})
}

// Miscoded says how many mentions were coded wrong in each way, and what follows.
func (v *View) Miscoded() (lines []words.Sayer) {
	h, assumed := &v.Study.Miscoding.HeldOut, v.Study.Miscoding.Assumed
	for _, way := range []struct {
		said words.Key
		coding.Erred
	}{
		{"view.miscoded.voice", h.Voice}, {"view.miscoded.side", h.Side},
		{"view.miscoded.elsewhere", h.Elsewhere}, {"view.miscoded.polarity", h.Polarity},
	} {
		lines = append(lines, way.said.With(words.Values{"wrong": words.Figure(words.Whole(way.Wrong)), "of": words.Figure(words.Whole(way.Of))}))
	}
	return append(lines, words.Key("view.miscoded.together").With(words.Values{
		"error": words.Figure(words.Percent(assumed.Share())), "kept": words.Figure(words.Percent(assumed.Kept())),
	}))
}

// Claims says what may be claimed, how many claims of each kind were tested and
// how many are made.
func (v *View) Claims() (lines []words.Sayer) {
	for _, k := range v.Study.Family.Kinds {
		lines = append(lines, words.Key("view.family.kind").With(words.Values{
			"kind": kinds[k.Kind], "tests": words.Figure(words.Whole(k.Tests)),
			"part": words.Figure(words.Percent(k.Part)), "made": words.Figure(words.Whole(k.Made)),
		}))
	}
	return lines
}

// kinds names the kinds of claims.
var kinds = map[string]words.Key{
	compare.ScoreClaims:    "view.family.scores",
	compare.SlantClaims:    "view.family.slants",
	compare.ShareClaims:    "view.family.shares",
	compare.PairClaims:     "view.family.pairs",
	compare.JudgingClaims:  "view.family.judging",
	compare.MatchedClaims:  "view.family.matched",
	compare.EditClaims:     "view.family.edits",
	compare.ChangeClaims:   "view.family.changes",
	compare.DistanceClaims: "view.family.distances",
	compare.NamingClaims:   "view.family.namings",
	compare.WordClaims:     "view.family.words",
}
