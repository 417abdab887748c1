package page

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// contrastChart shows which name each outlet's own words choose: 100 % a row.
func contrastChart(v *view.View, index int, outlets []int, lang string) (option, error) {
	contrast := &v.Study.Contrasts[index]
	enough, _ := v.Users(index)
	var names, figures []string
	var faint []bool
	for _, outlet := range outlets {
		names = append(names, v.Study.Outlets[outlet].Name)
		figures = append(figures, words.Whole(v.OwnOf(index, outlet)))
		faint = append(faint, !slices.Contains(enough, outlet))
	}
	var stacks []stack
	for _, part := range palette(v, index) {
		naming := &contrast.Namings[part.naming]
		layer := stack{Name: isolated(naming.Label), Tone: part.tone, Hatched: naming.Polarity < 0, Merged: part.other && wide(v)}
		for _, outlet := range outlets {
			tip := namingTip(v, index, part.naming, outlet, lang)
			if tip == nil {
				layer.Items = append(layer.Items, nothing)
				continue
			}
			layer.Items = append(layer.Items, item{
				Value: 100 * v.Study.PairShare(index, outlet).Namings[part.naming].Share.Estimate,
				Tip:   tip, Pick: with(contrastPick(contrast, index, outlet), "naming", part.naming),
			})
		}
		stacks = append(stacks, layer)
	}
	return stacked(names, figures, faint, stacks, said("col.count"), lang)
}

// namingTip says one part of a bar in words.
func namingTip(v *view.View, index, at, outlet int, lang string) []string {
	contrast := &v.Study.Contrasts[index]
	naming, share := &contrast.Namings[at], v.Share(index, at, outlet)
	count := naming.Counts[outlet].Own()
	if count == 0 {
		return nil // nothing is drawn
	}
	size := joined{partOf(count, v.OwnOf(index, outlet))}
	if share.Shown {
		size = append(size, inBrackets(share.Share()), said("comma"), between(share.Value, share.ShareBounds()))
	}
	tip := []string{isolated(naming.Label)}
	if naming.English != "" {
		tip = append(tip, gloss(naming.English, lang))
	}
	tip = append(tip, isolated(v.Study.Outlets[outlet].Name), phrase(lang, size),
		phrase(lang, joined{plain(words.Sign(naming.Polarity) + " "), words.Polarity(naming.Polarity)}))
	if !share.Shown {
		tip = append(tip, phrase(lang, words.Tier(share.Tier)))
	}
	return tip
}

// gloss is what a naming says in English, nothing for who reads from right to
// left; the lines of a tooltip are as many in every language.
func gloss(english, lang string) string {
	if words.RightToLeft(lang) {
		return ""
	}
	return isolated(english)
}

// A tint is the colour of a naming.
type tint struct {
	naming int    // index in the contrast
	tone   string // name of the colour in the page
	other  bool   // shares the colour with other rarer names
}

// mostShades is how many colours a polarity has in one chart.
const mostShades = 4

// palette gives the namings found in a contrast their colours, in the order
// of the bars: legitimising ones in the colour of the side, plain ones grey,
// delegitimising ones dark and hatched. Where a polarity has more namings than shades, the rest share the last and the key
// says so: two names in one colour would lie about which is which.
func palette(v *view.View, index int) []tint {
	contrast, found := &v.Study.Contrasts[index], v.OwnNamings(index)
	of := func(naming int) int { return cmp.Compare(contrast.Namings[naming].Polarity, 0) }
	all, used := map[int]int{}, map[int]int{}
	for _, naming := range found {
		all[of(naming)]++
	}
	tints := make([]tint, len(found))
	for i, naming := range found {
		polarity := of(naming)
		shade := min(used[polarity], mostShades-1)
		tints[i] = tint{
			naming: naming,
			tone:   tone(contrast, polarity) + string("abcd"[shade]),
			other:  shade == mostShades-1 && all[polarity] > mostShades,
		}
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
