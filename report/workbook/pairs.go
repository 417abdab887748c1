package workbook

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// pairs prints how outlets differ: a matrix a side, then every comparison with
// its interval and test.
func (b *workbook) pairs() {
	if len(b.study.Pairs) == 0 {
		return
	}
	table := b.pairsTable()
	s := b.open(sheetFrame{name: pairsSheet, widths: b.pairsWidths(table), colour: tabInk, wide: true})
	s.line(roleCell(titleRole, s.say(pairsTitleText)))
	s.paragraph(noteRole, s.say(pairsNoteText))
	s.paragraph(noticeRole, s.sayf(familyText, s.study.Family, s.called(), len(s.study.Pairs)-s.study.Family))
	s.matrices()
	s.distances()
	s.section(s.say(pairsListSection), table)
	s.finish()
}

// called counts the differences that are stated.
func (b *workbook) called() int {
	n := 0
	for _, pair := range b.study.Pairs {
		if pair.Called {
			n++
		}
	}
	return n
}

// pairsWidths fit the list and the matrices, which begin in the same column.
func (b *workbook) pairsWidths(table sheetTable) []float64 {
	widths := table.widths()
	for len(widths) < len(b.outlets)+2 {
		widths = append(widths, 14)
	}
	return widths
}

// comparedSides are the sides and, with two of them, the slant, as -1.
func (b *workbook) comparedSides() []int {
	var sides []int
	for side := range b.study.Sides {
		sides = append(sides, side)
	}
	if b.study.Slants != nil {
		sides = append(sides, -1)
	}
	return sides
}

// comparedName names a side or, as -1, the slant.
func (b *workbook) comparedName(side int) string {
	if side < 0 {
		return b.say(slantHead)
	}
	return b.sideName(side)
}

// rival names what an outlet is compared with.
func (b *workbook) rival(outlet int) string {
	if outlet < 0 {
		return b.say(restText)
	}
	return b.study.Outlets[outlet].Name
}

// matrices print one matrix a side: the outlet of the row less that of the column.
func (s *sheet) matrices() {
	found := make(map[[3]int]*compare.Pair)
	for i := range s.study.Pairs {
		pair := &s.study.Pairs[i]
		found[[3]int{pair.A, pair.B, pair.Side}] = pair
	}
	columns := slices.Clone(s.outlets)
	if len(s.study.Outlets) > 2 {
		columns = append(columns, -1)
	}
	for _, side := range s.comparedSides() {
		s.gap()
		s.line(roleCell(sectionRole, s.sayf(matrixText, s.comparedName(side))))
		heads := []sheetCell{roleCell(headRole, s.say(outletHead))}
		for _, column := range columns {
			heads = append(heads, roleCell(headRole, s.rival(column)))
		}
		s.line(heads...)
		for _, row := range s.outlets {
			cells := []sheetCell{textCell(s.study.Outlets[row].Name).bold()}
			for _, column := range columns {
				pair, turned := found[[3]int{row, column, side}], false
				if pair == nil {
					pair, turned = found[[3]int{column, row, side}], true
				}
				cells = append(cells, s.differenceCell(pair, turned, row))
			}
			s.line(cells...)
		}
	}
}

// differenceCell prints a difference as seen from an outlet: a mark and a
// colour when it is stated, grey when it is not, nothing where the evidence is
// too little.
func (b *workbook) differenceCell(pair *compare.Pair, turned bool, from int) sheetCell {
	if !shownPair(pair) {
		return blankCell()
	}
	x := pair.Difference.Estimate
	if turned && x != 0 { // no −0
		x = -x
	}
	cell := signedCell(x).linked(b.toSide(max(0, pair.Side), from))
	if !pair.Called {
		return cell.faint()
	}
	cell.look.format, cell.look.tint = calledFormat, differenceAccent(pair.Side, x).fill
	return cell.bold()
}

// differenceAccent is the accent of a difference in a side's score or, as -1,
// in the slant.
func differenceAccent(side int, x float64) accent {
	switch {
	case side >= 0:
		return polarityAccent(side, cmp.Compare(x, 0))
	case x > 0:
		return sideAccent(0)
	}
	return sideAccent(1)
}

