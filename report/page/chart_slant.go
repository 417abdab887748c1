package page

import (
	"fmt"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// slantChart shows whom the own words of each outlet favour, one line an
// outlet: the second side on the left, the first on the right.
func slantChart(study *compare.Study, outlets []int, lang string) (option, error) {
	var rows []forestRow
	for _, outlet := range outlets {
		slant := study.Slants[outlet]
		rows = append(rows, forestRow{study.Outlets[outlet].Name, flagged(slant.Value.Estimate, slant.Warnings), []forestMark{{
			Value: slant.Value, Color: slantColor(slant), Hollow: slant.Tier < stats.Moderate,
			Tip: slantTip(study, slant, lang), Pick: pick{"outlet": outlet, "side": resolved, "voice": int(coding.Own)},
		}}})
	}
	left, right := slantEnds(study, lang)
	return forest(rows, forestAxis{1, left, right, word("slant.figure").In(lang)}, lang)
}

// flagged is the figure of a row, with a mark when a doubt stands beside it.
func flagged(x float64, doubts []compare.Warning) string {
	if len(doubts) > 0 {
		return signed(x) + " ⚠"
	}
	return signed(x)
}

// slantEnds are the ends of an axis of slants.
func slantEnds(study *compare.Study, lang string) (left, right forestEnd) {
	left = forestEnd{
		Text:  phrase(lang, "◀ "+isolate(study.Sides[1].Short.In(lang))),
		Color: "var(--s1-text)", Tint: "var(--s1-tint)",
	}
	right = forestEnd{
		Text:  phrase(lang, isolate(study.Sides[0].Short.In(lang))+" ▶"),
		Color: "var(--s0-text)", Tint: "var(--s0-tint)",
	}
	if lang == "ar" { // in a line from right to left the arrow of the left end comes last
		left.Text = phrase(lang, isolate(study.Sides[1].Short.In(lang))+" ◀")
		right.Text = phrase(lang, "▶ "+isolate(study.Sides[0].Short.In(lang)))
	}
	return left, right
}

// slantColor is the colour of the side favoured, none without a clear lean.
func slantColor(slant compare.Slant) string {
	switch {
	case !slant.Clear:
		return "var(--unclear)"
	case slant.Value.Estimate > 0:
		return "var(--s0a)"
	}
	return "var(--s1a)"
}

// slantTip says a slant in words.
func slantTip(study *compare.Study, slant compare.Slant, lang string) []string {
	tip := []string{
		isolate(study.Outlets[slant.Outlet].Name),
		phrase(lang, word("slant.figure").In(lang)+": "+number(signed(slant.Value.Estimate))),
		phrase(lang, fmt.Sprintf(word("interval").In(lang), number(percent(slant.Value.Level)))+" "+number(bounds(slant.Value))),
		phrase(lang, leanText(study, slant).In(lang)+" · "+words.Tier(slant.Tier).In(lang)),
	}
	return append(tip, warningTip(slant.Warnings, lang)...)
}

// warningTip says the doubts about a number.
func warningTip(warnings []compare.Warning, lang string) []string {
	var tip []string
	for _, warning := range warnings {
		tip = append(tip, phrase(lang, "⚠ "+tame(warning.Text.In(lang))))
	}
	return tip
}
