package review

import (
	"fmt"
	"strings"

	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// The sheets for coders. The visible ones are called in the workbook's
// language; before, they were called coding and guide.
const (
	codingSheet words.Key = "review.sheet.coding"
	guideSheet  words.Key = "review.sheet.guide"
)

const (
	listsSheet  = "lists"  // hidden: what the drop-downs offer
	toolSheet   = "tool"   // hidden: where each item is from and what the tool decided
	totalsSheet = "totals" // hidden: what the corpus of each outlet holds
	madeSheet   = "made"   // hidden: how the sample was made
)

// The columns of the coding sheet beside the coders' own.
const (
	numberColumn   = "number"
	askedColumn    = "asked"
	sentenceColumn = "sentence"
	idColumn       = "id"
)

// Coders is how many coders a sheet has room for.
const Coders = 2

// coderColumn names the column of a coder, from 0, and a question.
func coderColumn(coder int, q Question) string { return fmt.Sprintf("coder%d_%s", coder+1, q) }

// A column is one of the coding sheet.
type column struct {
	id    string // as it was headed before, and is told in messages
	head  words.Sayer
	width float64 // in characters
}

// codingColumns returns the columns of the coding sheet in their order. Those
// up to the sentence stay in view.
func codingColumns() []column {
	columns := []column{
		{numberColumn, words.Key("workbook.head.number"), 6},
		{askedColumn, words.Key("review.coding.asked"), 20},
		{sentenceColumn, words.Key("workbook.evidence.sentence"), 72},
	}
	for coder := range Coders {
		for q := range Question(Questions) {
			head := words.Key("review.coding.coder").With(words.Values{"n": coder + 1, "question": titles[q]})
			columns = append(columns, column{coderColumn(coder, q), head, 17})
		}
	}
	return append(columns, column{idColumn, words.Key("review.coding.id"), 22})
}

// fixedColumns is how many columns stay in view.
const fixedColumns = 3

// codingKind is how the coding sheet is found again, in any language.
func codingKind() sheetKind {
	ids := map[string]string{}
	names := []string{codingSheet.In("en")}
	for _, lang := range words.Languages() {
		names = append(names, codingSheet.In(lang))
		for _, c := range codingColumns() {
			ids[c.id], ids[folded(c.head.In(lang))] = c.id, c.id
		}
	}
	return sheetKind{
		names: names,
		heads: []string{idColumn, sentenceColumn},
		head: func(header string) string {
			if id, ok := ids[header]; ok {
				return id
			}
			return header
		},
	}
}

// sheetLanguage returns the language of a coding sheet by its name.
func sheetLanguage(name string) string {
	for _, lang := range words.Languages() {
		if strings.EqualFold(codingSheet.In(lang), name) {
			return lang
		}
	}
	return "en"
}

// The usual names of the workbooks.
const (
	ownFile    = "coding.xlsx"
	reportFile = "report.xlsx"
)

// coding writes the sheet that the coders fill.
func (b *book) coding() {
	columns := codingColumns()
	var widths []float64
	var heads []xlsx.Cell
	for _, c := range columns {
		widths, heads = append(widths, c.width), append(heads, xlsx.As(xlsx.HeadRole, c.head.In(b.lang)))
	}
	frame := xlsx.Frame{Name: b.say(codingSheet), Widths: widths, Colour: xlsx.FaintInk}
	if b.inReport { // who codes on paper takes the file of mizan sample
		frame.Pages = 1
	}
	s := b.file.Open(frame)
	s.Across(xlsx.TitleRole, fixedColumns, b.say("review.coding.title"))
	if b.inReport {
		s.Across(xlsx.NoticeRole, fixedColumns, b.withFile("review.coding.open"))
	} else {
		s.Across(xlsx.NoteRole, fixedColumns, b.withFile("review.coding.blind"))
	}
	s.Line(heads...)
	s.Freeze(fixedColumns)
	first := s.Row()
	for i := range b.sample.Items {
		s.Line(b.item(i)...)
	}
	for coder := range Coders {
		for q := range Question(Questions) {
			s.DropDown(fixedColumns+1+coder*Questions+int(q), first, s.Row()-1, b.choice(q))
		}
	}
	s.Finish()
	s.Protect()
}

// The fills of the cells of each coder.
var coderFills = [Coders]string{"FFF8E5", "EAF3FB"}

// What is asked about.
const (
	askMention  words.Key = "review.coding.marked"
	askSentence words.Key = "review.coding.any"
)

// item returns the row of an item, with what was answered before.
func (b *book) item(i int) []xlsx.Cell {
	item := &b.sample.Items[i]
	asked, questions := askSentence, 1 // the other questions stay locked
	if item.Mention {
		asked, questions = askMention, Questions
	}
	cells := []xlsx.Cell{faint(fmt.Sprint(i + 1)), faint(b.say(asked)), sentenceCell(item.marked())}
	for coder, answers := range b.sample.Coders {
		var codes Codes
		if i < len(answers) {
			codes = answers[i]
		}
		for q, id := range codes {
			cell := faint(b.scheme.label(Question(q), id, b.lang))
			if q < questions {
				cell.Look = xlsx.Look{Role: xlsx.AnswerRole, Tint: coderFills[coder]}
			}
			cells = append(cells, cell)
		}
	}
	return append(cells, faint(item.ID))
}

// faint is a text that is not read.
func faint(text string) xlsx.Cell { return xlsx.As(xlsx.BodyRole, text).Faint() }

// sentenceCell sets the mention off in bold.
func sentenceCell(sentence string) xlsx.Cell {
	before, rest, _ := strings.Cut(sentence, openMark)
	mention, after, marked := strings.Cut(rest, closeMark)
	cell := xlsx.Runs(xlsx.Run{Text: sentence})
	if marked {
		cell = xlsx.Runs(xlsx.Run{Text: before}, xlsx.Run{Text: openMark + mention + closeMark, Bold: true}, xlsx.Run{Text: after})
	}
	cell.Look.Large = true
	return cell
}

// lists writes what the drop-downs offer, a column a question: a list inside a
// rule may hold 255 characters only, and no comma.
func (b *book) lists() {
	s := b.file.Hidden(listsSheet)
	most := 0
	for _, answers := range b.scheme {
		most = max(most, len(answers))
	}
	for i := range most {
		cells := make([]string, Questions)
		for q, answers := range b.scheme {
			if i < len(answers) {
				cells[q] = b.scheme.label(Question(q), answers[i].ID, b.lang)
			}
		}
		s.Plain(cells...)
	}
	s.Finish()
	s.Protect()
}

// choice is what a cell may hold for a question.
func (b *book) choice(q Question) xlsx.Choice {
	return xlsx.Choice{Sheet: listsSheet, Column: int(q) + 1, Count: len(b.scheme[q]), Title: b.say(titles[q]), Text: b.say("review.coding.choose")}
}
