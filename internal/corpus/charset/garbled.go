package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"

	"mizan/internal/corpus/cell"
	"mizan/internal/words"
)

// readings are the encodings that people read UTF-8 as by mistake, and the
// two letters that the first bytes of Arabic letters turn into.
var readings = []struct{ encoding, first, second string }{
	{"windows-1256", "ط", "ظ"},
	{"windows-1252", "Ø", "Ù"},
}

// Garbled refuses a text that was UTF-8, was read as something else by
// somebody, and was saved so. Every letter has become two: the first is one
// of two, and the second no letter that would follow it in a word.
func Garbled(s string) error {
	sample := s[:min(len(s), 1<<10)]
	for _, r := range readings {
		firsts := strings.Count(sample, r.first) + strings.Count(sample, r.second)
		if firsts*12 < len(sample) {
			continue
		}
		if pairs := broken(sample, r.first+r.second); pairs >= 8 && pairs*12 > len(sample) {
			return words.Wrong("refused.garbled", words.Values{"text": cell.Short(s), "as": r.encoding})
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

// pages are the encodings of one byte a letter that Arabic ones are read as by
// mistake.
var pages = []struct {
	name string
	page *charmap.Charmap
}{
	{"windows-1252", charmap.Windows1252}, {"windows-1251", charmap.Windows1251}, {"windows-1253", charmap.Windows1253},
	{"windows-1254", charmap.Windows1254}, {"windows-1250", charmap.Windows1250}, {"ISO-8859-1", charmap.ISO8859_1},
}

// Codepage refuses a text in windows-1256 or ISO-8859-6 that was read as another
// encoding of one byte a letter: it has no Arabic letter, hardly a word of ASCII,
// and is Arabic as what it was.
func Codepage(s string) error {
	sample := s[:cell.Cut(s, 1<<10)]
	strange, plain := 0, 0
	for _, r := range sample {
		switch {
		case unicode.Is(unicode.Arabic, r):
			return nil
		case r >= 0x80 && !unicode.IsSpace(r):
			strange++
		case 'a' <= r|0x20 && r|0x20 <= 'z':
			plain++
		}
	}
	if strange < 12 || plain*2 > strange {
		return nil
	}
	for _, p := range pages {
		raw, err := p.page.NewEncoder().Bytes([]byte(sample))
		if err != nil {
			continue
		}
		for _, e := range []encoding{windows1256, iso8859_6} {
			if _, arabic := outOfPlace(e, raw); arabic {
				return words.Wrong("refused.codepage", words.Values{"text": cell.Short(cell.Trim(s)), "encoding": e.name, "as": p.name})
			}
		}
	}
	return nil
}