// shownPair reports whether the evidence is enough to print a difference.
func shownPair(pair *compare.Pair) bool {
	return pair != nil && pair.Defined && pair.Tier >= stats.Weak
}

func (b *workbook) pairsTable() sheetTable {
	table := sheetTable{id: "Pairs", name: pairsRange, columns: []tableColumn{
		{b.say(outletHead), 26},
		{b.say(againstHead), 22},
		{b.say(sideHead), 14},
		{b.say(differenceHead), 12},
		{b.say(lowHead), 12},
		{b.say(highHead), 12},
		{b.say(pHead), 12},
		{b.say(qHead), 12},
		{b.say(verdictHead), 34},
		{b.say(tierHead), 18},
		{b.say(unitsAHead), 14},
		{b.say(unitsBHead), 14},
	}}
	order := make([]int, len(b.study.Pairs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		x, y := &b.study.Pairs[i], &b.study.Pairs[j]
		return cmp.Or(first(x.Called, y.Called), first(x.Tested, y.Tested))
	})
	for _, i := range order {
		table.rows = append(table.rows, b.pairRow(&b.study.Pairs[i]))
	}
	return table
}

func (b *workbook) pairRow(pair *compare.Pair) []sheetCell {
	row := []sheetCell{
		textCell(b.study.Outlets[pair.A].Name).bold(),
		textCell(b.rival(pair.B)),
		textCell(b.comparedName(pair.Side)),
	}
	difference := intervalCells(pair.Difference, pair.Defined, pair.Tier)
	difference[0] = difference[0].linked(b.toSide(max(0, pair.Side), pair.A))
	row = append(row, difference...)
	row = append(row, chanceCell(pair.P, pair.Tested), chanceCell(pair.Q, pair.Tested))
	row = append(row,
		textCell(b.pairVerdict(pair)),
		textCell(b.say(words.Tier(pair.Tier))),
		countCell(pair.Units[0]), countCell(pair.Units[1]))
	if !pair.Called {
		return greyRow(row)
	}
	return row
}

// pairVerdict says in words what a comparison came to.
func (b *workbook) pairVerdict(pair *compare.Pair) string {
	switch {
	case !pair.Tested:
		return b.say(untestedText)
	case !pair.Called:
		return b.say(noDifferenceText)
	case pair.Side < 0 && pair.Difference.Estimate > 0:
		return b.sayf(nearerText, b.sideName(0))
	case pair.Side < 0:
		return b.sayf(nearerText, b.sideName(1))
	case pair.Difference.Estimate > 0:
		return b.sayf(kinderText, b.sideName(pair.Side))
	}
	return b.sayf(harderText, b.sideName(pair.Side))
}

// chanceCell prints a p-value.
func chanceCell(p float64, known bool) sheetCell {
	cell := sheetCell{look: cellLook{format: chanceFormat}}
	if known {
		cell.value = p
	}
	return cell
}

// distances prints how unlike the outlets' choices of names are, like ones
// side by side.
func (s *sheet) distances() {
	distances := s.study.Distances
	if distances == nil {
		return
	}
	order := slices.Clone(distances.Order)
	order = slices.DeleteFunc(order, func(o int) bool { return !slices.Contains(s.outlets, o) })
	s.gap()
	s.line(roleCell(sectionRole, s.say(distancesSection)))
	s.paragraph(noteRole, s.say(distancesText))
	heads := []sheetCell{roleCell(headRole, s.say(outletHead))}
	for _, o := range order {
		heads = append(heads, roleCell(headRole, s.study.Outlets[o].Name))
	}
	s.line(heads...)
	top := s.row
	for _, row := range order {
		cells := []sheetCell{textCell(s.study.Outlets[row].Name).bold()}
		for _, column := range order {
			cells = append(cells, distanceCell(distances.Between(row, column)))
		}
		s.line(cells...)
	}
	if len(order) > 0 {
		s.shareScale(cellName(2, top) + ":" + cellName(len(order)+1, s.row-1))
	}
}

// distanceCell prints a distance, grey where chance alone could make it.
func distanceCell(distance *compare.Distance) sheetCell {
	if distance == nil || distance.Contrasts == 0 {
		return blankCell()
	}
	cell := rateCell(distance.Bits)
	if !distance.Clear {
		return cell.faint()
	}
	return cell
}
