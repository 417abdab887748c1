package workbook

import "mizan/internal/words"

// Words of the sensitivity of figures.
var (
	sensitivitySheet     = words.Text{"ar": "متانة الأرقام", "en": "Sensitivity"}
	sensitivityRange     = words.Text{"ar": "جدول_المتانة", "en": "sensitivity_table"}
	sensitivityTitleText = words.Text{"ar": "هل يصمد الرقم إذا حُذفت تسمية أو أُسقط خبر؟", "en": "Does a figure stand without one naming or one article?"}
	sensitivityNoteText  = words.Text{
		"ar": "يُحسب كل رقم من جديد بحذف كل تسمية وحدها، ثم بحذف كل وحدة (خبر أو قصة) وحدها، فتُعرض أدنى قيمة بلغها وأعلاها. «تنقلب» يعني أن الحذف يغيّر إشارة الرقم. والرقم القائم على تسمية واحدة تحمل أكثر من نصف الألفاظ غير المحايدة لا يُستشهد به دون ذكرها.",
		"en": "Each figure is computed again without each naming in turn, and without each unit (article or story) in turn; the lowest and highest values it takes stand here. “Turns” means that its sign changes. A figure that hangs on one naming, which has more than half of the charged words, is not to be quoted without naming it.",
	}
	figureHead            = words.Text{"ar": "الرقم", "en": "Figure"}
	topNamingHead         = words.Text{"ar": "أكثر تسمية وزنًا", "en": "Naming with most weight"}
	topShareHead          = words.Text{"ar": "نصيبها", "en": "Its share"}
	lowWithoutNamingHead  = words.Text{"ar": "أدناه بحذف تسمية", "en": "Lowest without a naming"}
	highWithoutNamingHead = words.Text{"ar": "أعلاه بحذف تسمية", "en": "Highest without a naming"}
	mostNamingHead        = words.Text{"ar": "أكثر تسمية تحريكًا له", "en": "Naming that moves it most"}
	namingFlipsHead       = words.Text{"ar": "تسميات ينقلب بحذفها", "en": "Namings without which it turns"}
	lowWithoutUnitHead    = words.Text{"ar": "أدناه بحذف وحدة", "en": "Lowest without a unit"}
	highWithoutUnitHead   = words.Text{"ar": "أعلاه بحذف وحدة", "en": "Highest without a unit"}
	unitFlipsHead         = words.Text{"ar": "وحدات ينقلب بحذفها", "en": "Units without which it turns"}
	unitMeanHead          = words.Text{"ar": "متوسط الوحدات", "en": "Mean over units"}
	steadyText            = words.Text{"ar": "يصمد", "en": "stands"}
	turnsText             = words.Text{"ar": "قد تنقلب إشارته", "en": "its sign may turn"}
	hangsText             = words.Text{"ar": "قائم على تسمية واحدة", "en": "hangs on one naming"}
)

// Words of the distinctive words.
var (
	wordsSheet      = words.Text{"ar": "الألفاظ المميِّزة", "en": "Distinctive words"}
	keywordsRange   = words.Text{"ar": "جدول_الألفاظ", "en": "keywords_table"}
	keyNamingsRange = words.Text{"ar": "جدول_التسميات_المميزة", "en": "key_namings_table"}
	wordsTitleText  = words.Text{"ar": "بمَ تتميّز لغة كل وسيلة؟", "en": "What sets each outlet's language apart?"}
	wordsNoteText   = words.Text{
		"ar": "تسميات وكلمات ترد في أخبار وسيلة أكثر مما ترد في أخبار سائر الوسائل مجتمعة. تُعدّ الوحدات (الأخبار أو القصص) لا مرات الورود، فلا يصنع خبر طويل واحد ميزة. ويُرتَّب بالنسبة المضمونة: 1 تعني أن البيانات تضمن الضعف على الأقل. " +
			"وكلمة مميِّزة قد تدل على ما غطّته الوسيلة لا على موقفها. والرمادي اسم الوسيلة نفسها أو ما قد تصنعه المصادفة. انقر التسمية أو الكلمة لتنتقل إلى موضع ترد فيه.",
		"en": "Namings and words found in more of an outlet's units than of all other outlets together. Units (articles or stories) are counted, not occurrences, so that one long article is no habit. The order is that of the assured ratio: 1 means that the data force a doubling at least. " +
			"A distinctive word may tell what an outlet covered rather than where it stands. Grey is the outlet's own name, or what may be chance. Click a naming or a word for a place with it.",
	}
	keyNamingsSection = words.Text{"ar": "التسميات في كلام الوسيلة", "en": "Namings in the outlet's own words"}
	keywordsSection   = words.Text{"ar": "الكلمات كلها", "en": "All words"}
	wordHead          = words.Text{"ar": "الكلمة", "en": "Word"}
	heldHead          = words.Text{"ar": "وحدات ترد فيها", "en": "Units with it"}
	ofUnitsHead       = words.Text{"ar": "من وحدات الوسيلة", "en": "Of the outlet's units"}
	heldShareHead     = words.Text{"ar": "نسبتها فيها", "en": "Share in the outlet"}
	restShareHead     = words.Text{"ar": "نسبتها في سائرها", "en": "Share in the rest"}
	conservativeHead  = words.Text{"ar": "النسبة المضمونة (لوغ\u00A02)", "en": "Assured ratio (log2)"}
	logRatioHead      = words.Text{"ar": "النسبة (لوغ\u00A02)", "en": "Ratio (log2)"}
	logOddsHead       = words.Text{"ar": "لوغ الأرجحية δ", "en": "Log odds δ"}
	zHead             = words.Text{"ar": "z", "en": "z"}
	g2Head            = words.Text{"ar": "G²", "en": "G²"}
	evenHead          = words.Text{"ar": "التركّز في الزمن (DP)", "en": "Clumping in time (DP)"}
	remarkHead        = words.Text{"ar": "ملاحظة", "en": "Remark"}
	ownNameText       = words.Text{"ar": "اسم الوسيلة نفسها", "en": "the outlet's own name"}
	maybeChanceText   = words.Text{"ar": "قد تصنعها المصادفة", "en": "may be chance"}
)

