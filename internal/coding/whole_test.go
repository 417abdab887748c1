package coding

import "testing"

// TestWholeLeavesOthersTheirs has a text that is in scope whatever it is about give no
// side what the text says is another country's.
func TestWholeLeavesOthersTheirs(t *testing.T) {
	for _, test := range []struct {
		name, lexicon, text, naming string
		want                        bool
	}{
		{"another country's authorities", "syria", "أغلقت السلطات التركية المعبر أمام الشاحنات.", "السلطات", false},
		{"another country's government", "syria", "نددت الحكومة اليمنية بالهجوم على السفينة.", "الحكومة", false},
		{"its own", "syria", "نددت الحكومة السورية بالهجوم على السفينة.", "الحكومة", true},
		{"another's, named in full before", "syria", "قال الجيش اللبناني إنه أوقف مهربين. وأضاف الجيش أنه صادر شاحنة.", "الجيش", false},
		{"its own, named in full before", "syria", "قال الجيش السوري إنه تقدم. وأضاف الجيش أنه صادر شاحنة.", "الجيش أنه", true},
		{"nobody is named", "syria", "قال الجيش إنه صادر شاحنة في ريف حلب.", "الجيش", false},
		{"its president is named", "syria", "قال الجيش إنه صادر شاحنة في ريف حلب. وشكره بشار الأسد.", "الجيش", true},
		{"another party of its side, named before", "palestine", "قصفت الطائرات مواقع حركة الجهاد في غزة. وقالت الحركة إنها سترد.", "الحركة", false},
		{"the party itself", "palestine", "قصفت الطائرات مواقع حركة حماس في غزة. وقالت الحركة إنها سترد.", "الحركة", true},
		{"another country's president", "yemen", "استقبل فخامة الرئيس عبدالفتاح السيسي وفد الشركة في القاهرة.", "فخامة الرئيس", false},
		{"another country's president by his country", "yemen", "استقبل فخامة الرئيس التركي وفد الشركة في أنقرة.", "فخامة الرئيس", false},
		{"another country's group", "yemen", "هاجم مسلحو بوكو حرام قرية في نيجيريا. وقالت الجماعة إنها أسرت جنودا.", "الجماعة", false},
		{"another country's police", "palestine", "قالت الشرطة الألمانية إنها أوقفت رجلا. وأضافت الشرطة أنه مطلوب.", "الشرطة", false},
		{"the international police", "palestine", "أصدرت الشرطة الدولية (الإنتربول) مذكرة توقيف.", "الشرطة", false},
		{"unknown soldiers", "palestine", "كرّم المهرجان الجنود المجهولين وراء نجاح دورته العاشرة.", "الجنود", false},
	} {
		found := false
		for _, m := range coderOf(t, test.lexicon).Code(Text{Body: test.text, Day: 20180510, Whole: true}).Mentions {
			for at := 0; at+len(test.naming) <= len(test.text); at++ {
				if test.text[at:at+len(test.naming)] == test.naming && m.Start < at+len(test.naming) && at < m.End && m.sided() {
					found = true
				}
			}
		}
		if found != test.want {
			t.Errorf("%s: «%s» of %q is given to a side: %v, want %v", test.name, test.naming, test.text, found, test.want)
		}
	}
}
