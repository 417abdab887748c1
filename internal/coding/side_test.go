package coding

import "testing"

func TestSide(t *testing.T) {
	coder := libya(t)
	for _, test := range []struct{ name, title, text, side, rule string }{
		{"the naming itself", "", "تقدم ⟦الجيش الوطني⟧.", "lna", "naming"},
		{"a deed whose doer is told behind it", "", "⟦الجيش الليبي⟧ يستعد لتحرير سرت بقيادة حفتر.", "lna", "doing"},
		{"what it resists is none of its deeds", "", "⟦الجيش الليبي⟧ يتصدى لمحاولة تحرير سرت بقيادة حفتر.", "gna", "opposition"},
		{"its modifier", "", "تقدمت ⟦قوات الجيش⟧ المحسوبة على حكومة الوفاق.", "gna", "modifier"},
		{"a modifier behind a comma", "", "تقدمت ⟦قوات الجيش⟧، الموالية لحفتر، نحو المطار.", "lna", "modifier"},
		{"another's modifier is not its own", "", "أسقط ⟦الجيش الليبي⟧ طائرة تابعة لحفتر.", Unresolved, "unresolved"},
		{"the article's own namings", "المشير حفتر والجيش الوطني", "تقدمت ⟦قوات الجيش⟧.", "lna", "document"},
		{"the outlet's own label for the other", "", "هاجمت ميليشيات حفتر المطار.\nوتقدمت ⟦قوات الجيش⟧.", "gna", "document"},
		{"a quoted label tells nothing", "", "قال «إن الجيش الوطني انتصر اليوم».\nوتقدمت ⟦قوات الجيش⟧.", Unresolved, "unresolved"},
		{"both sides claim it in one article", "", "تقدم الجيش الوطني. وهاجمت ميليشيات حفتر المطار.\nوتقدمت ⟦قوات الجيش⟧.", Unresolved, "unresolved"},
		{"no evidence", "", "تقدمت ⟦قوات الجيش⟧ نحو المطار.", Unresolved, "unresolved"},
		{"what only a speaker's side is called", "", "قال الناطق باسم قوات الوفاق إن ⟦سلاح الجو⟧ نفذ غارات.", "gna", "speaker"},
		{"a speaker's «our»", "", "قال الناطق باسم قوات الوفاق إن ⟦قواتنا⟧ تقدمت.", "gna", "speaker"},
		{"set against the other", "", "صدت ⟦قوات الجيش⟧ هجوم قوات حفتر.", "gna", "opposition"},
		{"the enemy in the mouth of a side", "", "هاجم حفتر المطار. قال الناطق باسم قوات الوفاق إن ⟦الميليشيات⟧ هربت.", "lna", "speaker-enemy"},
		{"an enemy in the mouth of a side whom nobody names", "", "قال الناطق باسم قوات الوفاق إن ⟦الميليشيات⟧ هربت.", Unresolved, "not-named"},
		{"the enemy of the bearer of state names", "", "تقدم الجيش الوطني نحو مواقع حكومة الوفاق.\nوانسحبت ⟦الميليشيات⟧.", "gna", "document-enemy"},
		{"an enemy of the bearer whom the article never names", "", "تقدم الجيش الوطني.\nوانسحبت ⟦الميليشيات⟧.", Unresolved, "not-named"},
		{"an enemy where a third party is named", "", "تقدم الجيش الوطني نحو مواقع حكومة الوفاق.\nوقاتل تنظيم داعش أيضا، وانسحب ⟦الإرهابيون⟧.", Unresolved, "third-party"},
		{"an enemy's word for the third party named before", "", "شن الجيش الوطني هجوما على تنظيم داعش في سرت. وهرب ⟦الإرهابيون⟧ نحو الجنوب.", "is", "third-party-fought"},
		{"new ones, without the article", "", "شن الجيش الوطني هجوما على تنظيم داعش في سرت. وظهر ⟦مسلحون⟧ في الجنوب.", Unresolved, "third-party"},
		{"two third parties", "", "قاتل الجيش الوطني تنظيم داعش وأنصار الشريعة. وهرب ⟦الإرهابيون⟧.", Unresolved, "third-party"},
		{"a third party beside the other side", "", "قاتل الجيش الوطني تنظيم داعش وقوات الوفاق. وهرب ⟦المسلحون⟧.", Unresolved, "third-party"},
		{"in the mouth of a third party", "", "قال تنظيم داعش إن الجيش الوطني انسحب. وأضاف أن ⟦المرتزقة⟧ هربوا.", Unresolved, "third-party"},
		{"men of a third party", "", "اشتبك الجيش الوطني مع ⟦مسلحين⟧ من تنظيم داعش.", "is", "modifier"},
		{"men led by a third party", "", "هاجمت ⟦ميليشيات⟧ يقودها إبراهيم الجضران مواقع الجيش الوطني.", "guards", "modifier"},
		{"fighters nobody places", "", "حذر المبعوث الأممي من تدفق ⟦المرتزقة⟧.", Unresolved, "unresolved"},
		{"a pronoun", "", "وصل حفتر إلى المطار وسحب ⟦قواته⟧.", "lna", "pronoun"},
		{"a pronoun that does not agree", "", "طالبت حكومة الوفاق حفتر بالرحيل مع ⟦قواته⟧.", "lna", "pronoun"},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := mentionOf(t, coder, test.title, test.text)
			if m.Side != test.side || m.Why.Side.Rule != test.rule {
				t.Errorf("%s\ngot %s by %q, want %s by %q", test.text, m.Side, m.Why.Side.Rule, test.side, test.rule)
			}
		})
	}
}

