package workbook

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// findingKinds name the kinds of findings.
var findingKinds = map[string]words.Key{
	compare.Calls:   "workbook.finding.calls",
	compare.Prefers: "workbook.finding.prefers",
	compare.Leans:   "workbook.finding.leans",
	compare.Differs: "workbook.finding.differs",
	compare.Covers:  "workbook.finding.covers",
	compare.Nothing: "workbook.finding.nothing",
}

// findings prints what the evidence bears, in words, each line leading to the
// sentences behind it.
func (s *sheet) findings() {
	if len(s.study.Findings) == 0 {
		return
	}
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.word("workbook.summary.findings")))
	s.Paragraph(xlsx.NoteRole, s.word("workbook.summary.findingsNote"))
	for i := range s.study.Findings {
		s.finding(&s.study.Findings[i])
	}
}

func (s *sheet) finding(finding *compare.Finding) {
	kind := xlsx.Text(s.word(findingKinds[finding.Kind])).Bold().Linked(s.toFinding(finding))
	text := xlsx.Text(s.say(finding.Text))
	columns, all := s.Readable(), s.Columns()
	s.Put(1, kind)
	s.Span(text, 2, columns)
	height := max(kind.Height(s.Width(1)), text.Height(s.Width(columns)-s.Width(1)))
	if finding.Figures != nil && columns < all { // what was reckoned stands beside what is said
		figures := xlsx.As(xlsx.NoteRole, s.say(finding.Figures))
		s.Span(figures, columns+1, all)
		height = max(height, figures.Height(s.Width(all)-s.Width(columns)))
	}
	s.EndRow(height)
}

// toFinding returns where the evidence of a finding begins.
func (b *workbook) toFinding(finding *compare.Finding) string {
	switch {
	case finding.Outlet < 0:
		return ""
	case finding.Contrast >= 0:
		return b.to(contrastFigure(finding.Outlet, finding.Contrast))
	}
	return b.to(sideFigure(finding.Outlet, finding.Side))
}

// doubts prints what holds for all figures.
func (s *sheet) doubts() {
	s.Line(xlsx.As(xlsx.SectionRole, s.word("workbook.summary.notes")))
	for _, note := range s.study.Doubts() {
		s.Paragraph(xlsx.NoteRole, "• "+s.say(note.Text))
	}
	if s.study.Trends == nil {
		s.Paragraph(xlsx.NoteRole, "• "+s.word("workbook.summary.noTime"))
	}
}
