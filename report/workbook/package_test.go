package workbook

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/long"
	"mizan/internal/words"
	"mizan/internal/xlsx/xlsxtest"
	"mizan/lexicon"
)

// yearStudy is the built-in sample as if written over a year, so that there is
// something to show over time.
func yearStudy(t *testing.T) *compare.Study { return sampleStudy(t, 3) }

// sampleStudy is the built-in sample, each article so many days later than it is
// after the one before.
func sampleStudy(t *testing.T, apart int) *compare.Study {
	t.Helper()
	book, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	builder := compare.NewBuilder(book, compare.Options{Level: 0.95, Seed: 1, Copies: compare.FlagCopies, Unit: compare.UnitStory})
	builder.Made("test", true)
	coder, days := coding.New(book), 0
	for article, err := range corpus.Sample("libya", corpus.Options{Source: builder.Source}) {
		if err != nil {
			t.Fatal(err)
		}
		article.Published = article.Published.AddDate(0, 0, days)
		days += apart
		builder.Add(article, coder.Code(coding.Text{Title: article.Title, Body: article.Body, Day: lexicon.DayOf(article.Published)}).Mentions)
	}
	return builder.Study()
}

// packed opens a study's workbook as a strict reader would.
func packed(t *testing.T, study *compare.Study, lang string) xlsxtest.Package {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, study, lang); err != nil {
		t.Fatal(err)
	}
	leave(t, out.Bytes())
	parts, err := xlsxtest.Open(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

// leave writes a workbook into the folder that MIZAN_WORKBOOKS names, for other
// programs to read.
func leave(t *testing.T, workbook []byte) {
	t.Helper()
	folder := os.Getenv("MIZAN_WORKBOOKS")
	if folder == "" {
		return
	}
	name := strings.NewReplacer("/", "-", " ", "-").Replace(t.Name()) + ".xlsx"
	if err := os.WriteFile(filepath.Join(folder, name), workbook, 0o644); err != nil {
		t.Fatal(err)
	}
}

// Excel would find nothing to repair in any workbook, and no part tells of the
// machine that made it.
func TestWorkbookPackage(t *testing.T) {
	t.Parallel()
	studies := map[string]*compare.Study{
		"hostile text": smallStudy(),
		"three sides":  threeSides(smallStudy()),
		"nothing":      {Options: compare.Options{Level: 0.95}},
	}
	if long.Asked {
		studies[large] = yearStudy(t)
	}
	for name, study := range studies {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			langs(t, func(t *testing.T, lang string) {
				t.Parallel()
				seldom(t, name, lang)
				faults := packed(t, study, lang).Faults()
				for _, fault := range faults[:min(len(faults), 20)] {
					t.Error(fault)
				}
			})
		})
	}
}

// threeSides takes away what is there for two sides only.
func threeSides(study *compare.Study) *compare.Study {
	study.Slants, study.Sensitivity, study.Trends = nil, nil, nil
	study.Sides = append(study.Sides, compare.Side{ID: "un", Title: words.Text{"ar": "البعثة", "en": "The mission"}})
	var scores []compare.Score
	for i := range study.Outlets {
		scores = append(scores, study.Scores[2*i], study.Scores[2*i+1], study.Scores[2*i])
	}
	study.Scores = scores
	return study
}
