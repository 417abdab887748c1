package workbook

import (
	"strings"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/report/view"
)

// edits prints what outlets that printed one text call differently in it. Where
// nothing was changed there is no sheet.
func (b *workbook) edits() {
	if len(b.study.Edits.List) == 0 {
		return
	}
	sentences := b.editsTable()
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.edits"), Widths: sentences.Widths(), Colour: tabInk, Pages: 4})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.edits.title")))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.word("workbook.edits.note"))
	s.section("workbook.edits.list", sentences)
	if leanings := b.leaningsTable(); len(leanings.Rows) > 0 {
		s.section("workbook.edits.leanings", leanings)
	}
	if habits := b.habitsTable(); len(habits.Rows) > 0 {
		s.section("workbook.edits.habits", habits)
	}
	s.Finish()
}

// editsTable lists the edits, what two readings have side by side.
func (b *workbook) editsTable() xlsx.Table {
	table := xlsx.Table{ID: "Edits", Name: b.word("workbook.table.edits"), Columns: []xlsx.Column{
		b.column("edits.whose", 16),
		b.column("edits.kind", 18),
		b.column("workbook.edits.outlets", 24),
		b.column("edits.puts", 22),
		b.column("workbook.head.polarity", 15),
		b.column("workbook.evidence.sentence", 56),
		b.column("workbook.edits.others", 24),
		b.column("edits.puts", 22),
		b.column("workbook.head.polarity", 15),
		b.column("workbook.evidence.sentence", 56),
		b.column("workbook.head.date", 13),
		b.column("workbook.head.number", 8),
	}}
	for _, e := range b.view.Edits() {
		row := []xlsx.Cell{xlsx.Text(b.say(view.Whose(e.Party))), xlsx.Text(b.say(view.EditKind(e.Kind)))}
		row = append(row, b.readingCells(e, &e.First)...)
		row = append(row, b.readingCells(e, &e.Second)...)
		first := e.First.Articles[0]
		table.Rows = append(table.Rows, append(row, dateCell(b.study.Articles[first].Date), countCell(e.Cluster+1)))
	}
	return table
}

// readingCells print what some outlets have: whose it is, what, how charged,
// and in its sentence.
func (b *workbook) readingCells(e *compare.Edit, r *compare.Reading) []xlsx.Cell {
	outlets := strings.Join(b.view.Reads(r), words.Key("comma").In(b.lang))
	cells := []xlsx.Cell{xlsx.Text(outlets).Linked(b.toArticle(r.Articles[0])), b.putCell(putOf(r)).Bold(), blankCell()}
	if r.Named {
		cells[2] = xlsx.Text(b.say(words.Polarity(r.Polarity)))
	}
	return append(cells, changeCell(e, r))
}

// putOf returns what a reading has: its naming, else its words.
func putOf(r *compare.Reading) string {
	if r.Named {
		return r.Naming
	}
	return r.Words
}

// putCell prints what is put, or that nothing is.
func (b *workbook) putCell(puts string) xlsx.Cell {
	if puts == "" {
		return xlsx.Text(b.word("edits.nothing")).Faint()
	}
	return xlsx.Text(puts)
}

// changeCell sets the changed words off in their sentence; ∅ stands where there
// are none.
func changeCell(e *compare.Edit, r *compare.Reading) xlsx.Cell {
	polarity := 0
	if r.Named {
		polarity = r.Polarity
	}
	ink := polarityAccent(e.Side, polarity).ink
	start, end, ok := spanIn(r.Sentence, r.Start, r.End)
	if !ok {
		if r.Start < 0 || r.Start > len(r.Sentence) {
			return xlsx.Text(r.Sentence)
		}
		return xlsx.Runs(xlsx.Run{Text: xlsx.Clean(r.Sentence[:r.Start])}, xlsx.Run{Text: " ∅ ", Colour: ink}, xlsx.Run{Text: xlsx.Clean(r.Sentence[r.Start:])})
	}
	return xlsx.Runs(
		xlsx.Run{Text: xlsx.Clean(r.Sentence[:start])},
		xlsx.Run{Text: xlsx.Clean(r.Sentence[start:end]), Colour: ink, Underline: true},
		xlsx.Run{Text: xlsx.Clean(r.Sentence[end:])})
}

// leaningsTable says in how many texts an outlet's edits go which way.
func (b *workbook) leaningsTable() xlsx.Table {
	table := xlsx.Table{ID: "EditLeanings", Name: b.word("workbook.table.editLeanings"), Columns: []xlsx.Column{
		b.column("workbook.head.outlet", 0), b.column("workbook.head.against", 0), b.column("workbook.head.side", 0),
		b.column("edits.kinder", 0), b.column("edits.harsher", 0), b.column("workbook.head.reading", 0), {Head: "p"}, b.column("workbook.head.adjusted", 0),
	}}
	for _, l := range b.view.Leanings() {
		row := []xlsx.Cell{
			xlsx.Text(b.study.Outlets[l.A].Name).Bold(), xlsx.Text(b.say(b.view.EditsAgainst(l))), xlsx.Text(b.say(b.view.Of(l.Side))),
			countCell(l.Kinder), countCell(l.Harsher), xlsx.Text(b.say(b.view.EditVerdict(l))), b.chanceCell(l.P, l.Tested), b.chanceCell(l.Q, l.Tested),
		}
		if !l.Called {
			row = greyRow(row)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// habitsTable says what each outlet puts for what others print.
func (b *workbook) habitsTable() xlsx.Table {
	table := xlsx.Table{ID: "Habits", Name: b.word("workbook.table.habits"), Columns: []xlsx.Column{
		b.column("workbook.head.outlet", 0), b.column("edits.puts", 0), b.column("edits.instead", 0), b.column("edits.whose", 0), b.column("edits.texts", 0),
	}}
	for _, h := range b.view.Habits() {
		table.Rows = append(table.Rows, []xlsx.Cell{
			xlsx.Text(b.study.Outlets[h.Outlet].Name).Bold(), b.putCell(h.Puts), b.putCell(h.For), xlsx.Text(b.say(view.Whose(h.Party))), countCell(h.Clusters),
		})
	}
	return table
}
