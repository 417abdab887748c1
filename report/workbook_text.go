package report

import (
	"mizan/coding"
	"mizan/compare"
)

// These are the words of the workbook alone.

// Names of the sheets: at most 31 letters, none of : \ / ? * [ ].
var (
	summarySheet   = compare.Text{AR: "الملخص", EN: "Summary"}
	contrastsSheet = compare.Text{AR: "التسميات المتقابلة", EN: "Rival names"}
	sidesSheet     = compare.Text{AR: "الأطراف", EN: "Sides"}
	evidenceSheet  = compare.Text{AR: "الشواهد", EN: "Evidence"}
	articlesSheet  = compare.Text{AR: "المقالات", EN: "Articles"}
	qualitySheet   = compare.Text{AR: "جودة البيانات", EN: "Data quality"}
	lexiconSheet   = compare.Text{AR: "المعجم", EN: "Lexicon"}
	methodSheet    = compare.Text{AR: "المنهج", EN: "Method"}
	chartDataSheet = compare.Text{AR: "بيانات الرسوم", EN: "Chart data"}
)

// chartDataNoteText stands over the figures that the charts are drawn from.
var chartDataNoteText = compare.Text{
	AR: "الأرقام التي رُسمت منها رسوم هذا الملف؛ إن غيّرتها تغيّر الرسم. انسخها إلى برنامجك إن أردت رسما آخر.",
	EN: "The figures that the charts of this workbook are drawn from: a chart follows when you change them. Copy them to draw charts of your own.",
}

// Names that the tables are known by in formulas.
var (
	summaryRange    = compare.Text{AR: "جدول_الملخص", EN: "summary_table"}
	sidesRange      = compare.Text{AR: "جدول_الأطراف", EN: "sides_table"}
	evidenceRange   = compare.Text{AR: "جدول_الشواهد", EN: "evidence_table"}
	articlesRange   = compare.Text{AR: "جدول_المقالات", EN: "articles_table"}
	inputsRange     = compare.Text{AR: "جدول_الملفات", EN: "inputs_table"}
	unresolvedRange = compare.Text{AR: "جدول_غير_المحسوم", EN: "unresolved_table"}
	refusedRange    = compare.Text{AR: "جدول_المرفوض", EN: "refused_table"}
	lexiconRange    = compare.Text{AR: "جدول_المعجم", EN: "lexicon_table"}
)

// titleText heads the first sheet; %s is the lexicon's title.
var titleText = compare.Text{
	AR: "ميزان: كيف سمّت وسائل الإعلام أطراف النزاع — %s",
	EN: "mizan: how the outlets named the sides — %s",
}

// sampleText stands above everything when the built-in sample was read.
var sampleText = compare.Text{
	AR: "هذه نصوص للتدريب لا صحافة حقيقية: قُرئت العيّنة المدمجة في البرنامج، فلا تُنسب أرقامها إلى أي وسيلة إعلام.",
	EN: "These are training texts, not journalism: the built-in sample was read. Its figures say nothing about any outlet.",
}

// readingText says how to read a slant; %[1]s and %[2]s are the sides, %[3]s
// the level. The marks before the signs keep them on the left of their number.
var readingText = compare.Text{
	AR: "كيف يُقرأ الميل؟ يقع بين \u200e−1 و\u200e+1: الموجب يعني أن ألفاظ الوسيلة نفسها أكثر شرعنةً لطرف «%[1]s»، والسالب أنها أكثر شرعنةً لطرف «%[2]s»، والصفر تعادل. " +
		"لا يدخل فيه إلا كلام الوسيلة، لا ما نقلته عن غيرها. والحدّان الأدنى والأعلى هما مدى ما قد تحرّك المصادفة الرقم إليه (بثقة %[3]s): فإن كان الصفر بينهما فلا ميل واضح. " +
		"والرقم يصف اختيار الألفاظ، لا صدق الخبر ولا نيّة كاتبه.",
	EN: "How to read the slant: it lies between −1 and +1. Above 0 the outlet's own words legitimise “%[1]s” more, below 0 “%[2]s”; 0 is balance. " +
		"Only the outlet's own words count, not those it reports. Low and high say how far chance could have moved the figure (at %[3]s confidence): with 0 between them there is no clear lean. " +
		"The figure describes a choice of words, not whether the news is true nor what its author meant.",
}

