package workbook

import (
	"mizan/internal/xlsx"
	"slices"
	"strconv"
	"strings"
)

// method prints how each figure comes about, what it does not mean, and what
// is needed to make the study again.
func (b *workbook) method() {
	s := b.open(xlsx.Frame{Name: b.say(methodSheet), Widths: []float64{26, 74, 58, 40}, Colour: xlsx.FaintInk})
	s.Line(xlsx.As(xlsx.TitleRole, s.say(methodSheet)))
	s.Line(xlsx.As(xlsx.HeadRole, s.say(measureHead)), xlsx.As(xlsx.HeadRole, s.say(meaningHead)),
		xlsx.As(xlsx.HeadRole, s.say(formulaHead)), xlsx.As(xlsx.HeadRole, s.say(sourceHead)))
	for _, measure := range slices.Concat(measures, comparisons) {
		s.Line(xlsx.Text(s.say(measure.name)).Bold(), xlsx.Text(s.say(measure.meaning)),
			xlsx.Latin(measure.formula), s.sourceCell(measure))
	}
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.say(limitsSection)))
	for _, limit := range limits {
		s.Paragraph(xlsx.NoteRole, "• "+s.say(limit))
	}
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.say(againSection)))
	s.Paragraph(xlsx.NoteRole, s.say(againText))
	s.again()
	s.Finish()
}

// sourceCell prints a source: a citation reads from left to right, our own
// words in the workbook's direction.
func (s *sheet) sourceCell(m measure) xlsx.Cell {
	if m.source == nil { // the formula says it all
		return xlsx.Latin("")
	}
	if m.source.In("ar") == m.source.In("en") {
		return xlsx.Latin(m.source.In("en"))
	}
	return xlsx.Text(s.say(m.source))
}

// again prints the options and the codebook.
func (s *sheet) again() {
	manifest, options := &s.study.Manifest, &s.study.Options
	all := s.say(allText)
	or := func(value string) string {
		if value == "" {
			return all
		}
		return value
	}
	for i, value := range []string{
		manifest.Tool + " " + manifest.Version,
		manifest.Lexicon.ID + " " + manifest.Lexicon.Version,
		manifest.Lexicon.SHA256,
		s.level(),
		strconv.FormatUint(options.Seed, 10),
		options.Unit,
		options.Copies,
		or(options.Since),
		or(options.Until),
		or(strings.Join(options.Outlets, " · ")),
		strconv.Itoa(len(manifest.Inputs)),
	} {
		s.Line(xlsx.Text(s.say(againLabels[i])).Bold(), xlsx.Text(value))
	}
}
