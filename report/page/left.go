package page

import (
	"slices"

	"mizan/internal/words"
	"mizan/report/view"
)

// A leftOut tells what was not counted.
type leftOut struct {
	Seen       words.Sayer
	Unresolved *table
	Refused    *table
	More       words.Sayer
}

// refusedShown is how many refusals the page lists.
const refusedShown = 100

// newLeftOut gathers what was not counted, nil when all was.
func newLeftOut(v *view.View) *leftOut {
	if len(v.Study.Unresolved) == 0 && len(v.Study.Refused) == 0 && v.Study.Totals.LeftOut == 0 {
		return nil
	}
	totals := v.Study.Totals
	left := &leftOut{Seen: said("left.seen").With(words.Values{
		"seen": number(totals.Seen), "scored": number(totals.Scored), "refused": number(totals.Refused), "leftOut": number(totals.LeftOut),
	})}
	if len(v.Study.Unresolved) > 0 {
		left.Unresolved = unresolvedTable(v)
	}
	if len(v.Study.Refused) > 0 {
		left.Refused = &table{Caption: said("left.refused"), Head: heads("left.place", "left.reason")}
		for _, refusal := range v.Study.Refused[:min(len(v.Study.Refused), refusedShown)] {
			left.Refused.Rows = append(left.Refused.Rows, []cell{{Name: refusal.Place}, {Name: refusal.Reason}})
		}
	}
	if more := len(v.Study.Refused) - refusedShown; more > 0 {
		left.More = said("left.more").With(words.Values{"more": number(more)})
	}
	return left
}

// mostUnresolved is how many outlets a row of unresolved mentions names where
// there are too many for a column each.
const mostUnresolved = 3

func unresolvedTable(v *view.View) *table {
	t := &table{Caption: said("left.unresolved"), Head: heads("col.term", "col.total")}
	if wide(v) {
		t.Head = append(t.Head, heads("fact.outlets", "left.most")...)
	} else {
		for _, outlet := range v.Outlets {
			t.Head = append(t.Head, head{Term: v.Study.Outlets[outlet].Name})
		}
	}
	for _, term := range v.Study.Unresolved {
		row := []cell{{Name: labelOf(v, term.Term)}, {Figure: words.Whole(term.Total)}}
		if wide(v) {
			row = append(row, unresolvedCells(v, term.Counts)...)
		} else {
			for _, outlet := range v.Outlets {
				row = append(row, cell{Figure: words.Whole(term.Counts[outlet])})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// unresolvedCells say how many outlets have mentions, and which have most.
func unresolvedCells(v *view.View, counts []int) []cell {
	var outlets []int
	for outlet, n := range counts {
		if n > 0 {
			outlets = append(outlets, outlet)
		}
	}
	slices.SortStableFunc(outlets, func(a, b int) int { return counts[b] - counts[a] })
	var most []articleTitle
	for _, outlet := range outlets[:min(len(outlets), mostUnresolved)] {
		most = append(most, articleTitle{Title: v.Study.Outlets[outlet].Name, Figure: words.Whole(counts[outlet])})
	}
	return []cell{{Figure: words.Whole(len(outlets))}, {Titles: most}}
}

// labelOf returns a term of the lexicon as a reader says it.
func labelOf(v *view.View, term string) string {
	for i := range v.Study.Contrasts {
		for _, naming := range v.Study.Contrasts[i].Namings {
			if naming.Term == term {
				return naming.Label
			}
		}
	}
	return term
}
