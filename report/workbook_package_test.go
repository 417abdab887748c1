package report

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"mizan/coding"
	"mizan/compare"
	"mizan/corpus"
	"mizan/lexicon"
	"mizan/report/xlsxtest"
)

// yearStudy is the built-in sample as if written over a year, so that there is
// something to show over time.
func yearStudy(t *testing.T) *compare.Study {
	t.Helper()
	book, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	builder := compare.NewBuilder(book, compare.Options{Level: 0.95, Seed: 1, Copies: compare.FlagCopies, Unit: compare.UnitStory})
	builder.Made("test", true)
	coder, days := coding.New(book), 0
	for article, err := range corpus.Sample(corpus.Options{Source: builder.Source}) {
		if err != nil {
			t.Fatal(err)
		}
		article.Published = article.Published.AddDate(0, 0, days)
		days += 3
		builder.Add(article, coder.Code(article.Title, article.Body))
	}
	return builder.Study()
}

// packed opens a study's workbook as a strict reader would.
func packed(t *testing.T, study *compare.Study, lang string) xlsxtest.Package {
	t.Helper()
	var out bytes.Buffer
	if err := Workbook(&out, study, lang); err != nil {
		t.Fatal(err)
	}
	parts, err := xlsxtest.Open(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

// mending are faults that are known, until they are mended.
var mending = []struct{ fault, why string }{
	{`an anchor goes .* into`, "charts are given a place that reaches out of its cell: Excel draws them as small as the cell"},
	{`has columns .* after`, "the library writes the columns of a streamed sheet from the last to the first"},
}

// Excel would find nothing to repair in any workbook, and no part tells of the
// machine that made it.
func TestWorkbookPackage(t *testing.T) {
	small := smallStudy()
	threeSides(small)
	for name, study := range map[string]*compare.Study{
		"sample over a year": yearStudy(t),
		"hostile text":       smallStudy(),
		"three sides":        small,
		"nothing":            {Options: compare.Options{Level: 0.95}},
	} {
		t.Run(name, func(t *testing.T) {
			langs(t, func(t *testing.T, lang string) {
				faults := packed(t, study, lang).Faults()
				for _, known := range mending {
					faults = without(t, faults, regexp.MustCompile(known.fault), known.why)
				}
				for _, fault := range faults[:min(len(faults), 20)] {
					t.Error(fault)
				}
			})
		})
	}
}

// without leaves out the faults that are known, and says so.
func without(t *testing.T, faults []string, known *regexp.Regexp, why string) []string {
	t.Helper()
	var others []string
	for _, fault := range faults {
		if !known.MatchString(fault) {
			others = append(others, fault)
		}
	}
	if n := len(faults) - len(others); n > 0 {
		t.Logf("known %d times: %s", n, why)
	}
	return others
}

// A damage is done to one part of a workbook, at the first place where a
// pattern is found; with no pattern the part is taken out or put in.
type damage struct {
	name, part, pattern, with string
	want                      string // in what is found
}

// Each check is seen to find what it is there for.
func TestWorkbookDamage(t *testing.T) {
	sound := packed(t, smallStudy(), "en")
	before := strings.Join(sound.Faults(), "\n")
	for _, d := range damages {
		t.Run(d.name, func(t *testing.T) {
			faults := damaged(t, sound, d).Faults()
			for _, fault := range faults {
				if strings.Contains(fault, d.want) && !strings.Contains(before, fault) {
					return
				}
			}
			t.Errorf("found %q, want one with %q", faults[:min(len(faults), 5)], d.want)
		})
	}
}

// damaged returns a package with a damage.
func damaged(t *testing.T, sound xlsxtest.Package, d damage) xlsxtest.Package {
	t.Helper()
	parts := make(xlsxtest.Package)
	for name, text := range sound {
		parts[name] = text
	}
	if d.pattern == "" && d.with == "" {
		delete(parts, d.part)
		return parts
	}
	text := parts[d.part]
	at := regexp.MustCompile(d.pattern).FindStringSubmatchIndex(text)
	if at == nil {
		t.Fatalf("%s has no %q", d.part, d.pattern)
	}
	with := regexp.MustCompile(d.pattern).ExpandString(nil, d.with, text, at)
	parts[d.part] = text[:at[0]] + string(with) + text[at[1]:]
	return parts
}
