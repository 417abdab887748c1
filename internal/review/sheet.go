package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

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
	var heads []string
	for _, c := range columns {
		widths, heads = append(widths, c.width), append(heads, b.say(c.head))
	}
	s := b.open(codingSheet, widths...)
	fixed := widths[0] + widths[1] + widths[2]
	b.across(s, titleRole, fixedColumns, fixed, b.say(codingTitle))
	note, look := b.say(codingNote)+b.say(blindNote), noteRole
	if b.inReport {
		note, look = b.say(codingNote)+b.say(openNote), noticeRole
	}
	b.across(s, look, fixedColumns, fixed, fmt.Sprintf(note, b.usual()))
	head := b.line(s, headRole, 2*lineHeight+rowPadding, heads...)
	for i := range b.sample.Items {
		b.item(s, i)
	}
	first, last := head+1, head+len(b.sample.Items)
	for coder := range Coders {
		for q := range Question(Questions) {
			b.dropDown(s, fixedColumns+1+coder*Questions+int(q), first, last, q)
		}
	}
	b.try(b.file.SetPanes(s, &excelize.Panes{
		Freeze: true, XSplit: fixedColumns, YSplit: head,
		TopLeftCell: cellName(fixedColumns+1, first), ActivePane: "bottomRight",
	}))
	b.print(s, head)
	b.protect(s)
}

// item writes the row of an item, with what was answered before.
func (b *book) item(sheet string, i int) {
	item := &b.sample.Items[i]
	sentence, asked := item.marked(), askSentence
	if item.Mention {
		asked = askMention
	}
	cells := []string{fmt.Sprint(i + 1), b.say(asked), ""}
	for _, answers := range b.sample.Coders {
		var codes Codes
		if i < len(answers) {
			codes = answers[i]
		}
		for q, id := range codes {
			cells = append(cells, b.scheme.label(Question(q), id, b.lang))
		}
	}
	cells = append(cells, item.ID)
	row := b.line(sheet, faintRole, textHeight(sentence, sentenceRole, codingColumns()[fixedColumns-1].width), cells...)
	b.try(b.file.SetCellRichText(sheet, cellName(fixedColumns, row), runs(sentence)))
	b.paint(sheet, fixedColumns, fixedColumns, row, b.lookOf(look{sentenceRole, fromRight(sentence)}))
	last := Questions
	if !item.Mention {
		last = 1 // the others stay locked
	}
	for coder, role := range [Coders]role{firstRole, secondRole} {
		from := fixedColumns + 1 + coder*Questions
		b.paint(sheet, from, from+last-1, row, b.style(role))
	}
}

// runs sets the mention off in bold.
func runs(sentence string) []excelize.RichTextRun {
	before, rest, _ := strings.Cut(sentence, openMark)
	mention, after, marked := strings.Cut(rest, closeMark)
	if !marked {
		return []excelize.RichTextRun{{Text: sentence, Font: font(sentenceRole)}}
	}
	bold := font(sentenceRole)
	bold.Bold = true
	all := []excelize.RichTextRun{
		{Text: before, Font: font(sentenceRole)},
		{Text: openMark + mention + closeMark, Font: bold},
		{Text: after, Font: font(sentenceRole)},
	}
	return slices.DeleteFunc(all, func(run excelize.RichTextRun) bool { return run.Text == "" })
}

// lists writes what the drop-downs offer, a column a question: a list inside a
// rule may hold 255 characters only, and no comma.
func (b *book) lists() {
	b.hide(listsSheet)
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
		b.row(listsSheet, cells...)
	}
	b.protect(listsSheet)
}

// dropDown lets the cells of a column hold only the answers to a question.
func (b *book) dropDown(sheet string, column, first, last int, q Question) {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(cellName(column, first) + ":" + cellName(column, last))
	list := columnName(int(q) + 1)
	rule.SetSqrefDropList(fmt.Sprintf("%s!$%s$1:$%s$%d", listsSheet, list, list, len(b.scheme[q])))
	rule.SetError(excelize.DataValidationErrorStyleStop, b.say(q.title()), b.say(chooseText))
	b.try(b.file.AddDataValidation(sheet, rule))
}
