package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	xjapanese "golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"mizan/internal/corpus/charset"
)

// sampled is how many bytes are read at a time, and looked at to tell an encoding.
const sampled = 64 << 10

// texts returns some articles of the sample.
func texts(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("sample/libya/*.txt")
	if err != nil || len(names) == 0 {
		t.Skip("no texts in the sample")
	}
	var all []string
	for _, name := range names[:min(len(names), 20)] {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	return all
}

// TestEncodingsRoundTrip writes real articles in each encoding, whole and
// short, and reads them back through every form.
func TestEncodingsRoundTrip(t *testing.T) {
	bom := func(name string, b string) func(string) (string, error) {
		return func(s string) (string, error) {
			s, err := b16(name).NewEncoder().String(s)
			return b + s, err
		}
	}
	for _, test := range []struct {
		name   string
		want   string
		encode func(string) (string, error)
	}{
		{"windows-1256", "windows-1256", charmap.Windows1256.NewEncoder().String},
		{"ISO-8859-6", "ISO-8859-6", charmap.ISO8859_6.NewEncoder().String},
		{"UTF-16LE", "UTF-16LE", bom("LE", "")},
		{"UTF-16BE", "UTF-16BE", bom("BE", "")},
		{"UTF-16LE with BOM", "UTF-16LE", bom("LE", "\xff\xfe")},
		{"UTF-16BE with BOM", "UTF-16BE", bom("BE", "\xfe\xff")},
		{"UTF-8", "UTF-8", func(s string) (string, error) { return s, nil }},
		{"UTF-8 with BOM", "UTF-8", func(s string) (string, error) { return "\xef\xbb\xbf" + s, nil }},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range texts(t) {
				for _, size := range []int{len(text), 1000, 200} {
					roundTrip(t, plainest(text, size), test.want, test.encode)
				}
			}
		})
	}
}

func b16(name string) xencoding.Encoding {
	if name == "LE" {
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	}
	return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
}

// plainest returns the first runes of a text, of those that every encoding has.
func plainest(text string, size int) string {
	text = strings.ToValidUTF8(text[:min(size, len(text))], "")
	return strings.Map(func(r rune) rune {
		if _, ok := charmap.ISO8859_6.EncodeRune(r); !ok {
			return '-'
		}
		return r
	}, text)
}

func roundTrip(t *testing.T, text, want string, encode func(string) (string, error)) {
	t.Helper()
	line := strings.NewReplacer("\n", `\n`, "\r", `\r`, "\t", `\t`, `"`, `\"`).Replace(text)
	files := map[string]string{
		"أ/1.txt": text,
		"1.csv":   "outlet,text\nب,\"" + strings.ReplaceAll(text, `"`, `""`) + "\"\n",
		"1.jsonl": `{"outlet":"ج","text":"` + line + "\"}\n",
	}
	for name, content := range files {
		encoded, err := encode(content)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = encoded
	}
	got := collect(t, Options{}, tree(t, files))
	if len(got.articles) != 3 {
		t.Fatalf("got %q, refused %q, fatal %v", got.scored, got.refused, got.fatal)
	}
	for i, article := range got.articles {
		if article.Body != text {
			t.Errorf("%s: got %q, want %q", article.Pos, article.Body, text)
		}
		if got.sources[i].Encoding != want {
			t.Errorf("%s: got %s, want %s", article.Pos, got.sources[i].Encoding, want)
		}
	}
}

// TestLongASCIIFirst has the encoding show only after far more than a sample.
func TestLongASCIIFirst(t *testing.T) {
	row := `{"outlet":"AFP","text":"nothing to tell an encoding by","id":`
	var file strings.Builder
	for range 5000 {
		file.WriteString(row + "1}\n")
	}
	arabic, err := charmap.Windows1256.NewEncoder().String("قال شهود عيان إن القوات تقدمت نحو العاصمة")
	if err != nil {
		t.Fatal(err)
	}
	file.WriteString(`{"outlet":"AFP","text":"` + arabic + `"}`)
	csv := "outlet,text\n" + strings.Repeat("AFP\n", sampled) + "AFP," + arabic + "\n"
	if got := readCSV(t, csv); len(got.articles) != 1 || got.sources[0].Encoding != "windows-1256" {
		t.Errorf("CSV: got %d articles, %v", len(got.articles), got.sources)
	}
	got := collect(t, Options{}, tree(t, map[string]string{"1.jsonl": file.String()}))
	if len(got.articles) != 2 || got.articles[1].Body != "قال شهود عيان إن القوات تقدمت نحو العاصمة" || got.sources[0].Encoding != "windows-1256" {
		t.Errorf("got %d articles, %v, %v", len(got.articles), got.sources, got.articles[len(got.articles)-1])
	}
}

