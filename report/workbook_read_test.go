package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mizan/compare"
	"mizan/compare/stats"
)

// sheetRows reads a sheet back, as it is shown or as the values that are kept.
func sheetRows(t *testing.T, file *excelize.File, sheet string, options ...excelize.Options) [][]string {
	t.Helper()
	rows, err := file.GetRows(sheet, options...)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// rowOf returns the number of the first row that begins with these cells.
func rowOf(t *testing.T, rows [][]string, cells ...string) int {
	t.Helper()
	for i, row := range rows {
		if len(row) >= len(cells) && slices.Equal(row[:len(cells)], cells) {
			return i + 1
		}
	}
	t.Fatalf("no row begins with %q", cells)
	return 0
}

// column returns the cells under a head, down to the first row that is empty.
func column(t *testing.T, rows [][]string, head string) []string {
	t.Helper()
	for i, row := range rows {
		at := slices.Index(row, head)
		if at < 0 {
			continue
		}
		var cells []string
		for _, row := range rows[i+1:] {
			if len(row) == 0 || row[0] == "" {
				break
			}
			cell := ""
			if at < len(row) {
				cell = row[at]
			}
			cells = append(cells, cell)
		}
		return cells
	}
	t.Fatalf("no column %q", head)
	return nil
}

func TestWorkbookFindings(t *testing.T) {
	data, _ := write(t, smallStudy(), "ar")
	file := read(t, data)
	rows := sheetRows(t, file, summarySheet.AR)
	at := rowOf(t, rows, findingText[compare.Calls].AR)
	if got, want := rows[at-1][1], "سمّت «\u200FMarsa news عربي\u200F» طرف «\u200Fحفتر\u200F» بأسماء مُشرعِنة (\u200ES\u00A0=\u00A0+0.95\u200E\u200F)."; got != want {
		t.Errorf("the finding reads %q, want %q", got, want)
	}
	ok, target, _ := file.GetCellHyperLink(summarySheet.AR, cellName(1, at))
	if !ok {
		t.Fatal("a finding leads nowhere")
	}
	checkTarget(t, file, target)
	if ok, target, _ := file.GetCellHyperLink(summarySheet.AR, cellName(1, rowOf(t, rows, findingText[compare.Nothing].AR))); ok {
		t.Errorf("what is not known leads to %q", target)
	}
	rowOf(t, rows, notesSection.AR)
}

// The table is in the order of the shrunken slants where all have one.
func TestWorkbookOrder(t *testing.T) {
	order := func(change func(study *compare.Study)) []string {
		study := smallStudy()
		change(study)
		data, _ := write(t, study, "en")
		var names []string
		for _, name := range column(t, sheetRows(t, read(t, data), summarySheet.EN), outletHead.EN) {
			names = append(names, strings.Fields(name)[1])
		}
		return names
	}
	shrink := func(study *compare.Study) {
		study.Slants[1].Shrunk, study.Slants[1].ShrunkDefined = 0.3, true
		study.Slants[2].Shrunk, study.Slants[2].ShrunkDefined = 0.2, true
	}
	if got, want := order(shrink), []string{"News", "news", "News"}; !slices.Equal(got, want) {
		t.Errorf("order is %q, want %q", got, want)
	}
	if got, want := order(func(*compare.Study) {}), []string{"news", "News", "News"}; !slices.Equal(got, want) {
		t.Errorf("without shrunken slants the order is %q, want %q", got, want)
	}
}

// A term is printed as a reader says it; its notation stands in the lexicon.
func TestWorkbookLabels(t *testing.T) {
	data, _ := write(t, smallStudy(), "ar")
	file := read(t, data)
	const label, term = "الجيش الوطني الليبي", "[قوات] الجيش الوطني الليبي/ليبيا"
	for _, sheet := range file.GetSheetList() {
		for i, row := range sheetRows(t, file, sheet) {
			if slices.Contains(row, term) && sheet != lexiconSheet.AR {
				t.Errorf("%s, row %d prints the notation %q", sheet, i+1, term)
			}
		}
	}
	rows := sheetRows(t, file, lexiconSheet.AR)
	if got := column(t, rows, namingHead.AR)[0]; got != label {
		t.Errorf("the lexicon's naming is %q, want %q", got, label)
	}
	if got := column(t, rows, lexiconTermHead.AR)[0]; got != term {
		t.Errorf("the lexicon's term is %q, want %q", got, term)
	}
}

// The pair comes with its interval, and without a share where the evidence is
// too little for one.
func TestWorkbookPair(t *testing.T) {
	data, _ := write(t, smallStudy(), "en")
	rows := sheetRows(t, read(t, data), contrastsSheet.EN)
	at := rowOf(t, rows, "A: Libyan National Army, army forces") - 1
	for i, want := range []string{
		"1 8 21", "1 5 0", " 61.5% 100.0%", " 33.0% 82.0%", " 84.0% 100.0%",
		"not enough evidence no clear choice A",
	} {
		if got := strings.Join(rows[at+i][3:6], " "); got != want {
			t.Errorf("row %d of the pair is %q, want %q", i+1, got, want)
		}
	}
}

// A difference stands in the matrix from both sides, starred when it is
// stated, and once in the list.
func TestWorkbookPairs(t *testing.T) {
	data, _ := write(t, smallStudy(), "en")
	file := read(t, data)
	rows := sheetRows(t, file, pairsSheet.EN, excelize.Options{RawCellValue: true})
	at := rowOf(t, rows, "Haftar: outlet of the row less that of the column")
	for i, want := range []string{
		"MARSA News",
		"Marsa News عربي |  |  | -0.72 | -0.7",
		"Marsa news عربي |  | 0.72",
	} {
		if got := strings.TrimRight(strings.Join(rows[at+1+i], " | "), " |"); got != want {
			t.Errorf("row %d of the matrix is %q, want %q", i+1, got, want)
		}
	}
	id, _ := file.GetCellStyle(pairsSheet.EN, cellName(4, at+3))
	if style, err := file.GetStyle(id); err != nil || *style.CustomNumFmt != calledFormat {
		t.Errorf("a stated difference is printed as %v, error %v", style.CustomNumFmt, err)
	}
	ok, target, _ := file.GetCellHyperLink(pairsSheet.EN, cellName(4, at+3))
	if !ok {
		t.Fatal("a difference leads nowhere")
	}
	checkTarget(t, file, target)
	rowOf(t, rows, "Comparisons tested together: 3; p-values are adjusted over all of them. Differences stated: 2. Not tested for want of articles: 4.")
	at = rowOf(t, rows, pairsListSection.EN)
	for i, want := range []string{
		"Marsa News عربي | Marsa news عربي | Haftar | -0.72 | -1.16 | -0.36 | 0.0001 | 0.0003 | the first legitimises Haftar less | weak evidence | 9 | 40",
		"Marsa News عربي | the rest | Haftar | -0.7 | -1.1 | -0.3 | 0.01 | 0.03 | the first legitimises Haftar less | weak evidence | 9 | 40",
		"Marsa News عربي | Marsa news عربي | Slant | 0.1 | -0.3 | 0.4 | 0.3 | 0.9 | no difference shown | weak evidence | 9 | 40",
		"MARSA News | Marsa News عربي | Haftar |  |  |  |  |  | not tested: too few articles | not enough evidence | 2 | 9",
	} {
		if got := strings.Join(rows[at+1+i], " | "); got != want {
			t.Errorf("row %d of the list is %q, want %q", i+1, got, want)
		}
	}
}

// The sides stand beside headlines, bodies and what is left without copies.
func TestWorkbookSides(t *testing.T) {
	study := smallStudy()
	score := study.Score(2, 0)
	score.Shrunk, score.ShrunkDefined = stats.Interval{Estimate: 0.9}, true
	score.NetTitle, score.TitleDefined = stats.Interval{Estimate: 1, Lo: -0.1, Hi: 1, Bounded: true, N: 3}, true
	score.NetBody, score.BodyDefined = stats.Interval{Estimate: 0.94, Lo: 0.8, Hi: 0.99, Bounded: true, N: 40}, true
	score.Independent, score.IndependentDefined = stats.Interval{Estimate: 0.93}, true
	data, _ := write(t, study, "en")
	rows := sheetRows(t, read(t, data), sidesSheet.EN)
	for head, want := range map[compare.Text]string{
		netHead: "+0.95", shrunkHead: "+0.90", netTitleHead: "", netBodyHead: "+0.94", aloneHead: "+0.93",
	} {
		if got := column(t, rows, head.EN)[4]; got != want {
			t.Errorf("%s is %q, want %q", head.EN, got, want)
		}
	}
}
