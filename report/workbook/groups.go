package workbook

import (
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// groups prints groups of outlets side by side. Where none are asked for there
// is no sheet.
func (b *workbook) groups() {
	groups := b.study.Groups
	if groups == nil {
		return
	}
	widths := []float64{24, 24}
	for range b.view.Compared() {
		widths = append(widths, 11, 11, 11)
	}
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.groups"), Widths: widths, Colour: tabInk, Pages: 2})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("page.groups.title")))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.word("page.groups.lead"))
	for _, note := range []words.Sayer{words.Key("group.unit"), b.view.FewOf(groups.Groups), b.view.BesideGroups()} {
		if note != nil {
			s.Paragraph(xlsx.NoteRole, s.say(note))
		}
	}
	s.Gap()
	s.groupHeads("group.name", "group.outlets")
	for i := range groups.Groups {
		g := &groups.Groups[i]
		cells := []xlsx.Cell{xlsx.Text(g.Name).Bold(), xlsx.Text(s.say(b.view.Members(g)))}
		for _, side := range b.view.Compared() {
			cells = append(cells, figureCells(b.view.OfGroup(i, side))...)
		}
		s.Line(cells...)
	}
	s.Gap()
	s.groupHeads("group.first", "group.second")
	for x := range groups.Groups {
		for y := x + 1; y < len(groups.Groups); y++ {
			cells := []xlsx.Cell{xlsx.Text(groups.Groups[x].Name).Bold(), xlsx.Text(groups.Groups[y].Name).Bold()}
			for _, side := range b.view.Compared() {
				cells = append(cells, figureCells(b.view.BetweenGroups(x, y, side))...)
			}
			s.Line(cells...)
		}
	}
	s.Finish()
}

// groupHeads heads a table of groups: two columns, then a figure with its
// bounds for each thing that is compared.
func (s *sheet) groupHeads(first, second words.Key) {
	cells := []xlsx.Cell{xlsx.As(xlsx.HeadRole, s.word(first)), xlsx.As(xlsx.HeadRole, s.word(second))}
	for _, side := range s.view.Compared() {
		cells = append(cells, xlsx.As(xlsx.HeadRole, s.say(s.view.Of(side))), xlsx.As(xlsx.HeadRole, s.word("workbook.head.low")), xlsx.As(xlsx.HeadRole, s.word("workbook.head.high")))
	}
	s.Line(cells...)
}
