package xlsx

import "testing"

func TestMarked(t *testing.T) {
	for _, test := range []struct{ name, lang, text, want string }{
		{"a figure in Arabic", "ar", "الميل \u2066−0.90\u2069.", "الميل \u200E−0.90\u200E\u200F."},
		{"a name in Arabic", "ar", "«\u2068BBC\u2069» (2)", "«\u200FBBC\u200F» (2)"},
		{"a figure in English", "en", "slant \u2066−0.90\u2069", "slant \u200E−0.90\u200E\u200E"},
		{"a formula", "ar", "(\u2066S = −0.90\u2069)", "(\u200ES\u00A0=\u00A0−0.90\u200E\u200F)"},
		{"a name in English", "en", "“\u2068أفق\u2069” (2)", "“\u200Eأفق\u200E” (2)"},
		{"a figure in a name", "ar", "\u2068أ \u2066+1\u2069 ب\u2069", "\u200Fأ \u200E+1\u200E\u200F ب\u200F"},
		{"an end without a beginning", "ar", "أ\u2069ب", "أب"},
		{"nothing to mark", "ar", "قال", "قال"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := New(test.lang).Marked(test.text); got != test.want {
				t.Errorf("marked(%q) = %q, want %q", test.text, got, test.want)
			}
		})
	}
}
