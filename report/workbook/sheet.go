package workbook

import (
	"iter"

	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// The colours of tabs, from those of the summary, which is dark, to those that
// are seldom opened.
const (
	tabInk    = "16566C"
	farTabInk = "8A4A0B"
)

// A sheet is one of the workbook's.
type sheet struct {
	*workbook
	*xlsx.Sheet
}

// open adds a sheet.
func (b *workbook) open(frame xlsx.Frame) *sheet { return &sheet{b, b.book.Open(frame)} }

// section prints a table under its heading.
func (s *sheet) section(heading words.Key, table xlsx.Table) {
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.word(heading)))
	s.table(table)
}

// mostCellRows is the most rows written cell by cell, which costs 8 KB a row.
const mostCellRows = 5_000

// table writes a table into a sheet.
func (s *sheet) table(t xlsx.Table) {
	s.Line(t.HeadCells()...)
	s.tableRows(t)
}

// tableRows writes a table under its heads, and says so when it is empty or
// cut.
func (s *sheet) tableRows(t xlsx.Table) {
	head := s.Row() - 1
	rows := t.Rows[:min(len(t.Rows), mostCellRows)]
	for _, row := range rows {
		s.Line(row...)
	}
	if len(rows) == 0 {
		s.Paragraph(xlsx.NoteRole, s.word("workbook.nothing"))
		return
	}
	s.Tabulate(&t, head, s.Row()-1)
	if left := len(t.Rows) - len(rows); left > 0 {
		s.Paragraph(xlsx.NoticeRole, s.fill("workbook.cutTable", words.Values{"n": left}))
	}
}

// longTop is the first row of a long sheet's table under its heads: title,
// note, heads.
const longTop = 4

// long adds a sheet of one long table under its name and a note.
func (b *workbook) long(frame xlsx.Frame, note string, table xlsx.Table, rows iter.Seq[[]xlsx.Cell], count int) {
	frame.Widths = table.Widths()
	s := b.open(frame)
	s.Line(xlsx.As(xlsx.TitleRole, s.Name))
	s.Paragraph(xlsx.NoteRole, note)
	s.Stream(&table, rows, count, s.word("workbook.nothing"))
}

// linksNote says that not all addresses of a sheet are links where there are more
// than Excel takes on one, and nothing else.
func (b *workbook) linksNote(links int) string {
	if links <= xlsx.MostLinks {
		return ""
	}
	return "\n" + b.fill("workbook.links", words.Values{"linked": words.Whole(xlsx.MostLinks), "all": words.Whole(links)})
}
