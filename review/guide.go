package review

import (
	"github.com/xuri/excelize/v2"

	"mizan/lexicon"
)

// rules are what the guide tells the coders.
var rules = []lexicon.Text{
	{AR: "كيف تُملأ ورقة الترميز", EN: "How to fill the coding sheet"},
	{AR: "اقرأ الجملة في ورقة coding وأجب في أعمدتك وحدها (coder1 للمرمِّز الأول وcoder2 للثاني). اختر من القائمة المنسدلة. لا يتشاور المرمِّزان قبل أن يفرغا.",
		EN: "Read each sentence on the sheet coding and answer in your own columns only (coder1, coder2). Choose from the drop-down. The two coders do not consult before both are done."},
	{AR: "is: إن كان في الجملة ⟦علامة⟧ فهل ما بينهما تسمية لطرف من أطراف النزاع أو لقواته أو قائده أو حكومته؟ وإن لم تكن فيها علامة فهل فيها أي تسمية كهذه؟",
		EN: "is: where words are ⟦set off⟧, do they name a party of the conflict, its forces, leader or government? Where none are, does the sentence hold any such naming?"},
	{AR: "إن كان الجواب no فاترك بقية الأسئلة. وفي الجمل التي لا علامة فيها يكفي السؤال الأول.",
		EN: "After no, leave the other questions empty. Of a sentence with nothing set off only the first question is asked."},
	{AR: "side: أي طرف تعني التسمية هنا؟ إن لم يحسم النص فاختر unresolved.",
		EN: "side: which party does the naming mean here? Where the text does not tell, choose unresolved."},
	{AR: "polarity: أتمنح التسمية الطرفَ شرعية (+1) أم تنزعها (-1) أم هي محايدة (0)؟ احكم على التسمية لا على الخبر.",
		EN: "polarity: does the naming lend the party legitimacy (+1), deny it (-1), or neither (0)? Judge the naming, not the news."},
	{AR: "voice: كلامُ مَن هي؟ own كلام الوسيلة، attributed كلام منقول، quoted بين علامتي تنصيص، distanced بتحفّظ مثل «ما سمّاها».",
		EN: "voice: whose words are they? own the outlet's, attributed reported speech, quoted inside quotation marks, distanced held at arm's length («what it called»)."},
	{AR: "اترك ما لا تعرفه فارغا. احفظ الملف بصيغة xlsx ثم: mizan agree coding.xlsx",
		EN: "Leave empty what you cannot tell. Save as .xlsx, then: mizan agree coding.xlsx"},
}

// guide writes what the coders are to do.
func (b *book) guide() {
	b.try(b.file.SetSheetName(b.file.GetSheetName(0), guideSheet))
	b.view(guideSheet)
	b.try(b.file.SetColWidth(guideSheet, "A", "B", 70))
	head := b.style(excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}})
	arabic := b.style(excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top", Horizontal: "right", ReadingOrder: 2}})
	english := b.style(excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top", Horizontal: "left", ReadingOrder: 1}})
	row := 0
	write := func(text lexicon.Text) {
		row++
		b.row(guideSheet, row, text.AR, text.EN)
		b.paint(guideSheet, 1, row, 1, row, arabic)
		b.paint(guideSheet, 2, row, 2, row, english)
		b.try(b.file.SetRowHeight(guideSheet, row, height(max(len([]rune(text.AR)), len([]rune(text.EN))), 64)))
	}
	for _, rule := range rules {
		write(rule)
	}
	b.paint(guideSheet, 1, 1, 2, 1, head)
	for q, answers := range b.scheme {
		row++
		for _, a := range answers {
			front := Question(q).String() + ": " + a.ID
			write(lexicon.Text{AR: front + " = " + shown(a.Text.In("ar")), EN: front + " = " + shown(a.Text.In("en"))})
		}
	}
	b.protect(guideSheet)
}

// height returns the height in points of a row that holds so many characters
// in a column that is so many wide.
func height(characters, width int) float64 {
	return min(400, float64(18*(1+characters/width)+4))
}
