package workbook

import (
	"mizan/internal/coding"
	"mizan/internal/words"
)

// These are the words of the workbook alone.

// Names of the sheets: at most 31 letters, none of : \ / ? * [ ].
var (
	summarySheet   = words.Text{"ar": "الملخص", "en": "Summary"}
	contrastsSheet = words.Text{"ar": "التسميات المتقابلة", "en": "Rival names"}
	sidesSheet     = words.Text{"ar": "الأطراف", "en": "Sides"}
	evidenceSheet  = words.Text{"ar": "الشواهد", "en": "Evidence"}
	articlesSheet  = words.Text{"ar": "المقالات", "en": "Articles"}
	qualitySheet   = words.Text{"ar": "جودة البيانات", "en": "Data quality"}
	lexiconSheet   = words.Text{"ar": "المعجم", "en": "Lexicon"}
	methodSheet    = words.Text{"ar": "المنهج", "en": "Method"}
	chartDataSheet = words.Text{"ar": "بيانات الرسوم", "en": "Chart data"}
)

// chartDataNoteText stands over the figures that the charts are drawn from.
var chartDataNoteText = words.Text{
	"ar": "الأرقام التي رُسمت منها رسوم هذا الملف؛ إن غيّرتها تغيّر الرسم. انسخها إلى برنامجك إن أردت رسما آخر.",
	"en": "The figures that the charts of this workbook are drawn from: a chart follows when you change them. Copy them to draw charts of your own.",
}

// Names that the tables are known by in formulas.
var (
	summaryRange    = words.Text{"ar": "جدول_الملخص", "en": "summary_table"}
	sidesRange      = words.Text{"ar": "جدول_الأطراف", "en": "sides_table"}
	evidenceRange   = words.Text{"ar": "جدول_الشواهد", "en": "evidence_table"}
	articlesRange   = words.Text{"ar": "جدول_المقالات", "en": "articles_table"}
	inputsRange     = words.Text{"ar": "جدول_الملفات", "en": "inputs_table"}
	unresolvedRange = words.Text{"ar": "جدول_غير_المحسوم", "en": "unresolved_table"}
	refusedRange    = words.Text{"ar": "جدول_المرفوض", "en": "refused_table"}
	lexiconRange    = words.Text{"ar": "جدول_المعجم", "en": "lexicon_table"}
)

// titleText heads the first sheet; %s is the lexicon's title.
var titleText = words.Text{
	"ar": "ميزان: كيف سمّت وسائل الإعلام أطراف النزاع — %s",
	"en": "mizan: how the outlets named the sides — %s",
}

// sampleText stands above everything when the built-in sample was read.
var sampleText = words.Text{
	"ar": "هذه نصوص للتدريب لا صحافة حقيقية: قُرئت العيّنة المدمجة في البرنامج، فلا تُنسب أرقامها إلى أي وسيلة إعلام.",
	"en": "These are training texts, not journalism: the built-in sample was read. Its figures say nothing about any outlet.",
}

// readingText says how to read a slant; %[1]s and %[2]s are the sides, %[3]s
// the level. The marks before the signs keep them on the left of their number.
var readingText = words.Text{
	"ar": "كيف يُقرأ الميل؟ يقع بين \u200e−1 و\u200e+1: الموجب يعني أن ألفاظ الوسيلة نفسها أكثر شرعنةً لطرف «%[1]s»، والسالب أنها أكثر شرعنةً لطرف «%[2]s»، والصفر تعادل. " +
		"لا يدخل فيه إلا كلام الوسيلة، لا ما نقلته عن غيرها. والحدّان الأدنى والأعلى هما مدى ما قد تحرّك المصادفة الرقم إليه (بثقة %[3]s): فإن كان الصفر بينهما فلا ميل واضح. " +
		"والرقم يصف اختيار الألفاظ، لا صدق الخبر ولا نيّة كاتبه.",
	"en": "How to read the slant: it lies between −1 and +1. Above 0 the outlet's own words legitimise “%[1]s” more, below 0 “%[2]s”; 0 is balance. " +
		"Only the outlet's own words count, not those it reports. Low and high say how far chance could have moved the figure (at %[3]s confidence): with 0 between them there is no clear lean. " +
		"The figure describes a choice of words, not whether the news is true nor what its author meant.",
}

