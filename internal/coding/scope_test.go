package coding

import "testing"

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

// TestPassingIsNotCounted has a text that names the conflict in a clause count
// nothing, what carries it in itself included.
func TestPassingIsNotCounted(t *testing.T) {
	const text = "زار الوزير باريس وبحث التجارة والتعليم والنقل مع نظيره وعددا من رجال الأعمال. وسئل عن قوات حفتر والمرتزقة. ثم عاد الوزير إلى عاصمة بلاده مساء واستقبل وفدا من المعلمين وناقش معهم الرواتب."
	c := libya(t).Code(Text{Body: text, Day: warDay})
	if c.Scope.Level != Passing || len(c.Mentions) != 0 || !c.Out() {
		t.Errorf("level %v with %d mentions, want passing, without one, and left out", c.Scope.Level, len(c.Mentions))
	}
}
