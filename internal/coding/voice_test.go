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
		{"behind a colon", "وقال المصدر: ⟦ميليشيات حفتر⟧ انسحبت.", Attributed, "report"},
		{"a new sentence without a cue", "أكد مصدر أن الهجوم توقف. وانسحبت ⟦ميليشيات حفتر⟧.", Own, "own"},
		{"the next verb of reporting ends the first", "قال مصدر إن الهجوم توقف، وأعلنت ⟦حكومة الوفاق⟧ أن المطار آمن.", Own, "source"},
		{"a participle carries on", "أكد مصدر انتهاء الهجوم، مشيرا إلى أن ⟦عناصر حفتر⟧ انسحبوا.", Attributed, "participle"},
		{"according to, behind", "انسحبت ⟦ميليشيات حفتر⟧ من المطار، وفق مصادر محلية.", Attributed, "according"},
		{"according to, in front", "وبحسب مصادر محلية، انسحبت ⟦ميليشيات حفتر⟧.", Attributed, "according"},
		{"according to, alone in its sentence", "انسحبت ⟦ميليشيات حفتر⟧. حسب قوله.", Attributed, "according"},
		{"the source according to whom", "توقف القصف وفق مصادر من ⟦حكومة الوفاق⟧.", Own, "source"},
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
		{"هجوم ميليشيات حفتر فشل", Own},
		{"غزة: هجوم ميليشيات حفتر فشل", Own},
		{"بالأرقام: هجوم ميليشيات حفتر فشل", Own},
		{"عاجل | الناطق باسم الحكومة: هجوم ميليشيات حفتر فشل", Attributed},
	} {
		if got := coder.Code(Text{Title: test.title, Body: "", Day: warDay, Whole: true}).Mentions[0].Voice; got != test.want {
			t.Errorf("%q: got %v, want %v", test.title, got, test.want)
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
