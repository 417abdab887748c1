package page

import (
	"fmt"
	"slices"
	"strings"

	"mizan/internal/words"
	"mizan/report/view"
)

// A bar is a share of two families of names, drawn.
type bar struct {
	Share         float64 // of the first, 0…100
	First, Second string  // colours in the page
}

// Width is the width of a bar in the units of its picture.
func (b *bar) Width() string { return fmt.Sprintf("%.1f", b.Share) }

// pairTable sets the two families of a contrast against each other, nil when
// it has none or neither is found.
func pairTable(v *view.View, index int, outlets []int) *table {
	if !v.HasPair(index) {
		return nil
	}
	t := &table{Caption: said("pair.name"), Head: []head{
		{Text: said("col.outlet")},
		pairHead(v, index, 0), {Text: said("pair.bar")}, pairHead(v, index, 1),
		{Text: said("pair.share")}, {Text: said("col.lean")},
	}}
	for _, outlet := range outlets {
		pair := v.Study.PairShare(index, outlet)
		if !pair.Defined {
			continue
		}
		row := []cell{{Name: v.Study.Outlets[outlet].Name}, {Figure: words.Whole(pair.A)}, {}, {Figure: words.Whole(pair.B)}, {}, {Text: v.FamilyReading(index, outlet)}}
		if f := v.Family(index, outlet); f.Shown {
			part := bar{100 * f.Value.Estimate, familyTone(v, index, 0), familyTone(v, index, 1)}
			row[2], row[4] = cell{Bar: &part}, cell{Figure: f.Share(), Interval: dash(f.ShareBounds())}
		}
		t.Rows = append(t.Rows, row)
	}
	if !slices.ContainsFunc(t.Rows, func(row []cell) bool { return row[2].Bar != nil }) {
		return nil // the table behind the chart counts as much
	}
	return t
}

// familyTone is the colour of one of the two families: that of its most frequent
// naming.
func familyTone(v *view.View, index, of int) string {
	contrast := &v.Study.Contrasts[index]
	members := v.FamilyNamings(index, contrast.Pair[of])
	if len(members) == 0 {
		return "plaina"
	}
	return tone(contrast, contrast.Namings[members[0]].Polarity) + "a"
}

// pairHead says which namings one of the two families holds: its two most
// frequent terms.
func pairHead(v *view.View, index, of int) head {
	contrast := &v.Study.Contrasts[index]
	members := v.FamilyNamings(index, contrast.Pair[of])
	if len(members) == 0 {
		return head{Term: contrast.Pair[of]}
	}
	var terms, english []string
	for _, i := range members[:min(len(members), 2)] {
		naming := contrast.Namings[i]
		terms = append(terms, "«"+naming.Label+"»")
		if naming.English != "" {
			english = append(english, naming.English)
		}
	}
	if len(members) > 2 {
		terms = append(terms, "…")
	}
	return head{Term: strings.Join(terms, " "), English: strings.Join(english, ", ")}
}
