package lexicon

import (
	"slices"
	"strings"
	"testing"
)

// scoped is a lexicon with all that says which war, when, and who else; the bad
// ones below are made of it.
const scoped = `id: small
version: "1"
language: ar
title: {ar: صغير, en: small}
about:
  country: libya
  war: [حرب النهر, {term: اتفاق النهر, since: 2015-12-17, note: وقع في الصخيرات}]
  weak: [الوفاق]
  not: [وفاق سطيف]
sides:
  - {id: a, title: {ar: أ, en: A}, against: [b], names: [{term: النهر, since: 2014, until: 2016-03}], fronts: [{term: الميناء, since: 2014-05}]}
  - {id: b, title: {ar: ب, en: B}, against: [a], names: [{term: النهر, since: 2016-04}]}
others:
  - {id: c, title: {ar: ج, en: C}, names: [الغرباء], fronts: [{term: الميناء, until: 2014-04}]}
contrasts:
  - id: force-a
    side: a
    title: {ar: قوات, en: forces}
    namings:
      - {term: قوات الحكومة, polarity: 1, contested: [a, b], readings: [{side: a, until: 2016-03-29}, {side: b, since: 2016-03-30}]}
      - {term: ميليشيات الساحل, polarity: -1, since: 2014, until: 2020-06}
  - id: force-b
    side: b
    title: {ar: قوات, en: forces}
    namings:
      - {term: قوات الحكومة, polarity: 1, contested: [a, b], readings: [{side: a, until: 2016-03-29}, {side: b, since: 2016-03-30}]}
  - id: party-c
    side: c
    title: {ar: قوات, en: forces}
    namings:
      - {term: مسلحو الغرباء, polarity: -1}
`

