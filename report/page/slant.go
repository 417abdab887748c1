package page

import (
	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
)

func slantSection(study *compare.Study) (*section, error) {
	if !hasSlants(study) {
		return nil, nil
	}
	var drawn, thin []int
	for _, outlet := range readingOrder(study) {
		if shown(study.Slants[outlet]) {
			drawn = append(drawn, outlet)
		} else {
			thin = append(thin, outlet)
		}
	}
	b := block{Table: slantTable(study, drawn), Thin: thinSlants(study, thin)}
	for _, outlet := range drawn {
		b.Warnings = addDoubts(b.Warnings, study.Outlets[outlet].Name, study.Slants[outlet].Warnings)
	}
	if len(drawn) > 0 {
		var err error
		b.Chart, err = newChart("slant", len(drawn), said("slant.chart"), func(lang string) (option, error) {
			return slantChart(study, drawn, lang)
		})
		if err != nil {
			return nil, err
		}
	}
	s := newSection("slant")
	s.Blocks = []block{b}
	return s, nil
}

func slantTable(study *compare.Study, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: said("slant.title"), Main: true, Head: heads("col.outlet", "slant.figure")}
	t.Head = append(t.Head, head{Text: atLevel(study.Options.Level)}, head{Text: said("col.lean")}, head{Text: said("col.tier")})
	for _, side := range study.Sides {
		t.Head = append(t.Head, head{Text: netOf(side)})
	}
	for _, outlet := range outlets {
		slant := study.Slants[outlet]
		row := []cell{
			{Name: study.Outlets[outlet].Name, Flag: len(slant.Warnings) > 0}, {Figure: words.Signed(slant.Value.Estimate), Pick: pick{"outlet": outlet, "side": resolved, "voice": int(coding.Own)}}, {Figure: bounds(slant.Value)},
			{Text: leanText(study, slant)}, {Text: words.Tier(slant.Tier)},
		}
		for side := range study.Sides {
			row = append(row, cell{Figure: net(study.Score(outlet, side))})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// thinSlants counts what there is for outlets whose slant is not shown.
func thinSlants(study *compare.Study, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: said("thin"), Head: heads("col.outlet", "col.articles")}
	for _, side := range study.Sides {
		for _, polarity := range []int{+1, 0, -1} {
			t.Head = append(t.Head, head{Text: labelled(words.Named(side.Short), words.Polarity(polarity))})
		}
	}
	for _, outlet := range outlets {
		row := []cell{{Name: study.Outlets[outlet].Name}, {Figure: words.Whole(study.Outlets[outlet].Articles)}}
		for side := range study.Sides {
			row = append(row, ownTallyCells(study.Score(outlet, side))...)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
