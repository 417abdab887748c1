package workbook

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// findingText names the kinds of findings.
var findingText = map[string]words.Text{
	compare.Calls:   {"ar": "تسمية طرف", "en": "Naming a side"},
	compare.Prefers: {"ar": "اختيار بين اسمين", "en": "Choice of a name"},
	compare.Leans:   {"ar": "ميل الألفاظ", "en": "Lean of the words"},
	compare.Differs: {"ar": "فرق بين الوسائل", "en": "Difference of outlets"},
	compare.Nothing: {"ar": "ما لا تكفيه الأدلة", "en": "Not enough to say"},
}

// findings prints what the evidence bears, in words, each line leading to the
// sentences behind it.
func (s *sheet) findings() {
	if len(s.study.Findings) == 0 {
		return
	}
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.say(findingsSection)))
	s.Paragraph(xlsx.NoteRole, s.say(findingsText))
	for i := range s.study.Findings {
		s.finding(&s.study.Findings[i])
	}
}

func (s *sheet) finding(finding *compare.Finding) {
	kind := xlsx.Text(s.say(findingText[finding.Kind])).Bold().Linked(s.toFinding(finding))
	text := xlsx.Text(s.sentence(finding.Text))
	columns := s.Readable()
	s.Put(1, kind)
	s.Span(text, 2, columns)
	s.EndRow(max(kind.Height(s.Width(1)), text.Height(s.Width(columns)-s.Width(1))))
}

// toFinding returns where the evidence of a finding begins.
func (b *workbook) toFinding(finding *compare.Finding) string {
	switch {
	case finding.Outlet < 0:
		return ""
	case finding.Contrast >= 0:
		for n := range b.study.Contrasts[finding.Contrast].Namings {
			if to := b.toNaming(finding.Contrast, n, finding.Outlet); to != "" {
				return to
			}
		}
		return ""
	}
	return b.toSide(max(0, finding.Side), finding.Outlet)
}

// doubts prints what holds for all figures.
func (s *sheet) doubts() {
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.say(notesSection)))
	for _, note := range s.study.Notes {
		s.Paragraph(xlsx.NoteRole, "• "+s.sentence(note.Text))
	}
	if s.study.Trends == nil {
		s.Paragraph(xlsx.NoteRole, "• "+s.say(noBinsText))
	}
}
