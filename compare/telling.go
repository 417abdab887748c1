package compare

import (
	"cmp"
	"slices"

	"mizan/internal/coding"
)

// Telling returns the most telling sentences of one outlet against another, as
// indexes in Evidence: charged mentions in its own words, of the namings whose
// share in its charged mentions most exceeds the share in the other's, one
// sentence a naming and an article, n at most.
func (s *Study) Telling(outlet, other, n int) (sentences []int) {
	lead := make(map[[2]int]float64)
	for c := range s.Contrasts {
		for i, naming := range s.Contrasts[c].Namings {
			lead[[2]int{c, i}] = s.chargedShare(naming, outlet) - s.chargedShare(naming, other)
		}
	}
	var candidates []int
	for i, e := range s.Evidence {
		if s.Articles[e.Article].Outlet == outlet && e.Side >= 0 && e.Voice == coding.Own && e.Polarity != 0 && lead[[2]int{e.Contrast, e.Naming}] > 0 {
			candidates = append(candidates, i)
		}
	}
	slices.SortStableFunc(candidates, func(i, j int) int {
		x, y := s.Evidence[i], s.Evidence[j]
		return cmp.Compare(lead[[2]int{y.Contrast, y.Naming}], lead[[2]int{x.Contrast, x.Naming}])
	})
	named, article := map[[2]int]bool{}, map[int]bool{}
	for _, i := range candidates {
		e := s.Evidence[i]
		if at := [2]int{e.Contrast, e.Naming}; !named[at] && !article[e.Article] && len(sentences) < n {
			named[at], article[e.Article] = true, true
			sentences = append(sentences, i)
		}
	}
	return sentences
}

// chargedShare returns a naming's share in all charged mentions of an outlet in
// its own words; 0 for a plain naming.
func (s *Study) chargedShare(n Naming, outlet int) float64 {
	charged := 0
	for side := range s.Sides {
		charged += s.Score(outlet, side).Own().Charged()
	}
	if charged == 0 || n.Polarity == 0 {
		return 0
	}
	return float64(n.Counts[outlet].Own()) / float64(charged)
}