// readingNetText is readingText for a lexicon without two sides.
var readingNetText = compare.Text{
	AR: "كيف يُقرأ صافي القطبية؟ يقع بين \u200e−1 و\u200e+1: الموجب يعني أن ألفاظ الوسيلة نفسها تُشرعن الطرف أكثر مما تنزع عنه الشرعية، والسالب عكسه، والصفر تعادل. " +
		"لا يدخل فيه إلا كلام الوسيلة، والحدّان الأدنى والأعلى هما مدى ما قد تحرّك المصادفة الرقم إليه (بثقة %[1]s).",
	EN: "How to read the net polarity: it lies between −1 and +1. Above 0 the outlet's own words legitimise the side more often than they delegitimise it; 0 is balance. " +
		"Only the outlet's own words count. Low and high say how far chance could have moved the figure (at %[1]s confidence).",
}

// greyText explains the grey rows.
var greyText = compare.Text{
	AR: "الصفوف الرمادية في آخر الجدول: شواهدها أقل من أن يُبنى عليها رقم، فتُعرض أعدادها وحدها بلا درجة ولا ترتيب.",
	EN: "Grey rows at the end of the table: too little evidence for a score, so their counts stand alone, without a figure or a rank.",
}

// Labels of the figures at the head of the summary.
var factLabels = []compare.Text{
	{AR: "الوسائل", EN: "Outlets"},
	{AR: "المقالات", EN: "Articles"},
	{AR: "الكلمات", EN: "Words"},
	{AR: "مرات الذكر", EN: "Mentions"},
	{AR: "سجلات مرفوضة", EN: "Refused"},
	{AR: "من تاريخ", EN: "From"},
	{AR: "إلى تاريخ", EN: "To"},
	{AR: "المعجم", EN: "Lexicon"},
}

// Heads of columns that several sheets share.
var (
	numberHead      = compare.Text{AR: "م", EN: "No."}
	outletHead      = compare.Text{AR: "الوسيلة", EN: "Outlet"}
	articlesHead    = compare.Text{AR: "المقالات", EN: "Articles"}
	wordsHead       = compare.Text{AR: "الكلمات", EN: "Words"}
	mentionsHead    = compare.Text{AR: "مرات الذكر", EN: "Mentions"}
	sideHead        = compare.Text{AR: "الطرف", EN: "Side"}
	contrastHead    = compare.Text{AR: "المقابلة", EN: "Contrast"}
	namingHead      = compare.Text{AR: "التسمية", EN: "Naming"}
	lexiconNoteText = compare.Text{
		AR: "كل تسمية بحث عنها ميزان وعدد ما وجده منها بكل الأصوات؛ والصفوف الرمادية لم ترد ولا مرة، وهذا خبر أيضا. في الصيغة: ما بين [ ] قد يُحذف، و/ بين بديلين. والتسمية المتنازع عليها يدّعيها أكثر من طرف، ويُعرف المراد بها من النص أو تُترك بلا نسبة.",
		EN: "Every naming that mizan looks for, and how often it was found in any voice; grey rows were never found, which is a finding too. In a term [ ] may be left out and / is either. A contested naming is claimed by more than one side: the text tells whose it is, or it is left unresolved.",
	}
	lexiconTermHead = compare.Text{AR: "صيغتها في المعجم", EN: "As the lexicon writes it"}
	englishHead     = compare.Text{AR: "بالإنكليزية", EN: "In English"}
	polarityHead    = compare.Text{AR: "القطبية", EN: "Polarity"}
	contestedHead   = compare.Text{AR: "متنازع عليها", EN: "Contested"}
	familyColumn    = compare.Text{AR: "العائلة", EN: "Family"}
	noteHead        = compare.Text{AR: "ملاحظة واضع المعجم", EN: "Lexicographer's note"}
	tierHead        = compare.Text{AR: "قوة الأدلة", EN: "Evidence"}
	lowHead         = compare.Text{AR: "الأدنى", EN: "Low"}
	highHead        = compare.Text{AR: "الأعلى", EN: "High"}
	warningsHead    = compare.Text{AR: "تنبيهات", EN: "Warnings"}
	totalHead       = compare.Text{AR: "المجموع", EN: "Total"}
	dateHead        = compare.Text{AR: "التاريخ", EN: "Date"}
	titleHead       = compare.Text{AR: "عنوان المقال", EN: "Headline"}
	linkHead        = compare.Text{AR: "الرابط", EN: "Link"}
	placeHead       = compare.Text{AR: "الموضع في الملف", EN: "Place in the file"}
	idHead          = compare.Text{AR: "معرّف المقال", EN: "Article id"}
	reasonHead      = compare.Text{AR: "السبب", EN: "Reason"}
)

