package review

import (
	"fmt"
	"strings"

	"mizan/internal/xlsx"
	"mizan/lexicon"
)

// The sheets for coders. The visible ones are called in the workbook's
// language; before, they were called coding and guide.
var (
	codingSheet = lexicon.Text{"ar": "الترميز", "en": "Coding"}
	guideSheet  = lexicon.Text{"ar": "دليل الترميز", "en": "Coding guide"}
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
	head  lexicon.Text
	width float64 // in characters
}

// codingColumns returns the columns of the coding sheet in their order. Those
// up to the sentence stay in view.
func codingColumns() []column {
	columns := []column{
		{numberColumn, lexicon.Text{"ar": "م", "en": "No."}, 6},
		{askedColumn, lexicon.Text{"ar": "السؤال عن", "en": "Asked about"}, 16},
		{sentenceColumn, lexicon.Text{"ar": "الجملة", "en": "Sentence"}, 72},
	}
	for coder := range Coders {
		for q := range Question(Questions) {
			columns = append(columns, column{coderColumn(coder, q), lexicon.Text{
				"ar": fmt.Sprintf("المرمِّز %d: %s", coder+1, q.title()["ar"]),
				"en": fmt.Sprintf("Coder %d: %s", coder+1, q.title()["en"]),
			}, 17})
		}
	}
	return append(columns, column{idColumn, lexicon.Text{"ar": "المعرّف", "en": "Id"}, 22})
}

// fixedColumns is how many columns stay in view.
const fixedColumns = 3

// codingKind is how the coding sheet is found again.
func codingKind() sheetKind {
	ids := map[string]string{}
	for _, c := range codingColumns() {
		ids[c.id], ids[strings.ToLower(c.head["ar"])], ids[strings.ToLower(c.head["en"])] = c.id, c.id, c.id
	}
	return sheetKind{
		names: []string{codingSheet["en"], codingSheet["ar"]},
		heads: []string{idColumn, sentenceColumn},
		head: func(header string) string {
			if id, ok := ids[header]; ok {
				return id
			}
			return header
		},
	}
}

// The words of the coding sheet. %s is the workbook's usual name.
var (
	codingTitle = lexicon.Text{"ar": "هل أصاب ميزان؟ جمل يحكم فيها اثنان", "en": "Was mizan right? Sentences for two people to judge"}
	codingNote  = lexicon.Text{
		"ar": "يجيب كل مرمِّز من القائمة المنسدلة في خلاياه وحدها، بلا تشاور، والقواعد في ورقة «دليل الترميز». ثم احفظ الملف وشغّل mizan agree %[1]s لقياس الاتفاق، وmizan report --coded %[1]s ليُعاد التقرير بقراراتكم.",
		"en": "Each coder answers from the drop-downs in cells of their own, without consulting; the rules are on the sheet “Coding guide”. Then save it: mizan agree %[1]s measures the agreement, and mizan report --coded %[1]s makes the report again with your decisions.",
	}
	blindNote = lexicon.Text{
		"ar": " لا يُعرف من هذه الورقة اسم الوسيلة ولا ما قرره ميزان.",
		"en": " Nothing here tells the outlet or what mizan decided.",
	}
	openNote = lexicon.Text{
		"ar": " تنبيه: ورقة «الشواهد» في هذا المصنف تُظهر قرارات ميزان نفسها؛ فللترميز الأعمى الذي يُراد نشره استعمل mizan sample، وهو يصنع ملفا مستقلا.",
		"en": " Note: the sheet “Evidence” of this workbook shows mizan's own decisions; for blind coding to be published use mizan sample, which makes a file of its own.",
	}
	askMention  = lexicon.Text{"ar": "ما بين القوسين", "en": "marked words"}
	askSentence = lexicon.Text{"ar": "أفيها تسمية؟", "en": "any naming?"}
	chooseText  = lexicon.Text{"ar": "اختر من القائمة", "en": "choose from the list"}
)

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
		widths, heads = append(widths, c.width), append(heads, xlsx.As(xlsx.HeadRole, b.say(c.head)))
	}
	s := b.file.Open(xlsx.Frame{Name: b.say(codingSheet), Widths: widths, Colour: xlsx.FaintInk})
	s.Across(xlsx.TitleRole, fixedColumns, b.say(codingTitle))
	note, role := b.say(codingNote)+b.say(blindNote), xlsx.NoteRole
	if b.inReport {
		note, role = b.say(codingNote)+b.say(openNote), xlsx.NoticeRole
	}
	s.Across(role, fixedColumns, fmt.Sprintf(note, b.usual()))
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
	return xlsx.Choice{Sheet: listsSheet, Column: int(q) + 1, Count: len(b.scheme[q]), Title: b.say(q.title()), Text: b.say(chooseText)}
}
