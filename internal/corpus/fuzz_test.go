package corpus

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzCSV checks that any file is read without panic, and that each line of a
// file without quotation marks is an article or a refusal. What marks do is
// checked by TestAnyByteOfACSV.
func FuzzCSV(f *testing.F) {
	for _, seed := range []string{
		"", "\n", "outlet,text\n", "outlet,text\nأ,نص\n", "outlet,text\nأ,\"نص\n\n\"\"نص\"\"\"\nب,\n", "outlet;text\r\nأ;\"x\r\n",
		"outlet,text\nأ,\"\n\"ب,\"x\"\n", "sep=;\noutlet;text\n", "sep=; ", "outlet,date,text\nأ,2019-05-02,\"x\nأ,2019-05-02,y\"\n",
		"\xef\xbb\xbfoutlet,text\na,\xd8\n", "outlet,text\ra,b\r", "outlet\ttext\na\t\"b\"c\"\n", "o\x00u\x00", "outlet,text\na,\"\"\"\nb,\"\"\n\"",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got := readCSV(t, string(data))
		if got.fatal != nil {
			t.Fatalf("fatal error %v", got.fatal)
		}
		if len(got.refused) == 1 && strings.HasPrefix(got.refused[0], "1.csv: ") || bytes.ContainsAny(data, "\"\x00\r") || !utf8.Valid(data) {
			return
		}
		if bytes.Contains(data, []byte("sep=")) {
			return // more than the header may be no row
		}
		// Every row but the header, and nothing else. A row of nothing but
		// space is none.
		want := -1
		for line := range strings.Lines(string(data)) {
			if strings.TrimFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;\ufeff", r) }) != "" {
				want++
			}
		}
		if seen := len(got.articles) + len(got.refused); seen != want {
			t.Errorf("%d articles and %q, want %d together", len(got.articles), got.refused, want)
		}
	})
}

// FuzzJSONLines checks that any file is read without panic, and that each of
// its lines with anything on it is an article or a refusal.
func FuzzJSONLines(f *testing.F) {
	for _, seed := range []string{
		"", "\n", `{"outlet":"أ","text":"نص"}`, "{\"outlet\":\"أ\",\"text\":\"نص\"}\n{\n\n[]\n", "[\n{}\n]", "{\n}\n", "\xef\xbb\xbf{}\n\xd8\n",
		`{"outlet":"أ","text":"\ud800","date":"٥ أيلول ٢٠١٩","id":1e9}`, "nul\x00\n", `{"outlet":{},"source":"a","text":null,"body":"b"}` + "\r\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got reading
		got.take(t, each(Options{}, func(r *reader) error { return r.file(inMemory("1.jsonl", string(data)), "") }))
		if got.fatal != nil {
			t.Fatalf("fatal error %v", got.fatal)
		}
		if len(got.refused) == 1 && strings.HasPrefix(got.refused[0], "1.jsonl: ") || bytes.IndexByte(data, 0) >= 0 || !utf8.Valid(data) {
			return // not lines, or not those that stand in data
		}
		if first := bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))); len(first) == 0 || notLines(bytes.TrimSpace(bytes.SplitN(first, []byte("\n"), 2)[0])) {
			return // JSON in one piece
		}
		want := 0
		for _, line := range bytes.Split(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), []byte("\n")) {
			if len(bytes.TrimSpace(line)) > 0 {
				want++
			}
		}
		if seen := len(got.articles) + len(got.refused); seen != want {
			t.Errorf("%d articles and %q, want %d together", len(got.articles), got.refused, want)
		}
	})
}

