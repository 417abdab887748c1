package corpus

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"mizan/internal/corpus/rows"
	"mizan/internal/long"
)

// sheetOf writes n rows, and returns the file and what each row says. Every
// seventh text goes over lines where lines is set.
func sheetOf(n int, quote, lines bool) (rows, texts []string) {
	for i := range n {
		text := fmt.Sprintf("قال شاهد %d نعم", i)
		if lines && i%7 == 3 {
			text = fmt.Sprintf("قال شاهد %d\n\nثم قال، «نعم», وذهب %[1]d.\nوعاد %[1]d", i)
		}
		row := []string{[]string{"الوسط", "الرائد", "الشرق"}[i%3], fmt.Sprintf("2019-05-%02d", i%28+1), fmt.Sprintf("عنوان %d", i), text, "http://x"}
		for j, field := range row {
			if quote || strings.ContainsAny(field, ",\"\n") {
				row[j] = `"` + strings.ReplaceAll(field, `"`, `""`) + `"`
			}
		}
		rows, texts = append(rows, strings.Join(row, ",")), append(texts, text)
	}
	return rows, texts
}

const head = "outlet,date,title,text,url\n"

// TestAStrayQuoteLosesNoArticle opens a quotation mark that nothing closes in
// the middle of 1,000 rows: before each field, and inside each.
func TestAStrayQuoteLosesNoArticle(t *testing.T) {
	for _, test := range []struct {
		name         string
		quote, lines bool
	}{
		{"no field in quotes", false, false},
		{"every field in quotes", true, false},
		{"texts over lines in quotes", false, true},
		{"every field in quotes, texts over lines", true, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			rows, texts := sheetOf(1000, test.quote, test.lines)
			for i := range len(rows[500]) + 1 {
				if i > 0 && i < len(rows[500]) && rows[500][i]&0xC0 == 0x80 {
					continue // in the middle of a letter
				}
				row := rows[500][:i] + `"` + rows[500][i:]
				file := head + strings.Join(rows[:500], "\n") + "\n" + row + "\n" + strings.Join(rows[501:], "\n") + "\n"
				checkAllBut(t, readCSV(t, file), texts, 500, row)
				if t.Failed() {
					return
				}
			}
		})
	}
}

// checkAllBut checks that every text but one was read as it was written, and
// that one was read or refused.
func checkAllBut(t *testing.T, got reading, texts []string, but int, row string) {
	t.Helper()
	read := bodies(got)
	for i, text := range texts {
		if i != but && !read[text] {
			t.Errorf("with the row %s: lost the text %q; refused %q", row, text, got.refused)
		}
	}
	if seen := len(got.articles) + len(got.refused); seen != len(texts) {
		t.Errorf("with the row %s: %d articles and %d refused, want %d together: %q", row, len(got.articles), len(got.refused), len(texts), got.refused)
	}
}

// bodies returns the texts that were read.
func bodies(got reading) map[string]bool {
	read := map[string]bool{}
	for _, article := range got.articles {
		read[article.Body] = true
	}
	return read
}

// TestAnyByteOfACSV drops and doubles each byte of a small file, and sets
// quotation marks, line ends and commas everywhere: the rows apart from the
// damage are read, whatever it is.
func TestAnyByteOfACSV(t *testing.T) {
	for _, quote := range []bool{false, true} {
		rows, texts := sheetOf(8, quote, true)
		whole := head + strings.Join(rows, "\n") + "\n"
		step := 1
		if !long.Asked {
			step = 7 // of all bytes, some of every column
		}
		for at := len(head); at < len(whole); at += step {
			for _, put := range []string{"", whole[at:at+1] + whole[at:at+1], "\"" + whole[at:at+1], "\n" + whole[at:at+1], "," + whole[at:at+1], "\"\"\"" + whole[at:at+1]} {
				damaged := whole[:at] + put + whole[at+1:]
				got := bodies(readCSV(t, damaged))
				hit := strings.Count(whole[:at], "2019-05-") - 1 // roughly
				for i, text := range texts {
					if (i < hit-1 || i > hit+2) && !got[text] {
						t.Fatalf("%q put in place of byte %d: lost row %d, %q\n%s", put, at, i, text, damaged)
					}
				}
			}
		}
	}
}

// readCSV reads a CSV file without the disk.
func readCSV(t testing.TB, content string) reading {
	t.Helper()
	var got reading
	options := Options{Source: func(s Source) { got.sources = append(got.sources, s) }}
	got.take(t, each(options, func(r *reader) error { return r.file(inMemory("1.csv", content), "") }))
	return got
}

