package report

import "mizan/compare"

// Words of the sensitivity of figures.
var (
	sensitivitySheet     = compare.Text{AR: "متانة الأرقام", EN: "Sensitivity"}
	sensitivityRange     = compare.Text{AR: "جدول_المتانة", EN: "sensitivity_table"}
	sensitivityTitleText = compare.Text{AR: "هل يصمد الرقم إذا حُذفت تسمية أو أُسقط خبر؟", EN: "Does a figure stand without one naming or one article?"}
	sensitivityNoteText  = compare.Text{
		AR: "يُحسب كل رقم من جديد بحذف كل تسمية وحدها، ثم بحذف كل وحدة (خبر أو قصة) وحدها، فتُعرض أدنى قيمة بلغها وأعلاها. «تنقلب» يعني أن الحذف يغيّر إشارة الرقم. والرقم القائم على تسمية واحدة تحمل أكثر من نصف الألفاظ غير المحايدة لا يُستشهد به دون ذكرها.",
		EN: "Each figure is computed again without each naming in turn, and without each unit (article or story) in turn; the lowest and highest values it takes stand here. “Turns” means that its sign changes. A figure that hangs on one naming, which has more than half of the charged words, is not to be quoted without naming it.",
	}
	figureHead            = compare.Text{AR: "الرقم", EN: "Figure"}
	topNamingHead         = compare.Text{AR: "أكثر تسمية وزنًا", EN: "Naming with most weight"}
	topShareHead          = compare.Text{AR: "نصيبها", EN: "Its share"}
	lowWithoutNamingHead  = compare.Text{AR: "أدناه بحذف تسمية", EN: "Lowest without a naming"}
	highWithoutNamingHead = compare.Text{AR: "أعلاه بحذف تسمية", EN: "Highest without a naming"}
	mostNamingHead        = compare.Text{AR: "أكثر تسمية تحريكًا له", EN: "Naming that moves it most"}
	namingFlipsHead       = compare.Text{AR: "تسميات ينقلب بحذفها", EN: "Namings without which it turns"}
	lowWithoutUnitHead    = compare.Text{AR: "أدناه بحذف وحدة", EN: "Lowest without a unit"}
	highWithoutUnitHead   = compare.Text{AR: "أعلاه بحذف وحدة", EN: "Highest without a unit"}
	unitFlipsHead         = compare.Text{AR: "وحدات ينقلب بحذفها", EN: "Units without which it turns"}
	unitMeanHead          = compare.Text{AR: "متوسط الوحدات", EN: "Mean over units"}
	steadyText            = compare.Text{AR: "يصمد", EN: "stands"}
	turnsText             = compare.Text{AR: "قد تنقلب إشارته", EN: "its sign may turn"}
	hangsText             = compare.Text{AR: "قائم على تسمية واحدة", EN: "hangs on one naming"}
)

// Words of the distinctive words.
var (
	wordsSheet      = compare.Text{AR: "الألفاظ المميِّزة", EN: "Distinctive words"}
	keywordsRange   = compare.Text{AR: "جدول_الألفاظ", EN: "keywords_table"}
	keyNamingsRange = compare.Text{AR: "جدول_التسميات_المميزة", EN: "key_namings_table"}
	wordsTitleText  = compare.Text{AR: "بمَ تتميّز لغة كل وسيلة؟", EN: "What sets each outlet's language apart?"}
	wordsNoteText   = compare.Text{
		AR: "تسميات وكلمات ترد في أخبار وسيلة أكثر مما ترد في أخبار سائر الوسائل مجتمعة. تُعدّ الوحدات (الأخبار أو القصص) لا مرات الورود، فلا يصنع خبر طويل واحد ميزة. ويُرتَّب بالنسبة المضمونة: 1 تعني أن البيانات تضمن الضعف على الأقل. " +
			"وكلمة مميِّزة قد تدل على ما غطّته الوسيلة لا على موقفها. والرمادي اسم الوسيلة نفسها أو ما قد تصنعه المصادفة. انقر التسمية أو الكلمة لتنتقل إلى موضع ترد فيه.",
		EN: "Namings and words found in more of an outlet's units than of all other outlets together. Units (articles or stories) are counted, not occurrences, so that one long article is no habit. The order is that of the assured ratio: 1 means that the data force a doubling at least. " +
			"A distinctive word may tell what an outlet covered rather than where it stands. Grey is the outlet's own name, or what may be chance. Click a naming or a word for a place with it.",
	}
	keyNamingsSection = compare.Text{AR: "التسميات في كلام الوسيلة", EN: "Namings in the outlet's own words"}
	keywordsSection   = compare.Text{AR: "الكلمات كلها", EN: "All words"}
	wordHead          = compare.Text{AR: "الكلمة", EN: "Word"}
	heldHead          = compare.Text{AR: "وحدات ترد فيها", EN: "Units with it"}
	ofUnitsHead       = compare.Text{AR: "من وحدات الوسيلة", EN: "Of the outlet's units"}
	heldShareHead     = compare.Text{AR: "نسبتها فيها", EN: "Share in the outlet"}
	restShareHead     = compare.Text{AR: "نسبتها في سائرها", EN: "Share in the rest"}
	conservativeHead  = compare.Text{AR: "النسبة المضمونة (لوغ\u00A02)", EN: "Assured ratio (log2)"}
	logRatioHead      = compare.Text{AR: "النسبة (لوغ\u00A02)", EN: "Ratio (log2)"}
	logOddsHead       = compare.Text{AR: "لوغ الأرجحية δ", EN: "Log odds δ"}
	zHead             = compare.Text{AR: "z", EN: "z"}
	g2Head            = compare.Text{AR: "G²", EN: "G²"}
	evenHead          = compare.Text{AR: "التركّز في الزمن (DP)", EN: "Clumping in time (DP)"}
	remarkHead        = compare.Text{AR: "ملاحظة", EN: "Remark"}
	ownNameText       = compare.Text{AR: "اسم الوسيلة نفسها", EN: "the outlet's own name"}
	maybeChanceText   = compare.Text{AR: "قد تصنعها المصادفة", EN: "may be chance"}
)

