package coding

import (
	"strings"
	"testing"

	"mizan/lexicon"
)

func TestScopeIn(t *testing.T) {
	s := Scope{Title: true, Inside: []Span{{10, 20}, {30, 40}}}
	for _, test := range []struct {
		name    string
		inTitle bool
		at      int
		want    bool
	}{
		{"before the first span", false, 9, false},
		{"the first byte of a span", false, 10, true},
		{"its last byte", false, 19, true},
		{"the byte behind it", false, 20, false},
		{"between two spans", false, 25, false},
		{"the second span", false, 30, true},
		{"behind the last", false, 40, false},
		{"the headline, whatever the byte", true, 99, true},
	} {
		if got := s.in(test.inTitle, test.at); got != test.want {
			t.Errorf("%s: byte %d is in: %v, want %v", test.name, test.at, got, test.want)
		}
	}
	if (&Scope{Inside: []Span{{0, 9}}}).in(true, 3) {
		t.Error("a headline out of scope is in by the bytes of the body")
	}
	if (&Scope{}).in(false, 0) {
		t.Error("nothing in scope holds a byte")
	}
}

func TestScopeOfPosts(t *testing.T) {
	coder := libya(t)
	for _, test := range []struct {
		name, text string
		want       Level
	}{
		{"one clause that names the war is about it", "مسيرة تابعة لحفتر تقصف مصنعا.", Main},
		{"one clause with a naming that carries the war", "قوات الوفاق تستعيد غريان.", Main},
		{"the clause in a longer text is a clause", "زار الوزير باريس وبحث التجارة والتعليم والنقل مع نظيره وعددا من رجال الأعمال. ذكر حفتر مرة. ثم عاد الوزير إلى عاصمة بلاده مساء واستقبل وفدا من المعلمين وناقش معهم الرواتب.", Passing},
		{"a clause with a list of countries", "فرنسا وإيطاليا وروسيا تبحث شأن حفتر.", Passing},
		{"another country's army", "الجيش الوطني يستعيد جبلا مطلا على تعز.", NoScope},
	} {
		if got := coder.Code(Text{Body: test.text, Day: warDay}).Scope.Level; got != test.want {
			t.Errorf("%s: %s\ngot %v, want %v", test.name, test.text, got, test.want)
		}
	}
}

// TestAsideIsNoPart has a text come by the conflict on its way where it speaks of another
// country first, and hold a part on it where its sentence begins with it.
func TestAsideIsNoPart(t *testing.T) {
	const about = "مددت عواصم أوروبية العقوبات على طهران عاما آخر بسبب برنامجها النووي وصواريخها. وقال وزير في باريس إن الشركات ستخرج من السوق قبل نهاية العام. "
	const rest = " ثم بحث الوزراء أسعار النفط والغاز وحركة السفن في المضيق ومستقبل المصارف التي تتعامل مع طهران. وقال خبير في باريس إن العملة ستخسر مزيدا من قيمتها هذا العام. "
	for _, test := range []struct {
		name, text string
		want       Level
	}{
		{"behind another country", "وتتهم باريس إيران بالتدخل في شؤون المنطقة كلها، بما في ذلك دعمها في سوريا لقوات النظام السوري بالمال والسلاح والرجال منذ أعوام.", Passing},
		{"before any other", "وفي سوريا قصفت قوات النظام السوري بلدات في ريف إدلب وقتلت عددا من المدنيين، في هجوم تدعمه إيران بالمال والسلاح والرجال.", Part},
	} {
		if got := coderOf(t, "syria").Code(Text{Title: "تمديد العقوبات على إيران", Body: about + test.text + strings.Repeat(rest, 6), Day: 20180510}).Scope.Level; got != test.want {
			t.Errorf("%s: got %v, want %v", test.name, got, test.want)
		}
	}
}

