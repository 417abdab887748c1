package page

import (
	"slices"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
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
	t := &table{Caption: said("heat.title"), Class: "matrix heatmap", Head: heads("col.term")}
	for _, outlet := range outlets {
		t.Head = append(t.Head, head{Term: study.Outlets[outlet].Name})
	}
	chosen, all := mapped(study)
	deepest := 1.0
	if len(outlets) > manyOutlets {
		deepest = largestShare(study, outlets, chosen)
	}
	for index := range study.Contrasts {
		if rows := heatRows(study, index, outlets, chosen, deepest); len(rows) > 0 {
			group := []cell{{Group: true, Text: study.Contrasts[index].Title, Span: len(t.Head)}}
			t.Rows = append(append(t.Rows, group), rows...)
		}
	}
	if len(t.Rows) > 0 && len(outlets) > 1 {
		b := block{Shown: t.dense()}
		if t.Dense {
			b.Note = said("heat.dense").With(words.Values{"deepest": words.Figure(words.Percent(deepest))})
		}
		if len(chosen) < all {
			t.Note = said("heat.some").With(words.Values{"shown": number(len(chosen)), "all": number(all)})
		}
		s.Blocks = []block{b}
	}
	return s, nil
}

// mostInMap is how many namings the map has room for: what can be read.
const mostInMap = 80

// mapped are the namings of the map, the most frequent in the outlets' own
// words, and how many there are that are not too rare for it.
func mapped(study *compare.Study) (chosen map[*compare.Naming]bool, all int) {
	var namings []*compare.Naming
	own := map[*compare.Naming]int{}
	for c := range study.Contrasts {
		for n := range study.Contrasts[c].Namings {
			naming := &study.Contrasts[c].Namings[n]
			for _, voices := range naming.Counts {
				own[naming] += voices.Own()
			}
			if own[naming] >= fewestInMap {
				namings = append(namings, naming)
			}
		}
	}
	all = len(namings)
	slices.SortStableFunc(namings, func(a, b *compare.Naming) int { return own[b] - own[a] })
	chosen = map[*compare.Naming]bool{}
	for _, naming := range namings[:min(all, mostInMap)] {
		chosen[naming] = true
	}
	return chosen, all
}

// largestShare is the largest share that a map shows in colour.
func largestShare(study *compare.Study, outlets []int, chosen map[*compare.Naming]bool) float64 {
	most := 0.0
	for index := range study.Contrasts {
		contrast := &study.Contrasts[index]
		for _, outlet := range outlets {
			if bare(study, contrast, outlet, ownMentions(contrast, outlet)) {
				continue
			}
			for i := range contrast.Namings {
				if chosen[&contrast.Namings[i]] {
					most = max(most, study.PairShare(index, outlet).Namings[i].Share.Estimate)
				}
			}
		}
	}
	return most
}

// heatRows are the namings of one contrast.
func heatRows(study *compare.Study, index int, outlets []int, chosen map[*compare.Naming]bool, deepest float64) [][]cell {
	contrast := &study.Contrasts[index]
	var rows [][]cell
	for _, i := range foundNamings(contrast) {
		naming := &contrast.Namings[i]
		if !chosen[naming] {
			continue
		}
		row := []cell{{Name: naming.Label, English: naming.English, Sign: words.Sign(naming.Polarity)}}
		for _, outlet := range outlets {
			row = append(row, heatCell(study, index, i, outlet, deepest))
		}
		rows = append(rows, row)
	}
	return rows
}

// heatCell is the share of a naming, or its bare count where the evidence is
// not enough for shares. The deepest colour is that of a share.
func heatCell(study *compare.Study, index, naming, outlet int, deepest float64) cell {
	contrast := &study.Contrasts[index]
	share := &study.PairShare(index, outlet).Namings[naming]
	if share.Count == 0 {
		return cell{Figure: "·", Dim: true}
	}
	at := pick{"outlet": outlet, "side": contrast.Side, "contrast": index, "naming": naming, "voice": int(coding.Own)}
	if bare(study, contrast, outlet, ownMentions(contrast, outlet)) {
		return cell{Figure: words.Whole(share.Count) + "×", Dim: true, Pick: at}
	}
	return cell{
		Figure: words.Percent(share.Share.Estimate), Pick: at,
		Heat: heat(share.Share.Estimate, deepest), Tone: tone(contrast, contrast.Namings[naming].Polarity),
	}
}
