package command

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/report"
)

// TestLinksShowWhatTheyCount follows the links of the kept report's workbook:
// the rows that a count of the contrasts leads to are as many as it says, of its
// outlet, its naming and the outlet's own words.
func TestLinksShowWhatTheyCount(t *testing.T) {
	file, err := excelize.OpenFile(filepath.Join("..", "..", "outputs", "sample", report.WorkbookFile))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	const lang = "ar"
	sheet, evidence := words.Key("workbook.sheet.contrasts").In(lang), words.Key("workbook.sheet.evidence").In(lang)
	sentences, err := file.GetRows(evidence)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := file.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	own := words.Key("voice.own").In(lang)
	var heads []string
	followed := 0
	for r, row := range rows {
		if len(row) > 0 && row[0] == words.Key("workbook.head.naming").In(lang) {
			heads = row
		}
		for c, cell := range row {
			linked, target, err := file.GetCellHyperLink(sheet, xlsx.CellName(c+1, r+1))
			if err != nil {
				t.Fatal(err)
			}
			count, err := strconv.Atoi(cell)
			if err != nil || !linked {
				continue
			}
			followed++
			from, to := areaRows(t, target)
			if to-from+1 > count {
				t.Errorf("%s: %d rows behind a count of %d", xlsx.CellName(c+1, r+1), to-from+1, count)
			}
			for n := from; n <= to; n++ {
				s := sentences[n-1]
				if s[1] != heads[c] || s[9] != own || !strings.Contains(row[0], s[6]) && !strings.HasSuffix(row[0], "…") {
					t.Errorf("%s, %s of %s: row %d is of %s, %s, %s", xlsx.CellName(c+1, r+1), row[0], heads[c], n, s[1], s[6], s[9])
				}
			}
		}
	}
	if followed < 100 {
		t.Errorf("%d links followed", followed)
	}
}

// TestLinksLeadToTheOutlet follows every link into the evidence from a row of an
// outlet: what it leads to is of that outlet and in its own words.
func TestLinksLeadToTheOutlet(t *testing.T) {
	file, err := excelize.OpenFile(filepath.Join("..", "..", "outputs", "sample", report.WorkbookFile))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	const lang = "ar"
	evidence, own := words.Key("workbook.sheet.evidence").In(lang), words.Key("voice.own").In(lang)
	sentences, err := file.GetRows(evidence)
	if err != nil {
		t.Fatal(err)
	}
	outlets := map[string]bool{}
	for _, s := range sentences {
		outlets[s[min(1, len(s)-1)]] = true
	}
	followed := map[words.Key]int{}
	for _, key := range []words.Key{"workbook.sheet.sides", "workbook.sheet.pairs", "workbook.sheet.words", "workbook.sheet.sensitivity"} {
		rows, err := file.GetRows(key.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				linked, target, err := file.GetCellHyperLink(key.In(lang), xlsx.CellName(c+1, r+1))
				if err != nil {
					t.Fatal(err)
				}
				if !linked || !strings.Contains(target, evidence) || !outlets[row[0]] {
					continue
				}
				followed[key]++
				from, to := areaRows(t, target)
				for n := from; n <= to; n++ {
					if s := sentences[n-1]; s[1] != row[0] || s[9] != own {
						t.Errorf("%s %s, of %s: row %d is of %s, %s", key, xlsx.CellName(c+1, r+1), row[0], n, s[1], s[9])
					}
				}
			}
		}
		if followed[key] == 0 {
			t.Errorf("%s: no link followed", key)
		}
	}
}

// areaRows returns the first and the last row that a link leads to.
func areaRows(t *testing.T, target string) (first, last int) {
	t.Helper()
	_, area, _ := strings.Cut(target, "!")
	from, to, ok := strings.Cut(area, ":")
	if !ok {
		to = from
	}
	_, first, err := xlsx.Coordinates(from)
	if err != nil {
		t.Fatal(err)
	}
	if _, last, err = xlsx.Coordinates(to); err != nil {
		t.Fatal(err)
	}
	return first, last
}
