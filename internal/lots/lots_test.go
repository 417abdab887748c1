package lots

import (
	"hash/fnv"
	"testing"
)

// The hash is FNV-1a, so that a draw can be made again without mizan.
func TestHash(t *testing.T) {
	for _, text := range []string{"", "صوت العاصمة", "a\x00b"} {
		h := fnv.New64a()
		h.Write([]byte(text))
		if got := New().Text(text); uint64(got) != h.Sum64() {
			t.Errorf("%q: got %x, want %x", text, uint64(got), h.Sum64())
		}
		if New().Bytes([]byte(text)...) != New().Text(text) {
			t.Errorf("%q is another as bytes", text)
		}
	}
	if New().Number(-120) != New().Text("-120") {
		t.Error("a number is not added as it is printed")
	}
}

// What stands in another article, or elsewhere in its sentence, has another
// place.
func TestPlaces(t *testing.T) {
	seen := map[uint64]string{}
	for _, outlet := range []string{"a", "ab"} {
		for _, id := range []string{"b", ""} {
			for _, start := range []int{0, 1, 256} {
				place := Mention(outlet, id, "sentence", start)
				if other, taken := seen[place]; taken {
					t.Errorf("%s/%s/%d has the place of %s", outlet, id, start, other)
				}
				seen[place] = outlet + "/" + id
			}
		}
	}
}
