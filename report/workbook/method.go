package workbook

import (
	"slices"
	"strconv"
	"strings"
)

// method prints how each figure comes about, what it does not mean, and what
// is needed to make the study again.
func (b *workbook) method() {
	s := b.open(sheetFrame{name: methodSheet, widths: []float64{26, 74, 58, 40}, colour: faintInk})
	s.line(roleCell(titleRole, s.say(methodSheet)))
	s.line(roleCell(headRole, s.say(measureHead)), roleCell(headRole, s.say(meaningHead)),
		roleCell(headRole, s.say(formulaHead)), roleCell(headRole, s.say(sourceHead)))
	for _, measure := range slices.Concat(measures, comparisons) {
		s.line(textCell(s.say(measure.name)).bold(), textCell(s.say(measure.meaning)),
			latinCell(measure.formula), s.sourceCell(measure))
	}
	s.gap()
	s.line(roleCell(sectionRole, s.say(limitsSection)))
	for _, limit := range limits {
		s.paragraph(noteRole, "• "+s.say(limit))
	}
	s.gap()
	s.line(roleCell(sectionRole, s.say(againSection)))
	s.paragraph(noteRole, s.say(againText))
	s.again()
	s.finish()
}

// sourceCell prints a source: a citation reads from left to right, our own
// words in the workbook's direction.
func (s *sheet) sourceCell(m measure) sheetCell {
	if m.source == nil { // the formula says it all
		return latinCell("")
	}
	if m.source.In("ar") == m.source.In("en") {
		return latinCell(m.source.In("en"))
	}
	return textCell(s.say(m.source))
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
		s.line(textCell(s.say(againLabels[i])).bold(), textCell(value))
	}
}
