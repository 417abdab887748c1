package page

import (
	"mizan/internal/words"
	"mizan/report/view"
)

func slantSection(v *view.View) (*section, error) {
	if !v.HasSlants() {
		return nil, nil
	}
	drawn, thin := v.Outlets[:v.Ranked], v.Outlets[v.Ranked:]
	b := block{Table: slantTable(v, drawn), Thin: thinSlants(v, thin)}
	for _, outlet := range drawn {
		b.Warnings = addDoubts(b.Warnings, v.Study.Outlets[outlet].Name, v.Study.Slants[outlet].Warnings)
	}
	b.Warnings = gathered(b.Warnings)
	if len(drawn) > 0 {
		var err error
		b.Chart, err = newChart("slant", len(drawn), said("slant.chart"), newCaption(v, "slant", len(drawn), slantFinding(v, drawn)), func(lang string) (option, error) {
			return slantChart(v, drawn, lang)
		})
		if err != nil {
			return nil, err
		}
	}
	s := &section{ID: "slant", Nav: said("slant.nav"), Title: said("slant.title")} // the chart explains itself
	s.Blocks = []block{b}
	return s.orLacking(v, said("slant.none")), nil
}

func slantTable(v *view.View, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: said("slant.title"), Main: true, Head: heads("col.outlet", "slant.figure")}
	t.Head = append(t.Head, head{Text: atLevel(v.Study.Options.Level)}, head{Text: said("col.lean")}, head{Text: said("col.tier")})
	if v.Coded() {
		t.Head = append(t.Head, head{Text: words.Key("view.byCoders")})
	}
	for _, side := range v.Study.Sides {
		t.Head = append(t.Head, head{Text: netOf(side)})
	}
	for _, outlet := range outlets {
		slant := v.Figure(outlet, view.Slant)
		row := []cell{
			{Name: v.Study.Outlets[outlet].Name, Flag: len(v.Study.Slants[outlet].Warnings) > 0},
			{Figure: slant.Signed(), Pick: pairPick(outlet, -1, view.Slant)}, {Figure: dash(slant.Bounds())},
			{Text: v.Reading(outlet, view.Slant)}, {Text: words.Tier(slant.Tier)},
		}
		if v.Coded() {
			s := &v.Study.Slants[outlet]
			row = append(row, signedCell(v.Beside(outlet, view.Slant, s.ByCoders, s.ByCodersDefined)))
		}
		for side := range v.Study.Sides {
			row = append(row, cell{Figure: dash(v.Figure(outlet, side).Signed())})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// thinSlants counts what there is for outlets whose slant is not shown.
func thinSlants(v *view.View, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: thinOf(v, outlets), Head: heads("col.outlet", "col.articles")}
	for _, side := range v.Study.Sides {
		for _, polarity := range []int{+1, 0, -1} {
			t.Head = append(t.Head, head{Text: labelled(words.Named(side.Short), words.Polarity(polarity))})
		}
	}
	for _, outlet := range outlets {
		row := []cell{{Name: v.Study.Outlets[outlet].Name}, {Figure: words.Whole(v.Study.Outlets[outlet].Articles)}}
		for side := range v.Study.Sides {
			row = append(row, ownTallyCells(v.Study.Score(outlet, side))...)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
