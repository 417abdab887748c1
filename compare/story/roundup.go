package story

import (
	"slices"

	"mizan/lexicon/arabic"
)

// roundups are pairs of words that head a text which tells many events: what
// the papers of a country say today, the news of the hour. Each pair stands in
// this order in the headline.
var roundups = [][2][]string{
	{arabic.FoldAll("اهتمامات", "عناوين", "أقوال", "افتتاحيات", "مقتطفات", "جولة", "أبرز", "أهم", "مطالعة", "قراءة"), arabic.FoldAll("الصحف", "صحف", "الصحافة", "صحافة")},
	{arabic.FoldAll("موجز", "نشرة", "حصاد", "جولة", "أهم", "أبرز"), arabic.FoldAll("الأخبار", "أخبار", "الأنباء", "أنباء", "الأحداث", "أحداث")},
}

// roundup reports whether a headline, given by its folded words, is that of a text
// which tells many events. It is of no story: it would be like any of them.
func roundup(words []string) bool {
	return slices.ContainsFunc(roundups, func(pair [2][]string) bool {
		first := slices.IndexFunc(words, func(w string) bool { return slices.Contains(pair[0], w) })
		return first >= 0 && slices.ContainsFunc(words[first+1:], func(w string) bool { return slices.Contains(pair[1], w) })
	})
}
