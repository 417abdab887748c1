package compare

import (
	"bytes"
	"math"
	"math/bits"

	"mizan/compare/edit"
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
	halvings    int    // lots with fewer leading zeros are let go
	packed      []byte // scratch
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
	a.body = &body{bytes.Clone(b.packed), named}
	b.size += a.body.size()
}

// within lets go of bodies until they are within the limit.
func (b *bodies) within(articles []counted) {
	for b.size > b.limit {
		b.halvings++
		b.drop(articles)
	}
}

// drop lets go of the bodies whose lots are out.
func (b *bodies) drop(articles []counted) {
	b.size = 0
	for i := range articles {
		a := &articles[i]
		if a.body == nil {
			continue
		}
		if lot, _ := a.text.Lot(); bits.LeadingZeros32(lot) < b.halvings {
			a.body = nil
			continue
		}
		b.size += a.body.size()
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