// readingNetText is readingText for a lexicon without two sides.
var readingNetText = words.Text{
	"ar": "كيف يُقرأ صافي القطبية؟ يقع بين \u200e−1 و\u200e+1: الموجب يعني أن ألفاظ الوسيلة نفسها تُشرعن الطرف أكثر مما تنزع عنه الشرعية، والسالب عكسه، والصفر تعادل. " +
		"لا يدخل فيه إلا كلام الوسيلة، والحدّان الأدنى والأعلى هما مدى ما قد تحرّك المصادفة الرقم إليه (بثقة %[1]s).",
	"en": "How to read the net polarity: it lies between −1 and +1. Above 0 the outlet's own words legitimise the side more often than they delegitimise it; 0 is balance. " +
		"Only the outlet's own words count. Low and high say how far chance could have moved the figure (at %[1]s confidence).",
}

// greyText explains the grey rows.
var greyText = words.Text{
	"ar": "الصفوف الرمادية في آخر الجدول: شواهدها أقل من أن يُبنى عليها رقم، فتُعرض أعدادها وحدها بلا درجة ولا ترتيب.",
	"en": "Grey rows at the end of the table: too little evidence for a score, so their counts stand alone, without a figure or a rank.",
}

// Labels of the figures at the head of the summary.
var factLabels = []words.Text{
	{"ar": "الوسائل", "en": "Outlets"},
	{"ar": "المقالات", "en": "Articles"},
	{"ar": "الكلمات", "en": "Words"},
	{"ar": "مرات الذكر", "en": "Mentions"},
	{"ar": "سجلات مرفوضة", "en": "Refused"},
	{"ar": "من تاريخ", "en": "From"},
	{"ar": "إلى تاريخ", "en": "To"},
	{"ar": "المعجم", "en": "Lexicon"},
}

// Heads of columns that several sheets share.
var (
	numberHead      = words.Text{"ar": "م", "en": "No."}
	outletHead      = words.Text{"ar": "الوسيلة", "en": "Outlet"}
	articlesHead    = words.Text{"ar": "المقالات", "en": "Articles"}
	wordsHead       = words.Text{"ar": "الكلمات", "en": "Words"}
	mentionsHead    = words.Text{"ar": "مرات الذكر", "en": "Mentions"}
	sideHead        = words.Text{"ar": "الطرف", "en": "Side"}
	contrastHead    = words.Text{"ar": "المقابلة", "en": "Contrast"}
	namingHead      = words.Text{"ar": "التسمية", "en": "Naming"}
	lexiconNoteText = words.Text{
		"ar": "كل تسمية بحث عنها ميزان وعدد ما وجده منها بكل الأصوات؛ والصفوف الرمادية لم ترد ولا مرة، وهذا خبر أيضا. في الصيغة: ما بين [ ] قد يُحذف، و/ بين بديلين. والتسمية المتنازع عليها يدّعيها أكثر من طرف، ويُعرف المراد بها من النص أو تُترك بلا نسبة.",
		"en": "Every naming that mizan looks for, and how often it was found in any voice; grey rows were never found, which is a finding too. In a term [ ] may be left out and / is either. A contested naming is claimed by more than one side: the text tells whose it is, or it is left unresolved.",
	}
	lexiconTermHead = words.Text{"ar": "صيغتها في المعجم", "en": "As the lexicon writes it"}
	englishHead     = words.Text{"ar": "بالإنكليزية", "en": "In English"}
	polarityHead    = words.Text{"ar": "القطبية", "en": "Polarity"}
	contestedHead   = words.Text{"ar": "متنازع عليها", "en": "Contested"}
	familyColumn    = words.Text{"ar": "العائلة", "en": "Family"}
	noteHead        = words.Text{"ar": "ملاحظة واضع المعجم", "en": "Lexicographer's note"}
	tierHead        = words.Text{"ar": "قوة الأدلة", "en": "Evidence"}
	lowHead         = words.Text{"ar": "الأدنى", "en": "Low"}
	highHead        = words.Text{"ar": "الأعلى", "en": "High"}
	warningsHead    = words.Text{"ar": "تنبيهات", "en": "Warnings"}
	totalHead       = words.Text{"ar": "المجموع", "en": "Total"}
	dateHead        = words.Text{"ar": "التاريخ", "en": "Date"}
	titleHead       = words.Text{"ar": "عنوان المقال", "en": "Headline"}
	linkHead        = words.Text{"ar": "الرابط", "en": "Link"}
	placeHead       = words.Text{"ar": "الموضع في الملف", "en": "Place in the file"}
	idHead          = words.Text{"ar": "معرّف المقال", "en": "Article id"}
	reasonHead      = words.Text{"ar": "السبب", "en": "Reason"}
)

