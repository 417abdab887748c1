package report

import (
	"strings"

	"mizan/compare"
)

// pair prints the two families that are compared first: both counts, then the
// share of the first.
func (s *sheet) pair(contrast *compare.Contrast) {
	a, b := contrast.Pair[0], contrast.Pair[1]
	s.groupRow(pairText)
	s.figures(s.sayf(pairALabel, s.familyLabel(contrast, a)), -1, func(o int) sheetCell { return countCell(familyOwn(contrast, a, o)) })
	s.figures(s.sayf(pairBLabel, s.familyLabel(contrast, b)), -1, func(o int) sheetCell { return countCell(familyOwn(contrast, b, o)) })
	s.figures(s.say(pairShareText), -1, func(o int) sheetCell {
		ofA, ofB := familyOwn(contrast, a, o), familyOwn(contrast, b, o)
		return shareCell(ofA, ofA+ofB).bold()
	})
}

// groupRow is a heading inside a block, over the columns of its figures.
func (s *sheet) groupRow(text compare.Text) {
	s.span(roleCell(groupRole, s.say(text)), 1, s.countColumn(max(0, len(s.outlets)-1)))
	s.setHeight(lineHeight + rowPadding)
}

// familyLabel names a family by its terms found most.
func (s *sheet) familyLabel(contrast *compare.Contrast, family string) string {
	const enough = 3
	var found []int
	for n := range contrast.Namings {
		if contrast.Namings[n].Family == family {
			found = append(found, n)
		}
	}
	var terms []string
	for _, n := range largest(found, enough, func(n int) int { return contrast.Namings[n].Total }) {
		terms = append(terms, contrast.Namings[n].Term)
	}
	if len(found) > enough {
		terms = append(terms, "…")
	}
	return strings.Join(terms, s.say(listComma))
}

// familyOwn counts a family in an outlet's own words.
func familyOwn(contrast *compare.Contrast, family string, outlet int) int {
	total := 0
	for n := range contrast.Namings {
		if contrast.Namings[n].Family == family {
			total += contrast.Namings[n].Counts[outlet].Own()
		}
	}
	return total
}