// TestYearsBeforeTheConflict has what a sentence tells of years before the conflict be
// about something else: the year must be the sentence's own.
func TestYearsBeforeTheConflict(t *testing.T) {
	coder := coderOf(t, "syria")
	for _, test := range []struct {
		name, text string
		want       bool
	}{
		{"a year before it", "في عام 1976 دخل الجيش السوري سهل البقاع وأقام حواجز على طرقه.", true},
		{"between two years", "وطيلة وجوده هناك (1976-2005) أقام الجيش السوري حواجز على الطرق.", true},
		{"in Arabic figures", "ودخل الجيش السوري البقاع سنة ١٩٧٦ وأقام الحواجز.", true},
		{"a year of it", "في عام 2013 دخل الجيش السوري بلدة القصير.", false},
		{"one of both", "بين عامي 2005 و2013 خسر الجيش السوري نصف رجاله.", false},
		{"since then, and today", "ومنذ عام 1976 يقيم الجيش السوري حواجز على هذه الطرق.", false},
		{"a noun's year", "يقصف الجيش السوري مواقع قرب خط هدنة عام 1974 وحدود عام 1967.", false},
		{"a year of a relative clause", "يقصف الجيش السوري الثكنة التي بناها الفرنسيون في عام 1925.", false},
		{"a number of men", "قتل الجيش السوري 1976 مقاتلا.", false},
		{"no year", "يقصف الجيش السوري بلدات في ريف إدلب.", false},
	} {
		if got := coder.past(test.text); got != test.want {
			t.Errorf("%s: %s\ngot %v, want %v", test.name, test.text, got, test.want)
		}
	}
	const coffee = "عرفت بيروت القهوة في القرن السابع عشر، وكانت المقاهي مجالس للتجار والشعراء. وتروي الكتب أن أصحابها كانوا يستوردون البن من الموانئ البعيدة ويحمصونه في دورهم. "
	in1976 := strings.Repeat(coffee, 3) + "وفي عام 1976، عندما دخل الجيش السوري لبنان، أغلقت المقاهي أبوابها شهورا وسيطر الجيش السوري على طرق تجارة البن كلها في سهل البقاع." + coffee
	if c := coder.Code(Text{Title: "حكاية القهوة في بيروت", Body: in1976, Day: 20180510}); len(c.Mentions) > 0 {
		t.Errorf("an article on coffee with a sentence on 1976 counts %d namings of a war since 2011", len(c.Mentions))
	}
	today := strings.Replace(in1976, "1976", "2016", 1)
	if c := coder.Code(Text{Title: "حكاية القهوة في بيروت", Body: today, Day: 20180510}); len(c.Mentions) == 0 {
		t.Error("the same with a year of the war counts nothing: the test proves nothing")
	}
}

// TestRivalIsAnotherCountry has the side that is another country be the conflict beside the
// conflict's own country, but for a list of countries, and the country's own parties be
// theirs beside whatever country.
func TestRivalIsAnotherCountry(t *testing.T) {
	coder := coderOf(t, "palestine")
	for _, test := range []struct {
		name, title, body string
		want              int // mentions
	}{
		{"the two of them", "إسرائيل تغلق معبر غزة", "قررت إسرائيل إغلاق المعبر الوحيد مع غزة أمام الوقود والبضائع حتى نهاية الأسبوع الجاري. وقال وزير الدفاع الإسرائيلي إن القرار لن يتغير.", 3},
		{"a list of countries", "زلزال في البحر الميت", "شعر بالزلزال سكان الأردن وفلسطين وإسرائيل صباح اليوم الخميس، ولم يبلغ أحد عن ضحايا حتى الآن.", 0},
		{"its own affairs", "إسرائيل تنتخب", "قال الجيش الإسرائيلي إن جنوده سيصوتون قبل غيرهم بيومين في مراكز داخل قواعدهم.", 0},
		{"a party beside another country", "توتر بين الدوحة ورام الله", "استنكرت حركة «فتح» تصريحات مسؤول قطري حمل السلطة الفلسطينية جزءا من المسؤولية عن الأزمة في قطاع غزة.", 2},
	} {
		if got := len(coder.Code(Text{Title: test.title, Body: test.body, Day: 20180510}).Mentions); got != test.want {
			t.Errorf("%s: %d mentions, want %d", test.name, got, test.want)
		}
	}
}

