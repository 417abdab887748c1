package compare

import (
	"slices"

	"mizan/compare/story"
)

// What is done with copies: see Options.Copies.
const (
	FlagCopies = "flag" // they count, and each score stands beside the one without them
	KeepCopies = "keep" // they count as any article
	DropCopies = "drop" // they do not count
)

// A CopyGroup is one text that was printed more than once, such as an agency's
// dispatch: bodies that share at least 70 % of their runs of five words with
// another of the group. The original is the first by date; on one day the
// outlet's name decides, which says nothing about who wrote it.
type CopyGroup struct {
	Articles []int   `json:"articles"` // indexes in Articles: the original, then the copies by date
	Low      float64 `json:"low"`      // smallest Jaccard of a copy with the original, 0…1; below .7 where a copy was copied
	High     float64 `json:"high"`     // largest
}

// copies finds the copies. With DropCopies their mentions are in no count of a
// naming and in no score, while Totals, Outlets, Articles and Evidence still
// tell what was read.
func (g *gathered) copies(s *Study) {
	for i := range s.Articles {
		s.Articles[i].CopyOf = -1
	}
	by := g.byDate()
	groups := story.Copies(g.texts(), by)
	for _, members := range groups {
		group := CopyGroup{Articles: members, Low: 1}
		original := &g.articles[members[0]].text
		for _, i := range members[1:] {
			s.Articles[i].CopyOf = members[0]
			likeness := original.Shared(&g.articles[i].text)
			group.Low, group.High = min(group.Low, likeness), max(group.High, likeness)
		}
		s.Copies = append(s.Copies, group)
	}
	if g.options.Copies == DropCopies {
		g.articles = g.originals(s)
	}
}

// texts returns what is kept of the articles' texts.
func (g *gathered) texts() []*story.Text {
	texts := make([]*story.Text, len(g.articles))
	for i, a := range g.articles {
		texts[i] = &a.text
	}
	return texts
}

// byDate returns the articles by date, outlet and id, the undated last.
func (g *gathered) byDate() []int {
	numbers := make([]int, len(g.articles))
	for i := range numbers {
		numbers[i] = i
	}
	slices.SortStableFunc(numbers, func(i, j int) int { // they come by outlet, date, id
		x, y := g.articles[i].Date, g.articles[j].Date
		switch {
		case x == y:
			return 0
		case y == "" || x != "" && x < y:
			return -1
		}
		return 1
	})
	return numbers
}

// originals returns the articles with the mentions of the copies left out. An
// outlet that prints an agency's text writes its own headline: its mentions
// stay, unless it is the original's too.
func (g *gathered) originals(s *Study) []*counted {
	articles := slices.Clone(g.articles)
	for i, a := range s.Articles {
		if a.CopyOf < 0 {
			continue
		}
		own := *articles[i]
		same := own.text.Headline == g.articles[a.CopyOf].text.Headline
		own.cells = slices.DeleteFunc(slices.Clone(own.cells), func(c cell) bool { return same || !c.inTitle })
		articles[i] = &own
	}
	return articles
}

// independent adds to each score the one without copies, unless copies are
// kept. With DropCopies the two are the same, and the salience is told of the
// words that count.
func (g *gathered) independent(s *Study) {
	if g.options.Copies == KeepCopies {
		return
	}
	alone := *g
	alone.articles = g.originals(s)
	for outlet := range s.Outlets {
		sides := alone.chargesOf(outlet, nil)
		for side := range s.Sides {
			score := s.Score(outlet, side)
			pool := s.Chance.pool(sides[side])
			score.Independent = pool.Net(s.Options.Level)
			score.IndependentDefined = score.Independent.N > 0
			score.alone = pool.Net(s.Options.claimLevel()).Lean()
			if words := s.Outlets[outlet].Words - g.copiedWords(s, outlet); g.options.Copies == DropCopies && words > 0 {
				score.Salience = score.Salience.Times(float64(s.Outlets[outlet].Words) / float64(words))
			}
		}
	}
}

// copiedWords returns how many words of an outlet stand in the bodies of
// copies.
func (g *gathered) copiedWords(s *Study, outlet int) (words int) {
	for _, i := range g.of[outlet] {
		if s.Articles[i].CopyOf >= 0 {
			words += int(g.articles[i].text.Words)
		}
	}
	return words
}
