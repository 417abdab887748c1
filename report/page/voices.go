package page

import (
	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
)

func voicesSection(study *compare.Study) (*section, error) {
	var outlets []int
	for _, outlet := range readingOrder(study) {
		if voices := voicesOf(study, outlet); voices.Sum() > 0 {
			outlets = append(outlets, outlet)
		}
	}
	if len(outlets) == 0 {
		return nil, nil
	}
	built, err := newChart("voices", len(outlets), said("voices.chart"), func(lang string) (option, error) {
		return voicesChart(study, outlets, lang)
	})
	if err != nil {
		return nil, err
	}
	var key []swatch
	for voice, tone := range voiceTones {
		key = append(key, swatch{Tone: tone, Hatched: coding.Voice(voice) == coding.Distanced, Text: words.Voice(coding.Voice(voice))})
	}
	s := newSection("voices")
	s.Blocks = []block{{Key: key, Chart: built, Table: voicesTable(study, outlets)}}
	return s, nil
}

func voicesTable(study *compare.Study, outlets []int) *table {
	t := &table{Caption: said("voices.title"), Main: true, Head: heads("col.outlet")}
	for voice := range coding.Voices {
		t.Head = append(t.Head, head{Text: words.Voice(coding.Voice(voice))})
	}
	t.Head = append(t.Head, head{Text: said("col.total")})
	for _, outlet := range outlets {
		row := []cell{{Name: study.Outlets[outlet].Name}}
		sums := voicesOf(study, outlet)
		for voice, n := range sums {
			row = append(row, picked(n, pick{"outlet": outlet, "side": resolved, "voice": voice}))
		}
		t.Rows = append(t.Rows, append(row, cell{Figure: words.Whole(sums.Sum())}))
	}
	return t
}
