package page

import (
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
	"mizan/report/view"
)

// said is a phrase of the page, by its key below "page" in the catalogues.
func said(key string) words.Key { return words.Key("page." + key) }

// plain is what is the same in every language: a letter, a figure, a name.
type plain string

// In returns it.
func (p plain) In(string) string { return string(p) }

// joined are several things said one after another.
type joined []words.Sayer

// In says them in a language.
func (j joined) In(lang string) string {
	var b strings.Builder
	for _, s := range j {
		b.WriteString(s.In(lang))
	}
	return b.String()
}

// labelled says what something is, and it: "Slant: +0.42".
func labelled(label, of words.Sayer) words.Sayer { return joined{label, said("colon"), of} }

// dotted says several things in a line: "legitimising · weak evidence".
func dotted(all ...words.Sayer) words.Sayer {
	var line joined
	for i, s := range all {
		if i > 0 {
			line = append(line, plain(" · "))
		}
		line = append(line, s)
	}
	return line
}

// inAll says something in every language, in their order.
func inAll(s words.Sayer) []string {
	var all []string
	for _, lang := range words.Languages() {
		all = append(all, s.In(lang))
	}
	return all
}

// title names the page.
func title(v *view.View) words.Sayer {
	return labelled(said("brand"), words.Named(v.Title()))
}

// atLevel names an interval by its level: "95 % interval".
func atLevel(level float64) words.Sayer {
	return said("interval").With(words.Values{"level": words.Figure(words.Level(level))})
}

// between says an interval, as it is written.
func between(i stats.Interval, written string) words.Sayer {
	return joined{atLevel(i.Level), plain(" " + words.Figure(written))}
}

// netFigure says a net polarity: "S = +0.42".
func netFigure(net view.Figure) words.Sayer {
	return plain(words.Figure("S = " + net.Signed()))
}

// netOf heads the net polarities of a side.
func netOf(side compare.Side) words.Sayer { return labelled(plain("S"), words.Named(side.Short)) }

// tallied says a tally.
func tallied(t compare.Tally) words.Sayer {
	return said("tally").With(words.Values{"positive": number(t.Positive), "plain": number(t.Neutral), "negative": number(t.Negative)})
}

// partOf says "3 of 12".
func partOf(part, whole int) words.Sayer {
	return said("of").With(words.Values{"part": number(part), "whole": number(whole)})
}

// inBrackets says a share behind what it is of: " (42 %)".
func inBrackets(share string) words.Sayer {
	return plain(" " + words.Figure("("+share+")"))
}
