package corpus

import (
	"fmt"
	"reflect"
	"testing"

	"mizan/internal/pack"
	"mizan/internal/plain"
)

// A tally of two halves, packed on the way, is that of the whole, though each
// half had more lines than are kept.
func TestTallyMerges(t *testing.T) {
	var whole, one, other Tally
	for i := range 50_000 {
		a := Article{Outlet: fmt.Sprint("outlet ", i%7), Hijri: i%5 == 0, NoDate: []string{"", "soon", fmt.Sprint("day ", i%11)}[i%3]}
		a.Dropped = []plain.Line{{Kind: plain.Byline, Text: fmt.Sprint("by ", i)}, {Kind: plain.Repeated, Text: fmt.Sprint("rights ", i%3)}}
		a.Taken[plain.Byline], a.Taken[plain.Repeated] = 1, 1
		whole.Add(&a)
		if i < 30_000 {
			one.Add(&a)
		} else {
			other.Add(&a)
		}
	}
	var w pack.Writer
	other.Pack(&w)
	var back Tally
	back.Unpack(pack.NewReader(w.Bytes()))
	one.Merge(&back)
	if !reflect.DeepEqual(one, whole) {
		t.Errorf("merged: %d articles, %d lines, %v; whole: %d, %d, %v", one.Articles, len(one.lines), one.Such, whole.Articles, len(whole.lines), whole.Such)
	}
	lines := whole.Lines()
	if lines[0].Kind != plain.Repeated || lines[0].Times < 2000 || len(lines) > mostLines || whole.Taken[plain.Byline] != 50_000 {
		t.Errorf("first of %d lines is %v, with %d bylines", len(lines), lines[0], whole.Taken[plain.Byline])
	}
}
