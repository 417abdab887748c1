package outlets

import (
	"testing"
)

func TestOneOutlet(t *testing.T) {
	for _, test := range []struct {
		name  string
		names []string
		want  int // outlets
	}{
		{"hamza, spaces, marks, punctuation, zero-width space", []string{"الشرق الأوسط", "الشرق الاوسط.", "الشّرق الأوسط", "الشرق\u200cالأوسط", "الشرق  الأوسط"}, 1},
		{"the kind in front", []string{"صحيفة الضفاف", "الضفاف", "موقع الضفاف"}, 1},
		{"two kinds in front", []string{"صحيفة الضفاف", "قناة الضفاف"}, 2},
		{"a place in brackets", []string{"الضفاف", "الضفاف (لندن)"}, 1},
		{"two places in brackets", []string{"الضفاف (مصر)", "الضفاف (لندن)"}, 2},
		{"addresses", []string{"www.difaf.example", "https://difaf.example/", "DIFAF.example"}, 1},
		{"script and host, by the list", []string{"الشرق الأوسط", "Asharq Al-Awsat", "asharq al-awsat", "aawsat.com", "http://www.aawsat.com/a/1"}, 1},
		{"short Latin names", []string{"skynews", "Sky News Arabia", "سكاي نيوز عربية"}, 1},
		{"a host of a host", []string{"هسبريس", "ar.hespress.com"}, 1},
		{"ى and ي, ة and ه", []string{"بوابة المرسى", "بوابه المرسي"}, 1},
		{"others", []string{"الضفاف", "المرسى"}, 2},
	} {
		n := NewNames(nil)
		for _, name := range test.names {
			n.Add(name)
		}
		n.Settle()
		shown := map[string]bool{}
		for _, name := range test.names {
			shown[n.Shown(name)] = true
		}
		if len(shown) != test.want {
			t.Errorf("%s: %d outlets %v, want %d", test.name, len(shown), shown, test.want)
		}
	}
}

func TestIsList(t *testing.T) {
	for header, want := range map[string]bool{
		"outlet,names,hosts,country":    true,
		"\ufeffالوسيلة;الأسماء;البلد\r": true,
		"outlet\thosts":                 true,
		"outlet,date,title,text":        false, // articles
		"outlet,country,file":           false, // a table of texts
		"outlet":                        false,
		"name,country":                  false,
	} {
		if got := IsList(header); got != want {
			t.Errorf("%q: got %v, want %v", header, got, want)
		}
	}
}
