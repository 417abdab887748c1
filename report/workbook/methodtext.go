package workbook

import "mizan/internal/words"

// A measure is one row of the method sheet.
type measure struct {
	name, meaning words.Sayer
	formula       string
	source        words.Sayer
}

// cite is a text that is the same in both languages, such as a citation.
func cite(text string) words.Sayer { return words.Text{"ar": text, "en": text} }

// Heads of the method sheet.
var (
	measureHead = words.Text{"ar": "المقياس", "en": "Measure"}
	meaningHead = words.Text{"ar": "ما هو وكيف يُقرأ", "en": "What it is and how to read it"}
	formulaHead = words.Text{"ar": "الصيغة", "en": "Formula"}
	sourceHead  = words.Text{"ar": "المصدر", "en": "Source"}
)

var ownRule = words.Text{"ar": "قاعدة من وضع ميزان", "en": "mizan's own rule"}

// measures explains the figures in the order in which they are made.
var measures = []measure{
	{
		name: words.Text{"ar": "الذكر", "en": "Mention"},
		meaning: words.Text{
			"ar": "ورود تسمية من تسميات المعجم في المقال. تُطابق العبارات مع سوابقها ولواحقها (و، ب، ل، ال…) بعد توحيد صور الحروف، والأطول أولًا، بلا تجريد للجذور؛ فلا يُحسب «الجيش الوطني» مرتين.",
			"en": "One occurrence of a naming of the lexicon. Phrases are matched with their clitics (wa-, bi-, li-, al-…) on folded letters, the longest first, without stemming.",
		},
		source: ownRule,
	},
	{
		name: words.Text{"ar": "الصوت", "en": "Voice"},
		meaning: words.Text{
			"ar": "كلام مَن؟ كلام الوسيلة نفسها، أو منسوب إلى غيرها، أو بين علامتي تنصيص، أو مع تحفّظ («ما سمّاها»). لا يدخل في الدرجات إلا كلام الوسيلة، وتظهر الأصوات الأخرى إلى جانبه.",
			"en": "Whose words: the outlet's own, attributed, quoted, or held at arm's length (“so-called”). Only own words enter the scores; the other voices stand beside them.",
		},
		source: ownRule,
	},
	{
		name: words.Text{"ar": "الطرف", "en": "Side"},
		meaning: words.Text{
			"ar": "مَن المقصود؟ المصطلح الذي تدّعيه أكثر من جهة («قوات الجيش») يُحسم في كل موضع على حدة من النص نفسه، وإلا بقي «غير محسوم» وظهر في ورقة جودة البيانات. لا يُستدلّ على صاحبه من هوية الوسيلة، لأن ذلك يفترض ما يُراد قياسه.",
			"en": "Who is meant. A term that several sides claim is decided mention by mention from the text, or stays “unresolved” and is listed under data quality. The outlet's identity is never used: that would assume what is being measured.",
		},
		source: ownRule,
	},
	{
		name: words.Text{"ar": "صافي القطبية", "en": "Net polarity S"},
		meaning: words.Text{
			"ar": "في كلام الوسيلة عن طرف واحد: الفرق بين الألفاظ المُشرعِنة (P) والنازعة للشرعية (N)، مقسومًا على مجموعهما. من \u200e−1 إلى \u200e+1. لا تدخل فيه الألفاظ المحايدة (Z). ويُترك فارغًا، لا صفرًا، إذا لم يرد أيٌّ منهما.",
			"en": "In the outlet's own words about one side: legitimising (P) less delegitimising (N) mentions over their sum, −1…+1. Plain mentions (Z) do not enter. Blank, not 0, when there is neither.",
		},
		formula: "S = (P − N) / (P + N)",
		source:  cite("Scale: Lowe, Benoit, Mikhaylov & Laver 2011 discuss it beside their log odds-ratio"),
	},
	{
		name: words.Text{"ar": "مجال صافي القطبية", "en": "Interval of S"},
		meaning: words.Text{
			"ar": "مجال ويلسون العنقودي. وحدة المصادفة هي ما كتبته الوسيلة عن القصة الواحدة (أو المقال، بحسب الخيار أدناه) لا الذكر، لأن مرات الذكر فيها تكرّر اختيارًا واحدًا. ولأن التباين المقيس في وحدات قليلة هو نفسه مصادفة، يُجذب نحو أسوأ الأحوال (المقال صوت واحد) بوزن 5. غطّى المجالُ الاسميُّ 95% في المحاكاة القيمةَ الحقيقية في 94.6% من الحالات على الأقل، من خمس مقالات فصاعدًا.",
			"en": "Clustered Wilson interval. The unit of chance is what an outlet wrote on one story (or the article, see the option below), not the mention: mentions in one unit repeat one choice. With few units the measured variance is itself chance, so it is drawn towards the worst case (one article, one vote) with weight 5. In simulations the nominal 95% interval covered the truth in at least 94.6% of runs, from five articles up.",
		},
		formula: "p = P/(P+N);  M = Σb;  K = (Σb)²/Σb²\n" +
			"v = (5·p(1−p)/K + k·SE²) / (5 + k)\n" +
			"SE² kept between p(1−p)/M and p(1−p)/K\n" +
			"n = p(1−p)/v;  Wilson(p, n);  S = 2p − 1\n" +
			"b: charged mentions of an article; k: informative articles",
		source: cite("Wilson 1927; Franco, Little, Louis & Slud 2019 (clustered proportions). The weight 5 is mizan's own, tuned by simulation"),
	},
	{
		name: words.Text{"ar": "الميل", "en": "Slant"},
		meaning: words.Text{
			"ar": "نصف الفرق بين صافي القطبية للطرف الأول وصافيها للطرف الثاني في كلام الوسيلة نفسها، من \u200e−1 إلى \u200e+1. مجاله من مجالَي الطرفين بطريقة MOVER، مع ارتباطهما لأن المقالات نفسها تذكرهما معًا.",
			"en": "Half of the first side's net polarity less the second's, −1…+1. Its interval combines those of the two sides (MOVER), with their correlation, since the same articles name both.",
		},
		formula: "Slant = (S₁ − S₂) / 2 = d,  d = p₁ − p₂\n" +
			"lo = d − √((p₁−l₁)² + (u₂−p₂)² − 2r(p₁−l₁)(u₂−p₂))\n" +
			"hi = d + √((u₁−p₁)² + (p₂−l₂)² − 2r(u₁−p₁)(p₂−l₂))\n" +
			"r = r̂ · k/(k+5), k: articles naming both sides",
		source: cite("Newcombe's method (MOVER); the shrunken correlation is mizan's own"),
	},
	{
		name: words.Text{"ar": "قوة الأدلة", "en": "Evidence tier"},
		meaning: words.Text{
			"ar": "ضعيفة: خمس مقالات على الأقل ومجال لا يزيد عرضه على 1.0. متوسطة: 15 مقالًا و0.6. قوية: 40 مقالًا و0.35. وما دون ذلك، أو ما جاء أكثر من نصفه من مقال واحد، «أدلة غير كافية»: أعداد بلا درجة ولا لون ولا ترتيب. وإذا شمل المجال الصفر فلا ميل واضح مهما كان الرقم.",
			"en": "Weak: at least 5 articles and an interval no wider than 1.0. Moderate: 15 and 0.6. Strong: 40 and 0.35. Anything less, or more than half of it from one article, is not enough evidence: counts only, no score, colour or rank. With 0 inside the interval there is no clear lean, whatever the figure.",
		},
		source: cite("Modelled on the US NCHS presentation standards for proportions (Parker et al. 2017); the thresholds are mizan's own"),
	},
	{
		name: words.Text{"ar": "نسبة المحايد", "en": "Neutral share"},
		meaning: words.Text{
			"ar": "نصيب الألفاظ المحايدة من كل ما سمّت به الوسيلة الطرف في كلامها. يُقرأ بجانب الصافي: قد يتساوى صافيان وإحدى الوسيلتين تكاد لا تستعمل إلا المحايد.",
			"en": "Plain mentions among all own-voice mentions of the side. Read it beside S: two outlets may share an S while one of them hardly uses charged words.",
		},
		formula: "Z / (P + Z + N)",
	},
	{
		name: words.Text{"ar": "الحضور", "en": "Salience"},
		meaning: words.Text{
			"ar": "كم يُذكر الطرف، بكل الأصوات، لكل ألف كلمة. يقيس الاهتمام لا الموقف.",
			"en": "How often the side is mentioned, in all voices, per thousand words. It measures attention, not stance.",
		},
		formula: "1000 · mentions / words",
	},
	{
		name: words.Text{"ar": "نسبة التسمية", "en": "Naming share"},
		meaning: words.Text{
			"ar": "نصيب التسمية من كل تسميات مقابلتها في كلام الوسيلة. وفي زوج المقارنة: العائلة الأولى من مجموع العائلتين، مع العددين دائمًا.",
			"en": "A naming among all namings of its contrast in the outlet's own words. For the pair: the first family of both, always with both counts.",
		},
		formula: "n / Σn;   A / (A + B)",
	},
}

