package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestJensenShannonEdges(t *testing.T) {
	tests := []struct {
		name string
		p, q []float64
		want float64
		ok   bool
	}{
		{"nothing in one", []float64{0, 0}, []float64{1, 2}, 0, false},
		{"nothing in the other", []float64{1, 2}, []float64{0, 0}, 0, false},
		{"no term", nil, nil, 0, false},
		{"proportional", []float64{1, 2}, []float64{10, 20}, 0, true},
		{"nothing shared", []float64{3, 0}, []float64{0, 5}, 1, true},
	}
	for _, test := range tests {
		got, ok := JensenShannon(test.p, test.q)
		if math.Abs(got-test.want) > 1e-12 || ok != test.ok {
			t.Errorf("%s: %v, %v, want %v, %v", test.name, got, ok, test.want, test.ok)
		}
	}
}

func TestHomogeneityOfNothing(t *testing.T) {
	for _, rows := range [][][]float64{nil, {{}}, {{1, 2}}, {{1, 0}, {2, 0}}, {{0, 0}, {1, 2}}} {
		if got := HomogeneityOf(rows); got != (Homogeneity{}) {
			t.Errorf("%v: %+v", rows, got)
		}
	}
	small := HomogeneityOf([][]float64{{0.3, 0.4}, {0.5, 0.1}}) // weights will do for counts
	if want := HomogeneityOf([][]float64{{3, 4}, {5, 1}}); small.Freedom != 1 || math.Abs(small.JSD-want.JSD) > 1e-12 {
		t.Errorf("a tenth of the counts: %+v, all of them %+v", small, want)
	}
	padded := HomogeneityOf([][]float64{{3, 0, 4}, {0, 0, 0}, {5, 0, 1}})
	if want := HomogeneityOf([][]float64{{3, 4}, {5, 1}}); padded != want {
		t.Errorf("with an empty row and column %+v, without %+v", padded, want)
	}
}

// randomDistances returns Euclidean distances, some of them equal.
func randomDistances(rng *rand.Rand, n int) [][]float64 {
	x := make([][2]float64, n)
	for i := range x {
		x[i] = [2]float64{float64(rng.IntN(6)), float64(rng.IntN(6))}
	}
	d := square(n)
	for i := range d {
		for j := range d {
			d[i][j] = math.Hypot(x[i][0]-x[j][0], x[i][1]-x[j][1])
		}
	}
	return d
}

func TestTreesOfFewLeaves(t *testing.T) {
	for n, want := range [][]int{{}, {0}, {0, 1}} {
		d := square(n)
		if n == 2 {
			d[0][1], d[1][0] = 3, 3
		}
		tree := AverageLinkage(d)
		if got := tree.Order(d); !slices.Equal(got, want) || len(tree.Merges) != max(0, n-1) {
			t.Errorf("%d leaves: order %v, merges %v", n, got, tree.Merges)
		}
	}
}

// Heights rise, every node is used once, and every height is the mean distance
// between the leaves it joins.
func TestAverageLinkageLaws(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	for range 300 {
		n := 2 + rng.IntN(12)
		d := randomDistances(rng, n)
		tree := AverageLinkage(d)
		members := tree.members()
		used := map[int]bool{}
		for i, m := range tree.Merges {
			mean := 0.0
			for _, a := range members[m.A] {
				for _, b := range members[m.B] {
					mean += d[a][b]
				}
			}
			mean /= float64(len(members[m.A]) * len(members[m.B]))
			if math.Abs(mean-m.Height) > 1e-9 || m.A >= m.B || used[m.A] || used[m.B] {
				t.Fatalf("merge %d is %+v, mean distance %v", i, m, mean)
			}
			if i > 0 && m.Height < tree.Merges[i-1].Height-1e-9 {
				t.Fatalf("heights fall: %v", tree.Merges)
			}
			used[m.A], used[m.B] = true, true
		}
		if len(members[len(members)-1]) != n {
			t.Fatalf("the root holds %v", members[len(members)-1])
		}
	}
}

// The order is no longer than any other that the tree allows.
func TestOrderIsTheShortest(t *testing.T) {
	rng := rand.New(rand.NewPCG(15, 16))
	for range 300 {
		n := 2 + rng.IntN(7)
		d := randomDistances(rng, n)
		tree := AverageLinkage(d)
		got := tree.Order(d)
		if sorted := slices.Sorted(slices.Values(got)); !slices.Equal(sorted, ascending(n)) {
			t.Fatalf("order %v of %d leaves", got, n)
		}
		if got[0] > got[n-1] {
			t.Fatalf("order %v does not start with its lower end", got)
		}
		shortest := math.Inf(1)
		for flips := range 1 << (n - 1) {
			shortest = min(shortest, wayLength(flipped(tree, flips), d))
		}
		if length := wayLength(got, d); math.Abs(length-shortest) > 1e-9 {
			t.Fatalf("order %v has length %v, the shortest has %v", got, length, shortest)
		}
	}
}

// Where all are equally far the numbers decide: 0 and 1 are joined first, then 2
// and 3, then 4 with the first pair, and the order found first is kept.
func TestOrderOfEquals(t *testing.T) {
	d := square(5)
	for i := range d {
		for j := range d {
			if i != j {
				d[i][j] = 1
			}
		}
	}
	if got := AverageLinkage(d).Order(d); !slices.Equal(got, []int{2, 3, 0, 1, 4}) {
		t.Errorf("order %v, want 2 3 0 1 4", got)
	}
}

// flipped returns the leaves with the halves of merge i turned when bit i is set.
func flipped(tree Tree, flips int) []int {
	members := tree.members()[:tree.Leaves]
	for i, m := range tree.Merges {
		a, b := m.A, m.B
		if flips>>i&1 == 1 {
			a, b = b, a
		}
		members = append(members, slices.Concat(members[a], members[b]))
	}
	return members[len(members)-1]
}

func wayLength(order []int, d [][]float64) float64 {
	length := 0.0
	for i := 1; i < len(order); i++ {
		length += d[order[i-1]][order[i]]
	}
	return length
}
