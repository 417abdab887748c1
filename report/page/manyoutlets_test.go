package page

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// wideStudy is fullStudy with so many more outlets, each like the first, and
// every two of them compared.
func wideStudy(outlets int) *compare.Study {
	study := fullStudy()
	study.Pairs, study.Distances, study.Sensitivity = nil, &compare.Distances{}, nil
	for outlet := 3; outlet < outlets; outlet++ {
		study.Outlets = append(study.Outlets, study.Outlets[0])
		study.Outlets[outlet].Name = fmt.Sprint("outlet ", outlet)
		for side := range study.Sides {
			score := *study.Score(0, side)
			score.Outlet = outlet
			study.Scores = append(study.Scores, score)
			line := study.Trends.Lines[side]
			line.Outlet = outlet
			study.Trends.Lines = append(study.Trends.Lines, line)
		}
		slant := study.Slants[0]
		slant.Outlet = outlet
		study.Slants = append(study.Slants, slant)
		for i := range study.Contrasts[0].Namings {
			naming := &study.Contrasts[0].Namings[i]
			naming.Counts = append(naming.Counts, naming.Counts[0])
		}
		study.Trends.Volumes = append(study.Trends.Volumes, study.Trends.Volumes[:len(study.Trends.Bins)]...)
		keyword := study.Keywords[0]
		keyword.Outlet = outlet
		study.Keywords = append(study.Keywords, keyword)
	}
	study.Shares = pageShares(study)
	clear := stats.Interval{Estimate: 0.5, Lo: 0.2, Hi: 0.7, Bounded: true, Level: 0.95, N: 20}
	for a := range outlets {
		study.Distances.Order = append(study.Distances.Order, a)
		for b := a + 1; b < outlets; b++ {
			study.Pairs = append(study.Pairs, compare.Pair{A: a, B: b, Side: -1, Defined: true, Difference: clear, Tier: stats.Moderate, Tested: true, Q: 0.01, Called: true})
			study.Distances.Cells = append(study.Distances.Cells, compare.Distance{First: a, Second: b, Contrasts: 1, Bits: stats.Interval{Estimate: 0.4, Lo: 0.3, Hi: 0.5, Bounded: true, N: 9}, Clear: true})
		}
	}
	return study
}

// ofClass are the elements of a class.
func ofClass(tree *html.Node, class string) (found []*html.Node) {
	for _, node := range elements(tree, "*") {
		if hasClass(node, class) {
			found = append(found, node)
		}
	}
	return found
}

func hasClass(node *html.Node, class string) bool {
	for _, has := range strings.Fields(attribute(node, "class")) {
		if has == class {
			return true
		}
	}
	return false
}

// Of many outlets the map of namings is dense, reached by the tabulator once, the
// comparisons are lists to be searched, and no table is cut without saying so.
func TestManyOutletsFitThePage(t *testing.T) {
	for _, test := range []struct{ outlets, dense int }{{manyOutlets, 0}, {manyOutlets + 4, 1}, {manyOutlets + 24, 1}} {
		study := wideStudy(test.outlets)
		_, tree := written(t, study, "en")
		dense := ofClass(tree, "dense")
		if len(dense) != test.dense {
			t.Errorf("%d outlets: %d dense tables, want %d", test.outlets, len(dense), test.dense)
		}
		for _, table := range dense {
			reached := 0
			for _, a := range elements(table, "a") {
				if attribute(a, "tabindex") == "" {
					reached++
				}
			}
			if reached != 1 {
				t.Errorf("%d outlets: the tabulator reaches %d cells of a table", test.outlets, reached)
			}
		}
		text := innerText(tree)
		pairs, most := len(study.Distances.Cells), mostPairs
		if test.dense > 0 {
			most = mostListed
		}
		if want := said("table.some").With(words.Values{"shown": number(most), "all": number(pairs)}).In("en"); (pairs > most) != strings.Contains(text, plainFigures(want)) {
			t.Errorf("%d outlets: the page says %q: %v", test.outlets, want, pairs <= most)
		}
		for _, outlet := range study.Outlets {
			if !strings.Contains(text, outlet.Name) {
				t.Errorf("%s is not named", outlet.Name)
			}
		}
	}
}

// plainFigures is a phrase as it stands in HTML, its figures in elements.
func plainFigures(s string) string {
	return strings.NewReplacer("\u2066", "", "\u2069", "").Replace(s)
}

// What is stowed is escaped like the page it goes into.
func TestStowedPiecesKeepHostileTextInert(t *testing.T) {
	_, clean := written(t, spoil(wideStudy(manyOutlets+4), "x"), "ar")
	want := steady(clean)
	if stowed := strings.Count(strings.Join(ids(clean), " "), "pieces-"); stowed == 0 {
		t.Fatal("nothing is stowed")
	}
	for _, s := range hostileNames {
		_, tree := written(t, spoil(wideStudy(manyOutlets+4), s), "ar")
		if got := steady(tree); got != want {
			t.Errorf("%q changed the page: %d elements, want %d", s, got, want)
		}
		for _, node := range elements(tree, "*") {
			for _, a := range node.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
					t.Errorf("%q: <%s> has the attribute %s", s, node.Data, a.Key)
				}
			}
		}
	}
}

// ids are the ids of a page.
func ids(tree *html.Node) (list []string) {
	for _, node := range elements(tree, "*") {
		list = append(list, attribute(node, "id"))
	}
	return list
}
