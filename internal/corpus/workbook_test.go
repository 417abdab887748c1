package corpus

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
)

// bookOf packs sheets, of rows of cells, as a workbook.
func bookOf(t *testing.T, sheets ...[][]string) string {
	t.Helper()
	var out bytes.Buffer
	files := zip.NewWriter(&out)
	put := func(name, text string) {
		part, err := files.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(part, text); err != nil {
			t.Fatal(err)
		}
	}
	list, targets := "", ""
	for i, rows := range sheets {
		list += fmt.Sprintf(`<sheet name="S%d" r:id="r%d"/>`, i, i)
		targets += fmt.Sprintf(`<Relationship Id="r%d" Target="worksheets/s%d.xml"/>`, i, i)
		text := "<worksheet>"
		for _, cells := range rows {
			text += `<row><c t="inlineStr"><is><t>` + strings.Join(cells, `</t></is></c><c t="inlineStr"><is><t>`) + "</t></is></c></row>"
		}
		put(fmt.Sprintf("xl/worksheets/s%d.xml", i), text+"</worksheet>")
	}
	put("xl/workbook.xml", "<workbook>"+list+"</workbook>")
	put("xl/_rels/workbook.xml.rels", "<Relationships>"+targets+"</Relationships>")
	if err := files.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestSheets(t *testing.T) {
	guide, articles := [][]string{{"كيف يُقرأ هذا"}, {"نص"}}, [][]string{{"Source", "Content"}, {"أ", "نص"}}
	for _, test := range []struct {
		name    string
		sheets  [][][]string
		scored  int
		refused string
		told    string
	}{
		{"a guide beside articles", [][][]string{guide, articles}, 1, "", "S1: outlet = Source, text = Content"},
		{"two sheets of articles", [][][]string{articles, {{"الوسيلة", "النص"}, {"ب", "نص آخر"}}}, 2, "", "S0: outlet = Source, text = Content; S1: outlet = الوسيلة, text = النص"},
		{"no sheet of articles", [][][]string{guide, guide}, 0, `b.xlsx [S0]: no column "outlet"`, ""},
		{"a sheet without outlets beside articles", [][][]string{articles, {{"text"}, {"نص"}}}, 1, `b.xlsx [S1]: no column "outlet"`, "S0: outlet = Source, text = Content"},
	} {
		var got reading
		told := ""
		got.take(t, each(Options{Source: func(s Source) { told = s.Taken }}, func(r *reader) error { return r.file(inMemory("b.xlsx", bookOf(t, test.sheets...)), "") }))
		if len(got.articles) != test.scored || told != test.told || (len(got.refused) > 0) != (test.refused != "") || len(got.refused) > 0 && !strings.HasPrefix(got.refused[0], test.refused) {
			t.Errorf("%s: %d articles, refused %q, told %q; want %d, %q, %q", test.name, len(got.articles), got.refused, told, test.scored, test.refused, test.told)
		}
	}
}
