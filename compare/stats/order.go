package stats

import (
	"math"
	"slices"
)

// Order returns the leaves in an order in which neighbours are alike, for the
// rows of a heat map: of the orders that the tree allows the one with the
// shortest way from end to end (optimal leaf ordering, Bar-Joseph, Gifford and
// Jaakkola 2001). The end with the lower number comes first, so the order is
// always the same. distances is the matrix the tree was made from.
func (t Tree) Order(distances [][]float64) []int {
	if t.Leaves < 2 {
		return ascending(t.Leaves)
	}
	o := newOrdering(t, distances)
	for node := t.Leaves; node < len(o.members); node++ {
		o.measure(node)
	}
	root := len(o.members) - 1
	merge := t.Merges[len(t.Merges)-1]
	first, last := -1, -1
	for _, i := range o.members[merge.A] {
		for _, j := range o.members[merge.B] {
			if first < 0 || o.way[i][j] < o.way[first][last] {
				first, last = i, j
			}
		}
	}
	order := o.walk(nil, root, first, last)
	if order[0] > order[len(order)-1] {
		slices.Reverse(order)
	}
	return order
}

// An ordering works out the shortest ways through the nodes of a tree. A way
// from leaf i to leaf j passes all leaves of the smallest node that holds both.
type ordering struct {
	tree      Tree
	distances [][]float64
	members   [][]int
	way       [][]float64 // length of the shortest way between two leaves
	cut       [][][2]int  // where it goes from i's half to j's: the last leaf of the one, the first of the other
}

func newOrdering(t Tree, distances [][]float64) *ordering {
	o := &ordering{tree: t, distances: distances, members: t.members(), way: square(t.Leaves)}
	o.cut = make([][][2]int, t.Leaves)
	for i := range o.cut {
		o.cut[i] = make([][2]int, t.Leaves)
	}
	return o
}

// measure fills in the ways through a node from the ways through its halves.
func (o *ordering) measure(node int) {
	merge := o.tree.Merges[node-o.tree.Leaves]
	for _, i := range o.members[merge.A] {
		// reach[r] is the way from i through its half and on to r.
		reach := map[int]float64{}
		left := map[int]int{}
		for _, r := range o.members[merge.B] {
			reach[r] = math.Inf(1)
			for _, m := range o.across(merge.A, i) {
				if length := o.way[i][m] + o.distances[m][r]; length < reach[r] {
					reach[r], left[r] = length, m
				}
			}
		}
		for _, j := range o.members[merge.B] {
			best := math.Inf(1)
			for _, r := range o.across(merge.B, j) {
				if length := reach[r] + o.way[r][j]; length < best {
					best = length
					o.cut[i][j] = [2]int{left[r], r}
					o.cut[j][i] = [2]int{r, left[r]}
				}
			}
			o.way[i][j], o.way[j][i] = best, best
		}
	}
}

// across returns the leaves at which a way through node can end when it starts
// at leaf: those of the other half, or the leaf itself when it is all there is.
func (o *ordering) across(node, leaf int) []int {
	if node < o.tree.Leaves {
		return o.members[node]
	}
	merge := o.tree.Merges[node-o.tree.Leaves]
	if slices.Contains(o.members[merge.A], leaf) {
		return o.members[merge.B]
	}
	return o.members[merge.A]
}

// walk appends the leaves of node on the shortest way from one to the other.
func (o *ordering) walk(into []int, node, from, to int) []int {
	if node < o.tree.Leaves {
		return append(into, node)
	}
	merge := o.tree.Merges[node-o.tree.Leaves]
	near, far := merge.A, merge.B
	if slices.Contains(o.members[far], from) {
		near, far = far, near
	}
	cut := o.cut[from][to]
	into = o.walk(into, near, from, cut[0])
	return o.walk(into, far, cut[1], to)
}
