package cores

import "testing"

// Every piece is done once, and none is left when Each returns.
func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 2, 1000} {
		done := make([]int, n)
		Each(n, func(i int) { done[i]++ })
		for i, times := range done {
			if times != 1 {
				t.Fatalf("of %d pieces, %d was done %d times", n, i, times)
			}
		}
	}
}