// limits says what the numbers do not mean.
var (
	limitsSection = words.Text{"ar": "ما لا تعنيه هذه الأرقام", "en": "What these numbers do not mean"}
	limits        = []words.Text{
		{
			"ar": "لا تقول إن الخبر صادق أو كاذب، ولا تكشف نيّة كاتبه. تصف ألفاظًا اختيرت من بين ألفاظ كانت متاحة.",
			"en": "They do not say whether the news is true, nor what its author meant. They describe words chosen where others were at hand.",
		},
		{
			"ar": "لا ترى إلا ما في المعجم. عبارة لم تُدرج فيه لا تُحسب، وحكمه على كل تسمية (مُشرعِنة أو نازعة للشرعية) رأي مكتوب يمكن مراجعته في ورقة المعجم.",
			"en": "They see only what the lexicon holds. A phrase it lacks is not counted, and its judgement of each naming is a written opinion, open to review on the lexicon sheet.",
		},
		{
			"ar": "قد يعود الفرق بين وسيلتين إلى أنهما غطّتا أحداثًا مختلفة، لا إلى أنهما سمّتا الحدث نفسه تسمية مختلفة.",
			"en": "Two outlets may differ because they covered different events, not because they named the same event differently.",
		},
		{
			"ar": "تداخُل مجالين ليس اختبارًا للفرق بينهما، وترتيب الوسائل لا يعني أن كل متجاورتين مختلفتان.",
			"en": "Two intervals that overlap are no test of a difference, and the order of the outlets does not mean that neighbours differ.",
		},
		{
			"ar": "إذا جُمعت مقالات الفترة كلها فلا خطأ معاينة في العدّ نفسه؛ والمجال حينئذ يصف كم كان الرقم سيتحرك لو وقعت أحداث أخرى.",
			"en": "Where all articles of the period were collected the count itself has no sampling error; the interval then says how far the figure could have moved had other events occurred.",
		},
		{
			"ar": "القراءة آلية بقواعد معلنة، وقد تخطئ في الصوت أو في الطرف. ارجع إلى الجملة في ورقة الشواهد قبل أن تستشهد برقم، وخذ عيّنة منها فراجعها بيدك.",
			"en": "The reading is done by machine with stated rules and may mistake a voice or a side. Go back to the sentence on the evidence sheet before quoting a figure, and check a sample by hand.",
		},
	}
)

