package story

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed foretold.txt
var foretoldFile string

// leastForetold is the share of the articles with a word in which another follows
// it at once, from which that one is in foretold.txt.
const leastForetold = 0.1

// A row is two stems, one behind the other, by their hashes.
type row uint64

// rowOf returns two stems as a row.
func rowOf(first, second uint32) row { return row(first)<<32 | row(second) }

// foretold reads foretold.txt: words that say little behind the one before them. A title
// of office of ten words («نائب رئيس مجلس الوزراء وزير الدفاع») or a set phrase is one
// thing said, and would be ten that two articles have in common. Like the table of
// common words it is the same for every corpus.
var foretold = sync.OnceValue(func() map[row]bool {
	rows := map[row]bool{}
	for line := range strings.Lines(foretoldFile) {
		first, second, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && first != "#" {
			rows[rowOf(stemHash([]byte(first)), stemHash([]byte(second)))] = true
		}
	}
	return rows
})

// stemHash is by what a stem is known.
func stemHash(stem []byte) uint32 { return uint32(hashWord(stem) >> 32) }
