package corpus

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/klauspost/compress/zstd"
	"github.com/mmcdole/gofeed"
	"github.com/xuri/excelize/v2"
)

// TestFormSpeed prints how fast each form is read into articles, beside the plain
// loop of the library that reads it and makes nothing of it.
//
//	MIZAN_SPEED=1 go test ./internal/corpus -run FormSpeed -v
func TestFormSpeed(t *testing.T) {
	if os.Getenv("MIZAN_SPEED") == "" {
		t.Skip("not asked for: set MIZAN_SPEED=1")
	}
	const n = 4000
	var lines, table, feed bytes.Buffer
	var list []map[string]string
	book := excelize.NewFile()
	sheet, err := book.NewStreamWriter("Sheet1")
	check(t, err)
	check(t, sheet.SetRow("A1", []any{"outlet", "date", "title", "text", "url"}))
	encoder, rows := json.NewEncoder(&lines), csv.NewWriter(&table)
	encoder.SetEscapeHTML(false)
	check(t, rows.Write([]string{"outlet", "date", "title", "text", "url"}))
	feed.WriteString(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>الوسط</title>`)
	for i, a := range articlesOf(t, n) {
		list = append(list, a)
		check(t, encoder.Encode(a))
		check(t, rows.Write([]string{a["outlet"], a["date"], a["title"], a["text"], a["url"]}))
		check(t, sheet.SetRow(fmt.Sprintf("A%d", i+2), []any{a["outlet"], a["date"], a["title"], a["text"], a["url"]}))
		fmt.Fprintf(&feed, "<item><title>%s</title><link>%s</link><pubDate>Sun, 10 Nov 2019 09:00:00 GMT</pubDate><content:encoded>%s</content:encoded></item>", a["title"], a["url"], html.EscapeString(a["text"]))
	}
	rows.Flush()
	check(t, sheet.Flush())
	feed.WriteString("</channel></rss>")
	var workbook, zipped, squeezed bytes.Buffer
	check(t, book.Write(&workbook))
	array, err := json.Marshal(list)
	check(t, err)
	gz := gzip.NewWriter(&zipped)
	_, err = gz.Write(lines.Bytes())
	check(t, errors.Join(err, gz.Close()))
	zst, err := zstd.NewWriter(&squeezed)
	check(t, err)
	_, err = zst.Write(lines.Bytes())
	check(t, errors.Join(err, zst.Close()))
	page := "<html><head><title>عنوان</title><meta property=\"og:site_name\" content=\"الوسط\"></head><body><nav><a href=\"/\">الرئيسية</a></nav><article><h1>عنوان</h1><p>" +
		strings.ReplaceAll(html.EscapeString(list[0]["text"]), "\n", "</p><p>") + "</p></article></body></html>"

	decode := func(in io.Reader) error {
		for decoder := json.NewDecoder(in); ; {
			var record map[string]any
			if err := decoder.Decode(&record); err != nil {
				return notEnd(err)
			}
		}
	}
	for _, form := range []struct {
		name    string
		content string
		want    int
		plain   func(content string) error
	}{
		{"a.jsonl", lines.String(), n, func(s string) error { return decode(strings.NewReader(s)) }},
		{"a.json", string(array), n, func(s string) error { var all []map[string]any; return json.Unmarshal([]byte(s), &all) }},
		{"a.jsonl.gz", zipped.String(), n, func(s string) error {
			in, err := gzip.NewReader(strings.NewReader(s))
			if err != nil {
				return err
			}
			return decode(in)
		}},
		{"a.jsonl.zst", squeezed.String(), n, func(s string) error {
			in, err := zstd.NewReader(strings.NewReader(s))
			if err != nil {
				return err
			}
			defer in.Close()
			return decode(in)
		}},
		{"a.csv", table.String(), n, func(s string) error {
			for r := csv.NewReader(strings.NewReader(s)); ; {
				if _, err := r.Read(); err != nil {
					return notEnd(err)
				}
			}
		}},
		{"a.xlsx", workbook.String(), n, func(s string) error {
			f, err := excelize.OpenReader(strings.NewReader(s))
			if err != nil {
				return err
			}
			rows, err := f.Rows("Sheet1")
			if err != nil {
				return err
			}
			for rows.Next() {
				if _, err := rows.Columns(); err != nil {
					return err
				}
			}
			return errors.Join(rows.Close(), f.Close())
		}},
		{"a.xml", feed.String(), n, func(s string) error { _, err := gofeed.NewParser().ParseString(s); return err }},
		{"a.html", page, 1, func(s string) error {
			at, _ := url.Parse("https://example.org/")
			article, err := readability.FromReader(strings.NewReader(s), at)
			if err != nil {
				return err
			}
			return article.RenderText(io.Discard)
		}},
	} {
		times := max(1, 4_000_000/len(form.content))
		mine, theirs := time.Duration(1<<62), time.Duration(1<<62)
		for range 5 {
			mine = min(mine, took(func() {
				for range times {
					readAll(t, form.name, form.content, form.want)
				}
			}))
			theirs = min(theirs, took(func() {
				for range times {
					check(t, form.plain(form.content))
				}
			}))
		}
		mb := float64(times*len(form.content)) / 1e6
		t.Logf("%-12s %6.1f MB/s, the library alone %6.1f: ratio %.2f", form.name, mb/mine.Seconds(), mb/theirs.Seconds(), theirs.Seconds()/mine.Seconds())
	}
}

// readAll reads a file of so many articles.
func readAll(t *testing.T, name, content string, want int) {
	n := 0
	for _, err := range each(Options{Source: func(Source) {}}, func(r *reader) error { return r.file(inMemory(name, content), "") }) {
		check(t, err)
		n++
	}
	if n != want {
		t.Fatalf("%s: %d articles, want %d", name, n, want)
	}
}

// took measures how long something takes.
func took(what func()) time.Duration {
	began := time.Now()
	what()
	return time.Since(began)
}

// notEnd returns an error unless it is that of the end.
func notEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
