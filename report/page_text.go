package report

import (
	"fmt"

	"mizan/coding"
	"mizan/compare"
)

// words are the words of the page, by what they are for.
var words = map[string]compare.Text{
	"brand":    {AR: "ميزان", EN: "Mizan"},
	"tagline":  {AR: "كيف تسمّي وسائل الإعلام أطراف النزاع", EN: "how news outlets name the parties to a conflict"},
	"sample":   {AR: "هذه نصوص تدريب كُتبت لتجربة الأداة، وليست مواد صحفية. الوسائل المذكورة فيها متخيَّلة، ولا تقول أرقامها شيئًا عن أي وسيلة حقيقية.", EN: "These are training texts written to try the tool out, not journalism. The outlets in them are invented and the numbers say nothing about any real outlet."},
	"language": {AR: "English", EN: "العربية"},
	"theme":    {AR: "المظهر: داكن أو فاتح", EN: "Dark or light"},
	"contents": {AR: "أقسام التقرير", EN: "Sections of the report"},
	"skip":     {AR: "إلى المحتوى", EN: "Skip to content"},
	"noscript": {AR: "الرسوم وتصفية الشواهد تحتاج إلى JavaScript، وهو متوقف هنا. الخلاصة والجداول وعيّنة الشواهد مقروءة من دونه.", EN: "The charts and the evidence filters need JavaScript, which is off here. The findings, the tables and a part of the evidence are readable without it."},

	"fact.outlets":  {AR: "الوسائل", EN: "Outlets"},
	"fact.articles": {AR: "المقالات", EN: "Articles"},
	"fact.words":    {AR: "الكلمات", EN: "Words"},
	"fact.mentions": {AR: "مرات التسمية", EN: "Mentions"},
	"fact.dates":    {AR: "من تاريخ إلى تاريخ", EN: "Dates"},
	"fact.lexicon":  {AR: "المعجم", EN: "Lexicon"},
	"to":            {AR: "إلى", EN: "to"},

	"findings":         {AR: "الخلاصة", EN: "In brief"},
	"findings.lead":    {AR: "ما تحتمله الأدلة لا أكثر: كل جملة هنا تقوم على أدلة متوسطة أو قوية ومجال ثقة لا يترك شكًّا في الاتجاه، وهي وصف للألفاظ وليست حكمًا على أحد.", EN: "What the evidence bears and no more: each sentence stands on moderate or strong evidence and an interval that leaves no doubt of the direction. It describes words and judges nobody."},
	"findings.further": {AR: "جمل أخرى", EN: "Further sentences"},
	"findings.read":    {AR: "اقرأ جُملها", EN: "read the sentences"},
	"notes":            {AR: "يصح على الأرقام كلها", EN: "Holds for all numbers"},

	"slant":         {AR: "الميل", EN: "Slant"},
	"slant.title":   {AR: "إلى أي طرف يميل كلام كل وسيلة؟", EN: "Which side do an outlet's own words favour?"},
	"slant.lead":    {AR: "كل نقطة وسيلة، والخط حولها مجال الثقة. كلما اقتربت من أحد الطرفين كانت تسميات الوسيلة أحسن له وأقسى على خصمه. النقطة المفرغة أدلتها ضعيفة، والرمادية لا ميل واضح لها لأن مجالها يضم الصفر. ترتيب الصفوف للقراءة وليس تصنيفًا.", EN: "Each point is an outlet and the line around it its confidence interval. The nearer to one end, the kinder the outlet's names for that side and the harsher for the other. A hollow point stands on weak evidence; a grey one has no clear lean, as its interval holds 0. The order of the rows is for reading and no ranking."},
	"slant.figure":  {AR: "الميل", EN: "Slant"},
	"slant.chart":   {AR: "رسم: ميل كلام كل وسيلة بين الطرفين مع مجال الثقة. أرقامه في الجدول تحته.", EN: "Chart: the slant of each outlet between the sides, with intervals. Its figures are in the table below."},
	"slant.towards": {AR: "أميل إلى: %s", EN: "leans to: %s"},

	"sides":       {AR: "الأطراف", EN: "Sides"},
	"sides.title": {AR: "كيف سُمّي كل طرف؟", EN: "How is each side named?"},
	"sides.lead":  {AR: "S هي التسميات المُشرعِنة ناقص النازعة للشرعية، مقسومة على مجموعهما، من كلام الوسيلة وحده: \u2066+1\u2069 كلها مُشرعِنة، أما \u2066−1\u2069 فكلها نازعة للشرعية. التسميات المحايدة تُعدّ ولا تدخل في S.", EN: "S is the legitimising names less the delegitimising ones over both, in the outlet's own words: +1 when all legitimise, −1 when all delegitimise. Plain names are counted and stay out of S."},
	"side.chart":  {AR: "رسم: صافي تسمية هذا الطرف في كلام كل وسيلة مع مجال الثقة. أرقامه في الجدول تحته.", EN: "Chart: the net polarity of this side in each outlet's own words, with intervals. Its figures are in the table below."},

	"contrasts":       {AR: "التسميات", EN: "Names"},
	"contrasts.title": {AR: "بأي اسم؟ التسميات المتنافسة", EN: "By which name? The rival namings"},
	"contrasts.lead":  {AR: "الشيء نفسه وأسماؤه المتنافسة: نصيب كل اسم من كلام كل وسيلة. العدد في آخر الصف مجموع المرات. الصف الباهت بلا نِسَب: أدلته غير كافية، أو مراته أقل من 5. انقر أي جزء لترى جُمله.", EN: "One thing and its rival names: the share of each name in an outlet's own words. The figure at the end of a row is the number of mentions. A faint row shows no shares: its evidence is not enough, or it holds fewer than 5 mentions. Click any part to read its sentences."},
	"contrast.chart":  {AR: "رسم: نصيب كل تسمية من كلام كل وسيلة. أرقامه في الجدول تحته.", EN: "Chart: the share of each naming in each outlet's own words. Its figures are in the table below."},
	"pair":            {AR: "وجهًا لوجه", EN: "Head to head"},
	"pair.share":      {AR: "نصيب الأول", EN: "Share of the first"},
	"pair.bar":        {AR: "الأول ⟵ الثاني", EN: "first → second"},

	"contrasts.fold": {AR: "تسميات أقل ورودًا، معدودة بلا نِسَب", EN: "Things named less often, counted without shares"},

	"heat":       {AR: "خريطة التسميات", EN: "Map of names"},
	"heat.dense": {AR: "كلما اشتد لون الخانة كبر نصيب التسمية، وأشدها %s: بلون الطرف ما يُشرعنه، وبالرمادي المحايد، وبالداكن ما ينزع شرعيته. الخانة الفاتحة عدد بلا نسبة، والخالية لم ترد فيها. أشر إلى خانة، أو سر بين الخانات بمفاتيح الأسهم، لتُقرأ.", EN: "The deeper the colour of a cell, the larger the share, the deepest being %s: in the side's colour what legitimises it, grey what is plain, dark what delegitimises it. A pale cell is a count without a share, an empty one holds none. Point at a cell, or go from cell to cell with the arrow keys, to read it."},
	"heat.some":  {AR: "تظهر أكثر التسميات ورودًا: %s من %s؛ وكلها في جداول الأسماء المتنافسة وفي report.xlsx.", EN: "The most frequent namings are shown, %s of %s; all are in the tables of the rival names and in report.xlsx."},
	"heat.title": {AR: "كل تسمية في كل وسيلة", EN: "Every naming in every outlet"},
	"heat.lead":  {AR: "كل خانة نصيب التسمية مما تسمّي به الوسيلة ذلك الشيء بكلامها، ويشتد لونها كلما كبر. الخانة الباهتة عددُ مرات بلا نسبة لأن أدلتها لا تكفي، والنقطة تعني أنها لم ترد. اختر خانة لتقرأ جُملها.", EN: "Each cell is the share of a naming in what the outlet's own words call the thing; the larger, the deeper its colour. A faint cell is a bare count, as the evidence is not enough for shares; a dot means it never occurs. Choose a cell to read its sentences."},

	"headline":            {AR: "العنوان والمتن", EN: "Headline and body"},
	"headline.title":      {AR: "هل يقول العنوان ما يقوله المتن؟", EN: "Does the headline say what the body says?"},
	"headline.lead":       {AR: "S في العناوين وحدها بجانب S في المتون وحدها، من كلام الوسيلة. لا تُرسم إلا وسيلة لها خمسة عناوين وخمسة متون على الأقل بتسمية غير محايدة.", EN: "S of the headlines alone beside S of the bodies alone, in the outlet's own words. Only outlets with at least five headlines and five bodies that hold a charged name are drawn."},
	"headline.body":       {AR: "المتن", EN: "body"},
	"headline.title.mark": {AR: "العنوان", EN: "headline"},
	"headline.figure":     {AR: "العنوان", EN: "Headline"},
	"headline.chart":      {AR: "رسم: صافي تسمية هذا الطرف في عناوين كل وسيلة وفي متونها. أرقامه في الجدول تحته.", EN: "Chart: the net polarity of this side in each outlet's headlines and bodies. Its figures are in the table below."},
	"col.title.s":         {AR: "S في العناوين", EN: "S of headlines"},
	"col.title.n":         {AR: "عناوين وراءها", EN: "Headlines behind it"},
	"col.body.s":          {AR: "S في المتون", EN: "S of bodies"},
	"col.body.n":          {AR: "متون وراءها", EN: "Bodies behind it"},

	"time":         {AR: "عبر الزمن", EN: "Over time"},
	"time.title":   {AR: "هل تغيّرت التسمية مع الوقت؟", EN: "Did the naming change over time?"},
	"time.lead":    {AR: "لكل وسيلة خط لكل طرف ومجال الثقة حوله، وتحتهما عدد المقالات. لا نقطة حيث الأدلة أقل من ضعيفة، والنقطة المفرغة أدلتها ضعيفة. الخط المتقطع تغيّر ثبت باختبار، ولا يُرسم سواه.", EN: "For each outlet a line for each side with its interval, and beneath how many articles there were. There is no point where the evidence is below weak, and a hollow one stands on weak evidence. A dashed line marks a change that a test confirms; no other is drawn."},
	"time.chart":   {AR: "رسم: صافي تسمية كل طرف في هذه الوسيلة عبر الزمن مع مجال الثقة، وعدد مقالاتها. أرقامه في الجدول تحته.", EN: "Chart: the net polarity of each side in this outlet over time with intervals, and the number of its articles. Its figures are in the table below."},
	"time.score":   {AR: "S", EN: "S"},
	"time.bin":     {AR: "تبدأ في", EN: "Begins"},
	"time.week":    {AR: "أسبوع", EN: "week of"},
	"time.month":   {AR: "شهر يبدأ", EN: "month from"},
	"time.change":  {AR: "تغيّرت تسمية «%s» من %s: كانت S قبلها %s وصارت بعدها %s (%s).", EN: "The naming of %s changed from %s on: S was %s before and %s after (%s)."},
	"time.undated": {AR: "مقالات بلا تاريخ خارج هذا القسم: %s.", EN: "Articles without a date, which are not in this section: %s."},
	"time.fold":    {AR: "وسائل أخرى", EN: "Further outlets"},

	"differences":         {AR: "الفروق", EN: "Differences"},
	"differences.title":   {AR: "أي الوسائل تختلف عن غيرها؟", EN: "Which outlets differ?"},
	"differences.lead":    {AR: "اختُبرت معًا مقارنات عددها %s وصُحّحت قيم p كلها. لا يُقال بفرق إلا إذا كان \u2066q ≤ 0.05\u2069 ولم يضم مجاله الصفر؛ وما سواه رمادي، ولا يعني أن الوسيلتين سواء. الرسم للوسيلة مقابل سائر الوسائل، والجدول الملوّن لكل وسيلتين: وسيلة الصف ناقص وسيلة العمود. الفرق وصف للمقروء ولا يقول سببه.", EN: "%s comparisons were tested together and all p-values adjusted. A difference is stated only when q ≤ 0.05 and its interval leaves out 0; the others are grey, which does not mean that the outlets are alike. The chart sets an outlet against all others together; the coloured table every two: the outlet of the row less that of the column. A difference describes what was read and not its cause."},
	"differences.chart":   {AR: "رسم: الفرق بين كل وسيلة وسائر الوسائل مع مجال الثقة. أرقامه في الجدول تحته.", EN: "Chart: the difference between each outlet and the others, with intervals. Its figures are in the table below."},
	"differences.slant":   {AR: "الميل", EN: "Slant"},
	"differences.harsher": {AR: "أقل شرعنةً", EN: "legitimises less"},
	"differences.first":   {AR: "الأولى أكثر شرعنةً", EN: "first more"},
	"differences.second":  {AR: "الثانية أكثر شرعنةً", EN: "second more"},
	"differences.kinder":  {AR: "أكثر شرعنةً", EN: "legitimises more"},
	"differences.called":  {AR: "فرق ثابت", EN: "differs"},
	"differences.open":    {AR: "غير ثابت", EN: "not shown to differ"},
	"differences.dense":   {AR: "في الجدول الملوّن: لون الخانة للطرف الذي تميل إليه وسيلة الصف أكثر من وسيلة العمود (وفي طرف بعينه: لونه إن كانت أكثر شرعنةً له، وداكن إن كانت أقل)، ويشتد كلما كبر الفرق. الخانة الرمادية الفاتحة فرق غير ثابت. أشر إلى خانة، أو سر بمفاتيح الأسهم، لتُقرأ.", EN: "In the coloured table a cell has the colour of the side that the row's outlet favours more than the column's (of one side: its colour where the row legitimises it more, dark where less), and the larger the difference, the deeper. A pale grey cell is not shown to differ. Point at a cell, or use the arrow keys, to read it."},
	"differences.matrix":  {AR: "كل وسيلتين: الصف ناقص العمود", EN: "Every two outlets: row less column"},
	"differences.minus":   {AR: "الصف ناقص العمود", EN: "Row less column"},
	"rest":                {AR: "سائر الوسائل", EN: "all others"},
	"col.difference":      {AR: "الفرق", EN: "Difference"},
	"col.first.outlet":    {AR: "الأولى", EN: "First"},
	"col.second.outlet":   {AR: "الثانية", EN: "Second"},
	"col.units":           {AR: "وحدات كل جانب", EN: "Units on each side"},

	"telling.title": {AR: "جملة بجملة: أوضح وسيلتين اختلافًا", EN: "Sentence by sentence: the two that differ most clearly"},
	"telling.note":  {AR: "من كلام كل منهما الجمل التي تختلفان بها: تسميات غير محايدة نصيبها عندها أكبر بكثير من نصيبها عند الأخرى، جملة لكل تسمية ومن كل مقال. اختيرت لتُظهر الاختلاف، فليست عيّنة من كلامهما.", EN: "From each one's own words, the sentences by which they differ: charged namings whose share in the one most exceeds that in the other, one sentence a naming and an article. They are chosen to show the difference and are no sample of what the two write."},

	"distances":           {AR: "التباعد", EN: "Distances"},
	"distances.title":     {AR: "كم تتباعد ألفاظ الوسائل؟", EN: "How far apart are the outlets' words?"},
	"distances.lead":      {AR: "تباعد اختيار الأسماء بين كل وسيلتين بالبِت، بعد طرح ما تعطيه المصادفة: 0 لا تباعد، 1 لا اسم مشترك. رُتّبت الوسائل بحيث تتجاور المتشابهة. الخانة الرمادية قد تعطيها المصادفة وحدها. القياس للألفاظ لا للسياسة.", EN: "How unlike the choice of names is between every two outlets, in bits, less what chance gives: 0 is no distance, 1 no name in common. Like outlets stand side by side. Chance alone could give a grey cell. It measures words, not politics."},
	"distances.dense":     {AR: "كلما اشتد لون الخانة زاد التباعد. أشر إلى خانة، أو سر بين الخانات بمفاتيح الأسهم، لتُقرأ.", EN: "The deeper the colour, the farther apart. Point at a cell, or go from cell to cell with the arrow keys, to read it."},
	"distances.bits":      {AR: "التباعد (بت)", EN: "Distance (bits)"},
	"distances.raw":       {AR: "كما قيس", EN: "As measured"},
	"distances.chance":    {AR: "ما تعطيه المصادفة", EN: "What chance gives"},
	"distances.contrasts": {AR: "أشياء مقارَنة", EN: "Things compared"},

	"stories":        {AR: "الحدث نفسه", EN: "Same story"},
	"stories.title":  {AR: "حين تكتب وسيلتان عن الحدث نفسه", EN: "When two outlets tell the same story"},
	"stories.lead":   {AR: "الفرق بين كل وسيلتين في القصص التي كتبتا عنها معًا، بجانب الفرق في كل ما كتبتاه. إن تقاربا فالفرق في التسمية نفسها، وإن تباعدا فبعضه من اختيار كل وسيلة ما تغطيه. لا تُقارن وسيلتان لهما أقل من ست قصص مشتركة.", EN: "The difference between two outlets in the stories that both told, beside the difference in all they wrote. Where the two agree, the difference lies in the naming; where they part, some of it is due to what each covers. Outlets with fewer than six shared stories are not compared."},
	"stories.same":   {AR: "في القصص المشتركة", EN: "in shared stories"},
	"stories.all":    {AR: "في كل المقالات", EN: "in all articles"},
	"stories.gap":    {AR: "ما يرجع إلى اختيار القصص", EN: "Due to which stories"},
	"stories.figure": {AR: "القصص", EN: "Stories"},
	"stories.chart":  {AR: "رسم: الفرق بين كل وسيلتين في القصص المشتركة وفي كل المقالات. أرقامه في الجدول تحته.", EN: "Chart: the difference between every two outlets in shared stories and in all articles. Its figures are in the table below."},
	"stories.some":   {AR: "في الرسم أكثر الأزواج قصصًا مشتركة: %s من %s.", EN: "The chart shows the pairs with most stories in common: %s of %s."},
	"stories.list":   {AR: "القصص التي عُثر عليها", EN: "The stories found"},
	"stories.story":  {AR: "القصة (عنوان أقربها إلى الوسط)", EN: "Story (headline of its most central article)"},
	"stories.note":   {AR: "القصة مقالاتٌ عن حدث واحد في أيام متقاربة. عدد القصص %s. عدد المقالات المنسوخة عن غيرها %s، ومجموعات النسخ %s.", EN: "A story is articles on one event within a few days. There are %s stories. %s articles are copies of others, in %s groups of copies."},

	"distinctive":              {AR: "ألفاظ مميِّزة", EN: "Distinctive words"},
	"distinctive.title":        {AR: "بمَ تتميّز ألفاظ كل وسيلة؟", EN: "Which words set each outlet apart?"},
	"distinctive.lead":         {AR: "كلمات وتسميات ترد في مقالات الوسيلة أكثر من ورودها في سائر الوسائل معًا، والرقم عدد ما وردت فيه من وحداتها. تميّز الكلمة قد يرجع إلى الموضوع أو المكان، وليس علامة على موقف.", EN: "Words and namings that stand in more of the outlet's articles than in those of all others together; the figure is in how many of its units. A word may be distinctive for its subject or place and is no sign of a stance."},
	"distinctive.namings":      {AR: "تسميات", EN: "Namings"},
	"distinctive.words":        {AR: "كلمات", EN: "Words"},
	"distinctive.word":         {AR: "اللفظ", EN: "Word"},
	"distinctive.here":         {AR: "هنا", EN: "Here"},
	"distinctive.there":        {AR: "عند غيرها", EN: "Elsewhere"},
	"distinctive.ratio":        {AR: "لوغاريتم النسبة (2)", EN: "Log2 ratio"},
	"distinctive.conservative": {AR: "أقل ما تفرضه الأدلة", EN: "At least (LRC)"},
	"distinctive.articles":     {AR: "مقالات ورد فيها", EN: "Articles that hold it"},

	"sensitivity":         {AR: "المتانة", EN: "Robustness"},
	"sensitivity.title":   {AR: "هل تقوم النتيجة على تسمية واحدة أو قصة واحدة؟", EN: "Does a result hang on one naming or one story?"},
	"sensitivity.lead":    {AR: "يُعاد الحساب من دون كل تسمية على حدة، ثم من دون كل وحدة (قصة أو مقال) على حدة. الخط مدى ما تصل إليه النتيجة، وليس مجال ثقة. الأحمر تنقلب إشارته بحذف واحد، و⚠ نتيجة قائمة على تسمية واحدة.", EN: "Each figure is computed again without each naming in turn, then without each unit (a story or an article). The line is how far the figure goes, and no confidence interval. A red one turns its sign when one thing is left out; ⚠ marks a result that hangs on one naming."},
	"sensitivity.chart":   {AR: "رسم: مدى النتيجة بحذف كل تسمية وبحذف كل وحدة. أرقامه في الجدول تحته.", EN: "Chart: the range of the figure without each naming and without each unit. Its figures are in the table below."},
	"sensitivity.full":    {AR: "بكل شيء", EN: "With everything"},
	"sensitivity.namings": {AR: "بحذف كل تسمية", EN: "without each naming"},
	"sensitivity.units":   {AR: "بحذف كل وحدة", EN: "without each unit"},
	"sensitivity.turns":   {AR: "انقلابات (تسميات / وحدات)", EN: "Turns (namings / units)"},
	"sensitivity.most":    {AR: "أكثر ما يحرّكها", EN: "Moves it most"},
	"sensitivity.top":     {AR: "أكثر التسميات غير المحايدة", EN: "Most frequent charged naming"},
	"sensitivity.share":   {AR: "نصيبها", EN: "Its share"},
	"sensitivity.flips":   {AR: "تنقلب الإشارة بحذف: %s", EN: "turns its sign without: %s"},
	"sensitivity.fold":    {AR: "كل طرف على حدة", EN: "Each side by itself"},

	"figures":  {AR: "الأرقام", EN: "The figures"},
	"save.png": {AR: "حفظ الرسم PNG", EN: "Save as PNG"},
	"save.svg": {AR: "حفظ الرسم SVG", EN: "Save as SVG"},
	"save.csv": {AR: "حفظ الأرقام CSV", EN: "Save figures as CSV"},
	"marks":    {AR: "تنقّل بين العلامات بمفاتيح الأسهم، وEnter يعرض جُمل العلامة.", EN: "Arrow keys go from mark to mark; Enter shows the sentences of a mark."},

	"filter.other":    {AR: "ومعها", EN: "And also"},
	"filter.place":    {AR: "الموضع", EN: "Place"},
	"filter.headline": {AR: "العناوين", EN: "headlines"},
	"filter.body":     {AR: "المتون", EN: "bodies"},
	"filter.from":     {AR: "من تاريخ", EN: "From"},
	"filter.until":    {AR: "إلى تاريخ", EN: "Until"},
	"filter.active":   {AR: "المصفّى به", EN: "Filtered by"},
	"filter.resolved": {AR: "أي طرف، ما حُسم منه", EN: "any, if resolved"},
	"filter.nobody":   {AR: "لا شيء", EN: "none"},
	"training":        {AR: "نصوص تدريب، لا مواد صحفية", EN: "training texts, not journalism"},
	"filter.remove":   {AR: "إزالة", EN: "remove"},
	"filter.copy":     {AR: "انسخ رابط هذه التصفية", EN: "Copy a link to this filter"},
	"filter.copied":   {AR: "نُسخ الرابط", EN: "Link copied"},

	"voices":       {AR: "الأصوات", EN: "Voices"},
	"voices.title": {AR: "كلام مَن؟", EN: "Whose words?"},
	"voices.lead":  {AR: "التسمية قد تكون من كلام الوسيلة نفسها، أو منسوبة إلى متحدث، أو بين علامتي تنصيص، أو مقرونة بتحفّظ مثل «ما سمّاها». الدرجات أعلاه من كلام الوسيلة وحده.", EN: "A name may be the outlet's own, reported from a speaker, inside quotation marks, or held at a distance (“what it called…”). The scores above are of the own words alone."},
	"voices.chart": {AR: "رسم: نصيب كل صوت من تسميات كل وسيلة. أرقامه في الجدول تحته.", EN: "Chart: the share of each voice in each outlet's namings. Its figures are in the table below."},

	"evidence":           {AR: "الشواهد", EN: "Evidence"},
	"evidence.title":     {AR: "الشواهد: كل رقم وجُمله", EN: "The evidence: the sentences behind every number"},
	"evidence.lead":      {AR: "كل مرة عُدّت فيها تسمية، في جملتها، مع القاعدة التي حدّدت صوتها وطرفها. صفِّ القائمة من هنا، أو بالنقر على رسم أو على رقم في جدول.", EN: "Every counted mention in its sentence, with the rule that decided its voice and its side. Filter here, or by clicking a chart or a figure in a table."},
	"evidence.some":      {AR: "هذه عيّنة: في الصفحة %s من %s شاهدًا، سُحبت بالقرعة بحيث يبقى من كل تسمية عند كل وسيلة شاهد على الأقل ما اتسع المكان. وملف mentions.csv يضمها كلها.", EN: "This is a sample: the page holds %s of %s mentions, drawn by lot so that each naming of each outlet keeps at least one as far as there is room. mentions.csv holds all of them."},
	"filter.found.some":  {AR: "المعروض %s من %s شاهدًا في عيّنة الصفحة؛ والكل في mentions.csv", EN: "Showing %s of %s mentions in the page's sample; mentions.csv holds all"},
	"filter.none.some":   {AR: "لا شاهد بهذه الشروط في عيّنة الصفحة؛ والكل في mentions.csv.", EN: "No mention in the page's sample fits these filters; mentions.csv holds all."},
	"filter.outlet":      {AR: "الوسيلة", EN: "Outlet"},
	"filter.side":        {AR: "الطرف", EN: "Side"},
	"filter.naming":      {AR: "التسمية", EN: "Naming"},
	"filter.polarity":    {AR: "القيمة", EN: "Value"},
	"filter.voice":       {AR: "الصوت", EN: "Voice"},
	"filter.text":        {AR: "بحث في النص", EN: "Search the text"},
	"filter.all":         {AR: "الكل", EN: "all"},
	"filter.clear":       {AR: "إلغاء التصفية", EN: "Clear filters"},
	"filter.more":        {AR: "عرض المزيد", EN: "Show more"},
	"filter.found":       {AR: "المعروض %s من %s شاهدًا", EN: "Showing %s of %s mentions"},
	"filter.none":        {AR: "لا شاهد بهذه الشروط.", EN: "No mention fits these filters."},
	"evidence.headline":  {AR: "في العنوان", EN: "headline"},
	"evidence.voice":     {AR: "الصوت", EN: "Voice"},
	"evidence.side":      {AR: "الطرف", EN: "Side"},
	"evidence.untitled":  {AR: "بلا عنوان", EN: "untitled"},
	"evidence.undated":   {AR: "بلا تاريخ", EN: "undated"},
	"evidence.link":      {AR: "يفتح موقعًا خارج التقرير", EN: "opens a site outside the report"},
	"left":               {AR: "ما لم يُحتسب", EN: "Left out"},
	"left.title":         {AR: "ما لم يدخل في الحساب", EN: "What was not counted"},
	"left.seen":          {AR: "قُرئ %s من السجلات: حُسب %s، ورُفض %s، واستُبعد بالخيارات %s.", EN: "%s records were read: %s scored, %s refused, %s left out by the options."},
	"left.unresolved":    {AR: "تسميات لم يُحسم طرفها", EN: "Namings whose side is unresolved"},
	"left.unresolved.of": {AR: "تدّعي أكثر من جهة هذه التسميات، ولم يقل النص في هذه المواضع لمن هي. عُدّت هنا ولم تدخل في أي درجة.", EN: "More than one side claims these names, and in these places the text does not tell whose they are. They are counted here and in no score."},
	"left.refused":       {AR: "سجلات مرفوضة", EN: "Refused records"},
	"left.most":          {AR: "أكثرها عند", EN: "Most of them in"},
	"left.more":          {AR: "وغيرها: %s. القائمة كاملة في study.json.", EN: "And %s more. The whole list is in study.json."},
	"left.place":         {AR: "الموضع", EN: "Place"},
	"left.reason":        {AR: "السبب", EN: "Reason"},

	"method":       {AR: "المنهج", EN: "Method"},
	"method.title": {AR: "كيف حُسبت الأرقام، وما لا تعنيه", EN: "How the numbers were made, and what they do not mean"},
	"inputs":       {AR: "الملفات المقروءة", EN: "Files read"},
	"sources":      {AR: "المراجع", EN: "Sources"},
	"comma":        {AR: "، ", EN: ", "},
	"licences":     {AR: "رخص المكونات", EN: "Licences of the parts"},
	"footer":       {AR: "صفحة واحدة لا تحمّل شيئًا من الشبكة. المدخلات نفسها تعطي الصفحة نفسها.", EN: "One page that loads nothing from the network. The same input gives the same page."},

	"table":           {AR: "الجدول وراء الرسم", EN: "The table behind the chart"},
	"table.some":      {AR: "في الجدول %s من %s صفًا؛ وكلها في report.xlsx.", EN: "The table holds %s of %s rows; report.xlsx holds all."},
	"stowed":          {AR: "هذا الجزء طويل ويحتاج إلى JavaScript؛ وأرقامه في report.xlsx.", EN: "This part is long and needs JavaScript; its figures are in report.xlsx."},
	"outlets.table":   {AR: "الوسائل المقروءة", EN: "The outlets read"},
	"others":          {AR: "أسماء أخرى", EN: "other names"},
	"thin":            {AR: "أدلة غير كافية: العدّ وحده، بلا درجة", EN: "Not enough evidence: counts only, no score"},
	"warnings":        {AR: "تنبيهات على هذه الأرقام", EN: "Doubts about these numbers"},
	"key":             {AR: "مفتاح الألوان", EN: "Key"},
	"col.outlet":      {AR: "الوسيلة", EN: "Outlet"},
	"col.articles":    {AR: "المقالات", EN: "Articles"},
	"col.words":       {AR: "الكلمات", EN: "Words"},
	"col.mentions":    {AR: "مرات التسمية", EN: "Mentions"},
	"col.first":       {AR: "أول تاريخ", EN: "First date"},
	"col.last":        {AR: "آخر تاريخ", EN: "Last date"},
	"col.lean":        {AR: "القراءة", EN: "Reading"},
	"col.tier":        {AR: "قوة الأدلة", EN: "Evidence"},
	"col.independent": {AR: "S بلا المنسوخ", EN: "S without copies"},
	"col.behind":      {AR: "وحدات وراء الدرجة", EN: "Units behind it"},
	"col.naming":      {AR: "مقالات تسمّيه", EN: "Articles naming it"},
	"col.neutral":     {AR: "نصيب المحايد", EN: "Plain share"},
	"col.salience":    {AR: "لكل 1000 كلمة", EN: "Per 1,000 words"},
	"col.term":        {AR: "التسمية", EN: "Naming"},
	"col.total":       {AR: "المجموع", EN: "Total"},
	"col.path":        {AR: "الملف", EN: "File"},
	"col.encoding":    {AR: "الترميز", EN: "Encoding"},
	"col.refused":     {AR: "مرفوض", EN: "Refused"},
	"count":           {AR: "العدد", EN: "n"},
	"interval":        {AR: "مجال الثقة %s", EN: "%s interval"},
	"tally":           {AR: "مُشرعِنة %s · محايدة %s · نازعة للشرعية %s", EN: "legitimising %s · plain %s · delegitimising %s"},
	"of":              {AR: "%s من %s", EN: "%s of %s"},
}

