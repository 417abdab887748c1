package workbook

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// mostPartySentences is how many sentences stand under a third party.
const mostPartySentences = 3

// parties prints what the third parties are called: they are in no score. Where
// none is named there is no sheet.
func (b *workbook) parties() {
	if len(b.study.Parties) == 0 {
		return
	}
	widths := []float64{42, 15, 12}
	for range b.outlets {
		widths = append(widths, 12)
	}
	frame := xlsx.Frame{Name: b.word("workbook.sheet.parties"), Widths: widths, Colour: tabInk, Pages: 3}
	if b.turned() {
		frame.Columns = len(widths) - len(b.outlets) + mostAcross
	}
	s := b.open(frame)
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.parties.title")))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.word("workbook.parties.note"))
	for i := range b.study.Parties {
		s.party(&b.study.Parties[i])
	}
	s.Finish()
}

// party prints one third party: its namings in the own words of each outlet that
// names it, and some of its sentences. Of many outlets those that name it most come
// first, and are all that is printed on paper.
func (s *sheet) party(p *compare.Party) {
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.say(p.Title)))
	heads := []xlsx.Cell{xlsx.As(xlsx.HeadRole, s.word("workbook.head.naming")), xlsx.As(xlsx.HeadRole, s.word("workbook.head.polarity")), xlsx.As(xlsx.HeadRole, s.word("workbook.contrasts.allVoices"))}
	outlets := slices.DeleteFunc(slices.Clone(s.outlets), func(o int) bool { return p.Counts[o].Sum() == 0 })
	if s.turned() {
		slices.SortStableFunc(outlets, func(a, c int) int { return cmp.Compare(p.Own(c).Sum(), p.Own(a).Sum()) })
	}
	for _, o := range outlets {
		heads = append(heads, xlsx.As(xlsx.HeadRole, s.study.Outlets[o].Name))
	}
	s.Line(heads...)
	for i := range p.Namings {
		n := &p.Namings[i]
		cells := []xlsx.Cell{xlsx.Text(s.namingLabel(n)).Bold(), xlsx.Text(s.say(words.Polarity(n.Polarity))), countCell(n.Total)}
		for _, o := range outlets {
			cells = append(cells, countCell(n.Counts[o].Own()))
		}
		s.Line(cells...)
	}
	s.partyRow("workbook.parties.own", p.Total, outlets, func(o int) int { return p.Own(o).Sum() })
	s.partyRow("workbook.parties.articles", -1, outlets, func(o int) int { return p.Articles[o] })
	for _, e := range p.Evidence[:min(len(p.Evidence), mostPartySentences)] {
		s.Paragraph(xlsx.NoteRole, xlsx.Clean(e.Sentence+" ("+s.origin(&e)+")"))
	}
}

// origin names the outlet of a sentence, and its day where that is known.
func (s *sheet) origin(e *compare.Evidence) string {
	article := &s.study.Articles[e.Article]
	said := words.Isolated(s.study.Outlets[article.Outlet].Name)
	if article.Date != "" {
		said += words.Key("comma").In(s.lang) + words.Figure(article.Date)
	}
	return s.book.Marked(said)
}

// partyRow prints a row with one count an outlet.
func (s *sheet) partyRow(label words.Key, total int, outlets []int, of func(outlet int) int) {
	cells := []xlsx.Cell{xlsx.Text(s.word(label)).Bold(), blankCell(), blankCell()}
	if total >= 0 {
		cells[2] = countCell(total).Bold()
	}
	for _, o := range outlets {
		cells = append(cells, countCell(of(o)).Bold())
	}
	s.Line(cells...)
}
