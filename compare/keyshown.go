package compare

import (
	"cmp"
	"slices"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/lots"
)

// illustrate finds, for the listed terms of one outlet, how they are spread
// over time and which articles show them: those whose ids have the smallest
// hashes, a draw that is the same for any order of the articles.
func (g *gathered) illustrate(list []Keyword, t terms) {
	if len(list) == 0 {
		return
	}
	listed := make(map[uint32]int, len(list))
	for n, k := range list {
		listed[k.term] = n
	}
	articles := g.of[list[0].Outlet]
	period, sizes := g.periods(articles)
	spread := make([][]float64, len(list))
	for n := range list {
		spread[n] = make([]float64, len(sizes))
	}
	for at, i := range articles {
		for _, term := range t.of[i] {
			n, ok := listed[term]
			if !ok {
				continue
			}
			if period[at] >= 0 {
				spread[n][period[at]]++
			}
			list[n].Articles = append(list[n].Articles, i)
		}
	}
	for n := range list {
		k := &list[n]
		k.Articles = g.drawn(k.Articles)
		d := stats.Disperse(spread[n], sizes)
		k.Even, k.DPNorm, k.Periods = d.Defined && len(sizes) > 1, d.DPNorm, d.Range
	}
}

// periods puts articles into months, or into weeks where they are of fewer
// than three months, and returns the size of each; -1 for an article without a
// date. The articles are in the order of the dates.
func (g *gathered) periods(articles []int) (period []int, sizes []float64) {
	for _, name := range []func(string) string{month, week} {
		period, sizes = make([]int, len(articles)), nil
		last := ""
		for at, i := range articles {
			period[at] = -1
			if date := g.articles[i].Date; date != "" {
				if key := name(date); key != last {
					last, sizes = key, append(sizes, 0)
				}
				period[at] = len(sizes) - 1
				sizes[len(sizes)-1]++
			}
		}
		if len(sizes) >= 3 {
			break
		}
	}
	return period, sizes
}

// drawn returns the few articles whose ids have the smallest hashes.
func (g *gathered) drawn(articles []int) []int {
	hashes := make(map[int]uint64, len(articles))
	for _, i := range articles {
		hashes[i] = g.articles[i].hash()
	}
	slices.SortFunc(articles, func(i, j int) int { return cmp.Or(cmp.Compare(hashes[i], hashes[j]), cmp.Compare(i, j)) })
	return slices.Clone(articles[:min(len(articles), examples)])
}

// hash gives an article its place in a draw.
func (a *counted) hash() uint64 { return lots.Article(a.outlet, a.ID).Place() }

// exemplify finds sentences for the listed namings: the first own-voice mention
// in each of their articles that has one in the evidence.
func (s *Study) exemplify() {
	type place struct{ outlet, contrast, naming int }
	listed := map[place]*Keyword{}
	for i := range s.KeyNamings {
		k := &s.KeyNamings[i]
		listed[place{k.Outlet, k.Contrast, k.Naming}] = k
	}
	for i := range s.Evidence {
		e := &s.Evidence[i]
		k := listed[place{s.Articles[e.Article].Outlet, e.Contrast, e.Naming}]
		if k == nil || e.Voice != coding.Own || e.Side < 0 {
			continue
		}
		told := slices.ContainsFunc(k.Evidence, func(j int) bool { return s.Evidence[j].Article == e.Article })
		if !told && slices.Contains(k.Articles, e.Article) {
			k.Evidence = append(k.Evidence, i)
		}
	}
}
