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
	"findings.lead":    {AR: "إلى أي طرف يميل كلام كل وسيلة، محسوبًا من كلامها هي لا مما تنقله عن غيرها. «لا ميل واضح» لا تعني الحياد، بل أن الأدلة لا تكفي لترجيح جهة.", EN: "Which side each outlet's own words favour, not the words it reports. “No clear lean” does not mean neutral: the evidence does not settle on a side."},
	"findings.leans":   {AR: "يميل كلامها إلى: %s", EN: "Leans to: %s"},
	"findings.neither": {AR: "لا ميل واضح", EN: "No clear lean"},
	"findings.weak":    {AR: "(أدلة ضعيفة)", EN: "(weak evidence)"},
	"findings.thin":    {AR: "أدلة غير كافية", EN: "Not enough evidence"},

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

	"voices":       {AR: "الأصوات", EN: "Voices"},
	"voices.title": {AR: "كلام مَن؟", EN: "Whose words?"},
	"voices.lead":  {AR: "التسمية قد تكون من كلام الوسيلة نفسها، أو منسوبة إلى متحدث، أو بين علامتي تنصيص، أو مقرونة بتحفّظ مثل «ما سمّاها». الدرجات أعلاه من كلام الوسيلة وحده.", EN: "A name may be the outlet's own, reported from a speaker, inside quotation marks, or held at a distance (“what it called…”). The scores above are of the own words alone."},
	"voices.chart": {AR: "رسم: نصيب كل صوت من تسميات كل وسيلة. أرقامه في الجدول تحته.", EN: "Chart: the share of each voice in each outlet's namings. Its figures are in the table below."},

	"evidence":           {AR: "الشواهد", EN: "Evidence"},
	"evidence.title":     {AR: "الشواهد: كل رقم وجُمله", EN: "The evidence: the sentences behind every number"},
	"evidence.lead":      {AR: "كل مرة عُدّت فيها تسمية، في جملتها، مع القاعدة التي حدّدت صوتها وطرفها. صفِّ القائمة من هنا، أو بالنقر على رسم أو على رقم في جدول.", EN: "Every counted mention in its sentence, with the rule that decided its voice and its side. Filter here, or by clicking a chart or a figure in a table."},
	"evidence.some":      {AR: "القائمة هنا تعرض %s من %s من الشواهد، موزعة على كل التسميات والوسائل؛ والباقي في ملف mentions.csv.", EN: "The list holds %s of the %s mentions, spread over all namings and outlets; the rest are in mentions.csv."},
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

	"table":         {AR: "الجدول وراء الرسم", EN: "The table behind the chart"},
	"outlets.table": {AR: "الوسائل المقروءة", EN: "The outlets read"},
	"others":        {AR: "أسماء أخرى", EN: "other names"},
	"thin":          {AR: "أدلة غير كافية: العدّ وحده، بلا درجة", EN: "Not enough evidence: counts only, no score"},
	"warnings":      {AR: "تنبيهات على هذه الأرقام", EN: "Doubts about these numbers"},
	"key":           {AR: "مفتاح الألوان", EN: "Key"},
	"col.outlet":    {AR: "الوسيلة", EN: "Outlet"},
	"col.articles":  {AR: "المقالات", EN: "Articles"},
	"col.words":     {AR: "الكلمات", EN: "Words"},
	"col.mentions":  {AR: "مرات التسمية", EN: "Mentions"},
	"col.first":     {AR: "أول تاريخ", EN: "First date"},
	"col.last":      {AR: "آخر تاريخ", EN: "Last date"},
	"col.lean":      {AR: "القراءة", EN: "Reading"},
	"col.tier":      {AR: "قوة الأدلة", EN: "Evidence"},
	"col.behind":    {AR: "مقالات وراء الدرجة", EN: "Articles behind it"},
	"col.naming":    {AR: "مقالات تسمّيه", EN: "Articles naming it"},
	"col.neutral":   {AR: "نصيب المحايد", EN: "Plain share"},
	"col.salience":  {AR: "لكل 1000 كلمة", EN: "Per 1,000 words"},
	"col.term":      {AR: "التسمية", EN: "Naming"},
	"col.total":     {AR: "المجموع", EN: "Total"},
	"col.path":      {AR: "الملف", EN: "File"},
	"col.encoding":  {AR: "الترميز", EN: "Encoding"},
	"col.refused":   {AR: "مرفوض", EN: "Refused"},
	"count":         {AR: "العدد", EN: "n"},
	"interval":      {AR: "مجال الثقة %s", EN: "%s interval"},
	"tally":         {AR: "مُشرعِنة %s · محايدة %s · نازعة للشرعية %s", EN: "legitimising %s · plain %s · delegitimising %s"},
	"of":            {AR: "%s من %s", EN: "%s of %s"},
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
			"filter.all", "filter.found", "filter.none", "evidence.headline", "evidence.voice", "evidence.side",
			"evidence.untitled", "evidence.undated", "evidence.link",
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