// Words of the stories and copies.
var (
	storiesSheet     = words.Text{"ar": "القصص والنسخ", "en": "Stories and copies"}
	matchedRange     = words.Text{"ar": "جدول_القصص_المشتركة", "en": "matched_table"}
	storiesRange     = words.Text{"ar": "جدول_القصص", "en": "stories_table"}
	copiesRange      = words.Text{"ar": "جدول_النسخ", "en": "copies_table"}
	storiesTitleText = words.Text{"ar": "الحدث نفسه بأسماء مختلفة، والنص نفسه أكثر من مرة", "en": "The same event under different names, the same text more than once"}
	storiesNoteText  = words.Text{
		"ar": "القصة حدث روته أخبار عدة في أيام متقاربة. إن اختلفت وسيلتان في القصص التي روتاها معًا فليس اختلافهما لأنهما غطّتا أحداثًا مختلفة. وما بقي من الفرق (العمود «ما يعود إلى اختيار القصص») هو فرق كل الأخبار ناقص فرق القصص المشتركة، وليس سببًا. والرمادي لم يثبت فيه فرق.",
		"en": "A story is an event that several articles told within a few days. Where two outlets differ in the stories that both told, they do not differ because they covered different events. What is left, “due to which stories”, is the difference in all articles less that in shared stories; it is no cause. Grey ones are not shown to differ.",
	}
	matchedSection    = words.Text{"ar": "الوسيلتان في القصص المشتركة", "en": "Two outlets in the stories they share"}
	noMatchedText     = words.Text{"ar": "لا مقارنة في القصص المشتركة: ليس لأي وسيلتين ست قصص مشتركة سمّت كلتاهما فيها الطرف.", "en": "No comparison in shared stories: no two outlets have six of them in which both name the side."}
	sharedStoriesHead = words.Text{"ar": "قصص مشتركة", "en": "Shared stories"}
	sameStoryHead     = words.Text{"ar": "الفرق فيها", "en": "Difference in them"}
	allArticlesHead   = words.Text{"ar": "الفرق في كل الأخبار", "en": "Difference in all articles"}
	gapHead           = words.Text{"ar": "ما يعود إلى اختيار القصص", "en": "Due to which stories"}
	storyListSection  = words.Text{"ar": "القصص", "en": "Stories"}
	fromHead          = words.Text{"ar": "من", "en": "From"}
	toHead            = words.Text{"ar": "إلى", "en": "To"}
	storyHead         = words.Text{"ar": "أقرب عناوينها إلى سائرها", "en": "Its most central headline"}
	outletsHead       = words.Text{"ar": "الوسائل", "en": "Outlets"}
	copiesSection     = words.Text{"ar": "نصوص نُشرت أكثر من مرة", "en": "Texts printed more than once"}
	originalHead      = words.Text{"ar": "أول من نشر", "en": "Printed first by"}
	copyHead          = words.Text{"ar": "ثم نشرته", "en": "Then by"}
	originalDateHead  = words.Text{"ar": "تاريخ الأول", "en": "Date of the first"}
	copyDateHead      = words.Text{"ar": "تاريخ النسخة", "en": "Date of the copy"}
	leastLikeHead     = words.Text{"ar": "أدنى تشابه", "en": "Least alike"}
	mostLikeHead      = words.Text{"ar": "أعلى تشابه", "en": "Most alike"}
)
