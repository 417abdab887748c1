package forms

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// zipped packs parts, which stand as name and text one after the other, as
// workbooks and Word documents are packed. A zip made by chance is hardly ever
// one, so what is in it is what is tried.
func zipped(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	files := zip.NewWriter(&out)
	for i := 0; i+1 < len(parts); i += 2 {
		part, err := files.CreateHeader(&zip.FileHeader{Name: parts[i], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(part, parts[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := files.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// bookWith packs a workbook of one sheet.
func bookWith(t testing.TB, sheet, texts, styles string) []byte {
	return zipped(t,
		"xl/workbook.xml", `<workbook><sheets><sheet name="ورقة" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml", sheet, "xl/sharedStrings.xml", texts, "xl/styles.xml", styles)
}

// FuzzWorkbook checks that any sheet, texts and styles are read or refused: rows
// stand in their order, within Excel's own bounds.
func FuzzWorkbook(f *testing.F) {
	const texts, styles = `<sst><si><t>نص</t></si><si><r><t>أ</t></r><rPh><t>ب</t></rPh></si></sst>`, `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`
	for _, sheet := range []string{
		"", "<worksheet/>", `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>43779.5</v></c></row></sheetData></worksheet>`,
		`<worksheet><row r="5"/><row r="3"/></worksheet>`, `<worksheet><row r="231999999999940"/></worksheet>`, `<row><c t="inlineStr"><is><t>نص</t></is></c><c t="s"><v>-1</v></c></row>`,
		`<row><c r="XFE1"><v>1</v></c></row>`, `<row hidden="1"><c><f>1+1</f><v>2</v></c></row>`, `<!DOCTYPE x><row/>`, strings.Repeat("<a>", 70), "<row><c s=\"9\" t=\"n\"><v>1e300</v>",
	} {
		f.Add(sheet, texts, styles)
	}
	f.Fuzz(func(t *testing.T, sheet, texts, styles string) {
		book, err := OpenWorkbook(bookWith(t, sheet, texts, styles))
		if err != nil {
			return
		}
		last := 0
		for _, s := range book.Sheets {
			_ = s.Rows(func(number int, cells []string) error {
				if number <= last || number > mostRow || len(cells) > mostColumn || len(cells) == 0 {
					t.Fatalf("row %d of %d cells behind row %d", number, len(cells), last)
				}
				last = number
				return nil
			})
		}
	})
}

// FuzzWorkbookFile checks that any file is a workbook or refused.
func FuzzWorkbookFile(f *testing.F) {
	f.Add(bookWith(f, `<worksheet><row><c><v>1</v></c></row></worksheet>`, `<sst/>`, `<styleSheet/>`))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if book, err := OpenWorkbook(data); err == nil {
			for _, s := range book.Sheets {
				_ = s.Rows(func(int, []string) error { return nil })
			}
		}
	})
}

// FuzzDocx checks that any main part is read or refused.
func FuzzDocx(f *testing.F) {
	for _, seed := range []string{
		"", `<w:document><w:body><w:p><w:r><w:t>نص</w:t><w:tab/><w:br/></w:r></w:p></w:body></w:document>`, `<w:p><w:del><w:delText>x</w:delText></w:del><w:moveFrom><w:t>x</w:t></w:moveFrom></w:p>`,
		`<mc:AlternateContent><mc:Choice><w:t>نص</w:t></mc:Choice><mc:Fallback><w:t>نص</w:t></mc:Fallback></mc:AlternateContent>`, "<w:t>&#0;", "</w:p>", "<!DOCTYPE a [<!ENTITY b 'c'>]><w:t>&b;</w:t>", strings.Repeat("<w:p>", 100),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, document string) {
		if text, err := Docx(zipped(t, "word/document.xml", document)); err == nil && !utf8.ValidString(text) {
			t.Fatalf("%q gives no UTF-8: %q", document, text)
		}
	})
}

// FuzzRTF checks that any document is read as UTF-8 or refused.
func FuzzRTF(f *testing.F) {
	for _, seed := range []string{
		`{\rtf1\ansi\ansicpg1256 \'e4\'d5\par }`, `{\rtf1\uc1\u1606?\u1589?}`, `{\rtf1{\fonttbl{\f0\fcharset178 Arial;}}\f0 \'e4\'d5}`, `{\rtf1\u-10179?\u-8704?\u-9?}`, `{\rtf1\bin5 {{{{{}`, `{\rtf1\bin99999999999 x}`,
		`{\rtf1\'`, `{\rtf1{\*\x y}\\\{\}\~\*}`, `{\rtf1` + strings.Repeat("{", 50), `{\rtf1\uc-5\u`, `{\rtf}}}x`, `{\rtf1\f99999999999 x}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if text, err := RTF(data); err == nil && !utf8.ValidString(text) {
			t.Fatalf("%q gives no UTF-8: %q", data, text)
		}
	})
}

// FuzzSplit checks that the documents of any text stand in it, in its order.
func FuzzSplit(f *testing.F) {
	for _, seed := range []string{
		"1 of 2 DOCUMENTS\n\nجريدة\n\n10 نوفمبر 2019\n\nعنوان\n\nLENGTH: 5 words\n\nنص\n\nLOAD-DATE: x\n2 of 2 DOCUMENTS\nجريدة\nBODY:\nنص",
		"عنوان\n5 words\n10 November 2019\n12:00\nجريدة\nCopyright 2019\nنص\nDocument ABCDEF0123456789\n", "____________________\nTitle: عنوان\nPublication title: جريدة\nFull text: نص\n____________________\n",
		"المستند ABCDEF0123456789\n", "1 of 1 DOCUMENTS", "____________________\n____________________\nPublication title:\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, d := range Split(text) {
			if d.Line < last || d.Line > 1+strings.Count(text, "\n") {
				t.Fatalf("%q: a document in line %d behind one in line %d", text, d.Line, last)
			}
			last = d.Line
		}
	})
}

// FuzzPage checks that any page has an article or is refused.
func FuzzPage(f *testing.F) {
	for _, seed := range []string{
		"", "<p>نص", `<html><head><meta property="og:site_name" content="جريدة"><link rel=canonical href="https://a.example/1"></head><body><article><h1>عنوان</h1><p>` + strings.Repeat("نص طويل، ", 40) + `</article></body></html>`,
		`<link rel="canonical" href="://%zz">`, strings.Repeat("<div>", 600), "<table><tr><td><table><b><p></b></table>", "<svg><script></svg>", `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":1}</script><p>نص`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := Page(text); err != nil && err.Error() == "" {
			t.Fatal("refused without a reason")
		}
	})
}

// FuzzFeed checks that any feed is read or refused.
func FuzzFeed(f *testing.F) {
	for _, seed := range []string{
		"", `<rss><channel><title>جريدة</title><item><title>عنوان</title><description>نص</description><pubDate>Sun, 10 Nov 2019 10:00:00 GMT</pubDate></item></channel></rss>`,
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>جريدة</title><entry><content type="html">&lt;p&gt;نص</content></entry></feed>`, `{"version":"https://jsonfeed.org/version/1","items":[{"content_text":"نص"}]}`,
		`<rdf:RDF xmlns:rdf="x"><item/></rdf:RDF>`, `<rss><channel><item><media:group xmlns:media="m"><media:content/></media:group></item></channel>`, "<rss><channel><item>", `{"version":"https://jsonfeed.org/version/1","items":[null]}`,
		`<!DOCTYPE rss [<!ENTITY a "b">]><rss>&a;</rss>`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		all, summaries, err := Feed(text)
		if err == nil && summaries > len(all) {
			t.Fatalf("%d summaries of %d", summaries, len(all))
		}
	})
}

// FuzzWARC checks that the pages of any archive come in the order of its records.
func FuzzWARC(f *testing.F) {
	const http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>نص"
	for _, seed := range []string{
		"", "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 51\r\n\r\n" + http + "\r\n\r\n",
		"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<p>ab\r\n\r\nWARC/1.0\r\n", "WARC/1.0\r\nContent-Length: -1\r\n\r\n", "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
		"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 70\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nx", "warc", "WARC/1.0\r\n\r\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		last := 0
		_ = WARC(bytes.NewReader(data), func(r Response) error {
			if r.Number <= last || len(r.Page) > mostPage+1 {
				t.Fatalf("a page of %d bytes in record %d behind record %d", len(r.Page), r.Number, last)
			}
			last = r.Number
			return nil
		})
	})
}

// FuzzUnpacked checks that any packed stream ends, in its bytes or in an error.
func FuzzUnpacked(f *testing.F) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = io.WriteString(z, "نص")
	_ = z.Close()
	for _, packing := range []string{"gzip", "zst", "bz2"} {
		f.Add(packing, packed.Bytes())
		f.Add(packing, []byte("\x28\xb5\x2f\xfd\x04\x00\x19\x00\x00abc"))
		f.Add(packing, []byte("BZh91AY&SY"))
	}
	f.Fuzz(func(t *testing.T, packing string, data []byte) {
		in, err := Unpacked(packing, bytes.NewReader(data))
		if err != nil {
			return
		}
		if n, _ := io.Copy(io.Discard, in); n > fineAnyway && n/mostRatio > int64(len(data)) {
			t.Fatalf("%d bytes of %d", n, len(data))
		}
	})
}

// FuzzKeys checks that any object has as many values as keys.
func FuzzKeys(f *testing.F) {
	for _, seed := range []string{"", "{}", `{"a":{"b":1,"c":{"d":"x"}},"e":[{}]}`, `{"a":null,"":""}`, "[1]"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, object []byte) {
		if keys, values := Keys(object); len(keys) != len(values) {
			t.Fatalf("%d keys and %d values", len(keys), len(values))
		}
	})
}
