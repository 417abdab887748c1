package corpus

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
)

// lineEnds are those of all systems, and one that a program has put in twice.
var lineEnds = []string{"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\r\r\n"}

// TestEveryArticleIsSeen writes articles that each hold a number of their own, in
// every way that lines end in, and looks for the numbers in what is read: what was
// put in is counted by the test, not by the reader.
func TestEveryArticleIsSeen(t *testing.T) {
	for _, end := range lineEnds {
		for _, other := range lineEnds { // from the middle on, as of two files put into one
			t.Run(fmt.Sprintf("json lines %q %q", end, other), func(t *testing.T) {
				seesAll(t, "a.jsonl", "", func(i int) string {
					text, err := json.Marshal(map[string]string{"outlet": "أ", "text": numbered(i)})
					if err != nil {
						t.Fatal(err)
					}
					return string(text) + endOfRow(i, end, other)
				})
			})
			t.Run(fmt.Sprintf("bare cells %q %q", end, other), func(t *testing.T) {
				seesAll(t, "a.csv", "outlet,date,text"+end, func(i int) string {
					return "أ,2019-11-10," + numbered(i) + endOfRow(i, end, other)
				})
			})
		}
		for _, inner := range lineEnds {
			t.Run(fmt.Sprintf("cells over lines %q in rows %q", inner, end), func(t *testing.T) {
				seesAll(t, "a.csv", "outlet;date;text"+end, func(i int) string {
					return fmt.Sprintf("أ;2019-11-10;\"%s%[2]s«سطر» آخر%[2]sو\"\"سطر\"\" آخر\"%[3]s", numbered(i), inner, end)
				})
			})
		}
	}
}

// numbered is a text that holds a number.
func numbered(i int) string { return fmt.Sprintf("نص رقم=%d= في المدينة", i) }

// endOfRow is how the i-th row ends.
func endOfRow(i int, first, second string) string {
	if i <= rowsPut/2 {
		return first
	}
	return second
}

// rowsPut is how many articles are put into a file.
const rowsPut = 20

// seesAll reads rows behind a header, in UTF-8 and UTF-16, and wants each of them.
func seesAll(t *testing.T, name, header string, row func(int) string) {
	t.Helper()
	var all strings.Builder
	all.WriteString(header)
	for i := 1; i <= rowsPut; i++ {
		all.WriteString(row(i))
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(all.String())
	if err != nil {
		t.Fatal(err)
	}
	for _, content := range []string{all.String(), wide} {
		got := collect(t, Options{}, filepath.Join(tree(t, map[string]string{name: content}), name))
		for i := 1; i <= rowsPut; i++ {
			if found := strings.Count(strings.Join(got.scored, "\n"), fmt.Sprintf("=%d=", i)); found != 1 {
				t.Fatalf("article %d came %d times; %d of %d were read, refused %.300q", i, found, len(got.scored), rowsPut, got.refused)
			}
		}
	}
}
