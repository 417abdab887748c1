package report

import (
	"mizan/coding"
	"mizan/compare"
	"mizan/compare/stats"
)

// These are the words that the workbook and the page share. Words of one
// print alone stand beside that print.

// voiceText names the voices, indexed by coding.Voice.
var voiceText = [coding.Voices]compare.Text{
	coding.Own:        {AR: "كلام الوسيلة", EN: "own words"},
	coding.Attributed: {AR: "منسوب إلى غيرها", EN: "attributed"},
	coding.Quoted:     {AR: "بين علامتي تنصيص", EN: "quoted"},
	coding.Distanced:  {AR: "مع تحفّظ", EN: "distanced"},
}

// tierText names the evidence tiers.
var tierText = map[stats.Tier]compare.Text{
	stats.None:         {AR: "لا شواهد", EN: "no evidence"},
	stats.Insufficient: {AR: "أدلة غير كافية", EN: "not enough evidence"},
	stats.Weak:         {AR: "أدلة ضعيفة", EN: "weak evidence"},
	stats.Moderate:     {AR: "أدلة متوسطة", EN: "moderate evidence"},
	stats.Strong:       {AR: "أدلة قوية", EN: "strong evidence"},
}

// polarityText names a polarity: -1, 0 or +1.
func polarityText(polarity int) compare.Text {
	switch {
	case polarity > 0:
		return compare.Text{AR: "مُشرعِنة", EN: "legitimising"}
	case polarity < 0:
		return compare.Text{AR: "نازعة للشرعية", EN: "delegitimising"}
	}
	return compare.Text{AR: "محايدة", EN: "plain"}
}

// unresolvedText stands for the side of a mention that the text leaves open.
var unresolvedText = compare.Text{AR: "غير محسوم", EN: "unresolved"}

// noClearLean stands beside a score whose interval holds 0.
var noClearLean = compare.Text{AR: "لا ميل واضح", EN: "no clear lean"}
