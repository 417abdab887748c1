package coding

import "testing"

func TestReasonInWords(t *testing.T) {
	for _, test := range []struct {
		name   string
		reason Reason
		lang   string
		want   string
	}{
		{"with a cue", Reason{"report", "قالت"}, "ar", "كلام منقول بعد «قالت»"},
		{"in English", Reason{"report", "قالت"}, "en", "reported after «قالت»"},
		{"in French", Reason{"report", "قالت"}, "fr", "propos rapportés après «\u00a0قالت\u00a0»"},
		{"without a cue", Reason{Rule: "quote"}, "en", "inside quotation marks"},
		{"the cue is not known", Reason{Rule: "report"}, "en", "reported after «…»"},
		{"nothing decided", Reason{}, "en", ""},
	} {
		if got := test.reason.In(test.lang); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
