package review

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"mizan/internal/long"
	"mizan/internal/words"
)

// repacked returns a workbook with its parts changed.
func repacked(t *testing.T, data []byte, change func(parts map[string]string)) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, file := range archive.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[file.Name] = string(part)
	}
	change(parts)
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := out.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, parts[name])
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// codingPart is where the library puts the coding sheet.
const codingPart = "xl/worksheets/sheet2.xml"

// What is not a whole, unaltered coding workbook is refused with a clear word,
// in little memory.
func TestHostile(t *testing.T) {
	sample := sampled(t, some(), 1, 60)
	good := written(t, sample)
	if _, err := Read(good); err != nil {
		t.Fatal(err)
	}
	mention := slices.IndexFunc(sample.Items, func(i Item) bool { return i.Mention })
	row := func(column string) string { return fmt.Sprint(column, mention+firstItem) }
	part := func(name string, change func(string) string) []byte {
		return repacked(t, good, func(parts map[string]string) {
			if parts[name] == "" {
				t.Fatalf("no part %s", name)
			}
			parts[name] = change(parts[name])
		})
	}
	replaced := func(name, old, new string) []byte {
		return part(name, func(s string) string {
			if !strings.Contains(s, old) {
				t.Fatalf("no %q in %s", old, name)
			}
			return strings.Replace(s, old, new, 1)
		})
	}
	set := func(at, value string) []byte { return filled(t, good, map[string]string{at: value}) }
	type test struct {
		name string
		data []byte
		want string
	}
	tests := []test{
		{"empty", nil, "the file is empty"},
		{"text", []byte("id,sentence\n"), "not an .xlsx workbook"},
		{"old .xls or encrypted", append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 8184)...), "password-protected or old .xls: save as .xlsx"},
		{"an .ods", zipped(map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}), "(.ods): open it in LibreOffice or Excel, save it as .xlsx"},
		{"another zip", zipped(map[string]string{"readme.txt": "x"}), "the part is missing"},
		{"half of the file", good[:len(good)/2], "the file is cut"},
		{"last byte missing", good[:len(good)-1], "the file is cut"},
		{"too large", make([]byte, mostBytes+1), "larger than 64 MB"},

		{"wrong checksum", corrupted(good), "checksum error"},
		{"a bomb with a lying size", lyingBomb(), "damaged"},
		{"100,000 entries", crowded(100_000), "parts in the zip, want 1000 at most"},
		{"70,000 entries that declare 100", lying(crowded(70_000), 100), "zip"},
		{"a part twice", twice(), "is in the zip twice"},

		{"malformed at row 20", replaced(codingPart, `<row r="20"`, `<row r="20" <`), "sheet الترميز: XML syntax error"},
		{"an unknown entity", replaced(codingPart, `<row r="20"`, `&x;<row r="20"`), "invalid character entity"},
		{"a sheet cut at half", part(codingPart, func(s string) string { return s[:len(s)/2] }), "sheet الترميز: "},
		{"an empty sheet", part(codingPart, func(string) string { return " " }), "no XML in it"},
		{"a document type", replaced(codingPart, "<worksheet", "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet"), "document type"},
		{"deep", part(codingPart, func(string) string { return strings.Repeat("<a>", 1_000_000) }), "more than 64 deep"},
		{"a far row", replaced(codingPart, `<row r="20"`, `<row r="231999999999940"`), "rows at most"},
		{"rows out of order", replaced(codingPart, `<row r="20"`, `<row r="2"`), `row "2" after row 19`},
		{"a far column", replaced(codingPart, `r="A20"`, `r="XFD20"`), `cell "XFD20"`},
		{"a cell of another row", replaced(codingPart, `r="A20"`, `r="A21"`), `cell "A21" in row 20`},
		{"a text that is not there", replaced(codingPart, "<v>", "<v>99999"), `refers to text "99999`},
		{"cut texts", part("xl/sharedStrings.xml", func(s string) string { return s[:len(s)/2] }), "the texts of the workbook"},
		{"a missing sheet", replaced("xl/workbook.xml", `name="tool"`, `name="other"`), `no sheet "tool"`},

		{"a missing column", set("D3", "other"), `sheet الترميز: no column "coder1_is"`},
		{"a column twice", set("M3", "coder1_is"), `M3: a second column "coder1_is"`},
		{"heads that are gone", filled(t, good, map[string]string{"C3": "", "L3": ""}), `sheet الترميز: no column "id"`},
		{"a value that is not offered", set(row("D"), "maybe"), "الترميز!" + row("D") + `: «maybe» ليس من الأجوبة، وهي: نعم، لا`},
		{"a side that is not offered", filled(t, good, map[string]string{row("D"): "yes", row("E"): "ليبيا"}), "الترميز!" + row("E")},
		{"answered after no", filled(t, good, map[string]string{row("H"): "no", row("J"): "+1"}), "الترميز!" + row("H") + ": فيها «لا»، لكن الترميز!" + row("J")},
		{"answered but the first", set(row("F"), "0"), "الترميز!" + row("D") + ": فارغة، لكن الترميز!" + row("F")},
		{"an unknown id", set("L5", "i0000000000000000"), "الترميز!L5: الرقم «i0000000000000000» ليس من هذه العينة"},
		{"a row again", filled(t, good, map[string]string{"L5": sample.Items[0].ID, "C5": sample.Items[0].marked()}), "الترميز!L5: الرقم «" + sample.Items[0].ID + "» مكرر"},
		{"an edited sentence", set("C5", "غير ما كان"), "الترميز!C5: ليست جملة الرقم"},
		{"a row taken out", filled(t, good, map[string]string{"A5": "", "B5": "", "C5": "", "L5": ""}), "غير موجود، هل حُذف صف؟"},
		{"the tool's decision taken out", set("tool!I"+fmt.Sprint(mention+2), ""), "not complete"},
		{"a weight of nothing", set("tool!L3", "NaN"), "tool!L3"},
		{"an outlet that has no total", set("tool!D3", "ج"), "tool!D3"},
		{"a negative total", set("totals!B2", "-1"), "totals!B2"},
	}
	if long.Asked { // seconds of reading
		tests = append(tests,
			test{"a bomb", part(codingPart, func(s string) string { return s + strings.Repeat(" ", mostUnpacked) }), "unpacks to more than 32 MB"},
			test{"a bomb of texts", part("xl/sharedStrings.xml", func(s string) string { return s + strings.Repeat(" ", mostTexts) }), "unpacks to more than 128 MB"},
			test{"many elements", part("xl/sharedStrings.xml", func(s string) string { return s + strings.Repeat("<a/>", mostElements) }), "more than 5000000 elements"},
		)
	}
	for _, test := range tests {
		before := memory()
		_, err := Read(test.data)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.name, err, test.want)
		}
		if used := memory() - before; used > 600<<20 {
			t.Errorf("%s: allocated %d MB", test.name, used>>20)
		}
	}
}

