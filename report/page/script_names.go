package page

import (
	"mizan/compare"
)

// scriptNames are the names that the page's script offers as filters; what is
// said in several languages is listed in their order.
func scriptNames(study *compare.Study) map[string]any {
	outlets, sides, contrasts := []string{}, [][]string{}, []any{}
	for _, outlet := range study.Outlets {
		outlets = append(outlets, outlet.Name)
	}
	for _, side := range study.Sides {
		sides = append(sides, inAll(side.Short))
	}
	for _, contrast := range study.Contrasts {
		namings := []any{}
		for _, naming := range contrast.Namings {
			namings = append(namings, []any{naming.Label, naming.English})
		}
		contrasts = append(contrasts, map[string]any{"title": inAll(contrast.Title), "namings": namings, "families": families(&contrast)})
	}
	return map[string]any{
		"outlets": outlets, "sides": sides, "contrasts": contrasts, "bins": spans(study.Trends),
		"spellings": append([][]string{}, study.Manifest.Lexicon.Spellings...), // never null in JSON
	}
}

// families are the namings of the two families of a contrast that are compared
// first, nothing where it has none.
func families(contrast *compare.Contrast) [][]int {
	list := [][]int{}
	for _, family := range contrast.Pair {
		members := []int{}
		for i := range contrast.Namings {
			if family != "" && contrast.Namings[i].Family == family {
				members = append(members, i)
			}
		}
		if len(members) > 0 {
			list = append(list, members)
		}
	}
	return list
}
