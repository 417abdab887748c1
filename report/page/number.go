package page

import (
	"fmt"
	"strconv"
	"strings"

	"mizan/compare/stats"
	"mizan/internal/words"
)

// number writes a whole number for a phrase: 12,345.
func number(n int) string { return words.Figure(words.Whole(n)) }

// bounds writes an interval: [−0.61, −0.20].
func bounds(i stats.Interval) string {
	if !i.Bounded {
		return "—"
	}
	return fmt.Sprintf("[%s, %s]", words.Signed(i.Lo), words.Signed(i.Hi))
}

// shareBounds writes the interval of a share: [12 %, 40 %].
func shareBounds(i stats.Interval) string {
	if !i.Bounded {
		return "—"
	}
	return fmt.Sprintf("[%s, %s]", words.Percent(max(i.Lo, 0)), words.Percent(min(i.Hi, 1)))
}

// decimal writes a plain number: 3.2.
func decimal(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// twoDigits writes a plain number: 0.42, −1.30.
func twoDigits(x float64) string {
	return strings.Replace(strconv.FormatFloat(x, 'f', 2, 64), "-", words.Minus, 1)
}

// probability writes a p- or q-value under its head: 0.042, < 0.001.
func probability(p float64) string {
	if p < 0.001 {
		return "<\u00a00.001"
	}
	return strconv.FormatFloat(p, 'f', 3, 64)
}

// share is n of all in percent, 0 of nothing.
func share(n, all int) float64 {
	if all == 0 {
		return 0
	}
	return 100 * float64(n) / float64(all)
}
