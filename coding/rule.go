package coding

import (
	"strings"

	"mizan/lexicon"
)

// rules are the rules of the coder, by id, in words a reader understands. The
// mark %s stands where the rule's cue goes.
var rules = map[string]lexicon.Text{
	// whose words
	"own":            {AR: "كلام الوسيلة نفسها: لا علامة نقل تشملها", EN: "the outlet's own words: no sign of reporting reaches it"},
	"source":         {AR: "تسمية مصدر الخبر، وهي من كلام الوسيلة", EN: "it names who speaks, and that is the outlet's wording"},
	"report":         {AR: "كلام منقول بعد «%s»", EN: "reported after «%s»"},
	"participle":     {AR: "تتمة كلام منقول بعد «%s»", EN: "a report carried on after «%s»"},
	"according":      {AR: "منسوبة إلى مصدر: «%s»", EN: "put down to a source: «%s»"},
	"headline":       {AR: "في العنوان بعد نقطتين: قول «%s»", EN: "in the headline behind a colon: said by «%s»"},
	"quote":          {AR: "داخل علامتي تنصيص", EN: "inside quotation marks"},
	"part-quote":     {AR: "كلمات مقتبسة بين علامتي تنصيص", EN: "a few words quoted"},
	"scare":          {AR: "علامتا تنصيص للتحفظ حول الكلمة", EN: "quotation marks that hold the word at arm's length"},
	"so-called":      {AR: "تحفّظ: «%s»", EN: "held at arm's length: «%s»"},
	"in-words":       {AR: "تحفّظ على التعبير: «%s»", EN: "the wording is put down to its speaker: «%s»"},
	"claim":          {AR: "زعمٌ منقول: «%s»", EN: "reported as a claim: «%s»"},
	"alleged":        {AR: "موصوفة بأنها مزعومة: «%s»", EN: "called alleged: «%s»"},
	"naming":         {AR: "التسمية نفسها تدل على الطرف", EN: "the naming itself tells the side"},
	"modifier":       {AR: "يحدد الطرفَ ما يليها: «%s»", EN: "the words beside it tell the side: «%s»"},
	"speaker":        {AR: "يقصد المتكلم طرفه: «%s»", EN: "the speaker means the speaker's own side: «%s»"},
	"document":       {AR: "تسميات المقال نفسه تجعلها لهذا الطرف: «%s»", EN: "the article's own namings give it to this side: «%s»"},
	"opposition":     {AR: "تقابل الطرف الآخر في الجملة: «%s»", EN: "set against the other side in its sentence: «%s»"},
	"sentence":       {AR: "سبق في الجملة: «%s»", EN: "earlier in its sentence: «%s»"},
	"pronoun":        {AR: "يعود الضمير على «%s»", EN: "the pronoun stands for «%s»"},
	"unresolved":     {AR: "تحتمل أكثر من طرف ولا يحسم النص", EN: "it may mean more than one side and the text does not tell"},
	"speaker-enemy":  {AR: "يقصد المتكلم خصمه: «%s»", EN: "the speaker means the opponent: «%s»"},
	"coded":          {AR: "قرار مُرمِّز بشري", EN: "decided by a human coder"},
	"document-enemy": {AR: "خصم من يسميه المقال جيشا: «%s»", EN: "the opponent of the side with the state names in this article: «%s»"},
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
