package compare

import (
	"testing"

	"mizan/internal/coding"
	"mizan/internal/corpus"
)

// TestOutsidePlaces keeps the places of what is left out as they are printed,
// whatever the files are called.
func TestOutsidePlaces(t *testing.T) {
	places := []corpus.Pos{
		{Path: "a.csv", Line: 7}, {Path: "a.csv"}, {Path: "a.xlsx", Line: 2, Part: "May"}, {Path: "folder:12/b.txt"},
		{Path: "b:12"}, {Path: "b:012"}, {Path: "b:+1"}, {Path: "b:", Line: 3}, {Path: "b:99999999999"}, {Path: "b:0"}, {},
	}
	o, other := newOutside(), newOutside()
	for i, pos := range places {
		into := &o
		if i%2 == 1 {
			into = &other
		}
		into.add(corpus.Article{Outlet: "a", Pos: pos}, "", coding.Scope{Elsewhere: -1})
	}
	o.merge(&other)
	got := map[string]bool{}
	for _, left := range o.listed() {
		got[left.Place] = true
	}
	for _, pos := range places {
		if !got[pos.String()] {
			t.Errorf("%q is not among what was left out: %v", pos.String(), got)
		}
	}
}
