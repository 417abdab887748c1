package workbook

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/lexicon"
)

// Of many outlets those that say most come first beside the names of third parties
// and the names left open, and paper holds those alone: all would be too small to
// read.
func TestBroadTablesOnPaper(t *testing.T) {
	book, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	builder, coder := compare.NewBuilder(book, compare.Options{Level: 0.95, Seed: 1}), coding.New(book)
	const outlets = mostAcross + 8
	for i := range outlets {
		body := "وقال شهود في سرت الليبية إن تنظيم داعش هاجم البوابة. وعاد الأسرى إلى المدينة."
		if i == outlets-1 {
			body += " وانسحب تنظيم داعش ليلا. ووصل الأسرى صباحا."
		}
		a := corpus.Article{ID: fmt.Sprint(i), Outlet: fmt.Sprintf("وسيلة %02d", i), Title: "سرت", Body: body}
		builder.Add(a, coder.Code(coding.Text{Title: a.Title, Body: a.Body}).Mentions)
	}
	study := builder.Study()
	data, _ := write(t, study, "ar")
	file := read(t, data)
	areas := map[string]string{}
	for _, name := range file.GetDefinedName() {
		if name.Name == "_xlnm.Print_Area" {
			areas[name.Scope] = name.RefersTo
		}
	}
	for _, sheet := range []words.Key{"workbook.sheet.parties", "workbook.sheet.quality"} {
		name := word("ar", sheet)
		if area := areas[name]; !strings.Contains(area, ":$O$") {
			t.Errorf("of %s paper holds %q, want the columns up to O, %d outlets", name, area, mostAcross)
		}
		rows, err := file.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		first := ""
		for _, row := range rows {
			if len(row) > 10 && strings.HasPrefix(row[3], "وسيلة") {
				first = row[3]
				break
			}
		}
		if want := fmt.Sprintf("وسيلة %02d", outlets-1); first != want {
			t.Errorf("on %s the first outlet is %q, want %q, which says most", name, first, want)
		}
	}
}

// The first sheet of the sample is on two pages of A4, in letters of six points at
// the least: of the eleven that they have, 55 %. French says more in longer words.
func TestFirstSheetOnPaper(t *testing.T) {
	study := sampleStudy(t, 0)
	langs(t, func(t *testing.T, lang string) {
		data, parts := write(t, study, lang)
		layout, err := read(t, data).GetPageLayout(word(lang, "workbook.sheet.summary"))
		if err != nil {
			t.Fatal(err)
		}
		least := map[string]uint{"ar": 55, "en": 55, "fr": 53}[lang]
		if *layout.AdjustTo < least {
			t.Errorf("printed at %d %%, want %d at the least", *layout.AdjustTo, least)
		}
		if breaks := strings.Count(parts["xl/worksheets/sheet1.xml"], "<brk "); breaks != 1 {
			t.Errorf("%d breaks, want one", breaks)
		}
	})
}

// The days of what was read are in columns that show them: in narrower ones Excel
// shows marks.
func TestDaysAreShown(t *testing.T) {
	for name, study := range map[string]*compare.Study{"sample": sampleStudy(t, 0), "three sides": threeSides(smallStudy())} {
		langs(t, func(t *testing.T, lang string) {
			data, _ := write(t, study, lang)
			file, sheet := read(t, data), word(lang, "workbook.sheet.summary")
			rows, days := sheetRows(t, file, sheet), 0
			merged, err := file.GetMergeCells(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for r, row := range rows {
				for c, text := range row {
					if _, err := time.Parse(time.DateOnly, text); err != nil {
						continue
					}
					days++
					at, width := xlsx.CellName(c+1, r+1), 0.0
					first, last := c+1, c+1
					for _, m := range merged {
						if m.GetStartAxis() == at {
							last, _, _ = xlsx.Coordinates(m.GetEndAxis())
						}
					}
					for column := first; column <= last; column++ {
						letter, _ := excelize.ColumnNumberToName(column)
						wide, _ := file.GetColWidth(sheet, letter)
						width += wide
					}
					if width < 12 {
						t.Errorf("%s: %s is %v wide, want 12", name, at, width)
					}
				}
			}
			if days < 2 { // the first and the last
				t.Errorf("%s: %d days", name, days)
			}
		})
	}
}
