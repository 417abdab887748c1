package arabic

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed stopwords.txt
var stopwordsFile string

// stopwords are the words of the file, folded.
var stopwords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(stopwordsFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(Fold(line)) {
			words[word] = true
		}
	}
	return words
})

// Stopword reports whether a folded word stands in any news text, whatever it is
// about, as it is or behind the conjunction و.
func Stopword(folded []byte) bool {
	words := stopwords()
	return words[string(folded)] || len(folded) > len(And) && string(folded[:len(And)]) == And && words[string(folded[len(And):])]
}

// StopwordJoined is Stopword for a word whatever is written joined to its
// front.
func StopwordJoined(folded string) bool {
	for _, way := range Split(folded) {
		if stopwords()[way[1]] {
			return true
		}
	}
	return false
}
