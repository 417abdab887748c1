package page

import (
	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// voiceTones are the colours of the voices, from the outlet's own words to
// words it holds at arm's length.
var voiceTones = [coding.Voices]string{"v0", "v1", "v2", "v3"}

// voicesChart shows in whose words each outlet names the sides: 100 % a row.
func voicesChart(study *compare.Study, outlets []int, lang string) (option, error) {
	var names, figures []string
	sums := make([]compare.ByVoice, len(outlets))
	for row, outlet := range outlets {
		sums[row] = voicesOf(study, outlet)
		names = append(names, study.Outlets[outlet].Name)
		figures = append(figures, words.Whole(sums[row].Sum()))
	}
	var stacks []stack
	for voice := range coding.Voices {
		name := words.Voice(coding.Voice(voice))
		layer := stack{Name: phrase(lang, name), Tone: voiceTones[voice], Hatched: coding.Voice(voice) == coding.Distanced}
		for row, outlet := range outlets {
			n, all := sums[row][voice], sums[row].Sum()
			if n == 0 {
				layer.Items = append(layer.Items, nothing)
				continue
			}
			layer.Items = append(layer.Items, item{
				Value: share(n, all),
				Tip: []string{
					isolated(study.Outlets[outlet].Name),
					phrase(lang, joined{labelled(name, partOf(n, all)), inBrackets(share(n, all) / 100)}),
				},
				Pick: pick{"outlet": outlet, "side": resolved, "voice": voice},
			})
		}
		stacks = append(stacks, layer)
	}
	return stacked(names, figures, make([]bool, len(outlets)), stacks, said("col.count"), lang)
}

// voicesOf counts an outlet's mentions by voice, those of a known side.
func voicesOf(study *compare.Study, outlet int) compare.ByVoice {
	var sum compare.ByVoice
	for side := range study.Sides {
		for voice, tally := range study.Score(outlet, side).Voices {
			sum[voice] += tally.Sum()
		}
	}
	return sum
}
