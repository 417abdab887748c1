package view

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// FewestMentions is how many mentions in an outlet's own words a share needs
// to be of: below it there are counts only.
const FewestMentions = 5

// A contrast is what is reckoned once of a contrast.
type contrast struct {
	namings []int // found in any voice, in order
	own     []int // by naming: mentions in own words, all outlets
	outlet  []int // by outlet: mentions in own words, all namings
}

// newContrast orders the namings that were found: legitimising, plain,
// delegitimising, and among those the names that fill most of some outlet's row
// first. By their sums alone the main name of one outlet would stand behind
// names that many use a little. Names found in the words of others only come
// last of their polarity.
func newContrast(c *compare.Contrast) contrast {
	v := contrast{own: make([]int, len(c.Namings))}
	for i := range c.Namings {
		for outlet, voices := range c.Namings[i].Counts {
			if outlet == len(v.outlet) {
				v.outlet = append(v.outlet, 0)
			}
			v.own[i] += voices.Own()
			v.outlet[outlet] += voices.Own()
		}
	}
	weight := make([]float64, len(c.Namings))
	for i := range c.Namings {
		for outlet, voices := range c.Namings[i].Counts {
			if v.outlet[outlet] >= FewestMentions {
				weight[i] = max(weight[i], float64(voices.Own())/float64(v.outlet[outlet]))
			}
		}
		if c.Namings[i].Total > 0 {
			v.namings = append(v.namings, i)
		}
	}
	slices.SortStableFunc(v.namings, func(a, b int) int {
		x, y := &c.Namings[a], &c.Namings[b]
		return cmp.Or(cmp.Compare(y.Polarity, x.Polarity), cmp.Compare(weight[b], weight[a]), cmp.Compare(v.own[b], v.own[a]), cmp.Compare(y.Total, x.Total))
	})
	return v
}

// Namings returns the namings of a contrast found in any voice, in the order of
// every print.
func (v *View) Namings(contrast int) []int { return v.contrasts[contrast].namings }

// OwnNamings returns those found in some outlet's own words.
func (v *View) OwnNamings(contrast int) []int {
	own := v.contrasts[contrast].own
	return slices.DeleteFunc(slices.Clone(v.Namings(contrast)), func(n int) bool { return own[n] == 0 })
}

// Own returns how often a naming stands in the own words of all outlets.
func (v *View) Own(contrast, naming int) int { return v.contrasts[contrast].own[naming] }

// OwnOf returns how often an outlet names the thing in its own words.
func (v *View) OwnOf(contrast, outlet int) int { return v.contrasts[contrast].outlet[outlet] }

// Users returns the outlets, in order, that name the thing in their own words:
// those with the evidence for shares, and those with counts only.
func (v *View) Users(contrast int) (enough, thin []int) {
	for _, o := range v.Outlets {
		switch {
		case v.OwnOf(contrast, o) == 0:
		case v.bare(contrast, o, v.OwnOf(contrast, o)):
			thin = append(thin, o)
		default:
			enough = append(enough, o)
		}
	}
	return enough, thin
}

// bare reports whether so many mentions are too few, or the evidence on the
// side too thin, to be shown as shares.
func (v *View) bare(contrast, outlet, mentions int) bool {
	return mentions < FewestMentions || v.evidence(contrast, outlet) < Enough
}

// evidence returns the tier of what a contrast is judged by: the score of its
// side, of a contrast that is nobody's its own shares.
func (v *View) evidence(contrast, outlet int) stats.Tier {
	if side := v.Study.Contrasts[contrast].Side; side >= 0 {
		return v.Study.Score(outlet, side).Tier
	}
	return v.Study.PairShare(contrast, outlet).Tier
}

// Share returns the share of a naming in all that an outlet's own words call
// the thing.
func (v *View) Share(contrast, naming, outlet int) Figure {
	share := v.Study.PairShare(contrast, outlet).Namings[naming].Share
	tier := v.evidence(contrast, outlet)
	if v.bare(contrast, outlet, v.OwnOf(contrast, outlet)) {
		tier = stats.Insufficient
	}
	return newFigure(share, share.N > 0, tier, false)
}

// Family returns the share of the first of the two families of a contrast that
// are compared first, in an outlet's own words.
func (v *View) Family(contrast, outlet int) Figure {
	p := v.Study.PairShare(contrast, outlet)
	tier := p.Tier
	if v.bare(contrast, outlet, p.A+p.B) {
		tier = min(tier, stats.Insufficient)
	}
	return newFigure(p.Share, p.Defined, tier, p.Clear)
}

// FamilyReading says which of the two families an outlet prefers, or why that
// is not said.
func (v *View) FamilyReading(contrast, outlet int) words.Sayer {
	f := v.Family(contrast, outlet)
	switch {
	case !f.Shown:
		return words.Tier(f.Tier)
	case !f.Clear && !v.Study.PairShare(contrast, outlet).Rival:
		return words.Key("view.noRival")
	case !f.Clear:
		return words.Key("view.noChoice")
	case f.Value.Estimate > 0.5:
		return words.Key("view.choosesFirst")
	}
	return words.Key("view.choosesSecond")
}

// HasPair tells whether a contrast has two families that are compared first.
func (v *View) HasPair(contrast int) bool {
	pair := v.Study.Contrasts[contrast].Pair
	return pair[0] != "" && pair[1] != ""
}

// FamilyNamings returns the namings of a family, those used most first.
func (v *View) FamilyNamings(contrast int, family string) []int {
	c := &v.Study.Contrasts[contrast]
	var list []int
	for i := range c.Namings {
		if c.Namings[i].Family == family {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(c.Namings[b].Total, c.Namings[a].Total) })
	return list
}

// A namingMap is the namings of the map, one row each.
type namingMap struct {
	rows map[[2]int]bool
	all  int // that are not too rare for it
}

// fewestInMap is how many own mentions a naming needs for a row of the map;
// mostInMap is how many it has room for: what can be read.
const fewestInMap, mostInMap = 3, 80

// newMap chooses the most frequent namings in the outlets' own words.
func (v *View) newMap() namingMap {
	var list [][2]int
	for c := range v.contrasts {
		for n, own := range v.contrasts[c].own {
			if own >= fewestInMap {
				list = append(list, [2]int{c, n})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b [2]int) int { return cmp.Compare(v.Own(b[0], b[1]), v.Own(a[0], a[1])) })
	m := namingMap{map[[2]int]bool{}, len(list)}
	for _, row := range list[:min(len(list), mostInMap)] {
		m.rows[row] = true
	}
	return m
}

// Mapped returns the namings of a contrast that are rows of the map of all
// namings.
func (v *View) Mapped(contrast int) []int {
	return slices.DeleteFunc(v.OwnNamings(contrast), func(n int) bool { return !v.mapped.rows[[2]int{contrast, n}] })
}

// MapSize returns how many namings the map shows, and how many it could.
func (v *View) MapSize() (shown, all int) { return len(v.mapped.rows), v.mapped.all }
