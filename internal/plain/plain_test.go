package plain

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for _, test := range []struct{ name, given, want string }{
		{"nothing to do", "قال شاهد.\nثم عاد.", "قال شاهد.\nثم عاد."},
		{"paragraphs, a name over tags and an entity, a script", `<div><p>وصلت <b>قافلة</b> <a href="/x">الشمال</a>.</p><p>وقال «أهل&nbsp;الحي».</p><script>var x="نص";</script></div>`, "وصلت قافلة الشمال.\n\nوقال «أهل\u00a0الحي»."},
		{"a tag within a word", "وصلت ال<b>قافلة</b>.", "وصلت القافلة."},
		{"line breaks of the page are spaces", "<p>وصلت\nقافلة</p>", "وصلت قافلة"},
		{"marks that were written as text", "&lt;p&gt;وصلت &amp;amp; عادت&lt;/p&gt;", "وصلت & عادت"},
		{"no tag of HTML", "كتب <الاسم> و 3 < 5 و <x-y>", "كتب <الاسم> و 3 < 5 و <x-y>"},
		{"a tag that is not closed", "وصلت قافلة <b ثم عادت", "وصلت قافلة <b ثم عادت"},
		{"a script that is not closed takes nothing with it", "<nav>وصلت قافلة", "وصلت قافلة"},
		{"addresses, e-mails, files", "راسلنا a.b@news.example.org، أو https://example.org/قافلة-الشمال. صورة قافلة-الشمال.jpg", "راسلنا ↗، أو ↗. صورة ↗"},
		{"no address", "الساعة 10:30. قال:نعم. نسبة 3.5 و٣٫٥ www", "الساعة 10:30. قال:نعم. نسبة 3.5 و٣٫٥ www"},
		{"line breaks in letters", `وصلت قافلة.\nثم عادت.`, "وصلت قافلة.\nثم عادت."},
		{"lines that a width parted", "وصلت قافلة من المساعدات إلى مدينة\nالشمال مساء أمس بعد رحلة طويلة في\nالصحراء.", "وصلت قافلة من المساعدات إلى مدينة الشمال مساء أمس بعد رحلة طويلة في الصحراء."},
		{"a paragraph's end among them", "وصلت قافلة من المساعدات إلى مدينة\nالشمال أمس.\nوقال شاهد إن الطريق كان طويلا في\nالصحراء كلها.", "وصلت قافلة من المساعدات إلى مدينة الشمال أمس.\nوقال شاهد إن الطريق كان طويلا في الصحراء كلها."},
		{"a word cut by a hyphen", "وصلت قافلة من المساعدات إلى مدي-\nنة الشمال مساء أمس بعد رحلة طويلة في\nالصحراء.", "وصلت قافلة من المساعدات إلى مدينة الشمال مساء أمس بعد رحلة طويلة في الصحراء."},
		{"a word cut by a tatweel", "وصلت قافلة من المساعدات إلى مديـ\nنة الشمال مساء أمس بعد رحلة طويلة في\nالصحراء.", "وصلت قافلة من المساعدات إلى مديـنة الشمال مساء أمس بعد رحلة طويلة في الصحراء."},
		{"two words with a hyphen", "وصلت قافلة من الطريق الشمالي-\nالغربي مساء أمس بعد رحلة طويلة في\nالصحراء.", "وصلت قافلة من الطريق الشمالي-الغربي مساء أمس بعد رحلة طويلة في الصحراء."},
		{"a heading is no part of a paragraph", "قافلة تصل\nوصلت قافلة من المساعدات إلى مدينة الشمال مساء أمس.", "قافلة تصل\nوصلت قافلة من المساعدات إلى مدينة الشمال مساء أمس."},
		{"a list", "وصل أمس إلى المدينة كل من:\n- قافلة الشمال وأهلها\n- قافلة الجنوب", "وصل أمس إلى المدينة كل من:\n- قافلة الشمال وأهلها\n- قافلة الجنوب"},
		{"headlines without full stops", "قافلة تصل إلى الشمال بعد رحلة\nارتفاع أسعار الخبز في المدينة\nسوق السمك يفتح أبوابه", "قافلة تصل إلى الشمال بعد رحلة\nارتفاع أسعار الخبز في المدينة\nسوق السمك يفتح أبوابه"},
	} {
		got := Of(test.given)
		if got.String != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got.String, test.want)
		}
		checkOrigin(t, test.given, &got)
	}
}

