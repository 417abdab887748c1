package lexicon

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// sound is a small lexicon without fault; the bad ones below are made of it.
const sound = `id: small
version: "1"
language: ar
title: {ar: صغير, en: small}
sides:
  - {id: a, title: {ar: أ, en: A}}
  - {id: b, title: {ar: ب, en: B}}
contrasts:
  - id: force-a
    side: a
    title: {ar: قوات, en: forces}
    namings:
      - {term: قوات الجيش, polarity: 1, contested: [a, b]}
      - {term: ميليشيات الساحل, polarity: -1}
  - id: force-b
    side: b
    title: {ar: قوات, en: forces}
    namings:
      - {term: قوات الجيش, polarity: 1, contested: [a, b]}
`

func TestLoadSoundFile(t *testing.T) {
	l, err := Load("small.yaml", []byte(sound))
	if err != nil {
		t.Fatal(err)
	}
	if l.Len() != 3 || len(l.Sides) != 2 {
		t.Errorf("got %d namings of %d sides, want 3 of 2", l.Len(), len(l.Sides))
	}
	if rival, ok := l.Rival(0, "b"); !ok || rival != 2 {
		t.Errorf("the rival of the contested term is %d, %v, want 2", rival, ok)
	}
}

func TestLoadComplains(t *testing.T) {
	swap := func(old, new string) string { return strings.Replace(sound, old, new, 1) }
	for _, test := range []struct{ name, file, want string }{
		{"unknown key", swap("version:", "colour: red\nversion:"), `f.yaml:2: unknown key "colour"`},
		{"unknown key of a naming", swap("polarity: -1", "polarity: -1, weigth: 2"), `f.yaml:14: unknown key "weigth"`},
		{"key twice", swap("language: ar", "language: ar\nlanguage: ar"), `key "language" is written twice`},
		{"doubled term", swap("term: ميليشيات الساحل, polarity: -1", "id: x, term: الميليشيات الساحل, polarity: -1}\n      - {term: ميليشيات الساحل, polarity: -1"), `is written twice in force-a: also on line 14`},
		{"doubled by spelling", swap("title: {ar: صغير", "spellings: [[ميليشيات, مليشيات]]\ntitle: {ar: صغير") + "", ""},
		{"polarity out of range", swap("polarity: -1", "polarity: -2"), `f.yaml:14: polarity is "-2", want -1, 0 or 1`},
		{"polarity missing", swap(", polarity: -1", ""), `has no polarity`},
		{"undeclared side", swap("side: b", "side: c"), `of side "c", which nobody declared`},
		{"contested for an undeclared side", swap("contested: [a, b]", "contested: [a, c]"), `contested for side "c"`},
		{"contested in one place only", swap("term: ميليشيات الساحل, polarity: -1", "term: ميليشيات, polarity: -1, contested: [a, b]"), `may mean b but no contrast of b has it`},
		{"same term uncontested", strings.ReplaceAll(sound, ", contested: [a, b]", ""), `is also in force-a on line 13`},
		{"empty contrast", swap("      - {term: قوات الجيش, polarity: 1, contested: [a, b]}\n      - {term: ميليشيات الساحل, polarity: -1}\n", "      []\n"), `has no namings`},
		{"term that can never match: a comma", swap("term: ميليشيات الساحل", `term: "ميليشيات، الساحل"`), `never stands inside a phrase`},
		{"term that can never match: ignored", swap("contrasts:", "ignore: [ميليشيات الساحل]\ncontrasts:"), `can never match: the ignore list`},
		{"term that can never match: letters and digits", swap("term: ميليشيات الساحل", `term: لواء444`), `is not one word`},
		{"bracket", swap("term: ميليشيات الساحل", `term: "ميليشيات [الساحل"`), `bracket is not closed`},
		{"a term of a whole text is told by its ends", swap("term: ميليشيات الساحل", `term: "`+strings.Repeat("كلمة ", 20000)+`آخر"`), `كلمة آخر" has more than 16 words`},
		{"too many ways", swap("term: ميليشيات الساحل", `term: "`+strings.Repeat("[ا] ", 12)+`ب"`), `ways to read`},
		{"alias", swap("version: \"1\"", "version: &v \"1\"") + "ignore: [*v]\n", `an alias (*) stands here`},
		{"alias bomb", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", `unknown key "a"`},
		{"deep nesting", "id: " + strings.Repeat("[", 20000), `not YAML`},
		{"not YAML", "id: [", `not YAML`},
		{"empty", "", `the file is empty`},
		{"two documents", sound + "---\nid: x\n", `more than one YAML document`},
		{"too large", "#" + strings.Repeat("x", Largest), `want 33554432 at most`},
		{"a list where keys are wanted", "- a\n", `wants keys and values`},
		{"no version", swap(`version: "1"`, ""), `no version`},
		{"another language", swap("language: ar", "language: fr"), `language is "fr"`},
		{"pair of unknown families", swap("    namings:\n      - {term: قوات الجيش", "    pair: [x, y]\n    namings:\n      - {term: قوات الجيش"), `pair names family "x"`},
		{"weight", swap("polarity: -1", "polarity: -1, weight: 0"), `weight is "0"`},
		{"name of two sides", strings.Replace(swap("{id: a, ", "{id: a, names: [النهر], "), "{id: b, ", "{id: b, names: [النهر], ", 1), `is a name of a and of b`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Load("f.yaml", []byte(test.file))
			if test.want == "" {
				if err != nil {
					t.Errorf("got %v, want no complaint", err)
				}
				return
			}
			var bad *FileError
			if !errors.As(err, &bad) || !strings.Contains(err.Error(), test.want) || len(err.Error()) > 2_000 {
				t.Errorf("got %.2000v, want a complaint with %q", err, test.want)
			}
		})
	}
}

