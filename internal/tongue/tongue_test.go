package tongue

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for want, text := range map[string]string{
		"ar":    "تقدمت القوات في الجبهة الجنوبية بعد أن انسحبت منها قوات أخرى",
		"en":    "The ministry said on Sunday that the road to the airport was open and that flights have resumed.",
		"fr":    "Le ministère a annoncé dimanche que la route de l'aéroport est ouverte et que les vols sont repris dans la ville.",
		"es":    "El ministerio anunció que la carretera del aeropuerto está abierta y que los vuelos fueron retomados por las autoridades.",
		"de":    "Das Ministerium teilte mit, die Straße zum Flughafen ist offen und der Verkehr wurde nicht mit Auflagen belegt.",
		"tr":    "Bakanlık pazar günü bir açıklama yaptı ve havaalanı yolunun açık olduğunu bildirdi, bu karar için daha sonra görüşülecek.",
		"he":    "משרד התחבורה הודיע כי הכביש לנמל התעופה פתוח",
		"fa":    "وزارت راه اعلام کرد که این جاده برای رفت و آمد باز است و پرواز را از سر گرفت",
		"ur":    "وزارت نے کہا ہے کہ ہوائی اڈے کی سڑک کھول دی گئی ہے اور پروازیں شروع ہیں",
		"ru":    "Министерство сообщило, что дорога в аэропорт открыта и рейсы не отменены, как это было на прошлой неделе",
		"ja":    "空港への道路は日曜日に再開されたと運輸省が発表しました。",
		"latin": "Alpha bravo charlie delta echo foxtrot golf hotel",
		"":      "Libya 24",
	} {
		if got := Of("", text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestPlainly(t *testing.T) {
	long := strings.Repeat("تقدمت القوات في الجبهة، «بعد أن انسحبت» منها قوات أخرى 24. ", 12)
	for _, test := range []struct {
		name, text string
		want       bool
	}{
		{"Arabic", long, true},
		{"stretched", long + "قــوات ", true},
		{"with a number in Latin letters", long + "A320 ", false},
		{"with an accent", long + "é ", false},
		{"with a Persian letter", long + "گ ", false},
		{"with one of its block", long + "پ ", false},
		{"with a letter of a Persian form", long + "ی ", false},
		{"with a Hebrew word", long + "הודיע", false},
		{"short", long[:600], false},
		{"cut in a letter", long[:len(long)-2], true},
	} {
		if got := plainly(test.text); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
