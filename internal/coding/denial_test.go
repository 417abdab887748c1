package coding

import "testing"

func TestDenial(t *testing.T) {
	coder := libya(t)
	for _, test := range []struct {
		name, text string
		denied     bool
	}{
		{"what is not there", "لا توجد ⟦ميليشيات⟧ في طرابلس.", true},
		{"what is not there, the place before it", "لا توجد في طرابلس ⟦ميليشيات⟧.", true},
		{"the place joined to its preposition", "لم يبق بالعاصمة ⟦ميليشيات⟧.", true},
		{"not any", "لم يبق في العاصمة طرابلس أي ⟦ميليشيات⟧.", true},
		{"none but", "لا توجد في طرابلس سوى ⟦ميليشيات⟧.", false},
		{"what is there among what is not", "لا توجد في طرابلس دولة تردع ⟦الميليشيات⟧.", false},
		{"someone denies that there are any", "نفى المتحدث باسم الوزارة وجود ⟦ميليشيات⟧ في طرابلس.", true},
		{"someone denies another thing", "نفى المتحدث الخبر، وتحدث عن وجود ⟦ميليشيات⟧.", false},
		{"a predicate denied", "ليست قوات الوفاق ⟦ميليشيات⟧.", true},
		{"no more than a predicate", "ليست قوات حفتر مجرد ⟦ميليشيات⟧.", false},
		{"a verb denied, its subject not", "لم تنسحب ⟦الميليشيات⟧.", false},
		{"a question what they are", "هل هي ⟦ميليشيات⟧؟", true},
		{"a question whose they are", "هل هم ⟦مرتزقة أردوغان⟧؟", true},
		{"a question what named men do", "هل هربت ⟦ميليشيات حفتر⟧؟", false},
		{"supposed", "لو كانت ⟦ميليشيات⟧ لهربت.", true},
		{"a name refused", "لن يقبل الناس وصف الجيش ⟦بالميليشيات⟧.", true},
		{"those who refuse something", "لا تقبل ⟦ميليشيات مسلحة⟧ الهدنة.", false},
		{"a name that one may not give them", "لا يجوز اعتبار قوات الوفاق ⟦ميليشيات⟧.", true},
		{"those whom one may not call otherwise", "لا يجوز اعتبار ⟦ميليشيات حفتر⟧ جيشا.", false},
		{"put in the place of another name", "ليس جيشا بل ⟦ميليشيات حفتر⟧.", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := mentionOf(t, coder, "", test.text)
			if got := m.Voice == Denied; got != test.denied {
				t.Errorf("%s\ngot %v by %v, want denied %v", test.text, m.Voice, m.Why.Voice, test.denied)
			}
		})
	}
}
