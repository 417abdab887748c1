package compare

import (
	"fmt"
	"math"
	"strings"
)

// A noun is a thing that is counted, in the forms that a number asks of it.
// Arabic has six plural categories (Unicode CLDR); 101 and 102 are followed by
// the singular, as 100 is.
type noun struct {
	one    string // with 1: خبر واحد
	two    string // without a numeral, as a subject: خبران
	twoOf  string // after a preposition or as an object: خبرين
	few    string // after 3 … 10, and numbers that end so: أخبار
	many   string // after 11 … 99: خبرا
	other  string // after 0, 100, 101, 102, 200: خبر
	single string // in English: article
	plural string // articles
}

// The things that findings and warnings count.
var (
	articleNoun = noun{"خبر واحد", "خبران", "خبرين", "أخبار", "خبرا", "خبر", "article", "articles"}
	placeNoun   = noun{"موضع واحد", "موضعان", "موضعين", "مواضع", "موضعا", "موضع", "place", "places"}
	testNoun    = noun{"مقارنة واحدة", "مقارنتان", "مقارنتين", "مقارنات", "مقارنة", "مقارنة", "comparison", "comparisons"}
	storyNoun   = noun{"قصة واحدة", "قصتان", "قصتين", "قصص", "قصة", "قصة", "story", "stories"}
)

// arabic counts n things as the subject of a sentence: 2 gives خبران.
func (w noun) arabic(n int) string { return w.count(n, w.two) }

// oblique counts n things after a preposition, in a genitive or as an object:
// 2 gives خبرين.
func (w noun) oblique(n int) string { return w.count(n, w.twoOf) }

func (w noun) count(n int, two string) string {
	switch last := n % 100; {
	case n == 1:
		return w.one
	case n == 2:
		return two
	case last >= 3 && last <= 10:
		return fmt.Sprintf("%d %s", n, w.few)
	case last >= 11:
		return fmt.Sprintf("%d %s", n, w.many)
	}
	return fmt.Sprintf("%d %s", n, w.other)
}

// english counts n things.
func (w noun) english(n int) string {
	if n == 1 {
		return "1 " + w.single
	}
	return fmt.Sprintf("%d %s", n, w.plural)
}

// minus is the sign of negative numbers in sentences.
const minus = "−"

// signed prints a figure with two decimals and its sign, kept in front of it
// in a line from right to left: −0.90, +0.05. What rounds to nothing is 0.00.
func signed(x float64) string {
	x = math.Round(x*100) / 100
	switch {
	case x < 0:
		return fromLeft(fmt.Sprintf("%s%.2f", minus, -x))
	case x > 0:
		return fromLeft(fmt.Sprintf("+%.2f", x))
	}
	return fromLeft("0.00")
}

// percent prints a share as whole percents.
func percent(share float64) string { return fromLeft(fmt.Sprintf("%.0f %%", 100*share)) }

// level prints a confidence level as percents, as many digits as it has.
func level(x float64) string { return fromLeft(fmt.Sprintf("%.4g %%", 100*x)) }

// fromLeft isolates what runs from left to right (U+2066 … U+2069), so that a
// line from right to left leaves its signs where they are, and keeps it on one
// line.
func fromLeft(s string) string {
	return "\u2066" + strings.ReplaceAll(s, " ", "\u00A0") + "\u2069"
}

// isolated wraps a name from outside, which runs its own way (U+2068 … U+2069).
// Marks that would turn the line around it are taken out.
func isolated(s string) string {
	return "\u2068" + strings.Map(func(r rune) rune {
		if r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r < ' ' {
			return -1
		}
		return r
	}, s) + "\u2069"
}
