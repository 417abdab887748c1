package workbook

import "mizan/internal/words"

// Words of the time sheet.
var (
	timeSheet     = words.Text{"ar": "الزمن", "en": "Time"}
	timeRange     = words.Text{"ar": "جدول_الزمن", "en": "time_table"}
	changesRange  = words.Text{"ar": "جدول_التحولات", "en": "changes_table"}
	timeTitleText = words.Text{"ar": "هل تغيّرت التسميات مع الزمن؟", "en": "Did the names change over time?"}
	timeNoteText  = words.Text{
		"ar": "لكل وسيلة خط لكل طرف: صافي القطبية في كلامها لكل %[1]s، ومعه مجاله (ثقة %[2]s). لا تُرسم نقطة إلا إذا كفت أدلتها، والنقطة الجوفاء أدلتها ضعيفة، والفجوة فترة لم تكفِ أدلتها. وتداخل مجالين ليس اختبارًا للتغيّر؛ الاختبار في جدول التحولات.",
		"en": "A line a side for each outlet: the net polarity of its own words per %[1]s, with its interval (%[2]s confidence). A point is drawn only where there is enough evidence; a hollow one has weak evidence, and a gap is a time without enough. Overlapping intervals are no test of a change; the table of changes is.",
	}
	perText = map[string]words.Text{
		"week":  {"ar": "أسبوع", "en": "week"},
		"month": {"ar": "شهر", "en": "month"},
	}
	perHeads = map[string]words.Text{
		"week":  {"ar": "الأسبوع من", "en": "Week from"},
		"month": {"ar": "الشهر", "en": "Month"},
	}
	undatedText    = words.Text{"ar": "مقالات بلا تاريخ لا تظهر في هذه الورقة: %d.", "en": "Articles without a date, which are not on this sheet: %d."}
	noLinesText    = words.Text{"ar": "لا خط يُرسم: ليس لوسيلة نقطتان تكفي أدلتهما.", "en": "There is no line to draw: no outlet has two points with enough evidence."}
	cutTimeText    = words.Text{"ar": "تُرسم هنا %[1]d وسيلة، هي الأكثر مقالات من بين %[2]d؛ والجدول أسفله فيه الكل.", "en": "%[1]d outlets are drawn, those with the most articles of %[2]d; the table below has them all."}
	timeChartText  = words.Text{"ar": "%[1]s: صافي القطبية مع الزمن (ثقة %[2]s)", "en": "%[1]s: net polarity over time (%[2]s confidence)"}
	timeAxisText   = words.Text{"ar": "الزمن من اليمين إلى اليسار. فوق الصفر: ألفاظ مُشرعِنة. تحته: نازعة للشرعية", "en": "Above 0: legitimising names. Below 0: delegitimising"}
	timeAltText    = words.Text{"ar": "رسم خطي لصافي القطبية مع الزمن لكل طرف ومجاله في: %s؛ أرقامه في جدول الفترات.", "en": "Lines: the net polarity of each side over time with its interval, in: %s; the figures are in the table of periods."}
	changesSection = words.Text{"ar": "التحولات", "en": "Changes"}
	binsSection    = words.Text{"ar": "الفترات", "en": "Periods"}
	ownTallyText   = words.Text{"ar": "كلامها", "en": "Own"}
	changeHead     = words.Text{"ar": "بداية التحول", "en": "Change from"}
	beforeHead     = words.Text{"ar": "الصافي قبله", "en": "Net before"}
	afterHead      = words.Text{"ar": "الصافي بعده", "en": "Net after"}
	changedHead    = words.Text{"ar": "تحوّل ثابت؟", "en": "Shown?"}
	noBinsText     = words.Text{"ar": "لا ورقة للزمن: المقالات المؤرخة في الأسبوع أو الشهر أقل من أن يُرسم لها خط.", "en": "There is no sheet on time: too few dated articles a week or month for a line."}
)
