package vocabulary

import (
	_ "embed"
	"strings"
	"sync"

	"mizan/lexicon/arabic"
)

//go:embed press.txt
var pressFile string

// press are the words of the file, folded.
var press = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(pressFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			words[arabic.Fold(word)] = true
		}
	}
	return words
})

// OfPress reports whether a folded word is of the trade rather than of what
// is told: an agency, a desk's signature, an address, a numeral; whatever is
// written joined to its front.
func OfPress(folded string) bool {
	for _, way := range arabic.Split(folded) {
		if press()[way[1]] {
			return true
		}
	}
	return false
}