// word returns the words for a use. There is a row for every use.
func word(key string) compare.Text {
	text, ok := words[key]
	if !ok {
		panic(fmt.Sprintf("report: no words for %q", key))
	}
	return text
}

// fill puts the same values into both languages of a phrase.
func fill(key string, values ...any) compare.Text {
	text := word(key)
	return compare.Text{AR: fmt.Sprintf(text.AR, values...), EN: fmt.Sprintf(text.EN, values...)}
}

// title names the page.
func title(study *compare.Study) compare.Text {
	lexicon := study.Manifest.Lexicon.Title
	return compare.Text{
		AR: "ميزان: " + tame(lexicon.In("ar")),
		EN: "Mizan: " + tame(lexicon.In("en")),
	}
}

// leanText reads a slant in words.
func leanText(study *compare.Study, slant compare.Slant) compare.Text {
	if !slant.Clear {
		return noClearLean
	}
	side := study.Sides[0]
	if slant.Value.Estimate < 0 {
		side = study.Sides[1]
	}
	towards := word("slant.towards")
	return compare.Text{
		AR: fmt.Sprintf(towards.AR, tame(side.Short.In("ar"))),
		EN: fmt.Sprintf(towards.EN, tame(side.Short.In("en"))),
	}
}

// clearText reads a score in words.
func clearText(score *compare.Score) compare.Text {
	switch {
	case !score.Clear:
		return noClearLean
	case score.Net.Estimate < 0:
		return polarityText(-1)
	}
	return polarityText(+1)
}

// scriptWords are the words that page.js writes, by language.
func scriptWords() map[string]map[string]any {
	both := map[string]map[string]any{}
	for _, lang := range languages {
		said := map[string]any{"unresolved": unresolvedText.In(lang)}
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
			voices = append(voices, voiceText[voice].In(lang))
		}
		said["voices"] = voices
		said["polarity"] = []string{polarityText(-1).In(lang), polarityText(0).In(lang), polarityText(+1).In(lang)}
		both[lang] = said
	}
	return both
}
