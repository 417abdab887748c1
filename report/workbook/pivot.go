package workbook

import (
	"mizan/internal/xlsx"
)

// pivot counts the sentences by naming and outlet, in one's choice of contrast,
// side, polarity and voice. Where there is no evidence there is no sheet.
//
// Slicers were tried: over the table they hide sentences, beside its fifteen columns
// nobody sees them, and the part in which the library says what they choose from is
// not as the schema has it. The filters of the heads and of this sheet choose the
// same.
func (b *workbook) pivot() {
	if len(b.study.Evidence) == 0 {
		return
	}
	widths := []float64{34}
	for range min(len(b.study.Outlets), mostAcross) + 1 {
		widths = append(widths, 20)
	}
	s := b.open(xlsx.Frame{Name: b.word("workbook.sheet.pivot"), Widths: widths, Colour: farTabInk, Pages: 1})
	s.Line(xlsx.As(xlsx.TitleRole, s.word("workbook.pivot.title")))
	note := s.word("workbook.pivot.note")
	if b.evidenceCut() {
		note += "\n" + b.evidenceSome()
	}
	s.Paragraph(xlsx.NoteRole, note)
	s.Gap()
	head := b.word
	s.Pivot(xlsx.Pivot{
		ID: "EvidencePivot", Table: "Evidence",
		Filters: []string{head("workbook.head.contrast"), head("workbook.head.side"), head("workbook.head.polarity"), head("workbook.head.voice")},
		Rows:    []string{head("workbook.head.naming")},
		Columns: []string{head("workbook.head.outlet")},
		Counted: head("workbook.head.number"), Name: head("workbook.pivot.count"),
		Width: len(b.study.Outlets) + 2, Height: b.evidenceNamings() + 3,
	})
	s.Finish()
}

// evidenceNamings counts the names that have a sentence.
func (b *workbook) evidenceNamings() int {
	labels := map[string]bool{}
	for i := range b.study.Evidence {
		e := &b.study.Evidence[i]
		labels[b.study.Contrasts[e.Contrast].Namings[e.Naming].Label] = true
	}
	return len(labels)
}
