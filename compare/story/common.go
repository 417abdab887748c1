package story

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed common.txt
var commonFile string

// leastCommon is the share of articles from which a stem is in common.txt. A
// rarer one weighs as one of this share.
const leastCommon = 0.001

// A table gives the weights of words: how little they tell because they stand
// in any news. It is the same for every corpus, so that an article's story does not
// depend on who else is read: what a corpus of one war has in every text, it
// has everywhere, and would count for nothing there.
type table map[uint32]float32

// weights reads common.txt: by the hash of a stem ln(1/share), the inverse
// document frequency.
var weights = sync.OnceValue(func() table {
	t := table{}
	for line := range strings.Lines(commonFile) {
		stem, n, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(stem, "#") {
			continue
		}
		share, err := strconv.ParseFloat(n, 64)
		if err != nil {
			panic(err) // embedded
		}
		t[stemHash([]byte(stem))] = float32(-math.Log(share / 10_000))
	}
	return t
})

// rarest is the weight of a word that is not common.
var rarest = -math.Log(leastCommon)

// of returns the weight of a word.
func (t table) of(word uint32) float64 {
	if w, ok := t[word]; ok {
		return float64(w)
	}
	return rarest
}
