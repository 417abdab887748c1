package workbook

import (
	"strings"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/report/view"
)

// Columns of the contrasts before those of the outlets.
const (
	termColumn = 1 + iota
	namedPolarityColumn
	allVoicesColumn
	firstOutletColumn
)

// contrasts prints a block for each contrast: its namings in each outlet, its
// pair, its chart.
func (b *workbook) contrasts() {
	frame := xlsx.Frame{Name: b.word("workbook.sheet.contrasts"), Widths: b.contrastWidths(), Colour: tabInk, Blocks: true}
	if b.turned() {
		frame.Widths, frame.Columns = b.turnedWidths(), turnedRest-2
	}
	s := b.open(frame)
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.sheet.contrasts")))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.word("workbook.contrasts.note"))
	if s.turned() {
		s.Paragraph(xlsx.NoteRole, s.word("workbook.contrasts.turned"))
	}
	var absent []string
	for i := range s.study.Contrasts {
		if len(s.view.Namings(i)) == 0 {
			absent = append(absent, s.say(s.study.Contrasts[i].Title))
			continue
		}
		s.NewBlock()
		s.contrast(i)
	}
	if len(absent) > 0 {
		s.Gap()
		s.Paragraph(xlsx.NoteRole, s.fill("workbook.contrasts.absent", words.Values{"contrasts": strings.Join(absent, s.word("comma"))}))
	}
	s.Finish()
}

// contrastWidths are the columns of the blocks: counts of all outlets, a
// narrow gap, shares of all outlets.
func (b *workbook) contrastWidths() []float64 {
	widths := []float64{42, 15, 10}
	if b.glossed() { // a naming in two languages
		widths[0] = 50
	}
	for range b.outlets {
		widths = append(widths, 12)
	}
	widths = append(widths, 3)
	for range b.outlets {
		widths = append(widths, 12)
	}
	return widths
}

// contrastTotal counts the mentions of a contrast in all voices.
func contrastTotal(contrast *compare.Contrast) int {
	total := 0
	for i := range contrast.Namings {
		total += contrast.Namings[i].Total
	}
	return total
}

// contrast prints one block: the chart first, where the eye falls.
func (s *sheet) contrast(index int) {
	contrast := &s.study.Contrasts[index]
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.say(contrast.Title)+" — "+s.sideName(contrast.Side)))
	s.contrastChart(index)
	if s.turned() {
		s.turnedBlock(index)
		return
	}
	s.contrastHeads()
	if s.view.HasPair(index) {
		s.pair(index)
		s.groupRow("workbook.contrasts.all")
	}
	top := s.Row()
	for _, n := range s.view.Namings(index) {
		s.namingRow(index, n)
	}
	s.tintShares(top, s.Row()-1)
	s.contrastTotals(index)
}

// contrastHeads names the columns; the outlets stand there twice.
func (s *sheet) contrastHeads() {
	counts, shares := s.countColumn(0), s.shareColumn(0)
	last := len(s.outlets) - 1
	if last >= 0 {
		s.Span(xlsx.As(xlsx.GroupRole, s.word("workbook.contrasts.counts")), counts, s.countColumn(last))
		s.Span(xlsx.As(xlsx.GroupRole, s.word("workbook.contrasts.shares")), shares, s.shareColumn(last))
	}
	s.EndRow(groupHeight(len(s.outlets)))
	cells := make([]xlsx.Cell, s.shareColumn(len(s.outlets))-1)
	cells[termColumn-1] = xlsx.As(xlsx.HeadRole, s.word("workbook.head.naming"))
	cells[namedPolarityColumn-1] = xlsx.As(xlsx.HeadRole, s.word("workbook.head.polarity"))
	cells[allVoicesColumn-1] = xlsx.As(xlsx.HeadRole, s.word("workbook.contrasts.allVoices"))
	for i, o := range s.outlets {
		cells[s.countColumn(i)-1] = xlsx.As(xlsx.HeadRole, s.study.Outlets[o].Name)
		cells[s.shareColumn(i)-1] = xlsx.As(xlsx.HeadRole, s.study.Outlets[o].Name)
	}
	s.Line(cells...)
}

// countColumn and shareColumn are where an outlet's figures stand.
func (b *workbook) countColumn(i int) int { return firstOutletColumn + i }
func (b *workbook) shareColumn(i int) int { return firstOutletColumn + len(b.outlets) + 1 + i }

// namingRow prints one naming: its own-voice count and share in each outlet.
func (s *sheet) namingRow(index, n int) {
	contrast := &s.study.Contrasts[index]
	naming := &contrast.Namings[n]
	all := 0
	cells := make([]xlsx.Cell, s.shareColumn(len(s.outlets))-1)
	cells[termColumn-1] = xlsx.Text(s.namingLabel(naming)).Bold()
	cells[namedPolarityColumn-1] = xlsx.Text(s.say(words.Polarity(naming.Polarity)))
	cells[allVoicesColumn-1] = countCell(naming.Total)
	for i, o := range s.outlets {
		own := naming.Counts[o].Own()
		count, share := countCell(own), s.shareOf(s.view.Share(index, n, o))
		if own > 0 {
			count = count.Linked(s.to(namingFigure(o, index, n)))
		} else { // what there is stands out
			count, share = count.Faint(), share.Faint()
		}
		cells[s.countColumn(i)-1], cells[s.shareColumn(i)-1] = count, share
		all += own
	}
	if all == 0 { // only in the words of others
		faintRow(cells)
	}
	s.Line(cells...)
}

// namingLabel is a naming with what its reader must know: its English where
// it is glossed, and whether more than one side claims it.
func (b *workbook) namingLabel(naming *compare.Naming) string {
	label := naming.Label
	if b.glossed() && naming.English != "" {
		label = naming.English + " — " + naming.Label
	}
	if naming.Contested {
		label += " (" + b.word("workbook.head.contested") + ")"
	}
	return label
}

// shareOf is a share, blank where the evidence is not enough for one.
func (s *sheet) shareOf(f view.Figure) xlsx.Cell {
	if !f.Shown {
		return blankCell()
	}
	return s.shareCell(f.Value.Estimate)
}

// tintShares tints the shares of a block.
func (s *sheet) tintShares(top, bottom int) {
	if len(s.outlets) > 0 {
		s.ShareScale(xlsx.Area(s.shareColumn(0), top, s.shareColumn(len(s.outlets)-1), bottom))
	}
}

// contrastTotals prints what the shares are of.
func (s *sheet) contrastTotals(index int) {
	s.figures(s.word("workbook.head.total"), contrastTotal(&s.study.Contrasts[index]), func(o int) xlsx.Cell {
		return countCell(s.view.OwnOf(index, o)).Bold()
	})
}

// figures prints a row with one figure an outlet.
func (s *sheet) figures(label string, total int, of func(outlet int) xlsx.Cell) {
	cells := make([]xlsx.Cell, s.countColumn(len(s.outlets))-1)
	cells[termColumn-1] = xlsx.Text(label).Bold()
	cells[namedPolarityColumn-1] = blankCell()
	cells[allVoicesColumn-1] = blankCell()
	if total >= 0 {
		cells[allVoicesColumn-1] = countCell(total).Bold()
	}
	for i, o := range s.outlets {
		cells[s.countColumn(i)-1] = of(o)
	}
	s.Line(cells...)
}

// groupHeight leaves a second line to a group over few columns.
func groupHeight(columns int) float64 {
	if columns < 3 {
		return 2*xlsx.LineHeight + xlsx.RowPadding
	}
	return xlsx.LineHeight + xlsx.RowPadding
}
