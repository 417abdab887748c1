package story

import "cmp"

// A group is articles that are one story as far as has been read.
type group struct {
	articles []int                // by date
	vectors  []vector             // of the articles, until it is settled
	sum      vector               // of the vectors
	first    int                  // day of its first article
	told     [longestSpan + 1]int // articles by days since the first
	counted  [mostCounted + 1]int // articles by the number that their headline counts, 0 for none
	central  int                  // article most like the whole, once settled
	place    int                  // among the open groups of the day
	into     int                  // the group that it was joined to: itself while it stands
}

// last returns the day of the last article.
func (g *group) last() int {
	day := longestSpan
	for g.told[day] == 0 {
		day--
	}
	return g.first + day
}

// open reports whether an article of the day may join.
func (g *group) open(day int) bool {
	return g.sum != nil && day-g.last() <= longestPause && day-g.first <= longestSpan
}

// likeness returns the mean over the articles of two groups of how like they
// are, less what the days between them and other counts take off. It is ok if both
// together are no longer than a story.
func (g *group) likeness(other *group) (likeness float64, ok bool) {
	if max(g.last(), other.last())-min(g.first, other.first) > longestSpan {
		return 0, false
	}
	off := DayApart*float64(g.daysApart(other)) + CountApart*float64(g.countedApart(other))
	return (g.sum.dot(other.sum) - off) / float64(len(g.articles)*len(other.articles)), true
}

// daysApart returns the days between the articles of two groups, of all pairs.
func (g *group) daysApart(other *group) (days int) {
	for i, n := range g.told {
		for j, m := range other.told {
			apart := g.first + i - other.first - j
			days += n * m * max(apart, -apart)
		}
	}
	return days
}

// countedApart returns the pairs of articles of two groups whose headlines count
// differently.
func (g *group) countedApart(other *group) (pairs int) {
	for i, n := range g.counted[1:] {
		for j, m := range other.counted[1:] {
			if i != j {
				pairs += n * m
			}
		}
	}
	return pairs
}

// take joins another group to this one.
func (g *group) take(other *group) {
	first := min(g.first, other.first)
	var told [longestSpan + 1]int
	for _, of := range []*group{g, other} {
		for day, n := range of.told {
			if n > 0 {
				told[of.first+day-first] += n
			}
		}
	}
	for n, m := range other.counted {
		g.counted[n] += m
	}
	g.first, g.told = first, told
	g.articles, g.vectors = append(g.articles, other.articles...), append(g.vectors, other.vectors...)
	g.sum = g.sum.plus(other.sum)
	other.articles, other.vectors, other.sum = nil, nil, nil
}

// most returns the article that is most like the whole, of equals the first.
func (g *group) most() (most int) {
	best := -1.0
	for n, i := range g.articles {
		if likeness := g.vectors[n].dot(g.sum); likeness > best {
			most, best = i, likeness
		}
	}
	return most
}

// A link is two groups that may be joined, as they were when it was reckoned.
type link struct {
	likeness float64
	a, b     int // a < b
}

// links are a heap of links, the most alike on top.
type links []link

func (l links) Len() int { return len(l) }
func (l links) Less(i, j int) bool {
	x, y := l[i], l[j]
	return cmp.Or(cmp.Compare(y.likeness, x.likeness), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) < 0
}
func (l links) Swap(i, j int) { l[i], l[j] = l[j], l[i] }
func (l *links) Push(x any)   { *l = append(*l, x.(link)) }
func (l *links) Pop() any {
	last := len(*l) - 1
	x := (*l)[last]
	*l = (*l)[:last]
	return x
}
