// Package slab keeps many small things in few pieces of memory. A hundred thousand
// articles of a dozen slices each are a million pieces that the collector follows one
// by one, in every round; as slabs they are some thousand.
//
// What is kept is never let go by itself: a slab lives as long as one thing in it.
package slab

import (
	"slices"
	"strings"
	"unsafe"
)

// size is how many bytes a slab has.
const size = 64 << 10

// Slices keeps slices. Its zero value is ready.
type Slices[T any] struct{ slab []T }

// Keep returns a copy of things that is kept, nil where there are none.
func (s *Slices[T]) Keep(things []T) []T {
	if len(things) == 0 {
		return nil
	}
	n := size / max(1, int(unsafe.Sizeof(things[0])))
	if len(things) > n/8 { // the rest of a slab is not lost for it
		return slices.Clone(things)
	}
	if cap(s.slab)-len(s.slab) < len(things) {
		s.slab = make([]T, 0, n)
	}
	from := len(s.slab)
	s.slab = append(s.slab, things...)
	return s.slab[from:len(s.slab):len(s.slab)]
}

// Texts keeps texts. Its zero value is ready.
type Texts struct{ slab strings.Builder }

// Keep returns a copy of a text that is kept.
func (t *Texts) Keep(text string) string {
	if len(text) > size/8 {
		return strings.Clone(text)
	}
	if t.slab.Cap()-t.slab.Len() < len(text) {
		t.slab.Reset()
		t.slab.Grow(size)
	}
	from := t.slab.Len()
	t.slab.WriteString(text)
	return t.slab.String()[from:]
}
