package corpus

import (
	"cmp"
	"maps"
	"slices"

	"mizan/internal/corpus/cell"
	"mizan/internal/outlets"
)

// An OutletGroup is what a corpus tells of one of its outlets where outlets are to
// be put together.
type OutletGroup struct {
	Values []outlets.Spelling // that its records have in the column, the most frequent first
	Site   string             // the outlet of a list to which its addresses lead; empty where they lead to none or to several
}

// A grouping gathers that.
type grouping struct {
	values map[string]map[string]int // by outlet as given
	sites  map[string]map[string]int // by outlet as given: outlets of the lists, empty for none
}

// mostValues is how many values of one outlet are told apart.
const mostValues = 16

// newGrouping starts to gather, where a column is asked for; else it returns nil.
func newGrouping(columns []string) *grouping {
	if len(columns) == 0 {
		return nil
	}
	return &grouping{values: map[string]map[string]int{}, sites: map[string]map[string]int{}}
}

// add notes what a record of an outlet says. A nil grouping notes nothing.
func (g *grouping) add(outlet string, given *record, names *outlets.Names) {
	if g == nil {
		return
	}
	if value := cell.Trim(given[fieldGroup]); value != "" {
		count(g.values, outlet, value, 1)
	}
	if url := cell.Trim(given[fieldURL]); url != "" {
		count(g.sites, outlet, names.Site(url), 1)
	}
}

// count counts a value of an outlet so many times more.
func count(all map[string]map[string]int, outlet, value string, n int) {
	values := all[outlet]
	if values == nil {
		values = map[string]int{}
		all[outlet] = values
	}
	if _, met := values[value]; met || len(values) < mostValues {
		values[value] += n
	}
}

// settled returns what was gathered, by outlet as it is shown.
func (g *grouping) settled(names *outlets.Names) map[string]OutletGroup {
	if g == nil {
		return nil
	}
	values, sites := shown(g.values, names), shown(g.sites, names)
	all := map[string]OutletGroup{}
	for _, outlet := range names.Outlets() {
		group := OutletGroup{Values: byFrequency(values[outlet])}
		led := byFrequency(sites[outlet])
		if led = slices.DeleteFunc(led, func(s outlets.Spelling) bool { return s.Name == "" }); len(led) == 1 && led[0].Articles > sites[outlet][""] {
			group.Site = led[0].Name
		}
		all[outlet] = group
	}
	return all
}

// shown puts together what outlets of several names have.
func shown(given map[string]map[string]int, names *outlets.Names) map[string]map[string]int {
	all := map[string]map[string]int{}
	for _, outlet := range slices.Sorted(maps.Keys(given)) {
		for _, value := range slices.Sorted(maps.Keys(given[outlet])) {
			count(all, names.Shown(outlet), value, given[outlet][value])
		}
	}
	return all
}

// byFrequency orders values by how often they are.
func byFrequency(counts map[string]int) []outlets.Spelling {
	var all []outlets.Spelling
	for value, n := range counts {
		all = append(all, outlets.Spelling{Name: value, Articles: n})
	}
	slices.SortFunc(all, func(a, b outlets.Spelling) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Name, b.Name))
	})
	return all
}