// Heads and words of the summary.
var (
	slantHead       = words.Text{"ar": "الميل", "en": "Slant"}
	slantLowHead    = words.Text{"ar": "أدنى الميل", "en": "Slant low"}
	slantHighHead   = words.Text{"ar": "أعلى الميل", "en": "Slant high"}
	verdictHead     = words.Text{"ar": "القراءة", "en": "Reading"}
	netOfHead       = words.Text{"ar": "صافي القطبية: %s", "en": "Net polarity: %s"}
	netLowHead      = words.Text{"ar": "أدناه: %s", "en": "Low: %s"}
	netHighHead     = words.Text{"ar": "أعلاه: %s", "en": "High: %s"}
	summarySection  = words.Text{"ar": "الوسائل وميلها", "en": "The outlets and their slants"}
	findingsSection = words.Text{"ar": "ما تحتمله الأدلة قولًا", "en": "What the evidence bears"}
	findingsText    = words.Text{
		"ar": "كل جملة مبنية على أدلة متوسطة أو قوية ومجال ثقة لا يترك شكًّا في الاتجاه. انقر أول السطر لتقرأ الشواهد.",
		"en": "Each sentence stands on moderate or strong evidence and an interval that leaves no doubt of the direction. Click the start of a line to read the sentences behind it.",
	}
	notesSection = words.Text{"ar": "تنبيهات على الأرقام كلها", "en": "What holds for all figures"}
	favoursText  = words.Text{"ar": "تميل إلى %s", "en": "favours %s"}
)

// Words of the charts.
var (
	slantChartText = words.Text{
		"ar": "ميل كلام كل وسيلة ومجاله (ثقة %s)",
		"en": "Slant of each outlet's own words, with its interval (%s confidence)",
	}
	slantAxisText = words.Text{
		"ar": "يمين الصفر: لصالح %[1]s. يساره: لصالح %[2]s. العمود الأجوف: أدلة ضعيفة",
		"en": "Right of 0: in favour of %[1]s. Left of 0: in favour of %[2]s. Outlined bar: weak evidence",
	}
	slantAltText = words.Text{
		"ar": "رسم أعمدة أفقية لميل كل وسيلة من −1 إلى +1 مع مجال الثقة؛ أرقامه في الجدول الذي فوقه.",
		"en": "Horizontal bars: the slant of each outlet from −1 to +1 with its interval; the figures are in the table above.",
	}
	cutChartText = words.Text{
		"ar": "يعرض الرسم %[1]d وسيلة، هي الأكثر مقالات من بين %[2]d.",
		"en": "The chart shows %[1]d outlets, those with the most articles of %[2]d.",
	}
	inFavourText     = words.Text{"ar": "لصالح %s", "en": "in favour of %s"}
	contrastAltText  = words.Text{"ar": "رسم أعمدة أفقية لنصيب كل تسمية في كل وسيلة: %s", "en": "Horizontal bars: the share of each naming in each outlet: %s"}
	otherNamingsText = words.Text{"ar": "غيرها (%s)", "en": "others (%s)"}
	minusHead        = words.Text{"ar": "المسافة إلى الأدنى", "en": "Down to low"}
	plusHead         = words.Text{"ar": "المسافة إلى الأعلى", "en": "Up to high"}
)