// TestOfficeAndItsHolder has an office and the name behind it be one mention.
func TestOfficeAndItsHolder(t *testing.T) {
	coder := coderOf(t, "palestine")
	for _, test := range []struct {
		name, text string
		want       int
	}{
		{"behind a mark", "وصل الرئيس الفلسطيني، محمود عباس، إلى رام الله.", 1},
		{"a hashtag", "وصل الرئيس الفلسطيني #محمود_عباس إلى رام الله.", 1},
		{"his other name in brackets", "وصل الرئيس محمود عباس (أبو مازن) إلى رام الله.", 1},
		{"another side's", "التقى الرئيس الفلسطيني، نتنياهو في القدس.", 2},
		{"farther off", "وصل الرئيس الفلسطيني إلى رام الله، وقال محمود عباس إنه متعب.", 2},
	} {
		if got := coder.Code(Text{Body: test.text, Day: 20180510, Whole: true}).Mentions; len(got) != test.want {
			t.Errorf("%s: %s\n%d mentions, want %d", test.name, test.text, len(got), test.want)
		}
	}
}

// TestPassingIsNotCounted has a text that names the conflict in a clause count
// nothing, what carries it in itself included.
func TestPassingIsNotCounted(t *testing.T) {
	const text = "زار الوزير باريس وبحث التجارة والتعليم والنقل مع نظيره وعددا من رجال الأعمال. وسئل عن قوات حفتر والمرتزقة. ثم عاد الوزير إلى عاصمة بلاده مساء واستقبل وفدا من المعلمين وناقش معهم الرواتب."
	c := libya(t).Code(Text{Body: text, Day: warDay})
	if c.Scope.Level != Passing || len(c.Mentions) != 0 || !c.Out() {
		t.Errorf("level %v with %d mentions, want passing, without one, and left out", c.Scope.Level, len(c.Mentions))
	}
}

// TestWhoseIsWhatEveryWarHas has a name that every war has be another country's
// where that is nearer, or where the noun was last named in full as that one's.
func TestWhoseIsWhatEveryWarHas(t *testing.T) {
	coder := coderOf(t, "syria")
	const about = "قصفت قوات النظام السوري بلدة في ريف إدلب وقتلت عددا من المدنيين. "
	const aside = "بحث مجلس الوزراء في بيروت الموازنة والكهرباء والنفايات ساعات طويلة. وقال الوزير إن المدارس تفتح أبوابها الشهر المقبل في كل لبنان. " +
		"وأضاف أن الطرق في بيروت تحتاج إلى مال كثير لا تملكه البلديات اليوم. وفي سوريا تواصل القتال بين قوات النظام السوري وفصائل المعارضة في ريف إدلب وفي شمال حماة وعلى أطراف حلب، وقتل عدد من المقاتلين من الجانبين في يومين. "
	const more = "ثم عاد الوزير إلى الموازنة وقال إن النواب في بيروت يناقشونها الأسبوع المقبل بعد عودة رئيسهم من سفره. " +
		"ودعا وزير الطاقة في لبنان إلى خفض ساعات التقنين وشراء وقود أرخص من السوق العالمية قبل الصيف."
	for _, test := range []struct {
		name, title, body, naming string
		want                      bool
	}{
		{"behind the conflict's own army", "معارك في إدلب", about + "وقال الجيش السوري إنه تقدم. وأضاف الجيش أنه صد هجوما.", "الجيش أنه", true},
		{"behind another country's army", "معارك في إدلب", about + "وقال الجيش الأردني إنه أغلق معبرا. وأضاف الجيش أنه صد مهربين جاؤوا من سوريا.", "الجيش أنه", false},
		{"and back again", "معارك في إدلب", about + "وأغلق الجيش الأردني معبرا. وقال الجيش السوري إنه تقدم. وأضاف الجيش أنه صد هجوما.", "الجيش أنه", true},
		{"a noun that is the war's word too", "معارك في إدلب", about + "ودعا الأمن في طهران إلى دعم النظام الإيراني. وأضاف مسؤول أن النظام يواجه احتجاجات.", "النظام يواجه", false},
		{"forces of another's army", "معارك في إدلب", about + "وتقدمت قوات الجيش التركي وراء الحدود.", "قوات الجيش", false},
		{"another noun of that country", "معارك في إدلب", about + "وأغلقت الحكومة الأردنية معبرا. وأضاف الجيش أنه صد هجوما.", "الجيش أنه", true},
		{"in a part on the conflict", "الحكومة اللبنانية تبحث الموازنة", aside + "وفي إدلب السورية تقدمت المعارضة أمس، وفي لبنان هدوء. " + more, "المعارضة أمس", true},
		{"a country that is written as insisting is", "الحكومة اللبنانية تبحث الموازنة", aside + "وفي سوريا قتال، وسقط الحكم في مصر على يد الجيش قبل أعوام. " + more, "الجيش قبل", false},
		{"in a part, a body that fights elsewhere too", "الحكومة اللبنانية تبحث الموازنة", aside + "وأوقف الأمن في بيروت رجلا قاتل مع داعش في سوريا قبل أعوام. " + more, "داعش في", false},
		{"in a part, that body beside a side", "الحكومة اللبنانية تبحث الموازنة", aside + "وفي سوريا قاتل داعش قوات النظام السوري أمس. " + more, "داعش قوات", true},
		{"in a part, a side beside the country", "الحكومة اللبنانية تبحث الموازنة", aside + "وفي سوريا قصف النظام بلدة أمس. " + more, "النظام بلدة", true},
		{"in a part, another country nearer", "الحكومة اللبنانية تبحث الموازنة", aside + "وفي إدلب السورية قتال، أما في لبنان فتبدو المعارضة غائبة. " + more, "المعارضة غائبة", false},
	} {
		text := Text{Title: test.title, Body: test.body, Day: 20180510}
		got := false
		for _, m := range coder.Code(text).Mentions {
			got = got || !m.InTitle && strings.HasPrefix(test.body[m.Start:], test.naming)
		}
		if got != test.want {
			t.Errorf("%s: %q is counted: %v, want %v (%+v)", test.name, test.naming, got, test.want, coder.Code(text).Scope)
		}
	}
}

