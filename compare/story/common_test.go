package story

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"mizan/lexicon/arabic"
)

var update = flag.Bool("update", false, "count common.txt and foretold.txt anew from the feed that MIZAN_FEED names")

// TestCommon counts common.txt and foretold.txt anew when asked to.
func TestCommon(t *testing.T) {
	if !*update {
		t.Skip("counts common.txt and foretold.txt anew with -update")
	}
	articles := feed(t)
	in, rows := map[string]int{}, map[[2]string]int{}
	for _, p := range articles {
		seen, both := map[string]bool{}, map[[2]string]bool{}
		for _, part := range []string{p.Title, p.Text} {
			last := ""
			for _, stem := range stems(part) {
				if stem != "" {
					seen[stem] = true
				}
				if len(stem) > 2 && len(last) > 2 {
					both[[2]string{last, stem}] = true
				}
				last = stem
			}
		}
		for stem := range seen {
			in[stem]++
		}
		for row := range both {
			rows[row]++
		}
	}
	enough := leastCommon * float64(len(articles))
	var b strings.Builder
	b.WriteString("# In how many of 10,000 articles of Arabic news a stem stands, in the headline or the first 150 words: those in\n# ten and more. Counted over 31,187 articles of 19 outlets of 2012 to 2018, by\n# MIZAN_FEED=FOLDER go test ./compare/story -run Common -update\n")
	for _, stem := range slices.SortedFunc(maps.Keys(in), func(x, y string) int { return cmp.Or(cmp.Compare(in[y], in[x]), cmp.Compare(x, y)) }) {
		if float64(in[stem]) >= enough && len(stem) > 2 {
			fmt.Fprintf(&b, "%s\t%d\n", stem, (in[stem]*10_000+len(articles)/2)/len(articles))
		}
	}
	write(t, "common.txt", b.String())
	b.Reset()
	b.WriteString("# Stems that stand at once behind another in a tenth of the articles that hold it, in the headline or the first 150\n# words, and in ten of 10,000 articles. Counted with common.txt.\n")
	for _, row := range slices.SortedFunc(maps.Keys(rows), func(x, y [2]string) int { return slices.Compare(x[:], y[:]) }) {
		if float64(rows[row]) >= enough && float64(rows[row]) >= leastForetold*float64(in[row[0]]) {
			fmt.Fprintf(&b, "%s %s\n", row[0], row[1])
		}
	}
	write(t, "foretold.txt", b.String())
}

// stems returns the stems of a text's first words, "" for a word that tells
// nothing.
func stems(text string) (list []string) {
	var scratch [64]byte
	for i := 0; len(list) < storyWords; {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			break
		}
		i = end
		stem := ""
		if !arabic.Stopword(folded) {
			stem = string(arabic.Stem(folded))
		}
		list = append(list, stem)
	}
	return list
}

// write writes a file of the package.
func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
