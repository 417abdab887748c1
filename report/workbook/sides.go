package workbook

import (
	"slices"
	"strings"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// sides prints one row an outlet and side in three tables: the score with what
// it is made of, the headlines beside the bodies, and the voices.
func (b *workbook) sides() {
	scores := b.sideTable("Sides", "workbook.table.sides", b.scoreColumns(), b.scoreCells)
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.sides"), Widths: scores.Widths(), Colour: tabInk, Pages: b.pagesOf(6, 4)})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.sides.title")))
	s.Freeze(2)
	s.Paragraph(xlsx.NoteRole, s.word("workbook.sides.note"))
	for _, part := range []struct {
		heading words.Key
		table   xlsx.Table
	}{
		{"workbook.sides.scores", scores},
		{"workbook.sides.parts", b.sideTable("SideParts", "workbook.table.parts", b.partColumns(), b.partCells)},
		{"workbook.sides.voices", b.sideTable("SideVoices", "workbook.table.voices", b.voiceColumns(), b.voiceCells)},
	} {
		s.section(part.heading, part.table)
	}
	s.Finish()
}

// sideTable makes a table of a row an outlet and side.
func (b *workbook) sideTable(id string, name words.Key, columns []xlsx.Column, cells func(*compare.Score) []xlsx.Cell) xlsx.Table {
	table := xlsx.Table{ID: id, Name: b.word(name), Columns: append([]xlsx.Column{b.column("workbook.head.outlet", 26), b.column("workbook.head.side", 14)}, columns...)}
	for _, o := range b.view.Outlets {
		for side := range b.study.Sides {
			score := b.study.Score(o, side)
			row := append([]xlsx.Cell{
				xlsx.Text(b.study.Outlets[o].Name).Bold(),
				xlsx.Text(b.sideName(side)).Linked(b.to(sideFigure(o, side))),
			}, cells(score)...)
			if !b.view.Figure(o, side).Shown {
				row = faintRow(row)
			}
			table.Rows = append(table.Rows, row)
		}
	}
	return table
}

func (b *workbook) scoreColumns() []xlsx.Column {
	columns := []xlsx.Column{
		b.column("workbook.head.net", 11).Tinted(negativeAccent.fill, furtherAccent.fill), // of all sides
		b.column("workbook.head.low", 11),
		b.column("workbook.head.high", 11),
		b.column("workbook.head.tier", 18),
		b.column("method.shrunken.name", 12),
	}
	if b.view.Coded() {
		columns = append(columns, b.bounded("view.byCoders", 12)...)
	}
	columns = append(columns, b.bounded("method.alone.name", 12)...)
	columns = append(columns, b.tallyColumns(voiceHeads[coding.Own])...)
	columns = append(columns, b.bounded("method.neutral.name", 11)...)
	columns = append(columns, b.column("workbook.sides.units", 13), b.column("workbook.sides.naming", 13))
	columns = append(columns, b.bounded("workbook.sides.salience", 12)...)
	return append(columns, b.column("workbook.head.warnings", 72))
}

func (b *workbook) scoreCells(score *compare.Score) []xlsx.Cell {
	f := b.view.Figure(score.Outlet, score.Side)
	row := figureCells(f)
	row[0] = row[0].Linked(b.to(sideFigure(score.Outlet, score.Side)))
	row = append(row, xlsx.Text(b.say(words.Tier(f.Tier))),
		figureCell(b.view.Beside(score.Outlet, score.Side, score.Shrunk, score.ShrunkDefined)))
	if b.view.Coded() {
		row = append(row, figureCells(b.view.Beside(score.Outlet, score.Side, score.ByCoders, score.ByCodersDefined))...)
	}
	row = append(row, figureCells(b.view.Beside(score.Outlet, score.Side, score.Independent, score.IndependentDefined))...)
	row = append(row, polarityCells(score.Own())...)
	row = append(row, b.shareCells(score.NeutralShare)...)
	row = append(row, countCell(score.Clusters), countCell(score.Naming))
	return append(row, rateCell(score.Salience.Estimate), rateCell(score.Salience.Lo), rateCell(score.Salience.Hi), xlsx.Text(strings.Join(b.warnings(score.Warnings), "\n")))
}

func (b *workbook) partColumns() []xlsx.Column {
	columns := []xlsx.Column{b.column("workbook.sides.netTitle", 12), b.column("workbook.sides.netBody", 12)}
	columns = append(columns, b.tallyColumns("workbook.sides.headlines")...)
	return append(columns, b.tallyColumns("workbook.sides.bodies")...)
}

func (b *workbook) partCells(score *compare.Score) []xlsx.Cell {
	title, body := b.view.Headlines(score.Outlet, score.Side)
	row := []xlsx.Cell{figureCell(title), figureCell(body)}
	row = append(row, polarityCells(score.Title)...)
	return append(row, polarityCells(score.Body)...)
}

// voiceHeads name the voices in a word.
var voiceHeads = [coding.Voices]words.Key{
	coding.Own:        "workbook.voice.own",
	coding.Attributed: "workbook.voice.attributed",
	coding.Quoted:     "workbook.voice.quoted",
	coding.Distanced:  "workbook.voice.distanced",
	coding.Denied:     "workbook.voice.denied",
}

// voices are those that have columns: the one of denials only where there are
// some.
func (b *workbook) voices() []int {
	var list []int
	for voice := range coding.Voices {
		denied := slices.ContainsFunc(b.study.Scores, func(s compare.Score) bool { return s.Voices[coding.Denied].Sum() > 0 })
		if voice != int(coding.Denied) || denied {
			list = append(list, voice)
		}
	}
	return list
}

func (b *workbook) voiceColumns() []xlsx.Column {
	var columns []xlsx.Column
	for _, voice := range b.voices() {
		columns = append(columns, b.tallyColumns(voiceHeads[voice])...)
	}
	return columns
}

func (b *workbook) voiceCells(score *compare.Score) []xlsx.Cell {
	var row []xlsx.Cell
	for _, voice := range b.voices() {
		row = append(row, polarityCells(score.Voices[voice])...)
	}
	return row
}

// tallyColumns are the three polarities of one voice or one part. Their signs
// keep the heads short; the note above the tables says what they mean.
func (b *workbook) tallyColumns(of words.Key) []xlsx.Column {
	var columns []xlsx.Column
	for _, sign := range []string{words.Sign(+1), words.Sign(0), words.Sign(-1)} {
		if b.book.RightToLeft() {
			sign = xlsx.RightMark + sign + xlsx.RightMark // on the left of the word, where a line ends
		}
		columns = append(columns, xlsx.Column{Head: b.word(of) + " " + sign, Width: 10})
	}
	return columns
}

// polarityCells prints P, Z and N.
func polarityCells(tally compare.Tally) []xlsx.Cell {
	return []xlsx.Cell{countCell(tally.Positive), countCell(tally.Neutral), countCell(tally.Negative)}
}
