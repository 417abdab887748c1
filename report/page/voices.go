package page

import (
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

func voicesSection(v *view.View) (*section, error) {
	outlets := v.With(func(outlet int) bool {
		voices, _ := v.Voices(outlet)
		return voices.Sum() > 0
	})
	if len(outlets) == 0 {
		return nil, nil
	}
	built, err := newChart("voices", len(outlets), said("voices.chart"), newCaption(v, "voices", len(outlets), voicesFinding(v, outlets)), func(lang string) (option, error) {
		return voicesChart(v, outlets, lang)
	})
	if err != nil {
		return nil, err
	}
	var key []swatch
	for _, voice := range voicesOf(v, outlets) {
		key = append(key, swatch{Tone: voiceTones[voice], Hatched: voice == coding.Distanced, Text: words.Voice(voice)})
	}
	s := newSection("voices")
	s.Blocks = []block{{Key: key, Chart: built, Table: voicesTable(v, outlets)}}
	return s, nil
}

func voicesTable(v *view.View, outlets []int) *table {
	t := &table{Caption: said("voices.title"), Main: true, Head: heads("col.outlet")}
	shown := voicesOf(v, outlets)
	for _, voice := range shown {
		t.Head = append(t.Head, head{Text: words.Voice(voice)})
	}
	t.Head = append(t.Head, head{Text: said("col.total")})
	for _, outlet := range outlets {
		row := []cell{{Name: v.Study.Outlets[outlet].Name}}
		sums, _ := v.Voices(outlet)
		for _, voice := range shown {
			row = append(row, picked(sums[voice], pick{"outlet": outlet, "side": resolved, "voice": int(voice)}))
		}
		t.Rows = append(t.Rows, append(row, cell{Figure: words.Whole(sums.Sum())}))
	}
	return t
}
