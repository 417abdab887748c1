package page

import (
	"fmt"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
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
func pairTable(study *compare.Study, index int, outlets []int) *table {
	contrast := &study.Contrasts[index]
	if contrast.Pair == [2]string{} {
		return nil
	}
	t := &table{Caption: said("pair.name"), Head: []head{
		{Text: said("col.outlet")},
		pairHead(contrast, contrast.Pair[0]), {Text: said("pair.bar")}, pairHead(contrast, contrast.Pair[1]),
		{Text: said("pair.share")},
	}}
	for _, outlet := range outlets {
		pair := study.PairShare(index, outlet)
		if !pair.Defined {
			continue
		}
		row := []cell{{Name: study.Outlets[outlet].Name}, {Figure: words.Whole(pair.A)}, {}, {Figure: words.Whole(pair.B)}, {Text: words.Tier(stats.Insufficient)}}
		if !bare(study, contrast, outlet, pair.A+pair.B) {
			part := bar{100 * pair.Share.Estimate, familyTone(contrast, contrast.Pair[0]), familyTone(contrast, contrast.Pair[1])}
			row[2], row[4] = cell{Bar: &part}, cell{Figure: words.Percent(pair.Share.Estimate), Interval: shareBounds(pair.Share)}
		}
		t.Rows = append(t.Rows, row)
	}
	if !slices.ContainsFunc(t.Rows, func(row []cell) bool { return row[2].Bar != nil }) {
		return nil // the table behind the chart counts as much
	}
	return t
}

// familyTone is the colour of a family: that of its most frequent naming.
func familyTone(contrast *compare.Contrast, family string) string {
	members := familyMembers(contrast, family)
	if len(members) == 0 {
		return "plaina"
	}
	return tone(contrast, members[0].Polarity) + "a"
}

// familyMembers are the namings of a family, the more frequent first.
func familyMembers(contrast *compare.Contrast, family string) []compare.Naming {
	var members []compare.Naming
	for _, naming := range contrast.Namings {
		if naming.Family == family {
			members = append(members, naming)
		}
	}
	slices.SortStableFunc(members, func(a, b compare.Naming) int { return b.Total - a.Total })
	return members
}

// pairHead says which namings a family holds: its two most frequent terms.
func pairHead(contrast *compare.Contrast, family string) head {
	members := familyMembers(contrast, family)
	if len(members) == 0 {
		return head{Term: family}
	}
	var terms, english []string
	for _, naming := range members[:min(len(members), 2)] {
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
