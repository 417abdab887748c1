package coding

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// hostile are texts made to make the coder work hard: nobody prints them, and
// each must cost no more than its length.
var hostile = []struct{ name, text string }{
	{"a paragraph without a full stop", strings.Repeat("قالت قوات الجيش إن ميليشيات حفتر قصفت مواقع حكومة الوفاق وفق مصادر ", 40_000)},
	{"quotation marks that never pair", strings.Repeat("«قوات الجيش ", 200_000)},
	{"quotation marks and verbs", strings.Repeat(`قال "حفتر `, 200_000)},
	{"one word without an end", strings.Repeat("ا", 2_000_000)},
	{"brackets and marks", strings.Repeat("،.؛:«»\"", 400_000) + " حفتر"},
	{"so-called without an end", strings.Repeat("ما سماها ", 300_000) + "حفتر"},
	{"alleged without an end", strings.Repeat("حفتر المزعوم ", 200_000)},
	{"sources without an end", strings.Repeat("حفتر وفق حفتر حسب ", 150_000)},
	{"paragraphs of a word", strings.Repeat("حفتر\n", 500_000)},
	{"marks on one letter", "حفتر ا" + strings.Repeat("\u064B", 1_000_000)},
}

// TestHostileTexts codes texts of several megabytes. It bounds no time, but a
// step that looks back over the whole text would not come to an end here.
func TestHostileTexts(t *testing.T) {
	coder := libya(t)
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			coder.Code(Text{Title: h.text[:runeStart(h.text, 50_000)], Body: h.text[:runeStart(h.text, 500_000)], Day: warDay})
		})
	}
}

// runeStart returns the start of the rune that holds a byte.
func runeStart(text string, at int) int {
	for !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// BenchmarkHostile measures the same texts: MB/s should not fall far below
// BenchmarkCode's.
func BenchmarkHostile(b *testing.B) {
	coder := libya(b)
	for _, h := range hostile {
		b.Run(h.name, func(b *testing.B) {
			b.SetBytes(int64(len(h.text)))
			for b.Loop() {
				coder.Code(Text{Title: "", Body: h.text, Day: warDay})
			}
		})
	}
}

func FuzzCode(f *testing.F) {
	for _, seed := range []string{
		"قال إن قوات الجيش، على حد تعبيره. حسب قوله.",
		"ما سماها بـ«الميليشيات» ”حفتر” و»الوفاق»",
		"أكدت القيادة العامة \"تقدم\" وحداتها: \xff\n«",
		"لا جيش ولا شبه جيش؟!…",
	} {
		f.Add(seed, seed)
	}
	coder := libya(f)
	f.Fuzz(func(t *testing.T, title, body string) {
		last := [2]int{}
		for _, m := range coder.Code(Text{Title: title, Body: body, Day: warDay}).Mentions {
			text, part := body, 1
			if m.InTitle {
				text, part = title, 0
			}
			if m.Start < last[part] || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("span %d-%d out of order or outside a text of %d bytes", m.Start, m.End, len(text))
			}
			if m.From > m.Start || m.To < m.End || m.To > len(text) || m.From < 0 {
				t.Fatalf("sentence %d-%d does not hold its mention %d-%d", m.From, m.To, m.Start, m.End)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
				t.Fatalf("span %d-%d cuts a rune", m.Start, m.End)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[m.From:m.To]) {
				t.Fatalf("sentence %d-%d cuts a rune", m.From, m.To)
			}
			if m.Why.Voice.In("ar") == "" || m.Why.Side.In("en") == "" {
				t.Fatalf("a mention without its reasons: %+v", m.Why)
			}
			last[part] = m.End
		}
	})
}
