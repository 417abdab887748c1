package workbook

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/xlsx"
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
	rows := sheetRows(t, file, word("ar", "workbook.sheet.summary"))
	at := rowOf(t, rows, word("ar", findingKinds[compare.Calls]))
	if got, want := rows[at-1][1], "سمّت «\u200FMarsa news عربي\u200F» طرف «\u200Fحفتر\u200F» بأسماء مُشرعِنة (\u200ES\u00A0=\u00A0+0.95\u200E\u200F)."; got != want {
		t.Errorf("the finding reads %q, want %q", got, want)
	}
	ok, target, _ := file.GetCellHyperLink(word("ar", "workbook.sheet.summary"), xlsx.CellName(1, at))
	if !ok {
		t.Fatal("a finding leads nowhere")
	}
	checkTarget(t, file, target)
	if ok, target, _ := file.GetCellHyperLink(word("ar", "workbook.sheet.summary"), xlsx.CellName(1, rowOf(t, rows, word("ar", findingKinds[compare.Nothing])))); ok {
		t.Errorf("what is not known leads to %q", target)
	}
	rowOf(t, rows, word("ar", "workbook.summary.notes"))
}

// The table is in the order of the shrunken slants where all have one.
func TestWorkbookOrder(t *testing.T) {
	order := func(change func(study *compare.Study)) []string {
		study := smallStudy()
		change(study)
		data, _ := write(t, study, "en")
		var names []string
		for _, name := range column(t, sheetRows(t, read(t, data), word("en", "workbook.sheet.summary")), word("en", "workbook.head.outlet")) {
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
			if slices.Contains(row, term) && sheet != word("ar", "workbook.sheet.lexicon") {
				t.Errorf("%s, row %d prints the notation %q", sheet, i+1, term)
			}
		}
	}
	rows := sheetRows(t, file, word("ar", "workbook.sheet.lexicon"))
	if got := column(t, rows, word("ar", "workbook.head.naming"))[0]; got != label {
		t.Errorf("the lexicon's naming is %q, want %q", got, label)
	}
	if got := column(t, rows, word("ar", "workbook.lexicon.term"))[0]; got != term {
		t.Errorf("the lexicon's term is %q, want %q", got, term)
	}
}