func TestComplaintHasPlaceAndHint(t *testing.T) {
	_, err := Load("my.yaml", []byte(strings.Replace(sound, "polarity: -1", "polarity: 7", 1)))
	want := `my.yaml:14: polarity is "7", want -1, 0 or 1 (-1 delegitimising, 0 plain, 1 legitimising)`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestPlain(t *testing.T) {
	for _, test := range []struct {
		name, term string
		pronoun    Pronoun
		want       string
	}{
		{"as it is", "قوات حفتر", PronounNever, "قوات حفتر"},
		{"an optional word", "قوات [حكومة] الوفاق", PronounNever, "قوات الوفاق"},
		{"optional words", "قوات [حكومة الوفاق] الوطني", PronounNever, "قوات الوطني"},
		{"alternatives", "الجيش التابع/الموالي لحكومة الوفاق [الوطني/الليبي]", PronounNever, "الجيش التابع لحكومة الوفاق"},
		{"with its pronoun", "حكومة", PronounOnly, "حكومته"},
	} {
		if got := (&Naming{Term: test.term, Pronoun: test.pronoun}).Plain(); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// broken has a mistake of each kind; what is wrong on one line hides nothing on
// another.
const broken = `id: Bad Id
langage: ar
language: ar
title: {ar: صغير
sides:
  - {id: a, title: {ar: أ, en: A}, names: [النهر, "ab،c"]}
  - {id: b, title: {ar: ب, en: B}, names: [النهر]}
ignore:
  - ميليشيات الساحل
contrasts:
  - id: force-a
    side: a
    namings:
      - {term: قوات الجيش, polarity: 1, contested: [a, b]}
      - {term: ميليشيات الساحل, polarity: -1}
      - {term: قوات الجيش, polarity: 2}
      - {term: "عناصر, polarity: 1}
      - {term: لواء444, polarity: 1}
      - {polarity: 1}
      - term: فصائل
  - id: force-b
    side: c
    namings:
      - {term: فرق, polarity: 1}
`

func TestAllComplaintsAtOnce(t *testing.T) {
	_, err := Load("f.yaml", []byte(broken))
	var bad *FileError
	if !errors.As(err, &bad) {
		t.Fatalf("got %v, want complaints", err)
	}
	var lines []int
	for _, c := range bad.Complaints {
		lines = append(lines, c.Line)
		if c.Hint == "" {
			t.Errorf("line %d: %s: no hint", c.Line, c.Text)
		}
	}
	if want := []int{1, 1, 2, 4, 6, 7, 15, 16, 16, 17, 18, 19, 20, 21}; !slices.Equal(lines, want) {
		t.Errorf("complaints on lines %v, want %v:\n%v", lines, want, err)
	}
}

func TestLoadNamesWhatTheFileIs(t *testing.T) {
	windows, err := charmap.Windows1256.NewEncoder().String("# معجم\n" + strings.Replace(sound, "polarity: -1", "polarity: -7", 1))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, file, text, want string }{
		{"Windows-1256, and its other mistakes", "f.yaml", windows, `f.yaml:1: the letters are not UTF-8 but most likely Windows-1256 (save as UTF-8 in your editor, or: iconv -f windows-1256 -t utf-8 f.yaml > mine.yaml)
f.yaml:15: polarity is "-7"`},
		{"LIWC", "my words.dic", "%\n1\tlegit\n%\nجيش\t1\n", `this is a LIWC dictionary and no lexicon of mizan (mizan lexicon import "my words.dic" > mine.yaml makes one of it)`},
		{"quanteda", "q.yml", "lna:\n  legit: [الجيش]\n", `this is a quanteda dictionary in YAML`},
	} {
		if _, err := Load(test.file, []byte(test.text)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v\nwant %s", test.name, err, test.want)
		}
	}
}

// Of words that may be missing each by itself one may stay that leads to nothing:
// no name ends in a preposition, if it has a wording that does not.
func TestNamesEndInNoPreposition(t *testing.T) {
	palestine, err := Open("palestine")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"قصف حركة الجهاد الإسلامي في غزة":    "حركة الجهاد الإسلامي",
		"قصف حركة الجهاد الإسلامي في فلسطين": "حركة الجهاد الإسلامي في فلسطين",
	} {
		found, _ := palestine.Matcher().Find(text, nil)
		if len(found) != 1 || text[found[0].Start:found[0].End] != want {
			t.Errorf("%q: found %v, want %q", text, found, want)
		}
	}
}
