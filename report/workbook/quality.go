package workbook

import (
	"slices"
	"strings"

	"mizan/compare"
)

// quality prints what was read, what was refused and why, and which contested
// terms the texts leave open.
func (b *workbook) quality() {
	unresolved, inputs, refused := b.unresolvedTable(), b.inputsTable(), b.refusedTable()
	s := b.open(sheetFrame{name: qualitySheet, widths: qualityWidths(unresolved), colour: faintInk})
	s.line(roleCell(titleRole, s.say(qualityTitleText)))
	s.paragraph(noteRole, s.say(totalsText))
	s.totals()
	s.section(neverSection.In(s.lang), b.neverTable())
	s.section(unresolvedSection.In(s.lang), unresolved)
	s.section(inputsSection.In(s.lang), inputs)
	s.section(refusedSection.In(s.lang), refused)
	s.finish()
}

// section prints a table under its heading.
func (s *sheet) section(heading string, table sheetTable) {
	s.gap()
	s.line(roleCell(sectionRole, heading))
	s.table(table)
}

// qualityWidths fit all three tables, which share their columns.
func qualityWidths(unresolved sheetTable) []float64 {
	widths := []float64{44, 70, 14, 14, 14}
	for len(widths) < len(unresolved.columns) {
		widths = append(widths, 14)
	}
	return widths
}

// totals prints the sum that must come out: seen = scored + refused + left out.
func (s *sheet) totals() {
	totals := s.study.Totals
	for i, n := range []int{totals.Seen, totals.Scored, totals.Refused, totals.LeftOut} {
		label := textCell(s.say(totalLabels[i]))
		label.look.bold = i == 0
		count := countCell(n)
		count.look.bold, count.look.start = i == 0, true
		s.line(label, count)
	}
}

func (b *workbook) unresolvedTable() sheetTable {
	table := sheetTable{id: "Unresolved", name: unresolvedRange, columns: []tableColumn{
		{b.say(termHead), 0}, {b.say(claimedHead), 0}, {b.say(totalHead), 0},
	}}
	for _, o := range b.outlets {
		table.columns = append(table.columns, tableColumn{b.study.Outlets[o].Name, 0})
	}
	for _, unresolved := range b.study.Unresolved {
		row := []sheetCell{textCell(unresolved.Term).bold(), textCell(b.claims(unresolved.Term)), countCell(unresolved.Total).bold()}
		for _, o := range b.outlets {
			row = append(row, countCell(unresolved.Counts[o]))
		}
		table.rows = append(table.rows, row)
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
func (b *workbook) neverTable() sheetTable {
	table := sheetTable{id: "Never", name: neverRange, columns: []tableColumn{
		{b.say(outletHead), 0}, {b.say(silentContrastsHead), 0}, {b.say(neverHead), 0}, {b.say(lexiconNamingsHead), 0},
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
		table.rows = append(table.rows, []sheetCell{
			textCell(b.study.Outlets[o].Name), textCell(strings.Join(silent, "\n")), countCell(never), countCell(all),
		})
	}
	return table
}

func (b *workbook) inputsTable() sheetTable {
	table := sheetTable{id: "Inputs", name: inputsRange, columns: []tableColumn{
		{b.say(pathHead), 0}, {b.say(hashHead), 0}, {b.say(encodingHead), 0},
		{b.say(scoredHead), 0}, {b.say(refusedHead), 0},
	}}
	for _, input := range b.study.Manifest.Inputs {
		table.rows = append(table.rows, []sheetCell{
			latinCell(input.Path), latinCell(input.SHA256), latinCell(input.Encoding),
			countCell(input.Articles), countCell(input.Refused),
		})
	}
	return table
}

func (b *workbook) refusedTable() sheetTable {
	table := sheetTable{id: "Refused", name: refusedRange, columns: []tableColumn{
		{b.say(placeHead), 0}, {b.say(reasonHead), 0},
	}}
	for _, refusal := range b.study.Refused {
		table.rows = append(table.rows, []sheetCell{latinCell(refusal.Place), textCell(refusal.Reason)})
	}
	return table
}
