package story

import (
	"mizan/internal/pack"
)

// Pack writes what is kept of the text.
func (t *Text) Pack(w *pack.Writer) {
	w.Uint(uint64(t.Headline))
	w.Int(int(t.Words))
	w.Uint(uint64(t.counted))
	pack.Ascending(w, t.runs)
	if len(t.runs) > 0 {
		for _, band := range t.bands {
			w.Uint(uint64(band))
		}
	}
	pack.Ascending(w, t.words)
	for _, n := range t.counts {
		w.Uint(uint64(n))
	}
}

// Unpack reads what Pack wrote.
func Unpack(r *pack.Reader) Text {
	t := Text{Headline: uint32(r.Uint()), Words: int32(r.Int()), counted: uint8(r.Uint()), runs: pack.ReadAscending[uint32](r)}
	if len(t.runs) > 0 {
		for band := range t.bands {
			t.bands[band] = uint32(r.Uint())
		}
	}
	t.words = pack.ReadAscending[uint32](r)
	t.counts = make([]uint8, len(t.words))
	for i := range t.counts {
		t.counts[i] = uint8(r.Uint())
	}
	return t
}