// memory returns the bytes allocated so far.
func memory() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// zipped returns a zip of some parts.
func zipped(parts map[string]string) []byte {
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, _ := out.Create(name)
		io.WriteString(w, parts[name])
	}
	out.Close()
	return b.Bytes()
}

// crowded returns a zip with so many empty entries.
func crowded(entries int) []byte {
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for i := range entries {
		out.CreateHeader(&zip.FileHeader{Name: fmt.Sprint(i)})
	}
	out.Close()
	return b.Bytes()
}

// lying returns a zip whose end declares another number of entries.
func lying(data []byte, entries uint16) []byte {
	data = slices.Clone(data)
	end := bytes.LastIndex(data, []byte("PK\x05\x06"))
	binary.LittleEndian.PutUint16(data[end+8:], entries)
	binary.LittleEndian.PutUint16(data[end+10:], entries)
	return data
}

// twice returns a zip with two parts of one name.
func twice() []byte {
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for range 2 {
		w, _ := out.Create("xl/workbook.xml")
		io.WriteString(w, "<workbook/>")
	}
	out.Close()
	return b.Bytes()
}

// lyingBomb returns a zip with a part that unpacks to 256 MB and says 10.
func lyingBomb() []byte {
	var packed, b bytes.Buffer
	deflate, _ := flate.NewWriter(&packed, flate.BestSpeed)
	block := make([]byte, 1<<20)
	sum := crc32.NewIEEE()
	for range 256 {
		deflate.Write(block)
		sum.Write(block)
	}
	deflate.Close()
	out := zip.NewWriter(&b)
	w, _ := out.CreateRaw(&zip.FileHeader{
		Name: "xl/_rels/workbook.xml.rels", Method: zip.Deflate, CRC32: sum.Sum32(),
		CompressedSize64: uint64(packed.Len()), UncompressedSize64: 10,
	})
	w.Write(packed.Bytes())
	out.Close()
	return b.Bytes()
}

