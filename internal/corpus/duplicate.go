package corpus

import (
	"hash/maphash"

	"mizan/internal/words"
)

// A digest stands for the outlet, day, title and text of an article: 128 bits, so
// that no two texts of a million share one by chance. It is by seeds of this run,
// which nobody can write a text against, and is for this run only.
type digest [2]uint64

var digestSeeds = [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}

// digestOf returns the digest of an article.
func digestOf(a *Article) (d digest) {
	for i, seed := range digestSeeds {
		d[i] = maphash.Comparable(seed, struct {
			outlet, title, body string
			day                 int64
		}{a.Outlet, a.Title, a.Body, a.Published.Unix()})
	}
	return d
}

// memory knows the articles read so far, by digest and place.
type memory map[digest]Pos

// add remembers an article, or says where the same article was before.
func (m *memory) add(key digest, pos Pos) error {
	if before, ok := (*m)[key]; ok {
		return words.Wrong("refused.twice", words.Values{"place": before.String()})
	}
	if *m == nil {
		*m = memory{}
	}
	(*m)[key] = pos
	return nil
}
