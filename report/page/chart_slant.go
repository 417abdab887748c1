package page

import (
	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// slantChart shows whom the own words of each outlet favour, one line an
// outlet: the second side on the left, the first on the right. Beside a clear lean
// stands the name that it is heard in most.
func slantChart(v *view.View, outlets []int, lang string) (option, error) {
	var rows []forestRow
	for i, outlet := range outlets {
		f, doubts := v.Figure(outlet, view.Slant), v.Study.Slants[outlet].Warnings
		rows = append(rows, forestRow{Name: v.Study.Outlets[outlet].Name, Figure: flagged(f, doubts), Note: leaningNote(v, outlet, i == 0 || i == len(outlets)-1, lang), Marks: []forestMark{{
			Value: f.Value, Color: slantColor(v, f), Hollow: f.Weak(),
			Tip: slantTip(v, outlet, lang), Pick: pick{"outlet": outlet, "side": resolved, "voice": int(coding.Own)},
		}}})
	}
	left, right := slantEnds(v, lang)
	return forest(rows, forestAxis{Limit: 1, Left: left, Right: right, Figure: said("slant.figure")}, lang)
}

// leaningNote writes the name that a clear lean is heard in most, with the side
// that is called so, and where it is asked for a sentence with it.
func leaningNote(v *view.View, outlet int, sentence bool, lang string) *note {
	if !v.Figure(outlet, view.Slant).Clear {
		return nil
	}
	side, heard := v.Leaning(outlet)
	n := heardNote(heard, sentence)
	if n != nil {
		of := isolated(v.Study.Sides[side].Short.In(lang)) + said("colon").In(lang)
		n.Short, n.Long = phrase(lang, plain(of+n.Short)), phrase(lang, plain(of+n.Long))
	}
	return n
}

// flagged is the figure of a row, with a mark when a doubt stands beside it.
func flagged(f view.Figure, doubts []compare.Warning) string {
	if len(doubts) > 0 {
		return f.Signed() + " ⚠"
	}
	return f.Signed()
}

// slantEnds are the ends of an axis of slants.
func slantEnds(v *view.View, lang string) (left, right forestEnd) {
	left = forestEnd{
		Text:  phrase(lang, plain("◀ "+isolated(v.Study.Sides[1].Short.In(lang)))),
		Color: "var(--s1-text)", Tint: "var(--s1-tint)",
	}
	right = forestEnd{
		Text:  phrase(lang, plain(isolated(v.Study.Sides[0].Short.In(lang))+" ▶")),
		Color: "var(--s0-text)", Tint: "var(--s0-tint)",
	}
	if words.RightToLeft(lang) { // in such a line the arrow of the left end comes last
		left.Text = phrase(lang, plain(isolated(v.Study.Sides[1].Short.In(lang))+" ◀"))
		right.Text = phrase(lang, plain("▶ "+isolated(v.Study.Sides[0].Short.In(lang))))
	}
	return left, right
}

// slantColor is the colour of the side favoured, none without a clear lean.
func slantColor(v *view.View, slant view.Figure) string {
	if !slant.Clear {
		return "var(--unclear)"
	}
	return "var(--" + sideTone(v.Towards(slant)) + "a)"
}

// slantTip says a slant in words.
func slantTip(v *view.View, outlet int, lang string) []string {
	slant := v.Figure(outlet, view.Slant)
	tip := []string{
		isolated(v.Study.Outlets[outlet].Name),
		phrase(lang, labelled(said("slant.figure"), plain(words.Figure(slant.Signed())))),
		phrase(lang, between(slant.Value, dash(slant.Bounds()))),
		phrase(lang, dotted(v.Reading(outlet, view.Slant), words.Tier(slant.Tier))),
	}
	return append(tip, warningTip(v.Study.Slants[outlet].Warnings, lang)...)
}

// warningTip says the doubts about a number.
func warningTip(warnings []compare.Warning, lang string) []string {
	var tip []string
	for _, warning := range warnings {
		tip = append(tip, phrase(lang, joined{plain("⚠ "), warning.Text}))
	}
	return tip
}
