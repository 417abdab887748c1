package page

import (
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// heatSection shows every naming in every outlet: a table whose cells are
// coloured by the share of the naming in what the outlet calls the thing.
func heatSection(v *view.View) (*section, error) {
	s := newSection("heat")
	outlets := v.With(func(outlet int) bool { return v.Study.Outlets[outlet].Mentions > 0 })
	t := &table{Caption: said("heat.title"), Class: "matrix heatmap", Head: heads("col.term")}
	for _, outlet := range outlets {
		t.Head = append(t.Head, head{Term: v.Study.Outlets[outlet].Name})
	}
	shown, all := v.MapSize()
	deepest := 1.0
	if len(outlets) > manyOutlets {
		deepest = largestShare(v, outlets)
	}
	for index := range v.Study.Contrasts {
		if rows := heatRows(v, index, outlets, deepest); len(rows) > 0 {
			group := []cell{{Group: true, Text: v.Study.Contrasts[index].Title, Span: len(t.Head)}}
			t.Rows = append(append(t.Rows, group), rows...)
		}
	}
	if len(t.Rows) > 0 && len(outlets) > 1 {
		b := block{Shown: t.dense()}
		if t.Dense {
			b.Note = said("heat.dense").With(words.Values{"deepest": words.Figure(words.Percent(deepest))})
		}
		if shown < all {
			t.Notes = []words.Sayer{said("heat.some").With(words.Values{"shown": number(shown), "all": number(all)})}
		}
		s.Blocks = []block{b}
	}
	return s, nil
}

// largestShare is the largest share that a map shows in colour.
func largestShare(v *view.View, outlets []int) float64 {
	most := 0.0
	for index := range v.Study.Contrasts {
		for _, naming := range v.Mapped(index) {
			for _, outlet := range outlets {
				if share := v.Share(index, naming, outlet); share.Shown {
					most = max(most, share.Value.Estimate)
				}
			}
		}
	}
	return most
}

// heatRows are the namings of one contrast.
func heatRows(v *view.View, index int, outlets []int, deepest float64) [][]cell {
	contrast := &v.Study.Contrasts[index]
	var rows [][]cell
	for _, i := range v.Mapped(index) {
		naming := &contrast.Namings[i]
		row := []cell{{Name: naming.Label, English: naming.English, Sign: words.Sign(naming.Polarity)}}
		for _, outlet := range outlets {
			row = append(row, heatCell(v, index, i, outlet, deepest))
		}
		rows = append(rows, row)
	}
	return rows
}

// heatCell is the share of a naming, or its bare count where the evidence is
// not enough for shares. The deepest colour is that of a share.
func heatCell(v *view.View, index, naming, outlet int, deepest float64) cell {
	contrast := &v.Study.Contrasts[index]
	count, share := contrast.Namings[naming].Counts[outlet].Own(), v.Share(index, naming, outlet)
	if count == 0 {
		return cell{Figure: "·", Dim: true}
	}
	at := pick{"outlet": outlet, "side": contrast.Side, "contrast": index, "naming": naming, "voice": int(coding.Own)}
	if !share.Shown {
		return cell{Figure: words.Whole(count) + "×", Dim: true, Pick: at}
	}
	return cell{
		Figure: share.Share(), Pick: at,
		Heat: heat(share.Value.Estimate, deepest), Tone: tone(contrast, contrast.Namings[naming].Polarity),
	}
}
