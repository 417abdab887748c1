package coding

import (
	"fmt"
	"strings"
	"testing"

	"mizan/lexicon"
)

// What the press calls the parties of Libya in ways that are found too rarely:
// the mark holds the name, side is whose it is, empty where nothing may be
// counted there. Not all forms are phrases of the lexicon: most are made by rule.
var rarely = []struct {
	kind, text string
	day        lexicon.Day
	side       string
	polarity   int
}{
	{"liberation", "أعلن الجيش الوطني ⟦تحرير⟧ حي الصابري آخر معاقل المتطرفين.", 20170705, "lna", 1},
	{"liberation", "تمكنت قوات الوفاق من ⟦تحرير⟧ مدينة غريان بعد معارك عنيفة.", warDay, "gna", 1},
	{"liberation", "جرى ⟦تحرير⟧ المدينة من قبضة ميليشيات الوفاق.", warDay, "lna", 1},
	{"liberation", "استمرت عملية ⟦تحرير⟧ سرت على يد قوات البنيان المرصوص سبعة أشهر.", 20161210, "gna", 1},
	{"liberation", "بدأت قوات حفتر ⟦تطهير⟧ الحي من الإرهابيين.", warDay, "lna", 1},
	{"liberation", "تواصل قوات الوفاق ⟦تطهير⟧ المنطقة من عناصر حفتر.", warDay, "gna", 1},
	{"liberation", "قال الناطق باسم قوات الوفاق إن ⟦تحرير⟧ ترهونة بات قريبا.", warDay, "gna", 1},
	{"no liberation", "طالبت حكومة الوفاق ب⟦تحرير⟧ سعر الصرف ورفع الدعم.", warDay, "", 0},
	{"no liberation", "نجحت قوات الوفاق في ⟦تحرير⟧ الرهائن الثلاثة.", warDay, "", 0},
	{"no liberation", "قال رئيس ⟦تحرير⟧ الصحيفة إن حفتر وصل القاهرة.", warDay, "", 0},
	{"no liberation", "تسعى حكومة الوفاق إلى ⟦تطهير⟧ القضاء من الفساد.", warDay, "", 0},
	{"no liberation", "وقعت حكومة الوفاق اتفاقية ⟦تحرير⟧ التجارة مع تونس.", warDay, "", 0},

	{"invasion", "وصفت حكومة الوفاق ما يجري بأنه ⟦اجتياح⟧ للعاصمة تنفذه قوات حفتر.", warDay, "lna", -1},
	{"invasion", "توقف ⟦اجتياح⟧ قوات حفتر للضواحي الجنوبية.", warDay, "lna", -1},
	{"invasion", "قال المسماري إن ⟦الاجتياح⟧ التركي لن يمر.", 20200110, "gna", -1},
	{"no invasion", "يهدد ⟦اجتياح⟧ الجراد مزارع الجنوب، كما قالت حكومة الوفاق.", warDay, "", 0},
	{"no invasion", "أدانت حكومة الوفاق ⟦اجتياح⟧ إسرائيل للقطاع.", warDay, "", 0},

	{"aggression", "أكد السراج أن قواته ستواصل التصدي ⟦للعدوان⟧.", warDay, "lna", -1},
	{"aggression", "قال المسماري إن ⟦العدوان⟧ الذي تشنه تركيا وميليشيات الوفاق سيفشل.", warDay, "gna", -1},
	{"aggression", "نددت حكومة الوفاق ب⟦العدوان⟧ الذي يشنه حفتر على المدنيين.", warDay, "lna", -1},
	{"no aggression", "نددت حكومة الوفاق ب⟦العدوان⟧ الإسرائيلي على غزة.", warDay, "", 0},
	{"no aggression", "دعت حكومة الوفاق إلى وقف ⟦العدوان⟧ على غزة.", warDay, "", 0},

	{"zero hour", "أعلن حفتر ⟦ساعة الصفر⟧ لدخول العاصمة.", warDay, "lna", 1},
	{"zero hour", "أعلن المتحدث باسم قوات الوفاق ⟦ساعة الصفر⟧ لتحرير سرت.", 20200606, "gna", 1},
	{"no zero hour", "تبدأ مباريات الدوري عند ⟦ساعة الصفر⟧ من ليل السبت.", warDay, "", 0},

	{"legitimate forces", "سيطر الجيش الوطني على المطار. وتقدمت ⟦القوات الشرعية⟧ غربا.", warDay, "lna", 1},
	{"legitimate forces", "صدت قوات حكومة الوفاق هجوما فجرا.\nوقالت مصادر إن ⟦القوات الشرعية⟧ تقدمت.", warDay, "gna", 1},
	{"legitimate forces", "تقدمت ⟦القوات الشرعية⟧ في بنغازي.", 20150801, "lna", 1},
	{"no legitimate forces", "تقدمت ⟦القوات الشرعية⟧ اليمنية في تعز وقال حفتر إنه يؤيدها.", warDay, "", 0},
	{"legitimate authorities", "أصدرت حكومة الوفاق بيانا. وطالبت ⟦السلطات الشرعية⟧ بدعم دولي.", warDay, "gna", 1},
	{"legitimate authorities", "اجتمع مجلس النواب في طبرق. ودعا إلى دعم ⟦السلطات الشرعية⟧.", 20150801, "lna", 1},

	{"special forces", "تقدم الجيش الوطني في المدينة. وسيطرت ⟦القوات الخاصة⟧ على الحي.", 20170301, "lna", 1},
	{"special forces", "أعلن الجيش الوطني بدء الهجوم.\nوقالت ⟦القوات الخاصة⟧ إنها خسرت جنديين.", 20170301, "lna", 1},
	{"no special forces", "قالت لندن إن ⟦القوات الخاصة⟧ البريطانية في ليبيا.", 20160301, "", 0},

	{"the government", "اجتمعت حكومة الوفاق أمس. وقالت ⟦الحكومة⟧ إنها ستدفع الرواتب.", warDay, "gna", 0},
	{"the government", "وصل وزراء حكومة الوفاق إلى مقرهم.\nوأعلنت ⟦الحكومة⟧ خطة جديدة.", warDay, "gna", 0},
	{"no government", "دعا حفتر إلى انتخابات. وستشكل ⟦الحكومة⟧ بعد شهر.", warDay, "", 0},
	{"no government", "اجتمعت حكومة الوفاق أمس. وقالت ⟦الحكومة⟧ التونسية إنها تتابع.", warDay, "", 0},
	{"the forces", "انسحبت قوات حفتر من المطار. وخلفت ⟦القوات⟧ آليات محترقة.", warDay, "lna", 0},
	{"the forces", "هاجمت قوات الوفاق المطار.\nوتقدمت ⟦القوات⟧ من ثلاثة محاور.", warDay, "gna", 0},
	{"no forces", "وصل السفير إلى طرابلس. وانسحبت ⟦القوات⟧ الأميركية من سبها.", warDay, "", 0},

	{"dual", "اشتبكت ميليشيات تابعة لحكومة الوفاق جنوب العاصمة. وقتل خمسة من ⟦الميليشيتين⟧.", warDay, "gna", -1},
	{"dual", "أحرقت ⟦ميليشيتان⟧ مواليتان لحكومة الوفاق السوق.", warDay, "gna", -1},
	{"dual", "تسللت ⟦مجموعتان مسلحتان⟧ تابعتان لحفتر إلى الحي.", warDay, "lna", -1},
	{"dual of both", "طال النزاع بين ⟦الجيشين⟧ في الغرب والشرق، أي قوات حفتر وقوات الوفاق.", warDay, Unresolved, 1},
	{"dual of both", "قصفت قوات حفتر المطار وردت قوات الوفاق. وتبادلت ⟦القوتان⟧ الاتهامات.", warDay, Unresolved, 0},
	{"no dual", "قال حفتر إن ⟦القوتين⟧ العظميين تتنافسان.", warDay, "", 0},

	{"pronoun", "خاطب المسماري السراج قائلا: اسحبوا ⟦ميليشياتكم⟧ من العاصمة.", warDay, "gna", -1},
	{"pronoun", "وقال السراج لحفتر: لن تدخل ⟦قواتكم⟧ طرابلس.", warDay, "lna", 0},
	{"pronoun", "رفض حفتر الهدنة، وواصل ⟦جيشه⟧ القصف.", warDay, "lna", 0},
	{"pronoun", "دخل السراج القاعة ومعه قادة ⟦جيشه⟧.", warDay, "gna", 0},
	{"pronoun", "عاد حفتر إلى الرجمة وأمر ⟦ميليشياته⟧ بالانسحاب.", warDay, "lna", -1},
	{"no pronoun", "قال أردوغان إن ⟦جيشه⟧ مستعد، والتقى السراج.", warDay, "", 0},

	{"relational adjective", "قصفت ⟦الميليشيات الحفترية⟧ الحي.", warDay, "lna", -1},
	{"relational adjective", "أسرت قواتنا ثلاثة من ⟦العصابات الحفترية⟧.", warDay, "lna", -1},
	{"relational adjective", "هربت ⟦المجموعات الحفترية⟧ من المحور.", warDay, "lna", -1},
	{"relational adjective", "تقدمت ⟦القوات الحفترية⟧ جنوبا.", warDay, "lna", 0},
	{"relational adjective", "انهارت ⟦الميليشيات السراجية⟧ في المحور.", warDay, "gna", -1},
	{"relational adjective", "نشرت ⟦ميليشيا سراجية⟧ حواجز في الحي.", warDay, "gna", -1},
	{"relational adjective", "استهدف سلاح الجو ⟦العناصر الوفاقية⟧ قرب المطار.", warDay, "gna", -1},
	{"no relational adjective", "قال حفتر إن روحا ⟦وفاقية⟧ سادت اللقاء.", warDay, "", 0},

	{"numbered brigade", "داهم ⟦اللواء 444⟧ وكرا للمهربين.", 20201110, "gna", 0},
	{"numbered brigade", "داهم ⟦اللواء٤٤٤⟧ وكرا للمهربين.", 20201110, "gna", 0},
	{"numbered brigade", "نشر ⟦اللواء (444)⟧ دورياته جنوب العاصمة.", 20201110, "gna", 0},
	{"numbered brigade", "اعتقل ⟦لواء 444 قتال⟧ مطلوبا في بني وليد.", 20201110, "gna", 0},
	{"no numbered brigade", "قال السراج إن الإصابات بلغت ⟦444⟧ في لواء النقازة.", warDay, "", 0},

	{"wagner", "قاتلت ⟦مرتزقة واجنر⟧ في صف حفتر.", warDay, "lna", -1},
	{"wagner", "انسحب ⟦مرتزقة فاجنر⟧ من المحور.", warDay, "lna", -1},
	{"wagner", "وصل ⟦مسلحو واغنر⟧ إلى الجفرة لدعم حفتر.", warDay, "lna", -1},
	{"no wagner", "عزفت فرقة أوبرا ل⟦فاغنر⟧ الألماني، وحضر السراج.", warDay, "", 0},

	{"glued hashtag", "انتصارات ⟦#الجيشالوطنيالليبي⟧ مستمرة.", warDay, "lna", 1},
	{"glued hashtag", "هربت ⟦#ميليشياتحفتر⟧ من المحور.", warDay, "lna", -1},
	{"glued hashtag", "تتقدم ⟦#قوات_حكومةالوفاق⟧ الآن.", warDay, "gna", 0},
	{"glued hashtag", "انتصارات ⟦#الجيش_الوطنيالليبي⟧ مستمرة.", warDay, "lna", 1},
	{"no glued hashtag", "شعار ⟦#الجيشالتركي⟧ يتصدر، وقال السراج شيئا.", warDay, "", 0},

	{"slip", "تقدم الجيش الوطني غربا، وسيطرت ⟦قوات الجش⟧ على المطار.", warDay, "lna", 1},
	{"slip", "قال حفتر إن ⟦الجيش الوطني اليبي⟧ سينتصر.", warDay, "lna", 1},
	{"slip", "تقدم الجيش الوطني، وقالت ⟦القوات المسحلة⟧ إنها سيطرت.", warDay, "lna", 1},
	{"slip", "قصفت ⟦قوات حفترر⟧ المطار.", warDay, "lna", 0},
	{"slip", "أعلنت ⟦حكومة الوفاف⟧ حالة الطوارئ.", warDay, "gna", 0},
	{"no slip", "أعلن حفتر أن ⟦الجيب⟧ الأخير سقط.", warDay, "", 0},
}

// TestFound holds the coder against made-up sentences, a kind a test.
func TestFound(t *testing.T) {
	coder := libya(t)
	for i, row := range rarely {
		t.Run(fmt.Sprintf("%s/%d", row.kind, i), func(t *testing.T) {
			start := strings.Index(row.text, "⟦")
			end := strings.Index(row.text, "⟧") - len("⟦")
			body := strings.NewReplacer("⟦", "", "⟧", "").Replace(row.text)
			var at *Mention
			for _, m := range coder.Code(Text{Body: body, Day: row.day, Whole: true}).Mentions {
				if m.Start < end && start < m.End {
					at = &m
					break
				}
			}
			switch {
			case row.side == "" && at != nil && at.Side != Unresolved:
				t.Errorf("%s\ngot %q of %s, want nothing", row.text, body[at.Start:at.End], at.Side)
			case row.side == "":
			case at == nil:
				t.Errorf("%s\ngot nothing, want %s", row.text, row.side)
			case at.Side != row.side || at.Polarity != row.polarity:
				t.Errorf("%s\ngot %q of %s by %q %+d, want %s %+d", row.text, body[at.Start:at.End], at.Side, at.Why.Side.Rule, at.Polarity, row.side, row.polarity)
			}
		})
	}
}
