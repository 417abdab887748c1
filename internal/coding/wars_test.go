package coding

import (
	"slices"
	"testing"

	"mizan/lexicon"
)

// sudan is a small lexicon of another war, which has a name in common with Libya's.
const sudan = `id: sudan
version: "1"
language: ar
title: {ar: السودان}
about: {country: sudan, war: [الدعم السريع, حميدتي]}
sides:
  - {id: saf, title: {ar: الجيش}}
  - {id: rsf, title: {ar: الدعم}}
contrasts:
  - {id: force-saf, side: saf, title: {ar: قوات}, namings: [{term: القوات المسلحة, polarity: 1}, {term: الجيش السوداني, polarity: 1}]}
  - {id: force-rsf, side: rsf, title: {ar: قوات}, namings: [{term: ميليشيات الدعم السريع, polarity: -1}]}
`

// libyaAndSudan reads by two lexicons.
func libyaAndSudan(t *testing.T) *Wars {
	other, err := lexicon.Load("sudan.yaml", []byte(sudan))
	if err != nil {
		t.Fatal(err)
	}
	return NewWars([]*lexicon.Lexicon{libya(t).lexicon, other})
}

func TestWarsTellTheConflict(t *testing.T) {
	w := libyaAndSudan(t)
	for _, test := range []struct {
		name, title, body string
		want              int
	}{
		{"the first", "قوات حفتر تتقدم جنوب طرابلس", "قالت قوات حفتر إنها تقدمت جنوب العاصمة الليبية.", 0},
		{"the second", "معارك في الخرطوم", "هاجمت ميليشيات الدعم السريع مواقع الجيش السوداني في الخرطوم.", 1},
		{"none", "الدوري الإسباني", "فاز ريال مدريد على ضيفه بهدفين.", -1},
		{"a word of one in a text on the other", "حفتر يزور بنغازي", "زار خليفة حفتر بنغازي وتفقد قوات الجيش الوطني الليبي.\nوقال إن السودان بلد جار.", 0},
	} {
		if _, got := w.Code(Text{Title: test.title, Body: test.body, Day: 20190510}); got != test.want {
			t.Errorf("%s: war %d, want %d", test.name, got, test.want)
		}
	}
}

func TestWarsPartWhatTwoClaim(t *testing.T) {
	w := libyaAndSudan(t)
	body := "أعلنت القوات المسلحة بقيادة خليفة حفتر سيطرتها على مدينة درنة الليبية.\nوأعلنت القوات المسلحة في الخرطوم أنها صدت ميليشيات الدعم السريع."
	codings, _ := w.Code(Text{Title: "حفتر وحميدتي", Body: body, Day: 20190510})
	for i, a := range codings[0].Mentions {
		for _, b := range codings[1].Mentions {
			if a.InTitle == b.InTitle && a.Start < b.End && b.Start < a.End {
				t.Errorf("mention %d, %q, is counted in both wars", i, body[a.Start:a.End])
			}
		}
	}
	second := len("أعلنت القوات المسلحة بقيادة خليفة حفتر سيطرتها على مدينة درنة الليبية.\n")
	if !slices.ContainsFunc(codings[1].Mentions, func(m Mention) bool { return m.Start > second }) {
		t.Errorf("%+v: the army of the second paragraph wants to be Sudan's", codings[1].Mentions)
	}
	if slices.ContainsFunc(codings[1].Mentions, func(m Mention) bool { return !m.InTitle && m.Start < second }) {
		t.Errorf("%+v: the army of the first paragraph is Libya's", codings[1].Mentions)
	}
}

// TestOneOfWarsIsAlone has a lexicon read among others what it reads alone,
// where the others claim nothing.
func TestOneOfWarsIsAlone(t *testing.T) {
	w, alone := libyaAndSudan(t), libya(t)
	text := Text{Title: "اشتباكات في طرابلس", Body: "قال المتحدث باسم قوات الوفاق إن ميليشيات حفتر قصفت مطار معيتيقة، وردّت قوات حفتر بأنها تستهدف «الميليشيات».", Day: 20200101}
	codings, _ := w.Code(text)
	if got, want := codings[0].Mentions, alone.Code(text).Mentions; !slices.Equal(got, want) || len(want) == 0 {
		t.Errorf("among others %+v, alone %+v", got, want)
	}
}

