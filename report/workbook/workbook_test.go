package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// write returns a workbook's bytes and its parts.
func write(t *testing.T, study *compare.Study, lang string) ([]byte, map[string]string) {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, study, lang); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string]string)
	for _, file := range archive.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(part)
		if err != nil {
			t.Fatalf("%s: %v", file.Name, err)
		}
		parts[file.Name] = string(content)
	}
	return out.Bytes(), parts
}

// read opens a workbook as a user would.
func read(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// word returns a phrase of the catalogues.
func word(lang string, key words.Key) string { return key.In(lang) }

func langs(t *testing.T, test func(t *testing.T, lang string)) {
	for _, lang := range words.Languages() {
		t.Run(lang, func(t *testing.T) { test(t, lang) })
	}
}

// large is a study that takes long to write and to read.
const large = "sample over a year"

// seldom leaves a large study to one language of either direction.
func seldom(t *testing.T, study, lang string) {
	if study == large && lang != "ar" && lang != "fr" {
		t.Skip("another language of this direction is read")
	}
}

func TestWorkbookSheets(t *testing.T) {
	langs(t, func(t *testing.T, lang string) {
		data, _ := write(t, smallStudy(), lang)
		file := read(t, data)
		var want []string
		for _, name := range []string{
			"summary", "contrasts", "sides", "pairs", "words", "time", "stories", "sensitivity",
			"evidence", "pivot", "articles", "quality", "lexicon", "method", "figures",
		} {
			want = append(want, word(lang, words.Key("workbook.sheet."+name)))
		}
		if got := file.GetSheetList(); !slices.Equal(got, want) {
			t.Errorf("sheets are %q, want %q", got, want)
		}
		for _, name := range want {
			rows, err := file.GetRows(name)
			if err != nil || len(rows) == 0 {
				t.Errorf("%s: %d rows, error %v", name, len(rows), err)
			}
			view, err := file.GetSheetView(name, 0)
			if err != nil || *view.RightToLeft != words.RightToLeft(lang) {
				t.Errorf("%s: right to left is %v, error %v", name, *view.RightToLeft, err)
			}
		}
	})
}

func TestWorkbookSameBytes(t *testing.T) {
	once, _ := write(t, smallStudy(), "ar")
	for range 5 {
		if again, _ := write(t, smallStudy(), "ar"); !bytes.Equal(once, again) {
			t.Fatal("the same study gave other bytes")
		}
	}
}

func TestWorkbookParts(t *testing.T) {
	host, _ := os.Hostname()
	langs(t, func(t *testing.T, lang string) {
		_, parts := write(t, smallStudy(), lang)
		for name, part := range parts {
			if err := wellFormed(part); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if strings.Contains(part, "<f>") || strings.Contains(part, "<f ") {
				t.Errorf("%s holds a formula", name)
			}
			for _, private := range []string{os.TempDir() + "/", "xuri", "dcterms:created", host} {
				if len(private) > 3 && strings.Contains(part, private) {
					t.Errorf("%s holds %q", name, private)
				}
			}
		}
	})
}

func wellFormed(part string) error {
	decoder := xml.NewDecoder(strings.NewReader(part))
	for {
		switch _, err := decoder.Token(); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

// A table whose heads differ from its cells, or from one another by case only,
// makes Excel repair the file.
func TestWorkbookTables(t *testing.T) {
	langs(t, func(t *testing.T, lang string) {
		data, parts := write(t, smallStudy(), lang)
		file := read(t, data)
		names := make(map[string]bool)
		for _, sheet := range file.GetSheetList() {
			tables, err := file.GetTables(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, table := range tables {
				names[table.Name] = true
				checkHeads(t, file, sheet, table.Range, tableHeads(t, parts, table.Name))
			}
		}
		for _, id := range []string{"Summary", "Sides", "SideParts", "SideVoices", "Pairs", "KeyNamings", "Keywords", "Time", "Changes", "Matched", "Stories", "Copies", "Sensitivity", "Evidence", "Articles", "Never", "Unresolved", "Inputs", "Refused", "Lexicon"} {
			if !names[id] {
				t.Errorf("no table %s among %v", id, names)
			}
		}
	})
}

// tableHeads reads the heads that a table's own part states.
func tableHeads(t *testing.T, parts map[string]string, id string) []string {
	t.Helper()
	var table struct {
		Name    string `xml:"name,attr"`
		Columns []struct {
			Name string `xml:"name,attr"`
		} `xml:"tableColumns>tableColumn"`
	}
	for name, part := range parts {
		if !strings.HasPrefix(name, "xl/tables/") {
			continue
		}
		table.Columns = nil
		if err := xml.Unmarshal([]byte(part), &table); err != nil {
			t.Fatal(err)
		}
		if table.Name == id {
			break
		}
	}
	var heads []string
	for _, column := range table.Columns {
		heads = append(heads, column.Name)
	}
	return heads
}

func checkHeads(t *testing.T, file *excelize.File, sheet, area string, heads []string) {
	t.Helper()
	from, _, _ := strings.Cut(area, ":")
	column, row, err := excelize.CellNameToCoordinates(from)
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for i, head := range heads {
		cell, err := file.GetCellValue(sheet, xlsx.CellName(column+i, row))
		if err != nil || cell != head {
			t.Errorf("%s: head is %q in the table, %q in the cell, error %v", sheet, head, cell, err)
		}
		if key := strings.ToLower(head); seen[key] || head == "" {
			t.Errorf("%s: head %q twice or empty", sheet, head)
		} else {
			seen[key] = true
		}
	}
	if len(heads) == 0 {
		t.Errorf("%s: a table without heads", sheet)
	}
}

func TestWorkbookHostileText(t *testing.T) {
	study := smallStudy()
	data, _ := write(t, study, "ar")
	file := read(t, data)
	for i := range hostile {
		at := xlsx.CellName(4, longTop+i) // the headline
		got, err := file.GetCellValue(word("ar", "workbook.sheet.articles"), at)
		if err != nil {
			t.Fatal(err)
		}
		if want := xlsx.Clean(hostile[i]); got != want {
			t.Errorf("%s is %.40q, want %.40q", at, got, want)
		}
		sentence, _ := file.GetCellValue(word("ar", "workbook.sheet.evidence"), xlsx.CellName(11, longTop+i))
		if units := len(utf16.Encode([]rune(sentence))); units > 32_767 {
			t.Errorf("evidence %d has %d UTF-16 units, Excel takes 32767", i, units)
		}
		if !strings.Contains(sentence, "ميليشيات طرابلس") {
			t.Errorf("evidence %d lost its naming: %.80q", i, sentence)
		}
	}
}

func TestWorkbookLinks(t *testing.T) {
	data, parts := write(t, smallStudy(), "ar")
	file := read(t, data)
	for name, part := range parts {
		if strings.Contains(part, "javascript:") && strings.HasSuffix(name, ".rels") {
			t.Errorf("%s leads to a script", name)
		}
	}
	webs := 0
	for i := range smallStudy().Evidence {
		if ok, target, _ := file.GetCellHyperLink(word("ar", "workbook.sheet.evidence"), xlsx.CellName(14, longTop+i)); ok && strings.HasPrefix(target, "https://example.org/") {
			webs++
		}
	}
	if webs == 0 {
		t.Error("no evidence leads to its article")
	}
	rows, err := file.GetRows(word("ar", "workbook.sheet.contrasts"))
	if err != nil {
		t.Fatal(err)
	}
	links := 0
	for row := range rows {
		for column := range 10 {
			ok, target, err := file.GetCellHyperLink(word("ar", "workbook.sheet.contrasts"), xlsx.CellName(column+1, row+1))
			if err != nil {
				t.Fatal(err)
			}
			if ok {
				links++
				checkTarget(t, file, target)
			}
		}
	}
	if links == 0 {
		t.Error("no count leads to its evidence")
	}
}

// checkTarget follows a link of the workbook and wants a numbered evidence.
func checkTarget(t *testing.T, file *excelize.File, target string) {
	t.Helper()
	sheet, cell, ok := strings.Cut(target, "!")
	if !ok {
		t.Fatalf("a link leads to %q", target)
	}
	cell, _, _ = strings.Cut(cell, ":")
	if value, err := file.GetCellValue(strings.Trim(sheet, "'"), cell); err != nil || value == "" || value == word("ar", "workbook.head.number") {
		t.Errorf("%s holds %q, error %v", target, value, err)
	}
}

// Too little evidence shows no score, no rank and no bar.
func TestWorkbookTiers(t *testing.T) {
	data, parts := write(t, smallStudy(), "en")
	file := read(t, data)
	rows, err := file.GetRows(word("en", "workbook.sheet.summary"))
	if err != nil {
		t.Fatal(err)
	}
	var outlets []string
	for _, row := range rows {
		if len(row) > 4 && strings.HasPrefix(strings.ToLower(row[0]), "marsa") {
			row = append(row, make([]string, 10)...) // a row ends at its last value
			outlets = append(outlets, strings.Join([]string{row[0], row[4], row[8], row[9]}, " | "))
		}
	}
	want := []string{
		"Marsa news عربي | +0.88 | leans to \u200eHaftar\u200e | +0.95",
		"Marsa News عربي | +0.32 | no clear lean | +0.23",
		"MARSA News |  | not enough evidence | ",
	}
	if !slices.Equal(outlets, want) {
		t.Errorf("summary has %q, want %q", outlets, want)
	}
	if chart := parts["xl/charts/chart1.xml"]; strings.Contains(chart, "MARSA News") || !strings.Contains(chart, "errBars") {
		t.Error("the chart of slants shows an outlet without evidence, or no intervals")
	}
}

// A study of nothing is a workbook too.
func TestWorkbookEmpty(t *testing.T) {
	langs(t, func(t *testing.T, lang string) {
		data, _ := write(t, &compare.Study{Options: compare.Options{Level: 0.95}}, lang)
		read(t, data)
	})
}

// With three sides there is no slant; each side keeps its net polarity.
func TestWorkbookThreeSides(t *testing.T) {
	study := smallStudy()
	study.Slants, study.Sensitivity = nil, nil
	study.Trends = nil
	study.Sides = append(study.Sides, compare.Side{ID: "un", Title: words.Text{"ar": "البعثة", "en": "The mission"}})
	var scores []compare.Score
	for i := range study.Outlets {
		scores = append(scores, study.Scores[2*i], study.Scores[2*i+1], study.Scores[2*i])
	}
	study.Scores = scores
	data, _ := write(t, study, "ar")
	read(t, data)
}

// A sheet says that its last addresses are no links where Excel would take no
// more, and nothing where all are.
func TestLinksBeyondExcelAreTold(t *testing.T) {
	b := newWorkbook(new(compare.Study), "en")
	if note := b.linksNote(xlsx.MostLinks); note != "" {
		t.Errorf("with as many as Excel takes it says %q", note)
	}
	if note := b.linksNote(xlsx.MostLinks + 1); !strings.Contains(note, "65,530") || !strings.Contains(note, "65,531") {
		t.Errorf("with one more it says %q, want how many are links of how many", note)
	}
}
