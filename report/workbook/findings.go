package workbook

import "mizan/internal/words"

import "mizan/compare"

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
	s.gap()
	s.line(roleCell(sectionRole, s.say(findingsSection)))
	s.paragraph(noteRole, s.say(findingsText))
	for i := range s.study.Findings {
		s.finding(&s.study.Findings[i])
	}
}

func (s *sheet) finding(finding *compare.Finding) {
	kind := textCell(s.say(findingText[finding.Kind])).bold().linked(s.toFinding(finding))
	text := textCell(s.sentence(finding.Text))
	columns, width := s.readable()
	s.put(1, kind)
	s.span(text, 2, columns)
	s.setHeight(min(tallest, max(cellHeight(kind, s.widths[0]), cellHeight(text, width-s.widths[0]))))
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
	s.gap()
	s.line(roleCell(sectionRole, s.say(notesSection)))
	for _, note := range s.study.Notes {
		s.paragraph(noteRole, "• "+s.sentence(note.Text))
	}
	if s.study.Trends == nil {
		s.paragraph(noteRole, "• "+s.say(noBinsText))
	}
}
