package page

import (
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
	return forest(rows, forestAxis{1, left, right, said("slant.figure")}, lang)
}

// flagged is the figure of a row, with a mark when a doubt stands beside it.
func flagged(x float64, doubts []compare.Warning) string {
	if len(doubts) > 0 {
		return words.Signed(x) + " ⚠"
	}
	return words.Signed(x)
}

// slantEnds are the ends of an axis of slants.
func slantEnds(study *compare.Study, lang string) (left, right forestEnd) {
	left = forestEnd{
		Text:  phrase(lang, plain("◀ "+isolated(study.Sides[1].Short.In(lang)))),
		Color: "var(--s1-text)", Tint: "var(--s1-tint)",
	}
	right = forestEnd{
		Text:  phrase(lang, plain(isolated(study.Sides[0].Short.In(lang))+" ▶")),
		Color: "var(--s0-text)", Tint: "var(--s0-tint)",
	}
	if words.RightToLeft(lang) { // in such a line the arrow of the left end comes last
		left.Text = phrase(lang, plain(isolated(study.Sides[1].Short.In(lang))+" ◀"))
		right.Text = phrase(lang, plain("▶ "+isolated(study.Sides[0].Short.In(lang))))
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
		isolated(study.Outlets[slant.Outlet].Name),
		phrase(lang, labelled(said("slant.figure"), plain(words.Figure(words.Signed(slant.Value.Estimate))))),
		phrase(lang, between(slant.Value, bounds(slant.Value))),
		phrase(lang, dotted(leanText(study, slant), words.Tier(slant.Tier))),
	}
	return append(tip, warningTip(slant.Warnings, lang)...)
}

// warningTip says the doubts about a number.
func warningTip(warnings []compare.Warning, lang string) []string {
	var tip []string
	for _, warning := range warnings {
		tip = append(tip, phrase(lang, joined{plain("⚠ "), warning.Text}))
	}
	return tip
}
