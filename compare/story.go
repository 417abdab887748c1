package compare

import (
	"cmp"
	"slices"

	"mizan/compare/story"
)

// The units of chance: see Options.Unit.
const (
	UnitStory   = "story"   // what one outlet wrote about one story
	UnitArticle = "article" // each article
)

// A Story is an event as several articles told it within a few days.
type Story struct {
	ID       int    `json:"id"`       // its index in Stories
	Articles []int  `json:"articles"` // indexes in Articles, ascending; two at least
	First    string `json:"first"`    // date of its first article, "2019-09-05"
	Last     string `json:"last"`
	Title    string `json:"title"`   // headline of its most central article
	Outlets  int    `json:"outlets"` // that told it
}

// stories finds the stories.
func (g *gathered) stories(s *Study) {
	dates, sources := make([]string, len(g.articles)), make([]int, len(g.articles))
	for i, a := range g.articles {
		dates[i], sources[i] = a.Date, a.Outlet
	}
	s.Stories = nil
	for _, told := range story.Find(g.texts(), dates, sources, g.byDate()) {
		if len(told.Articles) > 1 {
			s.Stories = append(s.Stories, s.story(told))
		}
	}
	slices.SortStableFunc(s.Stories, func(x, y Story) int {
		return cmp.Or(cmp.Compare(x.First, y.First), cmp.Compare(x.Last, y.Last), cmp.Compare(x.Articles[0], y.Articles[0]))
	})
	g.story = make([]int, len(g.articles))
	for i := range g.story {
		g.story[i] = -1
	}
	for n := range s.Stories {
		s.Stories[n].ID = n
		for _, i := range s.Stories[n].Articles {
			g.story[i] = n
		}
	}
	for i := range s.Articles {
		s.Articles[i].Story = g.story[i]
	}
}

// story describes a story by its articles, which come by date.
func (s *Study) story(told story.Story) Story {
	first, last := told.Articles[0], told.Articles[len(told.Articles)-1]
	of := Story{First: s.Articles[first].Date, Last: s.Articles[last].Date, Title: s.Articles[told.Central].Title}
	of.Articles = slices.Sorted(slices.Values(told.Articles))
	for n, i := range of.Articles { // they come by outlet
		if n == 0 || s.Articles[i].Outlet != s.Articles[of.Articles[n-1]].Outlet {
			of.Outlets++
		}
	}
	return of
}