// Words of what is needed to make the study again.
var (
	againSection = words.Text{"ar": "لإعادة الدراسة كما هي", "en": "To make this study again"}
	againText    = words.Text{
		"ar": "المدخلات نفسها مع المعجم نفسه والخيارات نفسها تعطي هذا الملف بايتًا ببايت. بصمات ملفات المدخلات في ورقة جودة البيانات.",
		"en": "The same inputs, lexicon and options give this very file, byte for byte. The hashes of the input files are on the data quality sheet.",
	}
	againLabels = []words.Text{
		{"ar": "الأداة", "en": "Tool"},
		{"ar": "المعجم وإصداره", "en": "Lexicon and version"},
		{"ar": "بصمة المعجم SHA-256", "en": "Lexicon SHA-256"},
		{"ar": "مستوى الثقة", "en": "Confidence level"},
		{"ar": "بذرة العشوائية", "en": "Seed"},
		{"ar": "وحدة المصادفة", "en": "Unit of chance"},
		{"ar": "النسخ", "en": "Copies"},
		{"ar": "من تاريخ", "en": "Since"},
		{"ar": "إلى تاريخ", "en": "Until"},
		{"ar": "الوسائل المختارة", "en": "Outlets asked for"},
		{"ar": "عدد الملفات", "en": "Input files"},
	}
	allText = words.Text{"ar": "الكل", "en": "all"}
)
