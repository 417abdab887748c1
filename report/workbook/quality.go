package workbook

import (
	"cmp"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// quality prints what was read, what was refused and why, and which contested
// terms the texts leave open.
func (b *workbook) quality() {
	unresolved, inputs, refused := b.unresolvedTable(), b.inputsTable(), b.refusedTable()
	frame := xlsx.Frame{Name: b.word("workbook.sheet.quality"), Widths: qualityWidths(unresolved), Colour: xlsx.FaintInk, Pages: 2}
	if b.turned() {
		frame.Columns = len(unresolved.Columns) - len(b.outlets) + mostAcross
	}
	s := b.open(frame)
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.quality.title")))
	s.Freeze(1)
	s.Paragraph(xlsx.NoteRole, s.word("workbook.quality.note"))
	s.totals()
	s.elsewhere()
	s.reading()
	s.section("workbook.quality.never", b.neverTable())
	s.section("workbook.quality.unresolved", unresolved)
	s.section("workbook.quality.refusals", refused)
	s.section("workbook.quality.inputs", inputs)
	s.Finish()
}

// qualityWidths fit all three tables, which share their columns.
func qualityWidths(unresolved xlsx.Table) []float64 {
	widths := []float64{44, 70, 14, 14, 14}
	for len(widths) < len(unresolved.Columns) {
		widths = append(widths, 14)
	}
	return widths
}

// totals prints the sum that must come out: seen = scored + refused + left out.
func (s *sheet) totals() {
	totals := s.study.Totals
	for i, total := range []struct {
		label words.Key
		n     int
	}{
		{"workbook.quality.seen", totals.Seen},
		{"workbook.quality.scored", totals.Scored},
		{"workbook.quality.refused", totals.Refused},
		{"workbook.quality.leftOut", totals.LeftOut},
		{"workbook.quality.elsewhere", totals.Elsewhere},
		{"workbook.quality.foreign", totals.Foreign},
		{"workbook.quality.third", totals.Third},
		{"workbook.quality.undated", totals.Undated},
	} {
		label, count := xlsx.Text(s.word(total.label)), countCell(total.n)
		label.Look.Bold, count.Look.Bold = i == 0, i == 0
		count.Look.Start = true
		s.Line(label, count)
	}
	for _, line := range s.view.DateCounts() {
		s.Line(xlsx.Text(s.say(line.Label)), startCount(line.N))
	}
}

// elsewhere lists what the articles are about that were left out as they are not
// about the conflict.
func (s *sheet) elsewhere() {
	if len(s.study.Elsewhere) == 0 {
		return
	}
	table := xlsx.Table{ID: "Elsewhere", Name: s.word("workbook.table.elsewhere"), Columns: []xlsx.Column{
		s.column("workbook.quality.country", 0), s.column("workbook.quality.titles", 0), s.column("workbook.head.articles", 0), s.column("workbook.quality.generic", 0),
	}}
	for i := range s.study.Elsewhere {
		e := &s.study.Elsewhere[i]
		name := xlsx.Text(s.word("workbook.quality.noCountry"))
		if e.Country != "" {
			name = xlsx.Text(s.say(e.Name))
		}
		table.Rows = append(table.Rows, []xlsx.Cell{name, xlsx.Text(strings.Join(e.Titles, "\n")), countCell(e.Articles), countCell(e.Generic)})
	}
	s.section("workbook.quality.elsewhereList", table)
}

// unresolvedTable counts the contested terms that the texts leave open, a column an
// outlet: of many those that leave most open come first.
func (b *workbook) unresolvedTable() xlsx.Table {
	outlets := b.outlets
	if b.turned() {
		open := make([]int, len(b.study.Outlets))
		for _, unresolved := range b.study.Unresolved {
			for o, n := range unresolved.Counts {
				open[o] += n
			}
		}
		outlets = slices.Clone(outlets)
		slices.SortStableFunc(outlets, func(a, c int) int { return cmp.Compare(open[c], open[a]) })
	}
	table := xlsx.Table{ID: "Unresolved", Name: b.word("workbook.table.unresolved"), Columns: []xlsx.Column{
		b.column("workbook.head.naming", 0), b.column("workbook.quality.claimed", 0), b.column("workbook.head.total", 0),
	}}
	for _, o := range outlets {
		table.Columns = append(table.Columns, xlsx.Column{Head: b.study.Outlets[o].Name})
	}
	for _, unresolved := range b.study.Unresolved {
		row := []xlsx.Cell{xlsx.Text(unresolved.Term).Bold(), xlsx.Text(b.claims(unresolved.Term)), countCell(unresolved.Total).Bold()}
		for _, o := range outlets {
			row = append(row, countCell(unresolved.Counts[o]))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// claims lists the contrasts that hold a term.
func (b *workbook) claims(term string) string {
	var titles []string
	for i := range b.study.Contrasts {
		contrast := &b.study.Contrasts[i]
		if slices.ContainsFunc(contrast.Namings, func(n compare.Naming) bool { return n.Label == term }) {
			titles = append(titles, b.say(contrast.Title))
		}
	}
	return strings.Join(titles, "\n")
}

// neverTable counts for each outlet the namings of the lexicon that it never
// prints, in any voice: many of them may mean a lexicon that does not fit.
func (b *workbook) neverTable() xlsx.Table {
	table := xlsx.Table{ID: "Never", Name: b.word("workbook.table.never"), Columns: []xlsx.Column{
		b.column("workbook.head.outlet", 0), b.column("workbook.quality.silent", 0), b.column("workbook.quality.neverFound", 0), b.column("workbook.quality.ofLexicon", 0),
	}}
	for o := range b.study.Outlets {
		never, all := 0, 0
		var silent []string
		for c := range b.study.Contrasts {
			contrast, found := &b.study.Contrasts[c], false
			for _, naming := range contrast.Namings {
				all++
				if naming.Counts[o].Sum() == 0 {
					never++
				} else {
					found = true
				}
			}
			if !found {
				silent = append(silent, b.say(contrast.Title))
			}
		}
		table.Rows = append(table.Rows, []xlsx.Cell{
			xlsx.Text(b.study.Outlets[o].Name), xlsx.Text(strings.Join(silent, " · ")), countCell(never), countCell(all),
		})
	}
	return table
}

func (b *workbook) inputsTable() xlsx.Table {
	table := xlsx.Table{ID: "Inputs", Name: b.word("workbook.table.inputs"), Columns: []xlsx.Column{
		b.column("workbook.quality.path", 0), b.column("workbook.quality.hash", 0), b.column("workbook.quality.encoding", 0),
		b.column("workbook.quality.inputScored", 0), b.column("workbook.quality.inputRefused", 0),
	}}
	for _, input := range b.study.Manifest.Inputs {
		table.Rows = append(table.Rows, []xlsx.Cell{
			xlsx.Latin(input.Path), xlsx.Latin(input.SHA256), xlsx.Latin(input.Encoding),
			countCell(input.Articles), countCell(input.Refused),
		})
	}
	return table
}

func (b *workbook) refusedTable() xlsx.Table {
	table := xlsx.Table{ID: "Refused", Name: b.word("workbook.table.refused"), Columns: []xlsx.Column{
		b.column("workbook.head.place", 0), b.column("workbook.head.reason", 0),
	}}
	for _, refusal := range b.study.Refused {
		table.Rows = append(table.Rows, []xlsx.Cell{xlsx.Latin(refusal.Place), xlsx.Text(b.say(refusal.Reason))})
	}
	return table
}
