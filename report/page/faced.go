package page

import (
	"mizan/internal/words"
	"mizan/report/view"
)

// mostFaced is how many pairs of outlets have a map of their namings; all but the
// first are folded.
const mostFaced = 4

// facedSection sets the namings of two outlets against each other, each where its
// shares in the two put it.
func facedSection(v *view.View) (*section, error) {
	s := newSection("faced")
	s.Fold = said("faced.fold")
	for i, pair := range v.Faced(mostFaced) {
		b, err := facedBlock(v, i, pair)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			s.Blocks = append(s.Blocks, *b)
		} else {
			s.Folded = append(s.Folded, *b)
		}
	}
	return s, nil
}

// facedBlock is the map of one pair, with its figures.
func facedBlock(v *view.View, i int, pair [2]int) (*block, error) {
	namings := v.FacedNamings(pair[0], pair[1])
	titled := said("faced.pair").With(words.Values{"outlet": outletName(v, pair[0]), "other": outletName(v, pair[1])})
	b := &block{Title: titled, Sought: true, Key: facedKey(v, namings), Table: facedTable(v, pair, namings), Tone: "none"}
	var err error
	b.Chart, err = newChart("faced-"+words.Whole(i), 0, said("faced.chart"), newCaption(v, "map", 2, facedFinding(v, pair, namings)), func(lang string) (option, error) {
		return facedChart(v, pair, namings, lang), nil
	})
	if b.Chart != nil {
		b.Chart.Height = facedHeight
	}
	return b, err
}

// outletName is an outlet's name for a sentence.
func outletName(v *view.View, outlet int) words.Sayer {
	return words.Named(plain(v.Study.Outlets[outlet].Name))
}

// facedFinding says which naming one outlet uses most more than the other, and
// the other way.
func facedFinding(v *view.View, pair [2]int, namings []view.Named) words.Sayer {
	var parts [2]words.Sayer
	for _, of := range namings {
		way := 0
		if v.Gap(of, pair[0], pair[1]) < 0 {
			way = 1
		}
		if parts[way] == nil && v.Gap(of, pair[0], pair[1]) != 0 {
			more, less := pair[way], pair[1-way]
			parts[way] = said("found.map").With(words.Values{
				"name": words.Named(plain(v.Study.Contrasts[of.Contrast].Namings[of.Naming].Label)), "outlet": outletName(v, more), "other": outletName(v, less),
				"share": words.Figure(v.Share(of.Contrast, of.Naming, more).Share()), "less": words.Figure(v.Share(of.Contrast, of.Naming, less).Share()),
			})
		}
	}
	switch {
	case parts[0] == nil:
		return parts[1]
	case parts[1] == nil:
		return parts[0]
	}
	return joined{parts[0], said("found.semicolon"), parts[1]}
}

// facedKey explains the colours and shapes that a map has.
func facedKey(v *view.View, namings []view.Named) (key []swatch) {
	seen := map[string]bool{}
	for side := -1; side < len(v.Study.Sides); side++ {
		for _, polarity := range []int{+1, 0, -1} {
			for _, of := range namings {
				contrast := &v.Study.Contrasts[of.Contrast]
				tone := tone(contrast, polarity)
				if contrast.Namings[of.Naming].Polarity != polarity || polarity > 0 && contrast.Side != side || seen[tone] {
					continue
				}
				seen[tone] = true
				entry := swatch{Tone: tone + "a", Shape: "point", Text: words.Polarity(polarity)}
				if polarity < 0 {
					entry.Shape = "diamond"
				}
				if polarity > 0 && side >= 0 {
					entry.Text = labelled(words.Named(v.Study.Sides[side].Short), words.Polarity(polarity))
				}
				key = append(key, entry)
			}
		}
	}
	return key
}

// facedTable is what a map shows, in figures.
func facedTable(v *view.View, pair [2]int, namings []view.Named) *table {
	t := &table{Caption: said("faced.title"), Sought: true, Head: heads("col.term")}
	for _, outlet := range pair {
		t.Head = append(t.Head, head{Term: v.Study.Outlets[outlet].Name}, head{Text: said("faced.share")}, head{Text: atLevel(v.Study.Options.Level)})
	}
	for _, of := range namings {
		contrast := &v.Study.Contrasts[of.Contrast]
		naming := &contrast.Namings[of.Naming]
		row := []cell{{Name: naming.Label, English: naming.English, Sign: words.Sign(naming.Polarity)}}
		for _, outlet := range pair {
			share := v.Share(of.Contrast, of.Naming, outlet)
			row = append(row, picked(naming.Counts[outlet].Own(), with(contrastPick(contrast, of.Contrast, outlet), "naming", of.Naming)),
				cell{Figure: share.Share()}, cell{Figure: dash(share.ShareBounds())})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
