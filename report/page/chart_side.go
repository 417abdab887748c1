package page

import (
	"fmt"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// sideChart shows how the own words of each outlet treat one side, one line
// an outlet.
func sideChart(study *compare.Study, side int, outlets []int, lang string) (option, error) {
	var rows []forestRow
	for _, outlet := range outlets {
		score := study.Score(outlet, side)
		color := "var(--unclear)"
		if score.Clear {
			color = "var(--" + sideTone(side) + "a)"
		}
		rows = append(rows, forestRow{study.Outlets[outlet].Name, flagged(score.Net.Estimate, score.Warnings), []forestMark{{
			Value: score.Net, Color: color, Hollow: score.Tier < stats.Moderate,
			Tip: sideTip(study, score, lang), Pick: pick{"outlet": outlet, "side": side, "voice": int(coding.Own)},
		}}})
	}
	left, right := polarityEnds(side, lang)
	return forest(rows, forestAxis{1, left, right, plain("S")}, lang)
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
	if side < 2 {
		return fmt.Sprintf("s%d", side)
	}
	return "sx"
}

// sideTip says a score in words.
func sideTip(study *compare.Study, score *compare.Score, lang string) []string {
	own := score.Own()
	tip := []string{
		isolated(study.Outlets[score.Outlet].Name),
		isolated(study.Sides[score.Side].Title.In(lang)),
		phrase(lang, netFigure(score.Net)),
		phrase(lang, between(score.Net, bounds(score.Net))),
		phrase(lang, tallied(own)),
		phrase(lang, dotted(clearText(score), words.Tier(score.Tier))),
	}
	return append(tip, warningTip(score.Warnings, lang)...)
}
