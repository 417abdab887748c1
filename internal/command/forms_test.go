package command

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// One article, in the words of a desk's archive.
const (
	formOutlet = "بوابة النورس"
	formTitle  = "اشتباكات جنوب طرابلس"
	formFirst  = "قالت مصادر إن ميليشيات حفتر قصفت حيا سكنيا جنوب العاصمة الليبية طرابلس، وأوقع القصف جرحى بين سكان الحي ودمارا في بيوتهم."
	formSecond = "وتقدمت قوات حكومة الوفاق في محور المطار بعد معارك مع قوات الجيش الوطني الليبي استمرت ساعات، كما ذكر شهود عيان في المنطقة."
)

// TestFormsGiveTheSameMentions reads one article in every form that a desk may
// have it in: the mentions are the same.
func TestFormsGiveTheSameMentions(t *testing.T) {
	body := formFirst + "\n" + formSecond
	record, err := json.Marshal(map[string]string{"outlet": formOutlet, "date": "2019-11-10", "title": formTitle, "text": body})
	if err != nil {
		t.Fatal(err)
	}
	table := "outlet,date,title,text\n" + formOutlet + ",2019-11-10," + formTitle + ",\"" + body + "\"\n"
	html := `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>` + formTitle + `</title><meta property="og:site_name" content="` + formOutlet +
		`"><meta property="article:published_time" content="2019-11-10T09:00:00Z"></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>` + formTitle +
		`</h1><p>` + formFirst + `</p><p>` + formSecond + `</p></article></body></html>`
	rss := `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>` + formOutlet +
		`</title><item><title>` + formTitle + `</title><pubDate>Sun, 10 Nov 2019 09:00:00 GMT</pubDate><content:encoded><![CDATA[<p>` + formFirst + `</p><p>` + formSecond + `</p>]]></content:encoded></item></channel></rss>`
	wrapped := strings.ReplaceAll(body, " ", "&nbsp;")
	want := ""
	for _, form := range []struct {
		name    string
		content []byte
	}{
		{"a.csv", []byte(table)},
		{"a.tsv", []byte("outlet\tdate\ttitle\ttext\n" + formOutlet + "\t2019-11-10\t" + formTitle + "\t\"" + body + "\"\n")},
		{"a.jsonl", append(record, '\n')},
		{"a.json", []byte("[" + string(record) + "]")},
		{"a.jsonl.gz", gzipped(t, append(record, '\n'))},
		{"a.zip", zipped(t, "table.csv", []byte(table))},
		{"a.xlsx", workbookWith(t, body)},
		{"a.html", []byte(html)},
		{"a.xml", []byte(rss)},
		{"marks.csv", []byte("outlet,date,title,text\n" + formOutlet + ",2019-11-10," + formTitle + ",\"<p>" + strings.ReplaceAll(wrapped, "\n", "</p><p>") + "</p>\"\n")},
		{formOutlet + "/a.txt", []byte(formTitle + "\n" + body)},
		{formOutlet + "/a.docx", docxWith(t, formTitle, formFirst, formSecond)},
		{formOutlet + "/a.rtf", rtfWith(formTitle, formFirst, formSecond)},
		{"a.atom", []byte(`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>` + formOutlet + `</title><entry><title>` + formTitle +
			`</title><published>2019-11-10T09:00:00Z</published><content type="html">&lt;p&gt;` + formFirst + `&lt;/p&gt;&lt;p&gt;` + formSecond + `&lt;/p&gt;</content></entry></feed>`)},
		{"a.warc", warcWith(html)},
	} {
		t.Run(form.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), filepath.FromSlash(form.name))
			named := path
			if dir := filepath.Dir(form.name); dir != "." {
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				named = filepath.Dir(filepath.Dir(path))
			}
			if err := os.WriteFile(path, form.content, 0o644); err != nil {
				t.Fatal(err)
			}
			got := surfaces(t, named)
			if want == "" {
				want = got
			}
			if got == "" || got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// surfaces returns what mizan mentions prints of a corpus: outlet, surface, side
// and voice of each mention.
func surfaces(t *testing.T, path string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"mizan", "mentions", "--format", "jsonl", path}, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	var list []string
	for line := range strings.Lines(stdout.String()) {
		var m struct{ Outlet, Surface, Side, Voice string }
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(err)
		}
		list = append(list, strings.Join([]string{m.Outlet, m.Surface, m.Side, m.Voice}, " | "))
	}
	if len(list) == 0 {
		t.Log(stderr.String())
	}
	return strings.ReplaceAll(strings.Join(list, "\n"), "\u00a0", " ") // a name across &nbsp; is one name
}

// gzipped packs bytes.
func gzipped(t *testing.T, data []byte) []byte {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

// zipped puts one file into an archive.
func zipped(t *testing.T, name string, data []byte) []byte {
	var packed bytes.Buffer
	w := zip.NewWriter(&packed)
	f, err := w.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

// docxWith is a Word document of paragraphs.
func docxWith(t *testing.T, paragraphs ...string) []byte {
	document := `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	for _, p := range paragraphs {
		document += `<w:p><w:r><w:t xml:space="preserve">` + p + `</w:t></w:r></w:p>`
	}
	return zipped(t, "word/document.xml", []byte(document+`</w:body></w:document>`))
}

// rtfWith is an RTF document of paragraphs, its letters written as numbers.
func rtfWith(paragraphs ...string) []byte {
	var b strings.Builder
	b.WriteString(`{\rtf1\ansi\uc1 `)
	for _, p := range paragraphs {
		for _, r := range p {
			fmt.Fprintf(&b, `\u%d?`, r)
		}
		b.WriteString(`\par `)
	}
	b.WriteString("}")
	return []byte(b.String())
}

// warcWith is a web archive of one page.
func warcWith(html string) []byte {
	answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html
	return fmt.Appendf(nil, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(answer), answer)
}

// workbookWith is a workbook with the article in its second row.
func workbookWith(t *testing.T, body string) []byte {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range [][]any{{"outlet", "date", "title", "text"}, {formOutlet, "2019-11-10", formTitle, body}} {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}
