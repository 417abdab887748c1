package compare

import (
	"cmp"
	"maps"
	"slices"

	"mizan/compare/edit"
	"mizan/compare/stats"
	"mizan/lexicon/arabic"
)

// A Habit is what one outlet puts for what others print in the same texts.
type Habit struct {
	Outlet    int       `json:"outlet"`
	Kind      edit.Kind `json:"kind"`
	Side      int       `json:"side"` // index in Sides, -1 for a third party or when unresolved
	Party     Text      `json:"party"`
	Puts      string    `json:"puts"` // a naming, or the words that are none; empty where it has nothing
	For       string    `json:"for"`  // likewise
	Direction int       `json:"direction"`
	Clusters  int       `json:"clusters"` // texts of several outlets with the edit
	Others    []int     `json:"others"`   // outlets that print the other
	Edit      int       `json:"edit"`     // index in List: the first
}

// An EditLeaning is in how many texts that both printed one outlet names a side
// in more legitimising words than another, and in how many in less.
type EditLeaning struct {
	A       int     `json:"a"`       // outlet
	B       int     `json:"b"`       // outlet, > A; -1 for the others together
	Side    int     `json:"side"`    // -1 for the slant: kinder to the first side is kinder, to the second harsher
	Kinder  int     `json:"kinder"`  // texts (clusters of copies) in which A's edits come to more
	Harsher int     `json:"harsher"` // to less; texts where they come to nothing are left out
	Tested  bool    `json:"tested"`  // six texts at least: below that no sign test can reach .05
	P       float64 `json:"p"`       // of the exact sign test over texts, two-sided; meaningless unless Tested
	Q       float64 `json:"q"`       // P adjusted over Study.Family
	Called  bool    `json:"called"`  // Tested and Q ≤ .05
}

// puts returns what a reading is told as.
func (r *Reading) puts() string {
	if r.Named {
		return r.Naming
	}
	return r.Words
}

// editHabits gathers the edits by what each outlet puts for what.
func (s *Study) editHabits() {
	type key struct {
		outlet, side int
		kind         edit.Kind
		puts, other  string
	}
	habits := map[key]*Habit{}
	seen := map[key]int{}
	for n := range s.Edits.List {
		e := &s.Edits.List[n]
		for turn, pair := range [2][2]*Reading{{&e.First, &e.Second}, {&e.Second, &e.First}} {
			mine, other := pair[0], pair[1]
			for _, i := range mine.Articles {
				puts, instead := mine.puts(), other.puts()
				if e.Kind == edit.Beside {
					puts, instead = mine.Words, other.Words
				}
				k := key{s.Articles[i].Outlet, e.Side, e.Kind, arabic.Fold(puts), arabic.Fold(instead)}
				h := habits[k]
				if h == nil {
					h = &Habit{Outlet: k.outlet, Kind: e.Kind, Side: e.Side, Party: e.Party, Puts: puts, For: instead, Edit: n, Direction: e.Direction * (1 - 2*turn)}
					habits[k] = h
				}
				for _, j := range other.Articles {
					h.Others = with(h.Others, s.Articles[j].Outlet)
				}
				if cluster, ok := seen[k]; !ok || cluster != e.Cluster {
					h.Clusters++
					seen[k] = e.Cluster
				}
			}
		}
	}
	for _, h := range habits {
		slices.Sort(h.Others)
		s.Edits.Habits = append(s.Edits.Habits, *h)
	}
	slices.SortFunc(s.Edits.Habits, func(x, y Habit) int {
		return cmp.Or(cmp.Compare(x.Outlet, y.Outlet), cmp.Compare(y.Clusters, x.Clusters), cmp.Compare(x.Kind, y.Kind),
			cmp.Compare(x.Edit, y.Edit), cmp.Compare(x.Puts, y.Puts), cmp.Compare(x.For, y.For), cmp.Compare(x.Side, y.Side))
	})
}

// editCell is what is summed in a cluster: an outlet against another or the
// others (-1), on a side or in slant (-1).
type editCell struct{ side, a, b int }

// editLeanings tests, cluster by cluster, whether an outlet's edits lean one
// way. A cluster is one text and has one vote, however often it was changed.
func (s *Study) editLeanings() {
	leanings := map[editCell]*EditLeaning{}
	list := s.Edits.List
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].Cluster == list[0].Cluster {
			n++
		}
		for cell, sum := range s.clusterSums(list[:n]) {
			if leanings[cell] == nil {
				leanings[cell] = &EditLeaning{A: cell.a, B: cell.b, Side: cell.side}
			}
			switch {
			case sum > 0:
				leanings[cell].Kinder++
			case sum < 0:
				leanings[cell].Harsher++
			}
		}
		list = list[n:]
	}
	cells := slices.SortedFunc(maps.Keys(leanings), func(x, y editCell) int {
		return cmp.Or(last(x.side, y.side), cmp.Compare(min(x.b, 0), min(y.b, 0))*-1, cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for _, cell := range cells {
		l := leanings[cell]
		if l.Kinder+l.Harsher == 0 {
			continue
		}
		if l.Tested = l.Kinder+l.Harsher >= enoughStories; l.Tested {
			l.P = stats.BinomialP(float64(l.Kinder), float64(l.Kinder+l.Harsher), 0.5)
			s.Edits.Family++
		}
		s.Edits.Leanings = append(s.Edits.Leanings, *l)
	}
}

// last compares two indexes; -1, which stands for all, comes last.
func last(x, y int) int { return cmp.Compare(uint(x), uint(y)) }

// clusterSums adds up the directions of the edits of one cluster.
func (s *Study) clusterSums(edits []Edit) map[editCell]int {
	sums := map[editCell]int{}
	add := func(side, a, b, direction int) {
		sums[editCell{side, a, b}] += direction
		if s.Paired && side < 2 {
			sums[editCell{-1, a, b}] += direction * (1 - 2*side)
		}
	}
	for n := range edits {
		e := &edits[n]
		if e.Direction == 0 {
			continue
		}
		for _, i := range e.First.Articles {
			for _, j := range e.Second.Articles {
				a, b, direction := s.Articles[i].Outlet, s.Articles[j].Outlet, e.Direction*e.Places
				if a > b {
					a, b, direction = b, a, -direction
				}
				add(e.Side, a, b, direction)
			}
			add(e.Side, s.Articles[i].Outlet, -1, e.Direction*e.Places)
		}
		for _, j := range e.Second.Articles {
			add(e.Side, s.Articles[j].Outlet, -1, -e.Direction*e.Places)
		}
	}
	return sums
}
