package view

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/compare/edit"
	"mizan/internal/words"
)

// Edits returns the edits, those that say most first: a naming put for another
// that differs in polarity, then for another, then for nothing, then for words that are none,
// and what stands beside one; in the study's order within each.
func (v *View) Edits() []*compare.Edit {
	list := make([]*compare.Edit, len(v.Study.Edits.List))
	for i := range list {
		list[i] = &v.Study.Edits.List[i]
	}
	slices.SortStableFunc(list, func(x, y *compare.Edit) int { return cmp.Compare(editRank(x), editRank(y)) })
	return list
}

// editRank places an edit by what it says.
func editRank(e *compare.Edit) int {
	switch {
	case e.Kind == edit.Renamed && e.First.Polarity != e.Second.Polarity:
		return 0
	case e.Kind == edit.Renamed:
		return 1
	case e.Kind == edit.Dropped:
		return 2
	case e.Kind == edit.Worded:
		return 3
	}
	return 4
}

// EditKind says what was done to a naming.
func EditKind(k edit.Kind) words.Sayer {
	switch k {
	case edit.Renamed:
		return words.Key("edits.renamed")
	case edit.Worded:
		return words.Key("edits.worded")
	case edit.Dropped:
		return words.Key("edits.dropped")
	}
	return words.Key("edits.beside")
}

// Habits returns what outlets put for what others print, in the order of the
// outlets, each one's by the number of texts; what stands beside a naming is
// told by its sentences alone.
func (v *View) Habits() []*compare.Habit {
	var list []*compare.Habit
	for _, outlet := range v.Outlets {
		for i := range v.Study.Edits.Habits {
			if h := &v.Study.Edits.Habits[i]; h.Outlet == outlet && h.Kind != edit.Beside {
				list = append(list, h)
			}
		}
	}
	return list
}

// Whose names the party whose name was changed.
func Whose(party compare.Text) words.Sayer {
	if len(party) == 0 {
		return words.Unresolved
	}
	return party
}

// EditVerdict says what the edits of an outlet come to.
func (v *View) EditVerdict(l *compare.EditLeaning) words.Sayer {
	switch {
	case !l.Tested:
		return words.Key("edits.untested")
	case !l.Called:
		return words.Key("view.noDifference")
	}
	return v.told(l.Side, l.Kinder > l.Harsher)
}

// Leanings returns in how many texts outlets' edits go which way: those that
// are tested first, by their q.
func (v *View) Leanings() (list []*compare.EditLeaning) {
	for i := range v.Study.Edits.Leanings {
		list = append(list, &v.Study.Edits.Leanings[i])
	}
	slices.SortStableFunc(list, func(x, y *compare.EditLeaning) int {
		return cmp.Or(first(x.Tested, y.Tested), cmp.Compare(x.Q, y.Q))
	})
	return list
}

// EditsAgainst names what an outlet's edits are compared with.
func (v *View) EditsAgainst(l *compare.EditLeaning) words.Sayer {
	if l.B < 0 {
		return words.Key("view.rest")
	}
	return name(v.Study.Outlets[l.B].Name)
}

// Reads returns the names of the outlets that have a reading.
func (v *View) Reads(r *compare.Reading) []string {
	var names []string
	for _, i := range r.Articles {
		names = append(names, v.Study.Outlets[v.Study.Articles[i].Outlet].Name)
	}
	return names
}
