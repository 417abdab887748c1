package page

import (
	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

func contrastsSection(v *view.View) (*section, error) {
	s := newSection("contrasts")
	for index := range v.Study.Contrasts {
		b, err := contrastBlock(v, index)
		if err != nil {
			return nil, err
		}
		switch {
		case b == nil:
		case b.Chart == nil:
			s.Folded = append(s.Folded, *b)
		default:
			s.Blocks = append(s.Blocks, *b)
		}
	}
	s.Fold = said("contrasts.fold")
	return s.orLacking(v, said("contrasts.none")), nil
}

// contrastBlock shows one contrast, nil when no outlet names the thing in its
// own words. Where none has the evidence for shares there is no chart.
func contrastBlock(v *view.View, index int) (*block, error) {
	contrast := &v.Study.Contrasts[index]
	enough, thin := v.Users(index)
	outlets := append(enough, thin...)
	if len(outlets) == 0 {
		return nil, nil
	}
	b := &block{Title: contrast.Title, Tone: sideTone(contrast.Side)}
	if len(enough) == 0 {
		b.Thin = contrastTable(v, index, outlets)
		return b, nil
	}
	b.Pair = pairTable(v, index, outlets)
	b.Key = contrastKey(v, index)
	b.Table = contrastTable(v, index, outlets)
	var err error
	b.Chart, err = newChart("contrast-"+words.Whole(index), len(outlets), said("contrasts.chart"), newCaption(v, "contrasts", len(outlets), contrastFinding(v, index, enough)), func(lang string) (option, error) {
		return contrastChart(v, index, outlets, lang)
	})
	return b, err
}

// contrastKey explains the colours of a contrast's chart.
func contrastKey(v *view.View, index int) []swatch {
	contrast := &v.Study.Contrasts[index]
	var key []swatch
	for _, part := range palette(v, index) {
		naming := &contrast.Namings[part.naming]
		entry := swatch{Tone: part.tone, Hatched: naming.Polarity < 0, Sign: words.Sign(naming.Polarity)}
		if part.other {
			if last := key[len(key)-1]; last.Text != nil && last.Tone == entry.Tone && last.Sign == entry.Sign {
				continue
			}
			entry.Text = said("contrasts.others")
		} else {
			entry.Term, entry.English = naming.Label, naming.English
		}
		key = append(key, entry)
	}
	return key
}

// contrastTable counts every naming found in own words, a row each.
func contrastTable(v *view.View, index int, outlets []int) *table {
	contrast := &v.Study.Contrasts[index]
	t := &table{Caption: contrast.Title, Head: heads("col.term")}
	sums := []cell{{Text: said("col.total")}}
	for _, outlet := range outlets {
		t.Head = append(t.Head, head{Term: v.Study.Outlets[outlet].Name})
		sums = append(sums, picked(v.OwnOf(index, outlet), contrastPick(contrast, index, outlet)))
	}
	for _, i := range v.OwnNamings(index) {
		naming := &contrast.Namings[i]
		row := []cell{{Name: naming.Label, English: naming.English, Sign: words.Sign(naming.Polarity)}}
		for _, outlet := range outlets {
			row = append(row, picked(naming.Counts[outlet].Own(), with(contrastPick(contrast, index, outlet), "naming", i)))
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, sums)
	return t.upright()
}

// contrastPick chooses what an outlet's own words call a thing.
func contrastPick(contrast *compare.Contrast, index, outlet int) pick {
	return pick{"outlet": outlet, "side": contrast.Side, "contrast": index, "voice": int(coding.Own)}
}
