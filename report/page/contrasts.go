package page

import (
	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
)

func contrastsSection(study *compare.Study) (*section, error) {
	s := newSection("contrasts")
	for index := range study.Contrasts {
		b, err := contrastBlock(study, index)
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
	return s, nil
}

// contrastBlock shows one contrast, nil when no outlet names the thing in its
// own words. Where none has the evidence for shares there is no chart.
func contrastBlock(study *compare.Study, index int) (*block, error) {
	contrast := &study.Contrasts[index]
	enough, thin := contrastRows(study, contrast)
	outlets := append(enough, thin...)
	if len(outlets) == 0 {
		return nil, nil
	}
	b := &block{Title: contrast.Title, Tone: sideTone(contrast.Side)}
	if len(enough) == 0 {
		b.Thin = contrastTable(study, index, outlets)
		return b, nil
	}
	b.Pair = pairTable(study, index, outlets)
	b.Key = contrastKey(contrast)
	b.Table = contrastTable(study, index, outlets)
	var err error
	b.Chart, err = newChart("contrast-"+words.Whole(index), len(outlets), said("contrasts.chart"), func(lang string) (option, error) {
		return contrastChart(study, index, outlets, lang)
	})
	return b, err
}

// contrastRows are the outlets that name the thing in their own words: those
// with the evidence for shares, and those without.
func contrastRows(study *compare.Study, contrast *compare.Contrast) (enough, thin []int) {
	for _, outlet := range readingOrder(study) {
		switch {
		case ownMentions(contrast, outlet) == 0:
		case bare(study, contrast, outlet, ownMentions(contrast, outlet)):
			thin = append(thin, outlet)
		default:
			enough = append(enough, outlet)
		}
	}
	return enough, thin
}

// contrastKey explains the colours of a contrast's chart.
func contrastKey(contrast *compare.Contrast) []swatch {
	var key []swatch
	for _, part := range palette(contrast) {
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

// contrastTable counts every naming found, a row each, in each outlet's own
// words.
func contrastTable(study *compare.Study, index int, outlets []int) *table {
	contrast := &study.Contrasts[index]
	t := &table{Caption: contrast.Title, Head: heads("col.term")}
	sums := []cell{{Text: said("col.total")}}
	for _, outlet := range outlets {
		t.Head = append(t.Head, head{Term: study.Outlets[outlet].Name})
		sums = append(sums, picked(ownMentions(contrast, outlet), contrastPick(contrast, index, outlet)))
	}
	for _, i := range foundNamings(contrast) {
		naming := &contrast.Namings[i]
		row := []cell{{Name: naming.Label, English: naming.English, Sign: words.Sign(naming.Polarity)}}
		for _, outlet := range outlets {
			row = append(row, picked(study.PairShare(index, outlet).Namings[i].Count, with(contrastPick(contrast, index, outlet), "naming", i)))
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
