package report

import (
	"cmp"
	"fmt"
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
)

// contrastChart shows which name each outlet's own words choose: 100 % a row.
func contrastChart(study *compare.Study, index int, outlets []int, lang string) (option, error) {
	contrast := &study.Contrasts[index]
	var names, figures []string
	var faint []bool
	for _, outlet := range outlets {
		names = append(names, study.Outlets[outlet].Name)
		figures = append(figures, count(ownMentions(contrast, outlet)))
		faint = append(faint, study.Score(outlet, contrast.Side).Tier < stats.Weak)
	}
	var stacks []stack
	for _, part := range palette(contrast) {
		naming := &contrast.Namings[part.naming]
		layer := stack{Name: isolate(naming.Term), Tone: part.tone, Hatched: naming.Polarity < 0}
		for row, outlet := range outlets {
			n, all := naming.Counts[outlet].Own(), ownMentions(contrast, outlet)
			layer.Items = append(layer.Items, item{
				Value: share(n, all),
				Tip:   namingTip(study, naming, outlet, n, all, faint[row], lang),
				Pick:  pick{"outlet": outlet, "side": contrast.Side, "contrast": index, "naming": part.naming, "voice": 0},
			})
		}
		stacks = append(stacks, layer)
	}
	return stacked(names, figures, faint, stacks, word("count").In(lang), lang)
}

// namingTip says one part of a bar in words.
func namingTip(study *compare.Study, naming *compare.Naming, outlet, n, all int, faint bool, lang string) []string {
	tip := []string{isolate(naming.Term)}
	if lang == "en" && naming.English != "" {
		tip = append(tip, isolate(naming.English))
	}
	tip = append(tip,
		isolate(study.Outlets[outlet].Name),
		phrase(lang, fmt.Sprintf(word("of").In(lang), number(count(n)), number(count(all)))+" "+number("("+percent(share(n, all)/100)+")")),
		phrase(lang, sign(naming.Polarity)+" "+polarityText(naming.Polarity).In(lang)),
	)
	if faint {
		tip = append(tip, phrase(lang, tierText[stats.Insufficient].In(lang)))
	}
	return tip
}

// ownMentions counts an outlet's namings of a contrast in its own words.
func ownMentions(contrast *compare.Contrast, outlet int) int {
	sum := 0
	for i := range contrast.Namings {
		sum += contrast.Namings[i].Counts[outlet].Own()
	}
	return sum
}

// A tint is the colour of a naming.
type tint struct {
	naming int    // index in the contrast
	tone   string // name of the colour in the page
}

// palette gives the namings of a contrast that are found their colours, in
// the order of the bars: legitimising ones in the colour of the side, plain
// ones grey, delegitimising ones dark and hatched; the more frequent first.
func palette(contrast *compare.Contrast) []tint {
	var order []int
	for i, naming := range contrast.Namings {
		if slices.ContainsFunc(naming.Counts, func(b compare.ByVoice) bool { return b.Own() > 0 }) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := contrast.Namings[a], contrast.Namings[b]
		return cmp.Or(cmp.Compare(y.Polarity, x.Polarity), cmp.Compare(y.Total, x.Total))
	})
	used := map[int]int{}
	tints := make([]tint, len(order))
	for i, naming := range order {
		polarity := contrast.Namings[naming].Polarity
		tints[i] = tint{naming, tone(contrast, polarity) + [...]string{"a", "b", "c"}[used[polarity]%3]}
		used[polarity]++
	}
	return tints
}

// tone is the colour that a polarity has in a contrast.
func tone(contrast *compare.Contrast, polarity int) string {
	switch {
	case polarity > 0:
		return sideTone(contrast.Side)
	case polarity < 0:
		return "neg"
	}
	return "plain"
}
