package page

import (
	"fmt"
	"html/template"
	"regexp"
	"strconv"
	"strings"

	"mizan/compare/stats"
	"mizan/internal/words"
)

// bilingual writes a phrase in both languages; the style sheet hides the one the
// page is not in. It is the only switch of language that needs no script.
func bilingual(text words.Sayer) template.HTML {
	if text == nil {
		text = words.Text{}
	}
	return template.HTML(`<span class="ar" lang="ar" dir="rtl">` + figures(template.HTMLEscapeString(text.In("ar"))) +
		`</span><span class="en" lang="en" dir="ltr">` + figures(template.HTMLEscapeString(text.In("en"))) + `</span>`)
}

// isolated is a figure in escaped text, between the marks that keep its
// direction apart.
var isolated = regexp.MustCompile("\u2066((?:[0-9Sqp .,%=+−≤/\\[\\]-]|&lt;)+)\u2069")

// figures keeps the figures in a line of escaped text in one piece: of S = −0.42
// no part goes to the next line.
func figures(escaped string) string {
	return isolated.ReplaceAllString(escaped, `<bdi dir="ltr" class="figure">$1</bdi>`)
}

// name writes the words of a stranger so that they turn nothing around them.
func name(s string) template.HTML {
	direction := "ltr"
	if arabic(s) {
		direction = "rtl"
	}
	return template.HTML(`<bdi dir="` + direction + `">` + template.HTMLEscapeString(tame(s)) + `</bdi>`)
}

// figure writes a number, which runs from left to right in Arabic too: without
// it the minus would stand behind.
func figure(s string) template.HTML {
	return template.HTML(`<bdi dir="ltr" class="figure">` + template.HTMLEscapeString(s) + `</bdi>`)
}

// number is figure for a line of plain text, as in a chart.
func number(s string) string { return leftToRight + s + popIsolate }

// count writes a whole number: 12,345.
func count(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// signed writes a score: −0.42, 0.00, +0.42.
func signed(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	switch {
	case s == "0.00" || s == "-0.00":
		return "0.00"
	case x < 0:
		return "−" + strings.TrimPrefix(s, "-")
	}
	return "+" + s
}

// bounds writes an interval: [−0.61, −0.20].
func bounds(i stats.Interval) string {
	if !i.Bounded {
		return "—"
	}
	return fmt.Sprintf("[%s, %s]", signed(i.Lo), signed(i.Hi))
}

// percent writes a share of 1: 42%, and 0.4% where it would round to nothing.
func percent(x float64) string {
	digits := 0
	if x > 0 && x < 0.005 {
		digits = 1
	}
	return strconv.FormatFloat(100*x, 'f', digits, 64) + "%"
}

// shareBounds writes the interval of a share: [12%, 40%].
func shareBounds(i stats.Interval) string {
	if !i.Bounded {
		return "—"
	}
	return fmt.Sprintf("[%s, %s]", percent(max(i.Lo, 0)), percent(min(i.Hi, 1)))
}

// decimal writes a plain number: 3.2.
func decimal(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// sign is the mark of a polarity.
func sign(polarity int) string {
	switch {
	case polarity > 0:
		return "+"
	case polarity < 0:
		return "−"
	}
	return "0"
}

// share is n of all in percent, 0 of nothing.
func share(n, all int) float64 {
	if all == 0 {
		return 0
	}
	return 100 * float64(n) / float64(all)
}

// twoDigits writes a plain number: 0.42, −1.30.
func twoDigits(x float64) string {
	return strings.Replace(strconv.FormatFloat(x, 'f', 2, 64), "-", "−", 1)
}

// threeDigits writes a p-value: 0.042.
func threeDigits(x float64) string { return strconv.FormatFloat(x, 'f', 3, 64) }

// bare0 drops the sign of equality before a figure that stands alone.
func bare0(s string) string { return strings.TrimPrefix(s, "= ") }