// Words of the contrasts.
var (
	contrastsNoteText = words.Text{
		"ar": "كل مقابلة شيء واحد له أسماء متنافسة. الأعداد والنسب هنا من كلام الوسيلة نفسها، والنسبة من مجموع تسميات المقابلة في تلك الوسيلة. انقر عددًا لتنتقل إلى شواهده.",
		"en": "Each contrast is one thing with rival names. Counts and shares are of the outlet's own words; a share is of all namings of the contrast in that outlet. Click a count to see the sentences behind it.",
	}
	countsGroupText = words.Text{"ar": "العدد في كلام الوسيلة", "en": "Count in the outlet's own words"}
	sharesGroupText = words.Text{"ar": "النسبة من تسميات المقابلة", "en": "Share of the contrast's namings"}
	allVoicesHead   = words.Text{"ar": "كل الأصوات", "en": "All voices"}
	pairText        = words.Text{"ar": "الزوج المقارَن في كلام الوسيلة", "en": "The pair compared, in the outlet's own words"}
	pairShareText   = words.Text{"ar": "نصيب الأولى (أ) من الاثنتين", "en": "Share of the first (A) of the two"}
	pairReadingText = words.Text{"ar": "أيّهما تختار؟", "en": "Which does it choose?"}
	choosesA        = words.Text{"ar": "الأولى (أ)", "en": "A"}
	choosesB        = words.Text{"ar": "الثانية (ب)", "en": "B"}
	noClearChoice   = words.Text{"ar": "لا اختيار واضح", "en": "no clear choice"}
	pairALabel      = words.Text{"ar": "أ: %s", "en": "A: %s"}
	pairBLabel      = words.Text{"ar": "ب: %s", "en": "B: %s"}
	allNamingsText  = words.Text{"ar": "كل التسميات", "en": "All namings"}
	listComma       = words.Text{"ar": "، ", "en": ", "}
	absentText      = words.Text{"ar": "مقابلات لم ترد في هذه المقالات: %s", "en": "Contrasts not found in these articles: %s"}
	cutOutletsText  = words.Text{
		"ar": "للوسائل الـ%[1]d الأكثر مقالات أعمدة هنا من بين %[2]d؛ وفي study.json أرقامها كلها.",
		"en": "The %[1]d outlets with the most articles of %[2]d have columns here; study.json has them all.",
	}
	yesText = words.Text{"ar": "نعم", "en": "yes"}
	noText  = words.Text{"ar": "لا", "en": "no"}
)

