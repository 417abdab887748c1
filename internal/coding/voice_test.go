package coding

import (
	"strings"
	"testing"
)

// mentionOf codes a body and returns the mention whose surface holds the text
// between ⟦ and ⟧ in it.
func mentionOf(t *testing.T, coder *Coder, title, marked string) Mention {
	t.Helper()
	start := strings.Index(marked, "⟦")
	end := strings.Index(marked, "⟧") - len("⟦")
	body := strings.NewReplacer("⟦", "", "⟧", "").Replace(marked)
	for _, m := range coder.Code(Text{Title: title, Body: body, Day: warDay, Whole: true}).Mentions {
		if !m.InTitle && m.Start < end && start < m.End {
			return m
		}
	}
	t.Fatalf("nothing is found at the mark of %q", marked)
	return Mention{}
}

func TestVoice(t *testing.T) {
	coder := libya(t)
	for _, test := range []struct {
		name, text string
		want       Voice
		rule       string
	}{
		{"plain narrative", "تقدمت ⟦ميليشيات حفتر⟧ نحو المدينة.", Own, "own"},
		{"behind أن", "أكد مصدر أن ⟦ميليشيات حفتر⟧ تقدمت.", Attributed, "report"},
		{"the one who speaks", "أكدت ⟦قوات الوفاق⟧ أن المطار آمن.", Own, "source"},
		{"the speaker before the verb", "الناطق باسم ⟦قوات الوفاق⟧ قال إن المطار آمن.", Own, "source"},
		{"without أن, behind عن", "أعلن المركز عن مقتل أحد ⟦عناصر حفتر⟧.", Attributed, "report"},
		{"without أن, behind a verbal noun", "أعلنت القيادة العامة تدمير آليات ⟦لميليشيات الوفاق⟧.", Attributed, "report"},
		{"what the outlet tells of the thing again", "أعلن المركز مقتل جنود في غارة شنتها ⟦ميليشيات حفتر⟧.", Own, "own"},
		{"behind a colon", "وقال المصدر: ⟦ميليشيات حفتر⟧ انسحبت.", Attributed, "report"},
		{"a new sentence without a cue", "أكد مصدر أن الهجوم توقف. وانسحبت ⟦ميليشيات حفتر⟧.", Own, "own"},
		{"the next verb of reporting ends the first", "قال مصدر إن الهجوم توقف، وأعلنت ⟦حكومة الوفاق⟧ أن المطار آمن.", Own, "source"},
		{"a participle carries on", "أكد مصدر انتهاء الهجوم، مشيرا إلى أن ⟦عناصر حفتر⟧ انسحبوا.", Attributed, "participle"},
		{"according to, behind", "انسحبت ⟦ميليشيات حفتر⟧ من المطار، وفق مصادر محلية.", Attributed, "according"},
		{"according to, in front", "وبحسب مصادر محلية، انسحبت ⟦ميليشيات حفتر⟧.", Attributed, "according"},
		{"according to, alone in its sentence", "انسحبت ⟦ميليشيات حفتر⟧. حسب قوله.", Attributed, "according"},
		{"the source according to whom", "توقف القصف وفق مصادر من ⟦حكومة الوفاق⟧.", Own, "source"},
		{"who the source is, behind his name", "توقف القصف وفق محمد قنونو، الناطق باسم ⟦قوات الوفاق⟧، فيما انسحب المهاجمون.", Own, "source"},
		{"who the accuser is, behind his name", "واتهم اللواء أحمد المسماري، المتحدث باسم ⟦القيادة العامة⟧، خصومه بالقصف.", Own, "own"},
		{"another speaker before his verb", "قال مصدر إن القصف توقف، فيما الناطق باسم ⟦قوات الوفاق⟧ قال إنه مستمر.", Own, "source"},
		{"what is set against a thing in one report", "قال مصدر إن القصف توقف، فيما ⟦ميليشيات حفتر⟧ باقية.", Attributed, "report"},
		{"according to a law names no source", "وفق القانون تتبع ⟦قوات الوفاق⟧ الوزارة.", Own, "own"},
		{"a thing that shows", "هذه المعركة كشفت عن ضعف ⟦ميليشيات حفتر⟧.", Own, "own"},
		{"as officials say", "السبب، كما يقول مسؤولون، هو هجوم ⟦ميليشيات حفتر⟧.", Attributed, "according"},
		{"the accused", "واتهم ناشطون ⟦ميليشيات حفتر⟧ بالقصف.", Attributed, "report"},
		{"the accuser", "واتهمت ⟦حكومة الوفاق⟧ خصومها بالقصف.", Own, ""},
		{"an opinion", "ويرى مراقبون أن ⟦ميليشيات حفتر⟧ ضعفت.", Attributed, "report"},
		{"the paper's own aside", "يذكر أن ⟦ميليشيات حفتر⟧ هاجمت المطار.", Own, "own"},
		{"the paper's gloss on a report", "قال إن المعتدين سيهزمون، في إشارة إلى ⟦ميليشيات حفتر⟧.", Own, "own"},
		{"a quotation of four words and more", "وقال «هزمنا ⟦ميليشيات حفتر⟧ في المطار».", Quoted, "quote"},
		{"a quotation with marks the wrong way", "وقال ”هزمنا ⟦ميليشيات حفتر⟧ في المطار”.", Quoted, "quote"},
		{"speech whose end is not marked", "وقال \"هزمنا ⟦ميليشيات حفتر⟧ في المطار وما حوله.", Quoted, "quote"},
		{"a mark without its other and without a speaker", "وصل \"هزمنا ⟦ميليشيات حفتر⟧ في المطار وما حوله.", Own, "own"},
		{"a quotation inside a quotation", "وقال «إن ⟦ميليشيات حفتر⟧ تركت مدافع «هاون» في المطار».", Quoted, "quote"},
		{"behind a report that is one quotation", "وقال ناطق إن «المهاجمين انسحبوا من أطراف المطار ليلا» بعد معارك مع ⟦ميليشيات حفتر⟧.", Own, "own"},
		{"before a verb whose speaker stands behind it", "أعلن مصدر أنه قصف المطار، ردا على هجوم ⟦ميليشيات حفتر⟧، قالت تقارير إن جنديا أصيب فيه.", Attributed, "report"},
		{"the speaker before a mark and his verb", "الناطق باسم ⟦قوات الوفاق⟧، قال أمس إن المطار آمن.", Own, "source"},
		{"a thing that is answered to, as the outlet knows it", "أدان المبعوث غارة شنتها ⟦ميليشيات حفتر⟧ على المطار.", Own, "own"},
		{"what a fact shows", "تراجعت الآليات، ما يؤكد أن ⟦ميليشيات حفتر⟧ ضعفت.", Own, "own"},
		{"what shows by itself", "تؤكد المعطيات أن ⟦ميليشيات حفتر⟧ ضعفت.", Own, "own"},
		{"set against a report without أن", "اتهم ناشطون الجيران بالقصف، في حين لم تعلق ⟦ميليشيات حفتر⟧.", Own, "own"},
		{"set against what is said behind أن", "قال مصدر إن الهجوم توقف، في حين انسحبت ⟦ميليشيات حفتر⟧.", Attributed, "report"},
		{"a report that goes on in the next sentence", "قال مصدر إن الهجوم توقف. وأن ⟦ميليشيات حفتر⟧ انسحبت.", Attributed, "report"},
		{"the verb behind its subject and كان", "وكان المتحدث العسكري أعلن الخميس تدمير آليات ⟦لميليشيات حفتر⟧.", Attributed, "report"},
		{"who described, before the description", "وصفته ⟦قوات الوفاق⟧ بالخائن.", Own, "own"},
		{"a state name whose head is in scare quotes", "التقى ⟦قيادة «الجيش الوطني الليبي»⟧ أمس.", Distanced, "scare"},
		{"a name in quotation marks", "ضمن عملية ⟦«بركان الغضب»⟧ تقدمت الآليات.", Own, "own"},
		{"scare quotes round a word", "انسحبت «⟦الميليشيات⟧» من المطار.", Distanced, "scare"},
		{"some words quoted in a report", "قال إن «⟦ميليشيات حفتر⟧» انسحبت.", Quoted, "part-quote"},
		{"what it called", "الحرب على ما سماها ⟦بالميليشيات الإرهابية⟧.", Distanced, "so-called"},
		{"what it called, coordinated", "الحرب على ما سماها بالعصابات و⟦الميليشيات الإرهابية⟧.", Distanced, "so-called"},
		{"what it called ends at a preposition", "محاربة ما سماه الإرهاب في مناطق ⟦قوات الوفاق⟧.", Own, "own"},
		{"so-called", "ضد ما يسمى ⟦الجيش الوطني⟧.", Distanced, "so-called"},
		{"in its words, back to the comma", "دخلت ⟦قوات الوفاق⟧ المطار، ولم تجد الميليشيات، على حد تعبيره.", Own, "own"},
		{"in its words", "انتهت ⟦الميليشيات الإرهابية⟧، على حد تعبيرها.", Distanced, "in-words"},
		{"a claim", "وزعم أن ⟦ميليشيات حفتر⟧ انسحبت.", Distanced, "claim"},
		{"the claimant", "وزعمت ⟦حكومة الوفاق⟧ أن الهجوم توقف.", Own, "source"},
		{"the accused, by a plain name", "واتهم ناشطون ⟦قوات حفتر⟧ بالقصف.", Own, "own"},
		{"what one is accused of", "واتهم ناشطون الجيران بإيواء ⟦قوات حفتر⟧.", Attributed, "report"},
		{"according to, as agencies put it", "انسحبت ⟦ميليشيات حفتر⟧ من المطار، على ما أعلن مصدر طبي.", Attributed, "according"},
		{"according to the outlet's own correspondent", "جددت ⟦ميليشيات حفتر⟧ القصف، وفق ما أورد مراسلنا.", Own, ""},
		{"according to its own reading, in the last clause", "برأت ⟦حكومة الوفاق⟧ نفسها، وأكدت أن القصف كان مشروعا وفق تفسيرها للقانون.", Own, "own"},
		{"depending on is no source", "يعامل أسرى ⟦ميليشيات حفتر⟧ على حسب تورطهم.", Own, "own"},
		{"a thing pointed at that shows, behind its verb", "ويشير هذا التقدم إلى ضعف ⟦ميليشيات حفتر⟧.", Own, "own"},
		{"a man pointed at speaks", "وأكد هذا المسؤول أن ⟦ميليشيات حفتر⟧ انسحبت.", Attributed, "report"},
		{"the verb of moving ends no report", "قال طبيب إن الجريح مات بعدما نقل إلى مستشفى خلف خطوط ⟦ميليشيات حفتر⟧.", Attributed, "report"},
		{"the preposition across is no verb", "ووفقا لمصادر أمنية توقف الهجوم، وبدأ المهاجمون تهريب ⟦ميليشيات حفتر⟧ عبر ما يعرف بالممرات.", Attributed, "according"},
		{"a noun of reporting with أن", "توقف القصف بعد إعلان المركز أن ⟦ميليشيات حفتر⟧ انسحبت.", Attributed, "report"},
		{"a noun of reporting with a verbal noun", "توقف القصف بعد إعلان المتحدث العسكري انسحاب ⟦ميليشيات حفتر⟧.", Attributed, "report"},
		{"a noun of reporting ends at its mark", "وبعد إعلان المركز أن الهجوم توقف، انسحبت ⟦ميليشيات حفتر⟧.", Own, "own"},
		{"what a film says in it", "نشر المركز شريطا يؤكد فيه قيامه بأسر ⟦عناصر حفتر⟧.", Attributed, "report"},
		{"a verb that looks like a preposition", "وبيّن اللواء أن ⟦ميليشيات حفتر⟧ انسحبت.", Attributed, "report"},
		{"that preposition", "دارت معارك بين الأهالي وبين ⟦ميليشيات حفتر⟧ بعد أن انسحب الجيران.", Own, "own"},
		{"a pretext", "قصف الطيران المدينة بحجة وجود ⟦ميليشيات حفتر⟧ فيها.", Distanced, "claim"},
		{"news amid which", "قصف الطيران المدينة، وسط أنباء عن انسحاب ⟦ميليشيات حفتر⟧.", Attributed, "report"},
		{"an opening mark with a space behind it", "وقال شاهد إن\" ⟦ميليشيات حفتر⟧ قصفت المطار وما حوله أمس\".", Quoted, "quote"},
		{"marks with spaces on both sides", "وقال موظف \" إن ⟦ميليشيات حفتر⟧ قصفت المطار وما حوله \".", Quoted, "quote"},
		{"what it called ends at a new part", "محاربة من وصفتهم بالإرهابيين ضمن صفوف ⟦قوات الوفاق⟧.", Own, "own"},
		{"who said it, before in his words", "وهدد ⟦حفتر⟧ خصومه بالحرب إن لم يستسلموا، على حد قوله.", Own, "source"},
		{"in his words, in the middle of a clause", "قال مصدر إن ⟦ميليشيات حفتر⟧ تحولت من عصابة على حد تعبيره إلى قوة.", Attributed, "report"},
		{"a colon behind a participle is not the verb's", "وأكد الناطق مصرع عدد من ⟦عناصر حفتر⟧، قائلا: لدينا أسماء.", Attributed, "report"},
		{"a participle that warns", "وصل الوزير إلى المطار، منبها إلى أن ⟦ميليشيات حفتر⟧ قريبة.", Attributed, "participle"},
		{"alleged", "انتهت دفاعات ⟦حفتر⟧ المزعومة.", Distanced, "alleged"},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := mentionOf(t, coder, "", test.text)
			if m.Voice != test.want || test.rule != "" && m.Why.Voice.Rule != test.rule {
				t.Errorf("%s\ngot %v by %q, want %v by %q", test.text, m.Voice, m.Why.Voice.Rule, test.want, test.rule)
			}
		})
	}
}

