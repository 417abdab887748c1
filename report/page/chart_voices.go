package page

import (
	"slices"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// voiceTones are the colours of the voices, from the outlet's own words to
// words it holds at arm's length and to namings it denies.
var voiceTones = [coding.Voices]string{"v0", "v1", "v2", "v3", "v4"}

// voicesOf are the voices that are shown: all, but what is denied only where
// something is.
func voicesOf(v *view.View, outlets []int) []coding.Voice {
	var shown []coding.Voice
	for voice := range coding.Voices {
		voice := coding.Voice(voice)
		found := func(outlet int) bool { sums, _ := v.Voices(outlet); return sums[voice] > 0 }
		if voice != coding.Denied || slices.ContainsFunc(outlets, found) {
			shown = append(shown, voice)
		}
	}
	return shown
}

// voicesChart shows in whose words each outlet names the sides: 100 % a row.
func voicesChart(v *view.View, outlets []int, lang string) (option, error) {
	var names, figures []string
	sums, faint := make([]compare.ByVoice, len(outlets)), make([]bool, len(outlets))
	for row, outlet := range outlets {
		all, enough := v.Voices(outlet)
		sums[row], faint[row] = all, !enough
		names = append(names, v.Study.Outlets[outlet].Name)
		figures = append(figures, words.Whole(sums[row].Sum()))
	}
	var stacks []stack
	for _, voice := range voicesOf(v, outlets) {
		name := words.Voice(voice)
		layer := stack{Name: phrase(lang, name), Tone: voiceTones[voice], Hatched: voice == coding.Distanced}
		for row, outlet := range outlets {
			n, all := sums[row][voice], sums[row].Sum()
			if n == 0 {
				layer.Items = append(layer.Items, nothing)
				continue
			}
			told := joined{labelled(name, partOf(n, all))}
			if !faint[row] {
				told = append(told, inBrackets(words.Percent(share(n, all)/100)))
			}
			layer.Items = append(layer.Items, item{
				Value: share(n, all), Tip: []string{isolated(v.Study.Outlets[outlet].Name), phrase(lang, told)},
				Pick: pick{"outlet": outlet, "side": resolved, "voice": int(voice)},
			})
		}
		stacks = append(stacks, layer)
	}
	return stacked(names, figures, faint, stacks, said("col.count"), lang)
}
