package slab

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// TestKeep keeps things of all lengths and has them unchanged by those that came
// after, and by who wrote into them before.
func TestKeep(t *testing.T) {
	var numbers Slices[uint32]
	var texts Texts
	var kept [][]uint32
	var said []string
	lengths := []int{0, 1, 7, 300, 2000, size / 8, size/8 + 1, 3 * size}
	for round := range 25 {
		for _, n := range lengths {
			scratch := slices.Repeat([]uint32{uint32(1000*round + n)}, n)
			kept = append(kept, numbers.Keep(scratch))
			said = append(said, texts.Keep(strings.Repeat(string(rune('a'+round)), n)))
			clear(scratch)
		}
	}
	for i := range kept {
		round, n := i/len(lengths), lengths[i%len(lengths)]
		if want := slices.Repeat([]uint32{uint32(1000*round + n)}, n); !slices.Equal(kept[i], want) || cap(kept[i]) > n && n <= size/8 {
			t.Fatalf("round %d: %d numbers of %d with room for %d", round, len(kept[i]), n, cap(kept[i]))
		}
		if want := bytes.Repeat([]byte{byte('a' + round)}, n); said[i] != string(want) {
			t.Fatalf("round %d: a text of %d bytes is not what was kept", round, n)
		}
	}
}

// TestFew keeps many small things in few pieces of memory.
func TestFew(t *testing.T) {
	var numbers Slices[uint32]
	var texts Texts
	few := []uint32{1, 2, 3, 4}
	if n := testing.AllocsPerRun(10_000, func() { numbers.Keep(few); texts.Keep("كلمة") }); n > 0 {
		t.Errorf("%v pieces of memory for each, want none but for one in thousands", n)
	}
}
