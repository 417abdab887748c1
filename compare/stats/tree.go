package stats

// A Tree is a hierarchical clustering. Its nodes are numbered: first the
// leaves, then the merges.
type Tree struct {
	Leaves int
	Merges []Merge // Leaves−1 of them, heights ascending; none for fewer than two leaves
}

// A Merge joins two nodes.
type Merge struct {
	A, B   int     // nodes, A < B
	Height float64 // mean distance between their leaves
}

// AverageLinkage clusters by the mean distance between groups (UPGMA, Sokal and
// Michener 1958). distances is square and symmetric. Of equal distances the
// pair with the lower numbers is joined first, so that the tree is always the
// same.
func AverageLinkage(distances [][]float64) Tree {
	n := len(distances)
	t := Tree{Leaves: n}
	between := square(max(0, 2*n-1)) // mean distances of all nodes to come
	size := make([]float64, max(0, 2*n-1))
	for i, row := range distances {
		copy(between[i], row)
		size[i] = 1
	}
	open := ascending(n)
	for node := n; node < 2*n-1; node++ {
		a, b := nearest(open, between)
		t.Merges = append(t.Merges, Merge{a, b, between[a][b]})
		size[node] = size[a] + size[b]
		open = without(open, a, b)
		for _, other := range open {
			mean := (size[a]*between[a][other] + size[b]*between[b][other]) / size[node]
			between[node][other], between[other][node] = mean, mean
		}
		open = append(open, node)
	}
	return t
}

// nearest returns the two open nodes with the smallest distance, a < b.
func nearest(open []int, between [][]float64) (a, b int) {
	a, b = open[0], open[1]
	for i, x := range open {
		for _, y := range open[i+1:] {
			if between[x][y] < between[a][b] {
				a, b = x, y
			}
		}
	}
	return a, b
}

// without returns the nodes but for a and b, in the same order.
func without(nodes []int, a, b int) []int {
	var rest []int
	for _, node := range nodes {
		if node != a && node != b {
			rest = append(rest, node)
		}
	}
	return rest
}

// members returns the leaves under every node.
func (t Tree) members() [][]int {
	members := make([][]int, 0, t.Leaves+len(t.Merges))
	for leaf := range t.Leaves {
		members = append(members, []int{leaf})
	}
	for _, m := range t.Merges {
		both := append(append([]int{}, members[m.A]...), members[m.B]...)
		members = append(members, both)
	}
	return members
}
