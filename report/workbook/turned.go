package workbook

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// mostAcross is how many outlets have columns of their own beside the namings:
// of more nothing could be read in print. Then the outlets are the rows.
const mostAcross = 12

// turnedNamings is how many namings of a contrast are printed on a page where
// the outlets are its rows; the counts of all others stand beyond it.
const turnedNamings = 6

// Columns of a turned block.
const (
	turnedOutlet = 1 + iota
	turnedTotal
	turnedShare // of the first family of the pair
	turnedLow
	turnedHigh
	turnedReading
	turnedCounts
	turnedShares = turnedCounts + turnedNamings + 1 // behind a gap
	turnedRest   = turnedShares + turnedNamings + 1
)

// turned reports whether the outlets are the rows of the contrasts.
func (b *workbook) turned() bool { return len(b.study.Outlets) > mostAcross }

// pagesOf is how many pages a sheet prints at most: of many outlets it may be
// fewer, where the last hold no more than counts.
func (b *workbook) pagesOf(most, turned int) int {
	if b.turned() {
		return turned
	}
	return most
}

// turnedWidths are the columns of the turned blocks.
func (b *workbook) turnedWidths() []float64 {
	widths := []float64{28, 10, 10, 10, 10, 18}
	for range turnedNamings {
		widths = append(widths, 12)
	}
	widths = append(widths, 3)
	for range turnedNamings {
		widths = append(widths, 12)
	}
	most := 0
	for i := range b.study.Contrasts {
		most = max(most, len(b.view.OwnNamings(i)))
	}
	widths = append(widths, 3)
	for range most - turnedNamings {
		widths = append(widths, 12)
	}
	return widths
}

// turnedBlock prints a contrast with a row an outlet that names it in its own
// words: the pair, the counts and shares of the namings used most, then the
// counts of the others.
func (s *sheet) turnedBlock(index int) {
	namings := slices.Clone(s.view.OwnNamings(index))
	slices.SortStableFunc(namings, func(a, b int) int { return cmp.Compare(s.view.Own(index, b), s.view.Own(index, a)) })
	shown := namings[:min(len(namings), turnedNamings)]
	rest := namings[len(shown):]
	s.turnedHeads(index, shown, rest)
	enough, thin := s.view.Users(index)
	top := s.Row()
	for _, o := range enough {
		s.Line(s.turnedRow(index, o, shown, rest)...)
	}
	for _, o := range thin {
		s.Line(faintRow(s.turnedRow(index, o, shown, rest))...)
	}
	if s.Row() > top && len(shown) > 0 {
		s.ShareScale(xlsx.Area(turnedShares, top, turnedShares+len(shown)-1, s.Row()-1))
	}
	if silent := len(s.view.Outlets) - len(enough) - len(thin); silent > 0 {
		s.Paragraph(xlsx.NoteRole, s.fill("workbook.contrasts.silent", words.Values{"n": silent, "all": len(s.view.Outlets)}))
	}
}

// turnedHeads names the columns, a group over the counts and one over the
// shares.
func (s *sheet) turnedHeads(index int, shown, rest []int) {
	contrast := &s.study.Contrasts[index]
	last := max(1, len(shown)) - 1
	if s.view.HasPair(index) {
		s.Across(xlsx.NoteRole, turnedRest-1, s.fill("workbook.pair.first", words.Values{"terms": s.familyLabel(index, contrast.Pair[0])})+"   "+
			s.fill("workbook.pair.second", words.Values{"terms": s.familyLabel(index, contrast.Pair[1])}))
	}
	s.Span(xlsx.As(xlsx.GroupRole, s.word("workbook.contrasts.counts")), turnedCounts, turnedCounts+last)
	s.Span(xlsx.As(xlsx.GroupRole, s.word("workbook.contrasts.shares")), turnedShares, turnedShares+last)
	s.EndRow(groupHeight(len(shown)))
	cells := make([]xlsx.Cell, max(turnedRest+len(rest), turnedRest)-1)
	head := func(column int, text string) { cells[column-1] = xlsx.As(xlsx.HeadRole, text) }
	head(turnedOutlet, s.word("workbook.head.outlet"))
	head(turnedTotal, s.word("workbook.head.total"))
	if s.view.HasPair(index) {
		head(turnedShare, s.word("workbook.pair.share"))
		head(turnedLow, s.word("workbook.head.low"))
		head(turnedHigh, s.word("workbook.head.high"))
		head(turnedReading, s.word("workbook.pair.reading"))
	}
	for i, n := range shown {
		head(turnedCounts+i, s.signedLabel(&contrast.Namings[n]))
		head(turnedShares+i, s.signedLabel(&contrast.Namings[n]))
	}
	for i, n := range rest {
		head(turnedRest+i, s.signedLabel(&contrast.Namings[n]))
	}
	s.Line(cells...)
}

// signedLabel is a naming with the sign of its polarity.
func (b *workbook) signedLabel(naming *compare.Naming) string {
	sign := words.Sign(naming.Polarity)
	if b.book.RightToLeft() {
		sign = xlsx.RightMark + sign + xlsx.RightMark
	}
	return b.seriesName(naming) + " " + sign
}

// turnedRow prints one outlet.
func (s *sheet) turnedRow(index, o int, shown, rest []int) []xlsx.Cell {
	contrast := &s.study.Contrasts[index]
	cells := make([]xlsx.Cell, turnedRest+len(rest)-1)
	cells[turnedOutlet-1] = xlsx.Text(s.study.Outlets[o].Name).Bold()
	cells[turnedTotal-1] = countCell(s.view.OwnOf(index, o)).Linked(s.to(contrastFigure(o, index)))
	if s.view.HasPair(index) {
		if f := s.view.Family(index, o); f.Shown && f.Value.Bounded {
			cells[turnedShare-1] = s.shareCell(f.Value.Estimate).Bold()
			cells[turnedLow-1], cells[turnedHigh-1] = s.shareCell(f.Value.Lo), s.shareCell(f.Value.Hi)
		}
		cells[turnedReading-1] = s.pairReading(index, o)
	}
	count := func(n int) xlsx.Cell {
		own := contrast.Namings[n].Counts[o].Own()
		if own == 0 {
			return countCell(0).Faint()
		}
		return countCell(own).Linked(s.to(namingFigure(o, index, n)))
	}
	for i, n := range shown {
		cells[turnedCounts+i-1] = count(n)
		cells[turnedShares+i-1] = s.shareOf(s.view.Share(index, n, o))
	}
	for i, n := range rest {
		cells[turnedRest+i-1] = count(n)
	}
	return cells
}
