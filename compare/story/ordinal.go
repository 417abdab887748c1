package story

import (
	"strings"

	"mizan/lexicon/arabic"
)

// mostCounted is the highest number that an ordinal in a headline is read of.
const mostCounted = 10

// ordinals are the numbers of what is counted, by the folded word without its
// article. The first is none: what was never before («أول طائرة منذ أشهر») is seldom
// counted.
var ordinals = func() map[string]uint8 {
	of := map[string]uint8{}
	for n, forms := range [][]string{
		{"ثاني", "ثان", "ثانية"}, {"ثالث", "ثالثة"}, {"رابع", "رابعة"}, {"خامس", "خامسة"}, {"سادس", "سادسة"},
		{"سابع", "سابعة"}, {"ثامن", "ثامنة"}, {"تاسع", "تاسعة"}, {"عاشر", "عاشرة"},
	} {
		for _, form := range arabic.FoldAll(forms...) {
			of[form] = uint8(n + 2)
		}
	}
	return of
}()

// ordinal returns the number of what a headline, given by its folded words, counts,
// 0 where it counts nothing or more than one thing.
func ordinal(words []string) (number uint8) {
	for _, word := range words {
		switch n := ordinals[strings.TrimPrefix(word, "ال")]; {
		case n == 0 || n == number:
		case number == 0:
			number = n
		default:
			return 0
		}
	}
	return number
}
