package corpus

import (
	"fmt"
	"strings"
	"unicode"
)

// readings are the encodings that people read UTF-8 as by mistake, and the
// two letters that the first bytes of Arabic letters turn into.
var readings = []struct{ encoding, first, second string }{
	{"windows-1256", "ط", "ظ"},
	{"windows-1252", "Ø", "Ù"},
}

// garbled refuses a text that was UTF-8, was read as something else by
// somebody, and was saved so. Every letter has become two: the first is one
// of two, and the second no letter that would follow it in a word.
func garbled(s string) error {
	sample := s[:min(len(s), 1<<10)]
	for _, r := range readings {
		firsts := strings.Count(sample, r.first) + strings.Count(sample, r.second)
		if firsts*12 < len(sample) {
			continue
		}
		if pairs := broken(sample, r.first+r.second); pairs >= 8 && pairs*12 > len(sample) {
			return fmt.Errorf("text is garbled (%s): UTF-8 that was read as %s and saved so, save it as UTF-8 from its source", shortened(s), r.encoding)
		}
	}
	return nil
}

// broken counts the firsts of s that something else follows than an ordinary
// letter, a space or a mark of ASCII.
func broken(s, firsts string) int {
	pairs, first := 0, false
	for _, r := range s {
		if first && r >= 0x80 && (r < 'ء' || r > 'ي') && !unicode.IsSpace(r) {
			pairs++
		}
		first = strings.ContainsRune(firsts, r)
	}
	return pairs
}