// The pair comes with its interval, and without a share where the evidence is
// too little for one.
func TestWorkbookPair(t *testing.T) {
	data, _ := write(t, smallStudy(), "en")
	rows := sheetRows(t, read(t, data), word("en", "workbook.sheet.contrasts"))
	at := rowOf(t, rows, "A: Libyan National Army, army forces") - 1
	for i, want := range []string{
		"21 8 1", "0 5 1", "100.0% 61.5% ", "82.0% 33.0% ", "100.0% 84.0% ",
		"prefers the first no clear choice not enough evidence",
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
	rows := sheetRows(t, file, word("en", "workbook.sheet.pairs"), excelize.Options{RawCellValue: true})
	at := rowOf(t, rows, "Haftar: outlet of the row less that of the column")
	for i, want := range []string{
		"Marsa news عربي |  | 0.72",
		"Marsa News عربي | -0.72 |  |  | -0.7",
		"MARSA News",
	} {
		if got := strings.TrimRight(strings.Join(rows[at+1+i], " | "), " |"); got != want {
			t.Errorf("row %d of the matrix is %q, want %q", i+1, got, want)
		}
	}
	id, _ := file.GetCellStyle(word("en", "workbook.sheet.pairs"), xlsx.CellName(2, at+3))
	if style, err := file.GetStyle(id); err != nil || *style.CustomNumFmt != calledFormat {
		t.Errorf("a stated difference is printed as %v, error %v", style.CustomNumFmt, err)
	}
	ok, target, _ := file.GetCellHyperLink(word("en", "workbook.sheet.pairs"), xlsx.CellName(2, at+3))
	if !ok {
		t.Fatal("a difference leads nowhere")
	}
	checkTarget(t, file, target)
	rowOf(t, rows, "Comparisons tested: 3, in one family of 3 possible claims over which p-values are adjusted. Differences stated: 2. Not tested for want of articles: 4.")
	at = rowOf(t, rows, word("en", "workbook.pairs.list"))
	for i, want := range []string{
		"Marsa News عربي | Marsa news عربي | Haftar | -0.72 | -1.16 | -0.36 | 0.0001 | 0.0003 | the first legitimises \u200eHaftar\u200e less | weak evidence | 9 | 40",
		"Marsa News عربي | all others | Haftar | -0.7 | -1.1 | -0.3 | 0.01 | 0.03 | the first legitimises \u200eHaftar\u200e less | weak evidence | 9 | 40",
		"Marsa News عربي | Marsa news عربي | Slant | 0.1 | -0.3 | 0.4 | 0.3 | 0.9 | no difference shown | weak evidence | 9 | 40",
		"MARSA News | Marsa News عربي | Haftar |  |  |  |  |  | not enough evidence | not enough evidence | 2 | 9",
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
	score.BodyTier = stats.Strong
	score.NetTitle, score.TitleDefined = stats.Interval{Estimate: 1, Lo: -0.1, Hi: 1, Bounded: true, N: 3}, true
	score.NetBody, score.BodyDefined = stats.Interval{Estimate: 0.94, Lo: 0.8, Hi: 0.99, Bounded: true, N: 40}, true
	score.Independent, score.IndependentDefined = stats.Interval{Estimate: 0.93}, true
	data, _ := write(t, study, "en")
	rows := sheetRows(t, read(t, data), word("en", "workbook.sheet.sides"))
	for head, want := range map[string]string{
		word("en", "workbook.head.net"): "+0.95", word("en", "method.shrunken.name"): "+0.90", word("en", "workbook.sides.netTitle"): "", word("en", "workbook.sides.netBody"): "+0.94", word("en", "method.alone.name"): "+0.93",
	} {
		if got := column(t, rows, head)[0]; got != want {
			t.Errorf("%s is %q, want %q", head, got, want)
		}
	}
}

// joined joins a row of cells.
func joined(row []string) string { return strings.Join(row, " | ") }

var raw = excelize.Options{RawCellValue: true}

func TestWorkbookSensitivity(t *testing.T) {
	data, _ := write(t, smallStudy(), "en")
	rows := sheetRows(t, read(t, data), word("en", "workbook.sheet.sensitivity"), raw)
	for _, want := range []string{
		"MARSA News | Haftar |  | not enough evidence",
		"Marsa news عربي | Haftar | 0.95 | hangs on one naming | Libyan National Army | 0.76 | 0.38 | 0.88 | 0.8 | 1 | Haftar's militias | 0 | 0.93 | 1 | 0 |  |  |  | 0",
		"Marsa News عربي | Slant | 0.32 | its sign may turn | Libyan National Army | 0.3 | 0.15 | 0.65 | -0.1 | 0.4 |  | 1 | 0.2 | 0.4 | 0",
		"Marsa news عربي | Slant | 0.88 | stands | Libyan National Army | 0.3 | 0.15 | 0.65 | 0.7 | 0.9 |  | 0 | 0.8 | 0.9 | 0",
	} {
		if !slices.ContainsFunc(rows, func(row []string) bool { return joined(row) == want }) {
			t.Errorf("no row %q among %q", want, rows)
		}
	}
}

func TestWorkbookWords(t *testing.T) {
	data, _ := write(t, smallStudy(), "ar")
	file := read(t, data)
	rows := sheetRows(t, file, word("ar", "workbook.sheet.words"), raw)
	if got, want := joined(rows[rowOf(t, rows, "Marsa news عربي", "الجيش الوطني الليبي")-1]),
		"Marsa news عربي | الجيش الوطني الليبي | 12 | 28 | 0.42857142857142855 | 0.07142857142857142 | 1.5 | 2.58 | 2 | 3 | 20 | 0.0001 | 0.001"; got != want {
		t.Errorf("the naming's row is %q, want %q", got, want)
	}
	for text, want := range map[string]string{"=1+1": "", "مرسى": word("ar", "workbook.words.ownName"), "ربما": word("ar", "workbook.words.chance")} {
		at := rowOf(t, rows, "Marsa news عربي", text)
		row := append(rows[at-1], "", "", "")
		if row[13] != "0.25" || row[14] != want {
			t.Errorf("%s: clumping %q, remark %q, want 0.25 and %q", text, row[13], row[14], want)
		}
		ok, target, _ := file.GetCellHyperLink(word("ar", "workbook.sheet.words"), xlsx.CellName(2, at))
		if !ok {
			t.Fatalf("%s leads nowhere", text)
		}
		checkTarget(t, file, target)
	}
}

func TestWorkbookStories(t *testing.T) {
	data, _ := write(t, smallStudy(), "en")
	file := read(t, data)
	rows := sheetRows(t, file, word("en", "workbook.sheet.stories"), raw)
	at := rowOf(t, rows, word("en", "workbook.stories.matched"))
	for i, want := range []string{
		"Marsa News عربي | Marsa news عربي | Haftar | 7 | -0.6 | -0.9 | -0.2 | 0.01 | 0.02 | -0.72 | 0 | 0 | -0.12 | -0.5 | 0.5 | the first legitimises \u200eHaftar\u200e less",
		"", // two stories are too few, and a score that is not shown is not compared
	} {
		if got := joined(rows[at+1+i]); got != want {
			t.Errorf("row %d of the shared stories is %q, want %q", i+1, got, want)
		}
	}
	at = rowOf(t, rows, word("en", "workbook.stories.list"))
	if got := joined(rows[at+1][2:]); got != "=1+1 | 3 | 3" {
		t.Errorf("the story is %q", got)
	}
	at = rowOf(t, rows, word("en", "workbook.stories.copies"))
	if got := rows[at+1]; got[0] != "MARSA News" || got[1] != "Marsa News عربي" || got[5] != "0.71" || got[6] != "0.98" {
		t.Errorf("the copy is %q", got)
	}
	if got := rows[at+2]; got[1] != "Marsa news عربي" {
		t.Errorf("the second copy is %q", got)
	}
	ok, target, _ := file.GetCellHyperLink(word("en", "workbook.sheet.stories"), xlsx.CellName(1, at+2))
	if !ok {
		t.Fatal("a copy's original leads nowhere")
	}
	checkTarget(t, file, target)
}

func TestWorkbookTime(t *testing.T) {
	data, parts := write(t, smallStudy(), "ar")
	rows := sheetRows(t, read(t, data), word("ar", "workbook.sheet.time"), raw)
	at := rowOf(t, rows, word("ar", "workbook.time.changes"))
	if got, want := joined(rows[at+1]), "Marsa news عربي | حفتر | 2019-09-16 | 0.2 | 0.75 | 9.5 | 0.004 | 0.01 | نعم"; got != want {
		t.Errorf("the change is %q, want %q", got, want)
	}
	for _, want := range []string{
		"Marsa news عربي | حفتر | 2019-09-09 | 4 | 900 | 0 | 0 | 0 |  |  |  | لا شواهد",
		"Marsa news عربي | حفتر | 2019-09-23 | 4 | 900 | 8 | 0 | 1 | 0.9 | 0.6000000000000001 | 1 | أدلة متوسطة",
	} {
		if !slices.ContainsFunc(rows, func(row []string) bool { return joined(row) == want }) {
			t.Errorf("no row %q", want)
		}
	}
	var lines []string
	for name, part := range parts {
		if strings.HasPrefix(name, "xl/charts/chart") && strings.Contains(part, "<c:lineChart>") {
			lines = append(lines, part)
		}
	}
	if len(lines) != 1 {
		t.Fatalf("%d charts of lines, want that of the one outlet that has a line", len(lines))
	}
	for text, want := range map[string]int{
		"errBars>": 2, `<c:errDir val="y"/>`: 1, `<c:orientation val="maxMin"/>`: 1,
		`<c:pt idx="1"><c:v>0</c:v>`: 0, `<c:dPt>`: 2,
	} {
		if got := strings.Count(lines[0], text); got != want {
			t.Errorf("the chart of lines holds %q %d times, want %d", text, got, want)
		}
	}
}

// Without bins there is no sheet on time, and the summary says why.
func TestWorkbookNoTime(t *testing.T) {
	study := smallStudy()
	study.Trends = nil
	data, _ := write(t, study, "en")
	file := read(t, data)
	if slices.Contains(file.GetSheetList(), word("en", "workbook.sheet.time")) {
		t.Error("there is a sheet on time")
	}
	rowOf(t, sheetRows(t, file, word("en", "workbook.sheet.summary")), "• "+word("en", "workbook.summary.noTime"))
}

// Every measure is explained in the workbook's language, and has its formula or
// where it is from.
func TestWorkbookMethod(t *testing.T) {
	langs(t, func(t *testing.T, lang string) {
		data, _ := write(t, smallStudy(), lang)
		rows := sheetRows(t, read(t, data), word(lang, "workbook.sheet.method"))
		for _, m := range measures {
			rowOf(t, rows, word(lang, m.name), word(lang, m.meaning))
			if m.formula == "" && m.works == "" && m.note == "" {
				t.Errorf("%s has neither formula nor source", m.name)
			}
		}
	})
}

func TestWorkbookNever(t *testing.T) {
	data, _ := write(t, smallStudy(), "en")
	rows := sheetRows(t, read(t, data), word("en", "workbook.sheet.quality"))
	at := rowOf(t, rows, word("en", "workbook.quality.never"))
	for i, want := range []string{
		"MARSA News | What is the offensive called? | 4 | 8",
		"Marsa News عربي | What is the offensive called? | 2 | 8",
	} {
		if got := joined(rows[at+1+i]); got != want {
			t.Errorf("row %d is %q, want %q", i+1, got, want)
		}
	}
}
