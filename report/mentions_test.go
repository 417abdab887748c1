package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// guards are what a cell may begin with that a spreadsheet would run.
const guards = "=+-@\t\r＝＋－＠"

// TestMentionsReadBack reads mentions.csv by another reader: the texts come back as
// they were, but for what the guard says, and how many it is in is told.
func TestMentionsReadBack(t *testing.T) {
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	coder := coding.New(l)
	for _, odd := range []string{"", "-1", "=1+1", "'-1", "''=x", "'", "@", "\tz", "\rz", "＝z", "\"", "\"\"", ",", ";", "a\nb", "a\r\nb", "a\rb", "\u2028", "\u0085", "\ufeff", "\\", "\x00", "a\x00b", "=\x00", "\x00=", "\x1f"} {
		a := corpus.Article{ID: odd, Outlet: odd, Title: "وصل حفتر", Body: odd + "وصلت ميليشيات حفتر إلى طرابلس."}
		var out bytes.Buffer
		print := NewMentions(&out, CSV, l, "en")
		print.Add(a, coder.Code(coding.Text{Title: a.Title, Body: a.Body, Whole: true}).Mentions)
		if err := print.Flush(); err != nil {
			t.Fatal(err)
		}
		table := csv.NewReader(strings.NewReader(strings.TrimPrefix(strings.ReplaceAll(out.String(), "\r\n", "\r\r\n"), "\ufeff"))) // it makes \n of \r\n
		rows, err := table.ReadAll()
		if err != nil || len(rows) < 3 {
			t.Fatalf("%q: %d rows, %v", odd, len(rows), err)
		}
		guarded := 0
		for _, row := range rows[1:] {
			for _, cell := range []int{0, 1} {
				want := strings.ReplaceAll(odd, "\x00", "\ufffd")
				first, _ := utf8.DecodeRuneInString(strings.TrimLeft(row[cell], "'"))
				got := row[cell]
				if strings.HasPrefix(got, "'") && strings.ContainsRune(guards, first) {
					got = got[1:]
				}
				if got != want {
					t.Errorf("%q is printed as %q and read back as %q, want %q", odd, row[cell], got, want)
				}
				if row[cell] != odd {
					guarded++
				}
			}
			if sentence := row[14]; strings.Contains(sentence, "\x00") {
				t.Errorf("%q: NUL in %q", odd, sentence)
			}
		}
		if print.Guarded() < guarded || guarded == 0 && print.Guarded() > 0 {
			t.Errorf("%q: told %d cells guarded, want %d at least", odd, print.Guarded(), guarded)
		}
	}
}
