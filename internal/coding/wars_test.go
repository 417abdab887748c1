package coding

import (
	"slices"
	"testing"

	"mizan/lexicon"
)

// sudan is a small lexicon of another war, which has a name in common with Libya's.
const sudan = `id: sudan
version: "1"
language: ar
title: {ar: السودان}
about: {country: sudan, war: [الدعم السريع, حميدتي]}
sides:
  - {id: saf, title: {ar: الجيش}}
  - {id: rsf, title: {ar: الدعم}}
contrasts:
  - {id: force-saf, side: saf, title: {ar: قوات}, namings: [{term: القوات المسلحة, polarity: 1}, {term: الجيش السوداني, polarity: 1}]}
  - {id: force-rsf, side: rsf, title: {ar: قوات}, namings: [{term: ميليشيات الدعم السريع, polarity: -1}]}
`

// libyaAndSudan reads by two lexicons.
func libyaAndSudan(t *testing.T) *Wars {
	other, err := lexicon.Load("sudan.yaml", []byte(sudan))
	if err != nil {
		t.Fatal(err)
	}
	return NewWars([]*lexicon.Lexicon{libya(t).lexicon, other})
}

func TestWarsTellTheConflict(t *testing.T) {
	w := libyaAndSudan(t)
	for _, test := range []struct {
		name, title, body string
		want              int
	}{
		{"the first", "قوات حفتر تتقدم جنوب طرابلس", "قالت قوات حفتر إنها تقدمت جنوب العاصمة الليبية.", 0},
		{"the second", "معارك في الخرطوم", "هاجمت ميليشيات الدعم السريع مواقع الجيش السوداني في الخرطوم.", 1},
		{"none", "الدوري الإسباني", "فاز ريال مدريد على ضيفه بهدفين.", -1},
		{"a word of one in a text on the other", "حفتر يزور بنغازي", "زار خليفة حفتر بنغازي وتفقد قوات الجيش الوطني الليبي.\nوقال إن السودان بلد جار.", 0},
	} {
		if _, got := w.Code(Text{Title: test.title, Body: test.body, Day: 20190510}); got != test.want {
			t.Errorf("%s: war %d, want %d", test.name, got, test.want)
		}
	}
}

func TestWarsPartWhatTwoClaim(t *testing.T) {
	w := libyaAndSudan(t)
	body := "أعلنت القوات المسلحة بقيادة خليفة حفتر سيطرتها على مدينة درنة الليبية.\nوأعلنت القوات المسلحة في الخرطوم أنها صدت ميليشيات الدعم السريع."
	codings, _ := w.Code(Text{Title: "حفتر وحميدتي", Body: body, Day: 20190510})
	for i, a := range codings[0].Mentions {
		for _, b := range codings[1].Mentions {
			if a.InTitle == b.InTitle && a.Start < b.End && b.Start < a.End {
				t.Errorf("mention %d, %q, is counted in both wars", i, body[a.Start:a.End])
			}
		}
	}
	second := len("أعلنت القوات المسلحة بقيادة خليفة حفتر سيطرتها على مدينة درنة الليبية.\n")
	if !slices.ContainsFunc(codings[1].Mentions, func(m Mention) bool { return m.Start > second }) {
		t.Errorf("%+v: the army of the second paragraph wants to be Sudan's", codings[1].Mentions)
	}
	if slices.ContainsFunc(codings[1].Mentions, func(m Mention) bool { return !m.InTitle && m.Start < second }) {
		t.Errorf("%+v: the army of the first paragraph is Libya's", codings[1].Mentions)
	}
}

// TestOneOfWarsIsAlone has a lexicon read among others what it reads alone,
// where the others claim nothing.
func TestOneOfWarsIsAlone(t *testing.T) {
	w, alone := libyaAndSudan(t), libya(t)
	text := Text{Title: "اشتباكات في طرابلس", Body: "قال المتحدث باسم قوات الوفاق إن ميليشيات حفتر قصفت مطار معيتيقة، وردّت قوات حفتر بأنها تستهدف «الميليشيات».", Day: 20200101}
	codings, _ := w.Code(text)
	if got, want := codings[0].Mentions, alone.Code(text).Mentions; !slices.Equal(got, want) || len(want) == 0 {
		t.Errorf("among others %+v, alone %+v", got, want)
	}
}
