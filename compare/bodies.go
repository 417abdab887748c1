package compare

import (
	"math"
	"math/bits"

	"mizan/compare/edit"
	"mizan/internal/slab"
	"mizan/lexicon"
)

// bodiesLimit is how many bytes of packed bodies a builder keeps, of some 1.2 KB
// each.
const bodiesLimit = 64 << 20

// bodies packs the bodies of articles in scope, so that copies can be aligned
// once they are found. All are kept up to a limit; beyond it half of them are
// let go, and half of those, by a draw in which a text and its copies mostly
// share one lot: the smallest hash of their runs of words. Texts are the one thing
// of an article that is not a count, and the only use of copies that are half
// there is none.
type bodies struct {
	limit, size int
	halvings    int      // lots with fewer leading zeros are let go
	packed      []byte   // scratch
	inBody      []placed // scratch

	letters slab.Slices[byte]
	named   slab.Slices[placed]
	kept    slab.Slices[body]
}

// body is the body of an article, packed, with its namings.
type body struct {
	packed []byte
	named  []placed
}

// placed is a naming in a body.
type placed struct {
	kind
	start, end int32
}

// newBodies returns bodies within a limit.
func newBodies(limit int) bodies { return bodies{limit: limit} }

// keep packs the body of an article if its lot is in.
func (b *bodies) keep(a *counted, text string, named []placed) {
	lot, ok := a.text.Lot()
	if !ok || len(text) > math.MaxInt32 || bits.LeadingZeros32(lot) < b.halvings {
		return
	}
	b.packed = packLetters(b.packed[:0], text)
	b.place(a, body{b.packed, named})
}

// place gives an article its body, of which it makes a copy among those of others.
func (b *bodies) place(a *counted, of body) {
	a.body = &b.kept.Keep([]body{{b.letters.Keep(of.packed), b.named.Keep(of.named)}})[0]
	b.size += a.body.size()
}

// within lets go of bodies until they are within the limit.
func (b *bodies) within(articles []counted) {
	for b.size > b.limit {
		b.halvings++
		b.drop(articles, b.out)
	}
}

// out reports whether the lot of an article is out.
func (b *bodies) out(a *counted) bool {
	lot, _ := a.text.Lot()
	return bits.LeadingZeros32(lot) < b.halvings
}

// drop lets go of the bodies of some articles. Where there are any the others move
// together: what they stand among would stay as long as one of them.
func (b *bodies) drop(articles []counted, out func(*counted) bool) {
	b.size = 0
	dropped := false
	for i := range articles {
		if a := &articles[i]; a.body != nil && out(a) {
			a.body, dropped = nil, true
		} else if a.body != nil {
			b.size += a.body.size()
		}
	}
	if !dropped {
		return
	}
	b.size, b.letters, b.named, b.kept = 0, slab.Slices[byte]{}, slab.Slices[placed]{}, slab.Slices[body]{}
	for i := range articles {
		if a := &articles[i]; a.body != nil {
			b.place(a, *a.body)
		}
	}
}

// size returns the bytes that a body takes.
func (b *body) size() int { return len(b.packed) + 20*len(b.named) }

// text unpacks a body.
func (b *body) text(l *lexicon.Lexicon) *edit.Text {
	mentions := make([]edit.Mention, len(b.named))
	for i, n := range b.named {
		thing, _ := l.Place(int(n.naming))
		mentions[i] = edit.Mention{
			Start: int(n.start), End: int(n.end), Naming: int(n.naming), Thing: thing, Party: int(n.side), Polarity: int(n.polarity), Voice: n.voice,
		}
	}
	return edit.NewText(unpackLetters(b.packed), mentions)
}
