package page

import (
	"slices"

	"mizan/compare"
	"mizan/internal/words"
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
func newLeftOut(study *compare.Study) *leftOut {
	if len(study.Unresolved) == 0 && len(study.Refused) == 0 && study.Totals.LeftOut == 0 {
		return nil
	}
	totals := study.Totals
	left := &leftOut{Seen: said("left.seen").With(words.Values{
		"seen": number(totals.Seen), "scored": number(totals.Scored), "refused": number(totals.Refused), "leftOut": number(totals.LeftOut),
	})}
	if len(study.Unresolved) > 0 {
		left.Unresolved = unresolvedTable(study)
	}
	if len(study.Refused) > 0 {
		left.Refused = &table{Caption: said("left.refused"), Head: heads("left.place", "left.reason")}
		for _, refusal := range study.Refused[:min(len(study.Refused), refusedShown)] {
			left.Refused.Rows = append(left.Refused.Rows, []cell{{Name: refusal.Place}, {Name: refusal.Reason}})
		}
	}
	if more := len(study.Refused) - refusedShown; more > 0 {
		left.More = said("left.more").With(words.Values{"more": number(more)})
	}
	return left
}

// mostUnresolved is how many outlets a row of unresolved mentions names where
// there are too many for a column each.
const mostUnresolved = 3

func unresolvedTable(study *compare.Study) *table {
	t := &table{Caption: said("left.unresolved"), Head: heads("col.term", "col.total")}
	if wide(study) {
		t.Head = append(t.Head, heads("fact.outlets", "left.most")...)
	} else {
		for _, outlet := range study.Outlets {
			t.Head = append(t.Head, head{Term: outlet.Name})
		}
	}
	for _, term := range study.Unresolved {
		row := []cell{{Name: labelOf(study, term.Term)}, {Figure: words.Whole(term.Total)}}
		if wide(study) {
			row = append(row, unresolvedCells(study, term.Counts)...)
		} else {
			for _, n := range term.Counts {
				row = append(row, cell{Figure: words.Whole(n)})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// unresolvedCells say how many outlets have mentions, and which have most.
func unresolvedCells(study *compare.Study, counts []int) []cell {
	var outlets []int
	for outlet, n := range counts {
		if n > 0 {
			outlets = append(outlets, outlet)
		}
	}
	slices.SortStableFunc(outlets, func(a, b int) int { return counts[b] - counts[a] })
	var most []articleTitle
	for _, outlet := range outlets[:min(len(outlets), mostUnresolved)] {
		most = append(most, articleTitle{Title: study.Outlets[outlet].Name, Figure: words.Whole(counts[outlet])})
	}
	return []cell{{Figure: words.Whole(len(outlets))}, {Titles: most}}
}

// labelOf returns a term of the lexicon as a reader says it.
func labelOf(study *compare.Study, term string) string {
	for i := range study.Contrasts {
		for _, naming := range study.Contrasts[i].Namings {
			if naming.Term == term {
				return naming.Label
			}
		}
	}
	return term
}