// Words of the sides.
var (
	sidesTitle     = words.Text{"ar": "كيف سمّت كل وسيلة كل طرف؟", "en": "How did each outlet name each side?"}
	sidesTitleText = words.Text{
		"ar": "كل وسيلة أمام كل طرف. الصافي من كلام الوسيلة وحده؛ والأصوات الأخرى في جدول تحته ولا تُجمع فيه. في رؤوس الأعمدة: + ألفاظ مُشرعِنة، 0 محايدة، − نازعة للشرعية. والصافي المقرَّب مجذوب إلى ما عليه بقية الوسائل بقدر قلة شواهده، ويصلح للترتيب لا للاستشهاد. انقر اسم الطرف أو صافيه لتنتقل إلى أول شواهده.",
		"en": "Each outlet and each side. The net polarity is of the outlet's own words alone; other voices stand in a table below and are never added to it. In the heads: + legitimising, 0 plain, − delegitimising. The shrunken net is drawn towards the other outlets the more the less is known; it serves the order and is not for quoting. Click a side or its net to go to the first of its sentences.",
	}
	sideScoresSection = words.Text{"ar": "الصافي وما يقوم عليه", "en": "The net and what it is made of"}
	sidePartsSection  = words.Text{"ar": "العناوين والمتون، من كلام الوسيلة", "en": "Headlines and bodies, in the outlet's own words"}
	sideVoicesSection = words.Text{"ar": "كلام مَن؟ العدد في كل صوت", "en": "Whose words? Counts in each voice"}
	sidePartsRange    = words.Text{"ar": "جدول_العناوين_والمتون", "en": "side_parts_table"}
	sideVoicesRange   = words.Text{"ar": "جدول_الأصوات", "en": "side_voices_table"}
	shrunkHead        = words.Text{"ar": "الصافي المقرَّب", "en": "Shrunken net"}
	netTitleHead      = words.Text{"ar": "صافي العناوين", "en": "Net of headlines"}
	netBodyHead       = words.Text{"ar": "صافي المتون", "en": "Net of bodies"}
	aloneHead         = words.Text{"ar": "الصافي بلا نسخ", "en": "Net without copies"}
	netHead           = words.Text{"ar": "صافي القطبية", "en": "Net polarity"}
	neutralShareHead  = words.Text{"ar": "نسبة المحايد", "en": "Neutral share"}
	salienceHead      = words.Text{"ar": "الحضور (لكل 1000 كلمة)", "en": "Salience (per 1,000 words)"}
	namingCountHead   = words.Text{"ar": "مقالات تسمّي الطرف", "en": "Articles naming the side"}
	clustersHead      = words.Text{"ar": "مقالات وراء الصافي", "en": "Articles behind the net"}
	headlinesText     = words.Text{"ar": "العناوين", "en": "Headlines"}
	bodiesText        = words.Text{"ar": "المتون", "en": "Bodies"}
	tallyHeads        = [coding.Voices]words.Text{ // voiceText in a word
		coding.Own:        {"ar": "كلامها", "en": "Own"},
		coding.Attributed: {"ar": "منسوب", "en": "Attributed"},
		coding.Quoted:     {"ar": "تنصيص", "en": "Quoted"},
		coding.Distanced:  {"ar": "تحفّظ", "en": "Distanced"},
	}
)

// Words of the evidence.
var (
	partHead            = words.Text{"ar": "الجزء", "en": "Part"}
	voiceHead           = words.Text{"ar": "الصوت", "en": "Voice"}
	sentenceHead        = words.Text{"ar": "الجملة", "en": "Sentence"}
	voiceReasonHead     = words.Text{"ar": "سبب الصوت", "en": "Why this voice"}
	sideReasonHead      = words.Text{"ar": "سبب الطرف", "en": "Why this side"}
	inHeadlineText      = words.Text{"ar": "العنوان", "en": "headline"}
	inBodyText          = words.Text{"ar": "المتن", "en": "body"}
	sampledEvidenceText = words.Text{
		"ar": "في ورقة الشواهد %[1]d من %[2]d مرة ذكر: عيّنة طبقية عشوائية يمكن استخراجها ثانية كما هي، فيها نصيب لكل تسمية في كل وسيلة وطرف ونوع كلام. الأعداد في سائر الأوراق من مرات الذكر كلها، وهي كلها في mentions.csv.",
		"en": "The evidence sheet holds %[1]d of %[2]d mentions: a stratified random sample that can be drawn again just so, with a share for every naming in every outlet, side and voice. The counts on the other sheets are of all mentions; mentions.csv holds them all.",
	}
	evidenceNoteText = words.Text{
		"ar": "كل صف مرة ذكر واحدة في جملتها، والتسمية فيها ملوّنة وتحتها خط. الصفوف مرتبة: التقابل ثم التسمية ثم الوسيلة ثم التاريخ، فتصل من أي عدد في الأوراق الأخرى إلى شواهده متتابعة. وفي آخر الصف سبب نسبة الكلام إلى قائله وسبب تعيين الطرف.",
		"en": "Each row is one mention in its sentence, the naming coloured and underlined. Rows are in the order of contrast, naming, outlet and date, so that a count on another sheet leads to its sentences one below the other. The reasons for voice and side stand at the end of the row.",
	}
	articlesNoteText = words.Text{
		"ar": "كل صف مقال قُرئ واحتُسب: وسيلته وتاريخه وعدد كلماته ومرات الذكر فيه وموضعه في ملفاتك. والمقالات المرفوضة وأسباب رفضها في ورقة جودة البيانات.",
		"en": "Each row is an article that was read and scored: its outlet, date, words, mentions and its place in your files. Refused records stand on the data quality sheet with the reason.",
	}
	cutArticlesText = words.Text{
		"ar": "في ورقة المقالات أول %[1]d مقال من %[2]d؛ وفي study.json كلها.",
		"en": "The articles sheet holds the first %[1]d articles of %[2]d; study.json holds them all.",
	}
)

