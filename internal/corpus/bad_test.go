package corpus

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/encoding/charmap"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/charset"
	"mizan/internal/corpus/lines"
	"mizan/internal/long"
)

var noPlace = "want " + formNames.In("en") + ", a folder of them, or - for the standard input"

func TestFatal(t *testing.T) {
	dir := tree(t, map[string]string{"a.csv": "outlet,text\nأ,نص\n", "empty/.hidden.txt": "x", "empty/picture.png": "x"})
	for _, test := range []struct {
		name    string
		path    string
		columns map[string]string
		want    string // with DIR for the folder
	}{
		{"no such path", "DIR/nowhere", nil, `no file or folder "DIR/nowhere", ` + noPlace},
		{"a folder with nothing to read", "DIR/empty", nil, `nothing to read in the folder "DIR/empty", want texts (.txt) in sub-folders named for their outlets or with a table articles.csv, or files: ` + formNames.In("en")},
		{"a field that does not exist", "DIR/a.csv", map[string]string{"txet": "body"}, `--column names the field "txet", want one of outlet, date, title, text, url, id, file, forwarded`},
		{"a field without a column", "DIR/a.csv", map[string]string{"text": " "}, `--column text= names no column, want --column text=NAME`},
		{"one column for two fields", "DIR/a.csv", map[string]string{"text": "Body", "title": "body"}, `--column gives "body" to both text and title, want a column for each`},
		{"no standard input", "-", nil, "path - is the standard input, and there is none"},
	} {
		t.Run(test.name, func(t *testing.T) {
			fill := strings.NewReplacer("DIR", dir)
			got := collect(t, Options{Columns: test.columns}, fill.Replace(test.path))
			if want := fill.Replace(test.want); got.fatal == nil || got.fatal.Error() != want {
				t.Errorf("got %v, want %s", got.fatal, want)
			}
			if len(got.scored)+len(got.refused) > 0 {
				t.Errorf("and before it %q %q", got.scored, got.refused)
			}
		})
	}
	if got := collect(t, Options{}); got.fatal == nil {
		t.Error("no path at all: no error")
	}
}

func TestFatalComesBeforeAnyArticle(t *testing.T) {
	dir := tree(t, map[string]string{"a.csv": "outlet,text\nأ,نص\n"})
	got := collect(t, Options{}, filepath.Join(dir, "a.csv"), filepath.Join(dir, "z.csv"))
	if got.fatal == nil || len(got.scored) > 0 {
		t.Errorf("got %v after %q, want an error and no article", got.fatal, got.scored)
	}
}

func TestInputThatBreaksOffIsFatal(t *testing.T) {
	for _, name := range []string{"short", "long"} {
		start := `{"outlet":"أ","text":"نص"}` + "\n"
		if name == "long" {
			start = strings.Repeat(start, 10_000)
		}
		broken := io.MultiReader(strings.NewReader(start), iotest.ErrReader(errors.New("the disk is gone")))
		got := collect(t, Options{Stdin: broken}, "-")
		if got.fatal == nil || got.fatal.Error() != "cannot read stdin: the disk is gone" || len(got.sources) > 0 {
			t.Errorf("%s: got %v and sources %v", name, got.fatal, got.sources)
		}
	}
}

func TestUnreadableDoesNotTellTheMachine(t *testing.T) {
	open := func() (io.ReadCloser, error) {
		return nil, &fs.PathError{Op: "open", Path: "/home/someone/1.jsonl", Err: fs.ErrPermission}
	}
	var got reading
	got.take(t, each(Options{}, func(r *reader) error { return r.file(file{"1.jsonl", open}, "") }))
	if got.fatal != nil {
		t.Errorf("fatal: %v", got.fatal)
	}
	same(t, "refused", got.refused, []string{"1.jsonl: cannot be read: permission denied, want leave to read it"})
}

