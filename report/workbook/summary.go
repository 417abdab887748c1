package workbook

import (
	"cmp"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/report/view"
)

// title is the heading of the workbook.
func (b *workbook) title() string {
	return b.fill("workbook.title", words.Values{"lexicon": b.view.Title()})
}

// level is the confidence level, to be said in a phrase.
func (b *workbook) level() string { return words.Figure(words.Level(b.study.Options.Level)) }

// summary prints the first sheet: what was read, and one row an outlet.
func (b *workbook) summary() {
	table := xlsx.Table{ID: "Summary", Name: b.word("workbook.table.summary"), Columns: b.summaryColumns()}
	ranked, unranked := b.view.Outlets[:b.view.Ranked], b.view.Outlets[b.view.Ranked:]
	for _, o := range ranked {
		table.Rows = append(table.Rows, b.summaryRow(o))
	}
	for _, o := range unranked {
		row := faintRow(b.summaryRow(o))
		if b.turned() { // that it has too little evidence is said beside it
			row[len(row)-1] = xlsx.Text("")
		}
		table.Rows = append(table.Rows, row)
	}
	if b.turned() {
		table = table.WithoutEmpty()
	}
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.summary"), Widths: summaryWidths(table), Colour: xlsx.HeadFill, Desk: !b.turned(), Blocks: true})
	s.Line(xlsx.As(xlsx.TitleRole, b.title()))
	s.Freeze(1)
	s.summaryNotes(len(unranked) > 0)
	s.facts()
	s.NewBlock()
	s.findings()
	s.Gap()
	s.NewBlock()
	s.Line(xlsx.As(xlsx.SectionRole, s.word("workbook.summary.outlets")))
	s.table(table)
	s.EndRow(xlsx.LineHeight / 2)
	s.NewBlock()
	s.slantChart(ranked)
	s.doubts()
	s.Finish()
}

// summaryWidths fit the table, and the facts above it, which may have more
// columns.
func summaryWidths(table xlsx.Table) []float64 {
	widths := table.Widths()
	for len(widths) < facts {
		widths = append(widths, 16)
	}
	return widths
}

// facts is how many figures tell what was read.
const facts = 8

// summaryNotes says what must be known before the numbers are read.
func (s *sheet) summaryNotes(grey bool) {
	if s.study.Manifest.Sample {
		s.Paragraph(xlsx.NoticeRole, s.word("workbook.sample"))
	}
	for _, note := range s.study.About() {
		s.Paragraph(xlsx.NoteRole, s.say(note.Text))
	}
	if why := s.view.Unsaid(); why != nil {
		s.Paragraph(xlsx.NoticeRole, s.say(why))
	}
	if s.study.Slants != nil {
		s.Paragraph(xlsx.NoteRole, s.fill("workbook.summary.readSlant", words.Values{"first": s.sideName(0), "second": s.sideName(1), "level": s.level()}))
	} else {
		s.Paragraph(xlsx.NoteRole, s.fill("workbook.summary.readNet", words.Values{"level": s.level()}))
	}
	if grey {
		s.Paragraph(xlsx.NoteRole, s.word("workbook.summary.grey"))
	}
	if s.evidenceCut() {
		s.Paragraph(xlsx.NoticeRole, s.evidenceSome())
	}
	if s.articlesCut() {
		s.Paragraph(xlsx.NoticeRole, s.articlesSome())
	}
}

// sideName is the short name of a side.
func (b *workbook) sideName(side int) string {
	if side < 0 {
		return "–"
	}
	return cmp.Or(b.say(b.study.Sides[side].Short), b.say(b.study.Sides[side].Title))
}

// facts prints what was read, each figure under its label.
func (s *sheet) facts() {
	totals := s.study.Totals
	from, to := s.view.Days()
	lexicon := s.study.Manifest.Lexicon
	all := []struct {
		label words.Key
		value any
	}{
		{"workbook.head.outlets", len(s.study.Outlets)},
		{"workbook.head.articles", totals.Scored},
		{"workbook.head.words", totals.Words},
		{"workbook.head.mentions", totals.Mentions},
		{"workbook.summary.refused", totals.Refused},
		{"workbook.summary.from", xlsx.Day(from)},
		{"workbook.summary.to", xlsx.Day(to)},
		{"workbook.sheet.lexicon", xlsx.Clean(lexicon.ID + " " + lexicon.Version)},
	}
	height, ends := 0.0, make([]int, len(all))
	for i, from := 0, 1; i < len(all); i, from = i+1, ends[i]+1 {
		label := xlsx.As(xlsx.LabelRole, s.word(all[i].label))
		ends[i] = s.reach(from, factWidth(all[i].value), len(all)-1-i)
		s.Span(label, from, ends[i])
		height = max(height, label.Height(s.Width(ends[i])-s.Width(from-1)))
	}
	s.EndRow(height)
	height = 0
	for i, from := 0, 1; i < len(all); i, from = i+1, ends[i]+1 {
		figure := xlsx.Cell{Value: all[i].value, Look: xlsx.Look{Role: xlsx.FigureRole, Format: factFormat(all[i].value)}}
		s.Span(figure, from, ends[i])
		height = max(height, figure.Height(s.Width(ends[i])-s.Width(from-1)))
	}
	s.EndRow(height)
}

