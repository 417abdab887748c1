package workbook

import "mizan/internal/words"

// comparisons explains the figures that set outlets beside one another, after
// measures, in the order of the sheets.
var comparisons = []measure{
	{
		name: words.Text{"ar": "الصافي المقرَّب", "en": "Shrunken net"},
		meaning: words.Text{
			"ar": "الصافي مجذوبًا إلى ما عليه الوسائل عامةً، وكلما قلّت شواهد الوسيلة زاد الجذب. يصلح للترتيب والرسم، ويحمي من التطرف الكاذب، ولا يُستشهد به. لا يُحسب لأقل من خمس وسائل.",
			"en": "S drawn towards what outlets are like, the more the less is known of one. It serves order and drawing, guards against false extremes and is not for quoting. Not below five outlets.",
		},
		formula: "(μs + y) / (s + n), n: effective mentions, y = p·n\nμ, s by maximum likelihood of the beta-binomial",
		source:  cite("Empirical Bayes; Skellam 1948"),
	},
	{
		name: words.Text{"ar": "نصيب الزوج", "en": "Share of a pair"},
		meaning: words.Text{
			"ar": "نصيب العائلة الأولى من ذكر العائلتين في كلام الوسيلة، بمجال ويلسون العنقودي نفسه. «اختيار واضح» إذا لم يشمل المجال النصف.",
			"en": "Mentions of the first family among those of both in the outlet's own words, with the same clustered Wilson interval. A choice is clear when the interval leaves out one half.",
		},
		formula: "A / (A + B)",
		source:  cite("Wilson 1927; Franco, Little, Louis & Slud 2019"),
	},
	{
		name: words.Text{"ar": "الفرق بين وسيلتين", "en": "Difference of two outlets"},
		meaning: words.Text{
			"ar": "فرق الصافيين أو الميلين، بمجال MOVER. وقيمة p أكبر اثنتين: تبديل الوحدات كاملة بين الوسيلتين، وما يعطيه المجال. وتُعدَّل القيم كلها معًا. ولا يُقال بفرق إلا إذا كانت q لا تزيد على 0.05 ولم يشمل المجال الصفر. ولا يُختبر ما دون أربع وحدات.",
			"en": "The difference of two nets or slants, with a MOVER interval. Its p is the larger of two: of moving whole units between the outlets, and that of the interval. All are adjusted together. A difference is stated only with q at most 0.05 and an interval without 0. Below four units nothing is tested.",
		},
		formula: "d = S_a − S_b\nlo = d − √((a−l_a)² + (u_b−b)²);  hi = d + √((u_a−a)² + (b−l_b)²)\np = max(permutation, interval);  q: Benjamini–Hochberg",
		source:  cite("Newcombe 1998; Zou & Donner 2008; Benjamini & Hochberg 1995. Studentised permutation of clusters"),
	},
	{
		name: words.Text{"ar": "تباعد الأسماء", "en": "Distance of names"},
		meaning: words.Text{
			"ar": "تباعد جنسن–شانون بين أنصبة الأسماء، متوسطًا على المقابلات بوزن واحد، ناقصًا ما يعطيه تبديل الوحدات (499 مرة). صفر: لا يزيد على المصادفة.",
			"en": "Jensen–Shannon divergence of the shares of names, the mean over contrasts of equal weight, less what moving units (499 times) gives. 0: no more than chance.",
		},
		formula: "½·KL(p‖m) + ½·KL(q‖m), m = (p+q)/2, base 2; shares + ½",
		source:  cite("Lin 1991 (Jensen–Shannon divergence)"),
	},
	{
		name: words.Text{"ar": "النسبة المضمونة", "en": "Assured ratio (LRC)"},
		meaning: words.Text{
			"ar": "كم مرة تزيد نسبة الوحدات التي ترد فيها الكلمة عند الوسيلة على نسبتها عند سائرها، بأقل ما تسمح به البيانات، بلوغاريتم أساسه 2. لا تُعرض كلمة في أقل من ثلاث وحدات.",
			"en": "How many times the share of units with the word in the outlet is that in the rest, at the least that the data allow, as log2. No word of fewer than three units is listed.",
		},
		formula: "log2( (d/c) · τ/(1−τ) ), τ: Clopper–Pearson limit of a/(a+b), Bonferroni\na, b: units with the word; c, d: all units",
		source:  cite("Evert 2022"),
	},
	{
		name: words.Text{"ar": "لوغ الأرجحية، G²، والاختبار", "en": "Log odds, G² and test of a word"},
		meaning: words.Text{
			"ar": "مقاييس أخرى للكلمة نفسها. وقيمة p من اختبار فيشر على الوحدات، معدَّلة على كلمات الوسيلة كلها. والتركّز في الزمن DP من 0 (متساوٍ) إلى 1 (في فترة واحدة).",
			"en": "Other measures of the same word. p is Fisher's exact test over units, adjusted over all words of the outlet. Clumping in time DP runs from 0 (even) to 1 (one period only).",
		},
		formula: "δ = ln(odds_a) − ln(odds_b), prior: all outlets pooled\nG² = 2·ΣO·ln(O/E);  DP = ½·Σ|v/f − s| / (1 − min s)",
		source:  cite("Monroe, Colaresi & Quinn 2008; Dunning 1993; Fisher's exact test; Gries 2008"),
	},
	{
		name: words.Text{"ar": "الفرق في القصص المشتركة", "en": "Difference in shared stories"},
		meaning: words.Text{
			"ar": "فرق الوسيلتين داخل القصص التي روتاها معًا، فلا يدخل فيه اختيار الأحداث. يُحسب من ست قصص فصاعدًا. وما بقي من فرق كل الأخبار يعود إلى أي القصص غُطّيت، وليس سببًا.",
			"en": "How two outlets differ within the stories that both told, so that a choice of events plays no part. From six stories up. What is left of the difference in all articles is due to which stories were covered, and is no cause.",
		},
		formula: "D = Σw·d / Σw, w = m_a·m_b / (m_a + m_b)\nSE = √(E/(E−1)·Σw²(d−D)²) / Σw, t with E−1;  p: sign flips over stories",
		source:  cite("Mantel & Haenszel 1959"),
	},
	{
		name: words.Text{"ar": "القصة والنسخة", "en": "Story and copy"},
		meaning: words.Text{
			"ar": "النسخة نص يشترك مع غيره في 70% من متتاليات كلماته الخمس. والقصة أخبار متقاربة في الأيام والكلمات، بعد إخفاء أسماء المعجم كي لا تُفرز بحسب التسمية. والقصة عند الوسيلة الواحدة وحدة مصادفة واحدة.",
			"en": "A copy shares 70% of its runs of five words with another text. A story is articles alike in days and words, with the lexicon's names left out, lest stories be told apart by naming. What one outlet wrote on a story is one unit of chance.",
		},
		formula: "copy: Jaccard of 5-word runs ≥ 0.7 (MinHash 16 × 8)\nstory: cosine with the centroid ≥ 0.225, pause ≤ 2 days, span ≤ 7",
		source:  cite("Single-pass clustering after Miranda et al. 2018; light stemming after Larkey et al. 2002; the thresholds are mizan's own"),
	},
	{
		name: words.Text{"ar": "الصافي بلا نسخ", "en": "Net without copies"},
		meaning: words.Text{
			"ar": "الصافي نفسه دون ما نقلته الوسيلة من متن نص سبق نشره عند غيرها، فكلامه ليس كلامها. وعنوانها باقٍ إن كان لها.",
			"en": "S without the bodies that the outlet copied from a text printed before: those words are not its own. Its headline stays where it is its own.",
		},
		formula: "S = (P − N) / (P + N)",
		source:  ownRule,
	},
	{
		name: words.Text{"ar": "التحول في الزمن", "en": "Change over time"},
		meaning: words.Text{
			"ar": "نقطة لكل أسبوع أو شهر بمجالها. والتحول هو الموضع الواحد الذي يختلف ما قبله عمّا بعده أكثر اختلاف، وتُختبر حقيقته بتبديل الفترات كاملة. لا يُختبر ما دون ثماني فترات.",
			"en": "A point a week or month with its interval. A change is the one place where before and after differ most, tested by moving whole periods. Below eight periods nothing is tested.",
		},
		formula: "max over splits of G²(before, after), 4 periods at least on either side",
		source:  words.Text{"ar": "قاعدة من وضع ميزان، مفحوصة بالمحاكاة", "en": "mizan's own rule, checked by simulation"},
	},
	{
		name: words.Text{"ar": "متانة الرقم", "en": "Sensitivity"},
		meaning: words.Text{
			"ar": "الرقم محسوبًا من جديد بحذف كل تسمية، ثم كل وحدة، واحدة واحدة. «قائم على تسمية واحدة»: لها أكثر من نصف الألفاظ غير المحايدة، أو ينقلب الرقم بحذف تسمية.",
			"en": "The figure computed again without each naming, then without each unit, one by one. It hangs on one naming that has more than half of the charged mentions, or without one of them its sign turns.",
		},
		formula: "S without t, for every t: lowest and highest",
		source:  cite("Leave-one-out (jackknife)"),
	},
}
