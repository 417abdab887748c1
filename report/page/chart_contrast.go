package page

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// contrastChart shows which name each outlet's own words choose: 100 % a row.
func contrastChart(study *compare.Study, index int, outlets []int, lang string) (option, error) {
	contrast := &study.Contrasts[index]
	var names, figures []string
	var faint []bool
	for _, outlet := range outlets {
		names = append(names, study.Outlets[outlet].Name)
		figures = append(figures, words.Whole(ownMentions(contrast, outlet)))
		faint = append(faint, bare(study, contrast, outlet, ownMentions(contrast, outlet)))
	}
	var stacks []stack
	for _, part := range palette(contrast) {
		naming := &contrast.Namings[part.naming]
		layer := stack{Name: isolated(naming.Label), Tone: part.tone, Hatched: naming.Polarity < 0, Merged: part.other && wide(study)}
		for row, outlet := range outlets {
			tip := namingTip(study, index, part.naming, outlet, faint[row], lang)
			if tip == nil {
				layer.Items = append(layer.Items, nothing)
				continue
			}
			layer.Items = append(layer.Items, item{
				Value: 100 * study.PairShare(index, outlet).Namings[part.naming].Share.Estimate,
				Tip:   tip, Pick: with(contrastPick(contrast, index, outlet), "naming", part.naming),
			})
		}
		stacks = append(stacks, layer)
	}
	return stacked(names, figures, faint, stacks, said("col.count"), lang)
}

// fewestMentions is how many mentions a row must hold to be shown in shares.
const fewestMentions = 5

// bare tells whether an outlet's namings of a thing are too few, or its
// evidence about the side too thin, to be shown as shares.
func bare(study *compare.Study, contrast *compare.Contrast, outlet, mentions int) bool {
	return mentions < fewestMentions || study.Score(outlet, contrast.Side).Tier < stats.Weak
}

// namingTip says one part of a bar in words.
func namingTip(study *compare.Study, index, at, outlet int, faint bool, lang string) []string {
	contrast := &study.Contrasts[index]
	naming, share := &contrast.Namings[at], &study.PairShare(index, outlet).Namings[at]
	if share.Count == 0 {
		return nil // nothing is drawn
	}
	size := joined{partOf(share.Count, ownMentions(contrast, outlet))}
	if !faint {
		size = append(size, inBrackets(share.Share.Estimate), said("comma"), between(share.Share, shareBounds(share.Share)))
	}
	tip := []string{isolated(naming.Label)}
	if naming.English != "" {
		tip = append(tip, gloss(naming.English, lang))
	}
	tip = append(tip, isolated(study.Outlets[outlet].Name), phrase(lang, size),
		phrase(lang, joined{plain(words.Sign(naming.Polarity) + " "), words.Polarity(naming.Polarity)}))
	if faint {
		tip = append(tip, phrase(lang, words.Tier(stats.Insufficient)))
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
	other  bool   // shares the colour with other rarer names
}

// mostShades is how many colours a polarity has in one chart.
const mostShades = 4

// palette gives the namings found in a contrast their colours, in the order
// of the bars: legitimising ones in the colour of the side, plain ones grey,
// delegitimising ones dark and hatched, as foundNamings orders them. Where a
// polarity has more namings than shades, the rest share the last and the key
// says so: two names in one colour would lie about which is which.
func palette(contrast *compare.Contrast) []tint {
	found := foundNamings(contrast)
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

// foundNamings are the namings of a contrast that some outlet's own words
// hold: legitimising, plain, delegitimising, and among those the names that
// fill most of some outlet's row first. By their sums alone the main name of
// one outlet would stand behind names that many use a little.
func foundNamings(contrast *compare.Contrast) []int {
	weight := make([]float64, len(contrast.Namings))
	var order []int
	for i, naming := range contrast.Namings {
		for outlet, voices := range naming.Counts {
			all := ownMentions(contrast, outlet)
			if all >= fewestMentions {
				weight[i] = max(weight[i], share(voices.Own(), all))
			}
		}
		if slices.ContainsFunc(naming.Counts, func(b compare.ByVoice) bool { return b.Own() > 0 }) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := contrast.Namings[a], contrast.Namings[b]
		return cmp.Or(cmp.Compare(y.Polarity, x.Polarity), cmp.Compare(weight[b], weight[a]), cmp.Compare(y.Total, x.Total))
	})
	return order
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