func TestVoiceOfHeadlines(t *testing.T) {
	coder := libya(t)
	for _, test := range []struct {
		title string
		want  Voice
	}{
		{"خبراء: هجوم ميليشيات حفتر فشل", Attributed},
		{"ليبيا: هجوم ميليشيات حفتر فشل", Own},
		{"عاجل: هجوم ميليشيات حفتر فشل", Own},
		{"خبر: هجوم ميليشيات حفتر فشل", Own},
		{"فيديو وصور: هجوم ميليشيات حفتر فشل", Own},
		{"شاهد عيان: هجوم ميليشيات حفتر فشل", Attributed},
		{"تقرير أممي: هجوم ميليشيات حفتر فشل", Attributed},
		{"هجوم ميليشيات حفتر فشل", Own},
		{"غزة: هجوم ميليشيات حفتر فشل", Own},
		{"بالأرقام: هجوم ميليشيات حفتر فشل", Own},
		{"هدوء في المطار.. والناطق باسم الحكومة: هجوم ميليشيات حفتر فشل", Attributed},
		{"مسيرات «الغضب الكبرى»: مواجهات بين ميليشيات حفتر ومتظاهرين", Own},
		{"صحف اليوم: هجوم ميليشيات حفتر فشل", Own},
		{"عاجل | الناطق باسم الحكومة: هجوم ميليشيات حفتر فشل", Attributed},
	} {
		if got := coder.Code(Text{Title: test.title, Body: "", Day: warDay, Whole: true}).Mentions[0].Voice; got != test.want {
			t.Errorf("%q: got %v, want %v", test.title, got, test.want)
		}
	}
}

