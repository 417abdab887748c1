package coding

import (
	"strings"

	"mizan/lexicon"
)

// rules are the rules of the coder, by id, in words a reader understands. The
// mark %s stands where the rule's cue goes.
var rules = map[string]lexicon.Text{
	"own":        {AR: "كلام الوسيلة نفسها: لا علامة نقل في الجملة", EN: "the outlet's own words: no sign of reporting in the sentence"},
	"quote":      {AR: "داخل علامتي تنصيص", EN: "inside quotation marks"},
	"naming":     {AR: "التسمية نفسها تدل على الطرف", EN: "the naming itself tells the side"},
	"modifier":   {AR: "يحدد الطرفَ ما يليها: «%s»", EN: "the words beside it tell the side: «%s»"},
	"unresolved": {AR: "تدّعيها أكثر من جهة ولا يحسم النص صاحبها", EN: "more than one side claims it and the text does not tell which"},
}

// In says the reason in words, in the language "ar" or "en".
func (r Reason) In(lang string) string {
	return strings.ReplaceAll(rules[r.Rule].In(lang), "%s", r.Cue)
}