// FuzzObjects checks the reading of objects against encoding/json: it takes
// the same lines for JSON, and finds the same texts.
func FuzzObjects(f *testing.F) {
	for _, seed := range []string{
		`{}`, `{"text":"a\\\"\n\u0646\ud83d\ude00\ud800","x":[{"y":"]"}]}`, `{"t\u0065xt" : "b" , "id" : -1.5e3 }`, `{"text":null,"body":true}`,
		`{"text":"\x"}`, `{"text":"\u00"}`, `{"text":01}`, `{"text":"a",}`, `{"text" "a"}`, `{"text":"a"}}`, `{"text":[}`, `{"text":"a` + "\t" + `"}`, `{"text":"a","text":"b"}`, `{"x":nul}`,
	} {
		f.Add([]byte(seed))
	}
	columns, err := newColumns(map[string]string{"text": "text"}, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		if line = bytes.TrimSpace(line); len(line) == 0 || line[0] != '{' || !utf8.Valid(line) {
			return
		}
		got, err := newObjects(&columns).record(line)
		twice := err != nil && strings.HasSuffix(err.Error(), "stands twice, want it once")
		if bad := err != nil && strings.HasPrefix(err.Error(), "not JSON: "); bad == json.Valid(line) && !twice {
			t.Fatalf("%s: got %v, and encoding/json finds it valid: %v", line, err, json.Valid(line))
		}
		var want map[string]any
		if err != nil || json.Unmarshal(line, &want) != nil {
			return
		}
		if text, ok := want["text"].(string); ok && got[fieldText] != text {
			t.Errorf("%s: got %q, want %q", line, got[fieldText], text)
		}
	})
}

// FuzzJSONPiece checks that any JSON in one piece is read without panic, and that
// of a list of objects each is an article or a refusal.
func FuzzJSONPiece(f *testing.F) {
	for _, seed := range []string{
		`[{"outlet":"أ","text":"نص"},{"text":1}]`, `{"articles":[{"outlet":"أ","text":"نص"},{}],"x":[{}]}`, `{"name":"قناة","messages":[{"text":["نص",{"text":"آخر"}]}]}`, "[", "[{", `[{"a":"]`, "[[{}]]", "[]]{}", "{\n}\n{\n}",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got reading
		got.take(t, each(Options{}, func(r *reader) error { return r.file(inMemory("1.json", string(data)), "أ") }))
		if got.fatal != nil {
			t.Fatalf("fatal error %v", got.fatal)
		}
		var list []map[string]any
		if trimmed := bytes.TrimSpace(data); len(trimmed) == 0 || trimmed[0] != '[' || !utf8.Valid(data) || json.Unmarshal(trimmed, &list) != nil || slices.ContainsFunc(list, func(o map[string]any) bool { return o == nil }) {
			return
		}
		if seen := len(got.articles) + len(got.refused); seen != len(list) {
			t.Errorf("%d articles and %q of %d objects", len(got.articles), got.refused, len(list))
		}
	})
}

// FuzzArchive checks that any archive or packed file is read without panic and
// without what ends the reading.
func FuzzArchive(f *testing.F) {
	var packed bytes.Buffer
	files := zip.NewWriter(&packed)
	for _, name := range []string{"أ/1.txt", "../x.txt", "b.jsonl", "c.zip"} {
		to, err := files.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			f.Fatal(err)
		}
		if _, err := to.Write([]byte(`{"outlet":"أ","text":"نص"}`)); err != nil {
			f.Fatal(err)
		}
	}
	if err := files.Close(); err != nil {
		f.Fatal(err)
	}
	for _, name := range []string{"1.zip", "1.tar", "1.tar.gz", "1.tgz", "1.jsonl.gz", "1.csv.zst", "1.json.bz2", "1.tar.zst"} {
		f.Add(name, packed.Bytes())
		f.Add(name, append([]byte("x.txt"), make([]byte, 1500)...))
		f.Add(name, []byte("\x1f\x8b\x08\x00"))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if !readableName(name) {
			return
		}
		var got reading
		got.take(t, each(Options{}, func(r *reader) error { return r.file(inMemory(name, string(data)), "أ") }))
		if got.fatal != nil {
			t.Fatalf("fatal error %v", got.fatal)
		}
	})
}