// Heads and words of the summary.
var (
	slantHead       = compare.Text{AR: "الميل", EN: "Slant"}
	slantLowHead    = compare.Text{AR: "أدنى الميل", EN: "Slant low"}
	slantHighHead   = compare.Text{AR: "أعلى الميل", EN: "Slant high"}
	verdictHead     = compare.Text{AR: "القراءة", EN: "Reading"}
	netOfHead       = compare.Text{AR: "صافي القطبية: %s", EN: "Net polarity: %s"}
	netLowHead      = compare.Text{AR: "أدناه: %s", EN: "Low: %s"}
	netHighHead     = compare.Text{AR: "أعلاه: %s", EN: "High: %s"}
	summarySection  = compare.Text{AR: "الوسائل وميلها", EN: "The outlets and their slants"}
	findingsSection = compare.Text{AR: "ما تحتمله الأدلة قولًا", EN: "What the evidence bears"}
	findingsText    = compare.Text{
		AR: "كل جملة مبنية على أدلة متوسطة أو قوية ومجال ثقة لا يترك شكًّا في الاتجاه. انقر أول السطر لتقرأ الشواهد.",
		EN: "Each sentence stands on moderate or strong evidence and an interval that leaves no doubt of the direction. Click the start of a line to read the sentences behind it.",
	}
	notesSection = compare.Text{AR: "تنبيهات على الأرقام كلها", EN: "What holds for all figures"}
	favoursText  = compare.Text{AR: "تميل إلى %s", EN: "favours %s"}
)

// Words of the charts.
var (
	slantChartText = compare.Text{
		AR: "ميل كلام كل وسيلة ومجاله (ثقة %s)",
		EN: "Slant of each outlet's own words, with its interval (%s confidence)",
	}
	slantAxisText = compare.Text{
		AR: "يمين الصفر: لصالح %[1]s. يساره: لصالح %[2]s. العمود الأجوف: أدلة ضعيفة",
		EN: "Right of 0: in favour of %[1]s. Left of 0: in favour of %[2]s. Outlined bar: weak evidence",
	}
	slantAltText = compare.Text{
		AR: "رسم أعمدة أفقية لميل كل وسيلة من −1 إلى +1 مع مجال الثقة؛ أرقامه في الجدول الذي فوقه.",
		EN: "Horizontal bars: the slant of each outlet from −1 to +1 with its interval; the figures are in the table above.",
	}
	cutChartText = compare.Text{
		AR: "يعرض الرسم %[1]d وسيلة، هي الأكثر مقالات من بين %[2]d.",
		EN: "The chart shows %[1]d outlets, those with the most articles of %[2]d.",
	}
	inFavourText     = compare.Text{AR: "لصالح %s", EN: "in favour of %s"}
	contrastAltText  = compare.Text{AR: "رسم أعمدة أفقية لنصيب كل تسمية في كل وسيلة: %s", EN: "Horizontal bars: the share of each naming in each outlet: %s"}
	otherNamingsText = compare.Text{AR: "غيرها (%s)", EN: "others (%s)"}
	minusHead        = compare.Text{AR: "المسافة إلى الأدنى", EN: "Down to low"}
	plusHead         = compare.Text{AR: "المسافة إلى الأعلى", EN: "Up to high"}
)

