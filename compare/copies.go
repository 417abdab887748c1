package compare

import (
	"slices"

	"mizan/compare/stats"
)

// What is done with copies: see Options.Copies.
const (
	FlagCopies = "flag" // they count, and each score stands beside the one without them
	KeepCopies = "keep" // they count as any article
	DropCopies = "drop" // they do not count
)

// copyLikeness is the Jaccard of the five-word runs of two bodies from which
// one is a copy of the other.
const copyLikeness = 0.7

// A CopyGroup is one text that was printed more than once, such as an agency's
// dispatch: bodies that share at least 70 % of their runs of five words with
// another of the group. The original is the first by date; on one day the
// outlet's name decides, which says nothing about who wrote it.
type CopyGroup struct {
	Articles []int   `json:"articles"` // indexes in Articles: the original, then the copies by date
	Low      float64 `json:"low"`      // smallest Jaccard of a copy with the original, 0…1; below .7 where a copy was copied
	High     float64 `json:"high"`     // largest
}

// copies finds the copies. With DropCopies their mentions are taken from the
// ground: they are in no count of a naming and in no score, while Totals,
// Outlets, Articles and Evidence still tell what was read.
func (g *ground) copies(s *Study) {
	for i := range s.Articles {
		s.Articles[i].CopyOf = -1
	}
	by := g.byDate()
	groups := g.copied(by)
	for _, members := range groups {
		group := CopyGroup{Articles: members, Low: 1}
		original := &g.articles[members[0]].text
		for _, i := range members[1:] {
			s.Articles[i].CopyOf = members[0]
			likeness := original.shared(&g.articles[i].text)
			group.Low, group.High = min(group.Low, likeness), max(group.High, likeness)
		}
		s.Copies = append(s.Copies, group)
	}
	if g.options.Copies == DropCopies {
		g.articles = g.originals(s)
	}
}

// byDate returns the articles by date, outlet and id, the undated last.
func (g *ground) byDate() []int {
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

// mostCompared is how many texts of a bucket are compared with one that falls
// into it, so that a template with a thousand fillings (exchange rates, weather)
// does not cost a million comparisons.
const mostCompared = 100

// copied returns the groups of articles that are copies of one text, each and
// all in the order given.
//
// Candidates agree in a whole band of 8 places of their signatures out of 16
// bands (locality-sensitive hashing, Leskovec, Rajaraman and Ullman, ch. 3):
// two texts do in 1 − (1 − J^8)^16 of cases, 64 % at a Jaccard of .71. The bands
// are kept instead of the signatures, which are 16 times as long, and texts
// already found to be one are not compared again.
func (g *ground) copied(order []int) (groups [][]int) {
	sets := newSets(len(g.articles))
	for band := range bandCount {
		buckets := map[uint32][]int{}
		for _, j := range order {
			text := &g.articles[j].text
			if len(text.runs) == 0 {
				continue
			}
			bucket := buckets[text.bands[band]]
			if !g.join(sets, bucket, j) {
				buckets[text.bands[band]] = append(bucket, j)
			}
		}
	}
	of := map[int]int{}
	for _, i := range order {
		root := sets.find(i)
		if sets.size[root] < 2 {
			continue
		}
		n, ok := of[root]
		if !ok {
			n = len(groups)
			of[root] = n
			groups = append(groups, nil)
		}
		groups[n] = append(groups[n], i)
	}
	return groups
}

// join unites an article with those of a bucket that it is a copy of. It
// reports whether the bucket needs not hold it, as it holds one with the very
// same runs.
func (g *ground) join(sets *sets, bucket []int, j int) (same bool) {
	text := &g.articles[j].text
	for _, i := range bucket[max(0, len(bucket)-mostCompared):] {
		other := &g.articles[i].text
		switch {
		case slices.Equal(other.runs, text.runs):
			sets.unite(i, j)
			return true
		case sets.find(i) != sets.find(j) && text.shared(other) >= copyLikeness:
			sets.unite(i, j)
		}
	}
	return false
}

// originals returns the articles with the mentions of the copies left out. An
// outlet that prints an agency's text writes its own headline: its mentions
// stay, unless it is the original's too.
func (g *ground) originals(s *Study) []*counted {
	articles := slices.Clone(g.articles)
	for i, a := range s.Articles {
		if a.CopyOf < 0 {
			continue
		}
		own := *articles[i]
		same := own.text.headline == g.articles[a.CopyOf].text.headline
		own.cells = slices.DeleteFunc(slices.Clone(own.cells), func(c cell) bool { return same || !c.inTitle })
		articles[i] = &own
	}
	return articles
}

// independent adds to each score the one without copies, unless copies are
// kept. With DropCopies the two are the same, and the salience is told of the
// words that count.
func (g *ground) independent(s *Study) {
	if g.options.Copies == KeepCopies {
		return
	}
	alone := *g
	alone.articles = g.originals(s)
	for outlet := range s.Outlets {
		clusters := alone.charged(outlet, nil)
		for side := range s.Sides {
			score := s.Score(outlet, side)
			score.Independent = stats.Net(clusters[side], s.Options.Level)
			score.IndependentDefined = score.Independent.N > 0
			if words := s.Outlets[outlet].Words - g.copiedWords(s, outlet); g.options.Copies == DropCopies && words > 0 {
				score.Salience *= float64(s.Outlets[outlet].Words) / float64(words)
			}
		}
	}
}

// copiedWords returns how many words of an outlet stand in the bodies of
// copies.
func (g *ground) copiedWords(s *Study, outlet int) (words int) {
	for _, i := range g.of[outlet] {
		if s.Articles[i].CopyOf >= 0 {
			words += int(g.articles[i].text.body)
		}
	}
	return words
}

// sets are disjoint sets of the numbers below n (Tarjan 1975).
type sets struct{ parent, size []int }

// newSets returns n sets of one.
func newSets(n int) *sets {
	s := &sets{make([]int, n), make([]int, n)}
	for i := range n {
		s.parent[i], s.size[i] = i, 1
	}
	return s
}

// find returns the number that stands for the set of i.
func (s *sets) find(i int) int {
	for s.parent[i] != i {
		s.parent[i] = s.parent[s.parent[i]]
		i = s.parent[i]
	}
	return i
}

// unite makes the sets of i and j one.
func (s *sets) unite(i, j int) {
	i, j = s.find(i), s.find(j)
	if i == j {
		return
	}
	if s.size[i] < s.size[j] {
		i, j = j, i
	}
	s.parent[j] = i
	s.size[i] += s.size[j]
}
