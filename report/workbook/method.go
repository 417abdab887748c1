package workbook

import (
	"strconv"
	"strings"

	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// A measure is one row of the method sheet. What there is to say of it stands
// in the catalogues, for the page too.
type measure struct {
	name, meaning words.Key
	formula       string    // in signs alone
	where         words.Key // what its signs are; may be empty
	works         string    // that it is from
	note          words.Key // on where it is from; may be empty
}

// method prints how each figure comes about, what it does not mean, and what
// is needed to make the study again.
func (b *workbook) method() {
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.method"), Widths: []float64{26, 74, 58, 40}, Colour: xlsx.FaintInk})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("method.title")))
	var heads []xlsx.Cell
	for _, head := range []words.Key{"workbook.method.measure", "workbook.method.meaning", "workbook.method.formula", "workbook.method.source"} {
		heads = append(heads, xlsx.As(xlsx.HeadRole, s.word(head)))
	}
	s.Line(heads...)
	s.Freeze(1)
	for _, m := range measures {
		s.Line(xlsx.Text(s.word(m.name)).Bold(), xlsx.Text(s.word(m.meaning)), s.formulaCell(m), s.sourceCell(m))
	}
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.word("method.limits.title")))
	for _, limit := range limits {
		s.Paragraph(xlsx.NoteRole, "• "+s.word(limit))
	}
	s.claims()
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.word("workbook.again.title")))
	s.Paragraph(xlsx.NoteRole, s.word("workbook.again.note"))
	s.again()
	s.Finish()
}

// claims prints the unit of chance with what was measured of it, the family of
// all claims, and the error of the tool that they are held against.
func (s *sheet) claims() {
	list := func(lines []words.Sayer) {
		for _, line := range lines {
			s.Paragraph(xlsx.NoteRole, "• "+s.say(line))
		}
	}
	if measured := s.view.Dependence(); len(measured) > 0 {
		s.Gap()
		s.Line(xlsx.As(xlsx.SectionRole, s.word("method.chance.title")))
		s.Paragraph(xlsx.NoteRole, s.word("method.chance.text"))
		list(measured)
	}
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.word("method.family.title")))
	s.Paragraph(xlsx.NoteRole, s.fill("method.family.text", words.Values{"claims": words.Count("claim", s.study.Family.Tests)}))
	list(s.view.Claims())
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.word("method.miscoded.title")))
	s.Paragraph(xlsx.NoteRole, s.say(s.view.Miscoding()))
	list(s.view.Miscoded())
}

// formulaCell prints a formula with what its signs are, from left to right.
func (s *sheet) formulaCell(m measure) xlsx.Cell {
	lines := []string{m.formula}
	if m.where != "" {
		lines = append(lines, s.word(m.where))
	}
	return xlsx.Latin(strings.Join(lines, "\n"))
}

// sourceCell prints where a measure is from: works read from left to right, our
// own words in the workbook's direction.
func (s *sheet) sourceCell(m measure) xlsx.Cell {
	switch {
	case m.note == "":
		return xlsx.Latin(m.works)
	case m.works == "":
		return xlsx.Text(s.word(m.note))
	}
	works := xlsx.LeftMark + m.works + xlsx.LeftMark
	cell := xlsx.Text(works + "\n" + s.word(m.note))
	cell.Look.Arabic = false
	return cell
}

// limits say what the figures do not mean.
var limits = []words.Key{
	"method.limits.truth", "method.limits.unclear", "method.limits.lexicon", "method.limits.events",
	"method.limits.overlap", "method.limits.census", "method.limits.machine",
}

// again prints the options and the codebook.
func (s *sheet) again() {
	manifest, options := &s.study.Manifest, &s.study.Options
	or := func(value string) string {
		if value == "" {
			return s.word("workbook.again.all")
		}
		return value
	}
	for _, line := range []struct {
		label words.Key
		value string
	}{
		{"workbook.again.tool", manifest.Tool + " " + manifest.Version},
		{"workbook.again.lexicon", manifest.Lexicon.ID + " " + manifest.Lexicon.Version},
		{"workbook.again.hash", manifest.Lexicon.SHA256},
		{"workbook.again.level", s.book.Marked(s.level())},
		{"workbook.again.seed", strconv.FormatUint(options.Seed, 10)},
		{"workbook.again.unit", s.study.Chance.Noun()},
		{"workbook.again.copies", options.Copies},
		{"workbook.again.since", or(options.Since)},
		{"workbook.again.until", or(options.Until)},
		{"workbook.again.outlets", or(strings.Join(options.Outlets, " · "))},
		{"workbook.again.inputs", strconv.Itoa(len(manifest.Inputs))},
	} {
		s.Line(xlsx.Text(s.word(line.label)).Bold(), xlsx.Text(line.value))
	}
}
