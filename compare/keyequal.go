package compare

import (
	"slices"

	"mizan/compare/stats"
)

// holdKeys says of the listed terms which set their outlet apart at equal topics
// too: within the topic and quarter of each smallest unit. A word that goes with
// a topic says what an outlet covers, not how it writes of it.
func (g *gathered) holdKeys(s *Study, list []Keyword, t terms) {
	if len(list) == 0 {
		return
	}
	listed := make([]bool, t.n)
	for _, k := range list {
		listed[k.term] = true
	}
	all, holding := map[int]map[int]int{}, map[uint32]map[int]map[int]int{} // units by stratum and outlet, of each term too
	type unit struct {
		term        uint32
		outlet, key int
	}
	const whole = ^uint32(0)
	seen := map[unit]bool{}
	count := func(in map[int]map[int]int, stratum, outlet int) {
		if in[stratum] == nil {
			in[stratum] = map[int]int{}
		}
		in[stratum][outlet]++
	}
	for i, a := range g.articles {
		if at := (unit{whole, a.Outlet, g.smallKey[i]}); !seen[at] {
			seen[at] = true
			count(all, g.strata[i], a.Outlet)
		}
		for _, term := range t.of[i] {
			at := unit{term, a.Outlet, g.smallKey[i]}
			if !listed[term] || seen[at] {
				continue
			}
			seen[at] = true
			if holding[term] == nil {
				holding[term] = map[int]map[int]int{}
			}
			count(holding[term], g.strata[i], a.Outlet)
		}
	}
	for i := range list {
		k := &list[i]
		var tables []stats.Table
		for stratum, of := range holding[k.term] {
			tables = append(tables, tableOf(k.Outlet, of, all[stratum]))
		}
		slices.SortFunc(tables, stats.Table.Compare) // sums come out the same in any order of the map
		z, tested := stats.AcrossStrata(tables, s.Chance.Effect)
		k.EqualZ, k.Holds = z, tested && stats.BeyondChance(z, s.Options.claimLevel())
	}
}

// tableOf counts one stratum: units with a term and all units, by outlet.
func tableOf(outlet int, held, all map[int]int) stats.Table {
	var t stats.Table
	for of, n := range all {
		if of == outlet {
			t.Held, t.Of = float64(held[of]), float64(n)
		} else {
			t.Others, t.Rest = t.Others+float64(held[of]), t.Rest+float64(n)
		}
	}
	return t
}

// held counts the terms that set an outlet apart at equal topics: the claims that
// are made.
func held(list []Keyword) (n int) {
	for _, k := range list {
		if k.Holds {
			n++
		}
	}
	return n
}
