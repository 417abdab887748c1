package page

import (
	"fmt"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// sideChart shows how the own words of each outlet treat one side, one line
// an outlet.
func sideChart(v *view.View, side int, outlets []int, lang string) (option, error) {
	var rows []forestRow
	for _, outlet := range outlets {
		score, f := v.Study.Score(outlet, side), v.Figure(outlet, side)
		color := "var(--unclear)"
		if f.Clear {
			color = "var(--" + sideTone(side) + "a)"
		}
		rows = append(rows, forestRow{Name: v.Study.Outlets[outlet].Name, Figure: flagged(f, score.Warnings), Marks: []forestMark{{
			Value: f.Value, Color: color, Hollow: f.Weak(),
			Tip: sideTip(v, score, lang), Pick: pick{"outlet": outlet, "side": side, "voice": int(coding.Own)},
		}}})
	}
	left, right := polarityEnds(side, lang)
	return forest(rows, forestAxis{Limit: 1, Left: left, Right: right, Figure: plain("S")}, lang)
}

// polarityEnds are the ends of an axis of one side's scores.
func polarityEnds(side int, lang string) (left, right forestEnd) {
	left = forestEnd{Text: phrase(lang, joined{plain(words.Minus + " "), words.Polarity(-1)}), Color: "var(--neg-text)", Tint: "var(--neg-tint)"}
	right = forestEnd{Text: phrase(lang, joined{plain("+ "), words.Polarity(+1)}), Color: "var(--" + sideTone(side) + "-text)", Tint: "var(--" + sideTone(side) + "-tint)"}
	return left, right
}

// sideTone is the name of a side's colour, kept through the page. A lexicon of
// more sides than two has no further colours: they are told by their titles.
func sideTone(side int) string {
	if side >= 0 && side < 2 {
		return fmt.Sprintf("s%d", side)
	}
	return "sx"
}

// sideTip says a score in words.
func sideTip(v *view.View, score *compare.Score, lang string) []string {
	f := v.Figure(score.Outlet, score.Side)
	own := score.Own()
	tip := []string{
		isolated(v.Study.Outlets[score.Outlet].Name),
		isolated(v.Study.Sides[score.Side].Title.In(lang)),
		phrase(lang, netFigure(f)),
		phrase(lang, between(f.Value, dash(f.Bounds()))),
		phrase(lang, tallied(own)),
		phrase(lang, dotted(v.Reading(score.Outlet, score.Side), words.Tier(score.Tier))),
	}
	return append(tip, warningTip(score.Warnings, lang)...)
}