// Words of the data quality sheet.
var (
	qualityTitleText = words.Text{"ar": "ما قُرئ وما لم يُحسب", "en": "What was read and what was not scored"}
	totalsText       = words.Text{"ar": "كل سجل قُرئ إما حُسب وإما رُفض وإما تُرك لأنه خارج الاختيار (وسيلة أخرى أو تاريخ آخر).", "en": "Every record seen was scored, refused, or left out by the options (another outlet or date)."}
	totalLabels      = []words.Text{
		{"ar": "سجلات قُرئت", "en": "Seen"},
		{"ar": "حُسبت", "en": "Scored"},
		{"ar": "رُفضت", "en": "Refused"},
		{"ar": "خارج الاختيار", "en": "Left out"},
	}
	unresolvedSection   = words.Text{"ar": "مصطلحات متنازع عليها لم يحسم النص صاحبها", "en": "Contested terms whose side the text does not tell"}
	neverSection        = words.Text{"ar": "تسميات لم ترد في كل وسيلة", "en": "Namings never found in each outlet"}
	neverRange          = words.Text{"ar": "جدول_ما_لم_يرد", "en": "never_table"}
	neverHead           = words.Text{"ar": "تسميات لم ترد", "en": "Never found"}
	lexiconNamingsHead  = words.Text{"ar": "من تسميات المعجم", "en": "Of the lexicon's"}
	silentContrastsHead = words.Text{"ar": "مقابلات لم يرد فيها شيء", "en": "Contrasts without any"}
	inputsSection       = words.Text{"ar": "الملفات", "en": "Files"}
	refusedSection      = words.Text{"ar": "السجلات المرفوضة وأسبابها", "en": "Refused records and why"}
	termHead            = words.Text{"ar": "المصطلح", "en": "Term"}
	claimedHead         = words.Text{"ar": "مقابلات تدّعيه", "en": "Contrasts that claim it"}
	pathHead            = words.Text{"ar": "الملف", "en": "File"}
	encodingHead        = words.Text{"ar": "الترميز", "en": "Encoding"}
	scoredHead          = words.Text{"ar": "مقالات حُسبت", "en": "Scored"}
	refusedHead         = words.Text{"ar": "رُفض", "en": "Refused"}
	hashHead            = words.Text{"ar": "بصمة SHA-256", "en": "SHA-256"}
	nothingText         = words.Text{"ar": "لا شيء.", "en": "None."}
	cutTableText        = words.Text{"ar": "وبعدها %d صفًّا آخر في study.json.", "en": "%d more rows are in study.json."}
)