// TestNounLastNamed has a state's noun alone be the one that was last named in full.
func TestNounLastNamed(t *testing.T) {
	coder := coderOf(t, "palestine")
	for _, test := range []struct{ name, text, side string }{
		{"in the sentence before", "اقتحمت شرطة الاحتلال الباحات. ومنعت ⟦الشرطة⟧ المصلين من الدخول.", "israel"},
		{"the other's", "وصلت الشرطة الفلسطينية إلى المكان. وفتحت ⟦الشرطة⟧ تحقيقا.", "palestine"},
		{"the later of two", "سلمت الشرطة الفلسطينية الرجل للشرطة الإسرائيلية. وأطلقت ⟦الشرطة⟧ سراحه.", "israel"},
	} {
		if m := mentionOf(t, coder, "", test.text); m.Side != test.side {
			t.Errorf("%s: %s\ngot %s by %q, want %s", test.name, test.text, m.Side, m.Why.Side.Rule, test.side)
		}
	}
}

// TestSharedAccusations has what both call each other be given by what the text says, not to
// the one of whom it is said more often.
func TestSharedAccusations(t *testing.T) {
	coder := coderOf(t, "palestine")
	for _, test := range []struct{ name, text, side string }{
		{"the deed of settlers", "أدان الوزير ⟦الاعتداء الإرهابي⟧ الذي نفذه مستوطنون متطرفون في قرية قرب نابلس.", "israel"},
		{"in the mouth of the president", "قال الرئيس الفلسطيني إن نتنياهو يحمي ⟦الإرهابيين⟧ الذين أحرقوا البيت.", "israel"},
		{"in the mouth of the other army", "قال الجيش الإسرائيلي إن حماس ترسل ⟦الإرهابيين⟧ إلى السياج.", "palestine"},
		{"nobody tells", "خشي السائق أن يتهم بمساعدة ⟦الإرهابيين⟧.", Unresolved},
	} {
		if m := mentionOf(t, coder, "", test.text); m.Side != test.side {
			t.Errorf("%s: %s\ngot %s by %q, want %s", test.name, test.text, m.Side, m.Why.Side.Rule, test.side)
		}
	}
	const undercover = "اقتحم المستعربون المسلحون حرم الجامعة أمام الطلبة الفلسطينيين."
	for _, m := range coder.Code(Text{Body: undercover, Day: 20180510, Whole: true}).Mentions {
		if m.Side == "palestine" {
			t.Errorf("%s\n«%s» is given to palestine", undercover, undercover[m.Start:m.End])
		}
	}
}

func TestPolarityInContext(t *testing.T) {
	coder := libya(t)
	for _, test := range []struct {
		name, text string
		want       int
	}{
		{"before the enemy's name a label", "قصفت ⟦عناصر حفتر⟧ المطار.", -1},
		{"an army's own members", "نشر الجيش الوطني ⟦عناصره⟧ حول المطار.", 0},
		{"counted men", "قتل 35 ⟦عنصرا⟧ في المعركة.", 0},
		{"an army", "تقدم ⟦الجيش الليبي⟧.", 1},
		{"an army denied", "قال إن هناك عصابات وليس ⟦جيشا ليبيا⟧.", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if m := mentionOf(t, coder, "", test.text); m.Polarity != test.want {
				t.Errorf("%s\ngot %+d, want %+d", test.text, m.Polarity, test.want)
			}
		})
	}
}
