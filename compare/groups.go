package compare

import (
	"maps"
	"slices"

	"mizan/compare/stats"
)

// Groups are outlets put together by what they have in common: their country,
// their owner, their kind.
//
// What a group does is told by its outlets, so that an outlet is the unit of
// chance, however many articles it wrote: three papers of one country are three
// observations of it. Nothing is claimed of groups, as the outlets at hand are
// no sample of them that anybody drew.
type Groups struct {
	Column string      `json:"column"`
	Groups []Group     `json:"groups"` // by name
	Scores []GroupMean `json:"scores"` // every group × side, the slants last where sides are paired
	Pairs  []GroupPair `json:"pairs"`  // every two groups × side, the slants last
	Beside []string    `json:"beside"` // outlets of which the group is not known, by name
}

// A Group is one of them.
type Group struct {
	Name    string   `json:"name"`
	Outlets []string `json:"outlets"` // by name
	Few     bool     `json:"few"`     // fewer than FewOutlets: it may be any one outlet that is seen
}

// FewOutlets is how many outlets a group must have for its interval to be read
// without a caution.
const FewOutlets = 4

// A GroupMean is how the outlets of a group treat a side, their mentions put
// together.
type GroupMean struct {
	Group   int            `json:"group"`
	Side    int            `json:"side"`    // -1 for the slant
	Value   stats.Interval `json:"value"`   // S or the slant, −1…+1; N is the outlets behind it
	Defined bool           `json:"defined"` // false where no outlet judges the side in its own words
	Few     bool           `json:"few"`     // fewer than FewOutlets stand behind it

	at func(level float64) stats.Interval // the share of which Value is, or the slant
}

// A GroupPair is how two groups differ.
type GroupPair struct {
	A          int            `json:"a"`
	B          int            `json:"b"`          // > A
	Side       int            `json:"side"`       // -1 for the slant
	Difference stats.Interval `json:"difference"` // of A less B, −2…+2, by MOVER; meaningless unless Defined
	Defined    bool           `json:"defined"`
	Few        bool           `json:"few"` // fewer than FewOutlets stand behind one of the two
}

// Grouped has outlets put together, by name of the outlet. Those that are not
// in it are in no group.
func (b *Builder) Grouped(groupOf map[string]string) { b.groupOf = groupOf }

// groups compares the groups of outlets.
func (g *gathered) groups(s *Study, groupOf map[string]string) {
	if groupOf == nil {
		return
	}
	all := &Groups{Column: s.Options.Group, Beside: []string{}}
	members := map[string]map[string][]int{} // by group and outlet: articles
	for i, a := range g.articles {
		name := groupOf[a.outlet]
		if members[name] == nil {
			members[name] = map[string][]int{}
		}
		members[name][a.outlet] = append(members[name][a.outlet], i)
	}
	if beside, ok := members[""]; ok {
		all.Beside = slices.Sorted(maps.Keys(beside))
		delete(members, "")
	}
	for _, name := range slices.Sorted(maps.Keys(members)) {
		outlets := slices.Sorted(maps.Keys(members[name]))
		all.mean(s, g.byOutlet(members[name], outlets))
		all.Groups = append(all.Groups, Group{name, outlets, len(outlets) < FewOutlets})
	}
	all.differ(s)
	s.Groups = all
}

// byOutlet returns what outlets say in their own voice, by side, an outlet a
// cluster.
func (g *gathered) byOutlet(articles map[string][]int, outlets []string) [][]stats.Cluster {
	sides := make([][]stats.Cluster, len(g.lexicon.Sides))
	for side := range sides {
		sides[side] = make([]stats.Cluster, len(outlets))
	}
	for n, outlet := range outlets {
		for _, i := range articles[outlet] {
			g.charge(sides, i, n, nil)
		}
	}
	return sides
}

// mean adds what the next group says of each side, and its slant.
func (a *Groups) mean(s *Study, sides [][]stats.Cluster) {
	group, pools := len(a.Groups), make([]stats.Ratio, len(sides))
	for side, clusters := range sides {
		pools[side] = stats.Pool(clusters)
		share := pools[side].Members
		a.Scores = append(a.Scores, GroupMean{
			Group: group, Side: side, Value: pools[side].NetMembers(s.Options.Level),
			Defined: pools[side].Clusters > 0, Few: pools[side].Clusters < FewOutlets,
			at: share,
		})
	}
	if !s.Paired {
		return
	}
	r := groupCorrelation(sides)
	slant := func(level float64) stats.Interval {
		return stats.CorrelatedDifference(pools[0].Members(level), pools[1].Members(level), r)
	}
	few := min(pools[0].Clusters, pools[1].Clusters)
	mean := GroupMean{Group: group, Side: -1, Defined: few > 0, Few: few < FewOutlets, at: slant}
	if mean.Defined {
		mean.Value = slant(s.Options.Level)
	}
	a.Scores = append(a.Scores, mean)
}

// groupCorrelation is how the errors of the two sides of a slant go together.
// An outlet that is kind to one side is harsh to the other, as a rule, which
// widens the interval; what few outlets show of the contrary narrows none.
func groupCorrelation(sides [][]stats.Cluster) float64 {
	r, shared := stats.ResidualCorrelation(sides[0], sides[1])
	if shared < FewOutlets {
		return -1
	}
	return min(r, 0)
}

// differ compares every two groups.
func (a *Groups) differ(s *Study) {
	each := len(a.Scores) / max(1, len(a.Groups))
	for side := range each {
		for x := range a.Groups {
			for y := x + 1; y < len(a.Groups); y++ {
				first, second := &a.Scores[x*each+side], &a.Scores[y*each+side]
				p := GroupPair{A: x, B: y, Side: first.Side, Defined: first.Defined && second.Defined, Few: first.Few || second.Few}
				if p.Defined {
					scale := 2.0
					if p.Side < 0 {
						scale = 1
					}
					p.Difference = stats.Difference(first.at(s.Options.Level), second.at(s.Options.Level)).Times(scale)
				}
				a.Pairs = append(a.Pairs, p)
			}
		}
	}
}

// Of returns what a group says of a side, -1 for the slant; nil where there is
// no slant.
func (a *Groups) Of(group, side int) *GroupMean {
	for i := range a.Scores {
		if m := &a.Scores[i]; m.Group == group && m.Side == side {
			return m
		}
	}
	return nil
}
