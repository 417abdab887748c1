package page

import (
	"mizan/internal/words"
	"mizan/report/view"
)

// manyOutlets is how many outlets a table across them may have and still show a
// figure in each cell. Where they are more, what would go on for screens is cut
// or folded, and says so.
const manyOutlets = 14

// wide tells whether a study has many outlets.
func wide(v *view.View) bool { return len(v.Study.Outlets) > manyOutlets }

// upright sets the heads of a table on end where it has many columns.
func (t *table) upright() *table {
	t.Upright = len(t.Head) > manyOutlets+1
	return t
}

// dense makes the cells of a table of many columns squares of colour, whose
// figures are told when they are pointed at. Of its links one is reached by the
// tabulator, the others from there by the arrow keys.
func (t *table) dense() *table {
	t.upright()
	t.Dense = t.Upright
	first := true
	for _, row := range t.Rows {
		for i := range row {
			if t.Dense && row[i].Pick != nil {
				row[i].Still = !first
				first = false
			}
		}
	}
	return t
}

// mostListed is how many rows a list that is searched holds.
const mostListed = 500

// listed makes a table a list that is searched, in a frame of its own: of many
// outlets a matrix would have more cells than anybody reads.
func (t *table) listed() *table {
	t.cut(mostListed)
	t.Class, t.Sought = "listed", true
	return t
}

// cut keeps the first rows of a table.
func (t *table) cut(most int) *table {
	if note := someOf(min(most, len(t.Rows)), len(t.Rows)); note != nil {
		t.Notes = append(t.Notes, note)
	}
	t.Rows = t.Rows[:min(most, len(t.Rows))]
	return t
}

// without says how many comparisons a table leaves out for too little evidence:
// a row of dashes tells nobody anything.
func (t *table) without(n int) *table {
	if n > 0 {
		t.Notes = append(t.Notes, said("table.without").With(words.Values{"comparisons": words.Count("comparison", n)}))
	}
	return t
}

// thinOf names the outlets that a table has the counts of alone, for too little
// evidence.
func thinOf(v *view.View, outlets []int) words.Sayer {
	names := make([]string, len(outlets))
	for i, outlet := range outlets {
		names[i] = v.Study.Outlets[outlet].Name
	}
	return said("thin").With(words.Values{"outlets": listed(names)})
}

// someOf says that a table holds n rows of so many, and nothing where it holds
// all.
func someOf(n, all int) words.Sayer {
	if n == all {
		return nil
	}
	return said("table.some").With(words.Values{"shown": number(n), "all": number(all)})
}
