package corpus

import (
	"crypto/sha256"
	"encoding/binary"

	"mizan/internal/words"
)

// A digest stands for the outlet, day, title and text of an article: 128 bits
// of SHA-256, so that no two texts of a million share one by chance.
type digest [16]byte

// memory knows the articles read so far, by digest and place.
type memory struct {
	places  map[digest]Pos
	scratch []byte
}

// add remembers an article, or says where the same article was before.
func (m *memory) add(a *Article) error {
	m.scratch = m.scratch[:0]
	for _, part := range [...]string{a.Outlet, a.Title, a.Body} {
		m.scratch = binary.AppendUvarint(m.scratch, uint64(len(part)))
		m.scratch = append(m.scratch, part...)
	}
	m.scratch = binary.AppendVarint(m.scratch, a.Published.Unix())
	sum := sha256.Sum256(m.scratch)
	key := digest(sum[:])
	if before, ok := m.places[key]; ok {
		return words.Wrong("refused.twice", words.Values{"place": before.String()})
	}
	m.places[key] = a.Pos
	return nil
}
