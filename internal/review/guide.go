package review

import (
	"fmt"

	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// steps say how the sheet is filled; {file} is the workbook's usual name.
var steps = []words.Key{
	"review.guide.step.columns",
	"review.guide.step.alone",
	"review.guide.step.marked",
	"review.guide.step.empty",
	"review.guide.step.save",
}

// asks are the questions in full.
var asks = [Questions]words.Key{
	Is:       "review.ask.is",
	Side:     "review.ask.side",
	Polarity: "review.ask.polarity",
	Voice:    "review.ask.voice",
}

// The widths of the guide's two columns, in characters.
const guideTerm, guideText = 24, 104

// guide writes what the coders are to do.
func (b *book) guide() {
	s := b.file.Open(xlsx.Frame{Name: b.say(guideSheet), Widths: []float64{guideTerm, guideText}, Colour: xlsx.FaintInk, OnePage: true})
	s.Across(xlsx.TitleRole, 2, b.say(guideSheet))
	s.Across(xlsx.NoteRole, 2, b.say("review.guide.note"))
	if b.inReport {
		s.Across(xlsx.NoticeRole, 2, b.say("review.guide.open"))
	}
	b.section(s, "review.guide.steps")
	for i, step := range steps {
		explain(s, fmt.Sprint(i+1), b.withFile(step))
	}
	b.section(s, "review.guide.questions")
	for q, answers := range b.scheme {
		explain(s, b.say(titles[q]), b.say(asks[q]))
		for _, a := range answers {
			s.Line(xlsx.Text(b.scheme.label(Question(q), a.ID, b.lang)), xlsx.Text(say(a.Means, b.lang)))
		}
	}
	s.Finish()
	s.Protect()
}

// section heads a block after an empty row.
func (b *book) section(s *xlsx.Sheet, title words.Key) {
	s.Gap()
	s.Across(xlsx.SectionRole, 2, b.say(title))
}

// explain writes a term and what it means.
func explain(s *xlsx.Sheet, term, text string) {
	head := xlsx.Text(term).Bold()
	head.Look.Tint = xlsx.GroupFill
	s.Line(head, xlsx.Text(text))
}
