package workbook

import (
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// pair prints the two families that are compared first: both counts, then the
// share of the first with its interval and what it says.
func (s *sheet) pair(index int) {
	contrast := &s.study.Contrasts[index]
	share := func(o int) *compare.PairShare { return s.study.PairShare(index, o) }
	figure := func(of func(stats.Interval) float64) func(o int) xlsx.Cell {
		return func(o int) xlsx.Cell {
			cell := s.shareCell(nil)
			if f := s.view.Family(index, o); f.Shown && f.Value.Bounded {
				cell.Value = of(f.Value)
			}
			return cell
		}
	}
	s.groupRow("workbook.pair.heading")
	s.figures(s.fill("workbook.pair.first", words.Values{"terms": s.familyLabel(index, contrast.Pair[0])}), -1, func(o int) xlsx.Cell {
		return s.familyCell(index, contrast.Pair[0], o, share(o).A)
	})
	s.figures(s.fill("workbook.pair.second", words.Values{"terms": s.familyLabel(index, contrast.Pair[1])}), -1, func(o int) xlsx.Cell {
		return s.familyCell(index, contrast.Pair[1], o, share(o).B)
	})
	estimate := figure(func(i stats.Interval) float64 { return i.Estimate })
	s.figures(s.word("workbook.pair.share"), -1, func(o int) xlsx.Cell { return estimate(o).Bold() })
	s.figures(s.word("workbook.head.low"), -1, figure(func(i stats.Interval) float64 { return i.Lo }))
	s.figures(s.word("workbook.head.high"), -1, figure(func(i stats.Interval) float64 { return i.Hi }))
	s.figures(s.word("workbook.pair.reading"), -1, func(o int) xlsx.Cell { return s.pairReading(index, o) })
}

// familyCell is a count of a family that leads to its evidence.
func (s *sheet) familyCell(index int, family string, outlet, count int) xlsx.Cell {
	return countCell(count).Linked(s.to(familyFigure(outlet, index, family)))
}

// pairReading says which family an outlet chooses, or why that is not said.
func (s *sheet) pairReading(index, outlet int) xlsx.Cell {
	cell := xlsx.Text(s.say(s.view.FamilyReading(index, outlet)))
	if !s.view.Family(index, outlet).Shown {
		return cell.Faint()
	}
	return cell
}

// groupRow is a heading inside a block, over the columns of its figures.
func (s *sheet) groupRow(text words.Key) {
	s.Span(xlsx.As(xlsx.GroupRole, s.word(text)), 1, s.countColumn(max(0, len(s.outlets)-1)))
	s.EndRow(xlsx.LineHeight + xlsx.RowPadding)
}

// familyLabel names a family by its terms found most.
func (s *sheet) familyLabel(index int, family string) string {
	const enough = 3
	found := s.view.FamilyNamings(index, family)
	var terms []string
	for _, n := range found[:min(len(found), enough)] {
		terms = append(terms, s.seriesName(&s.study.Contrasts[index].Namings[n]))
	}
	if len(found) > enough {
		terms = append(terms, "…")
	}
	return strings.Join(terms, s.word("comma"))
}
