package corpus

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestForms(t *testing.T) {
	for _, test := range []struct {
		name    string
		files   map[string]string
		paths   []string // in the folder of files; the folder itself when there are none
		columns map[string]string
		stdin   string
		scored  []string
		refused []string
	}{
		{
			name:   "texts in sub-folders named for their outlets",
			files:  map[string]string{"الرائد/1.txt": "نص أول", "الرائد/2019/05/2.txt": "نص ثان", "الوسط/1.txt": "نص ثالث\r\n"},
			scored: []string{"الرائد/1.txt | الرائد |  |  | نص أول", "الرائد/2019/05/2.txt | الرائد |  |  | نص ثان", "الوسط/1.txt | الوسط |  |  | نص ثالث\r\n"},
		},
		{
			name: "a table names the texts",
			files: map[string]string{
				"articles.csv": "file,outlet,date,title,url,story\n2.txt,الوسط,2019-05-02,عنوان,http://x,e1\nsub\\1.txt,الرائد,,,,\n",
				"2.txt":        "نص", "sub/1.txt": "آخر",
			},
			scored: []string{"2.txt | الوسط | 2019-05-02 | عنوان | نص", "sub/1.txt | الرائد |  |  | آخر"},
		},
		{
			name: "a table and its texts do not agree",
			files: map[string]string{
				"articles.csv": "file,outlet,date\n1.txt,أ,\nلا.txt,أ,\n1.txt,ب,\n../x.txt,أ,\n4.txt,,\n5.txt,أ,أمس\n,أ,\n",
				"1.txt":        "نص", "4.txt": "نص", "5.txt": "نص", "sub/9.txt": "نص",
			},
			scored: []string{"1.txt | أ |  |  | نص"},
			refused: []string{
				`articles.csv:3: file "لا.txt": no such file, want a path from the folder of the table`,
				`articles.csv:4: file "1.txt" is listed already at articles.csv:2`,
				`articles.csv:5: file "../x.txt": not in the folder of the table, want a path inside it`,
				`articles.csv:6: article without an outlet`,
				`5.txt: same article as 1.txt`,
				`articles.csv:8: row without a file`,
				`sub/9.txt: the table articles.csv does not list this text, want a row for it`,
			},
		},
		{
			name: "a table in a sub-folder, texts without one beside it",
			files: map[string]string{
				"a/articles.csv": "file,outlet\n1.txt,أ\n", "a/1.txt": "نص", "a/2.txt": "نص", "ب/1.txt": "نص",
			},
			scored:  []string{"a/1.txt | أ |  |  | نص", "ب/1.txt | ب |  |  | نص"},
			refused: []string{"a/2.txt: the table articles.csv does not list this text, want a row for it"},
		},
		{
			name:   "a file called articles.csv that holds the articles",
			files:  map[string]string{"articles.csv": "outlet,text\nأ,نص\n", "ب/1.txt": "آخر"},
			scored: []string{"articles.csv:2 | أ |  |  | نص", "ب/1.txt | ب |  |  | آخر"},
		},
		{
			name:  "a table without outlets does not speak for its texts",
			files: map[string]string{"articles.csv": "file,date\n1.txt,\n", "أ/1.txt": "نص"},
			refused: []string{
				`articles.csv: no column "outlet", want --column outlet=NAME with one of "file", "date"`,
			},
			scored: []string{"أ/1.txt | أ |  |  | نص"},
		},
		{
			name: "CSV and JSON lines in a folder, and what is no article",
			files: map[string]string{
				"x.csv": "outlet,text\nأ,نص\n", "sub/y.ndjson": `{"outlet":"ب","text":"نص"}`,
				".hidden.txt": "x", ".git/z.txt": "x", "~$x.csv": "x", "notes.pdf": "x", "loose.txt": "x",
			},
			scored: []string{"sub/y.ndjson:1 | ب |  |  | نص", "x.csv:2 | أ |  |  | نص"},
			refused: []string{
				"loose.txt: article without an outlet, put it in a folder named for its outlet and name the folder above that, or list it in a table articles.csv beside it with the columns file,outlet,date,title,url",
				"notes.pdf: a PDF is not read, save its text as .txt, as pdftotext does: pdftotext -layout FILE",
			},
		},
		{
			name:    "a text named by itself has no outlet",
			files:   map[string]string{"1.txt": "نص"},
			paths:   []string{"1.txt"},
			refused: []string{"1.txt: article without an outlet, put it in a folder named for its outlet and name the folder above that, or list it in a table articles.csv beside it with the columns file,outlet,date,title,url"},
		},
		{
			name:    "a table named by itself",
			files:   map[string]string{"articles.csv": "file,outlet\n1.txt,أ\n", "1.txt": "نص"},
			paths:   []string{"articles.csv"},
			refused: []string{"articles.csv: a table of text files, want the name of the folder it stands in, and the table called articles.csv"},
		},
		{
			name: "CSV: quotes, line ends and doubled marks in fields, semicolons, BOM",
			files: map[string]string{
				"a.csv": "\ufeffOutlet;Date;Headline;Body\r\nأ;02/05/2019;\"عنوان; طويل\";\"قال \"\"نعم\"\"\r\n\r\nوذهب\"\r\n\r\nب;;;نص\r\n",
			},
			paths:  []string{"a.csv"},
			scored: []string{"a.csv:2 | أ | 2019-05-02 | عنوان; طويل | قال \"نعم\"\r\n\r\nوذهب", "a.csv:6 | ب |  |  | نص"},
		},
		{
			name:   "CSV: Arabic column names, Excel's own first line, empty rows",
			files:  map[string]string{"a.csv": "sep=;\nالوسيلة;التاريخ;العنوان;النص;الرابط\n;;;;\nأ;٥ أيلول ٢٠١٩;ع;نص;\n"},
			paths:  []string{"a.csv"},
			scored: []string{"a.csv:4 | أ | 2019-09-05 | ع | نص"},
		},
		{
			name:   "CSV: lines that end as on an old Mac",
			files:  map[string]string{"a.csv": "outlet,text\rأ,\"نص\"\rب,آخر\r"},
			paths:  []string{"a.csv"},
			scored: []string{"a.csv:2 | أ |  |  | نص", "a.csv:3 | ب |  |  | آخر"},
		},
		{
			name:   "TSV: tabs only, even where commas would give more columns",
			files:  map[string]string{"a.tsv": "outlet\ttext\tdate,title,url\nأ\tنص, آخر\tx\n"},
			paths:  []string{"a.tsv"},
			scored: []string{"a.tsv:2 | أ |  |  | نص, آخر"},
		},
		{
			name:    "columns of the user's own",
			files:   map[string]string{"a.csv": "wer,Was,text\nأ,نص,غيره\n", "b.jsonl": `{"wer":"ب","was":"نص","text":"غيره"}`, "c.jsonl": `{"outlet":"ج","text":"نص"}`},
			columns: map[string]string{"outlet": "Wer", "text": "was"},
			scored:  []string{"a.csv:2 | أ |  |  | نص", "b.jsonl:1 | ب |  |  | نص"},
			refused: []string{`c.jsonl:1: article without an outlet, want it under the key "wer", or --column outlet=KEY with one of "outlet", "text"`},
		},
		{
			name:    "a column of the user's own that is called as one of ours",
			files:   map[string]string{"a.csv": "source,publisher,text\n2019-05-02,أ,نص\n", "b.jsonl": `{"source":"2019-05-02","publisher":"ب","text":"نص"}`},
			columns: map[string]string{"date": "source"},
			scored:  []string{"a.csv:2 | أ | 2019-05-02 |  | نص", "b.jsonl:1 | ب | 2019-05-02 |  | نص"},
		},
		{
			name: "names with hamzas that are letters of their own, as on a Mac",
			files: map[string]string{
				"a/articles.csv": "file,outlet\nأخبار.txt,الأيام\n", "a/" + norm.NFD.String("أخبار.txt"): "1",
				norm.NFD.String("الأيام") + "/2.txt": "2",
			},
			scored: []string{"a/" + norm.NFD.String("أخبار.txt") + " | الأيام |  |  | 1", norm.NFD.String("الأيام") + "/2.txt | الأيام |  |  | 2"},
		},
		{
			name:    "a column whose name is a phrase",
			files:   map[string]string{"b.jsonl": `{"outlet":"ب","النّص, كاملا":"نص","text":"غيره"}`},
			columns: map[string]string{"text": "النّص, كاملا"},
			scored:  []string{"b.jsonl:1 | ب |  |  | نص"},
		},
		{
			name:    "a mapped column that one file does not have",
			files:   map[string]string{"a.csv": "outlet,text,date\nأ,نص,\n"},
			columns: map[string]string{"date": "when"},
			refused: []string{`a.csv: no column "when" for date, want --column date=NAME with one of "outlet", "text", "date"`},
		},
		{
			name: "JSON lines: spellings, numbers, null, escapes, other keys, blank lines, BOM",
			files: map[string]string{"a.jsonl": "\ufeff" + `{"ID":7,"Source":"أ","published":"2019-05-02T23:30:00-02:00","headline":null,"content":"سطر\nآخر","tags":["x",{"text":"y"}]}` +
				"\r\n\n" + `{"id":"x","source":{"name":"z"},"outlet":"ب","body":"نص","text":""}`},
			paths:  []string{"a.jsonl"},
			scored: []string{"a.jsonl:1 | أ | 2019-05-03 |  | سطر\nآخر", "a.jsonl:3 | ب |  |  | نص"},
		},
		{
			name:   "JSON lines: of two keys for one thing the better, wherever it stands",
			files:  map[string]string{"a.jsonl": `{"outlet":"أ","body":"1","text":"2","content":"3"}`},
			scored: []string{"a.jsonl:1 | أ |  |  | 2"},
		},
		{
			name:   "JSON lines on the standard input",
			paths:  []string{"-"},
			stdin:  `{"outlet":"أ","text":"نص"}`,
			scored: []string{"stdin:1 | أ |  |  | نص"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := tree(t, test.files)
			paths := []string{dir}
			if len(test.paths) > 0 {
				paths = nil
			}
			for _, path := range test.paths {
				if path != stdin {
					path = filepath.Join(dir, path)
				}
				paths = append(paths, path)
			}
			got := collect(t, Options{Columns: test.columns, Stdin: strings.NewReader(test.stdin)}, paths...)
			if got.fatal != nil {
				t.Errorf("fatal error %v", got.fatal)
			}
			same(t, "scored", got.scored, test.scored)
			same(t, "refused", got.refused, test.refused)
		})
	}
}

func TestIDIsOfTheRecordElseItsPlace(t *testing.T) {
	dir := tree(t, map[string]string{"a.jsonl": `{"id":7,"outlet":"أ","text":"1"}
{"id":"x-1","outlet":"أ","text":"2"}
{"outlet":"أ","text":"3"}`, "أ/1.txt": "4"})
	var got []string
	for _, article := range collect(t, Options{}, dir).articles {
		got = append(got, article.ID)
	}
	same(t, "ids", got, []string{"7", "x-1", "a.jsonl:3", "أ/1.txt"})
}
