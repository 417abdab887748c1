package report

import "mizan/compare"

// Words of the comparisons.
var (
	pairsSheet     = compare.Text{AR: "الفروق", EN: "Differences"}
	pairsRange     = compare.Text{AR: "جدول_الفروق", EN: "pairs_table"}
	pairsTitleText = compare.Text{AR: "هل تختلف وسيلتان حقًّا؟", EN: "Do two outlets really differ?"}
	pairsNoteText  = compare.Text{
		AR: "الفرق هو رقم الوسيلة الأولى ناقصًا رقم الثانية: موجبه يعني أن الأولى أكثر شرعنةً للطرف، وهو في صافي القطبية من \u200e−2 إلى \u200e+2. والنجمة واللون لما يُقال به من الفروق: قيمته المعدَّلة q لا تزيد على 0.05 ومجال ثقته لا يشمل الصفر. " +
			"والرمادي لم يثبت فيه فرق، ولا يعني ذلك أن الوسيلتين سواء. و«سائر الوسائل» بقيتها مجتمعة. انقر رقمًا لتنتقل إلى شواهده.",
		EN: "A difference is the first outlet's figure less the second's: above 0 the first legitimises the side more; for net polarity it lies between −2 and +2. A star and a colour mark the differences that are stated: adjusted q at most 0.05 and an interval that leaves out 0. " +
			"Grey ones are not shown to differ, which does not mean that they are alike. “The rest” is all other outlets together. Click a figure for the sentences behind it.",
	}
	familyText = compare.Text{
		AR: "عدد المقارنات المختبَرة معًا: %[1]d، وعُدِّلت قيم p عليها جميعًا. فروق يُقال بها: %[2]d. مقارنات لم تُختبر لقلة أخبارها: %[3]d.",
		EN: "Comparisons tested together: %[1]d; p-values are adjusted over all of them. Differences stated: %[2]d. Not tested for want of articles: %[3]d.",
	}
	matrixText       = compare.Text{AR: "%s: وسيلة الصف ناقص وسيلة العمود", EN: "%s: outlet of the row less that of the column"}
	pairsListSection = compare.Text{AR: "كل المقارنات", EN: "Every comparison"}
	restText         = compare.Text{AR: "سائر الوسائل", EN: "the rest"}
	againstHead      = compare.Text{AR: "مقارنة بـ", EN: "Against"}
	differenceHead   = compare.Text{AR: "الفرق", EN: "Difference"}
	pHead            = compare.Text{AR: "p", EN: "p"}
	qHead            = compare.Text{AR: "q (معدَّلة)", EN: "q (adjusted)"}
	unitsAHead       = compare.Text{AR: "وحدات الأولى", EN: "Units of the first"}
	unitsBHead       = compare.Text{AR: "وحدات الثانية", EN: "Units of the second"}
	untestedText     = compare.Text{AR: "لم تُختبر: أخبار قليلة", EN: "not tested: too few articles"}
	noDifferenceText = compare.Text{AR: "لم يثبت فرق", EN: "no difference shown"}
	nearerText       = compare.Text{AR: "الأولى أميَل إلى %s", EN: "the first leans more to %s"}
	kinderText       = compare.Text{AR: "الأولى أكثر شرعنةً لطرف %s", EN: "the first legitimises %s more"}
	harderText       = compare.Text{AR: "الأولى أقل شرعنةً لطرف %s", EN: "the first legitimises %s less"}
	distancesSection = compare.Text{AR: "تباعد الوسائل في اختيار الأسماء", EN: "How far apart the outlets' choices of names are"}
	distancesText    = compare.Text{
		AR: "بين 0 (الأسماء نفسها بالنِّسَب نفسها) و1 (لا اسم مشترك)، بعد طرح ما تصنعه المصادفة وحدها. المتقاربات متجاورات، والرمادي قد تصنعه المصادفة. وهو تباعد في الألفاظ لا في السياسة.",
		EN: "Between 0 (the same names in the same shares) and 1 (no name in common), less what chance alone makes. Like outlets stand side by side; grey ones may be chance. It is a distance of words, not of politics.",
	}
)
