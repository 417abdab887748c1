package words

import (
	"slices"
	"testing"
)

// A language is complete when it has the keys of all others, and its phrases
// their places.
func TestCataloguesAgree(t *testing.T) {
	all := map[string]bool{}
	for _, lang := range Languages() {
		for _, key := range Keys(lang) {
			all[key] = true
		}
	}
	for _, lang := range Languages() {
		keys := Keys(lang)
		for key := range all {
			if _, found := slices.BinarySearch(keys, key); !found {
				t.Errorf("%s.yaml lacks %q", lang, key)
				continue
			}
			if _, found := slices.BinarySearch(Keys("en"), key); !found {
				continue // told above
			}
			if got, want := withoutN(Places(lang, key)), withoutN(Places("en", key)); !slices.Equal(got, want) {
				t.Errorf("%s.yaml: %q has the places %v, that of English %v", lang, key, got, want)
			}
		}
	}
}

// withoutN leaves out the number of a plural, which a form may say in a word.
func withoutN(places []string) []string {
	return slices.DeleteFunc(slices.Clone(places), func(p string) bool { return p == "n" })
}

func TestCounted(t *testing.T) {
	for _, test := range []struct {
		lang, noun string
		n          int
		want, of   string
	}{
		{"ar", "article", 0, "0 خبر", "0 خبر"},
		{"ar", "article", 1, "خبر واحد", "خبر واحد"},
		{"ar", "article", 2, "خبران", "خبرين"},
		{"ar", "article", 3, "3 أخبار", "3 أخبار"},
		{"ar", "article", 10, "10 أخبار", "10 أخبار"},
		{"ar", "article", 11, "11 خبرًا", "11 خبرًا"},
		{"ar", "article", 100, "100 خبر", "100 خبر"},
		{"ar", "article", 103, "103 أخبار", "103 أخبار"},
		{"ar", "story", 99, "99 قصة", "99 قصة"},
		{"en", "article", 1, "1 article", "1 article"},
		{"en", "story", 0, "0 stories", "0 stories"},
		{"fr", "article", 0, "0 article", "0 article"}, // CLDR: one is 0 and 1 in French
		{"fr", "story", 2, "2 récits", "2 récits"},
	} {
		c := Count(test.noun, test.n)
		if got := c.In(test.lang); got != test.want {
			t.Errorf("%s %d %s: got %q, want %q", test.lang, test.n, test.noun, got, test.want)
		}
		if got := c.say(test.lang, "of"); got != test.of {
			t.Errorf("%s %d %s behind a preposition: got %q, want %q", test.lang, test.n, test.noun, got, test.of)
		}
	}
}

func TestFigures(t *testing.T) {
	for _, test := range []struct{ name, got, want string }{
		{"the number alone", Count("story", 3).say("ar", "figure"), "3"},
		{"negative", Signed(-0.904), "−0.90"},
		{"positive", Signed(0.05), "+0.05"},
		{"no minus before nothing", Signed(-0.004), "0.00"},
		{"level", Level(0.95), "95%"},
		{"level with a decimal", Level(0.995), "99.5%"},
		{"share", Percent(0.934), "93%"},
		{"a small share", Percent(0.004), "0.4%"},
		{"no share", Percent(0), "0%"},
		{"whole", Whole(-1234567), "-1,234,567"},
		{"figure", Figure("S = +0.90"), "\u2066S\u00a0=\u00a0+0.90\u2069"},
		{"name", Isolated("صوت"), "\u2068صوت\u2069"},
		{"name that turns the line", Isolated("a\u202Eb\u2069\nc\x00d"), "\u2068ab cd\u2069"},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, test.got, test.want)
		}
	}
}

func TestFill(t *testing.T) {
	for _, test := range []struct {
		name, template, want string
	}{
		{"text and places", "a {x} b {y}", "a 1 b two"},
		{"a place first", "{x}", "1"},
		{"an open brace", "a { b", "a { b"},
	} {
		if got := write(pieces(test.template), "en", Values{"x": 1, "y": Text{"en": "two"}}); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestList(t *testing.T) {
	list := List{Names: []string{"a", "b", "c", "d"}, Most: 2, Each: "compare.list.quoted", And: "compare.list.and", More: "compare.list.more"}
	for _, test := range []struct{ lang, want string }{
		{"en", "“\u2068a\u2069”, “\u2068b\u2069”, 2 other outlets"},
		{"ar", "«\u2068a\u2069» و«\u2068b\u2069» ووسيلتين أخريين"},
	} {
		if got := list.In(test.lang); got != test.want {
			t.Errorf("%s: got %q, want %q", test.lang, got, test.want)
		}
	}
}

// A name behind a preposition or a noun: in Arabic the plural of those who belong
// to something has another form there.
func TestNamedBehindAPreposition(t *testing.T) {
	for _, test := range []struct{ lang, name, want string }{
		{"ar", "الحوثيون", "الحوثيين"},
		{"ar", "الفلسطينيون", "الفلسطينيين"},
		{"ar", "حفتر", "حفتر"},
		{"ar", "تلفزيون", "تلفزيون"}, // no plural
		{"en", "الحوثيون", "الحوثيون"},
	} {
		name := named{Text{test.lang: test.name}}
		if got := name.say(test.lang, "of"); got != Isolated(test.want) {
			t.Errorf("%s: %q behind a preposition is %q, want %q", test.lang, test.name, got, test.want)
		}
		if got := name.In(test.lang); got != Isolated(test.name) {
			t.Errorf("%s: %q is %q", test.lang, test.name, got)
		}
	}
}