// TestBothSidesAreTheConflict has the names of both sides in one sentence tell the
// conflict where nothing surer does, if they are proper names.
func TestBothSidesAreTheConflict(t *testing.T) {
	for _, test := range []struct {
		id, text string
		want     Level
	}{
		{"palestine", "ترامب: إسرائيل وحماس وافقتا على الخطة.", Main},
		{"palestine", "ترامب: إسرائيل ستنفق على السلاح.", NoScope},
	} {
		if got := coderOf(t, test.id).Code(Text{Title: test.text, Body: test.text, Day: 20180510}).Scope.Level; got != test.want {
			t.Errorf("%s: %s\ngot %v, want %v", test.id, test.text, got, test.want)
		}
	}
}

// TestMenOfACountryThatFights has an army stay the conflict's where a man of its
// country stands behind it, and nothing counted in the name of a body that only
// holds a counted word.
func TestMenOfACountryThatFights(t *testing.T) {
	const body = "قصفت القوات الإسرائيلية غزة.\nوقال المتحدث باسم الجيش الإسرائيلي أفيخاي أدرعي إن الغارات مستمرة.\nوقال نادي الأسير إن الاعتقالات زادت."
	var found []string
	for _, m := range coderOf(t, "palestine").Code(Text{Title: "الحرب على غزة", Body: body, Day: 20250320}).Mentions {
		if !m.InTitle {
			found = append(found, body[m.Start:m.End])
		}
	}
	if got, want := strings.Join(found, "، "), "القوات الإسرائيلية، الجيش الإسرائيلي"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
}

// A word that names something else as often is no name by itself.
func TestWordsThatAreNoNames(t *testing.T) {
	for _, test := range []struct {
		id, title, word string
		day             lexicon.Day
	}{
		{"sudan", "الجيش السوداني وقوات الدعم السريع يتفقان على تأسيس مركز صحي في الفاشر", "تأسيس", 20250901},
		{"yemen", "البنك المركزي في صنعاء يعيد أموال العملاء والحوثيون يرحبون", "العملاء", 20190301},
	} {
		for _, m := range coderOf(t, test.id).Code(Text{Title: test.title, Day: test.day, Whole: true}).Mentions {
			if found := test.title[m.Start:m.End]; strings.Contains(found, test.word) {
				t.Errorf("%s: %q is a name in %s", test.id, found, test.title)
			}
		}
	}
}