// TestEncodingShowsAtTheEndOfAChunk has the first Arabic letter be the last
// byte of what is read at a time: it alone tells nothing.
func TestEncodingShowsAtTheEndOfAChunk(t *testing.T) {
	text := "قال شهود عيان إن القوات تقدمت نحو العاصمة"
	arabic, err := charmap.ISO8859_6.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	start := `{"outlet":"AFP","text":"`
	file := start + strings.Repeat(" ", sampled-1-len(start)) + arabic + `"}`
	got := collect(t, Options{}, tree(t, map[string]string{"1.jsonl": file}))
	if len(got.articles) != 1 || strings.TrimSpace(got.articles[0].Body) != text {
		t.Errorf("refused %q, sources %v", got.refused, got.sources)
	}
}

// TestOtherEncodings has texts in encodings that are not told be refused, and
// not read as Arabic.
func TestOtherEncodings(t *testing.T) {
	const (
		russian  = "Очевидцы сообщили, что силы продвинулись к столице в пятницу. Министерство обороны заявило о потерях."
		greek    = "Αυτόπτες μάρτυρες είπαν ότι οι δυνάμεις προχώρησαν προς την πρωτεύουσα την Παρασκευή."
		hebrew   = "עדי ראייה אמרו שהכוחות התקדמו לעבר הבירה ביום שישי, לפי דובר משרד הביטחון."
		chinese  = "目击者称部队星期五向首都推进国防部没有公布伤亡情况但当地居民表示战斗激烈"
		japanese = "目撃者によると部隊は金曜日に首都に向けて前進した国防省は死傷者数を発表していない"
	)
	for _, test := range []struct {
		name     string
		encoding xencoding.Encoding
		text     string
	}{
		{"windows-1251", charmap.Windows1251, russian},
		{"KOI8-R", charmap.KOI8R, russian},
		{"ISO-8859-5", charmap.ISO8859_5, russian},
		{"windows-1253", charmap.Windows1253, greek},
		{"windows-1255", charmap.Windows1255, hebrew},
		{"GBK", simplifiedchinese.GBK, chinese},
		{"Shift JIS", xjapanese.ShiftJIS, japanese},
		{"UTF-16 of Chinese without a mark", b16("LE"), chinese + " " + chinese},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, err := xencoding.ReplaceUnsupported(test.encoding.NewEncoder()).String(test.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := collect(t, Options{}, tree(t, map[string]string{"أ/1.txt": text})); len(got.articles) > 0 {
				t.Errorf("read as %s: %s", got.sources[0].Encoding, got.articles[0].Body)
			}
		})
	}
}

// TestCutUTF16 has a file end in the middle of a letter.
func TestCutUTF16(t *testing.T) {
	for name, content := range map[string]string{
		"half a unit":           "\xff\xfeA\x00B",
		"half a surrogate pair": "\xff\xfeA\x00\x3d\xd8",
		"a lone low surrogate":  "\xff\xfe\x00\xdcA\x00",
	} {
		got := collect(t, Options{}, tree(t, map[string]string{"أ/1.txt": content, "1.csv": content, "1.jsonl": content}))
		if len(got.articles) > 0 || len(got.refused) != 3 {
			t.Errorf("%s: got %q, refused %q", name, got.scored, got.refused)
		}
	}
}

// TestCutUTF16Lines has the damage at the end of a file leave the rest alone.
func TestCutUTF16Lines(t *testing.T) {
	lines, err := b16("LE").NewEncoder().String(`{"outlet":"أ","text":"نص"}` + "\n")
	if err != nil {
		t.Fatal(err)
	}
	got := collect(t, Options{}, tree(t, map[string]string{"1.jsonl": lines + "{"}))
	same(t, "scored", got.scored, []string{"1.jsonl:1 | أ |  |  | نص"})
	same(t, "refused", got.refused, []string{"1.jsonl:2: " + charset.ErrDamaged.Error()})
}

func must[T, U any](value T, _ U) T { return value }
