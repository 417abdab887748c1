package page

import (
	"fmt"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// words are the words of the page, by what they are for.
var phrases = map[string]words.Text{
	"brand":    {"ar": "ميزان", "en": "Mizan"},
	"tagline":  {"ar": "كيف تسمّي وسائل الإعلام أطراف النزاع", "en": "how news outlets name the parties to a conflict"},
	"sample":   {"ar": "هذه نصوص تدريب كُتبت لتجربة الأداة، وليست مواد صحفية. الوسائل المذكورة فيها متخيَّلة، ولا تقول أرقامها شيئًا عن أي وسيلة حقيقية.", "en": "These are training texts written to try the tool out, not journalism. The outlets in them are invented and the numbers say nothing about any real outlet."},
	"language": {"ar": "English", "en": "العربية"},
	"theme":    {"ar": "المظهر: داكن أو فاتح", "en": "Dark or light"},
	"contents": {"ar": "أقسام التقرير", "en": "Sections of the report"},
	"skip":     {"ar": "إلى المحتوى", "en": "Skip to content"},
	"noscript": {"ar": "الرسوم وتصفية الشواهد تحتاج إلى JavaScript، وهو متوقف هنا. الخلاصة والجداول وعيّنة الشواهد مقروءة من دونه.", "en": "The charts and the evidence filters need JavaScript, which is off here. The findings, the tables and a part of the evidence are readable without it."},

	"fact.outlets":  {"ar": "الوسائل", "en": "Outlets"},
	"fact.articles": {"ar": "المقالات", "en": "Articles"},
	"fact.words":    {"ar": "الكلمات", "en": "Words"},
	"fact.mentions": {"ar": "مرات التسمية", "en": "Mentions"},
	"fact.dates":    {"ar": "من تاريخ إلى تاريخ", "en": "Dates"},
	"fact.lexicon":  {"ar": "المعجم", "en": "Lexicon"},
	"to":            {"ar": "إلى", "en": "to"},

	"findings":         {"ar": "الخلاصة", "en": "In brief"},
	"findings.lead":    {"ar": "ما تحتمله الأدلة لا أكثر: كل جملة هنا تقوم على أدلة متوسطة أو قوية ومجال ثقة لا يترك شكًّا في الاتجاه، وهي وصف للألفاظ وليست حكمًا على أحد.", "en": "What the evidence bears and no more: each sentence stands on moderate or strong evidence and an interval that leaves no doubt of the direction. It describes words and judges nobody."},
	"findings.further": {"ar": "جمل أخرى", "en": "Further sentences"},
	"findings.read":    {"ar": "اقرأ جُملها", "en": "read the sentences"},
	"notes":            {"ar": "يصح على الأرقام كلها", "en": "Holds for all numbers"},

	"slant":         {"ar": "الميل", "en": "Slant"},
	"slant.title":   {"ar": "إلى أي طرف يميل كلام كل وسيلة؟", "en": "Which side do an outlet's own words favour?"},
	"slant.lead":    {"ar": "كل نقطة وسيلة، والخط حولها مجال الثقة. كلما اقتربت من أحد الطرفين كانت تسميات الوسيلة أحسن له وأقسى على خصمه. النقطة المفرغة أدلتها ضعيفة، والرمادية لا ميل واضح لها لأن مجالها يضم الصفر. ترتيب الصفوف للقراءة وليس تصنيفًا.", "en": "Each point is an outlet and the line around it its confidence interval. The nearer to one end, the kinder the outlet's names for that side and the harsher for the other. A hollow point stands on weak evidence; a grey one has no clear lean, as its interval holds 0. The order of the rows is for reading and no ranking."},
	"slant.figure":  {"ar": "الميل", "en": "Slant"},
	"slant.chart":   {"ar": "رسم: ميل كلام كل وسيلة بين الطرفين مع مجال الثقة. أرقامه في الجدول تحته.", "en": "Chart: the slant of each outlet between the sides, with intervals. Its figures are in the table below."},
	"slant.towards": {"ar": "أميل إلى: %s", "en": "leans to: %s"},

	"sides":       {"ar": "الأطراف", "en": "Sides"},
	"sides.title": {"ar": "كيف سُمّي كل طرف؟", "en": "How is each side named?"},
	"sides.lead":  {"ar": "S هي التسميات المُشرعِنة ناقص النازعة للشرعية، مقسومة على مجموعهما، من كلام الوسيلة وحده: \u2066+1\u2069 كلها مُشرعِنة، أما \u2066−1\u2069 فكلها نازعة للشرعية. التسميات المحايدة تُعدّ ولا تدخل في S.", "en": "S is the legitimising names less the delegitimising ones over both, in the outlet's own words: +1 when all legitimise, −1 when all delegitimise. Plain names are counted and stay out of S."},
	"side.chart":  {"ar": "رسم: صافي تسمية هذا الطرف في كلام كل وسيلة مع مجال الثقة. أرقامه في الجدول تحته.", "en": "Chart: the net polarity of this side in each outlet's own words, with intervals. Its figures are in the table below."},

	"contrasts":       {"ar": "التسميات", "en": "Names"},
	"contrasts.title": {"ar": "بأي اسم؟ التسميات المتنافسة", "en": "By which name? The rival namings"},
	"contrasts.lead":  {"ar": "الشيء نفسه وأسماؤه المتنافسة: نصيب كل اسم من كلام كل وسيلة. العدد في آخر الصف مجموع المرات. الصف الباهت بلا نِسَب: أدلته غير كافية، أو مراته أقل من 5. انقر أي جزء لترى جُمله.", "en": "One thing and its rival names: the share of each name in an outlet's own words. The figure at the end of a row is the number of mentions. A faint row shows no shares: its evidence is not enough, or it holds fewer than 5 mentions. Click any part to read its sentences."},
	"contrast.chart":  {"ar": "رسم: نصيب كل تسمية من كلام كل وسيلة. أرقامه في الجدول تحته.", "en": "Chart: the share of each naming in each outlet's own words. Its figures are in the table below."},
	"pair":            {"ar": "وجهًا لوجه", "en": "Head to head"},
	"pair.share":      {"ar": "نصيب الأول", "en": "Share of the first"},
	"pair.bar":        {"ar": "الأول ⟵ الثاني", "en": "first → second"},

	"contrasts.fold": {"ar": "تسميات أقل ورودًا، معدودة بلا نِسَب", "en": "Things named less often, counted without shares"},

	"heat":       {"ar": "خريطة التسميات", "en": "Map of names"},
	"heat.dense": {"ar": "كلما اشتد لون الخانة كبر نصيب التسمية، وأشدها %s: بلون الطرف ما يُشرعنه، وبالرمادي المحايد، وبالداكن ما ينزع شرعيته. الخانة الفاتحة عدد بلا نسبة، والخالية لم ترد فيها. أشر إلى خانة، أو سر بين الخانات بمفاتيح الأسهم، لتُقرأ.", "en": "The deeper the colour of a cell, the larger the share, the deepest being %s: in the side's colour what legitimises it, grey what is plain, dark what delegitimises it. A pale cell is a count without a share, an empty one holds none. Point at a cell, or go from cell to cell with the arrow keys, to read it."},
	"heat.some":  {"ar": "تظهر أكثر التسميات ورودًا: %s من %s؛ وكلها في جداول الأسماء المتنافسة وفي report.xlsx.", "en": "The most frequent namings are shown, %s of %s; all are in the tables of the rival names and in report.xlsx."},
	"heat.title": {"ar": "كل تسمية في كل وسيلة", "en": "Every naming in every outlet"},
	"heat.lead":  {"ar": "كل خانة نصيب التسمية مما تسمّي به الوسيلة ذلك الشيء بكلامها، ويشتد لونها كلما كبر. الخانة الباهتة عددُ مرات بلا نسبة لأن أدلتها لا تكفي، والنقطة تعني أنها لم ترد. اختر خانة لتقرأ جُملها.", "en": "Each cell is the share of a naming in what the outlet's own words call the thing; the larger, the deeper its colour. A faint cell is a bare count, as the evidence is not enough for shares; a dot means it never occurs. Choose a cell to read its sentences."},

	"headline":            {"ar": "العنوان والمتن", "en": "Headline and body"},
	"headline.title":      {"ar": "هل يقول العنوان ما يقوله المتن؟", "en": "Does the headline say what the body says?"},
	"headline.lead":       {"ar": "S في العناوين وحدها بجانب S في المتون وحدها، من كلام الوسيلة. لا تُرسم إلا وسيلة لها خمسة عناوين وخمسة متون على الأقل بتسمية غير محايدة.", "en": "S of the headlines alone beside S of the bodies alone, in the outlet's own words. Only outlets with at least five headlines and five bodies that hold a charged name are drawn."},
	"headline.body":       {"ar": "المتن", "en": "body"},
	"headline.title.mark": {"ar": "العنوان", "en": "headline"},
	"headline.figure":     {"ar": "العنوان", "en": "Headline"},
	"headline.chart":      {"ar": "رسم: صافي تسمية هذا الطرف في عناوين كل وسيلة وفي متونها. أرقامه في الجدول تحته.", "en": "Chart: the net polarity of this side in each outlet's headlines and bodies. Its figures are in the table below."},
	"col.title.s":         {"ar": "S في العناوين", "en": "S of headlines"},
	"col.title.n":         {"ar": "عناوين وراءها", "en": "Headlines behind it"},
	"col.body.s":          {"ar": "S في المتون", "en": "S of bodies"},
	"col.body.n":          {"ar": "متون وراءها", "en": "Bodies behind it"},

	"time":         {"ar": "عبر الزمن", "en": "Over time"},
	"time.title":   {"ar": "هل تغيّرت التسمية مع الوقت؟", "en": "Did the naming change over time?"},
	"time.lead":    {"ar": "لكل وسيلة خط لكل طرف ومجال الثقة حوله، وتحتهما عدد المقالات. لا نقطة حيث الأدلة أقل من ضعيفة، والنقطة المفرغة أدلتها ضعيفة. الخط المتقطع تغيّر ثبت باختبار، ولا يُرسم سواه.", "en": "For each outlet a line for each side with its interval, and beneath how many articles there were. There is no point where the evidence is below weak, and a hollow one stands on weak evidence. A dashed line marks a change that a test confirms; no other is drawn."},
	"time.chart":   {"ar": "رسم: صافي تسمية كل طرف في هذه الوسيلة عبر الزمن مع مجال الثقة، وعدد مقالاتها. أرقامه في الجدول تحته.", "en": "Chart: the net polarity of each side in this outlet over time with intervals, and the number of its articles. Its figures are in the table below."},
	"time.score":   {"ar": "S", "en": "S"},
	"time.bin":     {"ar": "تبدأ في", "en": "Begins"},
	"time.week":    {"ar": "أسبوع", "en": "week of"},
	"time.month":   {"ar": "شهر يبدأ", "en": "month from"},
	"time.change":  {"ar": "تغيّرت تسمية «%s» من %s: كانت S قبلها %s وصارت بعدها %s (%s).", "en": "The naming of %s changed from %s on: S was %s before and %s after (%s)."},
	"time.undated": {"ar": "مقالات بلا تاريخ خارج هذا القسم: %s.", "en": "Articles without a date, which are not in this section: %s."},
	"time.fold":    {"ar": "وسائل أخرى", "en": "Further outlets"},

	"differences":         {"ar": "الفروق", "en": "Differences"},
	"differences.title":   {"ar": "أي الوسائل تختلف عن غيرها؟", "en": "Which outlets differ?"},
	"differences.lead":    {"ar": "اختُبرت معًا مقارنات عددها %s وصُحّحت قيم p كلها. لا يُقال بفرق إلا إذا كان \u2066q ≤ 0.05\u2069 ولم يضم مجاله الصفر؛ وما سواه رمادي، ولا يعني أن الوسيلتين سواء. الرسم للوسيلة مقابل سائر الوسائل، والجدول الملوّن لكل وسيلتين: وسيلة الصف ناقص وسيلة العمود. الفرق وصف للمقروء ولا يقول سببه.", "en": "%s comparisons were tested together and all p-values adjusted. A difference is stated only when q ≤ 0.05 and its interval leaves out 0; the others are grey, which does not mean that the outlets are alike. The chart sets an outlet against all others together; the coloured table every two: the outlet of the row less that of the column. A difference describes what was read and not its cause."},
	"differences.chart":   {"ar": "رسم: الفرق بين كل وسيلة وسائر الوسائل مع مجال الثقة. أرقامه في الجدول تحته.", "en": "Chart: the difference between each outlet and the others, with intervals. Its figures are in the table below."},
	"differences.slant":   {"ar": "الميل", "en": "Slant"},
	"differences.harsher": {"ar": "أقل شرعنةً", "en": "legitimises less"},
	"differences.first":   {"ar": "الأولى أكثر شرعنةً", "en": "first more"},
	"differences.second":  {"ar": "الثانية أكثر شرعنةً", "en": "second more"},
	"differences.kinder":  {"ar": "أكثر شرعنةً", "en": "legitimises more"},
	"differences.called":  {"ar": "فرق ثابت", "en": "differs"},
	"differences.open":    {"ar": "غير ثابت", "en": "not shown to differ"},
	"differences.dense":   {"ar": "في الجدول الملوّن: لون الخانة للطرف الذي تميل إليه وسيلة الصف أكثر من وسيلة العمود (وفي طرف بعينه: لونه إن كانت أكثر شرعنةً له، وداكن إن كانت أقل)، ويشتد كلما كبر الفرق. الخانة الرمادية الفاتحة فرق غير ثابت. أشر إلى خانة، أو سر بمفاتيح الأسهم، لتُقرأ.", "en": "In the coloured table a cell has the colour of the side that the row's outlet favours more than the column's (of one side: its colour where the row legitimises it more, dark where less), and the larger the difference, the deeper. A pale grey cell is not shown to differ. Point at a cell, or use the arrow keys, to read it."},
	"differences.matrix":  {"ar": "كل وسيلتين: الصف ناقص العمود", "en": "Every two outlets: row less column"},
	"differences.minus":   {"ar": "الصف ناقص العمود", "en": "Row less column"},
	"rest":                {"ar": "سائر الوسائل", "en": "all others"},
	"col.difference":      {"ar": "الفرق", "en": "Difference"},
	"col.first.outlet":    {"ar": "الأولى", "en": "First"},
	"col.second.outlet":   {"ar": "الثانية", "en": "Second"},
	"col.units":           {"ar": "وحدات كل جانب", "en": "Units on each side"},

	"telling.title": {"ar": "جملة بجملة: أوضح وسيلتين اختلافًا", "en": "Sentence by sentence: the two that differ most clearly"},
	"telling.note":  {"ar": "من كلام كل منهما الجمل التي تختلفان بها: تسميات غير محايدة نصيبها عندها أكبر بكثير من نصيبها عند الأخرى، جملة لكل تسمية ومن كل مقال. اختيرت لتُظهر الاختلاف، فليست عيّنة من كلامهما.", "en": "From each one's own words, the sentences by which they differ: charged namings whose share in the one most exceeds that in the other, one sentence a naming and an article. They are chosen to show the difference and are no sample of what the two write."},

	"distances":           {"ar": "التباعد", "en": "Distances"},
	"distances.title":     {"ar": "كم تتباعد ألفاظ الوسائل؟", "en": "How far apart are the outlets' words?"},
	"distances.lead":      {"ar": "تباعد اختيار الأسماء بين كل وسيلتين بالبِت، بعد طرح ما تعطيه المصادفة: 0 لا تباعد، 1 لا اسم مشترك. رُتّبت الوسائل بحيث تتجاور المتشابهة. الخانة الرمادية قد تعطيها المصادفة وحدها. القياس للألفاظ لا للسياسة.", "en": "How unlike the choice of names is between every two outlets, in bits, less what chance gives: 0 is no distance, 1 no name in common. Like outlets stand side by side. Chance alone could give a grey cell. It measures words, not politics."},
	"distances.dense":     {"ar": "كلما اشتد لون الخانة زاد التباعد. أشر إلى خانة، أو سر بين الخانات بمفاتيح الأسهم، لتُقرأ.", "en": "The deeper the colour, the farther apart. Point at a cell, or go from cell to cell with the arrow keys, to read it."},
	"distances.bits":      {"ar": "التباعد (بت)", "en": "Distance (bits)"},
	"distances.raw":       {"ar": "كما قيس", "en": "As measured"},
	"distances.chance":    {"ar": "ما تعطيه المصادفة", "en": "What chance gives"},
	"distances.contrasts": {"ar": "أشياء مقارَنة", "en": "Things compared"},

	"stories":        {"ar": "الحدث نفسه", "en": "Same story"},
	"stories.title":  {"ar": "حين تكتب وسيلتان عن الحدث نفسه", "en": "When two outlets tell the same story"},
	"stories.lead":   {"ar": "الفرق بين كل وسيلتين في القصص التي كتبتا عنها معًا، بجانب الفرق في كل ما كتبتاه. إن تقاربا فالفرق في التسمية نفسها، وإن تباعدا فبعضه من اختيار كل وسيلة ما تغطيه. لا تُقارن وسيلتان لهما أقل من ست قصص مشتركة.", "en": "The difference between two outlets in the stories that both told, beside the difference in all they wrote. Where the two agree, the difference lies in the naming; where they part, some of it is due to what each covers. Outlets with fewer than six shared stories are not compared."},
	"stories.same":   {"ar": "في القصص المشتركة", "en": "in shared stories"},
	"stories.all":    {"ar": "في كل المقالات", "en": "in all articles"},
	"stories.gap":    {"ar": "ما يرجع إلى اختيار القصص", "en": "Due to which stories"},
	"stories.figure": {"ar": "القصص", "en": "Stories"},
	"stories.chart":  {"ar": "رسم: الفرق بين كل وسيلتين في القصص المشتركة وفي كل المقالات. أرقامه في الجدول تحته.", "en": "Chart: the difference between every two outlets in shared stories and in all articles. Its figures are in the table below."},
	"stories.some":   {"ar": "في الرسم أكثر الأزواج قصصًا مشتركة: %s من %s.", "en": "The chart shows the pairs with most stories in common: %s of %s."},
	"stories.list":   {"ar": "القصص التي عُثر عليها", "en": "The stories found"},
	"stories.story":  {"ar": "القصة (عنوان أقربها إلى الوسط)", "en": "Story (headline of its most central article)"},
	"stories.note":   {"ar": "القصة مقالاتٌ عن حدث واحد في أيام متقاربة. عدد القصص %s. عدد المقالات المنسوخة عن غيرها %s، ومجموعات النسخ %s.", "en": "A story is articles on one event within a few days. There are %s stories. %s articles are copies of others, in %s groups of copies."},

	"distinctive":              {"ar": "ألفاظ مميِّزة", "en": "Distinctive words"},
	"distinctive.title":        {"ar": "بمَ تتميّز ألفاظ كل وسيلة؟", "en": "Which words set each outlet apart?"},
	"distinctive.lead":         {"ar": "كلمات وتسميات ترد في مقالات الوسيلة أكثر من ورودها في سائر الوسائل معًا، والرقم عدد ما وردت فيه من وحداتها. تميّز الكلمة قد يرجع إلى الموضوع أو المكان، وليس علامة على موقف.", "en": "Words and namings that stand in more of the outlet's articles than in those of all others together; the figure is in how many of its units. A word may be distinctive for its subject or place and is no sign of a stance."},
	"distinctive.namings":      {"ar": "تسميات", "en": "Namings"},
	"distinctive.words":        {"ar": "كلمات", "en": "Words"},
	"distinctive.word":         {"ar": "اللفظ", "en": "Word"},
	"distinctive.here":         {"ar": "هنا", "en": "Here"},
	"distinctive.there":        {"ar": "عند غيرها", "en": "Elsewhere"},
	"distinctive.ratio":        {"ar": "لوغاريتم النسبة (2)", "en": "Log2 ratio"},
	"distinctive.conservative": {"ar": "أقل ما تفرضه الأدلة", "en": "At least (LRC)"},
	"distinctive.articles":     {"ar": "مقالات ورد فيها", "en": "Articles that hold it"},

	"sensitivity":         {"ar": "المتانة", "en": "Robustness"},
	"sensitivity.title":   {"ar": "هل تقوم النتيجة على تسمية واحدة أو قصة واحدة؟", "en": "Does a result hang on one naming or one story?"},
	"sensitivity.lead":    {"ar": "يُعاد الحساب من دون كل تسمية على حدة، ثم من دون كل وحدة (قصة أو مقال) على حدة. الخط مدى ما تصل إليه النتيجة، وليس مجال ثقة. الأحمر تنقلب إشارته بحذف واحد، و⚠ نتيجة قائمة على تسمية واحدة.", "en": "Each figure is computed again without each naming in turn, then without each unit (a story or an article). The line is how far the figure goes, and no confidence interval. A red one turns its sign when one thing is left out; ⚠ marks a result that hangs on one naming."},
	"sensitivity.chart":   {"ar": "رسم: مدى النتيجة بحذف كل تسمية وبحذف كل وحدة. أرقامه في الجدول تحته.", "en": "Chart: the range of the figure without each naming and without each unit. Its figures are in the table below."},
	"sensitivity.full":    {"ar": "بكل شيء", "en": "With everything"},
	"sensitivity.namings": {"ar": "بحذف كل تسمية", "en": "without each naming"},
	"sensitivity.units":   {"ar": "بحذف كل وحدة", "en": "without each unit"},
	"sensitivity.turns":   {"ar": "انقلابات (تسميات / وحدات)", "en": "Turns (namings / units)"},
	"sensitivity.most":    {"ar": "أكثر ما يحرّكها", "en": "Moves it most"},
	"sensitivity.top":     {"ar": "أكثر التسميات غير المحايدة", "en": "Most frequent charged naming"},
	"sensitivity.share":   {"ar": "نصيبها", "en": "Its share"},
	"sensitivity.flips":   {"ar": "تنقلب الإشارة بحذف: %s", "en": "turns its sign without: %s"},
	"sensitivity.fold":    {"ar": "كل طرف على حدة", "en": "Each side by itself"},

	"figures":  {"ar": "الأرقام", "en": "The figures"},
	"save.png": {"ar": "حفظ الرسم PNG", "en": "Save as PNG"},
	"save.svg": {"ar": "حفظ الرسم SVG", "en": "Save as SVG"},
	"save.csv": {"ar": "حفظ الأرقام CSV", "en": "Save figures as CSV"},
	"marks":    {"ar": "تنقّل بين العلامات بمفاتيح الأسهم، وEnter يعرض جُمل العلامة.", "en": "Arrow keys go from mark to mark; Enter shows the sentences of a mark."},

	"filter.other":    {"ar": "ومعها", "en": "And also"},
	"filter.place":    {"ar": "الموضع", "en": "Place"},
	"filter.headline": {"ar": "العناوين", "en": "headlines"},
	"filter.body":     {"ar": "المتون", "en": "bodies"},
	"filter.from":     {"ar": "من تاريخ", "en": "From"},
	"filter.until":    {"ar": "إلى تاريخ", "en": "Until"},
	"filter.active":   {"ar": "المصفّى به", "en": "Filtered by"},
	"filter.resolved": {"ar": "أي طرف، ما حُسم منه", "en": "any, if resolved"},
	"filter.nobody":   {"ar": "لا شيء", "en": "none"},
	"training":        {"ar": "نصوص تدريب، لا مواد صحفية", "en": "training texts, not journalism"},
	"filter.remove":   {"ar": "إزالة", "en": "remove"},
	"filter.copy":     {"ar": "انسخ رابط هذه التصفية", "en": "Copy a link to this filter"},
	"filter.copied":   {"ar": "نُسخ الرابط", "en": "Link copied"},

	"voices":       {"ar": "الأصوات", "en": "Voices"},
	"voices.title": {"ar": "كلام مَن؟", "en": "Whose words?"},
	"voices.lead":  {"ar": "التسمية قد تكون من كلام الوسيلة نفسها، أو منسوبة إلى متحدث، أو بين علامتي تنصيص، أو مقرونة بتحفّظ مثل «ما سمّاها». الدرجات أعلاه من كلام الوسيلة وحده.", "en": "A name may be the outlet's own, reported from a speaker, inside quotation marks, or held at a distance (“what it called…”). The scores above are of the own words alone."},
	"voices.chart": {"ar": "رسم: نصيب كل صوت من تسميات كل وسيلة. أرقامه في الجدول تحته.", "en": "Chart: the share of each voice in each outlet's namings. Its figures are in the table below."},

	"evidence":           {"ar": "الشواهد", "en": "Evidence"},
	"evidence.title":     {"ar": "الشواهد: كل رقم وجُمله", "en": "The evidence: the sentences behind every number"},
	"evidence.lead":      {"ar": "كل مرة عُدّت فيها تسمية، في جملتها، مع القاعدة التي حدّدت صوتها وطرفها. صفِّ القائمة من هنا، أو بالنقر على رسم أو على رقم في جدول.", "en": "Every counted mention in its sentence, with the rule that decided its voice and its side. Filter here, or by clicking a chart or a figure in a table."},
	"evidence.some":      {"ar": "هذه عيّنة: في الصفحة %s من %s شاهدًا، سُحبت بالقرعة بحيث يبقى من كل تسمية عند كل وسيلة شاهد على الأقل ما اتسع المكان. وملف mentions.csv يضمها كلها.", "en": "This is a sample: the page holds %s of %s mentions, drawn by lot so that each naming of each outlet keeps at least one as far as there is room. mentions.csv holds all of them."},
	"filter.found.some":  {"ar": "المعروض %s من %s شاهدًا في عيّنة الصفحة؛ والكل في mentions.csv", "en": "Showing %s of %s mentions in the page's sample; mentions.csv holds all"},
	"filter.none.some":   {"ar": "لا شاهد بهذه الشروط في عيّنة الصفحة؛ والكل في mentions.csv.", "en": "No mention in the page's sample fits these filters; mentions.csv holds all."},
	"filter.outlet":      {"ar": "الوسيلة", "en": "Outlet"},
	"filter.side":        {"ar": "الطرف", "en": "Side"},
	"filter.naming":      {"ar": "التسمية", "en": "Naming"},
	"filter.polarity":    {"ar": "القيمة", "en": "Value"},
	"filter.voice":       {"ar": "الصوت", "en": "Voice"},
	"filter.text":        {"ar": "بحث في النص", "en": "Search the text"},
	"filter.all":         {"ar": "الكل", "en": "all"},
	"filter.clear":       {"ar": "إلغاء التصفية", "en": "Clear filters"},
	"filter.more":        {"ar": "عرض المزيد", "en": "Show more"},
	"filter.found":       {"ar": "المعروض %s من %s شاهدًا", "en": "Showing %s of %s mentions"},
	"filter.none":        {"ar": "لا شاهد بهذه الشروط.", "en": "No mention fits these filters."},
	"evidence.headline":  {"ar": "في العنوان", "en": "headline"},
	"evidence.voice":     {"ar": "الصوت", "en": "Voice"},
	"evidence.side":      {"ar": "الطرف", "en": "Side"},
	"evidence.untitled":  {"ar": "بلا عنوان", "en": "untitled"},
	"evidence.undated":   {"ar": "بلا تاريخ", "en": "undated"},
	"evidence.link":      {"ar": "يفتح موقعًا خارج التقرير", "en": "opens a site outside the report"},
	"left":               {"ar": "ما لم يُحتسب", "en": "Left out"},
	"left.title":         {"ar": "ما لم يدخل في الحساب", "en": "What was not counted"},
	"left.seen":          {"ar": "قُرئ %s من السجلات: حُسب %s، ورُفض %s، واستُبعد بالخيارات %s.", "en": "%s records were read: %s scored, %s refused, %s left out by the options."},
	"left.unresolved":    {"ar": "تسميات لم يُحسم طرفها", "en": "Namings whose side is unresolved"},
	"left.unresolved.of": {"ar": "تدّعي أكثر من جهة هذه التسميات، ولم يقل النص في هذه المواضع لمن هي. عُدّت هنا ولم تدخل في أي درجة.", "en": "More than one side claims these names, and in these places the text does not tell whose they are. They are counted here and in no score."},
	"left.refused":       {"ar": "سجلات مرفوضة", "en": "Refused records"},
	"left.most":          {"ar": "أكثرها عند", "en": "Most of them in"},
	"left.more":          {"ar": "وغيرها: %s. القائمة كاملة في study.json.", "en": "And %s more. The whole list is in study.json."},
	"left.place":         {"ar": "الموضع", "en": "Place"},
	"left.reason":        {"ar": "السبب", "en": "Reason"},

	"method":       {"ar": "المنهج", "en": "Method"},
	"method.title": {"ar": "كيف حُسبت الأرقام، وما لا تعنيه", "en": "How the numbers were made, and what they do not mean"},
	"inputs":       {"ar": "الملفات المقروءة", "en": "Files read"},
	"sources":      {"ar": "المراجع", "en": "Sources"},
	"comma":        {"ar": "، ", "en": ", "},
	"licences":     {"ar": "رخص المكونات", "en": "Licences of the parts"},
	"footer":       {"ar": "صفحة واحدة لا تحمّل شيئًا من الشبكة. المدخلات نفسها تعطي الصفحة نفسها.", "en": "One page that loads nothing from the network. The same input gives the same page."},

	"table":           {"ar": "الجدول وراء الرسم", "en": "The table behind the chart"},
	"table.some":      {"ar": "في الجدول %s من %s صفًا؛ وكلها في report.xlsx.", "en": "The table holds %s of %s rows; report.xlsx holds all."},
	"stowed":          {"ar": "هذا الجزء طويل ويحتاج إلى JavaScript؛ وأرقامه في report.xlsx.", "en": "This part is long and needs JavaScript; its figures are in report.xlsx."},
	"outlets.table":   {"ar": "الوسائل المقروءة", "en": "The outlets read"},
	"others":          {"ar": "أسماء أخرى", "en": "other names"},
	"thin":            {"ar": "أدلة غير كافية: العدّ وحده، بلا درجة", "en": "Not enough evidence: counts only, no score"},
	"warnings":        {"ar": "تنبيهات على هذه الأرقام", "en": "Doubts about these numbers"},
	"key":             {"ar": "مفتاح الألوان", "en": "Key"},
	"col.outlet":      {"ar": "الوسيلة", "en": "Outlet"},
	"col.articles":    {"ar": "المقالات", "en": "Articles"},
	"col.words":       {"ar": "الكلمات", "en": "Words"},
	"col.mentions":    {"ar": "مرات التسمية", "en": "Mentions"},
	"col.first":       {"ar": "أول تاريخ", "en": "First date"},
	"col.last":        {"ar": "آخر تاريخ", "en": "Last date"},
	"col.lean":        {"ar": "القراءة", "en": "Reading"},
	"col.tier":        {"ar": "قوة الأدلة", "en": "Evidence"},
	"col.independent": {"ar": "S بلا المنسوخ", "en": "S without copies"},
	"col.behind":      {"ar": "وحدات وراء الدرجة", "en": "Units behind it"},
	"col.naming":      {"ar": "مقالات تسمّيه", "en": "Articles naming it"},
	"col.neutral":     {"ar": "نصيب المحايد", "en": "Plain share"},
	"col.salience":    {"ar": "لكل 1000 كلمة", "en": "Per 1,000 words"},
	"col.term":        {"ar": "التسمية", "en": "Naming"},
	"col.total":       {"ar": "المجموع", "en": "Total"},
	"col.path":        {"ar": "الملف", "en": "File"},
	"col.encoding":    {"ar": "الترميز", "en": "Encoding"},
	"col.refused":     {"ar": "مرفوض", "en": "Refused"},
	"count":           {"ar": "العدد", "en": "n"},
	"interval":        {"ar": "مجال الثقة %s", "en": "%s interval"},
	"tally":           {"ar": "مُشرعِنة %s · محايدة %s · نازعة للشرعية %s", "en": "legitimising %s · plain %s · delegitimising %s"},
	"of":              {"ar": "%s من %s", "en": "%s of %s"},
}

// word returns the words for a use. There is a row for every use.
func word(key string) words.Text {
	text, ok := phrases[key]
	if !ok {
		panic(fmt.Sprintf("report: no words for %q", key))
	}
	return text
}

// fill puts the same values into both languages of a phrase.
func fill(key string, values ...any) words.Sayer {
	text := word(key)
	return words.Text{"ar": fmt.Sprintf(text["ar"], values...), "en": fmt.Sprintf(text["en"], values...)}
}

// title names the page.
func title(study *compare.Study) words.Sayer {
	lexicon := study.Manifest.Lexicon.Title
	return words.Text{
		"ar": "ميزان: " + tame(lexicon.In("ar")),
		"en": "Mizan: " + tame(lexicon.In("en")),
	}
}

// leanText reads a slant in words.
func leanText(study *compare.Study, slant compare.Slant) words.Sayer {
	if !slant.Clear {
		return words.Unclear
	}
	side := study.Sides[0]
	if slant.Value.Estimate < 0 {
		side = study.Sides[1]
	}
	towards := word("slant.towards")
	return words.Text{
		"ar": fmt.Sprintf(towards["ar"], tame(side.Short.In("ar"))),
		"en": fmt.Sprintf(towards["en"], tame(side.Short.In("en"))),
	}
}

// clearText reads a score in words.
func clearText(score *compare.Score) words.Sayer {
	switch {
	case !score.Clear:
		return words.Unclear
	case score.Net.Estimate < 0:
		return words.Polarity(-1)
	}
	return words.Polarity(+1)
}

// scriptWords are the words that page.js writes, by language.
func scriptWords() map[string]map[string]any {
	both := map[string]map[string]any{}
	for _, lang := range languages {
		said := map[string]any{"unresolved": words.Unresolved.In(lang)}
		for _, key := range []string{
			"filter.all", "filter.found", "filter.none", "filter.found.some", "filter.none.some", "evidence.headline", "evidence.voice", "evidence.side",
			"evidence.untitled", "evidence.undated", "evidence.link", "filter.outlet", "filter.other", "filter.side", "filter.naming",
			"filter.polarity", "filter.voice", "filter.text", "filter.place", "filter.headline", "filter.body", "filter.from",
			"filter.until", "filter.remove", "filter.copied", "filter.nobody", "filter.resolved", "training",
		} {
			said[key] = word(key).In(lang)
		}
		var voices []string
		for voice := range coding.Voices {
			voices = append(voices, words.Voice(coding.Voice(voice)).In(lang))
		}
		said["voices"] = voices
		said["polarity"] = []string{words.Polarity(-1).In(lang), words.Polarity(0).In(lang), words.Polarity(+1).In(lang)}
		both[lang] = said
	}
	return both
}
