package compare

import (
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/lexicon"
)

// A gathered is what all computations of one Study stand on: the articles that
// were gathered, in order, and the units of chance they fall into.
type gathered struct {
	lexicon  *lexicon.Lexicon
	options  Options
	articles []*counted
	place    []int   // by the builder's number: index in articles
	unit     []int   // by article: its unit of chance, numbered within its outlet
	units    []int   // by outlet: how many units it has
	key      []int   // by article: its unit of chance, the same number in every outlet; nil until stories are found
	story    []int   // by article: its story, -1 for none
	of       [][]int // by outlet: its articles

	pooled map[string]bool // the outlets that stand together, as the last of of; nil for none

	small, smalls, smallKey []int  // unit, units and key of the smallest units: stories or articles
	strata                  []int  // by article: its topic and quarter; nil until outlets are compared at equal ones
	judged                  []int8 // by side: the polarity whose share of all names is the figure, see judging; nil for S
	wordDays                int    // length of the blocks by which words and names are compared, 0 without dates
}

// gather puts the articles in order and numbers the outlets. Every article is
// a unit of its own until stories are found.
func (b *Builder) gather() *gathered {
	g := &gathered{lexicon: b.lexicon, options: b.options, place: make([]int, len(b.articles))}
	order := b.order()
	if g.pooled = b.pooled(); g.pooled != nil {
		b.together(order, g.pooled)
		b.evidence.strata, b.thirds.strata = b.evidence.together(g.pooled), b.thirds.together(g.pooled) // of thousands of outlets the other sentences take a hundred megabytes
	}
	for i, number := range order {
		a := &b.articles[number]
		if n := len(g.articles); n == 0 || g.name(g.articles[n-1]) != g.name(a) {
			g.of = append(g.of, nil)
		}
		a.Outlet = len(g.of) - 1
		g.articles = append(g.articles, a)
		g.of[a.Outlet] = append(g.of[a.Outlet], i)
		g.place[number] = i
	}
	g.unit = make([]int, len(g.articles))
	g.units = make([]int, len(g.of))
	for outlet, articles := range g.of {
		for n, i := range articles {
			g.unit[i] = n
		}
		g.units[outlet] = len(articles)
	}
	return g
}

// name returns what the outlet of an article stands under.
func (g *gathered) name(a *counted) string {
	if g.pooled[a.outlet] {
		return OtherOutlets
	}
	return a.outlet
}

// charged returns the own-voice clusters of one outlet: by side, then by unit,
// so that the clusters of two sides stand against each other. A unit without a
// charged mention of a side has an empty cluster. With keep, only the cells it
// accepts are counted.
func (g *gathered) charged(outlet int, keep func(article int, c cell) bool) [][]stats.Cluster {
	sides := make([][]stats.Cluster, len(g.lexicon.Sides))
	for side := range sides {
		sides[side] = make([]stats.Cluster, g.units[outlet])
	}
	for _, i := range g.of[outlet] {
		g.charge(sides, i, g.unit[i], keep)
	}
	return sides
}

// charge adds what an article says in its own voice to the clusters, by side
// and unit, under the number of its unit.
func (g *gathered) charge(sides [][]stats.Cluster, article, unit int, keep func(article int, c cell) bool) {
	for _, c := range g.articles[article].cells {
		if keep != nil && !keep(article, c) {
			continue
		}
		if one := g.worth(c.kind); one.Charged > 0 {
			cluster := &sides[c.side][unit]
			cluster.Charged += one.Charged * float64(c.n)
			cluster.Positive += one.Positive * float64(c.n)
		}
	}
}

// worth returns what one mention adds to the cluster of its side: nothing unless
// it judges the side in the outlet's own voice. Where the figure is the share of
// names that judge (see judging), all names of a side count, and those that judge
// it one way are the positive ones.
func (g *gathered) worth(k kind) (one stats.Cluster) {
	if k.side < 0 || int(k.side) >= len(g.lexicon.Sides) || k.voice != coding.Own {
		return one
	}
	if g.judged != nil {
		if way := g.judged[k.side]; way != 0 {
			one.Charged = 1
			if k.polarity == way {
				one.Positive = 1
			}
		}
		return one
	}
	if k.polarity != 0 {
		_, naming := g.lexicon.At(int(k.naming))
		one.Charged = naming.Weight
		if k.polarity > 0 {
			one.Positive = naming.Weight
		}
	}
	return one
}
