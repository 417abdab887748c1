package view

import (
	"fmt"

	"mizan/compare"
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
