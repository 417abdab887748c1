package lexicon

import (
	"strings"
	"testing"
)

// three is a lexicon of three sides, of which two are the pair, with parties
// under one and a contrast that is nobody's.
const three = `id: three
version: "1"
language: ar
title: {ar: ثلاثة, en: three}
pair: [b, c]
sides:
  - {id: a, title: {ar: أ, en: A}}
  - {id: b, title: {ar: ب, en: B}}
  - id: c
    title: {ar: ج, en: C}
    parties:
      - {id: wing, title: {ar: جناح, en: Wing}, names: [كتائب النورس]}
others:
  - {id: o, title: {ar: آخرون, en: Others}}
contrasts:
  - {id: party-o, side: o, title: {ar: آخرون}, namings: [{term: أهل الوادي, polarity: 0}]}
  - {id: dead, title: {ar: القتلى}, namings: [{term: شهداء, polarity: 1}, {term: قتلى, polarity: 0}]}
  - {id: force-wing, side: c, party: wing, title: {ar: قوات}, namings: [{term: ميليشيات النورس, polarity: -1}]}
`

func TestPairLeadsTheSides(t *testing.T) {
	l, err := Load("three.yaml", []byte(three))
	if err != nil {
		t.Fatal(err)
	}
	if !l.Paired || l.Sides[0].ID != "b" || l.Sides[1].ID != "c" || l.Sides[2].ID != "a" {
		t.Errorf("paired %v, sides %s %s %s, want b c a", l.Paired, l.Sides[0].ID, l.Sides[1].ID, l.Sides[2].ID)
	}
	if l.Contrasts[0].Side != "" || l.Contrasts[2].Side != "o" {
		t.Errorf("contrasts %+v, want that of the third party last", l.Contrasts)
	}
	found, _ := l.Names().Find("قالت كتائب النورس", nil)
	if len(found) != 1 || l.Tells(found[0].Naming, When{}) != 1 {
		t.Errorf("%v: the name of a party wants to tell its side", found)
	}
}

func TestLoadComplainsOfSides(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"a pair of one", "pair: [b, c]", "pair: [b]", `pair is ["b"], want two of the sides`},
		{"a pair with a third party", "pair: [b, c]", "pair: [b, o]", `want two of the sides`},
		{"a party that its side has not", "party: wing", "party: wings", `of party "wings", which its side has not`},
		{"a party of nobody", "{id: dead,", "{id: dead, party: wing,", `of party "wing", which its side has not`},
	} {
		_, err := Load("f.yaml", []byte(strings.Replace(three, test.old, test.new, 1)))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", test.name, err, test.want)
		}
	}
}
