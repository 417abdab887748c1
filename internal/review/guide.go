package review

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"mizan/lexicon"
)

// The words of the guide. %s is the workbook's usual name.
var (
	guideTitle = lexicon.Text{"ar": "دليل الترميز", "en": "Coding guide"}
	guideNote  = lexicon.Text{
		"ar": "يقرأ اثنان الجمل نفسها، كلٌّ وحده، ويحكمان فيما حكم فيه ميزان. فيُعرف بالأرقام كم يتفقان، وكم أصاب ميزان، وكم فاته.",
		"en": "Two people read the same sentences, each alone, and judge what mizan judged. So it can be told in numbers how far they agree, how often mizan is right, and how much it misses.",
	}
	stepsTitle = lexicon.Text{"ar": "كيف تُملأ ورقة «الترميز»", "en": "How to fill the sheet “Coding”"}
	steps      = []lexicon.Text{
		{"ar": "لكل مرمِّز أربعة أعمدة ملوّنة. أجب في أعمدتك وحدها، واختر من القائمة المنسدلة في الخلية.",
			"en": "Each coder has four coloured columns. Answer in your own only, and choose from the drop-down of the cell."},
		{"ar": "لا يتشاور المرمِّزان قبل أن يفرغا.",
			"en": "The two coders do not consult before both are done."},
		{"ar": "حيث توجد في الجملة ⟦علامة⟧ فالسؤال عما بين القوسين وحده. وحيث لا علامة فالسؤال: هل في الجملة أي تسمية كهذه؟ ويكفي السؤال الأول.",
			"en": "Where words of the sentence are ⟦set off⟧, only they are asked about. Where none are, the question is whether the sentence holds any such naming, and only that one is asked."},
		{"ar": "إن كان جواب السؤال الأول «لا» فاترك البقية فارغة. واترك فارغا كل ما لا تعرفه.",
			"en": "After a first answer of “no” leave the others empty. Leave empty whatever you cannot tell."},
		{"ar": "احفظ الملف بصيغة xlsx كما هو. يطبع الأمر mizan agree %[1]s مقدار الاتفاق والدقة. ويعيد الأمر mizan report --coded %[1]s، متبوعا بمقالاتك كما في المرة الأولى، التقرير بقراراتكم مكان قرارات ميزان، وتبقى أجوبتكم في ورقة الترميز التي فيه.",
			"en": "Save the file as it is, as .xlsx. The command mizan agree %[1]s prints how far you agree and how precise mizan is. The command mizan report --coded %[1]s, followed by your articles as the first time, makes the report again with your decisions in place of mizan's, and keeps your answers in its coding sheet."},
	}
	openStep = lexicon.Text{
		"ar": "تنبيه: هذا المصنف تقرير، وتُظهر ورقة «الشواهد» فيه اسم الوسيلة وقرارات ميزان نفسها. من يقرؤها قبل أن يحكم يتأثر بها. فللترميز الأعمى الذي يُراد نشره استعمل mizan sample، وهو يصنع ملفا مستقلا ليس فيه إلا الجمل.",
		"en": "Note: this workbook is a report, and its sheet “Evidence” shows the outlet and mizan's own decisions. Whoever reads it before judging is swayed by it. For blind coding to be published use mizan sample, which makes a file of its own with the sentences alone.",
	}
	questionsTitle = lexicon.Text{"ar": "الأسئلة وأجوبتها", "en": "The questions and their answers"}
	asks           = [Questions]lexicon.Text{
		Is: {"ar": "هل ما بين القوسين تسمية لطرف من أطراف النزاع أو لما هو له: قواته ومقاتلوه، قائده، حكومته، حلفاؤه، حملته؟",
			"en": "Do the marked words name a party of the conflict, or what is its own: its forces and fighters, its leader, its government, its allies, its campaign?"},
		Side: {"ar": "أي طرف تعني التسمية هنا؟",
			"en": "Which party does the naming mean here?"},
		Polarity: {"ar": "أتمنح التسمية الطرفَ شرعية أم تنزعها أم لا هذا ولا ذاك؟ احكم على التسمية لا على الخبر.",
			"en": "Does the naming lend the party legitimacy, deny it, or neither? Judge the naming, not the news."},
		Voice: {"ar": "كلامُ مَن هذه التسمية؟",
			"en": "Whose words is the naming in?"},
	}
)

// The widths of the guide's two columns, in characters.
const guideTerm, guideText = 24, 104

// guide writes what the coders are to do.
func (b *book) guide() {
	s := b.open(guideSheet, guideTerm, guideText)
	b.across(s, titleRole, 2, guideTerm+guideText, b.say(guideTitle))
	b.across(s, noteRole, 2, guideTerm+guideText, b.say(guideNote))
	if b.inReport {
		b.across(s, noticeRole, 2, guideTerm+guideText, b.say(openStep))
	}
	b.section(s, stepsTitle)
	for i, step := range steps {
		words := b.say(step)
		if i == len(steps)-1 {
			words = fmt.Sprintf(words, b.usual())
		}
		b.explain(s, fmt.Sprint(i+1), words)
	}
	b.section(s, questionsTitle)
	for q, answers := range b.scheme {
		b.explain(s, b.say(Question(q).title()), b.say(asks[q]))
		for _, a := range answers {
			label := b.scheme.label(Question(q), a.ID, b.lang)
			b.line(s, bodyRole, textHeight(b.say(a.Means), bodyRole, guideText), label, b.say(a.Means))
		}
	}
	b.print(s, 0)
	b.try(b.file.SetPageLayout(s, &excelize.PageLayoutOptions{FitToHeight: ptr(1)}))
	b.protect(s)
}

// section heads a block after an empty row.
func (b *book) section(sheet string, title lexicon.Text) {
	b.row(sheet)
	b.across(sheet, sectionRole, 2, guideTerm+guideText, b.say(title))
}

// explain writes a term and what it means.
func (b *book) explain(sheet, term, text string) {
	row := b.line(sheet, bodyRole, textHeight(text, bodyRole, guideText), term, text)
	b.paint(sheet, 1, 1, row, b.style(termRole))
}