// Words of the stories and copies.
var (
	storiesSheet     = compare.Text{AR: "القصص والنسخ", EN: "Stories and copies"}
	matchedRange     = compare.Text{AR: "جدول_القصص_المشتركة", EN: "matched_table"}
	storiesRange     = compare.Text{AR: "جدول_القصص", EN: "stories_table"}
	copiesRange      = compare.Text{AR: "جدول_النسخ", EN: "copies_table"}
	storiesTitleText = compare.Text{AR: "الحدث نفسه بأسماء مختلفة، والنص نفسه أكثر من مرة", EN: "The same event under different names, the same text more than once"}
	storiesNoteText  = compare.Text{
		AR: "القصة حدث روته أخبار عدة في أيام متقاربة. إن اختلفت وسيلتان في القصص التي روتاها معًا فليس اختلافهما لأنهما غطّتا أحداثًا مختلفة. وما بقي من الفرق (العمود «ما يعود إلى اختيار القصص») هو فرق كل الأخبار ناقص فرق القصص المشتركة، وليس سببًا. والرمادي لم يثبت فيه فرق.",
		EN: "A story is an event that several articles told within a few days. Where two outlets differ in the stories that both told, they do not differ because they covered different events. What is left, “due to which stories”, is the difference in all articles less that in shared stories; it is no cause. Grey ones are not shown to differ.",
	}
	matchedSection    = compare.Text{AR: "الوسيلتان في القصص المشتركة", EN: "Two outlets in the stories they share"}
	noMatchedText     = compare.Text{AR: "لا مقارنة في القصص المشتركة: ليس لأي وسيلتين ست قصص مشتركة سمّت كلتاهما فيها الطرف.", EN: "No comparison in shared stories: no two outlets have six of them in which both name the side."}
	sharedStoriesHead = compare.Text{AR: "قصص مشتركة", EN: "Shared stories"}
	sameStoryHead     = compare.Text{AR: "الفرق فيها", EN: "Difference in them"}
	allArticlesHead   = compare.Text{AR: "الفرق في كل الأخبار", EN: "Difference in all articles"}
	gapHead           = compare.Text{AR: "ما يعود إلى اختيار القصص", EN: "Due to which stories"}
	storyListSection  = compare.Text{AR: "القصص", EN: "Stories"}
	fromHead          = compare.Text{AR: "من", EN: "From"}
	toHead            = compare.Text{AR: "إلى", EN: "To"}
	storyHead         = compare.Text{AR: "أقرب عناوينها إلى سائرها", EN: "Its most central headline"}
	outletsHead       = compare.Text{AR: "الوسائل", EN: "Outlets"}
	copiesSection     = compare.Text{AR: "نصوص نُشرت أكثر من مرة", EN: "Texts printed more than once"}
	originalHead      = compare.Text{AR: "أول من نشر", EN: "Printed first by"}
	copyHead          = compare.Text{AR: "ثم نشرته", EN: "Then by"}
	originalDateHead  = compare.Text{AR: "تاريخ الأول", EN: "Date of the first"}
	copyDateHead      = compare.Text{AR: "تاريخ النسخة", EN: "Date of the copy"}
	leastLikeHead     = compare.Text{AR: "أدنى تشابه", EN: "Least alike"}
	mostLikeHead      = compare.Text{AR: "أعلى تشابه", EN: "Most alike"}
)