// checkOrigin checks that what edits left alone stands in the text as given.
func checkOrigin(t *testing.T, given string, text *Text) {
	t.Helper()
	last := 0
	for i, r := range text.String {
		from, to := text.Origin().Given(i, i+len(string(r)))
		if from < last || from > to || to > len(given) {
			t.Fatalf("%q: %q comes from %d to %d", given, r, from, to)
		}
		if to-from == len(string(r)) && !strings.ContainsRune(" \n\t&↗\u00a0<>", r) && given[from:to] != string(r) {
			t.Fatalf("%q: %q comes from %q", given, r, given[from:to])
		}
		last = from
	}
}

func FuzzOf(f *testing.F) {
	for _, seed := range []string{"", "<", "&", "<p", "<!--", "a\r\nb", `\n\r\n\`, "&#1575;&lt;b&gt;", "x@y.zz://", "ـ\nا", "<script>", "ا\u00ad\nب.", "اقرأ أيضا: x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, given string) {
		text := Of(strings.ToValidUTF8(given, ""))
		text.Leave(func(line string, _ int) Kind { return Furniture(line) })
		checkOrigin(t, strings.ToValidUTF8(given, ""), &text)
	})
}

func TestFurniture(t *testing.T) {
	for line, want := range map[string]Kind{
		"اقرأ أيضا: وصول قافلة":           More,
		"إقرأ أيضاً | وصول قافلة":         More,
		"رابط الخبر بصحيفة الضفاف: قافلة": More,
		"سمات: ليبيا، قافلة":              More,
		"تصوير: المركز الإعلامي":          Byline,
		"مصدر الصورة وكالة الضفاف":        Byline,
		"From: desk@news.example.org":     Header,
		"---- Forwarded message ----":     Header,
		"قال شاهد: وصلت القافلة":          Nothing,
		"كتب الشاعر قصيدة عن القافلة":     Nothing,
		"«سمات» القافلة":                  Nothing,
		"من المدينة إلى الشمال: رحلة":     Nothing,
	} {
		if got := Furniture(line); got != want {
			t.Errorf("%q: got %v, want %v", line, got, want)
		}
	}
}

func TestForwards(t *testing.T) {
	for _, test := range []struct{ name, given, want string }{
		{"a message handed on", "Forwarded from قناة الميناء\nوصلت قافلة.", "قناة الميناء: وصلت قافلة."},
		{"in Arabic", "تحويل من: قناة الميناء\nوصلت قافلة.", "قناة الميناء: وصلت قافلة."},
		{"in Arabic, the channel without a colon", "محوّلة من قناة الميناء\nوصلت قافلة.", "قناة الميناء: وصلت قافلة."},
		{"behind what its writer says", "نقرأ هذا.\n---- Forwarded message ----\nFrom: مكتب الميناء\nDate: 2019-11-10\n\nوصلت قافلة.", "مكتب الميناء: وصلت قافلة."},
		{"a post posted again", "RT @mina_ly: وصلت قافلة.", "@mina_ly: : وصلت قافلة."},
		{"behind a remark", "خبر سار RT @mina_ly وصلت قافلة.", "@mina_ly: وصلت قافلة."},
		{"the head of a mail alone", "From: مكتب الميناء\nSubject: قافلة\nوصلت قافلة.", ""},
		{"a headline", "تحويل من الدينار إلى الدولار\nوصلت قافلة.", ""},
		{"letters of a word", "START @mina و RT وحدها و قناة RT: وصلت", ""},
	} {
		text := Of(test.given)
		text.Leave(func(line string, _ int) Kind { return Furniture(line) })
		got := ""
		for _, f := range text.Forwards() {
			got += f.From + ": " + strings.TrimSpace(strings.TrimPrefix(text.String[f.At:], " "+f.From))
		}
		if want := strings.TrimSpace(test.want); strings.TrimSpace(got) != want {
			t.Errorf("%s: got %q, want %q", test.name, got, want)
		}
	}
}