func TestVoiceOfAnswers(t *testing.T) {
	coder := libya(t)
	for _, test := range []struct {
		name, text string
		want       Voice
	}{
		{"the answer of an interview", "• ماذا جرى في المطار؟\n•• أؤكد أن الطريق مفتوح. وقد انسحبت ⟦ميليشيات حفتر⟧.", Attributed},
		{"the question", "• هل انسحبت ميليشيات الوفاق أم ⟦ميليشيات حفتر⟧ من المطار؟\n•• لا.", Own},
		{"a column set with marks", "•• مضى الأسبوع.\n•• وقد انسحبت ⟦ميليشيات حفتر⟧.", Own},
	} {
		if m := mentionOf(t, coder, "", test.text); m.Voice != test.want {
			t.Errorf("%s: got %v by %q, want %v", test.name, m.Voice, m.Why.Voice.Rule, test.want)
		}
	}
}

func TestVoiceOfPosts(t *testing.T) {
	m := mentionOf(t, libya(t), "", "RT @newsroom: عاجل | الناطق باسم الحكومة: ⟦ميليشيات حفتر⟧ تقصف المطار")
	if m.Voice != Attributed {
		t.Errorf("a post that names who speaks is %v by %q", m.Voice, m.Why.Voice.Rule)
	}
}