func TestRows(t *testing.T) {
	long := strings.Repeat("سطر.\n", 300)
	for _, test := range []struct {
		name    string
		file    string
		scored  []string
		refused []string
	}{
		{"marks inside that are not doubled", head + "أ,2019-05-02,ع,\"قال \"نعم\" وذهب\",u\n",
			[]string{`1.csv:2 | أ | 2019-05-02 | ع | قال "نعم" وذهب`}, nil},
		{"a text of many lines", head + "أ,2019-05-02,ع,\"" + long + "\",u\n",
			[]string{"1.csv:2 | أ | 2019-05-02 | ع | " + long}, nil},
		{"a mark that opens at the end of the file", head + "أ,2019-05-02,ع,نص,\"u\nأ,2019-05-03,ع,نص,\"",
			[]string{"1.csv:2 | أ | 2019-05-02 | ع | نص", "1.csv:3 | أ | 2019-05-03 | ع | نص"}, nil},
		{"two stray marks that could be a pair", head + "أ,2019-05-02,ع,\"نص,u\nأ,2019-05-03,ع,نص,u\nأ,2019-05-04,ع,نص,u\"\n",
			[]string{"1.csv:2 | أ | 2019-05-02 | ع | \"نص", "1.csv:3 | أ | 2019-05-03 | ع | نص", "1.csv:4 | أ | 2019-05-04 | ع | نص"}, nil},
		{"the same, with outlets to know the rows by and no dates", "outlet,text\nأ,1\nأ,\"2\nأ,3\nأ,4\"\n",
			[]string{"1.csv:2 | أ |  |  | 1", "1.csv:3 | أ |  |  | \"2", "1.csv:4 | أ |  |  | 3", "1.csv:5 | أ |  |  | 4\""}, nil},
		{"a text that broke into lines is no row of an outlet called by its first words", "outlet,title,text\nأ,ع,1\nأ,ع,\"2\nsaid \"no\", he\nOn Monday, forces came, and went\nend\"\nأ,ع,3\n",
			[]string{"1.csv:2 | أ |  | ع | 1", "1.csv:7 | أ |  | ع | 3"},
			[]string{"1.csv:3: " + rows.ErrOpen.Error() + "; lines 3 to 4 are left out", "1.csv:5: " + rows.ErrHardly.Error() + "; lines 5 to 6 are left out"}},
		{"a mark that another row seems to close, and rows between of outlets not met before", "outlet,text\nأ,\"1\nب,2\nج,3\",x\n",
			[]string{"1.csv:2 | أ |  |  | \"1", "1.csv:3 | ب |  |  | 2"}, []string{"1.csv:4: 3 fields, want 2 as in the header"}},
		{"the same, with nothing but rows between", "outlet,title,text\nأ,ع,\"1\nب,ع,2\nج,ع,3\nد,ع,4\nه,ع,5\"\n",
			[]string{"1.csv:2 | أ |  | ع | \"1", "1.csv:3 | ب |  | ع | 2", "1.csv:4 | ج |  | ع | 3", "1.csv:5 | د |  | ع | 4", "1.csv:6 | ه |  | ع | 5\""}, nil},
		{"a text with as many commas on each of its few lines", "outlet,text\nأ,\"one, two\nthree, four\nfive, six\"\n",
			[]string{"1.csv:2 | أ |  |  | one, two\nthree, four\nfive, six"}, nil},
		{"a column that only says that there is nothing, and another of the same", "outlet,date,published,body,text\nأ,0000-00-00,2019-05-02,na,نص\n",
			[]string{"1.csv:2 | أ | 2019-05-02 |  | نص"}, nil},
		{"a text that begins with the day that programs write for none", "outlet,text\nأ,1970-01-01 كان أول يوم من السنة التي تلت تولي القذافي الحكم\n",
			[]string{"1.csv:2 | أ |  |  | 1970-01-01 كان أول يوم من السنة التي تلت تولي القذافي الحكم"}, nil},
		{"a mark that opens the last field, and lines without any", "outlet,text\nأ,\"1\nنص\nنص\nأ,2\n",
			[]string{"1.csv:5 | أ |  |  | 2"}, []string{"1.csv:2: " + rows.ErrOpen.Error() + "; lines 2 to 4 are left out"}},
		{"a short row with a date behind a torn one is told by itself", head + "أ,2019-05-02,\"ع\nنص\nأ,2019-05-03,ع\nأ,2019-05-04,ع,نص,u\n",
			[]string{"1.csv:5 | أ | 2019-05-04 | ع | نص"},
			[]string{"1.csv:2: " + rows.ErrOpen.Error() + "; lines 2 to 3 are left out", "1.csv:4: 3 fields, want 5 as in the header"}},
		{"a mark inside that closes a text early, with as many fields as a row", head + "أ,2019-05-02,ع,\"قال \"نعم\", وذهب\nثم\n\nعاد\",u\nأ,2019-05-03,ع,نص,u\n",
			[]string{"1.csv:6 | أ | 2019-05-03 | ع | نص"}, []string{"1.csv:2: " + rows.ErrOpen.Error() + "; lines 2 to 5 are left out"}},
		{"an outlet that comes first behind a torn row is believed the second time", "outlet,text\nأ,\"1\"x\"y,\nب,2\nب,3\n",
			[]string{"1.csv:4 | ب |  |  | 3"}, []string{"1.csv:2: " + rows.ErrOpen.Error(), "1.csv:3: " + rows.ErrHardly.Error()}},
		{"behind a row whose marks pair it is believed at once", "outlet,text\nأ,\"1\"x,\nب,2\n",
			[]string{"1.csv:3 | ب |  |  | 2"}, []string{"1.csv:2: " + rows.ErrOpen.Error()}},
		{"a row that lacks a delimiter costs no neighbour", head + "أ,2019-05-02,ع,\"نص\",u\nب,2019-05-03ع,\"نص آخر\",u\nج,2019-05-04,ع,\"نص, ثالث\",u\n",
			[]string{"1.csv:2 | أ | 2019-05-02 | ع | نص", "1.csv:4 | ج | 2019-05-04 | ع | نص, ثالث"}, []string{"1.csv:3: 4 fields, want 5 as in the header"}},
		{"a lost delimiter whose row has its number of fields by chance", head + "أ,2019-05-02,عنوان\"قال, نعم\",u\n",
			nil, []string{"1.csv:2: " + rows.ErrJoined.Error()}},
		{"one mark in a field is a letter", head + "أ,2019-05-02,شاشة 10\",نص,u\n", []string{"1.csv:2 | أ | 2019-05-02 | شاشة 10\" | نص"}, nil},
		{"a space before a mark", "outlet, \"text\"\nأ, \"1, 2\"\nب, \"3\" 4\n", []string{"1.csv:2 | أ |  |  | 1, 2", "1.csv:3 | ب |  |  |  \"3\" 4"}, nil},
		{"a header among the rows", "outlet,text\nأ,1\noutlet,text\nأ,2\n",
			[]string{"1.csv:2 | أ |  |  | 1", "1.csv:4 | أ |  |  | 2"}, []string{"1.csv:3: the header a second time, no article"}},
		{"a delimiter too many in the header", "outlet,,text\nأ,1\nب,2\n", []string{"1.csv:2 | أ |  |  | 1", "1.csv:3 | ب |  |  | 2"}, nil},
		{"a good row of the wrong width over lines is one refusal", head + "أ,2019-05-02,ع,\"نص\nنص\",u,v\nأ,2019-05-02,ع,نص,u\n",
			[]string{"1.csv:4 | أ | 2019-05-02 | ع | نص"}, []string{"1.csv:2: 6 fields, want 5 as in the header; lines 2 to 3 are left out"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := collect(t, Options{}, tree(t, map[string]string{"1.csv": test.file}))
			same(t, "scored", got.scored, test.scored)
			same(t, "refused", got.refused, test.refused)
		})
	}
}

