package workbook

import (
	"strings"

	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/report/view"
)

// reading prints what the reader did with the texts, the names and the dates; of
// what it did not do there is no table.
func (s *sheet) reading() {
	r := &s.study.Reading
	s.present("reading.title", s.takenTable())
	if len(r.Taken) > 0 {
		s.Paragraph(xlsx.NoteRole, s.fill("reading.note", words.Values{"articles": words.Count("article", r.Articles)}))
	}
	s.present("reading.lines", s.linesTable())
	if more := r.More + max(0, len(r.Lines)-linesShown); more > 0 {
		s.Paragraph(xlsx.NoteRole, s.fill("reading.more", words.Values{"n": words.Whole(more)}))
	}
	s.present("reading.merges", s.mergesTable())
	s.present("reading.columns", s.columnsTable())
	s.present("reading.orders", s.ordersTable())
}

// present prints a table that holds something.
func (s *sheet) present(heading words.Key, table xlsx.Table) {
	if len(table.Rows) > 0 {
		s.section(heading, table)
	}
}

func (b *workbook) takenTable() xlsx.Table {
	table := xlsx.Table{ID: "TakenOff", Name: b.word("workbook.table.taken"), Columns: []xlsx.Column{
		b.column("reading.what", 0), b.column("reading.such", 0), b.column("reading.times", 0), b.column("reading.articles", 0),
	}}
	for _, t := range b.study.Reading.Taken {
		table.Rows = append(table.Rows, []xlsx.Cell{
			xlsx.Text(b.word(view.TakenKind(t.Kind))), xlsx.Text(b.view.TakenLine(t.Kind)), countCell(t.Times), countCell(t.Articles),
		})
	}
	return table
}

// startCount is a count that stands in a wide column, near its label.
func startCount(n int) xlsx.Cell {
	cell := countCell(n)
	cell.Look.Start = true
	return cell
}

// linesShown is how many lines that were taken off have a row; study.json lists
// more of them.
const linesShown = 300

func (b *workbook) linesTable() xlsx.Table {
	table := xlsx.Table{ID: "LeftLines", Name: b.word("workbook.table.lines"), Columns: []xlsx.Column{
		b.column("workbook.head.outlet", 0), b.column("reading.line", 0), b.column("reading.times", 0), b.column("reading.what", 0),
	}}
	lines := b.study.Reading.Lines
	for _, l := range lines[:min(len(lines), linesShown)] {
		table.Rows = append(table.Rows, []xlsx.Cell{xlsx.Text(l.Outlet), xlsx.Text(l.Text), countCell(l.Times), xlsx.Text(b.word(view.TakenKind(l.Kind)))})
	}
	return table
}

func (b *workbook) mergesTable() xlsx.Table {
	table := xlsx.Table{ID: "OutletNames", Name: b.word("workbook.table.merges"), Columns: []xlsx.Column{
		b.column("workbook.head.outlet", 0), b.column("reading.names", 0),
	}}
	for _, m := range b.study.Reading.Merges {
		table.Rows = append(table.Rows, []xlsx.Cell{xlsx.Text(m.Outlet).Bold(), xlsx.Text(b.book.Marked(strings.Join(view.Spellings(m), "\n")))})
	}
	return table
}

func (b *workbook) columnsTable() xlsx.Table {
	table := xlsx.Table{ID: "TakenFor", Name: b.word("workbook.table.columns"), Columns: []xlsx.Column{
		b.column("reading.file", 0), b.column("reading.taken", 0),
	}}
	for _, in := range b.study.Manifest.Inputs {
		if in.Taken != "" {
			table.Rows = append(table.Rows, []xlsx.Cell{xlsx.Latin(in.Path), xlsx.Latin(in.Taken)})
		}
		for _, note := range in.Notes {
			table.Rows = append(table.Rows, []xlsx.Cell{xlsx.Latin(in.Path), xlsx.Text(b.say(note.Phrase()))})
		}
	}
	return table
}

func (b *workbook) ordersTable() xlsx.Table {
	table := xlsx.Table{ID: "DateOrders", Name: b.word("workbook.table.orders"), Columns: []xlsx.Column{
		b.column("reading.file", 0), b.column("reading.orders", 0),
	}}
	for _, c := range b.study.Reading.Orders {
		table.Rows = append(table.Rows, []xlsx.Cell{xlsx.Latin(c.Path), xlsx.Text(b.say(view.DateOrder(c)))})
	}
	return table
}
