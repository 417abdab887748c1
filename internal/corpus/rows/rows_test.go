package rows

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// TestRows reads tables of which nothing is known but how a row begins: with a digit.
func TestRows(t *testing.T) {
	for _, test := range []struct {
		name, table string
		want        []string
	}{
		{"a field over lines", "n;a;b\n1;\"x;\ny\";z\n2;x;y\n", []string{`2 ["1" "x;\ny" "z"]`, `4 ["2" "x" "y"]`}},
		{"the delimiter is said", "sep=|\nn|a\n1|x,y\n", []string{`3 ["1" "x,y"]`}},
		{"line ends of old programs", "n,a\r1,x\r2,y\r", []string{`2 ["1" "x"]`, `3 ["2" "y"]`}},
		{"line ends of old programs, cells over lines", "n,a\r1,\"x\ny\nz\"\r2,\"x\ny\nz\"\r", []string{`2 ["1" "x\ny\nz"]`, `3 ["2" "x\ny\nz"]`}},
		{"a cell over lines of old programs", "n,a\n1,\"x\ry\rz\rx\"\n2,y\n", []string{`2 ["1" "x\ry\rz\rx"]`, `3 ["2" "y"]`}},
		{"line ends of Unicode, cells over lines", "n,a\u20281,\"x\ry\rz\rx\"\u20282,y\u2028", []string{`2 ["1" "x\ry\rz\rx"]`, `3 ["2" "y"]`}},
		{"line ends that were put in twice", "n,a\r\r\n1,\"x\"\r\r\n2,y\r\r\n", []string{`2 ["1" "x"]`, `3 ["2" "y"]`}},
		{"two tables, the second of an old program", "n,a\n1,x\n2,\"x,y\"\r3,\"y\"\r4,z\r", []string{`2 ["1" "x"]`, `3 ["2" "x,y"]`, `4 ["3" "y"]`, `5 ["4" "z"]`}},
		{"two tables, the first of an old program", "n,a\r1,x\r2,y\n3,\"y\"\n", []string{`2 ["1" "x"]`, `3 ["2" "y"]`, `4 ["3" "y"]`}},
		{"rows that end in every way", "n,a\n1,x\u20282,y\u00853,z\r4,x\n", []string{`2 ["1" "x"]`, `3 ["2" "y"]`, `4 ["3" "z"]`, `5 ["4" "x"]`}},
		{"a field too many and line ends in a text", "n,a\n1,x,y\u2028z\n2,x\ry\n", []string{"2 3 fields, want 2 as in the header", `3 ["2" "x\ry"]`}},
		{"a mark that nothing closes", "n,a,b\n1,\"x,y\n2,x,y\n", []string{`2 ["1" "\"x" "y"]`, `3 ["2" "x" "y"]`}},
		{"a mark that another row seems to close", "n,a,b\n1,\"x,y\n2,x,y\n3,x\",y\n4,x,y\n", []string{`2 ["1" "\"x" "y"]`, `3 ["2" "x" "y"]`, `4 ["3" "x\"" "y"]`, `5 ["4" "x" "y"]`}},
		{"a row too short", "n,a,b\n1,x\n2,x,y\n", []string{"2 2 fields, want 3 as in the header", `3 ["2" "x" "y"]`}},
	} {
		r := New(strings.NewReader(test.table))
		r.Sniff(5, func(header []string) int { return len(header) })
		header, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		if ahead := r.Peek(1); len(ahead) != 1 {
			t.Errorf("%s: looked ahead at %q, want a row", test.name, ahead)
		}
		r.Expect(len(header.Fields), func(fields [][]byte, _ bool) bool {
			return len(fields[0]) > 0 && '0' <= fields[0][0] && fields[0][0] <= '9'
		})
		var got []string
		for {
			row, err := r.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if row.Err != nil {
				got = append(got, fmt.Sprintf("%d %v", row.Line, row.Err))
			} else {
				got = append(got, fmt.Sprintf("%d %q", row.Line, row.Texts()))
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q: got %q, want %q", test.name, test.table, got, test.want)
		}
	}
}
