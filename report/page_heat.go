package report

import (
	"mizan/coding"
	"mizan/compare"
)

// fewestInMap is how many own mentions a naming needs for a row of the map;
// rarer ones stand in the tables of the contrasts.
const fewestInMap = 3

// heatSection shows every naming in every outlet: a table whose cells are
// coloured by the share of the naming in what the outlet calls the thing.
func heatSection(study *compare.Study) (*section, error) {
	s := newSection("heat")
	var outlets []int
	for _, outlet := range readingOrder(study) {
		if study.Outlets[outlet].Mentions > 0 {
			outlets = append(outlets, outlet)
		}
	}
	t := &table{Caption: word("heat.title"), Class: "matrix heatmap", Head: heads("col.term")}
	for _, outlet := range outlets {
		t.Head = append(t.Head, head{Term: study.Outlets[outlet].Name})
	}
	for index := range study.Contrasts {
		if rows := heatRows(study, index, outlets); len(rows) > 0 {
			group := []cell{{Group: true, Text: study.Contrasts[index].Title, Span: len(t.Head)}}
			t.Rows = append(append(t.Rows, group), rows...)
		}
	}
	if len(t.Rows) > 0 && len(outlets) > 1 {
		s.Blocks = []block{{Shown: t}}
	}
	return s, nil
}

// heatRows are the namings of one contrast.
func heatRows(study *compare.Study, index int, outlets []int) [][]cell {
	contrast := &study.Contrasts[index]
	var rows [][]cell
	for _, i := range foundNamings(contrast) {
		naming := &contrast.Namings[i]
		row := []cell{{Name: naming.Label, English: naming.English, Sign: sign(naming.Polarity)}}
		all := 0
		for _, outlet := range outlets {
			row = append(row, heatCell(study, index, i, outlet))
			all += naming.Counts[outlet].Own()
		}
		if all >= fewestInMap {
			rows = append(rows, row)
		}
	}
	return rows
}

// heatCell is the share of a naming, or its bare count where the evidence is
// not enough for shares.
func heatCell(study *compare.Study, index, naming, outlet int) cell {
	contrast := &study.Contrasts[index]
	share := &study.PairShare(index, outlet).Namings[naming]
	if share.Count == 0 {
		return cell{Figure: "·", Dim: true}
	}
	at := pick{"outlet": outlet, "side": contrast.Side, "contrast": index, "naming": naming, "voice": int(coding.Own)}
	if bare(study, contrast, outlet, ownMentions(contrast, outlet)) {
		return cell{Figure: count(share.Count) + "×", Dim: true, Pick: at}
	}
	return cell{
		Figure: percent(share.Share.Estimate), Pick: at,
		Heat: heat(share.Share.Estimate, 1), Tone: tone(contrast, contrast.Namings[naming].Polarity),
	}
}