func TestRefused(t *testing.T) {
	arabic := "قال شهود عيان إن القوات تقدمت نحو العاصمة طرابلس أمس الجمعة"
	garbled := must(charmap.Windows1256.NewDecoder().String(arabic))
	for _, test := range []struct {
		name    string
		file    string
		content string
		scored  int
		refused []string
	}{
		{"a picture called a text", "أ/1.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 0, []string{"أ/1.txt: not a text, want UTF-8, UTF-16, windows-1256 or ISO-8859-6"}},
		{"a PDF called a text", "أ/1.txt", "%PDF-1.7\n", 0, []string{"أ/1.txt: not a text but a PDF, save it as UTF-8 text"}},
		{"a workbook called CSV", "1.csv", "PK\x03\x04 and so on", 0, []string{"1.csv: not a text but a zip, .docx or .xlsx file, save it as UTF-8 text"}},
		{"control bytes called JSON lines", "1.jsonl", "\x01\x02\x03\x04", 0, []string{"1.jsonl: not a text, want UTF-8, UTF-16, windows-1256 or ISO-8859-6"}},
		{"a zero byte late in a text", "أ/1.txt", strings.Repeat("a ", sampled) + "\x00", 0, []string{"أ/1.txt: not a text, want UTF-8, UTF-16, windows-1256 or ISO-8859-6"}},
		{"a table of 16-bit numbers", "أ/1.txt", strings.Repeat("\x01\x00\x02\x00\x03\x00", 50), 0, []string{"أ/1.txt: not a text, want UTF-8, UTF-16, windows-1256 or ISO-8859-6"}},
		{"an empty text", "أ/1.txt", " \n", 0, []string{"أ/1.txt: article without a text"}},
		{"a text with one damaged letter", "أ/1.txt", arabic + "\xd8 " + arabic, 0, []string{"أ/1.txt: " + charset.ErrDamaged.Error()}},
		{"Cyrillic in windows-1251", "أ/1.txt", must(charmap.Windows1251.NewEncoder().String("Очевидцы сообщили, что силы продвинулись к столице")), 0, []string{"أ/1.txt: encoding is none of UTF-8, UTF-16, windows-1256 and ISO-8859-6, save the file as UTF-8"}},
		{"UTF-8 read as windows-1256 and saved so", "أ/1.txt", garbled, 0, []string{"أ/1.txt: text is garbled (" + cell.Short(garbled) + "): UTF-8 that was read as windows-1256 and saved so, save it as UTF-8 from its source"}},
		{"one damaged letter in JSON lines", "1.jsonl", "{\"outlet\":\"أ\",\"text\":\"" + arabic + "\"}\n{\"outlet\":\"أ\",\"text\":\"\xd8\"}\n{\"outlet\":\"أ\",\"text\":\"2\"}\n", 2, []string{"1.jsonl:2: " + charset.ErrDamaged.Error()}},
		{"one damaged letter in CSV", "1.csv", "outlet,text\nأ," + arabic + "\nأ,\xd8\nأ,2\n", 2, []string{"1.csv:3: " + charset.ErrDamaged.Error()}},
		{"zeros behind a table that was not written to its end", "1.csv", "outlet,text\nأ,1\nأ,2\n" + strings.Repeat("\x00", 4096), 2, []string{"1.csv:4: not a text, want UTF-8, UTF-16, windows-1256 or ISO-8859-6"}},
		{"zeros behind JSON that was not written to its end", "1.jsonl", `{"outlet":"أ","text":"1"}` + "\n" + strings.Repeat("\x00", 4096), 1, nil},
		{"nothing but zeros", "1.csv", strings.Repeat("\x00", 4096), 0, []string{"1.csv: not a text, want UTF-8, UTF-16, windows-1256 or ISO-8859-6"}},
		{"a zero byte in a CSV row", "1.csv", "outlet,text\n" + strings.Repeat("أ,\n", sampled/4) + "أ,\x00\nأ,2\n", 1, nil},
		{"a CSV without the needed columns", "1.csv", "when,who,what\n1,2,3\n", 0, []string{`1.csv: no column "outlet", want --column outlet=NAME with one of "when", "who", "what"`}},
		{"a CSV without a header", "1.csv", "\n\n", 0, []string{"1.csv: no header, want a first line such as outlet,date,title,text,url"}},
		{"a CSV whose first line is an article", "1.csv", "أ,2019-05-02," + arabic + arabic + "\n", 0, []string{`1.csv: no column "outlet", want --column outlet=NAME with one of "أ", "2019-05-02", "` + cell.Short(arabic) + `"`}},
		{"rows with too many and too few fields", "1.csv", "outlet,text\nأ,نص,زيادة\nأ\nأ,نص\n", 1, []string{"1.csv:2: 3 fields, want 2 as in the header", "1.csv:3: 1 field, want 2 as in the header"}},
		{"one bad line among good ones", "1.jsonl", `{"outlet":"أ","text":"1"}` + "\n{\"outlet\":\n" + `{"outlet":"أ","text":"2"}`, 2, []string{"1.jsonl:2: not JSON: unexpected end of JSON input"}},
		{"something behind the object", "1.jsonl", `{"outlet":"أ","text":"1"} x`, 0, []string{"1.jsonl:1: not JSON: invalid character 'x' after top-level value"}},
		{"no outlet, no text", "1.jsonl", `{"text":"1"}` + "\n" + `{"outlet":"أ","text":" "}`, 0, []string{
			`1.jsonl:1: article without an outlet, want it under the key "outlet", or --column outlet=KEY with one of "text"`,
			`1.jsonl:2: article without a text, want it under the key "text", or --column text=KEY`}},
		{"values that are no texts", "1.jsonl", `{"outlet":"أ","text":[1]}` + "\n" + `{"source":{},"outlet":"أ","text":{"x":"1"}}` + "\n3", 0, []string{
			`1.jsonl:1: "text" is 1, want texts in the list`, `1.jsonl:2: "text" is {"x":"1"}, want a text`, `1.jsonl:3: 3, want a JSON object`}},
		{"a key that stands twice", "1.jsonl", `{"outlet":"أ","text":"1","Text":"2"}`, 0, []string{`1.jsonl:1: the key "Text" stands twice, want it once`}},
		{"a JSON array", "1.jsonl", "\n[\n{\"outlet\":\"أ\",\"text\":\"1\"}\n]\n", 1, nil},
		{"a JSON object over several lines", "1.jsonl", "{\n\"outlet\":\"أ\",\"text\":\"1\"}\n", 1, nil},
		{"letters that became question marks", "1.jsonl", `{"outlet":"أ","text":"?????? ??????? ???? ?? ????."}`, 0, []string{"1.jsonl:1: letters are lost (?????? ??????? ???? ?? ????.): question marks stand in their place, save it as UTF-8 from its source"}},
		{"a text in visual order", "1.jsonl", `{"outlet":"أ","text":"ةنيدملا ىلإ ةلفاق تلصو دقل ةعاسلا ةفورعملا"}`, 0, nil},
		{"words glued together", "1.jsonl", `{"outlet":"أ","text":"وصلتقافلةالمساعداتإلىالمدينة مساءأمسبعدرحلةطويلة"}`, 0, nil},
		{"windows-1256 that was read as windows-1252", "1.jsonl", `{"outlet":"أ","text":"` + must(charmap.Windows1252.NewDecoder().String(must(charmap.Windows1256.NewEncoder().String(arabic)))) + `"}`, 0, nil},
		{"only a line that is no sentence", "1.jsonl", `{"outlet":"أ","text":"اقرأ أيضا: خبر آخر"}`, 0, []string{`1.jsonl:1: article without a text: "اقرأ أيضا: خبر آخر" is no sentence of it`}},
		{"values that only say that there is none", "1.jsonl", `{"outlet":"NaN","text":"1"}` + "\n" + `{"outlet":"أ","text":"#N/A"}`, 0, []string{"1.jsonl:1: article without an outlet, want it under the key \"outlet\", or --column outlet=KEY with one of \"outlet\", \"text\"", "1.jsonl:2: article without a text"}},
		{"the same article twice", "1.jsonl", `{"id":1,"outlet":"أ","text":"1","date":"2019-05-02"}` + "\n" + `{"id":2,"outlet":"أ ","text":"1","date":"02/05/2019","url":"x"}` + "\n" + `{"outlet":"ب","text":"1","date":"2019-05-02"}` + "\n" + `{"outlet":"ب","text":"1","date":"2019-05-02","title":"ع"}` + "\n" + `{"outlet":"ب","text":"1"}`, 4, []string{"1.jsonl:2: same article as 1.jsonl:1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := collect(t, Options{}, tree(t, map[string]string{test.file: test.content}))
			if got.fatal != nil || len(got.scored) != test.scored {
				t.Errorf("fatal %v, articles %q, want %d", got.fatal, got.scored, test.scored)
			}
			if test.refused != nil {
				same(t, "refused", got.refused, test.refused)
			}
		})
	}
}

func TestTheSameArticleInTwoFiles(t *testing.T) {
	dir := tree(t, map[string]string{"b/أ/1.txt": "نص", "a/أ/1.txt": "نص"})
	got := collect(t, Options{}, filepath.Join(dir, "b"), filepath.Join(dir, "a"))
	same(t, "scored", got.scored, []string{"a/أ/1.txt | أ |  |  | نص"})
	same(t, "refused", got.refused, []string{"b/أ/1.txt: same article as a/أ/1.txt"})
}

func TestTenMegabytes(t *testing.T) {
	long.Only(t)
	body := strings.Repeat("قال شهود عيان إن القوات تقدمت.\n", 10<<20/55)
	line := strings.ReplaceAll(body, "\n", `\n`)
	dir := tree(t, map[string]string{
		"أ/1.txt": body,
		"1.jsonl": `{"outlet":"ب","text":"` + line + `"}` + "\n" + `{"outlet":"ب","text":"2"}`,
		"1.csv":   "outlet,text\nج,\"" + body + "\"\nج,2\n",
	})
	got := collect(t, Options{}, dir)
	if len(got.articles) != 5 || len(got.refused) > 0 {
		t.Fatalf("got %d articles, refused %q", len(got.articles), got.refused)
	}
	for _, i := range []int{0, 2, 4} {
		if got.articles[i].Body != body {
			t.Errorf("%s: not the text that was written", got.articles[i].Pos)
		}
	}
}

func TestAboveTheLimit(t *testing.T) {
	long.Only(t)
	long := strings.Repeat("x", lines.Longest)
	dir := tree(t, map[string]string{
		"أ/1.txt": long + "x",
		"1.jsonl": `{"outlet":"ب","text":"` + long + `"}` + "\n" + `{"outlet":"ب","text":"2"}`,
		"1.csv":   "outlet,text\nج," + long + "\nج,2\n",
	})
	got := collect(t, Options{}, dir)
	if len(got.articles) != 2 {
		t.Errorf("got %d articles, want 2", len(got.articles))
	}
	same(t, "refused", got.refused, []string{"1.csv:2: " + lines.ErrTooLong.Error(), "1.jsonl:1: " + lines.ErrTooLong.Error(), "أ/1.txt: " + lines.ErrTooLong.Error()})
}

func TestWhoStopsEarlyGetsNoMore(t *testing.T) {
	dir := tree(t, map[string]string{"1.csv": "outlet,text\nأ,1\nأ\nأ,2\n", "أ/1.txt": "3"})
	for stop := range 4 {
		n := 0
		for range Open(Options{Source: func(s Source) { t.Logf("%d: %v", stop, s) }}, dir) {
			if n++; n > stop {
				break
			}
		}
		if n != stop+1 {
			t.Errorf("stopped at %d, got %d", stop+1, n)
		}
	}
}

func TestSources(t *testing.T) {
	dir := tree(t, map[string]string{"1.jsonl": "abc", "2.csv": "x\n", "أ/1.txt": "\xff\xfeA\x00", "1.csv": ""})
	got := collect(t, Options{}, dir)
	var lines []string
	for _, s := range got.sources {
		lines = append(lines, fmt.Sprint(s.Path, " ", s.SHA256, " ", s.Encoding))
	}
	same(t, "sources", lines, []string{
		"1.jsonl ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad UTF-8", // FIPS 180-4, "abc"
		fmt.Sprintf("أ/1.txt %x UTF-16LE", sha256.Sum256([]byte("\xff\xfeA\x00"))),
	})
}