// reach returns the last of the columns from one on that are so wide together,
// leaving a column for each of those that follow.
func (s *sheet) reach(from int, width float64, follow int) int {
	to := from
	for to < s.Columns()-follow && s.Width(to)-s.Width(from-1) < width {
		to++
	}
	return to
}

// factWidth is how wide a figure is: a day that does not fit is shown as marks.
func factWidth(value any) float64 {
	if _, whole := value.(int); whole {
		return 9
	}
	return 12
}

// factFormat is the number format of a figure by its kind.
func factFormat(value any) string {
	switch value.(type) {
	case int:
		return wholeFormat
	case string:
		return ""
	}
	return dateFormat
}

func (b *workbook) summaryColumns() []xlsx.Column {
	columns := []xlsx.Column{
		b.column("workbook.head.outlet", 25),
		b.column("workbook.head.articles", 10),
		b.column("workbook.head.words", 11),
		b.column("workbook.head.mentions", 11),
	}
	if b.study.Slants != nil {
		columns = append(columns,
			b.column("view.slant", 9).Tinted(sideAccent(1).fill, sideAccent(0).fill),
			b.column("workbook.summary.slantLow", 9),
			b.column("workbook.summary.slantHigh", 9),
			b.column("workbook.head.tier", 12),
			b.column("workbook.head.reading", 17))
		if b.view.Coded() {
			columns = append(columns, b.bounded("view.byCoders", 12)...)
		}
	}
	for side := range b.study.Sides {
		columns = append(columns,
			xlsx.Column{Head: b.ofSide("workbook.summary.net", side), Width: 13}.Tinted(negativeAccent.fill, sideAccent(side).fill),
			xlsx.Column{Head: b.ofSide("workbook.summary.netLow", side), Width: 9},
			xlsx.Column{Head: b.ofSide("workbook.summary.netHigh", side), Width: 9})
	}
	return append(columns, b.column("workbook.head.warnings", 49))
}

func (b *workbook) summaryRow(o int) []xlsx.Cell {
	outlet := b.study.Outlets[o]
	row := []xlsx.Cell{
		xlsx.Text(outlet.Name).Bold(), countCell(outlet.Articles), countCell(outlet.Words), countCell(outlet.Mentions),
	}
	if b.study.Slants != nil {
		figure := b.view.Figure(o, view.Slant)
		row = append(row, figureCells(figure)...)
		row = append(row, xlsx.Text(b.say(words.Tier(figure.Tier))), xlsx.Text(b.say(b.view.Reading(o, view.Slant))))
		if s := &b.study.Slants[o]; b.view.Coded() {
			row = append(row, figureCells(b.view.Beside(o, view.Slant, s.ByCoders, s.ByCodersDefined))...)
		}
	}
	for side := range b.study.Sides {
		row = append(row, figureCells(b.view.Figure(o, side))...)
	}
	return append(row, xlsx.Text(b.summaryDoubts(o)))
}

// summaryDoubts are the doubts about an outlet: those of its slant alone, else the
// first of its sides, and how many more of these the sheet of sides has: with all
// of them a row would be as high as half a page. Of many outlets each has one.
func (b *workbook) summaryDoubts(o int) string {
	var ofSides []compare.Warning
	for side := range b.study.Sides {
		ofSides = append(ofSides, b.study.Score(o, side).Warnings...)
	}
	sides := b.warnings(ofSides)
	var shown []string
	if b.study.Slants != nil {
		shown = slices.DeleteFunc(b.warnings(b.study.Slants[o].Warnings), func(text string) bool { return slices.Contains(sides, text) })
	}
	first := min(len(sides), max(0, 1-len(shown)))
	shown = append(shown, sides[:first]...)
	more := len(sides) - first
	if b.turned() && len(shown) > 1 {
		more += len(shown) - 1
		shown = shown[:1]
	}
	if more > 0 {
		shown = append(shown, b.fill("workbook.summary.more", words.Values{"n": more, "sheet": words.Key("workbook.sheet.sides")}))
	}
	return strings.Join(shown, "\n")
}

// warnings tells doubts, each once.
func (b *workbook) warnings(warnings []compare.Warning) (texts []string) {
	for _, warning := range warnings {
		if text := b.say(warning.Text); !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return texts
}
