package workbook

import "mizan/internal/words"

// Words of the comparisons.
var (
	pairsSheet     = words.Text{"ar": "الفروق", "en": "Differences"}
	pairsRange     = words.Text{"ar": "جدول_الفروق", "en": "pairs_table"}
	pairsTitleText = words.Text{"ar": "هل تختلف وسيلتان حقًّا؟", "en": "Do two outlets really differ?"}
	pairsNoteText  = words.Text{
		"ar": "الفرق هو رقم الوسيلة الأولى ناقصًا رقم الثانية: موجبه يعني أن الأولى أكثر شرعنةً للطرف، وهو في صافي القطبية من \u200e−2 إلى \u200e+2. والنجمة واللون لما يُقال به من الفروق: قيمته المعدَّلة q لا تزيد على 0.05 ومجال ثقته لا يشمل الصفر. " +
			"والرمادي لم يثبت فيه فرق، ولا يعني ذلك أن الوسيلتين سواء. و«سائر الوسائل» بقيتها مجتمعة. انقر رقمًا لتنتقل إلى شواهده.",
		"en": "A difference is the first outlet's figure less the second's: above 0 the first legitimises the side more; for net polarity it lies between −2 and +2. A star and a colour mark the differences that are stated: adjusted q at most 0.05 and an interval that leaves out 0. " +
			"Grey ones are not shown to differ, which does not mean that they are alike. “The rest” is all other outlets together. Click a figure for the sentences behind it.",
	}
	familyText = words.Text{
		"ar": "عدد المقارنات المختبَرة معًا: %[1]d، وعُدِّلت قيم p عليها جميعًا. فروق يُقال بها: %[2]d. مقارنات لم تُختبر لقلة أخبارها: %[3]d.",
		"en": "Comparisons tested together: %[1]d; p-values are adjusted over all of them. Differences stated: %[2]d. Not tested for want of articles: %[3]d.",
	}
	matrixText       = words.Text{"ar": "%s: وسيلة الصف ناقص وسيلة العمود", "en": "%s: outlet of the row less that of the column"}
	pairsListSection = words.Text{"ar": "كل المقارنات", "en": "Every comparison"}
	restText         = words.Text{"ar": "سائر الوسائل", "en": "the rest"}
	againstHead      = words.Text{"ar": "مقارنة بـ", "en": "Against"}
	differenceHead   = words.Text{"ar": "الفرق", "en": "Difference"}
	pHead            = words.Text{"ar": "p", "en": "p"}
	qHead            = words.Text{"ar": "q (معدَّلة)", "en": "q (adjusted)"}
	unitsAHead       = words.Text{"ar": "وحدات الأولى", "en": "Units of the first"}
	unitsBHead       = words.Text{"ar": "وحدات الثانية", "en": "Units of the second"}
	untestedText     = words.Text{"ar": "لم تُختبر: أخبار قليلة", "en": "not tested: too few articles"}
	noDifferenceText = words.Text{"ar": "لم يثبت فرق", "en": "no difference shown"}
	nearerText       = words.Text{"ar": "الأولى أميَل إلى %s", "en": "the first leans more to %s"}
	kinderText       = words.Text{"ar": "الأولى أكثر شرعنةً لطرف %s", "en": "the first legitimises %s more"}
	harderText       = words.Text{"ar": "الأولى أقل شرعنةً لطرف %s", "en": "the first legitimises %s less"}
	distancesSection = words.Text{"ar": "تباعد الوسائل في اختيار الأسماء", "en": "How far apart the outlets' choices of names are"}
	distancesText    = words.Text{
		"ar": "بين 0 (الأسماء نفسها بالنِّسَب نفسها) و1 (لا اسم مشترك)، بعد طرح ما تصنعه المصادفة وحدها. المتقاربات متجاورات، والرمادي قد تصنعه المصادفة. وهو تباعد في الألفاظ لا في السياسة.",
		"en": "Between 0 (the same names in the same shares) and 1 (no name in common), less what chance alone makes. Like outlets stand side by side; grey ones may be chance. It is a distance of words, not of politics.",
	}
)
