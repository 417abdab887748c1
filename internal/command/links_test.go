package command

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
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
//
// Of any other report in Arabic:
//
//	MIZAN_REPORT=FOLDER go test ./internal/command -run Links -v
func TestLinksShowWhatTheyCount(t *testing.T) {
	file := linked(t)
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
	followed, exact := 0, 0
	for r, row := range rows {
		if len(row) > 0 && (row[0] == words.Key("workbook.head.naming").In(lang) || row[0] == words.Key("workbook.head.outlet").In(lang)) {
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
			if to-from+1 == count {
				exact++
			}
			outlet, naming := heads[c], row[0]
			if heads[0] == words.Key("workbook.head.outlet").In(lang) { // of many outlets: each has a row
				outlet, naming = naming, outlet
			}
			total := naming == words.Key("workbook.head.total").In(lang)
			for n := from; n <= to; n++ {
				s := sentences[n-1]
				if s[1] != outlet || s[9] != own || !total && !strings.Contains(naming, s[6]) && !strings.HasSuffix(naming, "…") {
					t.Errorf("%s, %s of %s: row %d is of %s, %s, %s", xlsx.CellName(c+1, r+1), naming, outlet, n, s[1], s[6], s[9])
				}
			}
		}
	}
	if os.Getenv("MIZAN_REPORT") == "" && exact < followed { // all evidence is kept
		t.Errorf("%d of %d links lead to fewer rows than they count", followed-exact, followed)
	}
	t.Logf("%d links followed, %d of them to as many rows as they count", followed, exact)
	if followed < 100 && os.Getenv("MIZAN_REPORT") == "" {
		t.Errorf("%d links followed", followed)
	}
}

// TestLinksLeadToTheOutlet follows every link into the evidence from a row of an
// outlet: what it leads to is of that outlet and in its own words; where the row,
// or the heading of its matrix, tells a side it is all there is of that side, or
// of both sides of a slant.
func TestLinksLeadToTheOutlet(t *testing.T) {
	file := linked(t)
	const lang = "ar"
	evidence, own := words.Key("workbook.sheet.evidence").In(lang), words.Key("voice.own").In(lang)
	sentences, err := file.GetRows(evidence)
	if err != nil {
		t.Fatal(err)
	}
	behind := map[[2]string]int{} // rows by outlet and side, in own words
	for _, s := range sentences {
		if len(s) > 9 && s[9] == own {
			behind[[2]string{s[1], s[7]}]++
		}
	}
	sides := comparedSides(t, file)
	of := func(outlet, side string) (rows int) {
		for _, s := range sides[side] {
			rows += behind[[2]string{outlet, s}]
		}
		return rows
	}
	outlets := map[string]bool{}
	for _, s := range sentences {
		outlets[s[min(1, len(s)-1)]] = true
	}
	followed, whole := map[words.Key]int{}, 0
	for _, key := range []words.Key{"workbook.sheet.sides", "workbook.sheet.pairs", "workbook.sheet.words", "workbook.sheet.sensitivity", "workbook.sheet.stories"} {
		if at, _ := file.GetSheetIndex(key.In(lang)); at < 0 && os.Getenv("MIZAN_REPORT") != "" {
			t.Logf("NOT CHECKED: no sheet %s", key.In(lang))
			continue
		}
		rows, err := file.GetRows(key.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		column, heading := -1, "" // of the table that a row is in
		for r, row := range rows {
			if len(row) > 0 && row[0] == words.Key("workbook.head.outlet").In(lang) {
				column = slices.Index(row, words.Key("workbook.head.side").In(lang))
				heading = matrixSide(rows[r-1])
			}
			for c := range row {
				linked, target, err := file.GetCellHyperLink(key.In(lang), xlsx.CellName(c+1, r+1))
				if err != nil {
					t.Fatal(err)
				}
				if !linked || !strings.Contains(target, evidence) || !outlets[row[0]] {
					continue
				}
				followed[key]++
				side := heading
				if column >= 0 {
					side = row[column]
				}
				from, to := areaRows(t, target)
				for n := from; n <= to; n++ {
					if s := sentences[n-1]; s[1] != row[0] || s[9] != own || key != "workbook.sheet.sensitivity" && len(sides[side]) > 0 && !slices.Contains(sides[side], s[7]) {
						t.Errorf("%s %s, of %s and %s: row %d is of %s, %s, %s", key, xlsx.CellName(c+1, r+1), row[0], side, n, s[1], s[7], s[9])
					}
				}
				if want := of(row[0], side); want > 0 && key != "workbook.sheet.sensitivity" {
					whole++
					if to-from+1 != want {
						t.Errorf("%s %s, of %s and %s: %d rows behind it, want %d", key, xlsx.CellName(c+1, r+1), row[0], side, to-from+1, want)
					}
				}
			}
		}
		if followed[key] == 0 && os.Getenv("MIZAN_REPORT") == "" {
			t.Errorf("%s: no link followed", key)
		}
	}
	t.Logf("links followed: %v, %d of them to all rows of a side", followed, whole)
}

// comparedSides returns the names by which a row tells a side, with the sides that
// it counts: the slant counts both.
func comparedSides(t *testing.T, file *excelize.File) map[string][]string {
	t.Helper()
	const lang = "ar"
	rows, err := file.GetRows(words.Key("workbook.sheet.sides").In(lang))
	if err != nil {
		t.Fatal(err)
	}
	sides := map[string][]string{}
	var names []string
	at := -1
	for _, row := range rows {
		if len(row) > 1 && row[0] == words.Key("workbook.head.outlet").In(lang) {
			at = 1
			continue
		}
		if at > 0 && len(row) > at && row[at] != "" && !slices.Contains(names, row[at]) {
			names = append(names, row[at])
			sides[row[at]] = []string{row[at]}
		}
	}
	sides[words.Key("view.slant").In(lang)] = names[:min(2, len(names))]
	return sides
}

// matrixSide returns the side that the heading of a matrix names, empty for
// another heading.
func matrixSide(row []string) string {
	if len(row) == 0 {
		return ""
	}
	const marks = "\u200e\u200f\u2066\u2067\u2068\u2069"
	plain := func(text string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune(marks, r) {
				return -1
			}
			return r
		}, text)
	}
	side, found := strings.CutSuffix(plain(row[0]), plain(words.Key("workbook.pairs.matrix").With(words.Values{"side": ""}).In("ar")))
	if !found {
		return ""
	}
	return side
}

// linked opens the workbook whose links are followed.
func linked(t *testing.T) *excelize.File {
	t.Helper()
	folder := cmp.Or(os.Getenv("MIZAN_REPORT"), filepath.Join("..", "..", "outputs", "sample"))
	file, err := excelize.OpenFile(filepath.Join(folder, report.WorkbookFile))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
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