func TestNothingCrossesAParagraph(t *testing.T) {
	m := mentionOf(t, libya(t), "", "وقال «هزمناهم في كل مكان\n⟦ميليشيات حفتر⟧ انسحبت» من المطار.")
	if m.Voice != Own {
		t.Errorf("a quotation reaches over a line break: %v", m.Voice)
	}
}

func TestSentenceEnds(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"no space after a full stop", "توقفت الغارات الجوية.حيث أعلنت", "توقفت الغارات الجوية.|حيث أعلنت"},
		{"a closing mark belongs to its sentence", "قال «انتهى».وتابع", "قال «انتهى».|وتابع"},
		{"an initial ends none", "حضر د. محمد إلى المقر.", "حضر د. محمد إلى المقر."},
		{"nor does a decimal", "بنسبة 3.5 في المئة. ثم", "بنسبة 3.5 في المئة.| ثم"},
		{"Arabic marks", "هل انتهت؟ نعم… وبدأت۔ ثم", "هل انتهت؟| نعم…| وبدأت۔| ثم"},
		{"commas and semicolons end none", "أولا، ثانيا؛ ثالثا", "أولا، ثانيا؛ ثالثا"},
	} {
		var got []string
		for _, s := range sentences(test.text, span{0, len(test.text)}) {
			got = append(got, test.text[s.start:s.end])
		}
		if strings.Join(got, "|") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, strings.Join(got, "|"), test.want)
		}
	}
}

func TestVoiceOfWhatIsHandedOn(t *testing.T) {
	coder := libya(t)
	body := "تقدمت ميليشيات حفتر. RT @x: انسحبت ميليشيات حفتر. وقال ناطق إن ميليشيات حفتر انسحبت."
	text := Text{Title: "هجوم ميليشيات حفتر", Body: body, Day: warDay, Whole: true, Forwards: []Forward{{At: strings.Index(body, "@x"), From: "@x"}}}
	check := func(want ...string) {
		t.Helper()
		for i, m := range coder.Code(text).Mentions {
			if got := m.Voice.String() + " by " + m.Why.Voice.Rule + " " + m.Why.Voice.Cue; got != want[i] {
				t.Errorf("mention %d: got %q, want %q", i, got, want[i])
			}
		}
	}
	check("own by own ", "own by own ", "attributed by forwarded @x", "attributed by report وقال")
	text.Forwards = []Forward{{InTitle: true, From: "قناة"}, {From: "قناة"}}
	check("attributed by forwarded قناة", "attributed by forwarded قناة", "attributed by forwarded قناة", "attributed by report وقال")
}
