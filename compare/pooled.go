package compare

import (
	"cmp"
	"maps"
	"slices"

	"mizan/internal/coding"
	"mizan/internal/words"
)

// mostOutlets is how many outlets are compared one by one: what is compared grows
// with the square of them, and 63 make 1,953 pairs on each side. A feed of
// thousands of hosts has most of its evidence in fewer.
const mostOutlets = 63

// OtherOutlets is the name under which the outlets beyond the limit stand
// together, the last in Study.Outlets.
const OtherOutlets = "وسائل أخرى / other outlets"

// Pooled is the Warning.ID of the note that outlets stand together.
const Pooled = "pooled"

// pooled returns the outlets that stand together, by name; nil where all stand
// alone. Those stand alone that have the most articles with a charged mention in
// their own words, of equal ones those with more mentions.
func (b *Builder) pooled() map[string]bool {
	type evidence struct {
		name            string
		behind, mention int
	}
	by := map[string]*evidence{}
	for i := range b.articles {
		a := &b.articles[i]
		of := by[a.outlet]
		if of == nil {
			of = &evidence{name: a.outlet}
			by[a.outlet] = of
		}
		of.mention += a.Mentions
		if slices.ContainsFunc(a.cells, func(c cell) bool { return c.side >= 0 && c.voice == coding.Own && c.polarity != 0 }) {
			of.behind++
		}
	}
	if len(by) <= mostOutlets {
		return nil
	}
	list := slices.SortedFunc(maps.Values(by), func(x, y *evidence) int {
		return cmp.Or(cmp.Compare(y.behind, x.behind), cmp.Compare(y.mention, x.mention), cmp.Compare(x.name, y.name))
	})
	pooled := map[string]bool{}
	for _, of := range list[mostOutlets:] {
		pooled[of.name] = true
	}
	return pooled
}

// together puts the articles of outlets that stand together behind all others,
// by date, as those of one outlet come.
func (b *Builder) together(numbers []int, pooled map[string]bool) {
	slices.SortStableFunc(numbers, func(i, j int) int {
		x, y := &b.articles[i], &b.articles[j]
		switch first, second := pooled[x.outlet], pooled[y.outlet]; {
		case first != second && second:
			return -1
		case first != second:
			return 1
		case !first:
			return 0 // they are in order
		}
		return cmp.Compare(x.Date, y.Date)
	})
}

// listPooled lists the outlets that stand together, and says that they do.
func (g *gathered) listPooled(s *Study) {
	if g.pooled == nil {
		return
	}
	of := map[string]*Outlet{}
	for _, i := range g.of[len(g.of)-1] {
		a := g.articles[i]
		outlet := of[a.outlet]
		if outlet == nil {
			outlet = &Outlet{Name: a.outlet}
			of[a.outlet] = outlet
		}
		outlet.add(&a.Article)
		s.Articles[i].Of = a.outlet
	}
	for _, name := range slices.Sorted(maps.Keys(of)) {
		s.Pooled = append(s.Pooled, *of[name])
	}
	s.Notes = append(s.Notes, Warning{Pooled, words.Key("compare.note.pooled").With(words.Values{
		"most": mostOutlets, "outlets": words.Count("outlet", len(s.Pooled)), "name": OtherOutlets,
	})})
}

// add counts an article of the outlet, which come by date.
func (o *Outlet) add(a *Article) {
	o.Articles++
	o.Words += a.Words
	o.Mentions += a.Mentions
	if a.Date != "" {
		o.First, o.Last = cmp.Or(o.First, a.Date), a.Date
	}
}
