package review

import (
	"fmt"

	"mizan/internal/xlsx"
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
	s := b.file.Open(xlsx.Frame{Name: b.say(guideSheet), Widths: []float64{guideTerm, guideText}, Colour: xlsx.FaintInk, OnePage: true})
	s.Across(xlsx.TitleRole, 2, b.say(guideTitle))
	s.Across(xlsx.NoteRole, 2, b.say(guideNote))
	if b.inReport {
		s.Across(xlsx.NoticeRole, 2, b.say(openStep))
	}
	b.section(s, stepsTitle)
	for i, step := range steps {
		words := b.say(step)
		if i == len(steps)-1 {
			words = fmt.Sprintf(words, b.usual())
		}
		explain(s, fmt.Sprint(i+1), words)
	}
	b.section(s, questionsTitle)
	for q, answers := range b.scheme {
		explain(s, b.say(Question(q).title()), b.say(asks[q]))
		for _, a := range answers {
			s.Line(xlsx.Text(b.scheme.label(Question(q), a.ID, b.lang)), xlsx.Text(b.say(a.Means)))
		}
	}
	s.Finish()
	s.Protect()
}

// section heads a block after an empty row.
func (b *book) section(s *xlsx.Sheet, title lexicon.Text) {
	s.Gap()
	s.Across(xlsx.SectionRole, 2, b.say(title))
}

// explain writes a term and what it means.
func explain(s *xlsx.Sheet, term, text string) {
	head := xlsx.Text(term).Bold()
	head.Look.Tint = xlsx.GroupFill
	s.Line(head, xlsx.Text(text))
}