// TestManyRowsBetweenTwoMarks has rows of outlets never met before, and lines
// that are none, stand between two stray marks.
func TestManyRowsBetweenTwoMarks(t *testing.T) {
	var file strings.Builder
	file.WriteString("outlet,text\nأ,\"1\n")
	for i := range 300 {
		fmt.Fprintf(&file, "%d,نص\n", i)
		if i%3 == 0 {
			fmt.Fprintln(&file, "نص")
		}
	}
	file.WriteString("ب,2\"\n")
	if got := readCSV(t, file.String()); len(got.articles)+len(got.refused) != 402 {
		t.Errorf("%d articles and %d refused, want 402 together", len(got.articles), len(got.refused))
	}
}

// TestAgainstEncodingCSV reads a file that encoding/csv has written, with
// texts that are longer than what is read at a time.
// A placed is the record of a row, where it stands.
type placed struct {
	record record
	pos    Pos
}

// cellsOf reads a CSV file's rows. None may be refused.
func cellsOf(t *testing.T, content string) (rows []placed) {
	t.Helper()
	columns, err := newColumns(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := newSheet(strings.NewReader(content), &columns, false)
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{put: func(f find) error { t.Fatal(f.err); return nil }}
	err = r.records("1.csv", s, func(record record, pos Pos) error {
		rows = append(rows, placed{record, pos})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestAgainstEncodingCSV(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := []string{"قال", "\"نعم\"", "\n\n", ",", "وذهب", "\"", "«", "»", "\n", ";", "to be", "،"} // lines of them come again: the cells are compared
	var file strings.Builder
	writer := csv.NewWriter(&file)
	writer.Write([]string{"outlet", "date", "title", "text", "url"})
	var want []string
	for i := range 2000 {
		var text strings.Builder
		fmt.Fprint(&text, i)
		for range random.IntN(1 << random.IntN(14)) {
			text.WriteString(words[random.IntN(len(words))])
		}
		want = append(want, text.String())
		writer.Write([]string{"أ", "2019-05-02", "\"ع\", ع", text.String(), ""})
	}
	writer.Flush()
	got := cellsOf(t, file.String())
	if len(got) != len(want) {
		t.Fatalf("%d rows, want %d", len(got), len(want))
	}
	line := 2
	for i, row := range got {
		if row.record[fieldText] != want[i] || row.record[fieldTitle] != "\"ع\", ع" || row.pos.Line != line {
			t.Fatalf("%s: got %q, want %q at line %d", row.pos, row.record[fieldText], want[i], line)
		}
		line += 1 + strings.Count(want[i], "\n")
	}
}