// corrupted returns a workbook in which a stored part was changed and its
// checksum was not.
func corrupted(data []byte) []byte {
	archive, _ := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, file := range archive.File {
		r, _ := file.Open()
		part, _ := io.ReadAll(r)
		header := &zip.FileHeader{Name: file.Name, Method: zip.Store, CRC32: crc32.ChecksumIEEE(part),
			CompressedSize64: uint64(len(part)), UncompressedSize64: uint64(len(part))}
		if file.Name == codingPart {
			part[bytes.Index(part, []byte(`ht="`))+4]++
		}
		w, _ := out.CreateRaw(header)
		w.Write(part)
	}
	out.Close()
	return b.Bytes()
}

// A workbook cut anywhere is refused, never half read.
func TestCutAnywhere(t *testing.T) {
	good := written(t, sampled(t, some(), 1, 30))
	for cut := 0; cut < len(good); cut += 97 {
		if _, err := Read(good[:cut]); err == nil {
			t.Fatalf("cut at %d of %d: no error", cut, len(good))
		}
	}
}

// A place that holds no file is told.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "good.xlsx")
	if err := os.WriteFile(good, written(t, sampled(t, some(), 1, 30)), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(good); err != nil {
		t.Error(err)
	}
	if _, err := Open(filepath.Join(dir, "none.xlsx")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), "not a file") {
		t.Errorf("a folder: %v", err)
	}
}

// No bytes make Read panic.
func FuzzRead(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add(zipped(map[string]string{
		"xl/workbook.xml":            `<workbook><sheets><sheet name="coding" id="1"/><sheet name="tool" id="1"/><sheet name="totals" id="1"/><sheet name="made" id="1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<r><Relationship Id="1" Target="a.xml"/></r>`,
		"xl/a.xml":                   `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>key</t></is></c></row></sheetData></worksheet>`,
	}))
	f.Fuzz(func(t *testing.T, data []byte) { Read(data) })
}

// What a keyboard or a program does to an answer changes none.
func TestAnswersAsTyped(t *testing.T) {
	scheme := newScheme([]Answer{
		{ID: "lna", Text: words.Text{"ar": "الجيش الوطنيّ", "en": "the Army"}},
		{ID: "gna", Text: words.Text{"ar": "حكومة الأمم", "en": "the Accord"}},
		{ID: "iss", Text: words.Text{"ar": "فارس"}}, {ID: "issa", Text: words.Text{"ar": "فأرس"}},
	})
	for _, test := range []struct {
		name string
		q    Question
		cell string
		want string // "?" for none of the answers
	}{
		{"an Arabic digit", Polarity, "١", "+1"},
		{"an Arabic zero", Polarity, "٠", "0"},
		{"a Persian digit with a minus", Polarity, "−۱", "-1"},
		{"the sign behind", Polarity, "١-", "-1"},
		{"marks of direction", Polarity, "\u200f\u200e+1\u200f", "+1"},
		{"two", Polarity, "٢", "?"},
		{"both signs", Polarity, "+-1", "?"},
		{"a shadda left out", Side, "الجيش الوطني", "lna"},
		{"a hamza left out", Side, "حكومة الامم", "gna"},
		{"the dots left out, and a mark", Side, "\u200fحكومه الأمم ", "gna"},
		{"as it is, where another folds to the same", Side, "فأرس", "issa"},
		{"folds to two", Side, "فَارس", "?"},
		{"capitals", Side, "The army", "lna"},
		{"vowels left out", Polarity, "مشرعنة", "+1"},
		{"no answer", Voice, "ربما", "?"},
	} {
		got, ok := scheme.read(test.q, test.cell)
		if !ok {
			got = "?"
		}
		if got != test.want {
			t.Errorf("%s: %q is read as %s, want %s", test.name, test.cell, got, test.want)
		}
	}
}
