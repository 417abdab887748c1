package coding

import (
	"strings"

	"mizan/lexicon"
)

// rules are the rules of the coder, by id, in words a reader understands. The
// mark %s stands where the rule's cue goes.
var rules = map[string]lexicon.Text{
	// whose words
	"own":            {"ar": "كلام الوسيلة نفسها: لا علامة نقل تشملها", "en": "the outlet's own words: no sign of reporting reaches it"},
	"source":         {"ar": "تسمية مصدر الخبر، وهي من كلام الوسيلة", "en": "it names who speaks, and that is the outlet's wording"},
	"report":         {"ar": "كلام منقول بعد «%s»", "en": "reported after «%s»"},
	"participle":     {"ar": "تتمة كلام منقول بعد «%s»", "en": "a report carried on after «%s»"},
	"according":      {"ar": "منسوبة إلى مصدر: «%s»", "en": "put down to a source: «%s»"},
	"headline":       {"ar": "في العنوان بعد نقطتين: قول «%s»", "en": "in the headline behind a colon: said by «%s»"},
	"quote":          {"ar": "داخل علامتي تنصيص", "en": "inside quotation marks"},
	"part-quote":     {"ar": "كلمات مقتبسة بين علامتي تنصيص", "en": "a few words quoted"},
	"scare":          {"ar": "علامتا تنصيص للتحفظ حول الكلمة", "en": "quotation marks that hold the word at arm's length"},
	"so-called":      {"ar": "تحفّظ: «%s»", "en": "held at arm's length: «%s»"},
	"in-words":       {"ar": "تحفّظ على التعبير: «%s»", "en": "the wording is put down to its speaker: «%s»"},
	"claim":          {"ar": "زعمٌ منقول: «%s»", "en": "reported as a claim: «%s»"},
	"alleged":        {"ar": "موصوفة بأنها مزعومة: «%s»", "en": "called alleged: «%s»"},
	"denied":         {"ar": "لا تُثبته الجملة لأحد: «%s»", "en": "the sentence does not say it of anybody: «%s»"},
	"naming":         {"ar": "التسمية نفسها تدل على الطرف", "en": "the naming itself tells the side"},
	"modifier":       {"ar": "يحدد الطرفَ ما يليها: «%s»", "en": "the words beside it tell the side: «%s»"},
	"speaker":        {"ar": "يقصد المتكلم طرفه: «%s»", "en": "the speaker means the speaker's own side: «%s»"},
	"document":       {"ar": "تسميات المقال نفسه تجعلها لهذا الطرف: «%s»", "en": "the article's own namings give it to this side: «%s»"},
	"opposition":     {"ar": "تقابل الطرف الآخر في الجملة: «%s»", "en": "set against the other side in its sentence: «%s»"},
	"sentence":       {"ar": "سبق في الجملة: «%s»", "en": "earlier in its sentence: «%s»"},
	"pronoun":        {"ar": "يعود الضمير على «%s»", "en": "the pronoun stands for «%s»"},
	"back":           {"ar": "تعود على «%s»", "en": "it points back to «%s»"},
	"unresolved":     {"ar": "تحتمل أكثر من طرف ولا يحسم النص", "en": "it may mean more than one side and the text does not tell"},
	"speaker-enemy":  {"ar": "يقصد المتكلم خصمه: «%s»", "en": "the speaker means the opponent: «%s»"},
	"period":         {"ar": "تدل على هذا الطرف في ذلك الوقت: «%s»", "en": "it means this side at that time: «%s»"},
	"out-of-period":  {"ar": "لا تدل على الطرف إلا في مدتها: «%s»", "en": "it names the side only in its time: «%s»"},
	"undated":        {"ar": "يتوقف الطرف على التاريخ وهو غير معروف", "en": "the side depends on the date, which is not known"},
	"front":          {"ar": "جيش هذا المكان في ذلك الوقت: «%s»", "en": "the army of this place at that time: «%s»"},
	"third-party":    {"ar": "قد يكون المقصود طرفا ثالثا: «%s»", "en": "a third party may be meant: «%s»"},
	"not-named":      {"ar": "لا يسمي المقال هذا الخصم: «%s»", "en": "the article never names that opponent: «%s»"},
	"coded":          {"ar": "قرار مُرمِّز بشري", "en": "decided by a human coder"},
	"document-enemy": {"ar": "خصم من يسميه المقال جيشا: «%s»", "en": "the opponent of the side with the state names in this article: «%s»"},
}

// In says the reason in words, in the language "ar" or "en".
func (r Reason) In(lang string) string {
	text := rules[r.Rule].In(lang)
	front, back, marked := strings.Cut(text, "«%s»")
	switch {
	case !marked:
		return text
	case r.Cue == "":
		return strings.TrimRight(front, ": ") + back
	}
	return front + "«" + r.Cue + "»" + back
}
