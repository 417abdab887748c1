package words

import (
	"maps"
	"slices"

	"mizan/internal/pack"
)

// What a value of a packed phrase is.
const (
	packedText = iota
	packedNumber
	packedPhrase
)

// Pack writes a phrase whose values are texts, numbers and such phrases.
func (p Phrase) Pack(w *pack.Writer) {
	w.Text(string(p.Key))
	w.Uint(uint64(len(p.Values)))
	for _, place := range slices.Sorted(maps.Keys(p.Values)) {
		w.Text(place)
		switch v := p.Values[place].(type) {
		case int:
			w.Uint(packedNumber)
			w.Int(v)
		case Phrase:
			w.Uint(packedPhrase)
			v.Pack(w)
		default:
			w.Uint(packedText)
			w.Text(v.(string))
		}
	}
}

// UnpackPhrase reads what Pack wrote.
func UnpackPhrase(r *pack.Reader) Phrase {
	p := Phrase{Key: Key(r.Text())}
	for range r.Count() {
		if p.Values == nil {
			p.Values = Values{}
		}
		place := r.Text()
		switch r.Uint() {
		case packedNumber:
			p.Values[place] = r.Int()
		case packedPhrase:
			p.Values[place] = UnpackPhrase(r)
		default:
			p.Values[place] = r.Text()
		}
	}
	return p
}