// Words of the contrasts.
var (
	contrastsNoteText = compare.Text{
		AR: "كل مقابلة شيء واحد له أسماء متنافسة. الأعداد والنسب هنا من كلام الوسيلة نفسها، والنسبة من مجموع تسميات المقابلة في تلك الوسيلة. انقر عددًا لتنتقل إلى شواهده.",
		EN: "Each contrast is one thing with rival names. Counts and shares are of the outlet's own words; a share is of all namings of the contrast in that outlet. Click a count to see the sentences behind it.",
	}
	countsGroupText = compare.Text{AR: "العدد في كلام الوسيلة", EN: "Count in the outlet's own words"}
	sharesGroupText = compare.Text{AR: "النسبة من تسميات المقابلة", EN: "Share of the contrast's namings"}
	allVoicesHead   = compare.Text{AR: "كل الأصوات", EN: "All voices"}
	pairText        = compare.Text{AR: "الزوج المقارَن في كلام الوسيلة", EN: "The pair compared, in the outlet's own words"}
	pairShareText   = compare.Text{AR: "نصيب الأولى (أ) من الاثنتين", EN: "Share of the first (A) of the two"}
	pairReadingText = compare.Text{AR: "أيّهما تختار؟", EN: "Which does it choose?"}
	choosesA        = compare.Text{AR: "الأولى (أ)", EN: "A"}
	choosesB        = compare.Text{AR: "الثانية (ب)", EN: "B"}
	noClearChoice   = compare.Text{AR: "لا اختيار واضح", EN: "no clear choice"}
	pairALabel      = compare.Text{AR: "أ: %s", EN: "A: %s"}
	pairBLabel      = compare.Text{AR: "ب: %s", EN: "B: %s"}
	allNamingsText  = compare.Text{AR: "كل التسميات", EN: "All namings"}
	listComma       = compare.Text{AR: "، ", EN: ", "}
	absentText      = compare.Text{AR: "مقابلات لم ترد في هذه المقالات: %s", EN: "Contrasts not found in these articles: %s"}
	cutOutletsText  = compare.Text{
		AR: "للوسائل الـ%[1]d الأكثر مقالات أعمدة هنا من بين %[2]d؛ وفي study.json أرقامها كلها.",
		EN: "The %[1]d outlets with the most articles of %[2]d have columns here; study.json has them all.",
	}
	yesText = compare.Text{AR: "نعم", EN: "yes"}
	noText  = compare.Text{AR: "لا", EN: "no"}
)

