package compare

import "testing"

func TestArabicCounts(t *testing.T) {
	tests := []struct {
		n                int
		subject, oblique string
	}{
		{0, "0 خبر", "0 خبر"},
		{1, "خبر واحد", "خبر واحد"},
		{2, "خبران", "خبرين"},
		{3, "3 أخبار", "3 أخبار"},
		{10, "10 أخبار", "10 أخبار"},
		{11, "11 خبرا", "11 خبرا"},
		{12, "12 خبرا", "12 خبرا"},
		{41, "41 خبرا", "41 خبرا"},
		{99, "99 خبرا", "99 خبرا"},
		{100, "100 خبر", "100 خبر"},
		{101, "101 خبر", "101 خبر"},
		{102, "102 خبر", "102 خبر"},
		{103, "103 أخبار", "103 أخبار"},
		{111, "111 خبرا", "111 خبرا"},
		{200, "200 خبر", "200 خبر"},
		{1000, "1000 خبر", "1000 خبر"},
		{1010, "1010 أخبار", "1010 أخبار"},
	}
	for _, test := range tests {
		if got := articleNoun.arabic(test.n); got != test.subject {
			t.Errorf("%d as a subject: %q, want %q", test.n, got, test.subject)
		}
		if got := articleNoun.oblique(test.n); got != test.oblique {
			t.Errorf("%d after في: %q, want %q", test.n, got, test.oblique)
		}
	}
	if got := testNoun.oblique(1); got != "مقارنة واحدة" {
		t.Errorf("one feminine: %q", got)
	}
	if got := storyNoun.english(1) + ", " + storyNoun.english(2); got != "1 story, 2 stories" {
		t.Errorf("English: %q", got)
	}
}

func TestFiguresInALineFromRightToLeft(t *testing.T) {
	tests := []struct{ name, got, want string }{
		{"negative", signed(-0.904), "\u2066−0.90\u2069"},
		{"positive", signed(0.05), "\u2066+0.05\u2069"},
		{"no minus before nothing", signed(-0.004), "\u20660.00\u2069"},
		{"level", level(0.95), "\u206695\u00a0%\u2069"},
		{"level with a decimal", level(0.995), "\u206699.5\u00a0%\u2069"},
		{"share", percent(0.934), "\u206693\u00a0%\u2069"},
		{"name", isolated("صوت"), "\u2068صوت\u2069"},
		{"name that turns the line", isolated("a\u202Eb\u2069\nc"), "\u2068abc\u2069"},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("%s: %q, want %q", test.name, test.got, test.want)
		}
	}
}
