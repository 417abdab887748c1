package report

import "mizan/compare"

// Words of the time sheet.
var (
	timeSheet     = compare.Text{AR: "الزمن", EN: "Time"}
	timeRange     = compare.Text{AR: "جدول_الزمن", EN: "time_table"}
	changesRange  = compare.Text{AR: "جدول_التحولات", EN: "changes_table"}
	timeTitleText = compare.Text{AR: "هل تغيّرت التسميات مع الزمن؟", EN: "Did the names change over time?"}
	timeNoteText  = compare.Text{
		AR: "لكل وسيلة خط لكل طرف: صافي القطبية في كلامها لكل %[1]s، ومعه مجاله (ثقة %[2]s). لا تُرسم نقطة إلا إذا كفت أدلتها، والنقطة الجوفاء أدلتها ضعيفة، والفجوة فترة لم تكفِ أدلتها. وتداخل مجالين ليس اختبارًا للتغيّر؛ الاختبار في جدول التحولات.",
		EN: "A line a side for each outlet: the net polarity of its own words per %[1]s, with its interval (%[2]s confidence). A point is drawn only where there is enough evidence; a hollow one has weak evidence, and a gap is a time without enough. Overlapping intervals are no test of a change; the table of changes is.",
	}
	perText = map[string]compare.Text{
		"week":  {AR: "أسبوع", EN: "week"},
		"month": {AR: "شهر", EN: "month"},
	}
	perHeads = map[string]compare.Text{
		"week":  {AR: "الأسبوع من", EN: "Week from"},
		"month": {AR: "الشهر", EN: "Month"},
	}
	undatedText    = compare.Text{AR: "مقالات بلا تاريخ لا تظهر في هذه الورقة: %d.", EN: "Articles without a date, which are not on this sheet: %d."}
	noLinesText    = compare.Text{AR: "لا خط يُرسم: ليس لوسيلة نقطتان تكفي أدلتهما.", EN: "There is no line to draw: no outlet has two points with enough evidence."}
	cutTimeText    = compare.Text{AR: "تُرسم هنا %[1]d وسيلة، هي الأكثر مقالات من بين %[2]d؛ والجدول أسفله فيه الكل.", EN: "%[1]d outlets are drawn, those with the most articles of %[2]d; the table below has them all."}
	timeChartText  = compare.Text{AR: "%[1]s: صافي القطبية مع الزمن (ثقة %[2]s)", EN: "%[1]s: net polarity over time (%[2]s confidence)"}
	timeAxisText   = compare.Text{AR: "الزمن من اليمين إلى اليسار. فوق الصفر: ألفاظ مُشرعِنة. تحته: نازعة للشرعية", EN: "Above 0: legitimising names. Below 0: delegitimising"}
	timeAltText    = compare.Text{AR: "رسم خطي لصافي القطبية مع الزمن لكل طرف ومجاله في: %s؛ أرقامه في جدول الفترات.", EN: "Lines: the net polarity of each side over time with its interval, in: %s; the figures are in the table of periods."}
	changesSection = compare.Text{AR: "التحولات", EN: "Changes"}
	binsSection    = compare.Text{AR: "الفترات", EN: "Periods"}
	ownTallyText   = compare.Text{AR: "كلامها", EN: "Own"}
	changeHead     = compare.Text{AR: "بداية التحول", EN: "Change from"}
	beforeHead     = compare.Text{AR: "الصافي قبله", EN: "Net before"}
	afterHead      = compare.Text{AR: "الصافي بعده", EN: "Net after"}
	changedHead    = compare.Text{AR: "تحوّل ثابت؟", EN: "Shown?"}
	noBinsText     = compare.Text{AR: "لا ورقة للزمن: المقالات المؤرخة في الأسبوع أو الشهر أقل من أن يُرسم لها خط.", EN: "There is no sheet on time: too few dated articles a week or month for a line."}
)