// loadScoped loads the sound one.
func loadScoped(t *testing.T) *Lexicon {
	t.Helper()
	l, err := Load("small.yaml", []byte(scoped))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLoadPeriods(t *testing.T) {
	l := loadScoped(t)
	_, contested := l.At(0)
	if want := []Held{{"a", Period{0, 20160329}}, {"b", Period{20160330, 0}}}; !slices.Equal(contested.Readings, want) {
		t.Errorf("readings %v, want %v", contested.Readings, want)
	}
	if _, n := l.At(1); n.Period != (Period{20140101, 20200630}) {
		t.Errorf("a naming from a year to a month holds %v", n.Period)
	}
	if got := l.About.War[1]; got != (Term{"اتفاق النهر", Period{Since: 20151217}}) {
		t.Errorf("a term with its time is %v", got)
	}
}

func TestLoadOthers(t *testing.T) {
	l := loadScoped(t)
	c := l.Party("c")
	if c != 2 || !l.Third(c) || l.Third(l.Party("b")) || l.Side("c") != -1 {
		t.Errorf("party c is %d, third %v, side %d", c, l.Third(c), l.Side("c"))
	}
	if l.PartyAt(c).ID != "c" || l.Party("d") != -1 {
		t.Error("a party is not found by its index, or one that nobody declared is")
	}
	if l.Opponent(0) != 1 || l.Opponent(c) != -1 {
		t.Errorf("against a stands %d, against a third party %d, want 1 and -1", l.Opponent(0), l.Opponent(c))
	}
}

func TestTellsByTime(t *testing.T) {
	l := loadScoped(t)
	for _, test := range []struct {
		name, text string
		at         When
		want       int
	}{
		{"the first who had the name", "النهر", On(20150101), 0},
		{"the second", "النهر", On(20170101), 1},
		{"nobody yet", "النهر", On(20130101), -1},
		{"no time known, two who had it", "النهر", When{}, -1},
		{"a year of both", "النهر", Year(2016), -1},
		{"a third party", "الغرباء", When{}, 2},
		{"a naming, in its time", "ميليشيات الساحل", On(20190404), 0},
		{"a naming, after it", "ميليشيات الساحل", On(20210101), -1},
	} {
		found, _ := l.Names().Find(test.text, nil)
		if len(found) != 1 {
			t.Errorf("%s: %q is found %d times", test.name, test.text, len(found))
			continue
		}
		if got := l.Tells(found[0].Naming, test.at); got != test.want {
			t.Errorf("%s: %q tells %d, want %d", test.name, test.text, got, test.want)
		}
	}
}

func TestAboutTellsByTime(t *testing.T) {
	l := loadScoped(t)
	for _, test := range []struct {
		name, text string
		at         When
		want       Own
	}{
		{"the war", "حرب النهر", When{}, OwnWar},
		{"an accord, before it was made", "اتفاق النهر", On(20140101), OwnNothing},
		{"an accord", "اتفاق النهر", On(20160101), OwnWar},
		{"an accord, without a date", "اتفاق النهر", When{}, OwnWar},
		{"a weak word", "الوفاق", When{}, OwnWeak},
		{"the country of the World", "ليبيا", When{}, OwnCountry},
	} {
		found, _ := l.AboutMatcher().Find(test.text, nil)
		if len(found) != 1 {
			t.Errorf("%s: %q is found %d times", test.name, test.text, len(found))
			continue
		}
		if got := l.AboutTells(found[0].Naming, test.at); got != test.want {
			t.Errorf("%s: %q tells %d, want %d", test.name, test.text, got, test.want)
		}
	}
	if found, _ := l.AboutMatcher().Find("وفاق سطيف", nil); len(found) != 0 {
		t.Errorf("a look-alike is found: %v", found)
	}
}

func TestFrontsByTime(t *testing.T) {
	l := loadScoped(t)
	found, _ := l.FrontMatcher().Find("قرب الميناء", nil)
	if len(found) != 1 {
		t.Fatalf("a front is found %d times", len(found))
	}
	for _, test := range []struct {
		name string
		at   When
		want []int
	}{
		{"a third party's", On(20140101), []int{2}},
		{"a side's", On(20150101), []int{0}},
		{"a year of both", Year(2014), []int{0, 2}},
		{"no time known", When{}, []int{0, 2}},
	} {
		if got := l.FrontsAt(found[0].Naming, test.at, nil); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestUnscopedIsUnscoped(t *testing.T) {
	l, err := Load("small.yaml", []byte(sound))
	if err != nil {
		t.Fatal(err)
	}
	if l.Scoped() || !loadScoped(t).Scoped() {
		t.Error("a lexicon is scoped where it has about: and not otherwise")
	}
}

func TestLoadComplainsOfScope(t *testing.T) {
	swap := func(old, new string) string { return strings.Replace(scoped, old, new, 1) }
	for _, test := range []struct{ name, file, want string }{
		{"a country the World has not", swap("country: libya", "country: atlantis"), `f.yaml:6: country is "atlantis", which the list of countries has not`},
		{"about without a country", swap("  country: libya\n", ""), `country is "", which the list of countries has not`},
		{"about that is a list", swap("about:\n  country: libya\n  war: [حرب النهر, {term: اتفاق النهر, since: 2015-12-17, note: وقع في الصخيرات}]\n  weak: [الوفاق]\n  not: [وفاق سطيف]", "about: [libya]"), `f.yaml:5: about wants keys and values`},
		{"unknown key of about", swap("weak:", "strong:"), `f.yaml:8: unknown key "strong" in about`},
		{"war that is no list", swap("war: [حرب النهر, {term: اتفاق النهر, since: 2015-12-17, note: وقع في الصخيرات}]", "war: حرب النهر"), `f.yaml:7: war wants a list`},
		{"a term without a phrase", swap("{term: اتفاق النهر, since", "{since"), `f.yaml:7: war without a phrase`},
		{"an empty term", swap("[الوفاق]", `[""]`), `f.yaml:8: weak without a phrase`},
		{"unknown key of a term", swap("since: 2015-12-17", "from: 2015-12-17"), `unknown key "from" in war`},
		{"a day that is none", swap("2015-12-17", "2015-13-17"), `f.yaml:7: "2015-13-17" is no date, want a day, a month or a year`},
		{"until that is no date", swap("until: 2016-03}]", "until: soon}]"), `f.yaml:11: "soon" is no date`},
		{"a naming's since", swap("since: 2014, until: 2020-06", "since: y, until: 2020-06"), `f.yaml:21: "y" is no date`},
		{"a reading's until", swap("until: 2016-03-29", "until: 29.3.2016"), `f.yaml:20: "29.3.2016" is no date`},
		{"unknown key of a reading", swap("{side: a, until", "{party: a, until"), `unknown key "party" in a reading`},
		{"readings that are no list", swap("[{side: a, until: 2016-03-29}, {side: b, since: 2016-03-30}]", "a"), `readings wants a list`},
		{"a reading of a side it may not mean", swap("{side: b, since: 2016-03-30}", "{side: c}"), `is read as side "c", for which it is not contested`},
		{"a side without an id", swap("{id: c, ", "{"), `f.yaml:14: a side without an id`},
		{"a third party with the id of a side", swap("id: c,", "id: a,"), `side "a" is declared twice`},
		{"a third party's id in capitals", swap("id: c,", "id: C,"), `side id "C" is not a short Latin name`},
		{"unknown key of a third party", swap("names: [الغرباء]", "nams: [الغرباء]"), `f.yaml:14: unknown key "nams" in a side`},
		{"against that is no list", swap("against: [b]", "against: b"), `f.yaml:11: against wants a list`},
		{"a front without a place", swap("fronts: [{term: الميناء, until: 2014-04}]", "fronts: [{until: 2014-04}]"), `f.yaml:14: fronts without a phrase`},
		{"a contrast of nobody's", swap("    side: c\n", "    side: d\n"), `contrast "party-c" is of side "d", which nobody declared`},
		{"a name of two at one time", swap("since: 2016-04}]", "since: 2016-03}]"), `"النهر" is a name of a and of b`},
		{"a name of two at different times", scoped, ""},
		{"an alias", swap("war: [حرب النهر", "war: [&x حرب النهر, *x"), `an alias (*) stands here`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Load("f.yaml", []byte(test.file))
			switch {
			case test.want == "" && err != nil:
				t.Errorf("got %v, want no complaint", err)
			case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)):
				t.Errorf("got %v, want a complaint with %q", err, test.want)
			}
		})
	}
}