// Words of the sides.
var (
	sidesTitle     = compare.Text{AR: "كيف سمّت كل وسيلة كل طرف؟", EN: "How did each outlet name each side?"}
	sidesTitleText = compare.Text{
		AR: "كل وسيلة أمام كل طرف. الصافي من كلام الوسيلة وحده؛ والأصوات الأخرى في جدول تحته ولا تُجمع فيه. في رؤوس الأعمدة: + ألفاظ مُشرعِنة، 0 محايدة، − نازعة للشرعية. والصافي المقرَّب مجذوب إلى ما عليه بقية الوسائل بقدر قلة شواهده، ويصلح للترتيب لا للاستشهاد. انقر اسم الطرف أو صافيه لتنتقل إلى أول شواهده.",
		EN: "Each outlet and each side. The net polarity is of the outlet's own words alone; other voices stand in a table below and are never added to it. In the heads: + legitimising, 0 plain, − delegitimising. The shrunken net is drawn towards the other outlets the more the less is known; it serves the order and is not for quoting. Click a side or its net to go to the first of its sentences.",
	}
	sideScoresSection = compare.Text{AR: "الصافي وما يقوم عليه", EN: "The net and what it is made of"}
	sidePartsSection  = compare.Text{AR: "العناوين والمتون، من كلام الوسيلة", EN: "Headlines and bodies, in the outlet's own words"}
	sideVoicesSection = compare.Text{AR: "كلام مَن؟ العدد في كل صوت", EN: "Whose words? Counts in each voice"}
	sidePartsRange    = compare.Text{AR: "جدول_العناوين_والمتون", EN: "side_parts_table"}
	sideVoicesRange   = compare.Text{AR: "جدول_الأصوات", EN: "side_voices_table"}
	shrunkHead        = compare.Text{AR: "الصافي المقرَّب", EN: "Shrunken net"}
	netTitleHead      = compare.Text{AR: "صافي العناوين", EN: "Net of headlines"}
	netBodyHead       = compare.Text{AR: "صافي المتون", EN: "Net of bodies"}
	aloneHead         = compare.Text{AR: "الصافي بلا نسخ", EN: "Net without copies"}
	netHead           = compare.Text{AR: "صافي القطبية", EN: "Net polarity"}
	neutralShareHead  = compare.Text{AR: "نسبة المحايد", EN: "Neutral share"}
	salienceHead      = compare.Text{AR: "الحضور (لكل 1000 كلمة)", EN: "Salience (per 1,000 words)"}
	namingCountHead   = compare.Text{AR: "مقالات تسمّي الطرف", EN: "Articles naming the side"}
	clustersHead      = compare.Text{AR: "مقالات وراء الصافي", EN: "Articles behind the net"}
	headlinesText     = compare.Text{AR: "العناوين", EN: "Headlines"}
	bodiesText        = compare.Text{AR: "المتون", EN: "Bodies"}
	tallyHeads        = [coding.Voices]compare.Text{ // voiceText in a word
		coding.Own:        {AR: "كلامها", EN: "Own"},
		coding.Attributed: {AR: "منسوب", EN: "Attributed"},
		coding.Quoted:     {AR: "تنصيص", EN: "Quoted"},
		coding.Distanced:  {AR: "تحفّظ", EN: "Distanced"},
	}
)

// Words of the evidence.
var (
	partHead            = compare.Text{AR: "الجزء", EN: "Part"}
	voiceHead           = compare.Text{AR: "الصوت", EN: "Voice"}
	sentenceHead        = compare.Text{AR: "الجملة", EN: "Sentence"}
	voiceReasonHead     = compare.Text{AR: "سبب الصوت", EN: "Why this voice"}
	sideReasonHead      = compare.Text{AR: "سبب الطرف", EN: "Why this side"}
	inHeadlineText      = compare.Text{AR: "العنوان", EN: "headline"}
	inBodyText          = compare.Text{AR: "المتن", EN: "body"}
	sampledEvidenceText = compare.Text{
		AR: "في ورقة الشواهد %[1]d من %[2]d مرة ذكر: عيّنة طبقية عشوائية يمكن استخراجها ثانية كما هي، فيها نصيب لكل تسمية في كل وسيلة وطرف ونوع كلام. الأعداد في سائر الأوراق من مرات الذكر كلها، وهي كلها في mentions.csv.",
		EN: "The evidence sheet holds %[1]d of %[2]d mentions: a stratified random sample that can be drawn again just so, with a share for every naming in every outlet, side and voice. The counts on the other sheets are of all mentions; mentions.csv holds them all.",
	}
	evidenceNoteText = compare.Text{
		AR: "كل صف مرة ذكر واحدة في جملتها، والتسمية فيها ملوّنة وتحتها خط. الصفوف مرتبة: التقابل ثم التسمية ثم الوسيلة ثم التاريخ، فتصل من أي عدد في الأوراق الأخرى إلى شواهده متتابعة. وفي آخر الصف سبب نسبة الكلام إلى قائله وسبب تعيين الطرف.",
		EN: "Each row is one mention in its sentence, the naming coloured and underlined. Rows are in the order of contrast, naming, outlet and date, so that a count on another sheet leads to its sentences one below the other. The reasons for voice and side stand at the end of the row.",
	}
	articlesNoteText = compare.Text{
		AR: "كل صف مقال قُرئ واحتُسب: وسيلته وتاريخه وعدد كلماته ومرات الذكر فيه وموضعه في ملفاتك. والمقالات المرفوضة وأسباب رفضها في ورقة جودة البيانات.",
		EN: "Each row is an article that was read and scored: its outlet, date, words, mentions and its place in your files. Refused records stand on the data quality sheet with the reason.",
	}
	cutArticlesText = compare.Text{
		AR: "في ورقة المقالات أول %[1]d مقال من %[2]d؛ وفي study.json كلها.",
		EN: "The articles sheet holds the first %[1]d articles of %[2]d; study.json holds them all.",
	}
)

