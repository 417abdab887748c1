package corpus

import "mizan/internal/words"

// A digest stands for the outlet, day, title and text of an article: 128 bits
// of SHA-256, so that no two texts of a million share one by chance.
type digest [16]byte

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