// builtinWars returns the built-in lexicons, by id, and what tells their wars.
func builtinWars(t *testing.T) (ids []string, wars *Wars) {
	t.Helper()
	ids = lexicon.Builtin()
	var lexicons []*lexicon.Lexicon
	for _, id := range ids {
		l, err := lexicon.Open(id)
		if err != nil {
			t.Fatal(err)
		}
		lexicons = append(lexicons, l)
	}
	return ids, NewWars(lexicons)
}

// TestWarsOfNews has the built-in lexicons tell what news is mainly about.
func TestWarsOfNews(t *testing.T) {
	ids, w := builtinWars(t)
	for _, test := range []struct{ name, title, body, want string }{
		{"where it happens, whoever does it", "موسكو وواشنطن تتبادلان الاتهام بعد غارة في سوريا", "قال متحدث روسي إن الغارة أصابت موقعا في سوريا وقتلت عددا من الجنود هناك.", "syria"},
		{"a foe in another affair", "طهران تتهم إسرائيل باغتيال عالم", "قالت إيران إن إسرائيل تقف وراء مقتل عالم في طهران، وتوعدت برد قاس.\nوكانت إسرائيل قد نفت صلتها بحوادث سابقة في إيران.", "none"},
		{"people of the country abroad", "دورات لغة لعائلات سورية في برلين", "بدأت في ألمانيا دورات لغة لعائلات جاءت من سوريا قبل أعوام.\nوقالت معلمة ألمانية إن الأطفال يتعلمون بسرعة وإن الأمهات يحضرن كل صباح.", "none"},
		{"words that several wars share", "الشرطة الأوروبية تحذر من دعاية «داعش»", "قالت الشرطة إن «داعش» ينشر دعايته في أوروبا.\nوأضافت أن محاكم في فرنسا وبلجيكا تنظر في قضايا كثيرة.", "none"},
		{"a headline that names another country", "الرئيس اللبناني يستقبل وزراء حكومته", "بحث الرئيس اللبناني الموازنة والكهرباء مع وزرائه في بيروت صباح أمس.\nواطلع على أنباء معارك دارت قرب دمشق بين القوات الحكومية والفصائل.\nثم ناقش قانون الانتخابات في لبنان مع رؤساء الكتل النيابية.", "none"},
		{"a town of the country in the headline", "قصف على مأرب", "أصاب قصف للحوثيين حيا سكنيا في مأرب فجر اليوم.", "yemen"},
		{"a statement that says nothing of the fight", "نقل السفارة الأميركية إلى القدس يثير اعتراضا", "اعترضت عواصم عربية على نقل السفارة الأميركية إلى القدس وجددت تمسكها بحل الدولتين.", "palestine"},
		{"a side in an affair of its own", "محاكمة زوجة رئيس الوزراء الإسرائيلي", "تبدأ محكمة في القدس الأحد محاكمة زوجة رئيس الوزراء الإسرائيلي بتهمة الاحتيال.\nوقالت الحكومة الإسرائيلية في القدس إن القضية لا تمس عملها، وتحقق الشرطة الإسرائيلية في ملفات أخرى.", "none"},
		{"its planes over another country", "طيران إسرائيلي يحلق فوق الجنوب", "حلق طيران الاحتلال الإسرائيلي صباح اليوم فوق قرى في جنوب لبنان.\nوأطلقت قوات الاحتلال الإسرائيلية قنابل مضيئة فوق الناقورة.", "none"},
		{"a man of the other side in another country", "اغتيال قيادي في حركة فتح", "قتل مسلحون قياديا في حركة فتح في مخيم عين الحلوة بجنوب لبنان، وبدأ الجيش اللبناني التحقيق.", "none"},
		{"both sides in one sentence", "حماس تتهم إسرائيل باغتيال مهندس", "اتهمت حركة حماس إسرائيل باغتيال مهندس في منزله فجر اليوم.\nونفى الجيش الإسرائيلي ما قالته حماس، وقال إن الرجل قتل في خلاف.", "palestine"},
	} {
		_, war := w.Code(Text{Title: test.title, Body: test.body, Day: 20180510})
		got := "none"
		if war >= 0 {
			got = ids[war]
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