// Words of the data quality sheet.
var (
	qualityTitleText = compare.Text{AR: "ما قُرئ وما لم يُحسب", EN: "What was read and what was not scored"}
	totalsText       = compare.Text{AR: "كل سجل قُرئ إما حُسب وإما رُفض وإما تُرك لأنه خارج الاختيار (وسيلة أخرى أو تاريخ آخر).", EN: "Every record seen was scored, refused, or left out by the options (another outlet or date)."}
	totalLabels      = []compare.Text{
		{AR: "سجلات قُرئت", EN: "Seen"},
		{AR: "حُسبت", EN: "Scored"},
		{AR: "رُفضت", EN: "Refused"},
		{AR: "خارج الاختيار", EN: "Left out"},
	}
	unresolvedSection   = compare.Text{AR: "مصطلحات متنازع عليها لم يحسم النص صاحبها", EN: "Contested terms whose side the text does not tell"}
	neverSection        = compare.Text{AR: "تسميات لم ترد في كل وسيلة", EN: "Namings never found in each outlet"}
	neverRange          = compare.Text{AR: "جدول_ما_لم_يرد", EN: "never_table"}
	neverHead           = compare.Text{AR: "تسميات لم ترد", EN: "Never found"}
	lexiconNamingsHead  = compare.Text{AR: "من تسميات المعجم", EN: "Of the lexicon's"}
	silentContrastsHead = compare.Text{AR: "مقابلات لم يرد فيها شيء", EN: "Contrasts without any"}
	inputsSection       = compare.Text{AR: "الملفات", EN: "Files"}
	refusedSection      = compare.Text{AR: "السجلات المرفوضة وأسبابها", EN: "Refused records and why"}
	termHead            = compare.Text{AR: "المصطلح", EN: "Term"}
	claimedHead         = compare.Text{AR: "مقابلات تدّعيه", EN: "Contrasts that claim it"}
	pathHead            = compare.Text{AR: "الملف", EN: "File"}
	encodingHead        = compare.Text{AR: "الترميز", EN: "Encoding"}
	scoredHead          = compare.Text{AR: "مقالات حُسبت", EN: "Scored"}
	refusedHead         = compare.Text{AR: "رُفض", EN: "Refused"}
	hashHead            = compare.Text{AR: "بصمة SHA-256", EN: "SHA-256"}
	nothingText         = compare.Text{AR: "لا شيء.", EN: "None."}
	cutTableText        = compare.Text{AR: "وبعدها %d صفًّا آخر في study.json.", EN: "%d more rows are in study.json."}
)
